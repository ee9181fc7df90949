"""The laboratory's own range behind the points: a step at the middle between two reports, a gap where none was printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from labhelp_app.charts import palette
from labhelp_app.charts.trend_axes import moment
from labhelp_app.services.view_models import TrendPoint


@dataclass(frozen=True)
class Step:
    """A stretch of time in which one printed range holds; an open side is None."""

    begin: datetime
    end: datetime
    low: float | None
    high: float | None


def steps(points: Sequence[TrendPoint], span: tuple[datetime, datetime]) -> tuple[Step, ...]:
    """Return the ranges through time, oldest first; equal neighbours are one step.

    ``points`` are of one unit, oldest first. A point without bounds leaves a gap rather than borrowing
    its neighbour's range.
    """
    edges = [span[0]]
    for before, after in pairwise(points):
        edges.append(moment(before) + (moment(after) - moment(before)) / 2)
    edges.append(span[1])
    found: list[Step] = []
    for index, point in enumerate(points):
        if point.low is None and point.high is None:
            continue
        step = Step(edges[index], edges[index + 1], point.low, point.high)
        last = found[-1] if found else None
        if last and last.end == step.begin and (last.low, last.high) == (step.low, step.high):
            found[-1] = Step(last.begin, step.end, step.low, step.high)
        else:
            found.append(step)
    return tuple(found)


def shapes(found: Sequence[Step], heights: tuple[float, float], axis: str) -> list[dict[str, Any]]:
    """Return Plotly shapes: a filled step and a line at each printed bound; an open side runs to the edge."""
    drawn: list[dict[str, Any]] = []
    for step in found:
        place = {"xref": f"x{axis}", "yref": f"y{axis}", "x0": step.begin, "x1": step.end, "layer": "below"}
        low = heights[0] if step.low is None else step.low
        high = heights[1] if step.high is None else step.high
        fill = {"fillcolor": palette.BAND, "line": {"width": 0}}
        drawn.append({"type": "rect", "y0": low, "y1": high, **fill, **place})
        drawn += [
            {"type": "line", "y0": bound, "y1": bound, "line": _edge(), **place}
            for bound in (step.low, step.high)
            if bound is not None
        ]
    return drawn


def personal_shapes(low: float | None, high: float | None, axis: str) -> list[dict[str, Any]]:
    """Return dashed lines across the sheet at the bounds of the person's own usual band."""
    line = {"color": palette.PERSONAL, "width": 1.5, "dash": "dash"}
    place = {"xref": f"x{axis} domain", "x0": 0, "x1": 1, "yref": f"y{axis}", "layer": "below"}
    return [
        {"type": "line", "y0": bound, "y1": bound, "line": line, **place}
        for bound in (low, high)
        if bound is not None
    ]


def _edge() -> dict[str, Any]:
    return {"color": palette.BAND_EDGE, "width": 1}
