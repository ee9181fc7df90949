"""A layout for practice: a commercial chain's sheet, white letters on a dark blue heading, grey bands, arrows in bold."""

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
    ("Общий анализ крови с лейкоцитарной формулой (5DIFF), СОЭ", "Кровь с ЭДТА", printed("""
leukocytes|Лейкоциты (WBC)||10^9/л|10*9/L|4,50|11,00|2
erythrocytes|Эритроциты (RBC)||10^12/л|10*12/L|3,80|5,10|2
hemoglobin|Гемоглобин (HGB)||г/л|g/L|117|155|0
hematocrit|Гематокрит (HCT)||%|%|35,0|45,0|1
mcv|Ср. объем эритроцитов (MCV)||фл|fL|81,0|100,0|1
mch|Ср. содержание Hb в эр-те (MCH)||пг|pg|27,0|34,0|1
mchc|Ср. концентрация Hb в эр-те (MCHC)||г/л|g/L|300|380|0
platelets|Тромбоциты (PLT)||10^9/л|10*9/L|150|400|0
neutrophils_percent|Нейтрофилы, % (NE%)||%|%|48,0|78,0|1
lymphocytes_percent|Лимфоциты, % (LY%)||%|%|19,0|37,0|1
monocytes_percent|Моноциты, % (MO%)||%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы, % (EO%)||%|%|1,0|5,0|1
basophils_percent|Базофилы, % (BA%)||%|%||1,0|1
neutrophils_absolute|Нейтрофилы, абс. (NE#)||10^9/л|10*9/L|1,56|6,13|2
lymphocytes_absolute|Лимфоциты, абс. (LY#)||10^9/л|10*9/L|1,18|3,74|2
monocytes_absolute|Моноциты, абс. (MO#)||10^9/л|10*9/L|0,20|0,95|2
esr|СОЭ (капиллярная фотометрия)||мм/ч|mm/h|2|20|0
""")),
    ("Биохимические исследования", "Сыворотка крови", printed("""
glucose|Глюкоза (натощак)||ммоль/л|mmol/L|4,11|6,10|2
alt|Аланинаминотрансфераза (ALT)||Ед/л|U/L||34|0
ast|Аспартатаминотрансфераза (AST)||Ед/л|U/L||31|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|5,0|21,0|1
creatinine|Креатинин||мкмоль/л|umol/L|49|90|0
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,20|2
hdl_cholesterol|Холестерин-ЛПВП||ммоль/л|mmol/L|1,20||2
ldl_cholesterol|Холестерин-ЛПНП||ммоль/л|mmol/L||3,00|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
""")),
    ("Обмен железа, витамины", "Сыворотка крови", printed("""
ferritin|Ферритин||мкг/л|ug/L|10,0|120,0|1
vitamin_d_25oh|25-ОН витамин D (суммарный)||нг/мл|ng/mL|30,0|100,0|1
""")),
)  # fmt: skip
_PLACES = (38, 262, 352, 432)
_TITLES = ("Исследование", "Результат", "Ед. измерения", "Референсные значения")
_BLUE, _WHITE, _RED = (0.09, 0.17, 0.41), (1.0, 1.0, 1.0), (0.75, 0.05, 0.1)


def blue_heading(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print unit between result and reference; results outside in bold with an arrow, on odd seeds in red."""
    random = Random(f"blue heading {seed}")
    person, paper = invented(random), Paper(face="Sans")
    _top(paper, person, taken_on)
    blood, rows, y = counted(random), list[TruthRow](), 166.0
    for title, material, items in _GROUPS:
        y = _band(paper, y, title, material)
        values = blood if items[0].code in blood else drawn(items, random)
        for item in items:
            rows.append(_line(paper, y, item, values[item.code], red=seed % 2 == 1))
            y += 17
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.ink(_BLUE)
    paper.text(38, 48, "ОБРАЗЕЦ ЛАБ", size=20, bold=True)
    paper.ink()
    paper.text(38, 61, "сеть медицинских лабораторий", size=8)
    paper.text(557, 42, "Контакт-центр: 0 000 000 00 00", size=8, align="right")
    paper.text(557, 54, f"Заказ № {person.order}", size=9, bold=True, align="right")
    told = (
        (f"Пациент: {person.name}", f"Дата взятия биоматериала: {taken_on:%d.%m.%Y} 08:47"),
        (f"Дата рождения: {person.birth}   Пол: Ж", f"Дата поступления: {taken_on:%d.%m.%Y} 11:20"),
        (
            f"ИИН: {person.iin}",
            f"Дата выполнения: {taken_on + timedelta(days=1):%d.%m.%Y} 16:02",
        ),
    )
    for number, (left, right) in enumerate(told):
        paper.text(38, 84 + 14 * number, left, size=9)
        paper.text(320, 84 + 14 * number, right, size=9)
    paper.paint(32, 130, 563, 152, _BLUE)
    paper.ink(_WHITE)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 144.5, title, size=9, bold=True)
    paper.ink()


def _band(paper: Paper, y: float, title: str, material: str) -> float:
    paper.shade(32, y - 12, 563, y + 5, 0.87)
    paper.text(_PLACES[0], y, title, size=9, bold=True)
    paper.text(557, y, material, size=8, align="right")
    return y + 18


def _line(paper: Paper, y: float, item: Indicator, value: str, *, red: bool) -> TruthRow:
    side = side_of(item, value)
    shown = value.replace(".", ",") + ("", " ↑", " ↓")[side]
    limits = bounds_of(item, "{} – {}", "< ", "> ")
    for number, (x, text) in enumerate(zip(_PLACES, (item.ru, shown, item.unit_ru, limits), strict=True)):
        outside = number == 1 and side != 0
        if outside and red:
            paper.ink(_RED)
        paper.text(x, y, text, size=9, bold=outside)
        paper.ink()
    paper.rule(32, y + 4.5, 563, y + 4.5, 0.2)
    return truth_of(item, value, item.ru)


def _foot(paper: Paper, y: float, person: Person) -> None:
    told = (
        "↑ ↓ – результат выше или ниже референсных значений.",
        "Результаты исследований не являются диагнозом, необходима консультация специалиста.",
        f"Врач клинической лабораторной диагностики: {person.doctor}",
    )
    for number, line in enumerate(told):
        paper.text(38, y + 6 + 12 * number, line, size=8)
