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
_LETTER = 0.25  # of the height: what is smaller may be a point, a comma or a grain
_AIR = 2
_INVERSE, _PAPER, _WHITE = 110, 235, 250  # grey of a field with white print, of paper, and what paper becomes
_DARK, _EDGE, _SMALLEST = 160, 3, 8  # grey of what surely is print; pixels kept around it; pixels of a side


def cut(page: Picture, box: Box) -> Picture:
    """Return the grey picture in a box (height x width) without rules and pieces of neighbouring lines."""
    line = page[box.y0 : box.y1, box.x0 : box.x1].copy()
    if min(line.shape) < 8:
        return line
    line = _on_white(line)
    ink = line < _INK
    _beyond_rules(line, ink)
    _neighbours(line, ink)
    return line


def _on_white(line: Picture) -> Picture:
    """Return print on a grey or dark field, as headings often have, as if it stood on the paper itself.

    A field is what half of the pixels are at least as dark as; letters take less.
    """
    field = float(np.median(line))
    if field < _INVERSE:
        line, field = np.asarray(cv2.bitwise_not(line), np.uint8), 255 - field
    if field >= _PAPER:
        return line
    return np.asarray(cv2.convertScaleAbs(line, alpha=_WHITE / max(field, 1.0)), np.uint8)


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
    """Paint white the tips of letters that reach in from the lines above and below.

    A comma or a raised figure may touch an edge as well, but reaches into the band of its own letters.
    """
    height = len(line)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    spots = [
        (number, int(stats[number][1]), int(stats[number][1] + stats[number][3]))
        for number in range(1, count)
    ]
    own = [(top, low) for _, top, low in spots if top > 0 and low < height and low - top >= _LETTER * height]
    if not own:
        return
    band_top, band_low = min(top for top, _ in own), max(low for _, low in own)
    for number, top, low in spots:
        if (top == 0 and low <= band_top) or (low == height and top >= band_low):
            spot = cv2.dilate((labels == number).astype(np.uint8), np.ones((5, 5), np.uint8))
            line[spot > 0] = 255


def ink_of(line: Picture) -> tuple[slice, slice]:
    """Return the rows and columns of a line picture that hold its print, with a little air around it."""
    ink = line < _DARK
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return slice(0, line.shape[0]), slice(0, line.shape[1])
    down = slice(max(0, int(rows[0]) - _EDGE), min(line.shape[0], int(rows[-1]) + _EDGE + 1))
    across = slice(max(0, int(columns[0]) - _EDGE), min(line.shape[1], int(columns[-1]) + _EDGE + 1))
    if min(down.stop - down.start, across.stop - across.start) < _SMALLEST:
        return slice(0, line.shape[0]), slice(0, line.shape[1])
    return down, across
