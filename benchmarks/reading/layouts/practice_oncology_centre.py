"""A layout for practice: an oncology centre's tests before treatment, units behind the comma of the names."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, plain, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.layouts.practice_values import lifelike
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Общий анализ крови", printed("""
leukocytes|Лейкоциты (WBC)||10^9/л|10*9/L|4,0|9,0|2
erythrocytes|Эритроциты (RBC)||10^12/л|10*12/L|3,9|5,1|2
hemoglobin|Гемоглобин (HGB)||г/л|g/L|120|155|0
hematocrit|Гематокрит (HCT)||%|%|36|46|1
platelets|Тромбоциты (PLT)||10^9/л|10*9/L|180|360|0
neutrophils_absolute|Нейтрофилы абс.||10^9/л|10*9/L|2,0|5,8|2
lymphocytes_absolute|Лимфоциты абс.||10^9/л|10*9/L|1,2|3,0|2
monocytes_absolute|Моноциты абс.||10^9/л|10*9/L|0,09|0,60|2
esr_westergren|СОЭ по Вестергрену||мм/ч|mm/h|0|20|0
""")),
    ("Биохимические исследования", printed("""
alt|АЛТ||Ед/л|U/L|0|33|0
ast|АСТ||Ед/л|U/L|0|32|0
alp|Щелочная фосфатаза||Ед/л|U/L|35|105|0
ggt|ГГТ||Ед/л|U/L|0|40|0
ldh|ЛДГ||Ед/л|U/L|135|225|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|0|21|1
creatinine|Креатинин||мкмоль/л|umol/L|45|84|1
urea|Мочевина||ммоль/л|mmol/L|2,8|8,1|1
glucose|Глюкоза||ммоль/л|mmol/L|4,1|6,1|1
protein_total|Белок общий||г/л|g/L|64|83|1
albumin|Альбумин||г/л|g/L|35|52|1
calcium|Кальций общий||ммоль/л|mmol/L|2,15|2,50|2
""")),
    ("Опухолевые маркеры", printed("""
ca_15_3|СА 15-3||Ед/мл|U/mL|0|26,4|1
cea|РЭА||нг/мл|ng/mL|0|5,0|2
afp|АФП||МЕ/мл|[IU]/mL|0|5,8|2
""")),
)  # fmt: skip
_EDGES = (60, 290, 410, 536)


def oncology_centre(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three boxes a line: name with its unit, norm, result; what is outside is bold with a star."""
    random = Random(f"oncology centre {seed}")
    person, paper = invented(random), Paper(face="Serif")
    _top(paper, person, taken_on)
    y = _line(paper, 138, ("Показатель, единицы", "Норма", "Результат"), bold=True)
    blood, rows = counted(random), list[TruthRow]()
    blood["esr_westergren"] = blood.pop("esr")
    for title, items in _GROUPS:
        y = _title(paper, y, title)
        values = blood if items[0].code in blood else lifelike(items, random)
        for item in items:
            value = values[item.code]
            y = _line(paper, y, _cells(item, value), outside=side_of(item, value) != 0)
            rows.append(truth_of(item, value, plain(f"{item.ru}, {item.unit_ru}")))
    paper.text(60, y + 18, "* – отклонение от нормы", size=8.5)
    paper.text(60, y + 34, f"Врач: {person.doctor}", size=10)
    paper.text(330, y + 34, "Подпись ____________  М.П.", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    star = " *" if side_of(item, value) else ""
    limits = bounds_of(item, "{} – {}", "до ", "от ")
    return (f"{item.ru}, {item.unit_ru}", limits, value.replace(".", ",") + star)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(298, 42, "ОНКОЛОГИЧЕСКИЙ ЦЕНТР «ОБРАЗЕЦ»", size=12, bold=True, align="centre")
    paper.text(298, 56, "Лаборатория клинической диагностики", size=10, align="centre")
    paper.text(60, 80, f"Пациент: {person.name}", size=10)
    paper.text(60, 94, f"Дата рождения: {person.birth}    Амб. карта № {person.order}", size=10)
    paper.text(
        60, 108, f"Кровь взята: {taken_on:%d.%m.%Y} г. в 8:15    Отделение: дневной стационар", size=10
    )
    paper.text(60, 122, f"Направивший врач: {person.doctor}", size=10)


def _title(paper: Paper, y: float, title: str) -> float:
    paper.rule(_EDGES[0], y, _EDGES[0], y + 18)
    paper.rule(_EDGES[-1], y, _EDGES[-1], y + 18)
    paper.rule(_EDGES[0], y + 18, _EDGES[-1], y + 18)
    paper.text(_EDGES[0] + 5, y + 12.5, title, size=10, bold=True)
    return y + 18


def _line(
    paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False, outside: bool = False
) -> float:
    for column, text in enumerate(cells):
        paper.text(_EDGES[column] + 5, y + 13, text, size=10.5, bold=bold or (outside and column == 2))
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + 18.5)
    paper.rule(_EDGES[0], y, _EDGES[-1], y)
    paper.rule(_EDGES[0], y + 18.5, _EDGES[-1], y + 18.5)
    return y + 18.5
