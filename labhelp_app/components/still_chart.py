"""A chart drawn once into SVG for public pages: dots at true dates, each over its own laboratory's range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil, floor, log10

import reflex as rx

from labhelp_app.services.view_models import TrendPage, TrendPoint

WIDTH, HEIGHT = 400, 270
LEFT, RIGHT, TOP, BOTTOM = 34, 8, 12, 30


@dataclass(frozen=True)
class Scale:
    """From days and values to pixels."""

    first: int
    last: int
    low: float
    high: float

    def x(self, day: int) -> float:
        """Return pixels from the left."""
        share = (day - self.first) / max(self.last - self.first, 1)
        return round(LEFT + 14 + share * (WIDTH - LEFT - RIGHT - 28), 1)

    def y(self, value: float) -> float:
        """Return pixels from the top."""
        share = (value - self.low) / (self.high - self.low)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def still_chart(page: TrendPage, alt: str) -> rx.Component:
    """Return the drawing; ``alt`` says in words what it shows, and a table twin belongs beside it."""
    points = [point for point in page.points if point.number is not None]
    scale = _scale(points)
    return rx.el.svg(
        *_bands(points, scale),
        *_grid(scale),
        *(rx.el.path(class_name="path", d=line) for line in _lines(points, scale)),
        *(_dot(point, scale) for point in points),
        *_dates(points, scale),
        class_name="chart",
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_label=alt,
    )


def _scale(points: Sequence[TrendPoint]) -> Scale:
    days = [_day(point) for point in points]
    levels = [
        level for point in points for level in (point.number, point.low, point.high) if level is not None
    ]
    room = (max(levels) - min(levels)) * 0.22 or 1.0
    return Scale(min(days), max(days), max(0.0, min(levels) - room), max(levels) + room)


def _ceiling(point: TrendPoint, scale: Scale) -> float:
    return scale.high if point.high is None else point.high


def _floor(point: TrendPoint, scale: Scale) -> float:
    return scale.low if point.low is None else point.low


def _px(length: float) -> str:
    return f"{length:.1f}"


def _day(point: TrendPoint) -> int:
    return date.fromisoformat(point.at[:10]).toordinal()


def _bands(points: Sequence[TrendPoint], scale: Scale) -> list[rx.Component]:
    """Draw each point's own range from half way to its neighbours."""
    edges = [(scale.x(_day(one)) + scale.x(_day(two))) / 2 for one, two in pairwise(points)]
    starts, ends = [float(LEFT), *edges], [*edges, float(WIDTH - RIGHT)]
    return [
        rx.el.rect(
            class_name="band",
            x=_px(start),
            y=_px(scale.y(_ceiling(point, scale))),
            width=_px(end - start),
            height=_px(scale.y(_floor(point, scale)) - scale.y(_ceiling(point, scale))),
        )
        for point, start, end in zip(points, starts, ends, strict=True)
        if point.low is not None or point.high is not None
    ]


def _grid(scale: Scale) -> list[rx.Component]:
    step = _step(scale.high - scale.low)
    levels = [step * count for count in range(ceil(scale.low / step), int(scale.high / step) + 1)]
    lines = [rx.el.path(class_name="grid", d=f"M{LEFT} {scale.y(level)}H{WIDTH - RIGHT}") for level in levels]
    marks = [
        rx.el.text(
            f"{level:g}", x=_px(LEFT - 8), y=_px(scale.y(level) + 4), custom_attrs={"textAnchor": "end"}
        )
        for level in levels
    ]
    return [*lines, *marks]


def _step(span: float) -> float:
    """Return the round step (1, 2 or 5 of some power of ten) that leaves three to six lines."""
    step = 10.0 ** (floor(log10(span)) - 1)
    while span / step > 6:
        step *= 2 if f"{step:e}"[0] in "15" else 2.5
    return step


def _lines(points: Sequence[TrendPoint], scale: Scale) -> list[str]:
    """Join the points of each series; what cannot be compared is not joined."""
    series: dict[int, list[str]] = {}
    for point in points:
        series.setdefault(point.series, []).append(f"{scale.x(_day(point))} {scale.y(point.number or 0.0)}")
    return ["M" + "L".join(places) for places in series.values() if len(places) > 1]


def _dot(point: TrendPoint, scale: Scale) -> rx.Component:
    """Draw a circle for the first series and a diamond for any other: colour alone would not tell them apart."""
    look = "dot out" if point.status.tone in {"near", "out", "crit"} else "dot"
    x, y = scale.x(_day(point)), scale.y(point.number or 0.0)
    if point.series == 0:
        return rx.el.circle(class_name=look, cx=_px(x), cy=_px(y), r="6")
    return rx.el.path(class_name=look, d=f"M{x} {y - 7}L{x + 7} {y}L{x} {y + 7}L{x - 7} {y}z")


def _dates(points: Sequence[TrendPoint], scale: Scale) -> list[rx.Component]:
    """Write month and year under the first, the last and those between that have room."""
    shown: list[rx.Component] = []
    taken_until = -100.0
    final = scale.x(_day(points[-1]))
    for point in points:
        x = scale.x(_day(point))
        if x < taken_until or (x != final and x > final - 70):
            continue
        taken_until = x + 70
        shown.append(
            rx.el.text(point.taken_on[3:], x=_px(x), y=_px(HEIGHT - 8), custom_attrs={"textAnchor": "middle"})
        )
    return shown
