"""A layout for practice: a maternity clinic's tests on two pages, groups in grey bands, norms partly in words."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_FIRST = (
    ("Общий анализ крови", printed("""
hemoglobin|Гемоглобин||г/л|g/L|110|140|0
erythrocytes|Эритроциты||10¹²/л|10*12/L|3,5|5,0|2
hematocrit|Гематокрит||%|%|33|44|1
mcv|Средний объем эритроцитов (MCV)||фл|fL|80|100|1
platelets|Тромбоциты||10⁹/л|10*9/L|150|400|0
leukocytes|Лейкоциты||10⁹/л|10*9/L|4,0|11,0|2
lymphocytes_percent|Лимфоциты||%|%|18|40|1
monocytes_percent|Моноциты||%|%|2|10|1
eosinophils_percent|Эозинофилы||%|%||5|1
esr|Скорость оседания эритроцитов (СОЭ)||мм/ч|mm/h||30|0
""")),
    ("Исследование системы гемостаза", printed("""
prothrombin_time|Протромбиновое время||сек|s|9,4|12,5|1
inr|Международное нормализованное отношение (МНО)|||1|0,80|1,20|2
aptt|Активированное частичное тромбопластиновое время (АЧТВ)||сек|s|25,1|36,5|1
fibrinogen|Фибриноген||г/л|g/L|2,0|6,0|2
thrombin_time|Тромбиновое время||сек|s|14|21|1
""")),
)  # fmt: skip
_SECOND = (
    ("Биохимический анализ крови", printed("""
glucose|Глюкоза венозной плазмы||ммоль/л|mmol/L||5,1|2
protein_total|Общий белок||г/л|g/L|60|80|1
creatinine|Креатинин||мкмоль/л|umol/L|40|80|0
urea|Мочевина||ммоль/л|mmol/L|2,0|6,7|1
bilirubin_total|Билирубин общий||мкмоль/л|umol/L||20,5|1
alt|АЛТ||Ед/л|U/L||35|0
ast|АСТ||Ед/л|U/L||35|0
iron|Железо||мкмоль/л|umol/L|7,2|25,9|1
ferritin|Ферритин||мкг/л|ug/L|15|150|1
""")),
    ("Гормоны", printed("""
tsh|ТТГ||мМЕ/л|m[IU]/L|0,20|3,00|2
ft4|Т4 свободный||пмоль/л|pmol/L|9,0|19,0|1
""")),
)  # fmt: skip
_INFECTIONS = (
    ("HBsAg", "hbsag"),
    ("Антитела к вирусу гепатита C (anti-HCV)", "anti_hcv"),
    ("Антитела к ВИЧ 1/2 и антиген p24", "hiv_ag_ab"),
    ("Антитела к Treponema pallidum", "treponema_antibodies"),
)
_PLACES = (46, 290, 362, 436)
_TITLES = ("Исследование", "Результат", "Единицы", "Норма для беременных")


def maternity_pages(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two pages with the same head; an arrow behind figures outside, "не более" before single limits."""
    random = Random(f"maternity pages {seed}")
    person, paper = invented(random), Paper(face="Book")
    blood, rows = counted(random), list[TruthRow]()
    for page, groups in enumerate((_FIRST, _SECOND), start=1):
        if page == 2:
            paper.turn()
        y = _top(paper, person, taken_on, page)
        for title, items in groups:
            y = _band(paper, y, title)
            values = blood if items[0].code in blood else drawn(items, random)
            for item in items:
                value = values[item.code]
                shown = value.replace(".", ",") + ("", " ↑", " ↓")[side_of(item, value)]
                y = _line(
                    paper,
                    y,
                    (item.ru, shown, item.unit_ru, bounds_of(item, "{}-{}", "не более ", "не менее ")),
                )
                rows.append(truth_of(item, value, item.ru))
    y = _band(paper, y, "Маркеры инфекций")
    for name, code in _INFECTIONS:
        y = _line(paper, y, (name, "отрицательно", "", "отрицательно"))
        rows.append(TruthRow(name, code, text="отрицательно", expected="отрицательно"))
    paper.text(46, y + 24, f"Врач-лаборант: {person.doctor}", size=9)
    paper.text(46, y + 38, f"Дата выдачи результата: {taken_on + timedelta(days=2):%d.%m.%Y}", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date, page: int) -> float:
    paper.text(46, 44, "Женская консультация «Образец»", size=12, bold=True)
    paper.text(550, 44, f"Страница {page} из 2", size=8, align="right")
    paper.text(46, 64, f"Пациентка: {person.name}, дата рождения {person.birth}", size=9)
    paper.text(46, 78, f"Обменная карта № {person.order}", size=9)
    paper.text(300, 78, f"Дата забора крови: {taken_on:%d.%m.%Y} 08:00", size=9)
    paper.rule(42, 88, 552, 88, 0.8)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 102, title, size=9, bold=True)
    paper.rule(42, 108, 552, 108, 0.8)
    return 114.0


def _band(paper: Paper, y: float, title: str) -> float:
    paper.shade(42, y, 552, y + 17, 0.9)
    paper.text(298, y + 12, title, size=9, bold=True, align="centre")
    return y + 21


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    """Print one line, its name on two where it is long, and return the upper edge of the next."""
    lines = paper.wrapped(cells[0], _PLACES[1] - _PLACES[0] - 12, size=9)
    for number, line in enumerate(lines):
        paper.text(_PLACES[0], y + 11 + 11 * number, line, size=9)
    for x, text in zip(_PLACES[1:], cells[1:], strict=True):
        paper.text(x, y + 11, text, size=9)
    bottom = y + 6 + 11 * len(lines)
    paper.rule(42, bottom, 552, bottom, 0.25)
    return bottom + 3
