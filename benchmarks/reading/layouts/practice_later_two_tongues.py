"""A layout for practice: a Kazakhstan chain's blood count, the Russian name above the Kazakh one in small letters."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
leukocytes|Лейкоциты (WBC)|Лейкоциттер|10^9/л|10*9/L|4,00|9,00|2
erythrocytes|Эритроциты (RBC)|Эритроциттер|10^12/л|10*12/L|3,70|4,70|2
hemoglobin|Гемоглобин (HGB)|Гемоглобин|г/л|g/L|120|140|0
hematocrit|Гематокрит (HCT)|Гематокрит|%|%|36,0|42,0|1
mcv|Средний объем эритроцита (MCV)|Эритроциттің орташа көлемі|фл|fL|80,0|100,0|1
mch|Среднее содержание гемоглобина (MCH)|Гемоглобиннің орташа мөлшері|пг|pg|27,0|34,0|1
mchc|Средняя концентрация гемоглобина (MCHC)|Гемоглобиннің орташа концентрациясы|г/л|g/L|320|360|0
rdw_cv|Ширина распределения эритроцитов (RDW-CV)|Эритроциттердің таралу ені|%|%|11,5|14,5|1
platelets|Тромбоциты (PLT)|Тромбоциттер|10^9/л|10*9/L|180|320|0
mpv|Средний объем тромбоцита (MPV)|Тромбоциттің орташа көлемі|фл|fL|7,0|11,0|1
plateletcrit|Тромбокрит (PCT)|Тромбокрит|%|%|0,15|0,40|2
neutrophils_percent|Нейтрофилы (NEUT%)|Нейтрофилдер|%|%|47,0|72,0|1
lymphocytes_percent|Лимфоциты (LYMPH%)|Лимфоциттер|%|%|19,0|37,0|1
monocytes_percent|Моноциты (MONO%)|Моноциттер|%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы (EO%)|Эозинофилдер|%|%|0,5|5,0|1
basophils_percent|Базофилы (BASO%)|Базофилдер|%|%|0,0|1,0|1
neutrophils_absolute|Нейтрофилы, абс. кол-во (NEUT#)|Нейтрофилдер, абс. саны|10^9/л|10*9/L|2,00|5,50|2
lymphocytes_absolute|Лимфоциты, абс. кол-во (LYMPH#)|Лимфоциттер, абс. саны|10^9/л|10*9/L|1,20|3,00|2
monocytes_absolute|Моноциты, абс. кол-во (MONO#)|Моноциттер, абс. саны|10^9/л|10*9/L|0,09|0,60|2
eosinophils_absolute|Эозинофилы, абс. кол-во (EO#)|Эозинофилдер, абс. саны|10^9/л|10*9/L|0,02|0,30|2
basophils_absolute|Базофилы, абс. кол-во (BASO#)|Базофилдер, абс. саны|10^9/л|10*9/L|0,00|0,07|2
esr_westergren|СОЭ (по Вестергрену)|ЭТЖ (Вестергрен бойынша)|мм/ч|mm/h|2|15|0
""")
_PLACES = (44, 286, 366, 470)
_TITLES = (
    ("Показатель", "Көрсеткіш"), ("Результат", "Нәтиже"),
    ("Реф. интервал", "Реф. аралық"), ("Ед. измерения", "Өлшем бірлігі"),
)  # fmt: skip
_BLUE, _PALE, _RED = (0.1, 0.35, 0.62), (0.88, 0.93, 0.98), (0.8, 0.1, 0.1)


def two_tongues(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print names in two lines and all else once beside the upper one; results outside in red with an arrow before them."""
    random = Random(f"two tongues {seed}")
    person, paper = invented(random), Paper(face="Screen")
    _top(paper, person, taken_on)
    values, rows, y = counted(random), list[TruthRow](), 186.0
    values["esr_westergren"] = values.pop("esr")
    for item in _ITEMS:
        rows.append(_line(paper, y, item, values[item.code], shaded=len(rows) % 2 == 1))
        y += 25.5
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.paint(40, 30, 52, 58, _BLUE)
    paper.text(60, 44, "ҮЛГІ-МЕД", size=15, bold=True)
    paper.text(60, 56, "клиникалық-диагностикалық зертханалар желісі / сеть лабораторий", size=7.5)
    paper.qr(500, 28, f"https://example.invalid/{person.order}", side=54)
    told = (
        ("ТАӘ / ФИО:", person.name, "Тапсырыс / Заказ:", person.order),
        ("ЖСН / ИИН:", person.iin, "Алынды / Взято:", f"{taken_on:%d.%m.%Y} 09:14"),
        ("Туған күні / Дата рождения:", person.birth, "Дайын / Готово:", f"{taken_on:%d.%m.%Y} 17:40"),
    )
    for number, (left, what, right, when) in enumerate(told):
        y = 82 + 13 * number
        paper.text(44, y, left, size=8)
        paper.text(164, y, what, size=8, bold=True)
        paper.text(334, y, right, size=8)
        paper.text(420, y, when, size=8, bold=True)
    paper.text(
        44, 130, "Общий анализ крови с лейкоформулой и СОЭ / Жалпы қан талдауы және ЭТЖ", size=10, bold=True
    )
    paper.paint(40, 140, 556, 168, _PALE)
    for x, (russian, kazakh) in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 152, russian, size=8.5, bold=True)
        paper.text(x, 163, kazakh, size=7.5)


def _line(paper: Paper, y: float, item: Indicator, value: str, *, shaded: bool) -> TruthRow:
    """Print one line; the table's third part holds its Kazakh name."""
    if shaded:
        paper.shade(40, y - 13, 556, y + 12.5, 0.965)
    side = side_of(item, value)
    paper.text(_PLACES[0], y - 1, item.ru, size=8.5)
    paper.text(_PLACES[0], y + 8.5, item.en, size=7)
    if side:
        paper.ink(_RED)
    paper.text(_PLACES[1], y - 1, ("", "↑ ", "↓ ")[side] + value.replace(".", ","), size=9, bold=side != 0)
    paper.ink()
    paper.text(_PLACES[2], y - 1, bounds_of(item, "{} - {}", "< ", "> "), size=8.5)
    paper.text(_PLACES[3], y - 1, item.unit_ru, size=8.5)
    return truth_of(item, value, item.ru)


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.rule(40, y - 12, 556, y - 12, 0.6)
    paper.text(44, y + 3, f"Дәрігер / Врач КДЛ: {person.doctor}", size=8.5)
    told = (
        "Талдау нәтижелері диагноз болып табылмайды, дәрігермен кеңесіңіз.",
        "Результаты анализов не являются диагнозом, проконсультируйтесь с врачом.",
    )
    for number, line in enumerate(told):
        paper.text(44, y + 17 + 10 * number, line, size=7)
