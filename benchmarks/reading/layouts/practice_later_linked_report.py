"""A layout for practice: a small laboratory's report filled by its analysers, codes after the names, hormones and lipids."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_HORMONES = printed("""
tsh|ТТГ|TSH|мкМЕ/мл|u[IU]/mL|0.27|4.20|2
ft4|Т4 свободный|FT4|пмоль/л|pmol/L|12.0|22.0|1
fsh|ФСГ|FSH|мМЕ/мл|m[IU]/mL|3.5|12.5|2
lh|ЛГ|LH|мМЕ/мл|m[IU]/mL|2.4|12.6|2
prolactin|Пролактин|PRL|мкМЕ/мл|u[IU]/mL|102|496|0
estradiol|Эстрадиол|E2|пг/мл|pg/mL|12.4|233.0|1
testosterone|Тестостерон|TESTO|нг/мл|ng/mL|0.08|0.48|2
dhea_sulfate|ДГЭА-сульфат|DHEAS|мкг/дл|ug/dL|98.8|340.0|1
cortisol|Кортизол|CORT|нмоль/л|nmol/L|171|536|0
insulin|Инсулин|INS|мкЕд/мл|u[IU]/mL|2.6|24.9|1
pth|Паратгормон|PTH|пг/мл|pg/mL|15.0|65.0|1
""")
_CHEMISTRY = printed("""
glucose|Глюкоза|GLU|ммоль/л|mmol/L|3.90|6.10|2
cholesterol|Холестерин общий|CHOL|ммоль/л|mmol/L||5.20|2
triglycerides|Триглицериды|TRIG|ммоль/л|mmol/L||1.70|2
hdl_cholesterol|ЛПВП-холестерин|HDL-C|ммоль/л|mmol/L|1.03|1.55|2
ldl_cholesterol|ЛПНП-холестерин|LDL-C|ммоль/л|mmol/L||3.34|2
alt|АЛТ|ALT|Ед/л|U/L||40|1
ast|АСТ|AST|Ед/л|U/L||40|1
creatinine|Креатинин|CREA|мкмоль/л|umol/L|45.0|84.0|1
calcium|Кальций общий|CA|ммоль/л|mmol/L|2.15|2.57|2
phosphate|Фосфор|PHOS|ммоль/л|mmol/L|0.81|1.45|2
magnesium|Магний|MG|ммоль/л|mmol/L|0.70|1.05|2
crp_high_sensitivity|вч-СРБ|hsCRP|мг/л|mg/L||3.00|2
""")
_PLACES = (50, 180, 338, 410, 520)
_TITLES = ("Тест", "Код", "Ед. изм.", "Пределы нормы", "Время")
_RIGHT, _RESULT = 552, 300


def linked_report(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two analysers' parts: results right-aligned with a point, H or L behind, the minute of each test last."""
    random = Random(f"linked report {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    parts = (("Иммунохимия: анализатор IMM-0", _HORMONES, 10), ("Биохимия: анализатор BIO-0", _CHEMISTRY, 9))
    for title, items, hour in parts:
        paper.text(_PLACES[0], y, title, size=9.5, bold=True)
        paper.rule(46, y + 5, _RIGHT, y + 5, 0.4)
        y, values = y + 19, _agreeing(drawn(items, random))
        for number, item in enumerate(items):
            rows.append(_line(paper, y, item, values[item.code], f"{hour:02d}:{12 + 3 * (number // 2):02d}"))
            y += 17.5
        y += 9
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _agreeing(values: dict[str, str]) -> dict[str, str]:
    """Let the total cholesterol be what its parts make."""
    if "cholesterol" in values:
        parts = float(values["hdl_cholesterol"]) + float(values["ldl_cholesterol"])
        values["cholesterol"] = f"{parts + float(values['triglycerides']) / 2.2:.2f}"
    return values


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(50, 46, "Лаборатория «Проба»", size=13, bold=True)
    paper.text(_RIGHT, 46, "ОТЧЕТ О РЕЗУЛЬТАТАХ", size=11, bold=True, align="right")
    paper.rule(46, 54, _RIGHT, 54, 1.2)
    told = (
        (f"Пациент: {person.name}", f"№ пробы: {person.order}"),
        (f"Дата рождения: {person.birth}", f"Дата взятия: {taken_on:%d.%m.%Y} 08:20"),
        (f"Врач: {person.doctor}", "Тип пробы: сыворотка"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(50, 70 + 14 * number, left, size=9)
        paper.text(350, 70 + 14 * number, right, size=9)
    paper.rule(46, 106, _RIGHT, 106, 1.2)
    _titles(paper, 120)
    return 144.0


def _titles(paper: Paper, y: float) -> None:
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y, title, size=8.5, bold=True)
    paper.text(_RESULT, y, "Результат", size=8.5, bold=True, align="right")
    paper.rule(46, y + 6, _RIGHT, y + 6, 0.4)


def _line(paper: Paper, y: float, item: Indicator, value: str, minute: str) -> TruthRow:
    """Print one line; the table's third part holds the analyser's code."""
    side = side_of(item, value)
    shown = (item.ru, item.en, item.unit_ru, bounds_of(item, "{} - {}", "< ", "> "), minute)
    for x, text in zip(_PLACES, shown, strict=True):
        paper.text(x, y, text, size=9)
    paper.text(_RESULT, y, value, size=9.5, bold=side != 0, align="right")
    paper.text(_RESULT + 8, y, ("", "H", "L")[side], size=9, bold=True)
    return truth_of(item, value, item.ru)


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.rule(46, y - 10, _RIGHT, y - 10, 1.2)
    paper.text(50, y + 6, "H - выше, L - ниже пределов нормы", size=8)
    paper.text(50, y + 24, f"Результаты подтвердил: {person.doctor}", size=9)
