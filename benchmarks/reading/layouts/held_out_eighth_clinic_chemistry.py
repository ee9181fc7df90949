"""A held-out layout nobody tunes on: a private clinic's chemistry and lipids in two ruled tables, the limits before the unit."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CHEMISTRY = printed("""
glucose|Глюкоза||ммоль/л|mmol/L|4,10|6,00|2
protein_total|Белок общий||г/л|g/L|64,0|83,0|1
albumin|Альбумин||г/л|g/L|35,0|52,0|1
creatinine|Креатинин||мкмоль/л|umol/L|53|97|0
urea|Мочевина||ммоль/л|mmol/L|2,8|7,2|1
urate|Мочевая кислота||мкмоль/л|umol/L|155|428|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|5,0|21,0|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||3,4|1
bilirubin_indirect|Билирубин непрямой||мкмоль/л|umol/L||16,5|1
alt|Аланинаминотрансфераза (АЛТ)||Ед/л|U/L||45|0
ast|Аспартатаминотрансфераза (АСТ)||Ед/л|U/L||35|0
ggt|Гамма-глутамилтрансфераза (ГГТ)||Ед/л|U/L||55|0
alp|Щелочная фосфатаза||Ед/л|U/L|30|120|0
amylase|Амилаза||Ед/л|U/L|28|100|0
potassium|Калий||ммоль/л|mmol/L|3,5|5,1|1
sodium|Натрий||ммоль/л|mmol/L|136|146|0
calcium|Кальций общий||ммоль/л|mmol/L|2,20|2,65|2
iron|Железо сывороточное||мкмоль/л|umol/L|10,7|28,6|1
crp|С-реактивный белок||мг/л|mg/L||5,0|1
""")
_FATS = printed("""
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,20|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
hdl_cholesterol|Холестерин ЛПВП||ммоль/л|mmol/L|1,00||2
ldl_cholesterol|Холестерин ЛПНП||ммоль/л|mmol/L||3,00|2
vldl_cholesterol|Холестерин ЛПОНП||ммоль/л|mmol/L|0,26|1,04|2
atherogenic_coefficient|Коэффициент атерогенности|||1||3,00|2
""")
_EDGES = (40, 244, 322, 442, 555)
_TITLES = ("Наименование показателя", "Результат", "Референсные значения", "Единицы измерения")
_STEP, _WINE, _PALE = 18.5, (0.5, 0.1, 0.2), (0.95, 0.92, 0.93)


def clinic_chemistry(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print the title of each table above it; what is outside is bold with a star behind it."""
    random = Random(f"eighth clinic chemistry {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    for title, items in (("Биохимическое исследование крови", _CHEMISTRY), ("Липидный спектр", _FATS)):
        paper.text(_EDGES[0], y, title, size=11, bold=True)
        y += 6
        paper.paint(_EDGES[0], y, _EDGES[-1], y + _STEP, _PALE)
        y = _boxes(paper, y, _TITLES, strong=(0, 1, 2, 3))
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 20
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; what is reckoned from other figures is so."""
    found = drawn(_CHEMISTRY, random)
    found = {item.code: _lifelike(item, found[item.code]) for item in _CHEMISTRY}
    bilirubin = float(found["bilirubin_total"])
    direct = round(bilirubin * random.uniform(0.12, 0.25), 1)
    high, low, other = random.uniform(0.9, 1.9), random.uniform(1.7, 4.3), random.uniform(0.6, 2.3)
    whole = high + low + other / 2.2
    return found | {
        "bilirubin_direct": f"{direct:.1f}",
        "bilirubin_indirect": f"{bilirubin - direct:.1f}",
        "cholesterol": f"{whole:.2f}",
        "triglycerides": f"{other:.2f}",
        "hdl_cholesterol": f"{high:.2f}",
        "ldl_cholesterol": f"{low:.2f}",
        "vldl_cholesterol": f"{other / 2.2:.2f}",
        "atherogenic_coefficient": f"{(whole - high) / high:.2f}",
    }


def _lifelike(item: Indicator, value: str) -> str:
    """Keep a result below the norm near enough to it to be a living person's."""
    least = 0.7 * float((item.low or "0").replace(",", "."))
    return f"{max(float(value), least):.{item.decimals}f}"


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    outside = side_of(item, value) != 0
    shown = value.replace(".", ",") + (" *" if outside else "")
    limits = bounds_of(item, "{} - {}", "до ", "более ")
    return _boxes(paper, y, (item.ru, shown, limits, item.unit_ru), strong=(1,) if outside else ())


def _boxes(paper: Paper, y: float, cells: tuple[str, ...], *, strong: tuple[int, ...]) -> float:
    for number, (left, right, text) in enumerate(zip(_EDGES[:-1], _EDGES[1:], cells, strict=True)):
        middle = number > 0
        x = (left + right) / 2 if middle else left + 5
        align = "centre" if middle else "left"
        paper.text(x, y + 12.8, text, size=10, bold=number in strong, align=align)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + _STEP, 0.4)
    for line in (y, y + _STEP):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.4)
    return y + _STEP


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_WINE)
    paper.text(40, 44, "Медицинский центр «Пример-Мед»", size=16, bold=True)
    paper.ink()
    paper.text(40, 57, "Лицензия № 00-00000 · г. Самара, ул. Макетная, 0 · тел. (000) 000-00-00", size=8.5)
    paper.rule(40, 64, 555, 64, 1)
    paper.text(40, 80, f"Пациент: {person.name}", size=10.5, bold=True)
    paper.text(40, 94, f"Дата рождения: {person.birth}", size=10)
    paper.text(40, 108, f"Врач: {person.doctor}", size=10)
    paper.text(340, 80, f"Медицинская карта № {person.order}", size=10)
    paper.text(340, 94, f"Дата взятия материала: {taken_on:%d.%m.%Y}", size=10)
    paper.text(340, 108, "Материал: сыворотка крови", size=10)
    return 134.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.text(40, y - 4, "* - результат выходит за пределы референсных значений", size=9)
    paper.text(
        40, y + 20, f"Врач клинической лабораторной диагностики _____________ {person.doctor}", size=10
    )
    paper.text(555, y + 20, "М.П.", size=10, align="right")
