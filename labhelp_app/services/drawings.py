"""Where a marker stands on a range bar and how a small line of past values runs; drawing only, no verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from labhelp_app.services import view_models as show
from labhelp_app.services.wording import number

LEFTMOST, RIGHTMOST = 3.0, 97.0
"""The marker never leaves the bar: per cent from the left."""

SPARK_WIDTH, SPARK_HEIGHT, SPARK_EDGE = 84.0, 24.0, 3.0


def range_bar(
    value: Decimal | None, low: Decimal | None, high: Decimal | None, language: str
) -> show.RangeBar:
    """Place a value on its bar.

    With two bounds the normal zone is the middle half; with one bound it is three quarters and the bar
    starts at zero. Without a number or bounds the bar is of kind ``none``.
    """
    kind = _kind(low, high)
    if value is None or kind == "none":
        return show.RangeBar()
    place = _place(float(value), kind, low, high)
    return show.RangeBar(
        kind=kind,
        low=number(low, language) if low is not None else "",
        high=number(high, language) if high is not None else "",
        marker=round(min(RIGHTMOST, max(LEFTMOST, place)), 1),
        beyond=not LEFTMOST <= place <= RIGHTMOST,
    )


def _kind(low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and high is not None:
        return "both" if low < high else "none"
    if high is not None:
        return "upto" if high > 0 else "none"
    if low is not None:
        return "from" if low > 0 else "none"
    return "none"


def _place(value: float, kind: str, low: Decimal | None, high: Decimal | None) -> float:
    if kind == "both" and low is not None and high is not None:
        return 25.0 + 50.0 * (value - float(low)) / float(high - low)
    if kind == "upto" and high is not None:
        return 75.0 * value / float(high)
    return 25.0 * value / float(low or 1)


def spark_path(points: Sequence[tuple[date, Decimal]]) -> str:
    """Return SVG path data through the points, oldest first, spaced by true time in an 84 x 24 box.

    "" with fewer than two different days.
    """
    if len({when for when, _ in points}) < 2:
        return ""
    days = [when.toordinal() for when, _ in points]
    values = [float(value) for _, value in points]
    steps = [
        f"{_between(at, min(days), max(days), SPARK_WIDTH):.1f}"
        f" {SPARK_HEIGHT - _between(value, min(values), max(values), SPARK_HEIGHT):.1f}"
        for at, value in zip(days, values, strict=True)
    ]
    return "M" + " L".join(steps)


def _between(value: float, lowest: float, highest: float, length: float) -> float:
    room = length - 2 * SPARK_EDGE
    if highest == lowest:
        return length / 2
    return SPARK_EDGE + room * (value - lowest) / (highest - lowest)
