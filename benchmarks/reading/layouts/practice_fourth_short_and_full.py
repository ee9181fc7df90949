"""A layout for practice: a clinic's blood count, the analyser's short names in a column before the Russian ones."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Красная кровь", printed("""
hemoglobin|Гемоглобин|HGB|г/л|g/L|117|155|0
erythrocytes|Эритроциты|RBC|10^12/л|10*12/L|3,80|5,10|2
hematocrit|Гематокрит|HCT|%|%|35,0|45,0|1
mcv|Средний объем эритроцитов|MCV|фл|fL|81,0|100,0|1
mch|Среднее содержание Hb в эритроците|MCH|пг|pg|27,0|34,0|1
mchc|Средняя концентрация Hb в эритроците|MCHC|г/л|g/L|300|380|0
rdw_cv|Распределение эритроцитов по объему|RDW-CV|%|%|11,6|14,8|1
""")),
    ("Тромбоциты", printed("""
platelets|Тромбоциты|PLT|10^9/л|10*9/L|150|400|0
mpv|Средний объем тромбоцитов|MPV|фл|fL|7,4|11,0|1
plateletcrit|Тромбокрит|PCT|%|%|0,15|0,40|2
""")),
    ("Лейкоциты и лейкоцитарная формула", printed("""
leukocytes|Лейкоциты|WBC|10^9/л|10*9/L|4,50|11,00|2
neutrophils_percent|Нейтрофилы|NEUT%|%|%|48,0|78,0|1
band_neutrophils_percent|Палочкоядерные нейтрофилы||%|%|1|6|0
segmented_neutrophils_percent|Сегментоядерные нейтрофилы||%|%|47|72|0
lymphocytes_percent|Лимфоциты|LYMPH%|%|%|19,0|37,0|1
monocytes_percent|Моноциты|MONO%|%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы|EO%|%|%|1,0|5,0|1
basophils_percent|Базофилы|BASO%|%|%||1,0|1
neutrophils_absolute|Нейтрофилы, абс.|NEUT#|10^9/л|10*9/L|1,78|5,38|2
lymphocytes_absolute|Лимфоциты, абс.|LYMPH#|10^9/л|10*9/L|1,32|3,57|2
monocytes_absolute|Моноциты, абс.|MONO#|10^9/л|10*9/L|0,20|0,95|2
eosinophils_absolute|Эозинофилы, абс.|EO#|10^9/л|10*9/L|0,00|0,70|2
basophils_absolute|Базофилы, абс.|BASO#|10^9/л|10*9/L|0,00|0,20|2
""")),
    ("Скорость оседания", printed("""
esr_westergren|СОЭ по Вестергрену|ESR|мм/ч|mm/h||20|0
""")),
)  # fmt: skip
_PLACES = (46, 104, 330, 384, 404, 474)
_TITLES = ("Тест", "Наименование", "Результат", "", "Ед. изм.", "Реф. пределы")
_RIGHT = 554


def short_and_full(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups under an underlined name each; a triangle in a narrow column stands for what is outside."""
    random = Random(f"short and full {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, values, rows = _top(paper, person, taken_on), _values(random), list[TruthRow]()
    for title, items in _GROUPS:
        paper.text(_PLACES[0], y + 6, title, size=9.5, bold=True)
        paper.rule(_PLACES[0], y + 9, _RIGHT, y + 9, 0.7)
        y += 23
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 4
    _foot(paper, y + 8, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent a blood count whose neutrophils under the microscope are about those of the machine."""
    values = counted(random)
    values["esr_westergren"] = values.pop("esr")
    bands = random.randint(1, 4)
    whole = round(float(values["neutrophils_percent"]))
    return values | {
        "band_neutrophils_percent": str(bands),
        "segmented_neutrophils_percent": str(whole - bands),
    }


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    side = side_of(item, value)
    limits = bounds_of(item, "{} - {}", "< ", "> ")
    cells = (item.en, item.ru, value.replace(".", ","), ("", "▲", "▼")[side], item.unit_ru, limits)
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=9, bold=side != 0 and number in (2, 3))
    return y + 17


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(46, 44, "Клиника «Условная»", size=14, bold=True)
    paper.text(46, 56, "050000, г. Примерск, пр. Образцовый, 7    тел. +7 (000) 000 00 00", size=7.5)
    paper.rule(46, 62, _RIGHT, 62, 1.2)
    told = (
        (f"Пациент: {person.name}", f"Заказ № {person.order}"),
        (f"Дата рождения: {person.birth}", f"Дата взятия: {taken_on:%d.%m.%Y} 08:05"),
        (f"Врач: {person.doctor}", f"Дата печати: {taken_on:%d.%m.%Y} 15:22"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(46, 78 + 13 * number, left, size=9)
        paper.text(360, 78 + 13 * number, right, size=9)
    paper.text(46, 128, "Общий анализ крови с лейкоцитарной формулой", size=11.5, bold=True)
    paper.text(46, 140, "Материал: венозная кровь (ЭДТА)", size=8)
    paper.shade(42, 147, _RIGHT, 163, 0.9)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 158, title, size=8.5, bold=True)
    return 174.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.rule(46, y, _RIGHT, y, 0.7)
    paper.text(46, y + 14, "▲ - выше реф. пределов, ▼ - ниже реф. пределов", size=8)
    paper.text(46, y + 26, "Лейкоцитарная формула подтверждена микроскопией мазка.", size=8)
    paper.text(46, y + 44, f"Выполнил: {person.doctor}", size=9)
    paper.text(_RIGHT, y + 44, f"Одобрено {taken_on:%d.%m.%Y}", size=9, align="right")
