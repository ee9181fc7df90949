"""A layout for practice: a regional hospital's program, one plain black table of clotting and chemistry, result last."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CLOTTING = printed("""
prothrombin_time|Протромбиновое время||сек|s|11,0|15,0|1
prothrombin_index|Протромбиновый индекс (ПТИ)||%|%|80|105|0
prothrombin_quick|Протромбин по Квику||%|%|70|130|0
inr|МНО|||1|0,85|1,25|2
aptt|АЧТВ||сек|s|24,0|36,0|1
thrombin_time|Тромбиновое время||сек|s|14,0|21,0|1
fibrinogen|Фибриноген||г/л|g/L|2,0|4,0|2
d_dimer_unspecified|Д-димер||нг/мл|ng/mL||250|0
""")
_CHEMISTRY = printed("""
protein_total|Общий белок||г/л|g/L|65|85|1
albumin|Альбумин||г/л|g/L|35|50|1
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
creatinine|Креатинин||мкмоль/л|umol/L|53|115|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|8,5|20,5|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||5,1|1
alt|АлАТ||Ед/л|U/L||40|0
ast|АсАТ||Ед/л|U/L||38|0
amylase|Альфа-амилаза||Ед/л|U/L|25|125|0
glucose|Глюкоза крови||ммоль/л|mmol/L|3,5|6,1|1
potassium|Калий||ммоль/л|mmol/L|3,5|5,3|2
sodium|Натрий||ммоль/л|mmol/L|135|148|0
chloride|Хлориды||ммоль/л|mmol/L|97|108|0
crp|С-реактивный белок (СРБ)||мг/л|mg/L||6,0|1
""")
_EDGES = (52, 262, 346, 442, 544)
_TITLES = ("Наименование показателя", "Ед. измерения", "Норма", "Результат")
_TALL = 17.5


def hospital_grid(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one table in black lines; the two analyses are titles across it, the result stands in the last box."""
    random = Random(f"hospital grid {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, rows = _row(paper, _top(paper, person, taken_on), _TITLES, bold=True), list[TruthRow]()
    for title, items in (("Коагулограмма", _CLOTTING), ("Биохимический анализ крови", _CHEMISTRY)):
        y = _across(paper, y, title)
        values = _agreeing(drawn(items, random))
        for item in items:
            y = _row(paper, y, _cells(item, values[item.code]))
            rows.append(truth_of(item, values[item.code], item.ru))
    paper.text(52, y + 24, f"Лаборант: {person.doctor}", size=10.5)
    paper.text(300, y + 24, "Подпись: ____________________", size=10.5)
    paper.text(52, y + 44, f"Распечатано из МИС {taken_on:%d.%m.%Y} 15:42, пользователь lab07", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _agreeing(values: dict[str, str]) -> dict[str, str]:
    """Let the figures that follow from others do so."""
    if "prothrombin_time" in values:
        share = 13 / float(values["prothrombin_time"])
        values["prothrombin_index"] = f"{100 * share:.0f}"
        values["prothrombin_quick"] = f"{100 * share**1.4:.0f}"
        values["inr"] = f"{share**-1.1:.2f}"
    else:
        values["bilirubin_direct"] = f"{float(values['bilirubin_total']) / 4:.1f}"
    return values


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    limits = bounds_of(item, "{} - {}", "до ", "от ")
    return (item.ru, item.unit_ru, limits, value.replace(".", ","))


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(298, 40, "Министерство здравоохранения Примерной области", size=10, align="centre")
    paper.text(298, 53, "ГБУЗ «Примерная областная больница № 0»", size=11, bold=True, align="centre")
    paper.text(298, 66, "Клинико-диагностическая лаборатория", size=10, align="centre")
    paper.text(298, 92, "РЕЗУЛЬТАТЫ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ", size=12, bold=True, align="centre")
    told = (
        f"Пациент: {person.name}, {person.birth} г.р.",
        f"Отделение: хирургическое № 2, палата 6      Медицинская карта № {person.order}",
        f"Дата и время забора материала: {taken_on:%d.%m.%Y} 06:50      Лечащий врач: {person.doctor}",
    )
    for number, line in enumerate(told):
        paper.text(52, 114 + 14 * number, line, size=10)
    return 154.0


def _row(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    for column, text in enumerate(cells):
        middle = bold or column > 0
        x = (_EDGES[column] + _EDGES[column + 1]) / 2 if middle else _EDGES[column] + 4
        align = "centre" if middle else "left"
        paper.text(x, y + 12.5, text, size=10.5, bold=bold, align=align)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + _TALL, 0.7)
    for line in (y, y + _TALL):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.7)
    return y + _TALL


def _across(paper: Paper, y: float, title: str) -> float:
    paper.text(_EDGES[0] + 4, y + 12.5, title, size=10.5, bold=True)
    for edge in (_EDGES[0], _EDGES[-1]):
        paper.rule(edge, y, edge, y + _TALL, 0.7)
    paper.rule(_EDGES[0], y + _TALL, _EDGES[-1], y + _TALL, 0.7)
    return y + _TALL
