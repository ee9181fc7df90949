"""A layout once held out and since tuned on: a big chain's blood count under a coloured band, the reference before the unit."""

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
    ("Общий анализ крови", printed("""
hemoglobin|Гемоглобин||г/л|g/L|117|155|0
hematocrit|Гематокрит||%|%|35,0|45,0|1
erythrocytes|Эритроциты||10^12/л|10*12/L|3,80|5,10|2
mcv|MCV (средний объем эритроцитов)||фл|fL|81,0|100,0|1
rdw_cv|RDW (ширина распределения эритроцитов)||%|%|11,6|14,8|1
mch|MCH (среднее содержание Hb в эритроците)||пг|pg|27,0|34,0|1
mchc|MCHC (средняя концентрация Hb в эритроцитах)||г/л|g/L|320|360|0
platelets|Тромбоциты||10^9/л|10*9/L|150|400|0
mpv|MPV (средний объем тромбоцитов)||фл|fL|7,4|10,4|1
plateletcrit|Тромбокрит (PCT)||%|%|0,15|0,40|2
leukocytes|Лейкоциты||10^9/л|10*9/L|4,50|11,00|2
""")),
    ("Лейкоцитарная формула", printed("""
neutrophils_percent|Нейтрофилы (общее число), %||%|%|48,0|78,0|1
lymphocytes_percent|Лимфоциты, %||%|%|19,0|37,0|1
monocytes_percent|Моноциты, %||%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы, %||%|%|1,0|5,0|1
basophils_percent|Базофилы, %||%|%||1,0|1
neutrophils_absolute|Нейтрофилы, абс.||10^9/л|10*9/L|1,78|5,38|2
lymphocytes_absolute|Лимфоциты, абс.||10^9/л|10*9/L|1,32|3,57|2
monocytes_absolute|Моноциты, абс.||10^9/л|10*9/L|0,20|0,95|2
eosinophils_absolute|Эозинофилы, абс.||10^9/л|10*9/L|0,00|0,70|2
basophils_absolute|Базофилы, абс.||10^9/л|10*9/L|0,00|0,20|2
""")),
    ("Скорость оседания эритроцитов", printed("""
esr|СОЭ||мм/ч|mm/h||20|0
""")),
)  # fmt: skip
_PLACES = (40, 284, 362, 494)
_TITLES = ("Исследование", "Результат", "Референсные значения", "Единицы")
_GREEN, _WHITE = (0.0, 0.42, 0.4), (1.0, 1.0, 1.0)


def chain_count(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three groups, each over a rule; what is outside is bold with an asterisk, explained below."""
    random = Random(f"chain count {seed}")
    person, paper = invented(random), Paper(face="Sans")
    _top(paper, person, taken_on)
    values, rows, y = counted(random), list[TruthRow](), 198.0
    for title, items in _GROUPS:
        paper.text(_PLACES[0], y, title, size=9.5, bold=True)
        paper.rule(36, y + 5, 559, y + 5, 0.6)
        y += 18
        for item in items:
            rows.append(_line(paper, y, item, values[item.code]))
            y += 16
        y += 6
    _foot(paper, y + 6, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    outside = side_of(item, value) != 0
    shown = value.replace(".", ",") + ("*" if outside else "")
    limits = bounds_of(item, "{} - {}", "< ", "> ")
    paper.text(_PLACES[0], y, item.ru, size=9)
    paper.text(_PLACES[1], y, shown, size=9, bold=outside)
    paper.text(_PLACES[2], y, limits, size=9)
    paper.text(_PLACES[3], y, item.unit_ru, size=9)
    return truth_of(item, value, item.ru)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.ink(_GREEN)
    paper.text(40, 50, "Лаборатория «Образец»", size=17, bold=True)
    paper.ink()
    paper.text(559, 44, "www.example.kz", size=8, align="right")
    paper.text(559, 56, "Лицензия № 00000000 от 01.02.2019", size=8, align="right")
    told = (
        ("Пациент:", person.name, "Дата взятия образца:", f"{taken_on:%d.%m.%Y} 08:35"),
        ("Пол:", "Женский", "Дата поступления образца:", f"{taken_on:%d.%m.%Y} 10:12"),
        ("Дата рождения:", person.birth, "Дата печати результата:", f"{taken_on:%d.%m.%Y} 17:40"),
        ("ИНЗ:", person.order, "Врач:", person.doctor),
    )
    for number, (left, his, right, that) in enumerate(told):
        y = 82 + 15 * number
        for x, text, bold in ((40, left, False), (122, his, True), (330, right, False), (462, that, False)):
            paper.text(x, y, text, size=9, bold=bold)
    paper.paint(36, 152, 559, 174, _GREEN)
    paper.ink(_WHITE)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 166.5, title, size=9, bold=True)
    paper.ink()


def _foot(paper: Paper, y: float, person: Person) -> None:
    told = (
        "* Результат, выходящий за пределы референсных значений.",
        "Внимание! В электронном экземпляре бланка название исследования содержит ссылку на его описание.",
        "Результаты исследований не являются диагнозом, необходима консультация специалиста.",
        f"Исследование выполнил(а): {person.doctor}",
    )
    for number, line in enumerate(told):
        paper.text(40, y + 12 * number, line, size=8)
