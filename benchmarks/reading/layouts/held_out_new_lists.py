"""Layouts without boxes, once held out and since tuned on: units beside results, last results beside new."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_SMALL = printed("""
tsh|ТТГ (тиреотропный гормон)|ИХЛА|мкМЕ/мл|u[IU]/mL|0,40|4,00|2
ft4|Т4 свободный (тироксин свободный)|ИХЛА|пмоль/л|pmol/L|9,0|22,0|1
ft3|Т3 свободный (трийодтиронин свободный)|ИХЛА|пмоль/л|pmol/L|2,6|5,7|1
anti_tpo|Антитела к тиреопероксидазе (анти-ТПО)|ИХЛА|МЕ/мл|[IU]/mL||5,6|1
prolactin|Пролактин|ИХЛА|мМЕ/л|m[IU]/L|109|557|0
testosterone|Тестостерон|ИХЛА|нмоль/л|nmol/L|0,29|1,67|2
cortisol|Кортизол|ИХЛА|нмоль/л|nmol/L|101|536|0
insulin|Инсулин|ИХЛА|мкЕд/мл|u[IU]/mL|2,6|24,9|1
c_peptide|С-пептид|ИХЛА|нг/мл|ng/mL|1,10|4,40|2
ferritin|Ферритин|иммунотурбидиметрия|мкг/л|ug/L|10|120|0
vitamin_b12|Витамин В12 (цианокобаламин)|ИХЛА|пг/мл|pg/mL|187|883|0
folate|Фолиевая кислота (витамин В9)|ИХЛА|нг/мл|ng/mL|3,1|20,5|1
vitamin_d_25oh|Витамин D общий (25-ОН)|ИХЛА|нг/мл|ng/mL|30,0|100,0|1
homocysteine|Гомоцистеин|ИХЛА|мкмоль/л|umol/L|4,6|12,4|1
hba1c|Гликированный гемоглобин (HbA1c)|ВЭЖХ|%|%|4,0|6,0|1
glucose|Глюкоза в плазме|гексокиназный|ммоль/л|mmol/L|3,9|6,1|1
iron|Железо в сыворотке|колориметрия|мкмоль/л|umol/L|9,0|30,4|1
transferrin|Трансферрин|иммунотурбидиметрия|г/л|g/L|2,00|3,60|2
creatinine|Креатинин в сыворотке|Яффе|мкмоль/л|umol/L|53|97|0
urea|Мочевина в сыворотке|уреазный|ммоль/л|mmol/L|2,5|6,4|1
""")


def result_with_unit(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print in small letters with the unit behind the number, an arrow behind both, the method under the name."""
    random = Random(f"result with unit {seed}")
    person, paper = invented(random), Paper(face="Screen")
    paper.text(50, 50, "ЛАБОРАТОРИЯ ОБРАЗЦОВЫХ ДАННЫХ", size=13, bold=True)
    paper.text(50, 72, f"Пациент: {person.name}", size=8)
    paper.text(50, 84, f"Дата рождения: {person.birth}", size=8)
    paper.text(320, 72, f"Номер заказа: {person.order}", size=8)
    paper.text(320, 84, f"Дата взятия образца: {taken_on:%d.%m.%Y} 07:50", size=8)
    for x, title in ((50, "Параметр"), (290, "Результат"), (430, "Референсные значения")):
        paper.text(x, 112, title, size=8, bold=True)
    paper.rule(46, 118, 550, 118, 0.8)
    values, rows, y = drawn(_SMALL, random), list[TruthRow](), 132.0
    for number, item in enumerate(random.sample(_SMALL, 17)):
        value = values[item.code]
        if number % 2:
            paper.shade(46, y - 11, 550, y + 16, 0.94)
        arrow = ("", " ↑", " ↓")[side_of(item, value)]
        paper.text(50, y, item.ru, size=8)
        paper.text(50, y + 10, f"метод: {item.en}", size=6)
        paper.text(290, y, f"{value.replace('.', ',')} {item.unit_ru}{arrow}", size=8, bold=bool(arrow))
        paper.text(430, y, bounds_of(item, "{} - {}", "< ", "> "), size=8)
        rows.append(truth_of(item, value, item.ru))
        y += 27
    paper.text(50, y + 14, f"Врач клинической лабораторной диагностики: {person.doctor}", size=7.5)
    paper.text(50, y + 26, "Интерпретацию результатов проводит лечащий врач.", size=7)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


_ROUTINE = printed("""
prothrombin_time|Протромбиновое время||сек|s|9,4|12,5|1
inr|МНО|||1|0,90|1,20|2
aptt|АЧТВ||сек|s|25,1|36,5|1
fibrinogen|Фибриноген||г/л|g/L|2,00|4,00|2
thrombin_time|Тромбиновое время||сек|s|14,0|21,0|1
potassium|Калий (K+)||ммоль/л|mmol/L|3,5|5,1|1
sodium|Натрий (Na+)||ммоль/л|mmol/L|136|145|0
chloride|Хлориды (Cl-)||ммоль/л|mmol/L|98|107|0
alt|АЛТ||Е/л|U/L||40|0
ast|АСТ||Е/л|U/L||40|0
amylase|Альфа-амилаза||Е/л|U/L|28|100|0
lipase|Липаза||Е/л|U/L|13|60|0
ck|Креатинкиназа (КФК)||Е/л|U/L|39|190|0
ldh|ЛДГ||Е/л|U/L|125|220|0
bilirubin_total|Общий билирубин||мкмоль/л|umol/L|5,0|21,0|1
protein_total|Общий белок||г/л|g/L|66|83|0
creatinine|Креатинин||мкмоль/л|umol/L|62|115|0
urea|Мочевина||ммоль/л|mmol/L|2,8|7,2|1
glucose|Глюкоза||ммоль/л|mmol/L|4,1|5,9|1
rheumatoid_factor|Ревматоидный фактор||МЕ/мл|[IU]/mL||14|0
""")
_PLACES = (48, 232, 300, 388, 456)


def beside_the_last(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print dotted lines, limits in square brackets, and what was found the last time beside the new result."""
    random = Random(f"beside the last {seed}")
    person, paper = invented(random), Paper(face="Office")
    paper.text(48, 48, "Городская больница «ОБРАЗЕЦ», экспресс-лаборатория", size=13, bold=True)
    paper.text(48, 68, f"Пациент {person.name}    д.р. {person.birth}    № истории {person.order}", size=10)
    paper.text(48, 82, f"Материал: кровь. Дата и время взятия: {taken_on:%d.%m.%Y} 06:30", size=10)
    titles = ("Тест", "Результат", "Пред. результат", "Ед. изм.", "Пределы нормы")
    for x, title in zip(_PLACES, titles, strict=True):
        paper.text(x, 108, title, size=10, bold=True)
    values, before = drawn(_ROUTINE, random), drawn(_ROUTINE, random)
    rows, y = list[TruthRow](), 128.0
    for item in _ROUTINE:
        value, last = values[item.code], before[item.code] if random.random() < 0.8 else ""
        _dotted(paper, y, item, value, last)
        rows.append(truth_of(item, value, item.ru))
        y += 20
    paper.text(48, y + 20, f"Врач-лаборант {person.doctor}", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _dotted(paper: Paper, y: float, item: Indicator, value: str, last: str) -> None:
    cells = (
        item.ru,
        value.replace(".", ","),
        last.replace(".", ","),
        item.unit_ru,
        f"[{bounds_of(item, '{} – {}', '< ', '> ')}]",
    )
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=10.5, bold=number == 1 and side_of(item, value) != 0)
    for x in range(48, 552, 4):
        paper.rule(x, y + 5, x + 1, y + 5, 0.4)
