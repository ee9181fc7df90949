"""A layout for practice: a polyclinic's chemistry in blocks of kidneys, liver and others, the result in the last column."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_BLOCKS = (
    ("ПОЧЕЧНЫЕ ПРОБЫ", printed("""
urea|Мочевина|уреазный|ммоль/л|mmol/L|2,8|7,2|1
creatinine|Креатинин|Яффе, кинет.|мкмоль/л|umol/L|53|97|0
urate|Мочевая кислота|уриказный|мкмоль/л|umol/L|155|357|0
egfr|СКФ (CKD-EPI)|расчетный|мл/мин/1,73м²|mL/min/{1.73_m2}|90||0
""")),
    ("ПЕЧЕНОЧНЫЕ ПРОБЫ", printed("""
bilirubin_total|Билирубин общий|Йендрашика|мкмоль/л|umol/L|5,0|21,0|1
bilirubin_direct|Билирубин прямой|Йендрашика|мкмоль/л|umol/L||5,1|1
bilirubin_indirect|Билирубин непрямой|расчетный|мкмоль/л|umol/L||16,5|1
alt|АЛаТ|IFCC, 37°C|Ед/л|U/L||35|0
ast|АСаТ|IFCC, 37°C|Ед/л|U/L||32|0
ggt|Гамма-ГТП|кинетический|Ед/л|U/L||38|0
alp|Щелочная фосфатаза|кинетический|Ед/л|U/L|42|141|0
protein_total|Белок общий|биуретовый|г/л|g/L|66|83|0
albumin|Альбумин|с БКЗ|г/л|g/L|35|52|0
thymol_test|Тимоловая проба|турбидиметрия|ед. S-H|[arb'U]||4,0|1
""")),
    ("УГЛЕВОДНЫЙ И ЛИПИДНЫЙ ОБМЕН", printed("""
glucose|Глюкоза сыворотки|гексокиназный|ммоль/л|mmol/L|4,1|6,1|1
cholesterol|Холестерин общий|ферментативный|ммоль/л|mmol/L|3,1|5,2|2
triglycerides|Триглицериды|ферментативный|ммоль/л|mmol/L|0,4|1,8|2
""")),
    ("ЭЛЕКТРОЛИТЫ И ПРОЧЕЕ", printed("""
potassium|Калий|ИСЭ|ммоль/л|mmol/L|3,5|5,3|2
sodium|Натрий|ИСЭ|ммоль/л|mmol/L|135|148|0
calcium|Кальций общий|арсеназо III|ммоль/л|mmol/L|2,15|2,57|2
amylase|Альфа-амилаза|кинетический|Ед/л|U/L|28|100|0
crp|СРБ (количественно)|турбидиметрия|мг/л|mg/L||6,0|1
""")),
)  # fmt: skip
_PLACES = (52, 214, 318, 406, 482)
_EDGES = (46, 208, 312, 400, 476, 556)
_TITLES = ("Показатель", "Метод", "Ед. изм.", "Норма", "Результат")
_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip


def organ_blocks(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one ruled table, blocks as lines across it; what is outside is bold with a plus or minus behind."""
    random = Random(f"organ blocks {seed}")
    person, paper = invented(random), Paper(face="Serif")
    top = y = _top(paper, person, taken_on)
    values, rows = _values(random), list[TruthRow]()
    y = _strip(paper, y, _TITLES, bold=True)
    breaks = [(top, y)]
    for title, items in _BLOCKS:
        paper.text((_EDGES[0] + _EDGES[-1]) / 2, y + 13, title, size=9, bold=True, align="centre")
        paper.rule(_EDGES[0], y + 18, _EDGES[-1], y + 18)
        start = y = y + 18
        for item in items:
            y = _strip(
                paper, y, _cells(item, values[item.code]), strong=side_of(item, values[item.code]) != 0
            )
            rows.append(truth_of(item, values[item.code], item.ru))
        breaks.append((start, y))
    for begin, end in breaks:
        for x in _EDGES[1:-1]:
            paper.rule(x, begin, x, end)
    for x in (_EDGES[0], _EDGES[-1]):
        paper.rule(x, top, x, y)
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; the parts of bilirubin make its whole and the filtration follows creatinine."""
    found = drawn(tuple(item for _, items in _BLOCKS for item in items), random)
    total, direct = float(found["bilirubin_total"]), round(float(found["bilirubin_total"]) * 0.24, 1)
    rate = 100 * (72 / float(found["creatinine"])) ** 1.1
    return found | {
        "bilirubin_direct": f"{direct:.1f}",
        "bilirubin_indirect": f"{total - direct:.1f}",
        "egfr": f"{rate:.0f}",
    }


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    limits = bounds_of(item, "{}-{}", "до ", "более ")
    mark = ("", " +", " -")[side_of(item, value)]
    return item.ru, item.en, item.unit_ru, limits, value.replace(".", ",") + mark


def _strip(
    paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False, strong: bool = False
) -> float:
    if y < 150:
        paper.rule(_EDGES[0], y, _EDGES[-1], y)
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y + 13, text, size=9.5, bold=bold or (strong and number == 4))
    paper.rule(_EDGES[0], y + 18.5, _EDGES[-1], y + 18.5)
    return y + 18.5


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(46, 40, "ГКП на ПХВ «Поликлиника № 00»", size=10)
    paper.text(46, 52, "Клинико-диагностическая лаборатория", size=10)
    paper.text(556, 40, f"Регистрационный № {person.order}", size=10, align="right")
    paper.text(301, 78, "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", size=13, bold=True, align="centre")
    when = f"{taken_on.day} {_MONTHS[taken_on.month - 1]} {taken_on.year} г."
    paper.text(46, 98, f"Ф.И.О.  {person.name}", size=10)
    paper.text(556, 98, f"Дата рожд.  {person.birth}", size=10, align="right")
    paper.text(46, 112, "Участок 12, терапевт", size=10)
    paper.text(556, 112, f"Дата забора: {when}", size=10, align="right")
    return 124.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(46, y + 22, f"Анализ выполнен: {taken_on:%d.%m.%Y}", size=10)
    paper.text(46, y + 40, f"Врач-лаборант _______________ {person.doctor}", size=10)
    paper.text(556, y + 40, "М.П.", size=10, align="right")
