"""Repeated timing: medians and 95th percentiles in milliseconds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def milliseconds(act: Callable[[], object], times: int, *, warm: int = 1) -> list[float]:
    """Return how long each of ``times`` runs took, after ``warm`` uncounted ones."""
    for _ in range(warm):
        act()
    taken: list[float] = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def median(taken: list[float]) -> float:
    """Return the median, rounded to a hundredth."""
    return round(statistics.median(taken), 2)


def p95(taken: list[float]) -> float:
    """Return the 95th percentile by nearest rank, rounded to a hundredth."""
    ordered = sorted(taken)
    return round(ordered[max(0, -(-len(ordered) * 95 // 100) - 1)], 2)
