"""A layout once held out and since tuned on: a chain's blood count and clotting, short letters in a column before the name, arrows in their own."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
hematocrit|Гематокрит|HCT|%|%|35,0|47,0|1
hemoglobin|Гемоглобин|HGB|г/л|g/L|120|160|0
erythrocytes|Эритроциты|RBC|10^12/л|10*12/L|3,80|5,30|2
mcv|Средний объем эритроцита|MCV|фл|fL|80,0|99,0|1
rdw_cv|Распределение эритроцитов по объему|RDW-CV|%|%|11,5|14,8|1
mch|Среднее содержание гемоглобина в эритроците|MCH|пг|pg|27,0|34,0|1
mchc|Средняя концентрация гемоглобина в эритроците|MCHC|г/л|g/L|315|360|0
platelets|Тромбоциты|PLT|10^9/л|10*9/L|150|400|0
mpv|Средний объем тромбоцита|MPV|фл|fL|7,0|11,5|1
leukocytes|Лейкоциты|WBC|10^9/л|10*9/L|4,20|10,00|2
neutrophils_absolute|Нейтрофилы (абс.)|NEU#|10^9/л|10*9/L|1,80|7,00|2
neutrophils_percent|Нейтрофилы (отн.)|NEU%|%|%|46,0|73,0|1
lymphocytes_absolute|Лимфоциты (абс.)|LYM#|10^9/л|10*9/L|1,00|4,00|2
lymphocytes_percent|Лимфоциты (отн.)|LYM%|%|%|19,0|40,0|1
monocytes_absolute|Моноциты (абс.)|MON#|10^9/л|10*9/L|0,10|0,80|2
monocytes_percent|Моноциты (отн.)|MON%|%|%|3,0|11,0|1
eosinophils_absolute|Эозинофилы (абс.)|EOS#|10^9/л|10*9/L||0,50|2
eosinophils_percent|Эозинофилы (отн.)|EOS%|%|%||6,0|1
basophils_absolute|Базофилы (абс.)|BAS#|10^9/л|10*9/L||0,10|2
basophils_percent|Базофилы (отн.)|BAS%|%|%||1,5|1
esr|Скорость оседания эритроцитов|СОЭ|мм/час|mm/h||20|0
""")
_CLOTTING = printed("""
prothrombin_time|Протромбиновое время|PT|сек.|s|9,4|12,5|1
prothrombin_quick|Протромбин по Квику|PT%|%|%|70,0|130,0|1
inr|Международное нормализованное отношение|МНО||1|0,80|1,20|2
aptt|Активированное частичное тромбопластиновое время|АЧТВ|сек.|s|25,1|36,5|1
thrombin_time|Тромбиновое время|TT|сек.|s|14,0|21,0|1
fibrinogen|Фибриноген|FIB|г/л|g/L|2,00|4,00|2
""")
_GROUPS = (
    ("Клинический анализ крови (с лейкоцитарной формулой и СОЭ)", _COUNT),
    ("Коагулограмма", _CLOTTING),
)
_PLACES = (40, 88, 318, 372, 390, 458)
_TITLES = ("", "Показатель", "Результат", "", "Ед. изм.", "Референсные значения")
_GREEN, _RED = (0.05, 0.45, 0.38), (0.78, 0.1, 0.12)


def chain_count_clotting(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print striped lines under two green titles; what is outside stands in red with an arrow after it."""
    random = Random(f"chain count clotting {seed}")
    person, paper = invented(random), Paper(face="Screen")
    _top(paper, person, taken_on)
    values = counted(random) | _clotted(random)
    rows, y = list[TruthRow](), 146.0
    for title, items in _GROUPS:
        y = _titled(paper, y, title)
        for number, item in enumerate(items):
            if number % 2 == 0:
                paper.shade(36, y - 12, 559, y + 6, 0.95)
            _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
            y += 18
        y += 6
    _foot(paper, y + 4, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _clotted(random: Random) -> dict[str, str]:
    """Invent clotting in which share and ratio follow from the time they are worked out of."""
    values = drawn(_CLOTTING, random)
    ratio = float(values["prothrombin_time"]) / 11.1
    return values | {"prothrombin_quick": f"{100 * ratio**-1.4:.1f}", "inr": f"{ratio**1.05:.2f}"}


def _line(paper: Paper, y: float, item: Indicator, value: str) -> None:
    side = side_of(item, value)
    limits = bounds_of(item, "{} – {}", "< ", "> ")
    cells = (item.en, item.ru, value.replace(".", ","), ("", "↑", "↓")[side], item.unit_ru, limits)
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        if number in (2, 3) and side:
            paper.ink(_RED)
        size = 8.5 if number != 1 or paper.measure(text, size=8.5) < 226 else 7.8
        paper.text(x, y, text, size=size, bold=number in (2, 3) and side != 0)
        paper.ink()


def _titled(paper: Paper, y: float, title: str) -> float:
    """Print the title of a panel and the titles of its columns."""
    paper.ink(_GREEN)
    paper.text(_PLACES[0], y, title, size=11, bold=True)
    paper.ink()
    for x, text in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 17, text, size=8, bold=True)
    paper.paint(36, y + 21, 559, y + 22.5, _GREEN)
    return y + 36


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.paint(36, 30, 62, 56, _GREEN)
    paper.text(70, 42, "Пример-Диагностика", size=14, bold=True)
    paper.text(70, 54, "Медицинская лаборатория. Лицензия ОБРАЗЕЦ-000", size=7.5)
    paper.qr(492, 66, f"specimen {person.order}", 58)
    told = (
        ("Пациент", person.name),
        ("Дата рождения", person.birth),
        ("Номер заявки", person.order),
        ("Взятие материала", f"{taken_on:%d.%m.%Y} 08:05"),
        ("Дата результата", f"{taken_on:%d.%m.%Y} 17:40"),
    )
    for number, (title, text) in enumerate(told):
        paper.text(40, 76 + 12.5 * number, f"{title}:", size=8.5)
        paper.text(140, 76 + 12.5 * number, text, size=8.5, bold=number == 0)
    paper.text(310, 76, f"Направил: {person.doctor}", size=8.5)
    paper.text(310, 88.5, f"Срок хранения образца: до {taken_on + timedelta(days=3):%d.%m.%Y}", size=8.5)


def _foot(paper: Paper, y: float, person: Person) -> None:
    told = (
        "Стрелкой отмечены результаты за пределами референсных значений.",
        "Интерпретацию результатов проводит лечащий врач. Диагноз по одному анализу не устанавливается.",
    )
    for number, line in enumerate(told):
        paper.text(40, y + 11 * number, line, size=7.5)
    paper.text(40, y + 30, f"Врач клинической лабораторной диагностики  {person.doctor}", size=8.5)
    paper.text(559, y + 30, "стр. 1 из 1", size=7.5, align="right")
