"""The shape of an assessed report: what the rules say about each row and about the whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.calming import Remark
from labhelp_app.clinical.changes import Change
from labhelp_app.clinical.flags import Flag, Interval, Magnitude
from labhelp_app.clinical.indices.model import IndexUnavailable, IndexValue
from labhelp_app.clinical.quantities import Observation
from labhelp_app.clinical.reasons import NotAssessed
from labhelp_app.clinical.red_flags import RedFlag


class RangeKind(StrEnum):
    """What a flag rests on, in the order of precedence."""

    LAB_FLAG = "lab_flag"
    LAB_RANGE = "lab_range"
    TABLE = "table"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class RangeSource:
    """What the flag rests on; ``citation`` names the publication behind a row of the reviewed table."""

    kind: RangeKind
    citation: str | None = None


@dataclass(frozen=True, slots=True)
class RangeUsed:
    """The interval to show beside the value, in the unit of the value, or the word expected."""

    interval: Interval | None
    unit: str | None
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class AssessedResult:
    """One row of the report with everything the rules say about it.

    ``not_assessed`` is set exactly when ``flag`` is ``NOT_ASSESSED``. ``change`` is ``None`` for an unknown
    indicator or one without an earlier result. ``remark`` softens a flag that alone should not alarm.
    """

    observation: Observation
    analyte: Analyte | None
    flag: Flag
    magnitude: Magnitude | None
    range_used: RangeUsed | None
    range_source: RangeSource
    not_assessed: NotAssessed | None = None
    change: Change | None = None
    remark: Remark | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of the report carry which kind of flag."""

    total: int
    normal: int
    outside: int
    critical: int
    not_assessed: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole report as the rules see it; ``red_flags`` are worst first and may be empty."""

    results: tuple[AssessedResult, ...]
    indices: tuple[IndexValue | IndexUnavailable, ...]
    red_flags: tuple[RedFlag, ...]
    counts: Counts
