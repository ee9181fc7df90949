"""Parts a table into bands between the gaps that few phrases cross, and tells cells of units and of ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from labhelp_app.clinical.printed import parse_range
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.words import Word

_STEP = 1.0  # points
_NARROWEST_GAP = 1.5
_BOUNDED = re.compile(r"\d\s*[-–—]\s*\d|^(?:до|[<>≤≥])\s*\d", re.IGNORECASE)
Phrase = tuple[Word, ...]
"""Words of one line with no more than ordinary spaces between them."""


def crossed_gaps(phrases: Sequence[Phrase], allowed: int) -> list[float]:
    """Return the middles of all stretches that few phrases cross, left to right."""
    left = min(phrase[0].x0 for phrase in phrases)
    right = max(phrase[-1].x1 for phrase in phrases)
    crossed = [0] * (int((right - left) / _STEP) + 2)
    for phrase in phrases:
        for cell in range(int((phrase[0].x0 - left) / _STEP), int((phrase[-1].x1 - left) / _STEP) + 1):
            crossed[cell] += 1
    gaps: list[float] = []
    start: int | None = None
    for cell, count in enumerate(crossed):
        if count <= allowed and start is None:
            start = cell
        elif count > allowed and start is not None:
            if start > 0 and (cell - start) * _STEP >= _NARROWEST_GAP:
                gaps.append(left + (start + cell) * _STEP / 2)
            start = None
    return gaps


def bands_between(phrases: Sequence[Phrase], gaps: Sequence[float]) -> list[list[Phrase]]:
    """Return the phrases in each band, left to right: one band more than gaps, some perhaps empty."""
    bands: list[list[Phrase]] = [[] for _ in range(len(gaps) + 1)]
    for phrase in phrases:
        bands[sum((phrase[0].x0 + phrase[-1].x1) / 2 >= gap for gap in gaps)].append(phrase)
    return bands


def is_unit_cell(text: str) -> bool:
    """Say whether a text is a unit, its powers of ten flattened or not."""
    return parse_unit(text, flattened=True) is not None


def is_range_cell(text: str) -> bool:
    """Say whether a text is a range or a bound with figures in it."""
    return bool(_BOUNDED.search(text)) and parse_range(text) is not None
