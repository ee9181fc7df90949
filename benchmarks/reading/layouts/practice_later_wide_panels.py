"""A layout for practice: a chain's sheet lying on its side, panels under headings of their own, the method last."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_PANELS = (
    ("Биохимические исследования крови", "Сыворотка крови", 0, printed("""
alt|Аланинаминотрансфераза (АЛТ)|Кинетический УФ|Ед/л|U/L||33|1
ast|Аспартатаминотрансфераза (АСТ)|Кинетический УФ|Ед/л|U/L||32|1
ggt|Гамма-глутамилтрансфераза (ГГТ)|Кинетический|Ед/л|U/L|6|42|1
alp|Щелочная фосфатаза|Кинетический|Ед/л|U/L|35|105|0
bilirubin_total|Билирубин общий|Колориметрический|мкмоль/л|umol/L|3,4|20,5|1
creatinine|Креатинин|Ферментативный|мкмоль/л|umol/L|44|80|1
urea|Мочевина|УФ-кинетический|ммоль/л|mmol/L|2,6|6,7|1
urate|Мочевая кислота|Уриказный|мкмоль/л|umol/L|150|350|0
glucose|Глюкоза|Гексокиназный|ммоль/л|mmol/L|4,1|5,9|1
protein_total|Общий белок|Биуретовый|г/л|g/L|64|83|1
""")),
    ("Обмен железа", "Сыворотка крови", 0, printed("""
iron|Железо сывороточное|Колориметрический|мкмоль/л|umol/L|9,0|30,4|1
transferrin|Трансферрин|Иммунотурбидиметрия|г/л|g/L|2,00|3,60|2
ferritin|Ферритин|ИХЛА|мкг/л|ug/L|10|120|1
""")),
    ("Гормоны щитовидной железы", "Сыворотка крови", 1, printed("""
tsh|Тиреотропный гормон (ТТГ)|ИХЛА|мМЕ/л|m[IU]/L|0,40|4,00|2
ft4|Т4 свободный|ИХЛА|пмоль/л|pmol/L|9,0|19,0|1
ft3|Т3 свободный|ИХЛА|пмоль/л|pmol/L|3,1|6,8|1
anti_tpo|Антитела к тиреопероксидазе (АТ-ТПО)|ИХЛА|МЕ/мл|[IU]/mL||34,0|1
""")),
    ("Витамины", "Сыворотка крови", 1, printed("""
vitamin_d_25oh|Витамин D (25-OH), суммарный|ИХЛА|нг/мл|ng/mL|30,0|100,0|1
vitamin_b12|Витамин B12 (цианокобаламин)|ИХЛА|пг/мл|pg/mL|187|883|0
folate|Фолиевая кислота (витамин B9)|ИХЛА|нг/мл|ng/mL|3,1|20,5|1
""")),
)  # fmt: skip
_PLACES = (40, 318, 402, 436, 522, 652)
_TITLES = ("Исследование", "Результат", "", "Ед. изм.", "Референсные значения", "Метод")
_RIGHT = 802
_GREEN, _PALE = (0.0, 0.42, 0.36), (0.9, 0.96, 0.94)


def wide_panels(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print four panels over the width of the sheet, titles once above all; an arrow has a narrow column of its own."""
    random = Random(f"wide panels {seed}")
    person, paper = invented(random), Paper(landscape(A4), face="Sans")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    for title, material, later, items in _PANELS:
        y = _heading(paper, y, title, f"{material}, выполнено {taken_on + timedelta(days=later):%d.%m.%Y}")
        values = drawn(items, random)
        for item in items:
            rows.append(_line(paper, y, item, values[item.code]))
            y += 14.6
        y += 4
    _foot(paper, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_GREEN)
    paper.text(40, 46, "Медцентр Пример", size=18, bold=True)
    paper.ink()
    paper.text(40, 58, "Федеральная сеть лабораторий", size=8)
    told = (
        (300, 40, f"Пациент: {person.name}"),
        (300, 53, f"Дата рождения: {person.birth}      Пол: жен."),
        (300, 66, f"Направивший врач: {person.doctor}"),
        (600, 40, f"Номер заказа: {person.order}"),
        (600, 53, f"Дата взятия материала: {taken_on:%d.%m.%Y} 08:25"),
        (600, 66, f"Дата регистрации: {taken_on:%d.%m.%Y} 12:02"),
    )
    for x, y, line in told:
        paper.text(x, y, line, size=8.5)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 90, title, size=8.5, bold=True)
    paper.rule(36, 95, _RIGHT, 95, 0.8)
    return 110.0


def _heading(paper: Paper, y: float, title: str, material: str) -> float:
    paper.paint(36, y - 10.5, _RIGHT, y + 4, _PALE)
    paper.ink(_GREEN)
    paper.text(_PLACES[0], y, title, size=9.5, bold=True)
    paper.ink()
    paper.text(_RIGHT - 6, y, material, size=8, align="right")
    return y + 16


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    """Print one line; the table's third part holds its method."""
    side = side_of(item, value)
    limits = bounds_of(item, "{} – {}", "< ", "> ")
    shown = (item.ru, value.replace(".", ","), ("", "↑", "↓")[side], item.unit_ru, limits, item.en)
    for number, (x, text) in enumerate(zip(_PLACES, shown, strict=True)):
        paper.text(x, y, text, size=8 if number == 5 else 9, bold=side != 0 and number in (1, 2))
    paper.rule(36, y + 3.8, _RIGHT, y + 3.8, 0.15)
    return truth_of(item, value, item.ru)


def _foot(paper: Paper, person: Person) -> None:
    paper.text(40, 548, f"Врач клинической лабораторной диагностики: {person.doctor}", size=8.5)
    paper.text(
        40,
        562,
        "Интерпретацию результатов проводит лечащий врач. Референсные значения указаны с учетом пола и возраста.",
        size=7.5,
    )
    paper.text(_RIGHT, 562, "стр. 1 из 1", size=7.5, align="right")
