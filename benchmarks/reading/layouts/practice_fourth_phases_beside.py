"""A layout for practice: a chain's hormones, norms by phase one under another in the last column, the unit behind the result."""

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
    ("Репродуктивная панель", printed("""
fsh|Фолликулостимулирующий гормон|ИХЛА|мМЕ/мл|m[IU]/mL|3,5|12,5|2
lh|Лютеинизирующий гормон|ИХЛА|мМЕ/мл|m[IU]/mL|2,4|12,6|2
estradiol|Эстрадиол|ИХЛА|пг/мл|pg/mL|12,4|233,0|1
progesterone|Прогестерон|ИХЛА|нг/мл|ng/mL|0,06|0,89|2
progesterone_17oh|17-гидроксипрогестерон|ИФА|нг/мл|ng/mL|0,1|0,8|2
prolactin|Пролактин|ИХЛА|мкМЕ/мл|u[IU]/mL|102|496|0
testosterone|Тестостерон|ИХЛА|нг/мл|ng/mL|0,08|0,48|2
shbg|ГСПГ (глобулин, связывающий половые гормоны)|ИХЛА|нмоль/л|nmol/L|26,1|110,0|1
dhea_sulfate|Дегидроэпиандростерон-сульфат|ИХЛА|мкг/дл|ug/dL|98,8|340,0|1
androstenedione|Андростендион|ИФА|нг/мл|ng/mL|0,3|3,3|2
amh|Анти-Мюллеров гормон|ИХЛА|нг/мл|ng/mL|1,18|9,16|2
""")),
    ("Щитовидная железа", printed("""
tsh|Тиреотропный гормон|ИХЛА|мкМЕ/мл|u[IU]/mL|0,27|4,20|2
ft4|Тироксин свободный|ИХЛА|нг/дл|ng/dL|0,93|1,70|2
ft3|Трийодтиронин свободный|ИХЛА|пг/мл|pg/mL|2,0|4,4|2
anti_tpo|Антитела к ТПО|ИХЛА|МЕ/мл|[IU]/mL||34,0|1
""")),
    ("Надпочечники и обмен", printed("""
cortisol|Кортизол|ИХЛА|мкг/дл|ug/dL|6,2|19,4|1
insulin|Инсулин|ИХЛА|мкЕд/мл|u[IU]/mL|2,6|24,9|1
vitamin_d_25oh|25-OH витамин D (D2 + D3)|ИХЛА|нг/мл|ng/mL|30,0|100,0|1
""")),
)  # fmt: skip
_PHASES = {
    "fsh": ("фолликулярная фаза 3,5 - 12,5", "овуляция 4,7 - 21,5", "лютеиновая фаза 1,7 - 7,7",
            "менопауза 25,8 - 134,8"),
    "lh": ("фолликулярная фаза 2,4 - 12,6", "овуляция 14,0 - 95,6", "лютеиновая фаза 1,0 - 11,4",
           "менопауза 7,7 - 58,5"),
    "estradiol": ("фолликулярная фаза 12,4 - 233,0", "овуляция 41,0 - 398,0", "лютеиновая фаза 22,3 - 341,0",
                  "менопауза до 138,0"),
    "progesterone": ("фолликулярная фаза 0,06 - 0,89", "овуляция 0,12 - 12,0", "лютеиновая фаза 1,83 - 23,9",
                     "менопауза до 0,13"),
    "progesterone_17oh": ("фолликулярная фаза 0,1 - 0,8", "лютеиновая фаза 0,6 - 2,3", "менопауза 0,1 - 0,6"),
}  # fmt: skip
_PLACES = (42, 262, 400)
_RIGHT = 556
_VIOLET, _PALE, _GREY, _RED = (0.36, 0.2, 0.5), (0.94, 0.91, 0.97), (0.42, 0.42, 0.42), (0.78, 0.05, 0.1)


def phases_beside(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print names with method and material in grey below; a result outside its only norm is red."""
    random = Random(f"phases beside {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    for title, items in _GROUPS:
        paper.paint(38, y - 10, _RIGHT, y + 5, _PALE)
        paper.ink(_VIOLET)
        paper.text(_PLACES[0], y + 1, title, size=9, bold=True)
        paper.ink()
        y += 16
        values = drawn(items, random)
        for item in items:
            y = _entry(paper, y, item, values[item.code])
            rows.append(_truth(item, values[item.code]))
    paper.text(42, 782, "Комментарий: указана 1-я фаза цикла, 4-й день. Результат оценивает врач.", size=7.5)
    paper.text(42, 796, f"Врач лаборатории {person.doctor}", size=8)
    paper.text(_RIGHT, 796, "стр. 1 (1)", size=8, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _truth(item: Indicator, value: str) -> TruthRow:
    row = truth_of(item, value, item.ru)
    return replace(row, low=None, high=None, several_ranges=True) if item.code in _PHASES else row


def _entry(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one hormone and return the place of the next."""
    norms = _PHASES.get(item.code) or (bounds_of(item, "{} - {}", "до ", "от "),)
    paper.text(_PLACES[0], y, item.ru, size=8.5)
    if item.code not in _PHASES and side_of(item, value):
        paper.ink(_RED)
    paper.text(_PLACES[1], y, f"{value.replace('.', ',')} {item.unit_ru}", size=8.5, bold=True)
    paper.ink()
    for number, norm in enumerate(norms):
        paper.text(_PLACES[2], y + 9 * number, norm, size=7.5 if len(norms) > 1 else 8.5)
    paper.ink(_GREY)
    paper.text(_PLACES[0], y + 8.5, f"сыворотка крови, {item.en}", size=6.5)
    paper.ink()
    y += max(13.5, 9 * len(norms) + 2)
    paper.rule(38, y - 2, _RIGHT, y - 2, 0.2)
    return y + 9.5


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_VIOLET)
    paper.text(42, 46, "лаборатория ПРОБНИК", size=15, bold=True)
    paper.ink()
    paper.text(_RIGHT, 40, "call-центр 0000", size=8, align="right")
    told = (
        ("Пациент", person.name, "Заявка", person.order),
        ("Дата рождения", person.birth, "Взятие материала", f"{taken_on:%d.%m.%y} 08:20"),
        ("ИИН", person.iin, "Выполнено", f"{taken_on + timedelta(days=1):%d.%m.%y} 14:05"),
    )
    for number, (label, text, other, said) in enumerate(told):
        y = 66 + 12 * number
        paper.text(42, y, label, size=8)
        paper.text(120, y, text, size=8, bold=True)
        paper.text(340, y, other, size=8)
        paper.text(430, y, said, size=8, bold=True)
    paper.text(42, 114, "Гормоны крови", size=11, bold=True)
    paper.rule(38, 120, _RIGHT, 120, 1)
    for x, title in zip(_PLACES, ("Исследование", "Результат", "Референсные значения"), strict=True):
        paper.text(x, 131, title, size=8.5, bold=True)
    paper.rule(38, 136, _RIGHT, 136, 0.4)
    return 150.0
