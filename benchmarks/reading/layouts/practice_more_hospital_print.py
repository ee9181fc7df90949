"""A layout for practice: a hospital program's print in Kazakh and Russian, both names in one ruled box."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
hemoglobin|Гемоглобин / Гемоглобин (HGB)||г/л|g/L|120|140|0
erythrocytes|Эритроциттер / Эритроциты (RBC)||10^12/л|10*12/L|3.9|4.7|2
hematocrit|Гематокрит / Гематокрит (HCT)||%|%|36|42|1
mcv|Эритроциттің орташа көлемі / Средний объем эритроцита (MCV)||фл|fL|80|100|1
platelets|Тромбоциттер / Тромбоциты (PLT)||10^9/л|10*9/L|180|320|0
leukocytes|Лейкоциттер / Лейкоциты (WBC)||10^9/л|10*9/L|4.0|9.0|2
neutrophils_percent|Нейтрофилдер / Нейтрофилы||%|%|47|72|1
eosinophils_percent|Эозинофилдер / Эозинофилы||%|%|0.5|5|1
basophils_percent|Базофилдер / Базофилы||%|%|0|1|1
lymphocytes_percent|Лимфоциттер / Лимфоциты||%|%|19|37|1
monocytes_percent|Моноциттер / Моноциты||%|%|3|11|1
esr|Эритроциттердің шөгу жылдамдығы / Скорость оседания эритроцитов (СОЭ)||мм/сағ|mm/h|2|15|0
""")
_CHEMISTRY = printed("""
protein_total|Жалпы ақуыз / Общий белок||г/л|g/L|65|85|1
glucose|Қандағы глюкоза / Глюкоза крови||ммоль/л|mmol/L|3.3|5.5|2
bilirubin_total|Жалпы билирубин / Билирубин общий||мкмоль/л|umol/L|8.5|20.5|1
alt|Аланинаминотрансфераза / Аланинаминотрансфераза (АлАТ)||Бірл/л|U/L|0|40|1
ast|Аспартатаминотрансфераза / Аспартатаминотрансфераза (АсАТ)||Бірл/л|U/L|0|40|1
urea|Несепнәр / Мочевина||ммоль/л|mmol/L|2.5|8.3|2
creatinine|Креатинин / Креатинин||мкмоль/л|umol/L|53|97|1
cholesterol|Жалпы холестерин / Общий холестерин||ммоль/л|mmol/L|3.1|5.2|2
crp|С-реактивті ақуыз / С-реактивный белок||мг/л|mg/L|0|5|1
""")
_GROUPS = (
    ("Жалпы қан талдауы / Общий анализ крови", _COUNT),
    ("Қанның биохимиялық талдауы / Биохимический анализ крови", _CHEMISTRY),
)
_EDGES = (40, 282, 362, 456, 555)
_TITLES = (
    ("Көрсеткіш /", "Показатель"), ("Нәтиже /", "Результат"),
    ("Қалыпты мәндер /", "Норма"), ("Өлшем бірлігі /", "Единица измерения"),
)  # fmt: skip


def hospital_print(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two tables, each with its own heading; long pairs of names stand on two lines, nothing marks what is outside."""
    random = Random(f"hospital print {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, blood, rows = _top(paper, person, taken_on), counted(random), list[TruthRow]()
    for title, items in _GROUPS:
        paper.text(298, y + 14, title, size=11, bold=True, align="centre")
        y = _row(paper, y + 20, _TITLES, bold=True)
        values = blood if items[0].code in blood else _lifelike(items, random)
        for item in items:
            value = values[item.code]
            y = _row(paper, y, _cells(paper, item, value))
            rows.append(truth_of(item, value, item.ru))
        y += 8
    paper.text(40, y + 12, f"Дәрігер-зертханашы / Врач-лаборант: {person.doctor}", size=10)
    paper.text(40, y + 26, "Қолы / Подпись: ______________", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _lifelike(items: tuple[Indicator, ...], random: Random) -> dict[str, str]:
    """Invent one visit whose lowest figures are never nought."""
    values = drawn(items, random)
    return values | {
        item.code: f"{random.uniform(0.2, 1.2) * float(item.high or 0):.1f}"
        for item in items
        if item.low == "0"
    }


def _cells(paper: Paper, item: Indicator, value: str) -> tuple[tuple[str, ...], ...]:
    lines = paper.wrapped(item.ru, _EDGES[1] - _EDGES[0] - 10, size=10)
    return tuple(lines), (value,), (bounds_of(item, "{} - {}", "до ", "от "),), (item.unit_ru,)


def _row(paper: Paper, y: float, cells: tuple[tuple[str, ...], ...], *, bold: bool = False) -> float:
    """Print one row of boxes, all but the names in the middle, and return the upper edge of the next."""
    height = 6 + 12 * max(map(len, cells))
    for column, lines in enumerate(cells):
        left, right = _EDGES[column], _EDGES[column + 1]
        first = y + (height - 12 * len(lines)) / 2 + 9.5
        for number, line in enumerate(lines):
            middle = bold or column > 0
            x = (left + right) / 2 if middle else left + 5
            paper.text(x, first + 12 * number, line, size=10, bold=bold, align="centre" if middle else "left")
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + height, 0.6)
    for line in (y, y + height):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.6)
    return y + height


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(298, 36, "«Үлгі қалалық көпбейінді ауруханасы» ШЖҚ МКК", size=10, bold=True, align="centre")
    paper.text(
        298, 49, "ГКП на ПХВ «Городская многопрофильная больница Образец»", size=10, bold=True, align="centre"
    )
    told = (
        f"Пациенттің Т.А.Ә. / Ф.И.О. пациента: {person.name}",
        f"Туған күні / Дата рождения: {person.birth}      ЖСН / ИИН: {person.iin}",
        f"Ауру тарихының № / № истории болезни: {person.order}      Бөлімше / Отделение: терапия",
        f"Үлгі алынған күн / Дата забора: {taken_on:%d.%m.%Y} 07:30",
    )
    for number, line in enumerate(told):
        paper.text(40, 68 + 13 * number, line, size=10)
    return 114.0
