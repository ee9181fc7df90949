"""The values a laboratory prints, as exact numbers with a UCUM unit or as words from a closed list."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Comparator(StrEnum):
    """A sign in front of a censored value: the true value lies beyond the printed number."""

    LESS = "<"
    AT_MOST = "<="
    GREATER = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact number in a UCUM unit (``"1"`` for a pure ratio); never rounded."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class PrintedRange:
    """The reference interval as the laboratory printed it, in the unit of the value beside it.

    ``None`` on one side means that the paper gives no bound there. ``expected`` holds the wording of
    a qualitative reference ("отрицательно") and excludes the two numbers. A strict bound does not
    itself belong to the interval.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_strict: bool = False
    high_strict: bool = False
    expected: str | None = None
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One row of a laboratory report, as confirmed by the person or as read.

    ``analyte`` is a catalogue code or ``None`` when the indicator is not known. Exactly one of
    ``value`` (with an optional ``comparator``) and ``text`` (a qualitative answer as printed) is set.
    ``unit`` is UCUM, ``None`` when the printed unit is absent or not understood.
    """

    analyte: str | None
    name_printed: str
    value: Decimal | None = None
    comparator: Comparator | None = None
    text: str | None = None
    unit: str | None = None
    unit_printed: str = ""
    range: PrintedRange | None = None
    flag_printed: str | None = None
