"""A layout once held out and since tuned on: a private clinic's check-up, one boxed table a panel, what is outside in a tinted box."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Клинический анализ крови (цельная кровь с ЭДТА)", printed("""
leukocytes|Лейкоциты (WBC)||тыс/мкл|10*9/L|4,00|10,00|2
erythrocytes|Эритроциты (RBC)||млн/мкл|10*12/L|3,80|5,20|2
hemoglobin|Гемоглобин (HGB)||г/л|g/L|117|155|0
hematocrit|Гематокрит (HCT)||%|%|35,0|47,0|1
mcv|Средний объем эритроцита (MCV)||фл|fL|80,0|100,0|1
platelets|Тромбоциты (PLT)||тыс/мкл|10*9/L|150|400|0
lymphocytes_percent|Лимфоциты (LYM%)||%|%|19,0|40,0|1
esr|СОЭ||мм/час|mm/h|2|20|0
""")),
    ("Биохимия (сыворотка крови)", printed("""
glucose|Глюкоза||ммоль/л|mmol/L|4,10|6,00|2
alt|АЛТ||Ед/л|U/L||33,0|1
ast|АСТ||Ед/л|U/L||32,0|1
ggt|Гамма-ГТ||Ед/л|U/L||40,0|1
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
creatinine|Креатинин||мкмоль/л|umol/L|45,0|84,0|1
urate|Мочевая кислота||мкмоль/л|umol/L|142|339|0
potassium|Калий||ммоль/л|mmol/L|3,50|5,10|2
sodium|Натрий||ммоль/л|mmol/L|136,0|145,0|1
crp_high_sensitivity|С-реактивный белок (высокочувствительный метод)||мг/л|mg/L||1,00|2
""")),
    ("Липидный профиль (сыворотка крови)", printed("""
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,20|2
hdl_cholesterol|Холестерин ЛПВП||ммоль/л|mmol/L|1,20||2
ldl_cholesterol|Холестерин ЛПНП||ммоль/л|mmol/L||3,00|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
""")),
    ("Гормоны, витамины, обмен железа (сыворотка крови)", printed("""
tsh|ТТГ||мЕд/л|m[IU]/L|0,40|4,00|2
ft4|Свободный Т4||пмоль/л|pmol/L|9,0|20,0|1
vitamin_d_25oh|25(OH)D общий||нг/мл|ng/mL|30,0|100,0|1
ferritin|Ферритин||нг/мл|ng/mL|13,0|150,0|1
""")),
    ("Коагулограмма (плазма с цитратом)", printed("""
prothrombin_time|Протромбиновое время||сек|s|9,4|12,5|1
inr|МНО|||1|0,80|1,20|2
aptt|АЧТВ||сек|s|25,4|36,9|1
fibrinogen|Фибриноген||г/л|g/L|2,00|4,00|2
""")),
)  # fmt: skip
_EDGES = (44, 288, 370, 446, 552)
_TITLES = ("Тест", "Результат", "Ед. изм.", "Реф. значения")
_TINT = (0.99, 0.89, 0.87)
_LOWEST = 770


def clinic_mixed(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print five tables over two pages, each under its own title and headings."""
    random = Random(f"clinic mixed {seed}")
    person, paper = invented(random), Paper(face="Book")
    blood, rows, y = counted(random), list[TruthRow](), _top(paper, person, taken_on)
    for title, items in _GROUPS:
        values = blood if items[0].code in blood else drawn(items, random)
        if y + 40 + 17 * len(items) > _LOWEST:
            y = _next_page(paper, person)
        y = _panel(paper, y, title)
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 20
    told = (
        "Цветом выделены значения, выходящие за пределы референсного интервала.",
        f"Врач КЛД: {person.doctor}",
        f"Дата выдачи результата: {taken_on + timedelta(days=2):%d.%m.%Y}",
    )
    for number, line in enumerate(told):
        paper.text(44, y + 12 * number, line, size=8.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _panel(paper: Paper, y: float, title: str) -> float:
    """Print a panel's title and headings and return the upper edge of its first line."""
    paper.text(44, y, title, size=10, bold=True)
    paper.shade(_EDGES[0], y + 6, _EDGES[-1], y + 22, 0.93)
    _print_cells(paper, y + 6, _TITLES, bold=True)
    return _boxes(paper, y + 6)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    if side_of(item, value):
        paper.paint(_EDGES[1], y, _EDGES[2], y + 16, _TINT)
    limits = bounds_of(item, "{} – {}", "до ", "более ")
    _print_cells(paper, y, (item.ru, value.replace(".", ","), item.unit_ru, limits))
    return _boxes(paper, y)


def _print_cells(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> None:
    for column, text in enumerate(cells):
        left, right = _EDGES[column], _EDGES[column + 1]
        if column:
            paper.text((left + right) / 2, y + 11.5, text, size=8.5, bold=bold, align="centre")
        else:
            paper.text(left + 4, y + 11.5, text, size=8.5, bold=bold)


def _boxes(paper: Paper, y: float) -> float:
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + 16, 0.4)
    for line in (y, y + 16):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.4)
    return y + 16


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(44, 46, "Медицинский центр «Образец»", size=14, bold=True)
    paper.text(44, 60, "тел. 8 (000) 000-00-00", size=8.5)
    paper.text(298, 84, "Результаты лабораторных исследований", size=12, bold=True, align="centre")
    pairs = (
        (f"Пациент: {person.name}", f"Дата взятия материала: {taken_on:%d.%m.%Y}"),
        (f"Дата рождения: {person.birth}", f"Время взятия: 08:{taken_on.day + 10}"),
        (f"Договор: {person.order}", f"Направил: {person.doctor}"),
    )
    for number, (left, right) in enumerate(pairs):
        paper.text(44, 104 + 14 * number, left, size=9)
        paper.text(330, 104 + 14 * number, right, size=9)
    return 156.0


def _next_page(paper: Paper, person: Person) -> float:
    paper.turn()
    paper.text(44, 40, f"{person.name}, договор {person.order}, страница 2", size=8.5)
    return 64.0
