"""Holds a reading against the truth, row by row and cell by cell.

A cell is green when the person is not asked to look at it, whatever is asked about its neighbours. A green cell
that is wrong is a silent error; in a row that the paper does not hold every green cell is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from decimal import Decimal
from math import sqrt
from statistics import NormalDist

from rapidfuzz import fuzz

from benchmarks.reading.truth import Truth, TruthRow
from labhelp_app.reading.drafts import Confidence, Reading, ReadRow
from labhelp_app.reading.drafts import Field as Cell

CELLS = (Cell.NAME, Cell.VALUE, Cell.UNIT, Cell.RANGE)
"""What is checked of a row; the printed mark is no cell of its own, it only makes a value doubtful."""

_PER_FIELD = re.compile(r"(.*?)\s+(?:в\s+)?п\s?/\s?зр\.?")
_ALIKE = 70.0
"""Per cent of letters in common; names of different indicators that were both not recognised have fewer."""


@dataclass(slots=True)
class Score:
    """Counts over one or more papers."""

    rows: int = 0
    exact: int = 0
    values_right: int = 0
    silent_wrong: int = 0  # rows that ask about nothing and are wrong
    silent_wrong_cells: int = 0
    missed: int = 0
    invented: int = 0
    cells: int = 0
    cells_asked: int = 0
    green: int = 0  # rows that ask about nothing
    leaked: int = 0
    dates_wrong: int = 0
    failures: list[str] = field(default_factory=list[str])

    @property
    def green_cells(self) -> int:
        """Return the number of cells that the person is not asked to look at."""
        return self.cells - self.cells_asked

    def add(self, other: Score) -> None:
        """Add the counts and failures of another score to this one."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


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
        result.cells += len(CELLS)
        result.cells_asked += sum(row.asks(cell) for cell in CELLS)
        result.green += row.confidence is Confidence.GREEN
    result.rows += len(expected)
    found = _paired(expected, left)
    for truth in expected:
        row = found.get(id(truth))
        if row is None:
            result.missed += 1
            result.failures.append(f"missed: {truth}")
        else:
            _judge(truth, row, result)
    result.invented += len(left)
    result.failures += [f"invented: {row}" for row in left]
    result.silent_wrong += sum(row.confidence is Confidence.GREEN for row in left)
    result.silent_wrong_cells += sum(not row.asks(cell) for row in left for cell in CELLS)


def _paired(expected: tuple[TruthRow, ...], left: list[ReadRow]) -> dict[int, ReadRow]:
    """Find the row that was read for each printed one and take it out of ``left``; the surest pairs first.

    A row whose indicator was not recognised is known by its printed name, also where a neighbour's line got into it
    or letters were misread: its name is judged wrong, its other cells by what they hold. A row taken for another
    indicator pairs with nothing.
    """
    found: dict[int, ReadRow] = {}
    for same in (_same_indicator, _same_name, _name_within, _name_alike):
        for truth in expected:
            row = next((row for row in left if id(truth) not in found and same(row, truth)), None)
            if row is not None:
                found[id(truth)] = row
                left.remove(row)
    return found


def _same_indicator(row: ReadRow, truth: TruthRow) -> bool:
    return row.analyte is not None and row.analyte == truth.analyte


def _same_name(row: ReadRow, truth: TruthRow) -> bool:
    unknown = row.analyte is None or truth.analyte is None
    return unknown and _plain(row.name_printed) == _plain(truth.name)


def _name_within(row: ReadRow, truth: TruthRow) -> bool:
    return row.analyte is None and _plain(truth.name) in _plain(row.name_printed)


def _name_alike(row: ReadRow, truth: TruthRow) -> bool:
    """Say whether most letters are the same; words of a wrapped name may have come out in another order."""
    read, printed = row.name_printed.casefold(), truth.name.casefold()
    return (
        row.analyte is None and max(fuzz.ratio(read, printed), fuzz.token_sort_ratio(read, printed)) >= _ALIKE
    )


def _plain(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _judge(truth: TruthRow, row: ReadRow, result: Score) -> None:
    right = {
        Cell.NAME: truth.analyte == row.analyte,
        Cell.VALUE: _value_right(truth, row),
        Cell.UNIT: _answer(truth.text, truth.unit)[1] == _answer(row.text, row.unit)[1],
        Cell.RANGE: _range_right(truth, row),
    }
    silent = [cell.value for cell in CELLS if not right[cell] and not row.asks(cell)]
    exact = all(right.values())
    result.values_right += right[Cell.VALUE]
    result.exact += exact
    result.silent_wrong_cells += len(silent)
    if not exact:
        result.failures.append(f"inexact (silent: {', '.join(silent) or 'none'}): {truth}\n      read: {row}")
    if not exact and row.confidence is Confidence.GREEN:
        result.silent_wrong += 1


def _value_right(truth: TruthRow, row: ReadRow) -> bool:
    comparator = row.comparator.value if row.comparator else None
    told = _answer(truth.text, truth.unit)[0] == _answer(row.text, row.unit)[0]
    return _equal(truth.value, row.value) and told and truth.comparator == comparator


def _answer(text: str | None, unit: str | None) -> tuple[str | None, str | None]:
    """Return an answer in words and its unit in one form: ``2-4 в п/зр`` is ``2-4`` beside ``в п/зр``."""
    found = _PER_FIELD.fullmatch(text or "")
    return (found[1], "/[HPF]") if found and unit in (None, "/[HPF]") else (text, unit or None)


def _range_right(truth: TruthRow, row: ReadRow) -> bool:
    found = row.range
    if truth.several_ranges:
        return found is not None and found.low is None and found.high is None and bool(found.printed)
    if found is None:
        return truth.low is truth.high is truth.expected is None
    expected = [words and words.rstrip(".") for words in (truth.expected, found.expected)]
    return _equal(truth.low, found.low) and _equal(truth.high, found.high) and expected[0] == expected[1]


def _equal(expected: str | None, found: Decimal | None) -> bool:
    if expected is None or found is None:
        return expected is None and found is None
    return Decimal(expected) == found


def wilson(hits: int, of: int) -> list[float]:
    """Return the 95 % bounds (0..1) by Wilson's formula for a share of ``hits`` in ``of``; 0 to 1 for nothing."""
    if not of:
        return [0.0, 1.0]
    z, share = NormalDist().inv_cdf(0.975), hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return [round(max(0.0, middle - reach), 5), round(min(1.0, middle + reach), 5)]


def summary(total: Score) -> dict[str, float | list[float]]:
    """Turn counts into the published figures; shares are 0 to 1, bounds are Wilson's for 95 %."""
    return {
        "rows": total.rows,
        "rows_exact_share": _share(total.exact, total.rows, 4),
        "rows_exact_bounds95": wilson(total.exact, total.rows),
        "values_exact_share": _share(total.values_right, total.rows, 4),
        "values_exact_bounds95": wilson(total.values_right, total.rows),
        "silent_wrong": total.silent_wrong,
        "green_rows": total.green,
        "green_rows_share": _share(total.green, total.rows, 4),
        "silent_wrong_cells": total.silent_wrong_cells,
        "green_cells": total.green_cells,
        "silent_wrong_cells_share": _share(total.silent_wrong_cells, total.green_cells, 6),
        "silent_wrong_cells_bounds95": wilson(total.silent_wrong_cells, total.green_cells),
        "cells_asked_share": _share(total.cells_asked, total.cells, 4),
        "rows_missed": total.missed,
        "rows_invented": total.invented,
        "identity_leaked": total.leaked,
        "dates_wrong": total.dates_wrong,
    }


def _share(part: int, whole: int, places: int) -> float:
    return round(part / max(whole, 1), places)
