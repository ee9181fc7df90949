"""A layout for practice: a private clinic's own form typed in an office program, markers and antibodies."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_MARKERS = printed("""
ca_125|СА-125||Ед/мл|U/mL||35,0|1
ca_19_9|СА 19-9||Ед/мл|U/mL||37,0|1
ca_15_3|СА 15-3||Ед/мл|U/mL||25,0|1
cea|РЭА (раково-эмбриональный антиген)||нг/мл|ng/mL||5,0|2
afp|АФП (альфа-фетопротеин)||МЕ/мл|[IU]/mL||7,0|2
he4|HE4||пмоль/л|pmol/L||70,0|1
""")
_IMMUNE = printed("""
rheumatoid_factor|Ревматоидный фактор||МЕ/мл|[IU]/mL||14,0|1
aslo|Антистрептолизин-О (АСЛ-О)||МЕ/мл|[IU]/mL||200|0
anti_ccp|Антитела к циклическому цитруллинированному пептиду (АЦЦП)||Ед/мл|U/mL||17,0|1
anti_tpo|Антитела к тиреоидной пероксидазе (АТ к ТПО)||МЕ/мл|[IU]/mL||35,0|1
anti_tg|Антитела к тиреоглобулину (АТ к ТГ)||МЕ/мл|[IU]/mL||115|0
anti_dsdna|Антитела к двуспиральной ДНК||МЕ/мл|[IU]/mL||25,0|1
ige_total|Иммуноглобулин E общий||МЕ/мл|[IU]/mL||100|0
""")
_IN_WORDS = (
    ("HBsAg", "hbsag"),
    ("Anti-HCV (суммарные антитела к вирусу гепатита С)", "anti_hcv"),
    ("Антитела к ВИЧ 1, 2 типа и антиген p24", "hiv_ag_ab"),
    ("Антитела к бледной трепонеме (суммарные)", "treponema_antibodies"),
    ("Хламидия трахоматис, IgG", "chlamydia_trachomatis_igg"),
    ("Лямблии, суммарные антитела", "giardia_antibodies"),
    ("Аскариды, IgG", "ascaris_igg"),
    ("Цитомегаловирус, IgM", "cmv_igm"),
    ("Токсоплазма, IgM", "toxoplasma_igm"),
)
_EDGES = (56, 262, 368, 452, 540)
_TITLES = ("Исследование", "Результат", "Норма", "Ед. изм.")


def word_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three small tables, each after its own heading in words, with the same thin boxes and the same titles."""
    random = Random(f"word form {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    for title, items in (("Онкомаркеры", _MARKERS), ("Аутоиммунные и аллергические маркеры", _IMMUNE)):
        y, values = _heading(paper, y, title), drawn(items, random)
        for item in items:
            y = _boxes(paper, y, _cells(item, values[item.code]))
            rows.append(truth_of(item, values[item.code], item.ru))
    y = _heading(paper, y, "Инфекции (ИФА)")
    for row in _answers(random):
        y = _boxes(paper, y, (row.name, row.text or "", row.expected or "", ""))
        rows.append(row)
    paper.text(56, y + 20, f"Анализ выполнил(а): {person.doctor}  _______________", size=10.5)
    paper.text(540, y + 20, "М.П.", size=10.5, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    return (item.ru, value.replace(".", ","), bounds_of(item, "{}-{}", "до ", "от "), item.unit_ru)


def _answers(random: Random) -> tuple[TruthRow, ...]:
    """Invent the answers; of the antibodies to common germs one in a few is found."""
    rows = list[TruthRow]()
    for name, code in _IN_WORDS:
        common = code in ("chlamydia_trachomatis_igg", "giardia_antibodies", "ascaris_igg")
        found = common and random.random() < 0.3
        text = "положительный" if found else "отрицательный"
        rows.append(TruthRow(name, code, text=text, expected="отрицательный"))
    return tuple(rows)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(298, 44, "Медицинский центр «Пример-Клиник»", size=15, bold=True, align="centre")
    paper.text(298, 57, "г. Образцовск, ул. Примерная, 0      тел.: 00-00-00", size=9, align="centre")
    paper.rule(56, 63, 540, 63, 1)
    told = (
        (f"ФИО: {person.name}", f"Дата рождения: {person.birth}"),
        (f"Дата забора крови: {taken_on:%d.%m.%Y} г.", f"Амбулаторная карта № {person.order}"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(56, 79 + 14 * number, left, size=11)
        paper.text(330, 79 + 14 * number, right, size=11)
    paper.text(298, 114, "РЕЗУЛЬТАТ АНАЛИЗА КРОВИ", size=13, bold=True, align="centre")
    return 116.0


def _heading(paper: Paper, y: float, title: str) -> float:
    paper.text(_EDGES[0], y + 16, title, size=11.5, bold=True)
    return _boxes(paper, y + 21, _TITLES, bold=True)


def _boxes(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one row of thin boxes, a long name on two lines, and return the upper edge of the next."""
    lines = paper.wrapped(cells[0], _EDGES[1] - _EDGES[0] - 10, size=11, bold=bold)
    height = 4.5 + 13 * len(lines)
    for number, line in enumerate(lines):
        paper.text(_EDGES[0] + 5, y + 12.5 + 13 * number, line, size=11, bold=bold)
    for left, text in zip(_EDGES[1:], cells[1:], strict=False):
        paper.text(left + 5, y + 12.5, text, size=11, bold=bold)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + height, 0.4)
    for line in (y, y + height):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.4)
    return y + height
