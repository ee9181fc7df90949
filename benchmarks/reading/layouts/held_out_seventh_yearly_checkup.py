"""A layout once held out and since tuned on: a yearly check-up of blood, chemistry, lipids, hormones and urine, titles of columns in each part."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
hemoglobin|Гемоглобин||г/л|g/L|117|155|0
erythrocytes|Эритроциты||10^12/л|10*12/L|3,80|5,10|2
hematocrit|Гематокрит||%|%|35,0|45,0|1
platelets|Тромбоциты||10^9/л|10*9/L|150|400|0
leukocytes|Лейкоциты||10^9/л|10*9/L|4,50|11,00|2
lymphocytes_percent|Лимфоциты, %||%|%|19,0|37,0|1
esr_westergren|СОЭ по Вестергрену||мм/ч|mm/h||20|0
""")
_CHEMISTRY = printed("""
alt|АЛТ||Ед/л|U/L||33|0
ast|АСТ||Ед/л|U/L||32|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L||21,0|1
glucose|Глюкоза в плазме||ммоль/л|mmol/L|4,10|6,10|2
creatinine|Креатинин||мкмоль/л|umol/L|44|80|0
urea|Мочевина||ммоль/л|mmol/L|2,5|6,4|1
cholesterol|Холестерин||ммоль/л|mmol/L||5,20|2
hdl_cholesterol|Холестерин-ЛПВП||ммоль/л|mmol/L|1,20||2
ldl_cholesterol|Холестерин-ЛПНП||ммоль/л|mmol/L||3,00|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
""")
_OTHERS = printed("""
tsh|ТТГ||мЕд/л|m[IU]/L|0,40|4,00|2
ferritin|Ферритин||мкг/л|ug/L|10,0|120,0|1
vitamin_d_25oh|25-ОН витамин D||нг/мл|ng/mL|30,0|100,0|1
""")
_PLACES = (50, 236, 326, 392, 452)
_TITLES = ("Тест", "Результат", "Отметка", "Единицы", "Референсные значения")
_LEFT, _RIGHT = 44, 556
_MARKS = ("", "выше", "ниже")
_Lines = tuple[tuple[TruthRow, tuple[str, ...]], ...]
"""What is printed in each line: its truth and the cells after the name."""


def yearly_checkup(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print four parts on one page with a thick rule under each heading; every part says its columns anew."""
    random = Random(f"yearly checkup {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows, count = _top(paper, person, taken_on), list[TruthRow](), counted(random)
    count["esr_westergren"] = count["esr"]
    parts = (
        ("Общий анализ крови, СОЭ", _figures(_COUNT, count)),
        ("Биохимические исследования", _figures(_CHEMISTRY, drawn(_CHEMISTRY, random))),
        ("Гормоны и витамины", _figures(_OTHERS, drawn(_OTHERS, random))),
        ("Общий анализ мочи", _urine(random)),
    )
    for title, lines in parts:
        y = _part(paper, y, title, lines)
        rows.extend(row for row, _ in lines)
    paper.text(_PLACES[0], y + 8, f"Врач клинической лабораторной диагностики: {person.doctor}", size=8)
    paper.text(_RIGHT, 816, "Страница 1 из 1", size=7.5, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _figures(items: tuple[Indicator, ...], values: dict[str, str]) -> _Lines:
    return tuple(
        (truth_of(item, values[item.code], item.ru), _cells(item, values[item.code])) for item in items
    )


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    limits = bounds_of(item, "{} - {}", "< ", "> ").replace(",", ".")
    return value, _MARKS[side_of(item, value)], item.unit_ru, limits


def _urine(random: Random) -> _Lines:
    weight, acid = f"1.0{random.randint(8, 29):02d}", random.choice(("5.0", "5.5", "6.0", "6.5", "7.0"))
    white = random.randint(0, 6)
    density = TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.003", high="1.035")
    reaction = TruthRow("Реакция (pH)", "urine_ph", acid, low="5.0", high="8.0")
    cells = TruthRow(
        "Лейкоциты", "urine_leukocytes", text=f"{white}-{white + 1}", unit="/[HPF]", low="0", high="5"
    )
    none = "не обнаружено"
    return (
        (density, (weight, "", "", "1.003 - 1.035")),
        (reaction, (acid, "", "", "5.0 - 8.0")),
        _word("Белок", "urine_protein", random.choice((none, none, "следы")), none),
        _word("Глюкоза", "urine_glucose", none, none),
        _word("Нитриты", "urine_nitrite", none, none),
        (cells, (cells.text or "", _MARKS[white > 4], "в п/зр", "0 - 5")),
    )


def _word(name: str, code: str, answer: str, norm: str) -> tuple[TruthRow, tuple[str, ...]]:
    return TruthRow(name, code, text=answer, expected=norm), (answer, "", "", norm)


def _part(paper: Paper, y: float, title: str, lines: _Lines) -> float:
    """Print one part and return the place of the next."""
    paper.text(_PLACES[0], y + 9, title, size=10.5, bold=True)
    paper.rule(_LEFT, y + 14, _RIGHT, y + 14, 1.2)
    for x, text in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 24.5, text, size=7.5)
    paper.rule(_LEFT, y + 29, _RIGHT, y + 29, 0.3)
    y += 29
    for row, cells in lines:
        strong = bool(cells[1])
        paper.text(_PLACES[0], y + 12, row.name, size=9)
        for number, (x, text) in enumerate(zip(_PLACES[1:], cells, strict=True)):
            paper.text(x, y + 12, text, size=9, bold=strong and number < 2)
        y += 17
        paper.rule(_LEFT, y, _RIGHT, y, 0.15)
    return y + 13


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(_LEFT, 44, "Медцентр «Проба Плюс»", size=14, bold=True)
    paper.text(_RIGHT, 56, "Комплекс «Ежегодное обследование»", size=9, align="right")
    paper.text(_LEFT, 56, "Лаборатория, ул. Образцовая, 0", size=8)
    paper.rule(_LEFT, 63, _RIGHT, 63, 0.5)
    paper.text(_LEFT, 76, f"Пациент: {person.name}", size=9)
    paper.text(_LEFT, 89, f"Дата рождения: {person.birth}, пол: женский", size=9)
    paper.text(_RIGHT, 76, f"Дата взятия биоматериала: {taken_on:%d.%m.%Y} 08:45", size=9, align="right")
    paper.text(_RIGHT, 89, f"Номер заказа: {person.order}", size=9, align="right")
    return 106.0
