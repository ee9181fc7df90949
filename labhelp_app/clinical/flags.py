"""Where a result stands against a reference interval: below, inside, above, or not decidable."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.clinical.reasons import NotAssessed

# The project's own convention for the wording "just outside": no more than a tenth of the bound beyond it, and
# no more than a tenth of the width of the interval. It is a matter of tone, not of medicine.
JUST_OUTSIDE_SHARE = Decimal("0.1")


class Flag(StrEnum):
    """What is said about a result."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL_LOW = "critical_low"
    CRITICAL_HIGH = "critical_high"
    ABNORMAL = "abnormal"
    NOT_ASSESSED = "not_assessed"


class Magnitude(StrEnum):
    """How far a result lies from its interval."""

    INSIDE = "inside"
    JUST_OUTSIDE = "just_outside"
    CLEARLY_OUTSIDE = "clearly_outside"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Interval:
    """A numeric reference interval in the unit of the value; a strict bound is itself outside."""

    low: Decimal | None
    high: Decimal | None
    low_strict: bool = False
    high_strict: bool = False

    def is_below(self, value: Decimal) -> bool:
        """Whether the exact value lies below the interval."""
        if self.low is None:
            return False
        return value <= self.low if self.low_strict else value < self.low

    def is_above(self, value: Decimal) -> bool:
        """Whether the exact value lies above the interval."""
        if self.high is None:
            return False
        return value >= self.high if self.high_strict else value > self.high


def interval_of(printed: PrintedRange) -> Interval | None:
    """The numeric interval of a printed range; ``None`` for words or when no bound was read."""
    if printed.low is None and printed.high is None:
        return None
    return Interval(printed.low, printed.high, printed.low_strict, printed.high_strict)


def flag_number(value: Decimal, interval: Interval) -> Flag:
    """The flag of an exact value; the boundary belongs to the normal side unless it is strict."""
    if interval.is_below(value):
        return Flag.LOW
    return Flag.HIGH if interval.is_above(value) else Flag.NORMAL


def flag_censored(bound: Decimal, comparator: Comparator, interval: Interval) -> Flag | NotAssessed:
    """The flag of ``< bound`` or ``> bound``: given only if every possible value has the same one."""
    if comparator in (Comparator.LESS, Comparator.AT_MOST):
        return _flag_upper_bound(bound, comparator is Comparator.LESS, interval)
    return _flag_lower_bound(bound, comparator is Comparator.GREATER, interval)


def _flag_upper_bound(bound: Decimal, strict: bool, interval: Interval) -> Flag | NotAssessed:
    """All values up to the bound; from nought, unless the range itself goes below it (base excess)."""
    if interval.low is not None and interval.low != 0:
        # "< 3" with a low bound of 3 is low throughout: no possible value reaches the bound.
        everything_low = bound <= interval.low if strict else interval.is_below(bound)
        return Flag.LOW if everything_low else NotAssessed.CENSORED_UNDECIDED
    if interval.low == 0 and interval.low_strict:
        return NotAssessed.CENSORED_UNDECIDED
    if interval.high is None:
        return Flag.NORMAL
    inside = bound <= interval.high if strict else not interval.is_above(bound)
    return Flag.NORMAL if inside else NotAssessed.CENSORED_UNDECIDED


def _flag_lower_bound(bound: Decimal, strict: bool, interval: Interval) -> Flag | NotAssessed:
    """All values from the bound upwards without end."""
    if interval.high is not None:
        everything_high = bound >= interval.high if strict else interval.is_above(bound)
        return Flag.HIGH if everything_high else NotAssessed.CENSORED_UNDECIDED
    if interval.low is None:
        return NotAssessed.RANGE_NOT_UNDERSTOOD
    inside = bound >= interval.low if strict else not interval.is_below(bound)
    return Flag.NORMAL if inside else NotAssessed.CENSORED_UNDECIDED


def flag_value(value: Decimal, comparator: Comparator | None, interval: Interval) -> Flag | NotAssessed:
    """The flag of a printed number with or without a sign."""
    if comparator is None:
        return flag_number(value, interval)
    return flag_censored(value, comparator, interval)


def magnitude(value: Decimal, interval: Interval | None, flag: Flag) -> Magnitude | None:
    """How far outside the result is; ``None`` when it has no number-based flag.

    Critical flags are critical; a low or high flag that the interval does not bear out (the laboratory's
    own mark) counts as just outside.
    """
    if flag in (Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH):
        return Magnitude.CRITICAL
    if flag is Flag.NORMAL:
        return Magnitude.INSIDE
    if flag not in (Flag.LOW, Flag.HIGH) or interval is None:
        return None
    bound = interval.low if flag is Flag.LOW else interval.high
    if bound is None:
        return None
    beyond = bound - value if flag is Flag.LOW else value - bound
    # A wide interval must not make little of a value: ferritin 9 beside "13 - 150" is not just below 13.
    width = abs(bound) or beyond
    if interval.low is not None and interval.high is not None:
        width = min(width, interval.high - interval.low)
    return Magnitude.JUST_OUTSIDE if beyond <= abs(width) * JUST_OUTSIDE_SHARE else Magnitude.CLEARLY_OUTSIDE
