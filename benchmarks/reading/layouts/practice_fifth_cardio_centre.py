"""A layout for practice: a regional heart centre's chemistry in a ruled table, the material in a box, the norm in brackets."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Маркеры повреждения миокарда", printed("""
troponin_i|Тропонин I высокочувствительный|плазма|нг/л|ng/L||34,2|1
ck|Креатинфосфокиназа общая|сыворотка|Ед/л|U/L|30|200|0
ck_mb|Креатинфосфокиназа МВ-фракция|сыворотка|Ед/л|U/L||25,0|1
ldh|Лактатдегидрогеназа|сыворотка|Ед/л|U/L|125|220|0
myoglobin|Миоглобин|сыворотка|нг/мл|ng/mL|19,0|92,0|1
nt_probnp|Мозговой натрийуретический пропептид (NT-proBNP)|плазма|пг/мл|pg/mL||125,0|1
""")),
    ("Биохимические исследования", printed("""
protein_total|Белок общий|сыворотка|г/л|g/L|65,0|85,0|1
albumin|Альбумин|сыворотка|г/л|g/L|35,0|50,0|1
urea|Мочевина|сыворотка|ммоль/л|mmol/L|2,8|7,2|1
creatinine|Креатинин|сыворотка|мкмоль/л|umol/L|62|106|0
urate|Мочевая кислота|сыворотка|мкмоль/л|umol/L|202|416|0
bilirubin_total|Билирубин общий|сыворотка|мкмоль/л|umol/L|5,0|21,0|1
bilirubin_direct|Билирубин связанный|сыворотка|мкмоль/л|umol/L||5,0|1
alt|Аланинаминотрансфераза|сыворотка|Ед/л|U/L||41|0
ast|Аспартатаминотрансфераза|сыворотка|Ед/л|U/L||37|0
alp|Фосфатаза щелочная|сыворотка|Ед/л|U/L|40|130|0
amylase|Амилаза|сыворотка|Ед/л|U/L|28|100|0
glucose|Глюкоза|плазма|ммоль/л|mmol/L|4,1|6,1|1
crp|СРБ (количественно)|сыворотка|мг/л|mg/L||5,0|1
""")),
    ("Электролиты", printed("""
potassium|Калий (K+)|сыворотка|ммоль/л|mmol/L|3,5|5,1|1
sodium|Натрий (Na+)|сыворотка|ммоль/л|mmol/L|136|145|0
chloride|Хлориды (Cl-)|сыворотка|ммоль/л|mmol/L|98|107|0
calcium_ionised|Кальций ионизированный (Ca++)|кровь|ммоль/л|mmol/L|1,15|1,27|2
magnesium|Магний|сыворотка|ммоль/л|mmol/L|0,73|1,06|2
""")),
)  # fmt: skip
_EDGES = (40, 256, 322, 386, 462, 556)
_TITLES = ("Исследование", "Материал", "Результат", "Ед. изм.", "Норма")


def cardio_centre(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups as shaded lines across; results stand at their box's right edge, an asterisk before what is outside."""
    random = Random(f"cardio centre {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    y = _row(paper, y, _TITLES, bold=True)
    for title, items in _GROUPS:
        y = _across(paper, y, title)
        for item in items:
            y = _row(paper, y, _cells(item, values[item.code]))
            rows.append(truth_of(item, values[item.code], item.ru))
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; the enzyme's heart part and the bound bilirubin are shares of their wholes."""
    found = drawn(tuple(item for _, items in _GROUPS for item in items), random)
    heart = float(found["ck"]) * random.uniform(0.04, 0.16)
    bound = float(found["bilirubin_total"]) * random.uniform(0.15, 0.3)
    return found | {"ck_mb": f"{heart:.1f}", "bilirubin_direct": f"{bound:.1f}"}


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    shown = ("* " if side_of(item, value) else "") + value.replace(".", ",")
    limits = f"({bounds_of(item, '{} - {}', 'до ', 'от ')})"
    return item.ru, item.en, shown, item.unit_ru, limits


def _row(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one row of boxes, a long name on two lines, and return the upper edge of the next."""
    lines = paper.wrapped(cells[0], _EDGES[1] - _EDGES[0] - 8, size=9.5, bold=bold)
    bottom = y + 6 + 11.5 * len(lines)
    for number, line in enumerate(lines):
        paper.text(_EDGES[0] + 4, y + 12 + 11.5 * number, line, size=9.5, bold=bold)
    for number, (left, right, text) in enumerate(zip(_EDGES[1:], _EDGES[2:], cells[1:], strict=False)):
        if number == 1 and not bold:
            paper.text(right - 6, y + 12, text, size=9.5, bold=text.startswith("*"), align="right")
        else:
            paper.text(left + 4, y + 12, text, size=9.5, bold=bold)
    for edge in _EDGES:
        paper.rule(edge, y, edge, bottom)
    for line in (y, bottom):
        paper.rule(_EDGES[0], line, _EDGES[-1], line)
    return bottom


def _across(paper: Paper, y: float, title: str) -> float:
    paper.shade(_EDGES[0], y, _EDGES[-1], y + 17, 0.9)
    paper.text(_EDGES[0] + 4, y + 12, title, size=9.5, bold=True)
    for edge in (_EDGES[0], _EDGES[-1]):
        paper.rule(edge, y, edge, y + 17)
    paper.rule(_EDGES[0], y, _EDGES[-1], y)
    return y + 17


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(
        298, 40, "ГБУЗ «Областной кардиологический центр (образец)»", size=11.5, bold=True, align="centre"
    )
    paper.text(298, 53, "Клинико-диагностическая лаборатория, тел. 00-00-00", size=9, align="centre")
    paper.rule(40, 60, 556, 60, 0.8)
    told = (
        (f"Пациент: {person.name}", f"Номер ИБ: {person.order}"),
        (f"Дата рождения: {person.birth}", "Отделение: кардиологическое № 1, палата 4"),
        (f"Врач: {person.doctor}", f"Дата и время забора: {taken_on:%d.%m.%Y} 06:40"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(40, 75 + 13 * number, left, size=10)
        paper.text(312, 75 + 13 * number, right, size=10)
    paper.text(298, 126, "РЕЗУЛЬТАТЫ ИССЛЕДОВАНИЙ", size=11.5, bold=True, align="centre")
    return 134.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(40, y + 14, "* - значение выходит за границы нормы", size=8.5)
    paper.text(40, y + 34, f"Врач КЛД: {person.doctor} ____________", size=10)
    paper.text(556, y + 34, f"Напечатано: {taken_on:%d.%m.%Y} 11:26", size=10, align="right")
