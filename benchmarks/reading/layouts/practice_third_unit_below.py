"""A layout for practice: a chain's vitamins, trace elements, lipids and glycated haemoglobin, the unit below each result."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_FIRST = (
    ("Витамины", printed("""
vitamin_d_25oh|25-OH витамин D общий|01-210, ИХЛА|нг/мл|ng/mL|30,0|100,0|1
vitamin_b12|Витамин B12 (цианокобаламин)|01-204, ИХЛА|пг/мл|pg/mL|187|883|0
folate|Фолиевая кислота (витамин B9)|01-205, ИХЛА|нг/мл|ng/mL|3,10|20,50|2
vitamin_b6|Витамин B6 (пиридоксаль-5-фосфат)|01-216, ВЭЖХ-МС|нг/мл|ng/mL|8,7|27,2|1
vitamin_a|Витамин A (ретинол)|01-211, ВЭЖХ-МС|мкг/мл|ug/mL|0,30|0,80|2
vitamin_e|Витамин E (токоферол)|01-212, ВЭЖХ-МС|мкг/мл|ug/mL|5,0|18,0|1
""")),
    ("Микроэлементы", printed("""
zinc|Цинк|01-301, колориметрия|мкмоль/л|umol/L|10,7|18,4|1
copper|Медь|01-302, колориметрия|мкмоль/л|umol/L|11,0|24,4|1
selenium|Селен|01-303, ИСП-МС|мкг/л|ug/L|70,0|150,0|1
manganese|Марганец|01-304, ИСП-МС|мкг/л|ug/L|0,30|2,10|2
iodine_serum|Йод|01-306, ИСП-МС|мкг/л|ug/L|40,0|92,0|1
magnesium|Магний|01-112, колориметрия|ммоль/л|mmol/L|0,66|1,07|2
""")),
    ("Обмен железа", printed("""
ferritin|Ферритин|01-121, ИХЛА|нг/мл|ng/mL|10,0|120,0|1
iron|Железо|01-120, колориметрия|мкмоль/л|umol/L|9,0|30,4|1
""")),
)  # fmt: skip
_SECOND = (
    ("Липидный профиль", printed("""
cholesterol|Холестерин общий|01-101, колориметрия|ммоль/л|mmol/L||5,18|2
triglycerides|Триглицериды|01-102, колориметрия|ммоль/л|mmol/L||1,70|2
hdl_cholesterol|Холестерин ЛПВП (HDL)|01-103, колориметрия|ммоль/л|mmol/L|1,04||2
ldl_cholesterol|Холестерин ЛПНП (LDL)|01-104, колориметрия|ммоль/л|mmol/L||3,36|2
non_hdl_cholesterol|Холестерин не-ЛПВП|01-106, расчет|ммоль/л|mmol/L||3,80|2
apolipoprotein_a1|Аполипопротеин A1|01-107, турбидиметрия|г/л|g/L|1,08|2,25|2
apolipoprotein_b|Аполипопротеин B|01-108, турбидиметрия|г/л|g/L|0,60|1,17|2
""")),
    ("Углеводный обмен", printed("""
glucose|Глюкоза (венозная плазма)|01-130, гексокиназный|ммоль/л|mmol/L|3,90|6,00|2
hba1c|Гликированный гемоглобин (HbA1c)|01-131, ВЭЖХ|%|%|4,0|6,0|1
insulin|Инсулин|01-132, ИХЛА|мкЕд/мл|u[IU]/mL|2,7|10,4|1
homa_ir|Индекс инсулинорезистентности HOMA-IR|01-133, расчет||1||2,70|2
""")),
)  # fmt: skip
_NAME, _RESULT, _NORM, _RIGHT = 48, 350, 450, 550
_GREY, _BLUE, _RED = (0.42, 0.42, 0.42), (0.1, 0.35, 0.62), (0.78, 0.1, 0.12)
_WORDS = ("в пределах нормы", "выше нормы", "ниже нормы")


def unit_below(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two pages of two-line rows: code and method below the name, unit below the result, a word below the norm."""
    random = Random(f"unit below {seed}")
    person, paper = invented(random), Paper(face="Sans")
    rows, values = list[TruthRow](), _values(random)
    for page, groups in enumerate((_FIRST, _SECOND), start=1):
        if page > 1:
            paper.turn()
        y = _top(paper, person, taken_on)
        for title, items in groups:
            paper.ink(_BLUE)
            paper.text(_NAME, y, title, size=12, bold=True)
            paper.ink()
            paper.rule(44, y + 6, _RIGHT, y + 6, 0.6)
            y += 22
            for item in items:
                _line(paper, y, item, values[item.code])
                rows.append(truth_of(item, values[item.code], item.ru))
                y += 31
            y += 12
        _foot(paper, person, page)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; sums and indices follow from their parts."""
    found = drawn(tuple(item for _, items in _FIRST + _SECOND for item in items), random)
    high, low, fats = (float(found[name]) for name in ("hdl_cholesterol", "ldl_cholesterol", "triglycerides"))
    rest = round(low + fats / 2.2, 2)
    return found | {
        "cholesterol": f"{high + rest:.2f}",
        "non_hdl_cholesterol": f"{rest:.2f}",
        "homa_ir": f"{float(found['glucose']) * float(found['insulin']) / 22.5:.2f}",
    }


def _line(paper: Paper, y: float, item: Indicator, value: str) -> None:
    """Print one result; the table's third part holds its code in the price list and its method."""
    side = side_of(item, value)
    paper.text(_NAME, y, item.ru, size=10)
    paper.text(_NORM, y, bounds_of(item, "{} - {}", "< ", "> "), size=10)
    if side:
        paper.ink(_RED)
    paper.text(_RESULT, y, value.replace(".", ","), size=11, bold=True)
    paper.text(_NORM, y + 10.5, _WORDS[side], size=7.5)
    paper.ink(_GREY)
    paper.text(_NAME, y + 10.5, item.en, size=7.5)
    paper.text(_RESULT, y + 10.5, item.unit_ru, size=8)
    paper.ink()
    paper.rule(44, y + 16, _RIGHT, y + 16, 0.15)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(0, 0, 595, 6, _BLUE)
    paper.ink(_BLUE)
    paper.text(_NAME, 46, "эталон·лаб", size=20, bold=True)
    paper.ink()
    paper.text(_NAME, 68, person.name, size=11, bold=True)
    paper.text(_NAME, 82, f"Дата рождения {person.birth}   ИИН {person.iin}", size=9)
    told = (
        f"Заказ {person.order}",
        f"Взятие биоматериала {taken_on:%d.%m.%Y} 08:44",
        f"Результат готов {taken_on + timedelta(days=4):%d.%m.%Y}",
    )
    for number, line in enumerate(told):
        paper.text(_RIGHT, 54 + 14 * number, line, size=9, align="right")
    paper.shade(44, 92, _RIGHT, 110, 0.94)
    for x, title in ((_NAME, "Исследование"), (_RESULT, "Результат"), (_NORM, "Реф. интервал")):
        paper.text(x, 104, title, size=8.5, bold=True)
    return 132.0


def _foot(paper: Paper, person: Person, page: int) -> None:
    paper.text(_NAME, 782, "Под названием указаны код исследования по прейскуранту и метод.", size=7.5)
    paper.text(_NAME, 794, f"Врач лаборатории {person.doctor}", size=8.5)
    paper.text(_RIGHT, 794, f"Страница {page} из 2", size=8.5, align="right")
