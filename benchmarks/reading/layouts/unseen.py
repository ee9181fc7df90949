"""Layouts once held out and since tuned on: stacked names in two languages, and a sheet of one day."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import BLOOD_COUNT, INDICATORS, Indicator, draw, point, truth_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_STACKED: tuple[tuple[str, str], ...] = (
    ("glucose", "Қандағы глюкоза"), ("creatinine", "Креатинин"), ("urea", "Несепнәр"), ("alt", "АЛТ"), ("ast", "АСТ"),
    ("protein_total", "Жалпы ақуыз"), ("albumin", "Альбумин"), ("bilirubin_total", "Жалпы билирубин"),
    ("cholesterol", "Жалпы холестерин"), ("triglycerides", "Триглицеридтер"), ("potassium", "Калий"),
    ("sodium", "Натрий"), ("crp", "С-реактивті ақуыз"), ("iron", "Темір"), ("ferritin", "Ферритин"),
)  # fmt: skip


def _limits(item: Indicator) -> str:
    if item.low is None:
        return f"до {item.high}"
    return f"более {item.low}" if item.high is None else f"{item.low} – {item.high}"


def _truth(item: Indicator, value: str) -> TruthRow:
    found = truth_of(item, value, item.ru)
    if item.low is not None and item.high is None:
        return TruthRow(found.name, found.analyte, value, unit=found.unit, low=found.low)
    return found


def stacked_names(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print the Kazakh name above the Russian one and the method in small letters below, value beside the first."""
    random = Random(f"stacked {seed}")
    person, values, paper = invented(random), draw(random), Paper()
    paper.text(
        40, 44, "Зертханалық зерттеу нәтижелері / Результаты лабораторных исследований", size=10, bold=True
    )
    paper.text(40, 62, f"Т.А.Ә. / Ф.И.О.: {person.name}    ЖСН / ИИН: {person.iin}", size=8.5)
    paper.text(40, 75, f"Үлгі алынған күні / Дата взятия образца: {taken_on:%d.%m.%Y} 08:40", size=8.5)
    titles = ("Көрсеткіш", "Нәтиже", "Бірлік", "Референттік аралық"), ("Показатель", "Результат", "Единица", "Референсный интервал")  # fmt: skip
    places = (40, 270, 350, 430)
    for number, line in enumerate(titles):
        for x, title in zip(places, line, strict=True):
            paper.text(x, 104 + 11 * number, title, size=8.5, bold=True)
    y = 138.0
    rows: list[TruthRow] = []
    for code, kazakh in _STACKED:
        item, value = INDICATORS[code], values[code]
        for x, text in zip(
            places, (kazakh, value.replace(".", ","), item.unit_ru, _limits(item)), strict=True
        ):
            paper.text(x, y, text, size=8.5)
        paper.text(40, y + 10, item.ru, size=8.5)
        if random.random() < 0.5:
            paper.text(40, y + 18.5, "әдісі / метод: спектрофотометрия", size=6)
        y += 40
        rows.append(_truth(item, value))
    paper.text(40, 815, f"Зертхана дәрігері / Врач-лаборант: {person.doctor}", size=7)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def day_sheet(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print the date itself over the values, dotted leaders behind the names, marks in front of the numbers."""
    random = Random(f"day sheet {seed}")
    person, values, paper = invented(random), draw(random), Paper()
    paper.text(297, 40, "ОБЩИЙ АНАЛИЗ КРОВИ", size=11, bold=True, align="centre")
    paper.text(50, 58, f"Больной: {person.name}   Палата 5   История болезни № {person.order}", size=8)
    paper.text(50, 71, f"Год рождения: {person.birth}", size=8)
    for x, title, align in (
        (50, "Анализ", "left"), (330, f"{taken_on:%d.%m.%Y}", "right"), (350, "Ед. изм.", "left"), (440, "Норма", "left")
    ):  # fmt: skip
        paper.text(x, 96, title, size=8, bold=True, align=align)
    y = 114.0
    rows: list[TruthRow] = []
    for code in BLOOD_COUNT:
        item, value = INDICATORS[code], values[code]
        number, low, high = float(value), float(point(item.low) or 0), float(point(item.high) or 1e9)
        mark = "↓ " if number < low else "↑ " if number > high else ""
        dots = "." * max(0, int((265 - 50 - paper.measure(item.ru, size=8)) / paper.measure(".", size=8)) - 2)
        paper.text(50, y, f"{item.ru} {dots}", size=8)
        paper.text(330, y, f"{mark}{value.replace('.', ',')}", size=8, align="right")
        paper.text(350, y, item.unit_ru, size=8)
        paper.text(440, y, _limits(item), size=8)
        y += 15
        rows.append(_truth(item, value))
    paper.text(50, y + 20, f"Подпись: {person.doctor}", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
