"""Values that need a doctor now or today: found by rules alone, said in fixed words, never suppressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from functools import cache

from labhelp_app.clinical.analytes import Analyte, Texts
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.flags import Flag, Interval, flag_value
from labhelp_app.clinical.quantities import Observation, Quantity
from labhelp_app.clinical.units import convert


class Urgency(IntEnum):
    """How soon a doctor must see the result; the lower, the sooner."""

    NOW = 1  # call 103 or 112
    TODAY = 2


@dataclass(frozen=True, slots=True)
class CriticalLimit:
    """A critical bound of one indicator: at it or beyond it the fixed text is shown.

    Exactly one of ``low`` and ``high`` is set, in ``unit`` (UCUM). ``softened`` replaces the text when the
    paper says that the sample was haemolysed, which alone can raise the figure.
    """

    code: str
    analyte: str
    unit: str
    low: Decimal | None
    high: Decimal | None
    urgency: Urgency
    text: Texts
    source: str
    softened: Texts | None = None


@dataclass(frozen=True, slots=True)
class RedFlag:
    """One warning for the top of the page, with the results it rests on."""

    code: str
    urgency: Urgency
    text: Texts
    source: str
    observations: tuple[Observation, ...]
    side: Flag


@cache
def _limits() -> dict[str, tuple[CriticalLimit, ...]]:
    from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS

    index: dict[str, tuple[CriticalLimit, ...]] = {}
    for row in CRITICAL_LIMITS:
        index[row.analyte] = (*index.get(row.analyte, ()), row)
    return index


@cache
def _bound(limit: CriticalLimit, unit: str | None, analyte: Analyte) -> Decimal | None:
    """The bound in the unit of the result; ``None`` where no sound factor exists."""
    own = limit.low if limit.low is not None else limit.high
    assert own is not None
    if unit is None:
        return own if limit.unit == "1" else None
    if unit == limit.unit:
        return own
    moved = convert(Quantity(own, limit.unit), unit, analyte)
    return moved.value if isinstance(moved, Quantity) else None


def _reaches(observation: Observation, limit: CriticalLimit, analyte: Analyte) -> bool:
    bound = _bound(limit, observation.unit, analyte)
    if bound is None or observation.value is None:
        return False
    # The bound itself is critical, so both sides are strict.
    if limit.low is not None:
        interval, side = Interval(bound, None, low_strict=True), Flag.LOW
    else:
        interval, side = Interval(None, bound, high_strict=True), Flag.HIGH
    return flag_value(observation.value, observation.comparator, interval) is side


def critical_limit(observation: Observation, analyte: Analyte | None = None) -> CriticalLimit | None:
    """The critical bound that the result reaches, the most urgent one; ``None`` when it reaches none.

    A censored result counts only if every possible value reaches the bound.
    """
    row = analyte or find(observation.analyte)
    if row is None or observation.value is None:
        return None
    reached = [limit for limit in _limits().get(row.code, ()) if _reaches(observation, limit, row)]
    return min(reached, key=lambda limit: limit.urgency, default=None)


def red_flag(observation: Observation, limit: CriticalLimit, *, haemolysed: bool = False) -> RedFlag:
    """The warning for a result that reaches a critical bound."""
    softened = limit.softened if haemolysed else None
    return RedFlag(
        limit.code,
        Urgency.TODAY if softened else limit.urgency,
        softened or limit.text,
        limit.source,
        (observation,),
        Flag.CRITICAL_LOW if limit.low is not None else Flag.CRITICAL_HIGH,
    )


def worst_first(flags: Sequence[RedFlag]) -> tuple[RedFlag, ...]:
    """The warnings in the order in which a person must read them; ties keep the order of the report."""
    return tuple(sorted(flags, key=lambda flag: flag.urgency))
