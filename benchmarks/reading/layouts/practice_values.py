"""Values for papers that print nought as the lower limit where only the upper one means anything."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.reading.indicators import Indicator
from benchmarks.reading.layouts.held_out_new import drawn


def lifelike(items: tuple[Indicator, ...], random: Random) -> dict[str, str]:
    """Invent one visit; a limit of nought is passed over, for hardly anybody's result is near it."""
    return drawn(tuple(replace(item, low=None) if item.low == "0" else item for item in items), random)
