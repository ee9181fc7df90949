"""Whether a result has truly changed: reference change values and a person's own usual band."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.patients import Sex
from labhelp_app.clinical.quantities import Observation, Quantity
from labhelp_app.clinical.reasons import ChangeReason
from labhelp_app.clinical.units import convert

Z = 1.96  # two-sided, 95 %
FEWEST_BAND_POINTS = 3


class Verdict(StrEnum):
    """What is said about two results of one indicator."""

    REAL = "real"
    WITHIN_VARIATION = "within_variation"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Variation:
    """Biological variation of one indicator: coefficients in per cent, each with its study.

    ``cvi`` is the variation within a healthy person, ``cva`` that of the measurement where the study gives
    it. ``time_of_day`` marks indicators that must be drawn at the same hour to be compared.
    """

    analyte: str
    cvi: Decimal
    source: str
    cva: Decimal | None = None
    sex: Sex | None = None
    time_of_day: bool = False


@dataclass(frozen=True, slots=True)
class ChangeLimits:
    """How far a later result may lie from an earlier one by chance, as fractions of the earlier one.

    ``rise`` is positive, ``fall`` negative. ``cva_assumed``: half of CVI was taken for the measurement.
    """

    rise: float
    fall: float
    cva_assumed: bool
    variation: Variation


@dataclass(frozen=True, slots=True)
class Band:
    """A person's own usual band, in the unit of the newest result, and how many results it rests on."""

    low: Decimal
    high: Decimal
    unit: str
    points: int


@dataclass(frozen=True, slots=True)
class PastObservation:
    """An earlier result with its date; ``laboratory`` is ``None`` when the paper does not say."""

    observation: Observation
    taken_on: date
    laboratory: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What two results of one indicator say about each other.

    ``share`` is the difference as a fraction of the earlier value. ``reason`` is set only for
    ``NOT_COMPARABLE``. ``same_laboratory_assumed``: one of the papers does not name its laboratory.
    """

    verdict: Verdict
    reason: ChangeReason | None = None
    share: float | None = None
    limits: ChangeLimits | None = None
    previous: PastObservation | None = None
    band: Band | None = None
    same_laboratory_assumed: bool = False


@cache
def _variations() -> dict[str, tuple[Variation, ...]]:
    from labhelp_app.clinical.tables.biological_variation import VARIATIONS

    index: dict[str, tuple[Variation, ...]] = {}
    for row in VARIATIONS:
        index[row.analyte] = (*index.get(row.analyte, ()), row)
    return index


@cache
def variation(analyte: str, sex: Sex | None = None) -> Variation | None:
    """The variation of the indicator, ``None`` when no study stands in the table.

    Where studies give the sexes apart and the sex is not known, the larger figure is taken: it calls
    fewer changes real.
    """
    rows = _variations().get(analyte, ())
    own = [row for row in rows if row.sex in (None, sex)] if sex else list(rows)
    return max(own, key=lambda row: row.cvi, default=None)


@cache
def change_limits(row: Variation) -> ChangeLimits:
    """Log-normal reference change limits: s = sqrt(ln(1 + CVA^2 + CVI^2)), exp(+-1.96 sqrt2 s) - 1.

    Source: Fokkema MR et al., Clin Chem 2006;52:1602-1603, doi:10.1373/clinchem.2006.069369.
    """
    cvi = float(row.cvi) / 100
    cva = float(row.cva) / 100 if row.cva is not None else cvi / 2
    spread = Z * math.sqrt(2) * math.sqrt(math.log(1 + cva**2 + cvi**2))
    return ChangeLimits(math.expm1(spread), math.expm1(-spread), row.cva is None, row)


def _refused(reason: ChangeReason, previous: PastObservation | None = None) -> Change:
    return Change(Verdict.NOT_COMPARABLE, reason, previous=previous)


def _in_unit(observation: Observation, unit: str | None, analyte: Analyte) -> Decimal | ChangeReason:
    if observation.value is None:
        return ChangeReason.NOT_A_NUMBER
    if observation.comparator is not None:
        return ChangeReason.CENSORED
    if observation.unit == unit:
        return observation.value
    if observation.unit is None or unit is None:
        return ChangeReason.OTHER_UNIT
    moved = convert(Quantity(observation.value, observation.unit), unit, analyte)
    return moved.value if isinstance(moved, Quantity) else ChangeReason.OTHER_UNIT


def compare(
    analyte: Analyte,
    before: Decimal,
    after: Decimal,
    *,
    sex: Sex | None = None,
    other_laboratory: bool = False,
) -> Change:
    """The verdict on two exact values of one indicator in one unit.

    A value from another laboratory is never compared; neither is an indicator without variation data.
    """
    if other_laboratory:
        return _refused(ChangeReason.OTHER_LABORATORY)
    row = variation(analyte.code, sex)
    if row is None:
        return _refused(ChangeReason.NO_VARIATION_DATA)
    if before <= 0 or after <= 0:
        return _refused(ChangeReason.NOT_POSITIVE)
    limits = change_limits(row)
    share = float(after / before) - 1
    real = share > limits.rise or share < limits.fall
    return Change(Verdict.REAL if real else Verdict.WITHIN_VARIATION, share=share, limits=limits)


def _usable(earlier: Sequence[PastObservation], laboratory: str | None) -> list[PastObservation]:
    same = [point for point in earlier if not _elsewhere(point.laboratory, laboratory)]
    return sorted(same, key=lambda point: point.taken_on)


def _elsewhere(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.casefold().strip() != other.casefold().strip()


def personal_band(
    values: Sequence[Decimal], unit: str, analyte: Analyte, sex: Sex | None = None
) -> Band | None:
    """The person's own usual band from at least three earlier values in one unit; else ``None``.

    Geometric mean times exp(+-1.96 s sqrt(1 + 1/n)) with the log-normal s of one result: where the next
    result is expected in 95 of 100 cases. The project's own use of the within-person CV of the study.
    """
    row = variation(analyte.code, sex)
    if row is None or len(values) < FEWEST_BAND_POINTS or any(value <= 0 for value in values):
        return None
    limits = change_limits(row)
    spread = math.log1p(limits.rise) / math.sqrt(2) * math.sqrt(1 + 1 / len(values))
    middle = sum(math.log(value) for value in values) / len(values)
    low, high = (Decimal(format(math.exp(middle + side * spread), ".6g")) for side in (-1, 1))
    return Band(low, high, unit, len(values))


def change_since(
    observation: Observation,
    analyte: Analyte,
    taken_on: date,
    past: Sequence[PastObservation],
    *,
    sex: Sex | None = None,
    laboratory: str | None = None,
) -> Change:
    """The change against the newest earlier result of the same indicator from the same laboratory.

    ``past`` holds earlier results of this indicator in any order. With three or more usable points the
    personal band is added. Every refusal carries its reason.
    """
    earlier = [point for point in past if point.taken_on < taken_on]
    if not earlier:
        return _refused(ChangeReason.SAME_DAY if past else ChangeReason.NO_EARLIER_RESULT)
    points = _usable(earlier, laboratory)
    if not points:
        newest = max(earlier, key=lambda point: point.taken_on)
        return _refused(ChangeReason.OTHER_LABORATORY, newest)
    now = _in_unit(observation, observation.unit, analyte)
    before = _in_unit(points[-1].observation, observation.unit, analyte)
    if isinstance(now, ChangeReason):
        return _refused(now, points[-1])
    if isinstance(before, ChangeReason):
        return _refused(before, points[-1])
    return _with_context(
        compare(analyte, before, now, sex=sex), observation, analyte, points, sex, laboratory
    )


def _with_context(
    change: Change,
    observation: Observation,
    analyte: Analyte,
    points: Sequence[PastObservation],
    sex: Sex | None,
    laboratory: str | None,
) -> Change:
    moved = [_in_unit(point.observation, observation.unit, analyte) for point in points]
    values = [value for value in moved if isinstance(value, Decimal)]
    return Change(
        change.verdict,
        change.reason,
        change.share,
        change.limits,
        points[-1],
        personal_band(values, observation.unit or "1", analyte, sex),
        laboratory is None or points[-1].laboratory is None,
    )
