"""A layout once held out and since tuned on: a hospital's chemistry from its information system, limits after the result and the unit last."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
protein_total|Общий белок||г/л|g/L|65|85|1
albumin|Альбумин||г/л|g/L|35|50|1
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|2
creatinine|Креатинин||мкмоль/л|umol/L|62|106|1
urate|Мочевая кислота||мкмоль/л|umol/L|202|416|0
glucose|Глюкоза||ммоль/л|mmol/L|3,89|6,38|2
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||5,1|1
bilirubin_indirect|Билирубин непрямой||мкмоль/л|umol/L||15,4|1
alt|АлАТ (аланинаминотрансфераза)||Ед/л|U/L||41|1
ast|АсАТ (аспартатаминотрансфераза)||Ед/л|U/L||38|1
ggt|Гамма-глутамилтрансфераза (ГГТ)||Ед/л|U/L|10|71|1
alp|Щелочная фосфатаза (ЩФ)||Ед/л|U/L|40|129|0
ldh|Лактатдегидрогеназа (ЛДГ)||Ед/л|U/L|135|225|0
ck|Креатинкиназа (КФК)||Ед/л|U/L|39|308|0
amylase|Альфа-амилаза||Ед/л|U/L|28|100|0
cholesterol|Холестерин общий||ммоль/л|mmol/L|2,90|5,20|2
triglycerides|Триглицериды||ммоль/л|mmol/L|0,50|1,70|2
potassium|Калий (K+)||ммоль/л|mmol/L|3,50|5,10|2
sodium|Натрий (Na+)||ммоль/л|mmol/L|136|145|1
chloride|Хлориды (Cl-)||ммоль/л|mmol/L|98|107|1
calcium|Кальций общий||ммоль/л|mmol/L|2,15|2,55|2
iron|Железо сывороточное||мкмоль/л|umol/L|11,6|31,3|1
crp|С-реактивный белок (СРБ)||мг/л|mg/L||5,0|1
""")
_EDGES = (48, 76, 282, 352, 398, 482, 552)
_TITLES = ("№", "Наименование показателя", "Результат", "Откл.", "Норма", "Ед. изм.")


def hospital_chemistry(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one numbered table with all its rules; what is outside has a plus or minus in a box of its own."""
    random = Random(f"hospital chemistry {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y = _row(paper, _top(paper, person, taken_on), _TITLES, bold=True)
    values, rows = _values(random), list[TruthRow]()
    for number, item in enumerate(_ITEMS, start=1):
        y = _row(paper, y, _cells(number, item, values[item.code]))
        rows.append(truth_of(item, values[item.code], item.ru))
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; the two parts of bilirubin make its whole."""
    found = drawn(_ITEMS, random)
    total = float(found["bilirubin_total"])
    direct = round(total * random.uniform(0.18, 0.3), 1)
    return found | {"bilirubin_direct": f"{direct:.1f}", "bilirubin_indirect": f"{total - direct:.1f}"}


def _cells(number: int, item: Indicator, value: str) -> tuple[str, ...]:
    limits = bounds_of(item, "{} - {}", "до ", "от ").replace(",", ".")
    return str(number), item.ru, value, ("", "+", "-")[side_of(item, value)], limits, item.unit_ru


def _row(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line of boxes and return the place of the next."""
    if bold:
        paper.shade(_EDGES[0], y, _EDGES[-1], y + 20, 0.92)
        paper.rule(_EDGES[0], y, _EDGES[-1], y)
    for number, text in enumerate(cells):
        left, right = _EDGES[number], _EDGES[number + 1]
        if number in (2, 3, 4):
            paper.text((left + right) / 2, y + 14, text, size=10.5, bold=bold or number == 3, align="centre")
        else:
            paper.text(left + 5, y + 14, text, size=10.5, bold=bold)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + 20)
    paper.rule(_EDGES[0], y + 20, _EDGES[-1], y + 20)
    return y + 20


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(300, 40, "ГБУЗ «Областная клиническая больница № 00»", size=12, bold=True, align="centre")
    paper.text(300, 54, "Клинико-диагностическая лаборатория, тел. 00-00-00", size=10, align="centre")
    paper.text(300, 78, "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", size=13, bold=True, align="centre")
    paper.text(48, 100, f"Пациент: {person.name}", size=10.5, bold=True)
    paper.text(48, 114, f"Дата рождения: {person.birth}", size=10.5)
    paper.text(48, 128, "Отделение: терапевтическое № 2", size=10.5)
    paper.text(330, 100, f"История болезни № {person.order}", size=10.5)
    paper.text(330, 114, f"Дата забора: {taken_on:%d.%m.%Y} 07:40", size=10.5)
    paper.text(330, 128, "Биоматериал: сыворотка крови", size=10.5)
    return 140.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(48, y + 26, f"Дата выполнения: {taken_on:%d.%m.%Y} 10:25", size=10.5)
    paper.text(48, y + 44, f"Исследование выполнил(а): {person.doctor}", size=10.5)
    paper.text(552, y + 44, "Подпись ______________", size=10.5, align="right")
