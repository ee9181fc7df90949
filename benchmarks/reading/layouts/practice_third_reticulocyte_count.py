"""A layout for practice: a chain's blood count with reticulocytes, norm before the result, the last visit's figure behind it."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Общий анализ крови", printed("""
leukocytes|Лейкоциты (WBC)||10^9/л|10*9/L|4,00|9,00|2
erythrocytes|Эритроциты (RBC)||10^12/л|10*12/L|3,90|4,70|2
hemoglobin|Гемоглобин (HGB)||г/л|g/L|120|140|0
hematocrit|Гематокрит (HCT)||%|%|36,0|42,0|1
mcv|Средний объем эритроцитов (MCV)||фл|fL|80,0|100,0|1
mch|Среднее содержание Hb в эритроците (MCH)||пг|pg|27,0|31,0|1
mchc|Средняя концентрация Hb в эритроците (MCHC)||г/л|g/L|300|380|0
rdw_cv|Ширина распределения эритроцитов (RDW-CV)||%|%|11,5|14,5|1
platelets|Тромбоциты (PLT)||10^9/л|10*9/L|180|320|0
mpv|Средний объем тромбоцитов (MPV)||фл|fL|7,0|11,0|1
plateletcrit|Тромбокрит (PCT)||%|%|0,15|0,40|2
""")),
    ("Дифференцировка лейкоцитов", printed("""
neutrophils_percent|Нейтрофилы (NEU%)||%|%|47,0|72,0|1
neutrophils_absolute|Нейтрофилы абс. (NEU#)||10^9/л|10*9/L|2,00|5,50|2
lymphocytes_percent|Лимфоциты (LYM%)||%|%|19,0|37,0|1
lymphocytes_absolute|Лимфоциты абс. (LYM#)||10^9/л|10*9/L|1,20|3,00|2
monocytes_percent|Моноциты (MON%)||%|%|3,0|11,0|1
monocytes_absolute|Моноциты абс. (MON#)||10^9/л|10*9/L|0,09|0,60|2
eosinophils_percent|Эозинофилы (EOS%)||%|%|0,5|5,0|1
eosinophils_absolute|Эозинофилы абс. (EOS#)||10^9/л|10*9/L|0,02|0,30|2
basophils_percent|Базофилы (BAS%)||%|%|0,0|1,0|1
basophils_absolute|Базофилы абс. (BAS#)||10^9/л|10*9/L|0,00|0,07|2
""")),
    ("Ретикулоциты", printed("""
reticulocytes_percent|Ретикулоциты (RET%)||%|%|0,50|1,50|2
reticulocytes_absolute|Ретикулоциты абс. (RET#)||10^9/л|10*9/L|22,0|80,0|1
""")),
    ("СОЭ", printed("""
esr_westergren|Скорость оседания эритроцитов по Вестергрену||мм/час|mm/h|2|15|0
""")),
)  # fmt: skip
_NAME, _NORM, _RESULT, _UNIT, _LAST, _RIGHT = 44, 290, 410, 420, 540, 556
_TITLES = ((_NAME, "Показатель"), (_NORM, "Норма"), (_UNIT, "Ед. изм."))
_TEAL = (0.0, 0.42, 0.44)


def reticulocyte_count(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups under teal capitals; results end at one edge, a thick arrow before them, grey figures of last time."""
    random = Random(f"reticulocyte count {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    values, last = _values(random), _values(random)
    for title, items in _GROUPS:
        paper.ink(_TEAL)
        paper.text(_NAME, y, title.upper(), size=9.5, bold=True)
        paper.ink()
        paper.rule(_NAME - 4, y + 4, _RIGHT, y + 4, 0.8)
        y += 17
        for item in items:
            rows.append(_line(paper, y, item, values[item.code], last[item.code]))
            y += 18.5
        y += 7
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    found = counted(random)
    share = random.uniform(0.4, 1.8)
    return found | {
        "esr_westergren": found["esr"],
        "reticulocytes_percent": f"{share:.2f}",
        "reticulocytes_absolute": f"{float(found['erythrocytes']) * share * 10:.1f}",
    }


def _line(paper: Paper, y: float, item: Indicator, value: str, last: str) -> TruthRow:
    side = side_of(item, value)
    paper.text(_NAME, y, item.ru, size=10)
    paper.text(_NORM, y, bounds_of(item, "{} - {}", "< ", "> "), size=10)
    paper.text(_RESULT, y, value.replace(".", ","), size=10.5, bold=True, align="right")
    paper.text(_RESULT - 44, y, ("", "↑", "↓")[side], size=10, bold=True)
    paper.text(_UNIT, y, item.unit_ru, size=10)
    paper.ink((0.45, 0.45, 0.45))
    paper.text(_LAST, y, last.replace(".", ","), size=9, align="right")
    paper.ink()
    paper.rule(_NAME - 4, y + 5, _RIGHT, y + 5, 0.15)
    return truth_of(item, value, item.ru)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_TEAL)
    paper.text(_NAME, 46, "ПРИМЕР-ДИАГНОСТИКА", size=16, bold=True)
    paper.ink()
    paper.text(_NAME, 58, "сеть лабораторий, г. Алматы", size=8.5)
    paper.text(_RIGHT, 46, f"Заказ № {person.order}", size=10, bold=True, align="right")
    told = (
        ("Пациент", person.name, "Взят", f"{taken_on:%d.%m.%Y} 08:05"),
        ("Дата рожд.", person.birth, "Выполнен", f"{taken_on:%d.%m.%Y} 15:40"),
        ("ИИН", person.iin, "Биоматериал", "кровь с ЭДТА"),
    )
    for number, (one, what, two, other) in enumerate(told):
        y = 78 + 13 * number
        for x, text in ((_NAME, f"{one}:"), (110, what), (350, f"{two}:"), (425, other)):
            paper.text(x, y, text, size=9.5)
    paper.shade(_NAME - 4, 114, _RIGHT, 133, 0.93)
    for x, title in _TITLES:
        paper.text(x, 127, title, size=9, bold=True)
    paper.text(_RESULT, 127, "Результат", size=9, bold=True, align="right")
    paper.text(_LAST, 127, "Предыдущий", size=9, align="right")
    return 150.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(_NAME, y + 4, f"Врач КДЛ: {person.doctor}", size=9.5)
    paper.text(
        _RIGHT, y + 4, f"Дата печати: {taken_on + timedelta(days=2):%d.%m.%Y}", size=9.5, align="right"
    )
    paper.text(_NAME, y + 20, "Предыдущий - результат последнего обращения пациента в сеть.", size=8)
    paper.text(_NAME, y + 30, "Результаты исследований не являются диагнозом.", size=8)
