"""A held-out layout nobody tunes on: a Russian chain's thyroid, sex hormones and vitamins, norms by phase in the last column."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("ГОРМОНЫ ЩИТОВИДНОЙ ЖЕЛЕЗЫ", printed("""
tsh|ТТГ (тиреотропный гормон)||мМЕ/л|m[IU]/L|0,40|4,00|2
ft4|Т4 свободный||пмоль/л|pmol/L|9,0|19,0|1
ft3|Т3 свободный||пмоль/л|pmol/L|2,6|5,7|1
anti_tpo|Антитела к тиреопероксидазе||МЕ/мл|[IU]/mL||5,6|1
anti_tg|Антитела к тиреоглобулину||МЕ/мл|[IU]/mL||18,0|1
""")),
    ("ПОЛОВЫЕ ГОРМОНЫ", printed("""
fsh|ФСГ (фолликулостимулирующий гормон)||мМЕ/мл|m[IU]/mL|3,03|8,08|2
lh|ЛГ (лютеинизирующий гормон)||мМЕ/мл|m[IU]/mL|1,80|11,78|2
prolactin|Пролактин||мМЕ/л|m[IU]/L|109|557|0
estradiol|Эстрадиол||пмоль/л|pmol/L|77|921|0
progesterone|Прогестерон||нмоль/л|nmol/L|0,3|1,0|1
testosterone|Тестостерон||нмоль/л|nmol/L|0,38|1,97|2
shbg|ГСПГ||нмоль/л|nmol/L|19,8|155,2|1
dhea_sulfate|ДЭА-SO4||мкмоль/л|umol/L|1,65|9,15|2
progesterone_17oh|17-ОН прогестерон||нмоль/л|nmol/L|0,6|8,7|1
cortisol|Кортизол (утро)||нмоль/л|nmol/L|101|536|0
""")),
    ("ВИТАМИНЫ И ЖЕЛЕЗО", printed("""
vitamin_d_25oh|25-ОН витамин D||нг/мл|ng/mL|30|100|0
vitamin_b12|Витамин В12||пг/мл|pg/mL|187|883|0
folate|Фолиевая кислота||нг/мл|ng/mL|3,1|20,5|1
ferritin|Ферритин||мкг/л|ug/L|10|120|0
transferrin|Трансферрин||г/л|g/L|1,80|3,82|2
""")),
)  # fmt: skip
_PHASES = {
    "fsh": ("Фолликулярная фаза: 3,03 - 8,08", "Овуляторный пик: 2,55 - 16,69", "Лютеиновая фаза: 1,38 - 5,47",
            "Постменопауза: 26,72 - 133,41"),
    "lh": ("Фолликулярная фаза: 1,80 - 11,78", "Овуляторный пик: 7,59 - 89,08", "Лютеиновая фаза: 0,56 - 14,00",
           "Постменопауза: 5,16 - 61,99"),
    "estradiol": ("Фолликулярная фаза: 77 - 921", "Овуляторный пик: 139 - 2382", "Лютеиновая фаза: 77 - 1145",
                  "Постменопауза: < 103"),
    "progesterone": ("Фолликулярная фаза: < 1,0", "Лютеиновая фаза: 3,8 - 50,6", "Постменопауза: < 0,6"),
}  # fmt: skip
_PLACES = (46, 240, 312, 384)
_TITLES = ("Исследование", "Результат", "Единицы", "Референсные значения")
_RIGHT = 556
_ORANGE, _GREY = (0.85, 0.4, 0.05), (0.4, 0.4, 0.4)


def chain_thyroid(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups under a thin coloured line; a result outside its only norm is bold."""
    random = Random(f"eighth chain thyroid {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    for title, items in _GROUPS:
        paper.text(_PLACES[0], y + 9, title, size=8.5, bold=True)
        paper.paint(_PLACES[0], y + 13, _RIGHT, y + 14, _ORANGE)
        y += 28
        values = drawn(items, random)
        for item in items:
            value = _lifelike(item, values[item.code])
            y = _line(paper, y, item, value)
            rows.append(_truth(item, value))
        y += 4
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _truth(item: Indicator, value: str) -> TruthRow:
    row = truth_of(item, value, item.ru)
    return replace(row, low=None, high=None, several_ranges=True) if item.code in _PHASES else row


def _lifelike(item: Indicator, value: str) -> str:
    """Keep a result below the norm near enough to it to be a living person's."""
    least = 0.7 * float((item.low or "0").replace(",", "."))
    return f"{max(float(value), least):.{item.decimals}f}"


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one test and its norms; return the place of the next."""
    norms = _PHASES.get(item.code) or (bounds_of(item, "{} - {}", "< ", "> "),)
    outside = len(norms) == 1 and side_of(item, value) != 0
    paper.text(_PLACES[0], y, item.ru, size=8.5)
    paper.text(_PLACES[1], y, value.replace(".", ","), size=8.5, bold=outside)
    paper.text(_PLACES[2], y, item.unit_ru, size=8.5)
    for number, norm in enumerate(norms):
        paper.text(_PLACES[3], y + 10.5 * number, norm, size=8.5 if len(norms) == 1 else 8)
    bottom = y + 10.5 * len(norms)
    paper.rule(_PLACES[0], bottom - 5.5, _RIGHT, bottom - 5.5, 0.15)
    return bottom + 6


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_ORANGE)
    paper.text(_PLACES[0], 46, "ЭТАЛОН", size=20, bold=True)
    paper.ink(_GREY)
    paper.text(140, 46, "медицинские лаборатории", size=9)
    paper.text(_RIGHT, 46, "8 (000) 000-00-00", size=9, align="right")
    paper.ink()
    left = (f"ФИО: {person.name}", "Пол: Ж", f"Дата рождения: {person.birth}", f"Врач: {person.doctor}")
    right = (
        f"№ заказа: {person.order}",
        f"Дата взятия образца: {taken_on:%d.%m.%Y} 09:05",
        f"Дата поступления: {taken_on:%d.%m.%Y} 15:40",
        f"Дата готовности: {taken_on + timedelta(days=2):%d.%m.%Y} 12:17",
    )
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        paper.text(_PLACES[0], 68 + 12 * number, one, size=8.5, bold=number == 0)
        paper.text(340, 68 + 12 * number, other, size=8.5)
    paper.shade(_PLACES[0] - 6, 113, _RIGHT, 129, 0.92)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 124, title, size=8.5)
    return 134.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.ink(_GREY)
    notes = (
        "25-ОН витамин D: дефицит - менее 20 нг/мл, недостаточность - от 20 до 30 нг/мл.",
        "Внимание! Интерпретация результатов проводится лечащим врачом.",
    )
    for number, note in enumerate(notes):
        paper.text(_PLACES[0], y + 4 + 10 * number, note, size=7.5)
    paper.ink()
    paper.text(_PLACES[0], y + 32, f"Исследование выполнил: {person.doctor}", size=8.5)
    paper.text(_RIGHT, y + 32, "Страница 1 из 1", size=8, align="right")
