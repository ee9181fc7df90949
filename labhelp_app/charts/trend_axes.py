"""Where a trend lies on the sheet: its span in time, its height, and the dates that are written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from labhelp_app.services.view_models import TrendPoint

SPACING = 0.17
"""Dates closer than this share of the time axis would touch on a phone, so only one is written."""

HEADROOM = 0.08
FROM_ZERO_BELOW = 0.4
"""The value axis starts at zero when its lowest figure is under this share of the highest."""


@dataclass(frozen=True)
class Panel:
    """Points of one unit; values in different units never share an axis."""

    unit: str
    points: tuple[TrendPoint, ...]


def moment(point: TrendPoint) -> datetime:
    """Return when the sample was taken; a point with a day only stands at its noon."""
    at = datetime.fromisoformat(point.at)
    return at + timedelta(hours=12) if len(point.at) == len("2026-01-31") else at


def panels(points: Sequence[TrendPoint]) -> tuple[Panel, ...]:
    """Split points by unit, the unit of the newest point first; points that are no number are left out."""
    drawn = sorted((point for point in points if point.number is not None), key=moment)
    units = list(dict.fromkeys(point.unit for point in reversed(drawn)))
    return tuple(Panel(unit, tuple(point for point in drawn if point.unit == unit)) for unit in units)


def time_span(points: Sequence[TrendPoint]) -> tuple[datetime, datetime]:
    """Return the shown period: first to last point and a margin; a month either side of a single point."""
    first, last = min(map(moment, points)), max(map(moment, points))
    margin = (last - first) * 0.06 if last > first else timedelta(days=30)
    return first - margin, last + margin


def value_span(
    panel: Panel, personal: tuple[float | None, float | None] = (None, None)
) -> tuple[float, float]:
    """Return the lowest and highest shown value so that every point and every bound is inside."""
    figures = [
        figure
        for point in panel.points
        for figure in (point.number, point.low, point.high)
        if figure is not None
    ]
    figures += [figure for figure in personal if figure is not None]
    low, high = min(figures), max(figures)
    if low >= 0 and low <= FROM_ZERO_BELOW * high:
        low = 0.0
    room = (high - low) * HEADROOM or abs(high) * HEADROOM or 1.0
    return (low if low == 0 else low - room), high + room


def written_dates(points: Sequence[TrendPoint]) -> list[datetime]:
    """Choose the dates to write out: always the newest, then those far enough from the next."""
    begin, end = time_span(points)
    chosen: list[datetime] = []
    for at in sorted({moment(point) for point in points}, reverse=True):
        if not chosen or (chosen[-1] - at) / (end - begin) >= SPACING:
            chosen.append(at)
    return sorted(chosen)
