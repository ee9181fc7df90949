"""A layout once held out and since tuned on: a chain's blood count and ESR, shares and counts of white cells in turn, green lines of titles."""

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
    ("Общий анализ крови (гемограмма)", "Венозная кровь, ЭДТА", printed("""
leukocytes|Лейкоциты (WBC)||10^9/л|10*9/L|4,00|9,00|2
erythrocytes|Эритроциты (RBC)||10^12/л|10*12/L|3,70|4,70|2
hemoglobin|Гемоглобин (HGB)||г/л|g/L|120|140|0
hematocrit|Гематокрит (HCT)||%|%|36,0|42,0|1
mcv|Средний объем эритроцитов (MCV)||фл|fL|80,0|100,0|1
mch|Среднее содержание гемоглобина в эритроците (MCH)||пг|pg|27,0|34,0|1
mchc|Средняя концентрация гемоглобина в эритроците (MCHC)||г/л|g/L|300|380|0
rdw_cv|Ширина распределения эритроцитов (RDW-CV)||%|%|11,5|14,5|1
platelets|Тромбоциты (PLT)||10^9/л|10*9/L|180|320|0
mpv|Средний объем тромбоцитов (MPV)||фл|fL|7,4|10,4|1
plateletcrit|Тромбокрит (PCT)||%|%|0,15|0,40|2
""")),
    ("Лейкоцитарная формула (5 diff)", "Венозная кровь, ЭДТА", printed("""
neutrophils_percent|Нейтрофилы (NEUT%)||%|%|47,0|72,0|1
neutrophils_absolute|Нейтрофилы, абс. (NEUT#)||10^9/л|10*9/L|2,04|5,80|2
lymphocytes_percent|Лимфоциты (LYMPH%)||%|%|19,0|37,0|1
lymphocytes_absolute|Лимфоциты, абс. (LYMPH#)||10^9/л|10*9/L|1,20|3,00|2
monocytes_percent|Моноциты (MONO%)||%|%|3,0|11,0|1
monocytes_absolute|Моноциты, абс. (MONO#)||10^9/л|10*9/L|0,09|0,60|2
eosinophils_percent|Эозинофилы (EO%)||%|%|0,5|5,0|1
eosinophils_absolute|Эозинофилы, абс. (EO#)||10^9/л|10*9/L|0,02|0,30|2
basophils_percent|Базофилы (BASO%)||%|%||1,0|1
basophils_absolute|Базофилы, абс. (BASO#)||10^9/л|10*9/L||0,07|2
""")),
    ("Скорость оседания эритроцитов", "Венозная кровь, ЭДТА", printed("""
esr|СОЭ||мм/час|mm/h|2|15|0
""")),
)  # fmt: skip
_PLACES = (42, 290, 330, 372, 446)
_TITLES = ("Показатель", "Результат", "", "Ед. изм.", "Референсный интервал")
_LEFT, _RIGHT = 36, 558
_GREEN, _WHITE, _PALE = (0.1, 0.48, 0.35), (1.0, 1.0, 1.0), (0.91, 0.96, 0.93)


def chain_count_esr(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three groups, each with its material in the same line; results end at one edge, an arrow behind them."""
    random = Random(f"chain count esr {seed}")
    person, paper = invented(random), Paper(face="Office")
    values, rows = counted(random), list[TruthRow]()
    y = _titles(paper, _top(paper, person, taken_on))
    for title, material, items in _GROUPS:
        paper.paint(_LEFT, y, _RIGHT, y + 19, _PALE)
        paper.text(_PLACES[0], y + 13, title, size=10.5, bold=True)
        paper.text(_RIGHT - 6, y + 13, material, size=8.5, align="right")
        y += 19
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 7
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one row and return the place of the next."""
    side = side_of(item, value)
    names = paper.wrapped(item.ru, _PLACES[1] - _PLACES[0] - 46, size=10)
    for number, name in enumerate(names):
        paper.text(_PLACES[0], y + 14 + 11.5 * number, name, size=10)
    paper.text(_PLACES[1] + 32, y + 14, value.replace(".", ","), size=10.5, bold=True, align="right")
    paper.text(_PLACES[2], y + 14, ("", "↑", "↓")[side], size=10.5, bold=True)
    paper.text(_PLACES[3], y + 14, item.unit_ru, size=10)
    paper.text(_PLACES[4], y + 14, bounds_of(item, "{} - {}", "< ", "> "), size=10)
    y += 8.5 + 11.5 * len(names)
    paper.rule(_LEFT, y, _RIGHT, y, 0.2)
    return y


def _titles(paper: Paper, y: float) -> float:
    paper.paint(_LEFT, y, _RIGHT, y + 20, _GREEN)
    paper.ink(_WHITE)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x - 4 if x == _PLACES[1] else x, y + 13.5, title, size=10, bold=True)
    paper.ink()
    return y + 22


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_GREEN)
    paper.text(_LEFT, 48, "ОБРАЗЕЦ-ЛАБ", size=20, bold=True)
    paper.ink()
    paper.text(_LEFT, 61, "сеть клинико-диагностических лабораторий", size=9)
    paper.qr(504, 28, f"https://example.test/{person.order}", 48)
    left = (
        f"Пациент: {person.name}",
        f"Дата рождения: {person.birth}",
        "Пол: женский",
        f"Заказ №: {person.order}",
    )
    right = (
        f"Взятие материала: {taken_on:%d.%m.%Y} 09:14",
        f"Регистрация: {taken_on:%d.%m.%Y} 11:02",
        f"Выдача результата: {taken_on + timedelta(days=1):%d.%m.%Y} 08:30",
        f"Направил: {person.doctor}",
    )  # fmt: skip
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        paper.text(_LEFT, 88 + 13 * number, one, size=10)
        paper.text(320, 88 + 13 * number, other, size=10)
    return 138.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(
        _LEFT,
        y + 14,
        "Анализатор: автоматический, проточная цитометрия. СОЭ: капиллярная фотометрия.",
        size=8.5,
    )
    paper.text(_LEFT, y + 34, f"Врач КЛД: {person.doctor}", size=10)
    paper.text(320, y + 34, f"Одобрено: {taken_on:%d.%m.%Y}", size=10)
    paper.text(
        _LEFT, 810, "Результат исследования не является диагнозом. Обратитесь к лечащему врачу.", size=8.5
    )
