"""A layout for practice: a chain's hormones and vitamins, the method under each name, levels in small print below some."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("ФУНКЦИЯ ЩИТОВИДНОЙ ЖЕЛЕЗЫ", printed("""
tsh|Тиреотропный гормон (ТТГ)|ИХЛА|мкМЕ/мл|u[IU]/mL|0,350|4,940|3
ft4|Т4 свободный|ИХЛА|пмоль/л|pmol/L|9,01|19,05|2
ft3|Т3 свободный|ИХЛА|пмоль/л|pmol/L|2,43|6,01|2
anti_tpo|Антитела к тиреоидной пероксидазе|ИХЛА|МЕ/мл|[IU]/mL||5,61|2
calcitonin|Кальцитонин|ИХЛА|пг/мл|pg/mL||5,0|1
""")),
    ("ГОРМОНЫ", printed("""
prolactin|Пролактин|ИХЛА|мМЕ/л|m[IU]/L|108,8|557,1|1
cortisol|Кортизол (утренний)|ИХЛА|нмоль/л|nmol/L|101,2|535,7|1
dhea_sulfate|ДГЭА-С|ИХЛА|мкг/дл|ug/dL|74,8|410,2|1
insulin|Инсулин|ИХЛА|мкЕд/мл|u[IU]/mL|2,6|24,9|1
c_peptide|С-пептид|ИХЛА|нг/мл|ng/mL|0,78|5,19|2
pth|Паратиреоидный гормон|ИХЛА|пг/мл|pg/mL|15,0|68,3|1
""")),
    ("ВИТАМИНЫ И МИКРОЭЛЕМЕНТЫ", printed("""
vitamin_d_25oh|25-ОН витамин D общий|ИХЛА|нг/мл|ng/mL|30,0|100,0|1
vitamin_b12|Витамин В12 (цианокобаламин)|ИХЛА|пг/мл|pg/mL|187|883|0
folate|Фолиевая кислота|ИХЛА|нг/мл|ng/mL|3,1|20,5|1
ferritin|Ферритин|Иммунотурбидиметрия|мкг/л|ug/L|10,0|120,0|1
iron|Железо|Колориметрия|мкмоль/л|umol/L|9,0|30,4|1
magnesium|Магний|Колориметрия|ммоль/л|mmol/L|0,66|1,07|2
zinc|Цинк|Колориметрия|мкмоль/л|umol/L|10,7|18,4|1
""")),
)  # fmt: skip
_LEVELS = {
    "vitamin_d_25oh": ("Дефицит: менее 20", "Недостаточность: 20 - 30", "Избыток: более 100"),
    "insulin": ("Забор крови натощак",),
}  # fmt: skip
_PLACES = (48, 300, 372, 450)
_TITLES = ("Исследование / метод", "Значение", "Ед. изм.", "Норма")
_GREEN, _GREY = (0.05, 0.42, 0.3), (0.4, 0.4, 0.4)


def vitamins_chain(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print panels in green capitals; results in bold, outside them a star; the method is grey and small."""
    random = Random(f"vitamins chain {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    for title, items in _GROUPS:
        paper.ink(_GREEN)
        paper.text(_PLACES[0], y, title, size=10, bold=True)
        paper.ink()
        y += 17
        values = drawn(items, random)
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 6
    paper.text(48, 792, "* значение вне референсного интервала", size=8.5)
    paper.text(48, 804, f"Врач-лаборант: {person.doctor}", size=8.5)
    paper.text(548, 804, "Страница 1 из 1", size=8.5, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one result with its method and levels and return the place of the next."""
    star = "*" if side_of(item, value) else ""
    paper.text(_PLACES[0], y, item.ru, size=10)
    paper.text(_PLACES[1], y, value.replace(".", ",") + star, size=10, bold=True)
    paper.text(_PLACES[2], y, item.unit_ru, size=10)
    paper.text(_PLACES[3], y, bounds_of(item, "{} - {}", "< ", "> "), size=10)
    paper.ink(_GREY)
    paper.text(_PLACES[0], y + 9.5, item.en, size=7.5)
    levels = _LEVELS.get(item.code, ())
    for number, level in enumerate(levels):
        paper.text(_PLACES[3], y + 9.5 + 9 * number, level, size=7)
    paper.ink()
    y += 14 + 9 * max(0, len(levels) - 1)
    paper.rule(44, y, 552, y, 0.2)
    return y + 14


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(0, 30, 14, 92, _GREEN)
    paper.text(48, 50, "Медицинская лаборатория «Модель»", size=15, bold=True)
    paper.text(48, 63, "г. Примерск, ул. Пробная, 1", size=8.5)
    paper.text(48, 84, person.name, size=11, bold=True)
    paper.text(48, 97, f"{person.birth}, женский", size=9.5)
    told = (
        f"Номер заявки: {person.order}",
        f"Взятие: {taken_on:%d.%m.%Y}, 09:14",
        f"Готовность: {taken_on + timedelta(days=1):%d.%m.%Y}, 17:30",
    )
    for number, line in enumerate(told):
        paper.text(548, 71 + 13 * number, line, size=9.5, align="right")
    paper.rule(44, 108, 552, 108, 1.2)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 120, title, size=9, bold=True)
    paper.rule(44, 126, 552, 126, 0.4)
    return 144.0
