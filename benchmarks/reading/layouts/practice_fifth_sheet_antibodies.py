"""A layout for practice: a small town's laboratory prints antibodies from a spreadsheet, a verdict in words after each figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Вирусные гепатиты", printed("""
hbsag|HBs-антиген||КП|{index}||1,0|2
anti_hbc_total|Анти-HBcore суммарные||КП|{index}||1,0|2
anti_hcv|Анти-HCV суммарные||КП|{index}||1,0|2
anti_hav_igm|Анти-HAV IgM||КП|{index}||1,0|2
""")),
    ("TORCH-инфекции", printed("""
toxoplasma_igg|Токсоплазма IgG|280|МЕ/мл|[IU]/mL||10,0|1
toxoplasma_igm|Токсоплазма IgM||КП|{index}||1,0|2
rubella_igg|Краснуха IgG|190|МЕ/мл|[IU]/mL||10,0|1
rubella_igm|Краснуха IgM||КП|{index}||1,0|2
cmv_igg|Цитомегаловирус IgG|12|КП|{index}||1,0|2
cmv_igm|Цитомегаловирус IgM||КП|{index}||1,0|2
hsv_igg|Герпес 1 и 2 типа IgG|14|КП|{index}||1,0|2
hsv_igm|Герпес 1 и 2 типа IgM||КП|{index}||1,0|2
""")),
    ("Прочие инфекции и паразиты", printed("""
ebv_vca_igm|Вирус Эпштейна-Барр VCA IgM||КП|{index}||1,0|2
ebv_ebna_igg|Вирус Эпштейна-Барр EBNA IgG|16|КП|{index}||1,0|2
h_pylori_igg|Хеликобактер пилори IgG|90|Ед/мл|U/mL||20,0|1
mycoplasma_pneumoniae_igm|Микоплазма пневмония IgM||КП|{index}||1,0|2
giardia_antibodies|Лямблии IgA+IgM+IgG|4|КП|{index}||1,0|2
ascaris_igg|Аскариды IgG|3|КП|{index}||1,0|2
opisthorchis_igg|Описторхоз IgG||КП|{index}||1,0|2
echinococcus_igg|Эхинококк IgG||КП|{index}||1,0|2
toxocara_igg|Токсокары IgG||КП|{index}||1,0|2
""")),
    ("Аутоантитела", printed("""
anti_tpo|Антитела к тиреопероксидазе|160|МЕ/мл|[IU]/mL||30,0|1
anti_tg|Антитела к тиреоглобулину|300|МЕ/мл|[IU]/mL||100,0|1
rheumatoid_factor|Ревматоидный фактор|70|МЕ/мл|[IU]/mL||20,0|1
anti_ccp|Антитела к ЦЦП (АЦЦП)||Ед/мл|U/mL||20,0|1
anti_dsdna|Антитела к нативной ДНК||МЕ/мл|[IU]/mL||25,0|1
anti_ttg_iga|Антитела к тканевой трансглутаминазе IgA||Ед/мл|U/mL||10,0|1
""")),
)  # fmt: skip
_EDGES = (38, 64, 276, 336, 394, 460, 556)
_TITLES = ("№", "Наименование", "Результат", "Ед.изм.", "Норма", "Заключение")
_STEP = 18.5


def sheet_antibodies(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one thin grid numbered through, groups as merged cells; figures stand at the right of theirs as in spreadsheets."""
    random = Random(f"antibodies in a sheet {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    y = _row(paper, y, _TITLES, bold=True)
    for title, items in _GROUPS:
        y = _merged(paper, y, title)
        for item in items:
            row = _invented(item, random)
            rows.append(row)
            y = _row(paper, y, (str(len(rows)), *_cells(item, row)))
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _invented(item: Indicator, random: Random) -> TruthRow:
    """Invent a result; the table's third part holds the most that is common, else hardly anybody is above the norm."""
    high = float((item.high or "").replace(",", "."))
    if item.en and random.random() < 0.6:
        found = random.uniform(high * 1.2, float(item.en))
    else:
        found = high * (random.uniform(0.9, 2.5) if random.random() < 0.06 else random.uniform(0.04, 0.8))
    row = truth_of(item, f"{found:.{item.decimals}f}", item.ru)
    if item.code == "rheumatoid_factor" and found < 8:
        return replace(row, value="8.0", comparator="<")
    return row


def _cells(item: Indicator, row: TruthRow) -> tuple[str, ...]:
    value, high = row.value or "", float(row.high or 0)
    share = float(value) / high
    verdict = "положительно" if share > 1.1 else "сомнительно" if share >= 0.9 else "отрицательно"
    shown = f"{row.comparator or ''}{value}".replace(".", ",")
    return item.ru, shown, item.unit_ru, bounds_of(item, "{}-{}", "<", ">"), verdict


def _row(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    for number, (left, right, text) in enumerate(zip(_EDGES[:-1], _EDGES[1:], cells, strict=True)):
        if bold:
            paper.text((left + right) / 2, y + 13, text, size=11, bold=True, align="centre")
        elif number in (0, 2):
            paper.text(right - 4, y + 13, text, size=11, align="right")
        else:
            paper.text(left + 4, y + 13, text, size=11)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + _STEP, 0.4)
    for line in (y, y + _STEP):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.4)
    return y + _STEP


def _merged(paper: Paper, y: float, title: str) -> float:
    paper.text((_EDGES[0] + _EDGES[-1]) / 2, y + 13, title, size=11, bold=True, align="centre")
    for edge in (_EDGES[0], _EDGES[-1]):
        paper.rule(edge, y, edge, y + _STEP, 0.4)
    return y + _STEP


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(38, 40, "ИП «Образцовая лаборатория»", size=12, bold=True)
    paper.text(38, 54, "г. Примерск, ул. Макетная, 0, т. 0-00-00", size=10)
    paper.text(297, 76, "Результаты исследования крови методом ИФА", size=14, bold=True, align="centre")
    paper.text(38, 96, "Ф.И.О.", size=11)
    paper.text(110, 96, person.name, size=11, bold=True)
    paper.text(38, 111, "Дата рожд.", size=11)
    paper.text(110, 111, person.birth, size=11)
    paper.text(380, 96, "Дата забора", size=11)
    paper.text(556, 96, f"{taken_on:%d.%m.%Y}", size=11, align="right")
    paper.text(380, 111, "№ пробы", size=11)
    paper.text(556, 111, person.order, size=11, align="right")
    return 120.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.text(38, y + 16, "КП - коэффициент позитивности; 0,9-1,1 - сомнительно", size=9.5)
    paper.text(38, y + 36, "Врач-лаборант", size=11)
    paper.text(180, y + 36, person.doctor, size=11)
