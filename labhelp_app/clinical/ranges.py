"""The reviewed table of reference ranges: the row for a person on a day, or an explicit gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.flags import Interval
from labhelp_app.clinical.patients import CyclePhase, Patient, Sex
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.reasons import NotAssessed
from labhelp_app.clinical.units import convert

DAYS_IN_YEAR = Decimal("365.2425")


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One row of the reviewed table.

    ``low``/``high`` in ``unit`` (UCUM); a strict bound is itself outside. ``sex`` ``None`` stands for both.
    Ages in whole years, both ends included. ``trimester`` ``0`` means "not pregnant", ``None`` "the same in
    pregnancy". ``expected`` is the word expected of a qualitative answer. ``source`` names the publication.
    """

    analyte: str
    unit: str
    low: Decimal | None
    high: Decimal | None
    source: str
    sex: Sex | None = None
    age_from: int = 18
    age_to: int = 110
    trimester: int | None = 0
    phase: CyclePhase | None = None
    low_strict: bool = False
    high_strict: bool = False
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceRange:
    """The range that applies, in the unit asked for, with the publication it comes from."""

    interval: Interval
    unit: str
    citation: str
    expected: str | None = None


@cache
def _rows() -> dict[str, tuple[RangeRow, ...]]:
    from labhelp_app.clinical.tables.ranges import RANGES

    index: dict[str, list[RangeRow]] = {}
    for row in RANGES:
        index.setdefault(row.analyte, []).append(row)
    return {code: tuple(rows) for code, rows in index.items()}


def has_range(code: str) -> bool:
    """Whether the reviewed table has any row for the indicator; without one the gap is explicit."""
    return code in _rows()


def _for_sex(rows: Sequence[RangeRow], patient: Patient) -> Sequence[RangeRow] | NotAssessed:
    if patient.sex is None and any(row.sex is not None for row in rows):
        return NotAssessed.SEX_NEEDED
    found = [row for row in rows if row.sex in (None, patient.sex)]
    return found or NotAssessed.NO_RANGE


def _for_pregnancy(rows: Sequence[RangeRow], patient: Patient) -> Sequence[RangeRow] | NotAssessed:
    state = patient.pregnancy_trimester or 0
    own = [row for row in rows if row.trimester == state] or [row for row in rows if row.trimester is None]
    return own or NotAssessed.NO_RANGE_IN_PREGNANCY


def _for_age(rows: Sequence[RangeRow], patient: Patient, on: date) -> Sequence[RangeRow] | NotAssessed:
    years = patient.age_years(on)
    if years is None:
        return NotAssessed.BIRTH_DATE_NEEDED
    return [row for row in rows if row.age_from <= years <= row.age_to] or NotAssessed.NO_RANGE_FOR_AGE


def _for_phase(rows: Sequence[RangeRow], patient: Patient) -> Sequence[RangeRow] | NotAssessed:
    if all(row.phase is None for row in rows):
        return rows
    if patient.cycle_phase is None:
        return NotAssessed.CYCLE_PHASE_NEEDED
    return [row for row in rows if row.phase is patient.cycle_phase] or NotAssessed.NO_RANGE


def row_for(analyte: Analyte, patient: Patient, on: date) -> RangeRow | NotAssessed:
    """The one row of the table that fits the person on the day, or the reason why none does."""
    rows: Sequence[RangeRow] | NotAssessed = _rows().get(analyte.code, ())
    if not rows:
        return NotAssessed.NO_RANGE
    rows = _for_sex(rows, patient)
    if not isinstance(rows, NotAssessed):
        rows = _for_pregnancy(rows, patient)
    if not isinstance(rows, NotAssessed):
        rows = _for_age(rows, patient, on)
    if not isinstance(rows, NotAssessed):
        rows = _for_phase(rows, patient)
    return rows if isinstance(rows, NotAssessed) else rows[0]


def _bound(bound: Decimal | None, row: RangeRow, unit: str, analyte: Analyte) -> Decimal | NotAssessed | None:
    if bound is None or row.unit == unit:
        return bound
    moved = convert(Quantity(bound, row.unit), unit, analyte)
    return moved.value if isinstance(moved, Quantity) else NotAssessed.NO_RANGE_FOR_UNIT


def reference_range(
    analyte: Analyte, unit: str | None, patient: Patient, on: date
) -> ReferenceRange | NotAssessed:
    """The reviewed range for the person on the day, its bounds in ``unit`` (UCUM).

    Bounds are carried into the unit exactly where a sound factor exists; else ``NO_RANGE_FOR_UNIT``. A
    missing fact about the person, or a gap of the table, comes back as ``NotAssessed``.
    """
    row = row_for(analyte, patient, on)
    if isinstance(row, NotAssessed):
        return row
    if row.expected is not None:
        return ReferenceRange(Interval(None, None), row.unit, row.source, row.expected)
    wanted = unit or (row.unit if row.unit == "1" else None)
    if wanted is None:
        return NotAssessed.UNIT_MISSING
    low, high = _bound(row.low, row, wanted, analyte), _bound(row.high, row, wanted, analyte)
    if isinstance(low, NotAssessed) or isinstance(high, NotAssessed):
        return NotAssessed.NO_RANGE_FOR_UNIT
    return ReferenceRange(Interval(low, high, row.low_strict, row.high_strict), wanted, row.source)
