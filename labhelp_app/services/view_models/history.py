"""What the start page, the list of reports and the dynamics show."""

from __future__ import annotations

from dataclasses import dataclass

from labhelp_app.services.view_models.result import Change, IndicatorRow, RedFlagNotice, Status


@dataclass(frozen=True)
class ReportCard:
    """One report in the history list."""

    id: str
    taken_on: str
    taken_on_iso: str
    laboratory: str
    title: str
    counted: int
    outside: int
    red_flags: int
    groups: list[str]
    way_in: str


@dataclass(frozen=True)
class TrendCard:
    """One indicator on the list of dynamics."""

    code: str
    name: str
    group: str
    group_title: str
    value: str
    unit: str
    taken_on: str
    points: int
    status: Status
    change: Change
    spark: str
    title: str = ""  # the name with soft hyphens


@dataclass(frozen=True)
class TrendPoint:
    """One measurement; ``at`` is ISO, numbers are plain floats for drawing only.

    ``printed`` holds value and unit as on the paper when the point was converted to another unit, else "".
    """

    at: str
    taken_on: str
    value: str
    unit: str
    number: float | None
    low: float | None
    high: float | None
    range_text: str
    laboratory: str
    status: Status
    change: Change
    report_id: str
    series: int = 0
    censored: bool = False
    printed: str = ""


@dataclass(frozen=True)
class TrendPage:
    """One indicator through time, oldest point first; ``series`` splits what must not be joined."""

    code: str
    name: str
    specimen: str
    unit: str
    headline: str
    status: Status
    points: list[TrendPoint]
    series_titles: list[str]
    variation_text: str
    personal_band_text: str
    personal_low: float | None
    personal_high: float | None
    source: str
    what: str


@dataclass(frozen=True)
class Overview:
    """The start page of a signed-in person."""

    given_name: str
    latest: ReportCard | None
    headline: str
    red_flags: list[RedFlagNotice]
    attention: list[IndicatorRow]
    reports: int
    ai_consent: bool
    medical_consent: bool
    status: str
