"""Holds a reading against the truth, row by row and cell by cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.reading.truth import Truth, TruthRow
from labhelp_app.reading.drafts import Confidence, Reading, ReadRow
from labhelp_app.reading.drafts import Field as Cell


@dataclass(slots=True)
class Score:
    """Counts over one or more papers."""

    rows: int = 0
    exact: int = 0
    values_right: int = 0
    silent_wrong: int = 0
    missed: int = 0
    invented: int = 0
    cells: int = 0
    cells_asked: int = 0
    green: int = 0
    leaked: int = 0
    dates_wrong: int = 0
    failures: list[str] = field(default_factory=list[str])

    def add(self, other: Score) -> None:
        """Add the counts of another score to this one."""
        for name in ("rows", "exact", "values_right", "silent_wrong", "missed", "invented", "cells"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("cells_asked", "green", "leaked", "dates_wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.failures += other.failures


def score(reading: Reading, truth: Truth, record: str) -> Score:
    """Compare; ``record`` is everything the reading gives out as one text, searched for secrets."""
    result = Score()
    result.leaked = sum(secret in record for secret in truth.secrets)
    by_day = {report.taken_on: report for report in reading.reports}
    for day, expected in truth.reports:
        report = by_day.pop(day, None)
        result.dates_wrong += report is None
        _compare(expected, report.rows if report else (), result)
    for report in by_day.values():
        _compare((), report.rows, result)
    return result


def _compare(expected: tuple[TruthRow, ...], rows: tuple[ReadRow, ...], result: Score) -> None:
    left = list(rows)
    for row in rows:
        result.cells += 4
        result.cells_asked += sum(row.asks(cell) for cell in (Cell.NAME, Cell.VALUE, Cell.UNIT, Cell.RANGE))
        result.green += row.confidence is Confidence.GREEN
    for truth in expected:
        result.rows += 1
        found = next((row for row in left if _same_name(row, truth)), None)
        if found is None:
            result.missed += 1
            result.failures.append(f"missed: {truth}")
            continue
        left.remove(found)
        _judge(truth, found, result)
    result.invented += len(left)
    result.failures += [f"invented: {row}" for row in left]
    result.silent_wrong += sum(row.confidence is Confidence.GREEN for row in left)


def _same_name(row: ReadRow, truth: TruthRow) -> bool:
    if truth.analyte is not None and row.analyte is not None:
        return row.analyte == truth.analyte
    return _plain(row.name_printed) == _plain(truth.name)


def _plain(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _judge(truth: TruthRow, row: ReadRow, result: Score) -> None:
    value = _equal(truth.value, row.value) and truth.text == row.text
    value = value and truth.comparator == (row.comparator.value if row.comparator else None)
    exact = (
        value
        and truth.analyte == row.analyte
        and (truth.unit or None) == row.unit
        and _range_right(truth, row)
    )
    result.values_right += value
    result.exact += exact
    if not exact:
        result.failures.append(f"inexact: {truth}\n      read: {row}")
    if not exact and row.confidence is Confidence.GREEN:
        result.silent_wrong += 1


def _range_right(truth: TruthRow, row: ReadRow) -> bool:
    found = row.range
    if truth.several_ranges:
        return found is not None and found.low is None and found.high is None and bool(found.printed)
    if found is None:
        return truth.low is truth.high is truth.expected is None
    return (
        _equal(truth.low, found.low) and _equal(truth.high, found.high) and truth.expected == found.expected
    )


def _equal(expected: str | None, found: Decimal | None) -> bool:
    if expected is None or found is None:
        return expected is None and found is None
    return Decimal(expected) == found
