"""Checks a row that was read against what is known of its indicator and against its own range and flag."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.answers import flag_answer
from labhelp_app.clinical.flags import Flag, flag_number, flag_value, interval_of
from labhelp_app.clinical.printed import PrintedFlag, parse_flag
from labhelp_app.clinical.quantities import Comparator, Quantity
from labhelp_app.clinical.units import convert, fits
from labhelp_app.reading.drafts import Doubt, DoubtReason, Field, ReadRow

_SIDES = {
    PrintedFlag.LOW: Flag.LOW,
    PrintedFlag.CRITICAL_LOW: Flag.LOW,
    PrintedFlag.HIGH: Flag.HIGH,
    PrintedFlag.CRITICAL_HIGH: Flag.HIGH,
}
_OUTSIDE = (Flag.LOW, Flag.HIGH, Flag.ABNORMAL)


def doubts_of(row: ReadRow, analyte: Analyte | None) -> list[Doubt]:
    """Return what does not fit: unit, plausibility, printed flag, decimals, and outside the range."""
    doubts: list[Doubt] = []
    if analyte is not None and row.unit is not None and analyte.unit and not fits(row.unit, analyte):
        doubts.append(Doubt(Field.UNIT, DoubtReason.UNIT_NOT_ALLOWED))
    if analyte is not None and not _plausible(row, analyte):
        doubts.append(Doubt(Field.VALUE, DoubtReason.IMPLAUSIBLE))
    by_range = flag_by_range(row)
    by_mark = parse_flag(row.flag_printed) if row.flag_printed else None
    if by_mark is not None and _contradicts(by_mark, by_range):
        doubts.append(Doubt(Field.FLAG, DoubtReason.FLAG_DISAGREES))
    if by_range in _OUTSIDE or by_mark not in (None, PrintedFlag.NORMAL):
        doubts.append(Doubt(Field.VALUE, DoubtReason.OUTSIDE_RANGE))
    if by_range in _OUTSIDE and _comma_may_be_lost(row):
        doubts.append(Doubt(Field.VALUE, DoubtReason.DECIMALS_DIFFER))
    return doubts


def flag_by_range(row: ReadRow) -> Flag | None:
    """Return where the value stands against the range beside it, None when that cannot be said."""
    if row.range is None:
        return None
    if row.text is not None:
        answer = flag_answer(row.text, row.range)
        return answer if isinstance(answer, Flag) else None
    interval = interval_of(row.range)
    if row.value is None or interval is None:
        return None
    found = flag_value(row.value, row.comparator, interval)
    return found if isinstance(found, Flag) else None


def _contradicts(mark: PrintedFlag, by_range: Flag | None) -> bool:
    """The paper's own mark says another side than its range; one of the two was misread."""
    if by_range is None or by_range is Flag.ABNORMAL:
        return False
    if mark is PrintedFlag.NORMAL:
        return by_range is not Flag.NORMAL
    expected = _SIDES.get(mark)
    return by_range is Flag.NORMAL if expected is None else by_range is not expected


def _plausible(row: ReadRow, analyte: Analyte) -> bool:
    """Compare with what an instrument can print in a living person, in the canonical unit."""
    if row.value is None or analyte.plausible is None:
        return True
    canonical = convert(Quantity(row.value, row.unit or analyte.unit), analyte.unit, analyte)
    if not isinstance(canonical, Quantity):
        return True
    low, high = analyte.plausible
    if row.comparator in (Comparator.GREATER, Comparator.AT_LEAST):
        return True
    return canonical.value <= high and (row.comparator is not None or canonical.value >= low)


def _comma_may_be_lost(row: ReadRow) -> bool:
    """A whole number outside a range with decimals that would lie inside it with a comma put in."""
    if row.value is None or row.range is None or row.value != row.value.to_integral_value():
        return False
    interval = interval_of(row.range)
    bounds = [bound for bound in (row.range.low, row.range.high) if bound is not None]
    if interval is None or not any(bound != bound.to_integral_value() for bound in bounds):
        return False
    return any(flag_number(row.value / divisor, interval) is Flag.NORMAL for divisor in (10, 100))
