"""A layout once held out and since tuned on: a railway hospital's chemistry, numbered lines in boxes, the two limits in columns of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import printed, side_of
from benchmarks.reading.layouts.practice_values import lifelike
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
glucose|Глюкоза крови||ммоль/л|mmol/L|3,89|6,38|2
protein_total|Общий белок||г/л|g/L|66|87|1
albumin|Альбумин||г/л|g/L|34|48|1
urea|Мочевина||ммоль/л|mmol/L|1,7|8,3|2
creatinine|Креатинин||мкмоль/л|umol/L|53|115|1
urate|Мочевая кислота||мкмоль/л|umol/L|143|420|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L|0|5,1|1
alt|Аланинаминотрансфераза (АЛТ)||Ед/л|U/L|0|40|1
ast|Аспартатаминотрансфераза (АСТ)||Ед/л|U/L|0|37|1
ggt|Гамма-глутамилтрансфераза (ГГТ)||Ед/л|U/L|11|50|1
alp|Щелочная фосфатаза||Ед/л|U/L|70|270|0
amylase|Альфа-амилаза||Ед/л|U/L|25|125|0
ldh|Лактатдегидрогеназа (ЛДГ)||Ед/л|U/L|225|450|0
ck|Креатинфосфокиназа (КФК)||Ед/л|U/L|24|190|0
cholesterol|Холестерин||ммоль/л|mmol/L|3,60|5,20|2
triglycerides|Триглицериды||ммоль/л|mmol/L|0,45|1,82|2
hdl_cholesterol|Холестерин ЛПВП||ммоль/л|mmol/L|0,90||2
ldl_cholesterol|Холестерин ЛПНП||ммоль/л|mmol/L||3,30|2
potassium|Калий||ммоль/л|mmol/L|3,6|5,5|2
sodium|Натрий||ммоль/л|mmol/L|135|152|1
calcium|Кальций общий||ммоль/л|mmol/L|2,02|2,60|2
chloride|Хлориды||ммоль/л|mmol/L|95|110|1
iron|Сывороточное железо||мкмоль/л|umol/L|10,6|28,3|1
?middle|Молекулы средней массы||усл. ед.|[arb'U]|0,22|0,26|2
""")
_EDGES = (40, 64, 256, 320, 372, 424, 488, 556)
_TITLES = ("№", "Наименование показателя", "Результат", "Мин.", "Макс.", "Ед. изм.", "Отклонение")


def railway_hospital(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print numbered boxes: result, least, greatest, unit, and a word where the result is outside."""
    random = Random(f"railway hospital {seed}")
    person, paper = invented(random), Paper(face="Serif")
    _top(paper, person, taken_on)
    y = _line(paper, 166, _TITLES, bold=True)
    values, rows = lifelike(_ITEMS, random), list[TruthRow]()
    for number, item in enumerate(_ITEMS, start=1):
        value = values[item.code]
        y = _line(paper, y, _cells(number, item, value))
        truth = truth_of(item, value, item.ru)
        unknown = item.code.startswith("?")
        rows.append(replace(truth, analyte=None) if unknown else truth)
    paper.text(40, y + 24, "Исследование выполнил: биолог ______________", size=10)
    paper.text(330, y + 24, f"Зав. лабораторией {person.doctor}", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _cells(number: int, item: Indicator, value: str) -> tuple[str, ...]:
    word = ("", "выше", "ниже")[side_of(item, value)]
    limits = (item.low or "", item.high or "")
    return (str(number), item.ru, value.replace(".", ","), *limits, item.unit_ru, word)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(298, 42, "Железнодорожная больница-образец", size=11, bold=True, align="centre")
    paper.text(298, 56, "Клинико-диагностическая лаборатория · тел. 00-00-00", size=9, align="centre")
    paper.text(
        298, 80, f"Биохимическое исследование крови № {person.order}", size=12, bold=True, align="centre"
    )
    paper.text(40, 102, f"Ф.И.О.: {person.name}", size=10)
    paper.text(380, 102, f"Дата рождения: {person.birth}", size=10)
    paper.text(40, 116, "Отделение: кардиологическое, палата 4", size=10)
    paper.text(380, 116, f"Врач: {person.doctor}", size=10)
    paper.text(40, 130, f"Дата и время взятия пробы: {taken_on:%d.%m.%Y} 07:30", size=10)
    paper.text(40, 144, f"Дата и время печати: {taken_on + timedelta(days=1):%d.%m.%Y} 09:12", size=10)


def _line(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line of boxes, figures in the middle of theirs, and return the upper edge of the next."""
    for column, text in enumerate(cells):
        left, right = _EDGES[column], _EDGES[column + 1]
        if column == 1 and not bold:
            paper.text(left + 4, y + 13, text, size=10)
        else:
            paper.text((left + right) / 2, y + 13, text, size=10, bold=bold, align="centre")
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + 19)
    paper.rule(_EDGES[0], y, _EDGES[-1], y)
    paper.rule(_EDGES[0], y + 19, _EDGES[-1], y + 19)
    return y + 19
