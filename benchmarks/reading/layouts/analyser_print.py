"""Layouts d and f: a blood count as the analyser prints it, and two tables side by side."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import (
    BLOOD_COUNT,
    CHEMISTRY,
    INDICATORS,
    Indicator,
    draw,
    point,
    truth_of,
)
from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow


def _mark(item: Indicator, value: str) -> str:
    number, low, high = float(value), point(item.low), point(item.high)
    if low and number < float(low):
        return "L"
    return "H" if high and number > float(high) else ""


def analyser_print(taken_on: date, *, seed: int = 1, heading: bool = True) -> tuple[bytes, Truth]:
    """Print abbreviations, H/L before the range, points for commas; ``heading`` off leaves the titles out."""
    random = Random(seed)
    person = invented(random)
    values = draw(random)
    paper = Paper((420, 595))
    style = Style((40, 120, 180, 210, 290), size=9, pitch=14, right=400, align=("left", "right"))
    paper.text(40, 40, "Hematology Analyzer Report", size=11, bold=True)
    paper.text(40, 56, f"Sample ID: {person.order}   Name: {person.name}", size=8)
    paper.text(40, 68, f"Sample date: {taken_on:%d/%m/%Y} 08:31:02", size=8)
    y = 92.0
    if heading:
        y = headings(paper, y, ("Parameter", "Result", "Flag", "Unit", "Ref. Range"), style)
    rows: list[TruthRow] = []
    for code in BLOOD_COUNT[:-1]:
        item = INDICATORS[code]
        value = values[code]
        limits = f"{point(item.low)} - {point(item.high)}"
        cells = (item.short, value, _mark(item, value), item.unit_en, limits)
        y = row(paper, y, cells, style)
        rows.append(truth_of(item, value, item.short))
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def side_by_side(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a blood count on the left and chemistry on the right, each under its own titles."""
    random = Random(seed)
    person = invented(random)
    values = draw(random)
    paper = Paper()
    paper.text(40, 40, "Медицинский центр «ОБРАЗЕЦ»", size=11, bold=True)
    paper.text(40, 56, f"Пациент: {person.name}, {person.birth} г.р.", size=8)
    paper.text(40, 68, f"Дата забора крови: {taken_on:%d.%m.%Y}", size=8)
    rows: list[TruthRow] = []
    for left, codes in ((36, BLOOD_COUNT[:14]), (310, CHEMISTRY[:14])):
        style = Style((left, left + 118, left + 160, left + 208), size=7, pitch=20, right=left + 262)
        y = headings(paper, 100, ("Показатель", "Результат", "Ед. изм.", "Норма"), style)
        for code in codes:
            item = INDICATORS[code]
            value = values[code]
            limits = f"{item.low or 0} - {item.high}"
            row(paper, y, (item.ru, value.replace(".", ","), item.unit_ru, limits), style)
            y += 22
            truth = truth_of(item, value, item.ru)
            rows.append(
                TruthRow(
                    truth.name, truth.analyte, value, unit=truth.unit, low=truth.low or "0", high=truth.high
                )
            )
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
