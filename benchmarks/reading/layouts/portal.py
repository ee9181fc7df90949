"""Layouts k and l: a mobile portal saved as PDF (cards), and a Kazakh out-patient form with squeezed names."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import INDICATORS, draw, truth_of
from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_CODES = (
    "glucose",
    "hba1c",
    "creatinine",
    "urea",
    "alt",
    "ast",
    "cholesterol",
    "tsh",
    "ferritin",
    "hemoglobin",
)


def portal_cards(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a narrow screen: one line per indicator, no table heading, range behind a word."""
    random = Random(seed)
    person = invented(random)
    values = draw(random)
    paper = Paper((360, 700))
    paper.text(20, 48, "Мои анализы", size=14, bold=True)
    paper.text(20, 66, f"{person.name}", size=9)
    paper.text(20, 82, f"Дата взятия: {taken_on:%d.%m.%Y}", size=9)
    rows: list[TruthRow] = []
    y = 116.0
    for code in _CODES:
        item = INDICATORS[code]
        value = values[code]
        limits = f"до {item.high}" if item.low is None else f"{item.low} - {item.high}"
        paper.text(20, y, item.ru, size=8.5, bold=True)
        paper.text(205, y, f"{value.replace('.', ',')} {item.unit_ru}", size=8.5, align="right")
        paper.text(222, y, f"норма: {limits}", size=8.5)
        paper.rule(20, y + 10, 340, y + 10, 0.3)
        y += 30
        rows.append(truth_of(item, value, item.ru))
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


_KAZAKH: tuple[tuple[str, str], ...] = (
    ("hemoglobin", "Гемоглобин"), ("erythrocytes", "Эритроциттер"), ("leukocytes", "Лейкоциттер"),
    ("platelets", "Тромбоциттер"), ("esr", "ЭТЖ"), ("glucose", "Глюкоза"), ("creatinine", "Креатинин"),
    ("cholesterol", "Жалпы холестерин"), ("protein_total", "Жалпы ақуыз"), ("bilirubin_total", "Жалпы билирубин"),
)  # fmt: skip


def kazakh_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a form all in Kazakh, date in words, bounds behind the number."""
    random = Random(seed)
    person = invented(random)
    values = draw(random)
    months = ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан")  # fmt: skip
    paper = Paper()
    style = Style((45, 240, 320, 410), size=9, pitch=18, horizontal=True, vertical=True)
    paper.text(45, 44, "Қан талдауының нәтижесі", size=12, bold=True)
    paper.text(45, 62, f"Науқастың Т.А.Ә.: {person.name}   Туған күні: {person.birth}", size=9)
    paper.text(
        45, 76, f"Қан алынған күні: {taken_on.year} жылғы {taken_on.day} {months[taken_on.month - 1]}", size=9
    )
    y = headings(paper, 106, ("Көрсеткіш атауы", "Нәтижесі", "Өлшем бірлігі", "Қалыпты шамасы"), style)
    rows: list[TruthRow] = []
    for code, name in _KAZAKH:
        item = INDICATORS[code]
        value = values[code]
        limits = f"{item.high} дейін" if item.low is None else f"{item.low}-{item.high}"
        unit = {"мм/ч": "мм/сағ"}.get(item.unit_ru, item.unit_ru)
        y = row(paper, y, (name, value.replace(".", ","), unit, limits), style)
        rows.append(truth_of(item, value, name))
    paper.text(45, y + 24, f"Зертханашы: {person.doctor}   Қолы: ________", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
