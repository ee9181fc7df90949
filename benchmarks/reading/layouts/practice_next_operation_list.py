"""A layout for practice: clotting and infection markers before an operation, the method of each marker in a column."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CLOTTING = printed("""
prothrombin_time|Протромбиновое время||с|s|9,4|12,5|1
prothrombin_index|Протромбиновый индекс (ПТИ)||%|%|80|110|0
prothrombin_quick|Протромбин (по Квику)||%|%|70|130|0
inr|МНО|||1|0,90|1,20|2
aptt|АЧТВ||с|s|25,1|36,5|1
thrombin_time|Тромбиновое время||с|s|14,0|21,0|1
fibrinogen|Фибриноген||г/л|g/L|2,00|4,00|2
antithrombin|Антитромбин III||%|%|83|128|0
d_dimer|D-димер||мкг FEU/мл|ug/mL{FEU}||0,50|2
""")
_NOT_FOUND = "не обнаружено"
_MARKERS = (
    ("Поверхностный антиген гепатита В (HBsAg)", "hbsag", "ИФА"),
    ("Антитела к HBcor-антигену, суммарные", "anti_hbc_total", "ИФА"),
    ("Антитела к вирусу гепатита С, суммарные", "anti_hcv", "ИФА"),
    ("Антитела к вирусу гепатита А, IgM", "anti_hav_igm", "ИФА"),
    ("ВИЧ 1/2 антитела и антиген p24", "hiv_ag_ab", "ИХЛА"),
    ("Антитела к Treponema pallidum, суммарные", "treponema_antibodies", "ИФА"),
    ("Сифилис RPR (антикардиолипиновый тест)", "rpr", "РМП"),
    ("Антитела к бруцеллам, IgG", "brucella_igg", "ИФА"),
    ("Антитела к цитомегаловирусу, IgM", "cmv_igm", "ИФА"),
)
_FIGURES = (
    ("Антитела к HBs-антигену (анти-HBs)", "anti_hbs", "мМЕ/мл", "m[IU]/mL", "10", 2, (1, 240)),
    ("Антитела к цитомегаловирусу, IgG", "cmv_igg", "Ед/мл", "U/mL", "6", 1, (8, 190)),
    ("Антитела к вирусу краснухи, IgG", "rubella_igg", "МЕ/мл", "[IU]/mL", "10", 1, (12, 300)),
)
_FIRST = (44, 236, 318, 430)
_SECOND = (44, 292, 346, 452)
_RIGHT = 556


def operation_list(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three tables whose columns differ: norm before unit, then method before result, then figures of antibodies."""
    random = Random(f"operation list {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    y = _titles(
        paper, y, "Коагулограмма", _FIRST, ("Тест", "Результат", "Нормальные значения", "Ед. измерения")
    )
    for item in _CLOTTING:
        y = _print(paper, y, _FIRST, _cells(item, values[item.code]))
        rows.append(truth_of(item, values[item.code], item.ru))
    y = _titles(paper, y + 18, "Диагностика инфекций", _SECOND, ("Тест", "Метод", "Результат", "Норма"))
    for row, method in _markers(random):
        y = _print(paper, y, _SECOND, (row.name, method, row.text or "", row.expected or ""))
        rows.append(row)
    titles = ("Тест", "Результат", "Нормальные значения", "Ед. измерения")
    y = _titles(paper, y + 18, "Количественное определение антител", _FIRST, titles)
    for row, unit in _figures(random):
        shown = (row.value or "").replace(".", ",")
        y = _print(paper, y, _FIRST, (row.name, shown, f"менее {row.high}", unit))
        rows.append(row)
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent a clotting whose ratio, index and activity follow from the time."""
    found = drawn(_CLOTTING, random)
    slower = float(found["prothrombin_time"]) / 11.2
    return found | {
        "inr": f"{slower**1.05:.2f}",
        "prothrombin_index": f"{100 / slower:.0f}",
        "prothrombin_quick": f"{100 / slower**1.5:.0f}",
    }


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    arrow = ("", " ↑", " ↓")[side_of(item, value)]
    limits = bounds_of(item, "{} - {}", "менее ", "более ")
    return item.ru, value.replace(".", ",") + arrow, limits, item.unit_ru


def _markers(random: Random) -> list[tuple[TruthRow, str]]:
    """Invent answers; one of the antibodies is found in every third paper or so."""
    found = random.choice(("anti_hbc_total", "treponema_antibodies", "", "", "", ""))
    return [
        (
            TruthRow(name, code, text="обнаружено" if code == found else _NOT_FOUND, expected=_NOT_FOUND),
            method,
        )
        for name, code, method in _MARKERS
    ]


def _figures(random: Random) -> list[tuple[TruthRow, str]]:
    return [
        (TruthRow(name, code, f"{random.uniform(*span):.{decimals}f}", unit=ucum, high=high), unit)
        for name, code, unit, ucum, high, decimals, span in _FIGURES
    ]


def _titles(paper: Paper, y: float, part: str, places: tuple[int, ...], titles: tuple[str, ...]) -> float:
    paper.text(44, y, part, size=11, bold=True)
    paper.shade(40, y + 6, _RIGHT, y + 23, 0.92)
    for x, title in zip(places, titles, strict=True):
        paper.text(x, y + 18, title, size=9, bold=True)
    return y + 25


def _print(paper: Paper, y: float, places: tuple[int, ...], cells: tuple[str, ...]) -> float:
    """Print one line, its name on two where the next column is near, and return the upper edge of the next."""
    lines = paper.wrapped(cells[0], places[1] - places[0] - 8, size=9.5)
    for number, line in enumerate(lines):
        paper.text(places[0], y + 11 + 11 * number, line, size=9.5)
    for x, text in zip(places[1:], cells[1:], strict=True):
        paper.text(x, y + 11, text, size=9.5)
    bottom = y + 5 + 11 * len(lines)
    paper.rule(40, bottom, _RIGHT, bottom, 0.25)
    return bottom + 1


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(44, 46, "Лаборатория «ЭТАЛОН-ПРИМЕР»", size=14, bold=True)
    paper.text(44, 59, "Предоперационный комплекс", size=9.5)
    paper.qr(496, 30, "https://primer.example/result", side=58)
    paper.text(44, 82, f"Пациент: {person.name}", size=9.5)
    paper.text(44, 95, f"Дата рождения: {person.birth}    Пол: М", size=9.5)
    paper.text(44, 108, f"ИИН: {person.iin}    № заказа: {person.order}", size=9.5)
    paper.text(300, 95, f"Дата и время взятия: {taken_on:%d.%m.%Y} 07:55", size=9.5)
    paper.text(300, 108, f"Направивший врач: {person.doctor}", size=9.5)
    paper.rule(40, 116, _RIGHT, 116, 0.8)
    return 138.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    told = (
        "Результат исследования на ВИЧ имеет информационный характер.",
        f"Дата выполнения: {taken_on + timedelta(days=1):%d.%m.%Y} 14:12",
        f"Врач-лаборант: {person.doctor}                    Подпись __________",
    )
    for number, line in enumerate(told):
        paper.text(44, y + 20 + 13 * number, line, size=9)
