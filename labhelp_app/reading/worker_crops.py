"""Cuts one stretch of text out of a page and clears away what is not its own; only inside the sandboxed worker."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

import cv2
import numpy as np

from labhelp_app.reading.worker_detector import Box, Picture

_INK = 215  # grey of a blurred thin stroke on evenly lit paper
_OUTER = 0.34  # of the height, above and below: where a rule or a neighbouring line may show
_RULE = 0.8  # of the width that a rule darkens
_MARGIN = 4  # pixels at both ends that a rule crosses and a word, with the air around it, does not
_NEIGHBOUR = 0.3  # of the height: what touches an edge and reaches no farther belongs to another line
_AIR = 2


def cut(page: Picture, box: Box) -> Picture:
    """Return the grey picture in a box (height x width) without rules and pieces of neighbouring lines."""
    line = page[box.y0 : box.y1, box.x0 : box.x1].copy()
    if min(line.shape) < 8:
        return line
    ink = line < _INK
    _beyond_rules(line, ink)
    _neighbours(line, ink)
    return line


def _beyond_rules(line: Picture, ink: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> None:
    """Paint white from a rule near an edge to that edge: what lies beyond it is not this cell."""
    height = len(line)
    thick = cv2.dilate(ink.astype(np.uint8), np.ones((3, 1), np.uint8))  # a rule may lie a little askew
    ends = thick[:, :_MARGIN].all(axis=1) & thick[:, -_MARGIN:].all(axis=1)
    rows = np.flatnonzero((thick.mean(axis=1) >= _RULE) & ends)
    above, below = rows[rows < _OUTER * height], rows[rows >= (1 - _OUTER) * height]
    if len(above):
        line[: above.max() + _AIR + 1] = 255
        ink[: above.max() + _AIR + 1] = False
    if len(below):
        line[below.min() - _AIR :] = 255
        ink[below.min() - _AIR :] = False


def _neighbours(line: Picture, ink: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> None:
    """Paint white the tips of letters that reach in from the lines above and below."""
    height = len(line)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    for number in range(1, count):
        _, top, _, tall, _ = (int(one) for one in stats[number])
        touches = top == 0 or top + tall == height
        if touches and tall < _NEIGHBOUR * height:
            spot = cv2.dilate((labels == number).astype(np.uint8), np.ones((5, 5), np.uint8))
            line[spot > 0] = 255
