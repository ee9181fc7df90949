"""Checks a row that was read against what is known of its indicator and against its own range and flag."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.printed import ParsedValue, PrintedFlag, parse_flag
from labhelp_app.clinical.quantities import Comparator, PrintedRange, Quantity
from labhelp_app.clinical.units import convert, fits
from labhelp_app.reading.drafts import Doubt, DoubtReason, Field, ReadRow

_LOW = frozenset({PrintedFlag.LOW, PrintedFlag.CRITICAL_LOW})
_HIGH = frozenset({PrintedFlag.HIGH, PrintedFlag.CRITICAL_HIGH})


def doubts_of(row: ReadRow, analyte: Analyte | None, value: ParsedValue | None) -> list[Doubt]:
    """Return what does not fit: unit, plausibility, printed flag, decimals, and outside the range."""
    doubts: list[Doubt] = []
    if analyte is not None and row.unit is not None and not _unit_allowed(row, analyte):
        doubts.append(Doubt(Field.UNIT, DoubtReason.UNIT_NOT_ALLOWED))
    if analyte is not None and not _plausible(row, analyte):
        doubts.append(Doubt(Field.VALUE, DoubtReason.IMPLAUSIBLE))
    side = side_of(row.value, row.comparator, row.range)
    doubts += _flag_doubts(row, side)
    if side not in (None, 0):
        doubts.append(Doubt(Field.VALUE, DoubtReason.OUTSIDE_RANGE))
        if _comma_may_be_lost(row):
            doubts.append(Doubt(Field.VALUE, DoubtReason.DECIMALS_DIFFER))
    elif value is not None and _words_differ(row):
        doubts.append(Doubt(Field.VALUE, DoubtReason.OUTSIDE_RANGE))
    return doubts


def side_of(value: Decimal | None, comparator: Comparator | None, range_: PrintedRange | None) -> int | None:
    """Return -1 below, 0 inside, 1 above the printed range, None when it cannot be said for certain."""
    if value is None or range_ is None or (range_.low is None and range_.high is None):
        return None
    less = comparator in (Comparator.LESS, Comparator.AT_MOST)
    more = comparator in (Comparator.GREATER, Comparator.AT_LEAST)
    above = range_.high is not None and (value > range_.high or (range_.high_strict and value == range_.high))
    below = range_.low is not None and (value < range_.low or (range_.low_strict and value == range_.low))
    if comparator is Comparator.GREATER and range_.high is not None and value >= range_.high:
        above = True
    if comparator is Comparator.LESS and range_.low is not None and value <= range_.low:
        below = True
    if above:
        return None if less else 1
    if below:
        return None if more else -1
    if less and range_.low is not None:
        return None
    if more and range_.high is not None:
        return None
    return 0


def _unit_allowed(row: ReadRow, analyte: Analyte) -> bool:
    if row.unit is None or not analyte.unit:
        return True
    return fits(row.unit, analyte)


def _plausible(row: ReadRow, analyte: Analyte) -> bool:
    """Compare with what an instrument can print in a living person, in the canonical unit."""
    if row.value is None or analyte.plausible is None:
        return True
    unit = row.unit or analyte.unit
    canonical = convert(Quantity(row.value, unit), analyte.unit, analyte)
    if not isinstance(canonical, Quantity):
        return True
    low, high = analyte.plausible
    if row.comparator is not None:
        return canonical.value <= high or row.comparator in (Comparator.GREATER, Comparator.AT_LEAST)
    return low <= canonical.value <= high


def _flag_doubts(row: ReadRow, side: int | None) -> list[Doubt]:
    flag = parse_flag(row.flag_printed) if row.flag_printed else None
    if flag is None or flag is PrintedFlag.NORMAL:
        disagrees = flag is PrintedFlag.NORMAL and side not in (None, 0)
        return [Doubt(Field.FLAG, DoubtReason.FLAG_DISAGREES)] if disagrees else []
    expected = -1 if flag in _LOW else 1 if flag in _HIGH else None
    if side is not None and (side == 0 or (expected is not None and side != expected)):
        return [Doubt(Field.FLAG, DoubtReason.FLAG_DISAGREES)]
    return [Doubt(Field.VALUE, DoubtReason.OUTSIDE_RANGE)] if side is None else []


def _comma_may_be_lost(row: ReadRow) -> bool:
    """A whole number outside a range with decimals that would lie inside it with a comma put in."""
    if row.value is None or row.range is None or row.value != row.value.to_integral_value():
        return False
    bounds = [bound for bound in (row.range.low, row.range.high) if bound is not None]
    if not any(bound != bound.to_integral_value() for bound in bounds):
        return False
    return any(side_of(row.value / divisor, None, row.range) == 0 for divisor in (10, 100))


def _words_differ(row: ReadRow) -> bool:
    """An answer in words that is not the expected one; the same words in another case are the same."""
    if row.text is None or row.range is None or row.range.expected is None:
        return False
    return _plain(row.text) != _plain(row.range.expected) and not _both_negative(row.text, row.range.expected)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum() or char in "+-<>")


def _both_negative(text: str, expected: str) -> bool:
    stems = (
        "отриц",
        "не обнаруж",
        "не выявл",
        "отсутств",
        "neg",
        "not detected",
        "теріс",
        "анықталмады",
        "жоқ",
    )
    return any(s in text.casefold() for s in stems) and any(s in expected.casefold() for s in stems)
