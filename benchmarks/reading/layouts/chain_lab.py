"""Layouts c and h: a two-page chain form without vertical rules, and hormones with phase tables."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import INDICATORS, draw, truth_of
from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_PANELS = (
    ("Гематологические исследования", ("hemoglobin", "erythrocytes", "hematocrit", "leukocytes", "platelets", "mcv",
                                       "mch", "mchc", "rdw_cv", "neutrophils_percent", "lymphocytes_percent",
                                       "monocytes_percent", "eosinophils_percent", "basophils_percent", "esr")),
    ("Биохимические исследования", ("glucose", "creatinine", "urea", "urate", "protein_total", "albumin", "alt", "ast",
                                    "ggt", "alp", "ldh", "bilirubin_total", "iron", "calcium", "magnesium",
                                    "phosphate", "potassium", "sodium", "chloride", "crp", "cholesterol",
                                    "triglycerides", "hdl_cholesterol", "ldl_cholesterol")),
)  # fmt: skip
_PHASES = (
    ("fsh", "Фолликулостимулирующий гормон (ФСГ)", "мМЕ/мл", "m[IU]/mL", "6.31",
     ("Фолликулярная фаза: 3,5 - 12,5", "Овуляция: 4,7 - 21,5", "Лютеиновая фаза: 1,7 - 7,7")),
    ("lh", "Лютеинизирующий гормон (ЛГ)", "мМЕ/мл", "m[IU]/mL", "5.12",
     ("Фолликулярная фаза: 2,4 - 12,6", "Овуляция: 14,0 - 95,6", "Лютеиновая фаза: 1,0 - 11,4")),
    ("estradiol", "Эстрадиол", "пг/мл", "pg/mL", "88.4",
     ("Фолликулярная фаза: 12,4 - 233", "Овуляция: 41,0 - 398", "Постменопауза: < 138")),
    ("progesterone", "Прогестерон", "нг/мл", "ng/mL", "0.61",
     ("Фолликулярная фаза: 0,05 - 0,89", "Лютеиновая фаза: 1,83 - 23,9")),
)  # fmt: skip


def chain_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two pages; cortisol carries two ranges by time of day."""
    random = Random(seed)
    person = invented(random)
    values = draw(random)
    paper = Paper()
    style = Style((45, 250, 330, 420), size=8.5, pitch=14.5)
    titles = ("Исследование", "Результат", "Единицы", "Референсные значения")
    y = _top(paper, person.name, person.birth, person.order, taken_on)
    rows: list[TruthRow] = []
    for title, codes in _PANELS:
        paper.text(45, y, title, size=9.5, bold=True)
        y = headings(paper, y + 16, titles, style)
        for code in codes:
            item = INDICATORS[code]
            value = values[code]
            mark = random.choice(("", "*")) if _is_outside(code, value) else ""
            limits = _range(item.low, item.high)
            y = row(paper, y, (item.ru, value.replace(".", ",") + mark, item.unit_ru, limits), style)
            rows.append(truth_of(item, value, item.ru))
            if y > 760:
                paper.text(45, 815, f"Врач КЛД: {person.doctor}   стр. 1 из 2", size=7)
                paper.turn()
                y = headings(
                    paper, _top(paper, person.name, person.birth, person.order, taken_on), titles, style
                )
        y += 12
    paper.text(45, y, "Гормональные исследования", size=9.5, bold=True)
    y = row(paper, y + 16, ("Кортизол", "312,5", "нмоль/л", "утро (до 10:00): 171 - 536"), style)
    paper.text(420, y - 4, "вечер (после 17:00): 64 - 327", size=8.5)
    rows.append(TruthRow("Кортизол", "cortisol", "312.5", unit="nmol/L", several_ranges=True))
    paper.text(45, 800, "* результат за пределами референсных значений", size=7)
    paper.text(45, 815, f"Врач КЛД: {person.doctor}   стр. 2 из 2", size=7)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def phase_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print hormones whose ranges are a small table by phase inside the cell."""
    random = Random(seed)
    person = invented(random)
    values = draw(random)
    paper = Paper()
    style = Style((45, 235, 300, 370), size=8.5, pitch=17)
    y = _top(paper, person.name, person.birth, person.order, taken_on)
    y = headings(paper, y, ("Наименование теста", "Результат", "Ед. изм.", "Референсный интервал"), style)
    rows: list[TruthRow] = []
    for code, name, unit, ucum, value, phases in _PHASES:
        for number, phase in enumerate(phases):
            paper.text(370, y + number * 10.5, phase, size=8)
        y = row(paper, y, (name, value.replace(".", ","), unit), style) + 10.5 * (len(phases) - 1)
        rows.append(TruthRow(name, code, value, unit=ucum, several_ranges=True))
    for code in ("tsh", "ft4", "ferritin"):
        item = INDICATORS[code]
        value = values[code]
        limits = _range(item.low, item.high)
        y = row(paper, y, (item.ru, value.replace(".", ","), item.unit_ru, limits), style)
        rows.append(truth_of(item, value, item.ru))
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _is_outside(code: str, value: str) -> bool:
    item = INDICATORS[code]
    number = float(value)
    low, high = (float(x.replace(",", ".")) if x else None for x in (item.low, item.high))
    return (low is not None and number < low) or (high is not None and number > high)


def _range(low: str | None, high: str | None) -> str:
    if low is None:
        return f"< {high}"
    return f"> {low}" if high is None else f"{low} - {high}"


def _top(paper: Paper, name: str, birth: str, order: str, taken_on: date) -> float:
    paper.text(45, 42, "Сеть лабораторий «ПРИМЕР»", size=12, bold=True)
    paper.text(45, 62, f"Ф.И.О. {name}", size=9)
    paper.text(45, 76, f"Дата рождения: {birth}   Заказ: {order}", size=9)
    paper.text(
        45, 90, f"Взятие биоматериала: {taken_on:%d.%m.%Y} 09:05   Напечатано: {taken_on:%d.%m.%Y}", size=9
    )
    return 116
