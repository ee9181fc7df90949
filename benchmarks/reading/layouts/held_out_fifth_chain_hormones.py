"""A layout once held out and since tuned on: a chain's hormones and vitamins, the method in small print below each name, norms by phase in lines."""

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
    ("Гормоны щитовидной железы", printed("""
tsh|Тиреотропный гормон (ТТГ)|Электрохемилюминесценция|мкМЕ/мл|u[IU]/mL|0.270|4.200|3
ft4|Свободный тироксин (Т4 свободный)|Электрохемилюминесценция|пмоль/л|pmol/L|12.00|22.00|2
ft3|Свободный трийодтиронин (Т3 свободный)|Электрохемилюминесценция|пмоль/л|pmol/L|3.10|6.80|2
anti_tpo|Антитела к тиреопероксидазе (АТ к ТПО)|Электрохемилюминесценция|МЕ/мл|[IU]/mL||34.00|2
thyroglobulin|Тиреоглобулин|Электрохемилюминесценция|нг/мл|ng/mL|3.50|77.00|2
""")),
    ("Репродуктивные гормоны", printed("""
lh|Лютеинизирующий гормон (ЛГ)|Электрохемилюминесценция|мМЕ/мл|m[IU]/mL|2.40|12.60|2
fsh|Фолликулостимулирующий гормон (ФСГ)|Электрохемилюминесценция|мМЕ/мл|m[IU]/mL|3.50|12.50|2
prolactin|Пролактин|Электрохемилюминесценция|мкМЕ/мл|u[IU]/mL|102.0|496.0|1
estradiol|Эстрадиол|Электрохемилюминесценция|пмоль/л|pmol/L|114.0|332.0|1
testosterone|Тестостерон|Электрохемилюминесценция|нмоль/л|nmol/L|0.290|1.670|3
dhea_sulfate|Дегидроэпиандростерон-сульфат|Электрохемилюминесценция|мкмоль/л|umol/L|2.68|9.23|2
shbg|Глобулин, связывающий половые гормоны|Электрохемилюминесценция|нмоль/л|nmol/L|32.4|128.0|1
""")),
    ("Прочие гормоны и углеводный обмен", printed("""
cortisol|Кортизол|Электрохемилюминесценция|нмоль/л|nmol/L|166.0|507.0|1
pth|Паратгормон интактный|Электрохемилюминесценция|пг/мл|pg/mL|15.00|65.00|2
insulin|Инсулин|Электрохемилюминесценция|мкМЕ/мл|u[IU]/mL|2.60|24.90|2
c_peptide|С-пептид|Электрохемилюминесценция|нг/мл|ng/mL|1.10|4.40|2
hba1c|Гликированный гемоглобин (HbA1c)|Иммунотурбидиметрия|%|%|4.0|6.0|1
""")),
    ("Витамины и обмен железа", printed("""
vitamin_d_25oh|25-ОН витамин D (суммарный)|Электрохемилюминесценция|нг/мл|ng/mL|30.00|100.00|2
vitamin_b12|Витамин В12 (цианокобаламин)|Электрохемилюминесценция|пг/мл|pg/mL|197.0|771.0|1
folate|Витамин В9 (фолиевая кислота)|Электрохемилюминесценция|нг/мл|ng/mL|3.89|26.80|2
ferritin|Ферритин|Электрохемилюминесценция|мкг/л|ug/L|10.0|120.0|1
""")),
)  # fmt: skip
_BY_PHASE = {
    "lh": ("Фолликулярная фаза: 2.40 - 12.60", "Овуляторная фаза: 14.00 - 95.60",
           "Лютеиновая фаза: 1.00 - 11.40", "Постменопауза: 7.70 - 58.50"),
    "fsh": ("Фолликулярная фаза: 3.50 - 12.50", "Овуляторная фаза: 4.70 - 21.50",
            "Лютеиновая фаза: 1.70 - 7.70", "Постменопауза: 25.80 - 134.80"),
    "estradiol": ("Фолликулярная фаза: 114.0 - 332.0", "Овуляторная фаза: 222.0 - 1959.0",
                  "Лютеиновая фаза: 222.0 - 854.0", "Постменопауза: < 505.0"),
}  # fmt: skip
_PLACES = (44, 268, 334, 398)
_TITLES = ("Наименование теста", "Результат", "Единицы", "Референсные значения")
_LOWEST = 775


def chain_hormones(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups in light bands over two pages; an arrow stands behind what is outside."""
    random = Random(f"chain hormones {seed}")
    person, paper = invented(random), Paper(face="Office")
    rows, y = list[TruthRow](), _top(paper, person, taken_on)
    for title, items in _GROUPS:
        values = drawn(items, random)
        if y + 60 > _LOWEST:
            y = _next_page(paper)
        y = _band(paper, y, title)
        for item in items:
            if y + _height(item) > _LOWEST:
                y = _next_page(paper)
            y = _line(paper, y, item, values[item.code])
            rows.append(_truth(item, values[item.code]))
    paper.text(44, y + 10, f"Врач клинической лабораторной диагностики: {person.doctor}", size=9)
    paper.text(44, y + 23, f"Дата готовности: {taken_on + timedelta(days=1):%d.%m.%Y} 18:06", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _truth(item: Indicator, value: str) -> TruthRow:
    truth = truth_of(item, value, item.ru)
    return replace(truth, low=None, high=None, several_ranges=True) if item.code in _BY_PHASE else truth


def _height(item: Indicator) -> float:
    return 13 + 11 * max(2, len(_BY_PHASE.get(item.code, ())))


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one test with its method and return the place of the next."""
    phases = _BY_PHASE.get(item.code, ())
    mark = "" if phases else ("", " ↑", " ↓")[side_of(item, value)]
    paper.text(_PLACES[0], y, item.ru, size=10)
    paper.text(_PLACES[0], y + 11, item.en, size=7.5)
    paper.text(_PLACES[1], y, value + mark, size=10, bold=bool(mark))
    paper.text(_PLACES[2], y, item.unit_ru, size=10)
    for number, line in enumerate(phases or (bounds_of(item, "{} - {}", "< ", "> "),)):
        paper.text(_PLACES[3], y + 11 * number, line, size=9 if phases else 10)
    bottom = y + _height(item) - 17
    paper.rule(40, bottom, 556, bottom, 0.2)
    return y + _height(item) - 4


def _band(paper: Paper, y: float, title: str) -> float:
    paper.paint(40, y - 12, 556, y + 5, (0.89, 0.94, 0.98))
    paper.text(_PLACES[0], y, title, size=10.5, bold=True)
    return y + 20


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(44, 46, "Медицинская лаборатория «Пример»", size=15, bold=True)
    paper.text(44, 60, "ООО «Пример», г. Примерск, ул. Образцовая, 1", size=8.5)
    paper.qr(500, 26, f"https://example.org/{person.order}", side=52)
    left = (f"ФИО: {person.name}", f"Дата рождения: {person.birth}", "Пол: Ж", "Биоматериал: венозная кровь")
    right = (
        f"Номер заявки: {person.order}",
        f"Дата забора: {taken_on:%d.%m.%Y} 09:05",
        f"Дата регистрации: {taken_on:%d.%m.%Y} 12:31",
        f"Врач: {person.doctor}",
    )
    for number, (his, that) in enumerate(zip(left, right, strict=True)):
        paper.text(44, 88 + 14 * number, his, size=10)
        paper.text(334, 88 + 14 * number, that, size=10)
    return _titles(paper, 158)


def _next_page(paper: Paper) -> float:
    paper.turn()
    return _titles(paper, 50)


def _titles(paper: Paper, y: float) -> float:
    paper.rule(40, y - 13, 556, y - 13, 0.9)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y, title, size=10, bold=True)
    paper.rule(40, y + 6, 556, y + 6, 0.9)
    return y + 26
