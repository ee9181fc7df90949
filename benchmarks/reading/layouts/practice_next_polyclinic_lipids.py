"""A layout for practice: a city polyclinic's chemistry and lipids, numbered boxes with the unit before the result."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CHEMISTRY = printed("""
glucose|Глюкоза||ммоль/л|mmol/L|3,9|6,4|1
protein_total|Белок общий||г/л|g/L|65|85|0
albumin|Альбумин||г/л|g/L|35|50|0
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
creatinine|Креатинин||мкмоль/л|umol/L|53|106|0
urate|Мочевая кислота||мкмоль/л|umol/L|142|416|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||5,1|1
bilirubin_indirect|Билирубин непрямой||мкмоль/л|umol/L||15,4|1
alt|Аланинаминотрансфераза (АЛТ)||Ед/л|U/L||40|0
ast|Аспартатаминотрансфераза (АСТ)||Ед/л|U/L||40|0
ggt|Гамма-глутамилтрансфераза (ГГТ)||Ед/л|U/L||55|0
alp|Щелочная фосфатаза||Ед/л|U/L|40|150|0
amylase|Амилаза||Ед/л|U/L|25|125|0
calcium|Кальций||ммоль/л|mmol/L|2,10|2,60|2
iron|Сывороточное железо||мкмоль/л|umol/L|9,0|31,3|1
""")
_LIPIDS = printed("""
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,2|2
hdl_cholesterol|Липопротеиды высокой плотности (ЛПВП)||ммоль/л|mmol/L|1,0||2
ldl_cholesterol|Липопротеиды низкой плотности (ЛПНП)||ммоль/л|mmol/L||3,4|2
vldl_cholesterol|Липопротеиды очень низкой плотности (ЛПОНП)||ммоль/л|mmol/L|0,26|1,04|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,7|2
atherogenic_coefficient|Коэффициент атерогенности|||1|2,0|3,0|1
""")
_EDGES = (56, 84, 318, 382, 452, 544)
_TITLES = ("№", "Наименование показателя", "Ед. изм.", "Результат", "Норма")


def polyclinic_lipids(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two boxes of rows under titles of their own, numbered anew; bold is all that marks what is outside."""
    random = Random(f"polyclinic lipids {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, values, rows = _top(paper, person, taken_on), _values(random), list[TruthRow]()
    for title, items in (("Биохимический анализ крови", _CHEMISTRY), ("Липидограмма", _LIPIDS)):
        paper.text(300, y + 13, title, size=11, bold=True, align="centre")
        y = _box(paper, y + 20, _TITLES, bold=True)
        for number, item in enumerate(items, start=1):
            y = _row(paper, y, number, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 10
    paper.text(56, y + 14, f"Лаборант: {person.doctor}", size=10.5)
    paper.text(330, y + 14, "Подпись: ___________________", size=10.5)
    paper.text(56, y + 30, f"Дата выдачи анализа: {taken_on:%d.%m.%Y} г.", size=10.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; parts of bilirubin and of cholesterol make up their wholes."""
    found = drawn(_CHEMISTRY + _LIPIDS, random)
    whole, direct = (
        float(found["bilirubin_total"]),
        float(found["bilirubin_total"]) * random.uniform(0.15, 0.3),
    )
    direct = round(direct, 1)
    high, low = float(found["hdl_cholesterol"]), float(found["ldl_cholesterol"])
    fats = float(found["triglycerides"])
    middle = round(fats / 2.2, 2)
    return found | {
        "bilirubin_direct": f"{direct:.1f}",
        "bilirubin_indirect": f"{whole - direct:.1f}",
        "vldl_cholesterol": f"{middle:.2f}",
        "cholesterol": f"{high + low + middle:.2f}",
        "atherogenic_coefficient": f"{(low + middle) / high:.1f}",
    }


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(300, 40, "ГКП на ПХВ «Городская поликлиника Образец»", size=12, bold=True, align="centre")
    paper.text(300, 54, "Клинико-диагностическая лаборатория", size=10.5, align="centre")
    told = (
        f"Ф.И.О.: {person.name}",
        f"Дата рождения: {person.birth}        ИИН: {person.iin}",
        f"Участок: 12        Медицинская карта № {person.order}",
        f"Дата забора материала: {taken_on:%d.%m.%Y} г.        Материал: сыворотка крови",
    )
    for number, line in enumerate(told):
        paper.text(56, 78 + 14 * number, line, size=10.5)
    return 130.0


def _row(paper: Paper, y: float, number: int, item: Indicator, value: str) -> float:
    shown, limits = value.replace(".", ","), bounds_of(item, "{}-{}", "до ", "более ")
    return _box(
        paper, y, (str(number), item.ru, item.unit_ru, shown, limits), outside=side_of(item, value) != 0
    )


def _box(
    paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False, outside: bool = False
) -> float:
    """Print one row of boxes and return the upper edge of the next."""
    for column, text in enumerate(cells):
        left, right = _EDGES[column], _EDGES[column + 1]
        heavy = bold or (outside and column == 3)
        if column == 1 and not bold:
            paper.text(left + 5, y + 13, text, size=10.5, bold=heavy)
        else:
            paper.text((left + right) / 2, y + 13, text, size=10.5, bold=heavy, align="centre")
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + 19, 0.5)
    for line in (y, y + 19):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.5)
    return y + 19
