"""A layout for practice: a big chain's blood count on lilac stripes, a triangle in the last column where it is outside."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Клинический анализ крови", printed("""
hemoglobin|Гемоглобин||г/л|g/L|117|155|0
erythrocytes|Эритроциты||млн/мкл|10*12/L|3,80|5,10|2
hematocrit|Гематокрит||%|%|35,0|45,0|1
mcv|MCV (средний объем эритр.)||фл|fL|81,0|100,0|1
mch|MCH (среднее содержание Hb в эр.)||пг|pg|27,0|34,0|1
mchc|MCHC (средняя конц. Hb в эр.)||г/л|g/L|310|370|0
rdw_cv|RDW (широта распредел. эритр.)||%|%|11,6|14,8|1
platelets|Тромбоциты||тыс/мкл|10*9/L|150|400|0
mpv|MPV (средний объем тромбоцита)||фл|fL|7,4|11,4|1
leukocytes|Лейкоциты||тыс/мкл|10*9/L|4,50|11,00|2
""")),
    ("Лейкоцитарная формула", printed("""
neutrophils_percent|Нейтрофилы (общее число), %||%|%|48,0|78,0|1
lymphocytes_percent|Лимфоциты, %||%|%|19,0|37,0|1
monocytes_percent|Моноциты, %||%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы, %||%|%|1,0|5,0|1
basophils_percent|Базофилы, %||%|%||1,0|1
neutrophils_absolute|Нейтрофилы, абс.||тыс/мкл|10*9/L|1,78|5,38|2
lymphocytes_absolute|Лимфоциты, абс.||тыс/мкл|10*9/L|1,32|3,57|2
monocytes_absolute|Моноциты, абс.||тыс/мкл|10*9/L|0,20|0,95|2
eosinophils_absolute|Эозинофилы, абс.||тыс/мкл|10*9/L|0,00|0,70|2
basophils_absolute|Базофилы, абс.||тыс/мкл|10*9/L|0,00|0,20|2
""")),
    ("СОЭ", printed("""
esr_westergren|СОЭ (по Вестергрену)||мм/ч|mm/h||20|0
""")),
)  # fmt: skip
_PLACES = (40, 262, 336, 402, 522)
_TITLES = ("Исследование", "Результат", "Единицы", "Референсные значения", "Откл.")
_LILAC, _VIOLET = (0.945, 0.93, 0.97), (0.33, 0.2, 0.5)


def chain_blood(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three groups under one heading, every second line on lilac, the material in a line of its own."""
    random = Random(f"chain blood {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), counted(random)
    values["esr_westergren"] = values["esr"]
    for title, items in _GROUPS:
        paper.ink(_VIOLET)
        paper.text(_PLACES[0], y, title, size=10, bold=True)
        paper.ink()
        y += 18
        for number, item in enumerate(items):
            if number % 2 == 0:
                paper.paint(34, y - 11.5, 560, y + 5.5, _LILAC)
            rows.append(_line(paper, y, item, values[item.code]))
            y += 17
        y += 8
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    side = side_of(item, value)
    limits = bounds_of(item, "{} - {}", "< ", "> ")
    cells = (item.ru, value.replace(".", ","), item.unit_ru, limits, ("", "▲", "▼")[side])
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=9, bold=number == 1 and side != 0)
    return truth_of(item, value, item.ru)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_VIOLET)
    paper.text(40, 50, "Примерлаб", size=22, bold=True)
    paper.ink()
    paper.text(556, 40, "Единая справочная: 0 000 000-00-00", size=8, align="right")
    paper.text(556, 52, "www.primer.example", size=8, align="right")
    left = (f"Ф.И.О.: {person.name}", "Пол: Жен", f"Дата рождения: {person.birth}", f"ИНЗ: {person.order}")
    right = (
        f"Дата взятия образца: {taken_on:%d.%m.%Y} 08:21",
        f"Дата поступления образца: {taken_on:%d.%m.%Y} 13:40",
        f"Дата печати результата: {taken_on + timedelta(days=1):%d.%m.%Y}",
        f"Врач: {person.doctor}",
    )
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        paper.text(40, 78 + 13 * number, one, size=9)
        paper.text(316, 78 + 13 * number, other, size=9)
    paper.rule(34, 126, 560, 126, 1)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 139, title, size=8.5, bold=True)
    paper.rule(34, 145, 560, 145, 1)
    paper.text(40, 159, "Материал: венозная кровь (ЭДТА)", size=8)
    return 180.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    told = (
        "При обнаружении отклонений от референсных значений рекомендуется консультация врача.",
        "Результаты, выходящие за рамки референсных значений, выделены жирным шрифтом.",
        f"Исследование выполнил: {person.doctor}",
    )
    for number, line in enumerate(told):
        paper.text(40, y + 12 * number, line, size=8)
    paper.text(40, 816, "Лицензия № 0000-00-000000", size=7.5)
    paper.text(298, 816, "стр. 1 из 1", size=7.5)
