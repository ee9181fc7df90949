"""A layout once held out and since tuned on: a private network's hormones and markers on a sheet lying on its side, with methods and comments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Гормональные исследования", printed("""
tsh|Тиреотропный гормон (ТТГ)|ИХЛА|мкМЕ/мл|u[IU]/mL|0,27|4,20|3
ft4|Тироксин свободный (Т4 св.)|ИХЛА|пмоль/л|pmol/L|12,0|22,0|2
ft3|Трийодтиронин свободный (Т3 св.)|ИХЛА|пмоль/л|pmol/L|3,1|6,8|2
anti_tpo|Антитела к тиреопероксидазе (Анти-ТПО)|ИХЛА|МЕ/мл|[IU]/mL||34,0|1
prolactin|Пролактин|ИХЛА|мкМЕ/мл|u[IU]/mL|102|496|0
cortisol|Кортизол|ИХЛА|нмоль/л|nmol/L|171|536|0
insulin|Инсулин|ИХЛА|мкМЕ/мл|u[IU]/mL|2,6|24,9|1
c_peptide|С-пептид|ИХЛА|нг/мл|ng/mL|1,1|4,4|2
dhea_sulfate|Дегидроэпиандростерон-сульфат (ДГЭА-С)|ИХЛА|мкмоль/л|umol/L|2,68|9,23|2
pth|Паратиреоидный гормон|ИХЛА|пг/мл|pg/mL|15|65|1
amh|Антимюллеров гормон (АМГ)|ИФА|нг/мл|ng/mL|1,00|10,60|2
""")),
    ("Витамины и минералы", printed("""
vitamin_d_25oh|Витамин D (25-OH)|ИХЛА|нг/мл|ng/mL|30|100|1
vitamin_b12|Витамин B12|ИХЛА|пг/мл|pg/mL|197|771|0
folate|Фолиевая кислота|ИХЛА|нг/мл|ng/mL|3,9|26,8|1
ferritin|Ферритин|ИХЛА|нг/мл|ng/mL|15|150|1
zinc|Цинк|Колорим.|мкмоль/л|umol/L|9,2|18,4|1
""")),
    ("Онкомаркеры", printed("""
ca_125|CA 125|ИХЛА|Ед/мл|U/mL||35|1
cea|РЭА (раково-эмбриональный антиген)|ИХЛА|нг/мл|ng/mL||4,7|2
he4|HE4 (белок эпидидимиса человека)|ИХЛА|пмоль/л|pmol/L||70|1
?ca_50|CA 50|ИФА|Ед/мл|U/mL||25|1
""")),
)  # fmt: skip
_PLACES = (40, 290, 352, 424, 500, 626)
_TITLES = ("Исследование", "Метод", "Результат", "Ед. изм.", "Референсный интервал", "Комментарий")
_COMMENTS = ("", "Повышено", "Понижено")


def wide_hormones(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups under hairlines across a landscape sheet; the method comes before the result."""
    random = Random(f"wide hormones {seed}")
    person, paper = invented(random), Paper(landscape(A4), face="Sans")
    _top(paper, person, taken_on)
    rows, y = list[TruthRow](), 138.0
    for title, items in _GROUPS:
        paper.text(_PLACES[0], y, title, size=9.5, bold=True)
        y += 16
        values = drawn(items, random)
        for item in items:
            rows.append(_line(paper, y, item, values[item.code]))
            y += 16.5
        y += 4
    paper.text(
        40,
        y + 10,
        "Референсные значения указаны с учетом пола и возраста. ИХЛА – иммунохемилюминесцентный анализ.",
        size=7.5,
    )
    paper.text(40, y + 26, f"Результаты одобрил врач КЛД: {person.doctor}", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    side = side_of(item, value)
    limits = bounds_of(item, "{} – {}", "< ", "> ")
    cells = (item.ru, item.en, value.replace(".", ","), item.unit_ru, limits, _COMMENTS[side])
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=9, bold=number == 2 and side != 0)
    paper.rule(36, y + 5, 800, y + 5, 0.25)
    truth = truth_of(item, value, item.ru)
    return replace(truth, analyte=None) if item.code.startswith("?") else truth


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(40, 42, "ЛАБ-ОБРАЗЕЦ", size=17, bold=True)
    paper.text(40, 55, "сеть медицинских лабораторий", size=8)
    paper.text(800, 42, f"Заказ № {person.order}", size=11, bold=True, align="right")
    paper.text(40, 78, f"Пациент: {person.name}", size=9)
    paper.text(40, 91, f"Дата рождения: {person.birth}", size=9)
    paper.text(330, 78, f"Дата взятия: {taken_on:%d.%m.%Y} 08:42", size=9)
    paper.text(330, 91, f"Дата поступления в лабораторию: {taken_on:%d.%m.%Y} 12:20", size=9)
    paper.text(620, 78, "Биоматериал: сыворотка", size=9)
    paper.text(620, 91, f"Дата печати: {taken_on + timedelta(days=2):%d.%m.%Y}", size=9)
    paper.shade(36, 102, 800, 120, 0.88)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 114, title, size=8.5, bold=True)
