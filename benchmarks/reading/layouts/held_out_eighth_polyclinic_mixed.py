"""A held-out layout nobody tunes on: a polyclinic's count, chemistry and infections on one sheet, three tables with own titles."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
hemoglobin|Гемоглобин||г/л|g/L|120|160|0
erythrocytes|Эритроциты||10^12/л|10*12/L|3,90|5,20|2
hematocrit|Гематокрит||%|%|36,0|48,0|1
mcv|Средний объем эритроцита||фл|fL|80,0|100,0|1
platelets|Тромбоциты||10^9/л|10*9/L|180|320|0
leukocytes|Лейкоциты||10^9/л|10*9/L|4,00|9,00|2
neutrophils_percent|Нейтрофилы||%|%|47,0|72,0|1
lymphocytes_percent|Лимфоциты||%|%|19,0|37,0|1
monocytes_percent|Моноциты||%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы||%|%|0,5|5,0|1
basophils_percent|Базофилы||%|%|0,0|1,0|1
esr|СОЭ||мм/час|mm/h|2|15|0
""")
_CHEMISTRY = printed("""
glucose|Глюкоза||ммоль/л|mmol/L|3,3|6,1|1
protein_total|Общий белок||г/л|g/L|65|85|0
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
creatinine|Креатинин||мкмоль/л|umol/L|53|115|0
bilirubin_total|Общий билирубин||мкмоль/л|umol/L|8,5|20,5|1
bilirubin_direct|Прямой билирубин||мкмоль/л|umol/L|0,0|5,1|1
alt|АЛТ||Ед/л|U/L|0|40|0
ast|АСТ||Ед/л|U/L|0|38|0
cholesterol|Холестерин||ммоль/л|mmol/L|3,1|5,2|1
crp|СРБ||мг/л|mg/L|0,0|6,0|1
""")
_INFECTIONS = (
    ("HBsAg", "hbsag", "ИФА"),
    ("Антитела к вирусу гепатита С (anti-HCV)", "anti_hcv", "ИФА"),
    ("Антитела к ВИЧ 1, 2 и антиген p24", "hiv_ag_ab", "ИФА"),
    ("Антитела к Treponema pallidum", "treponema_antibodies", "ИФА"),
    ("Микрореакция преципитации (сифилис)", "rpr", "РМП"),
)
_PLACES = (46, 272, 366, 470)
_FIGURES = ("Показатель", "Результат", "Ед. изм.", "Норма")
_ANSWERS = ("Исследование", "Результат", "Метод", "Норма")
_RIGHT, _STEP = 554, 17.0


def polyclinic_mixed(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three tables one under another with thin lines between rows; what is outside is bold."""
    random = Random(f"eighth polyclinic mixed {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    for title, items in (("1. Общий анализ крови", _COUNT), ("2. Биохимический анализ крови", _CHEMISTRY)):
        y = _head(paper, y, title, _FIGURES)
        for item in items:
            outside = side_of(item, values[item.code]) != 0
            y = _line(paper, y, _cells(item, values[item.code]), strong=outside)
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 17
    y = _head(paper, y, "3. Исследования на инфекции", _ANSWERS)
    for name, code, method in _INFECTIONS:
        row = _answer(name, code, random)
        y = _line(
            paper, y, (name, row.text or "", method, row.expected or ""), strong=row.text != row.expected
        )
        rows.append(row)
    paper.text(_PLACES[0], y + 24, f"Лаборант: {person.doctor}", size=9.5)
    paper.text(_RIGHT, y + 24, "Подпись ______________", size=9.5, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; the direct bilirubin is a part of the whole."""
    found = drawn(_CHEMISTRY, random) | counted(random)
    part = float(found["bilirubin_total"]) * random.uniform(0.12, 0.28)
    return found | {
        "bilirubin_direct": f"{part:.1f}",
        "alt": str(random.randint(9, 52)),
        "ast": str(random.randint(11, 46)),
        "crp": f"{random.choice((0.6, 1.2, 2.4, 3.7, 8.9)) + random.randint(0, 5) / 10:.1f}",
    }


def _answer(name: str, code: str, random: Random) -> TruthRow:
    rare = code == "anti_hcv" and random.random() < 0.2
    found = "положительный" if rare else "отрицательный"
    return TruthRow(name, code, text=found, expected="отрицательный")


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    limits = bounds_of(item, "{} - {}", "до ", "от ")
    return (item.ru, value.replace(".", ","), item.unit_ru, limits)


def _head(paper: Paper, y: float, title: str, titles: tuple[str, ...]) -> float:
    paper.text(_PLACES[0], y, title, size=10.5, bold=True)
    paper.shade(_PLACES[0] - 4, y + 5, _RIGHT, y + 5 + _STEP, 0.9)
    for x, text in zip(_PLACES, titles, strict=True):
        paper.text(x, y + 17, text, size=9, bold=True)
    return y + 5 + _STEP


def _line(paper: Paper, y: float, cells: tuple[str, ...], *, strong: bool) -> float:
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y + 12, text, size=9.5, bold=strong and number == 1)
    paper.rule(_PLACES[0] - 4, y + _STEP, _RIGHT, y + _STEP, 0.3)
    return y + _STEP


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    middle = (_PLACES[0] + _RIGHT) / 2
    paper.text(middle, 40, "КГП на ПХВ «Поликлиника № 0 города Үлгі»", size=12, bold=True, align="centre")
    paper.text(middle, 54, "РЕЗУЛЬТАТЫ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ", size=10, align="centre")
    paper.rule(_PLACES[0] - 4, 62, _RIGHT, 62, 0.8)
    paper.text(_PLACES[0], 77, f"ФИО: {person.name}", size=9.5, bold=True)
    paper.text(_PLACES[0], 91, f"Дата рождения: {person.birth}", size=9.5)
    paper.text(_PLACES[0], 105, f"ИИН: {person.iin}", size=9.5)
    paper.text(330, 77, f"Направление № {person.order}", size=9.5)
    paper.text(330, 91, f"Дата забора: {taken_on:%d.%m.%Y}", size=9.5)
    paper.text(330, 105, f"Направивший врач: {person.doctor}", size=9.5)
    return 130.0
