"""Finds the four corners of a sheet of paper that lies on something darker; only inside the sandboxed worker."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from labhelp_app.reading.worker_detector import Picture

Matrix = np.ndarray[Any, np.dtype[np.float64]]
_THUMB = 800
_SMALLEST, _LARGEST = (
    0.25,
    0.98,
)  # of the photo; a smaller bright shape is not the page, a larger one all of it
_ALIKE = 0.9  # of the outline's area that its four corners must cover
_FRAME, _CORE = 3, 0.15  # pixels at the rim that are table, share around the middle that is paper
_OFF, _POINTS = 7, 48  # pixels to both sides of an edge that are compared, places along it
_STEP, _LEAST = (
    1.12,
    6,
)  # how much brighter paper is than the table beside it, also where a shadow lies on both
_SEEN = 0.7  # of the places along every side at which that step must show
_NEAR = 9.0  # pixels from a side within which the outline belongs to it


def page_quad(picture: Picture) -> Matrix | None:
    """Return the corners of a bright sheet on something darker (4 x 2, clockwise from upper left).

    A shadow makes paper darker than the table elsewhere, so no brightness alone parts the two. Two outlines are
    tried, and the larger one along whose four sides the paper really ends is taken.
    """
    height, width = picture.shape[:2]
    scale = _THUMB / max(height, width)
    thumb = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(cv2.morphologyEx(thumb, cv2.MORPH_CLOSE, np.ones((9, 9))), (5, 5), 0)
    found = [quad for mask in (_flooded(smooth), _brighter(smooth)) if (quad := _quad(mask)) is not None]
    ending = [quad for quad in found if _weakest_side(smooth, quad) >= _SEEN]
    if not ending:
        return None
    # Half a page ends as sharply at a hard shadow as the whole one at its own edge.
    return _ordered(max(ending, key=lambda quad: float(cv2.contourArea(quad.astype(np.float32))))) / scale


def _brighter(smooth: Picture) -> Picture:
    """Part a picture at the level that tells its two shades apart best."""
    _, mask = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(mask, np.uint8)


def _flooded(smooth: Picture) -> Picture:
    """Let paper grow from the middle and table from the rim until they meet, which is at the sharpest step."""
    height, width = smooth.shape
    marks = np.zeros(smooth.shape, np.int32)
    marks[:_FRAME], marks[-_FRAME:], marks[:, :_FRAME], marks[:, -_FRAME:] = 1, 1, 1, 1
    down, across = round(height * _CORE), round(width * _CORE)
    marks[height // 2 - down : height // 2 + down, width // 2 - across : width // 2 + across] = 2
    met = cv2.watershed(cv2.cvtColor(smooth, cv2.COLOR_GRAY2BGR), marks)
    return np.where(met == 2, 255, 0).astype(np.uint8)


def _quad(mask: Picture) -> Matrix | None:
    """Return the four corners of the largest shape in a mask, None if it is no sheet of paper."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return None
    hull = cv2.convexHull(max(contours, key=cv2.contourArea))
    if not _SMALLEST < cv2.contourArea(hull) / mask.size < _LARGEST:
        return None
    around = cv2.arcLength(hull, closed=True)
    for slack in (0.015, 0.025, 0.04, 0.06):
        corners = cv2.approxPolyDP(hull, slack * around, closed=True)
        if len(corners) == 4 and cv2.contourArea(corners) > _ALIKE * cv2.contourArea(hull):
            outline = np.vstack([one.reshape(-1, 2) for one in contours]).astype(np.float32)
            return _fitted(corners.reshape(4, 2).astype(np.float64), outline)
    return None


def _fitted(corners: Matrix, outline: Any) -> Matrix:
    """Lay a line along each side of the outline and return where they cross; corners are often dog-eared."""
    lines = [_line(corners[place], corners[(place + 1) % 4], outline) for place in range(4)]
    crossed = [_crossing(lines[place - 1], lines[place]) for place in range(4)]
    moved = np.array(
        [one if one is not None else corner for one, corner in zip(crossed, corners, strict=True)]
    )
    return moved if float(np.abs(moved - corners).max()) < 0.1 * _THUMB else corners


def _line(start: Matrix, end: Matrix, outline: Any) -> tuple[float, float, float, float]:
    """Return direction and a point of the line through the outline's points beside one side, without its ends."""
    along = (end - start) / max(float(np.linalg.norm(end - start)), 1.0)
    place = (outline - start) @ along
    beside = np.abs((outline - start) @ np.array([-along[1], along[0]]))
    length = float(np.linalg.norm(end - start))
    chosen = outline[(beside < _NEAR) & (place > 0.08 * length) & (place < 0.92 * length)]
    if len(chosen) < _POINTS:
        return float(along[0]), float(along[1]), float(start[0]), float(start[1])
    vx, vy, x, y = cv2.fitLine(chosen, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    return float(vx), float(vy), float(x), float(y)


def _crossing(one: tuple[float, ...], other: tuple[float, ...]) -> Matrix | None:
    """Return where two lines meet, None if they run alike."""
    matrix = np.array([[one[0], -other[0]], [one[1], -other[1]]])
    if abs(float(np.linalg.det(matrix))) < 0.2:
        return None
    far = np.linalg.solve(matrix, np.array([other[2] - one[2], other[3] - one[3]]))[0]
    return np.array([one[2] + far * one[0], one[3] + far * one[1]])


def _weakest_side(smooth: Picture, quad: Matrix) -> float:
    """Return the share (0..1) of places at which paper ends, along the side where it shows least.

    Places beyond the picture say nothing against a side: the photo may have cut the page off there.
    """
    middle = quad.mean(axis=0)
    shares: list[float] = []
    for place in range(4):
        start, end = quad[place], quad[(place + 1) % 4]
        along = (end - start) / max(float(np.linalg.norm(end - start)), 1.0)
        inward = np.array([-along[1], along[0]])
        inward = inward if float((middle - start) @ inward) > 0 else -inward
        on_it = start + (end - start) * np.linspace(0.06, 0.94, _POINTS)[:, None]
        within, beyond = _grey(smooth, on_it + _OFF * inward), _grey(smooth, on_it - _OFF * inward)
        ends = (within > beyond * _STEP) & (within > beyond + _LEAST)
        shares.append(float((ends | np.isnan(beyond)).mean()))
    return min(shares)


def _grey(smooth: Picture, points: Matrix) -> Matrix:
    """Return the grey at points (n x 2, x and y), not a number outside the picture."""
    height, width = smooth.shape
    x, y = points[:, 0].round().astype(int), points[:, 1].round().astype(int)
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    found = np.full(len(points), np.nan)
    found[inside] = smooth[y[inside], x[inside]]
    return found


def _ordered(corners: Matrix) -> Matrix:
    """Sort corners clockwise from the upper left one."""
    sums, differences = corners.sum(axis=1), corners[:, 1] - corners[:, 0]
    order = [sums.argmin(), differences.argmin(), sums.argmax(), differences.argmax()]
    return corners[order] if len(set(order)) == 4 else corners
