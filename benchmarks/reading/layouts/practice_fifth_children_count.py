"""A layout for practice: a children's clinic's blood count with the formula under the microscope, the norm by age before the unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Colour, Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
leukocytes|Лейкоциты|WBC|×10^9/л|10*9/L|4,50|11,50|2
erythrocytes|Эритроциты|RBC|×10^12/л|10*12/L|3,90|5,30|2
hemoglobin|Гемоглобин|HGB|г/л|g/L|115|150|0
hematocrit|Гематокрит|HCT|%|%|34,0|44,0|1
mcv|Средний объем эритроцита|MCV|фл|fL|77,0|95,0|1
mch|Ср. содержание гемоглобина в эритроците|MCH|пг|pg|25,0|33,0|1
mchc|Ср. концентрация гемоглобина в эритроците|MCHC|г/л|g/L|310|370|0
rdw_cv|Распределение эритроцитов по ширине|RDW-CV|%|%|11,5|14,8|1
platelets|Тромбоциты|PLT|×10^9/л|10*9/L|180|450|0
mpv|Средний объем тромбоцита|MPV|фл|fL|7,2|11,5|1
plateletcrit|Тромбокрит|PCT|%|%|0,12|0,40|2
""")
_FORMULA = printed("""
band_neutrophils_percent|Палочкоядерные нейтрофилы||%|%|1|5|0
segmented_neutrophils_percent|Сегментоядерные нейтрофилы||%|%|40|62|0
eosinophils_percent|Эозинофилы|EO|%|%|1|5|0
basophils_percent|Базофилы|BA|%|%|0|1|0
lymphocytes_percent|Лимфоциты|LY|%|%|28|48|0
monocytes_percent|Моноциты|MO|%|%|3|9|0
neutrophils_absolute|Нейтрофилы (абс.)|NE#|×10^9/л|10*9/L|1,80|6,60|2
lymphocytes_absolute|Лимфоциты (абс.)|LY#|×10^9/л|10*9/L|1,50|5,00|2
monocytes_absolute|Моноциты (абс.)|MO#|×10^9/л|10*9/L|0,15|0,90|2
eosinophils_absolute|Эозинофилы (абс.)|EO#|×10^9/л|10*9/L|0,00|0,60|2
basophils_absolute|Базофилы (абс.)|BA#|×10^9/л|10*9/L|0,00|0,20|2
""")
_SETTLING = printed("""
esr_panchenkov|СОЭ по Панченкову||мм/час|mm/h|4|12|0
""")
_PARTS = (
    ("Общий анализ крови", _COUNT),
    ("Лейкоцитарная формула (микроскопия)", _FORMULA),
    ("Скорость оседания эритроцитов", _SETTLING),
)
_PLACES = (50, 262, 326, 400, 486)
_TITLES = ("Показатель", "Сокр.", "Результат", "Норма 9-12 лет", "Ед. изм.")
_LEFT, _RIGHT = 42, 552
_SKY, _BLUE, _RED, _MINT = (0.88, 0.95, 1.0), (0.15, 0.45, 0.75), (0.85, 0.15, 0.2), (0.93, 0.98, 0.94)


def children_count(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three tables with titles each, every second line tinted; what is outside is red with an arrow, a note below."""
    random = Random(f"children count {seed}")
    person, paper = invented(random), Paper(face="Office")
    person = replace(person, birth=f"{person.birth[:6]}{taken_on.year - 11}")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    for title, items in _PARTS:
        y = _head(paper, y, title)
        for number, item in enumerate(items):
            if number % 2:
                paper.paint(_LEFT, y, _RIGHT, y + 18, _MINT)
            _line(paper, y + 12.5, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
            y += 18
        y += 8
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent a count whose formula makes a hundred and whose numbers of cells follow from it."""
    found = counted(random)
    share = {
        "monocytes": random.randint(3, 11),
        "eosinophils": random.randint(1, 7),
        "basophils": random.randint(0, 1),
        "lymphocytes": random.randint(26, 50),
    }
    share["neutrophils"] = 100 - sum(share.values())
    bands = random.randint(1, 4)
    white = float(found["leukocytes"]) / 100
    return (
        found
        | {f"{cell}_percent": str(part) for cell, part in share.items()}
        | {f"{cell}_absolute": f"{white * part:.2f}" for cell, part in share.items()}
        | {
            "band_neutrophils_percent": str(bands),
            "segmented_neutrophils_percent": str(share["neutrophils"] - bands),
            "esr_panchenkov": str(random.randint(3, 18)),
        }
    )


def _head(paper: Paper, y: float, title: str) -> float:
    _say(paper, _LEFT, y + 12, title, _BLUE, size=12)
    paper.paint(_LEFT, y + 18, _RIGHT, y + 35, _SKY)
    for x, text in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 30, text, size=9.5, bold=True)
    return y + 36


def _say(paper: Paper, x: float, y: float, text: str, colour: Colour, *, size: float) -> None:
    paper.ink(colour)
    paper.text(x, y, text, size=size, bold=True)
    paper.ink()


def _line(paper: Paper, y: float, item: Indicator, value: str) -> None:
    side, shown = side_of(item, value), value.replace(".", ",")
    cells = (item.ru, item.en, shown, bounds_of(item, "{} - {}", "до ", "от "), item.unit_ru)
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        if number == 2 and side:
            _say(paper, x, y, f"{text} {' ↑↓'[side]}", _RED, size=10.5)
        else:
            paper.text(x, y, text, size=10.5)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(_LEFT, 28, _LEFT + 26, 54, _BLUE)
    _say(paper, _LEFT + 34, 43, "Детская клиника «Условный Ёжик»", _BLUE, size=16)
    paper.text(_LEFT + 34, 54, "г. Казань, ул. Образцовая, 0 · +7 (000) 000-00-00 · круглосуточно", size=8.5)
    paper.rule(_LEFT, 62, _RIGHT, 62, 0.8)
    paper.text(_LEFT, 77, f"Ребенок: {person.name}", size=11, bold=True)
    paper.text(_LEFT, 91, f"Дата рождения: {person.birth}", size=10)
    paper.text(_LEFT, 104, f"Педиатр: {person.doctor}", size=10)
    paper.text(320, 77, f"Анализ № {person.order}", size=10)
    paper.text(320, 91, f"Дата взятия: {taken_on:%d.%m.%Y}, 09:35", size=10)
    paper.text(320, 104, "Материал: кровь капиллярная", size=10)
    return 116.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.rule(_LEFT, y, _RIGHT, y, 0.4)
    paper.text(_LEFT, y + 13, "Морфология клеток без особенностей.", size=9.5)
    paper.text(_LEFT, y + 28, f"Врач-лаборант: {person.doctor}", size=10)
    paper.text(_RIGHT, y + 28, "Растите здоровыми!", size=9.5, align="right")
