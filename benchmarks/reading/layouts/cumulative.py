"""Layout e: a cumulative report with one column per date."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import INDICATORS, draw, truth_of
from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_CODES = ("hemoglobin", "leukocytes", "platelets", "glucose", "creatinine", "urea", "alt", "ast", "potassium", "sodium",
          "cholesterol", "crp", "ferritin", "tsh")  # fmt: skip


def cumulative(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three draws side by side, the last on ``taken_on``; some cells are empty."""
    random = Random(seed)
    person = invented(random)
    days = tuple(taken_on - timedelta(days=back) for back in (182, 91, 0))
    drawn = {day: draw(random) for day in days}
    paper = Paper()
    style = Style((40, 190, 260, 330, 400, 465), size=8.5, pitch=17, horizontal=True, vertical=True)
    paper.text(40, 42, "Динамика лабораторных показателей", size=11, bold=True)
    paper.text(40, 58, f"Пациент: {person.name}   ИИН {person.iin}", size=9)
    titles = ("Показатель", *(f"{day:%d.%m.%Y}" for day in days), "Ед. изм.", "Норма")
    y = headings(paper, 90, titles, style)
    found: dict[date, list[TruthRow]] = {day: [] for day in days}
    for code in _CODES:
        item = INDICATORS[code]
        cells: list[str] = []
        for day in days:
            empty = random.random() < 0.15
            value = drawn[day][code]
            cells.append("" if empty else value.replace(".", ","))
            if not empty:
                found[day].append(truth_of(item, value, item.ru))
        limits = f"до {item.high}" if item.low is None else f"{item.low} - {item.high}"
        y = row(paper, y, (item.ru, *cells, item.unit_ru, limits), style)
    return paper.done(), Truth(tuple((day, tuple(found[day])) for day in days), person.secrets)
