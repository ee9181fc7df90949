"""A held-out layout nobody tunes on: a Kazakhstan chain's blood count with formula and ESR, the norm last, notes at the foot."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
hemoglobin|Гемоглобин (HGB)||г/л|g/L|117|155|0
erythrocytes|Эритроциты (RBC)||10^12/л|10*12/L|3,80|5,10|2
hematocrit|Гематокрит (HCT)||%|%|35,0|45,0|1
mcv|Средний объем эритроцитов (MCV)||фл|fL|81,0|100,0|1
mch|Среднее содержание Hb в эритроците (MCH)||пг|pg|27,0|34,0|1
mchc|Средняя концентрация Hb в эритроцитах (MCHC)||г/л|g/L|310|370|0
rdw_cv|Ширина распределения эритроцитов (RDW-CV)||%|%|11,6|14,8|1
platelets|Тромбоциты (PLT)||10^9/л|10*9/L|150|400|0
mpv|Средний объем тромбоцитов (MPV)||фл|fL|7,0|11,0|1
plateletcrit|Тромбокрит (PCT)||%|%|0,15|0,40|2
leukocytes|Лейкоциты (WBC)||10^9/л|10*9/L|4,50|11,00|2
""")
_FORMULA = printed("""
band_neutrophils_percent|Нейтрофилы палочкоядерные||%|%|1|6|0
segmented_neutrophils_percent|Нейтрофилы сегментоядерные||%|%|47|72|0
lymphocytes_percent|Лимфоциты (LYM %)||%|%|19|37|0
monocytes_percent|Моноциты (MON %)||%|%|3|11|0
eosinophils_percent|Эозинофилы (EOS %)||%|%|1|5|0
basophils_percent|Базофилы (BAS %)||%|%|0|1|0
neutrophils_absolute|Нейтрофилы (NEU), абс. кол-во||10^9/л|10*9/L|1,80|7,70|2
lymphocytes_absolute|Лимфоциты (LYM), абс. кол-во||10^9/л|10*9/L|1,00|4,80|2
monocytes_absolute|Моноциты (MON), абс. кол-во||10^9/л|10*9/L|0,05|0,82|2
eosinophils_absolute|Эозинофилы (EOS), абс. кол-во||10^9/л|10*9/L|0,02|0,50|2
basophils_absolute|Базофилы (BAS), абс. кол-во||10^9/л|10*9/L|0,00|0,20|2
""")
_SETTLING = printed("""
esr_westergren|СОЭ (по Вестергрену)||мм/ч|mm/h|2|20|0
""")
_PARTS = (
    ("Общий анализ крови (5 Diff)", _COUNT),
    ("Лейкоцитарная формула с подсчетом палочкоядерных", _FORMULA),
    ("Скорость оседания эритроцитов", _SETTLING),
)
_PLACES = (40, 282, 336, 362, 450)
_TITLES = ("Исследование", "Результат", "", "Ед. измерения", "Референсный интервал")
_LEFT, _RIGHT = 34, 561
_GREEN, _PALE, _GREY = (0.05, 0.5, 0.35), (0.92, 0.97, 0.94), (0.4, 0.4, 0.4)


def chain_formula(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three tinted groups under one line of titles; a bold arrow stands behind what is outside."""
    random = Random(f"eighth chain formula {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    for title, items in _PARTS:
        paper.paint(_LEFT, y, _RIGHT, y + 17, _PALE)
        paper.text(_PLACES[0], y + 12, title, size=9.5, bold=True)
        y += 17
        for item in items:
            _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
            y += 19
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent a count whose formula makes a hundred and whose numbers of cells follow from it."""
    found = counted(random)
    share = {
        "lymphocytes": random.randint(18, 40),
        "monocytes": random.randint(3, 12),
        "eosinophils": random.randint(1, 6),
        "basophils": random.randint(0, 1),
    }
    share["neutrophils"] = 100 - sum(share.values())
    bands, white = random.randint(1, 5), float(found["leukocytes"]) / 100
    return (
        found
        | {f"{cell}_percent": str(part) for cell, part in share.items()}
        | {f"{cell}_absolute": f"{white * part:.2f}" for cell, part in share.items()}
        | {
            "band_neutrophils_percent": str(bands),
            "segmented_neutrophils_percent": str(share["neutrophils"] - bands),
            "esr_westergren": str(random.randint(3, 26)),
        }
    )


def _line(paper: Paper, y: float, item: Indicator, value: str) -> None:
    side = side_of(item, value)
    shown = value.replace(".", ",")
    limits = bounds_of(item, "{} - {}", "< ", "> ")
    cells = (item.ru, shown, ("", "↑", "↓")[side], item.unit_ru, limits)
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y + 12.5, text, size=9, bold=side != 0 and number in (1, 2))
    paper.rule(_LEFT, y + 19, _RIGHT, y + 19, 0.2)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(_LEFT, 30, _LEFT + 28, 58, _GREEN)
    paper.ink(_GREEN)
    paper.text(_LEFT + 36, 46, "ҮЛГІ ДИАГНОСТИКА", size=15, bold=True)
    paper.ink(_GREY)
    paper.text(_LEFT + 36, 58, "сеть клинико-диагностических лабораторий", size=8)
    paper.text(_RIGHT, 46, "г. Караганда, пр. Үлгі, 0", size=8, align="right")
    paper.text(_RIGHT, 58, "тел.: +7 (000) 000 00 00", size=8, align="right")
    paper.ink()
    told = (
        ("Ф.И.О.:", person.name, "№ заявки:", person.order),
        ("Дата рождения:", person.birth, "Дата взятия:", f"{taken_on:%d.%m.%Y} 08:35"),
        ("ИИН:", person.iin, "Дата поступления:", f"{taken_on:%d.%m.%Y} 10:50"),
        ("Пол:", "женский", "Дата выполнения:", f"{taken_on:%d.%m.%Y} 14:22"),
    )
    for number, (label, text, other, said) in enumerate(told):
        y = 80 + 13 * number
        paper.text(_PLACES[0], y, label, size=9)
        paper.text(118, y, text, size=9, bold=True)
        paper.text(350, y, other, size=9)
        paper.text(446, y, said, size=9, bold=True)
    paper.rule(_LEFT, 127, _RIGHT, 127, 1)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 140, title, size=8.5, bold=True)
    return 146.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.ink(_GREY)
    notes = (
        "Биоматериал: венозная кровь с ЭДТА. Подсчет формулы проведен методом световой микроскопии.",
        "Результаты исследований не являются диагнозом, необходима консультация специалиста.",
    )
    for number, note in enumerate(notes):
        paper.text(_PLACES[0], y + 16 + 11 * number, note, size=8)
    paper.ink()
    paper.text(_PLACES[0], y + 50, f"Врач-лаборант: {person.doctor}", size=9)
    issued = taken_on + timedelta(days=1)
    paper.text(_RIGHT, y + 50, f"Дата печати: {issued:%d.%m.%Y}", size=9, align="right")
