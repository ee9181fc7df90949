"""A layout once held out and since tuned on: a polyclinic's chemistry with lipids on half a page, boxed, the unit behind the name and a comma."""

from __future__ import annotations

from datetime import date
from random import Random

from reportlab.lib.pagesizes import A5

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
protein_total|Общий белок||г/л|g/L|66|87|1
albumin|Альбумин||г/л|g/L|35|52|1
glucose|Глюкоза||ммоль/л|mmol/L|4,1|6,1|2
urea|Мочевина||ммоль/л|mmol/L|1,7|8,3|2
creatinine|Креатинин||мкмоль/л|umol/L|44|106|1
urate|Мочевая кислота||мкмоль/л|umol/L|142|416|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||5,1|1
alt|АЛТ||Ед/л|U/L||42|1
ast|АСТ||Ед/л|U/L||37|1
ggt|Гамма-ГТ||Ед/л|U/L||55|1
alp|Щелочная фосфатаза||Ед/л|U/L|40|150|0
amylase|Альфа-амилаза||Ед/л|U/L|25|125|0
cholesterol|Холестерин общий||ммоль/л|mmol/L|3,1|5,2|2
triglycerides|Триглицериды||ммоль/л|mmol/L|0,45|1,80|2
hdl_cholesterol|ЛПВП||ммоль/л|mmol/L|1,03||2
ldl_cholesterol|ЛПНП||ммоль/л|mmol/L||3,37|2
atherogenic_coefficient|Коэффициент атерогенности|||1||3,0|1
iron|Железо сывороточное||мкмоль/л|umol/L|8,8|30,0|1
potassium|Калий||ммоль/л|mmol/L|3,5|5,3|2
sodium|Натрий||ммоль/л|mmol/L|135|148|0
calcium|Кальций общий||ммоль/л|mmol/L|2,15|2,60|2
crp|СРБ (количественно)||мг/л|mg/L||6,0|1
""")
_EDGES = (26, 48, 216, 296, 396)
_TITLES = ("№", "Наименование показателя", "Результат", "Норма")
_HEIGHT = 16.4


def half_page_chemistry(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one boxed table on A5 in a book face; nothing marks what is outside."""
    random = Random(f"half page chemistry {seed}")
    person, paper = invented(random), Paper(A5, face="Serif")
    y, rows = _box(paper, _top(paper, person, taken_on), _TITLES, bold=True), list[TruthRow]()
    values = _visit(random)
    for number, item in enumerate(_ITEMS, start=1):
        y = _box(paper, y, (f"{number}", *_cells(item, values[item.code])))
        rows.append(truth_of(item, values[item.code], item.ru))
    paper.text(26, y + 18, f"Врач-лаборант: {person.doctor}   ____________", size=9)
    paper.text(26, y + 31, f"Дата выдачи результата: {taken_on:%d.%m.%Y} г.", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _visit(random: Random) -> dict[str, str]:
    """Invent one visit; the coefficient follows from the two cholesterols."""
    values = drawn(_ITEMS, random)
    total, high = float(values["cholesterol"]), float(values["hdl_cholesterol"])
    return values | {"atherogenic_coefficient": f"{(total - high) / high:.1f}"}


def _cells(item: Indicator, value: str) -> tuple[str, str, str]:
    name = f"{item.ru}, {item.unit_ru}" if item.unit_ru else item.ru
    return name, value.replace(".", ","), bounds_of(item, "{} - {}", "до ", "более ")


def _box(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one row of boxes, figures in the middle, and return the upper edge of the next."""
    for number, (left, right, text) in enumerate(zip(_EDGES[:-1], _EDGES[1:], cells, strict=True)):
        middle = bold or number != 1
        x = (left + right) / 2 if middle else left + 4
        paper.text(x, y + 11.6, text, size=9.5, bold=bold, align="centre" if middle else "left")
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + _HEIGHT, 0.5)
    for line in (y, y + _HEIGHT):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.5)
    return y + _HEIGHT


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(211, 34, "КГП на ПХВ «Примерная городская поликлиника № 0»", size=9.5, align="centre")
    paper.text(211, 46, "Клинико-диагностическая лаборатория", size=9.5, align="centre")
    paper.text(211, 66, f"Биохимический анализ крови № {person.order}", size=12, bold=True, align="centre")
    paper.text(26, 84, f"Ф.И.О. {person.name}", size=9.5)
    paper.text(26, 97, f"Дата рождения {person.birth}     Участок № 4     Врач {person.doctor}", size=9.5)
    paper.text(26, 110, f"Дата забора материала {taken_on:%d.%m.%Y} г.  07:50", size=9.5)
    return 118.0
