"""Finds the lines of a printed table on a page picture and paints them over, so that no reader takes them for 1."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

import cv2
import numpy as np

from labhelp_app.reading.worker_detector import Picture

_INK = 170
_LONG, _TALL = 0.045, 0.04  # of the page: longer than a dash, taller than a letter
_GRAIN, _THICK, _PALE = (
    5,
    13,
    26,
)  # pixels smoothed along a stroke, the thickest stroke, its least depth in grey
Stroke = tuple[int, int, int]
"""Height, left and right end of a horizontal line in pixels."""


def without_rules(page: Picture) -> tuple[Picture, list[Stroke]]:
    """Return the grey page without long straight lines, and the horizontal ones."""
    height, width = page.shape[:2]
    longest = max(height, width)
    long, tall = max(9, round(longest * _LONG)), max(9, round(longest * _TALL))
    level = cv2.morphologyEx(_thin(page, along=1), cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    upright = cv2.morphologyEx(_thin(page, along=0), cv2.MORPH_OPEN, np.ones((tall, 1), np.uint8))
    cleaned = page.copy()
    cleaned[cv2.dilate(cv2.bitwise_or(level, upright), np.ones((5, 5), np.uint8)) > 0] = 255
    return cleaned, _strokes(level)


def _thin(page: Picture, *, along: int) -> Picture:
    """Mark (1 or 0) what is dark, or darker than the paper on both sides of a thin stroke ``along`` an axis.

    A hairline on a soft photo is pale grey, so its darkness alone does not tell it from the grain.
    """
    seen, across = ((_GRAIN, 1), (1, _THICK)) if along else ((1, _GRAIN), (_THICK, 1))
    smooth = cv2.blur(page, seen)
    pit = cv2.morphologyEx(smooth, cv2.MORPH_BLACKHAT, np.ones(across[::-1], np.uint8))
    return ((page < _INK) | (pit > _PALE)).astype(np.uint8)


def _strokes(level: Picture) -> list[Stroke]:
    joined = cv2.dilate(level, np.ones((3, 15), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    found: list[Stroke] = []
    for number in range(1, count):
        x, y, w, h, _ = (int(one) for one in stats[number])
        if h < 40:  # a dark field is not a line
            found.append((y + h // 2, x, x + w))
    return sorted(found)
