"""Makes a flat, evenly lit, upright sheet out of a photo or scan and keeps the way back to the original.

Runs only inside the sandboxed worker.
"""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from labhelp_app.reading.worker_detector import Picture
from labhelp_app.reading.worker_outline import Matrix, page_quad

LONGEST = 4_000
"""Pixels of the longer side beyond which nothing more can be read."""

_WORKING = 3_508  # pixels of the longer side of A4 at 300 dpi, what the recognisers read best
_MOST_ENLARGED = 3.0
_THUMB = 800
_GATE_SIZE = (1_240, 1_754)
_PRINT, _SOME = 215, 0.0005  # grey of smoothed print; least share of the page that it takes


@dataclass(frozen=True)
class Sheet:
    """A grey page picture and the matrix that takes its pixels back to the original picture.

    ``source`` is width and height of the original (upright by its own note) in pixels.
    """

    picture: Picture
    to_source: Matrix
    source: tuple[int, int]

    def corners(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, ...]:
        """Return a box as four corners on the original, in fractions: x, y from upper left, clockwise."""
        points = np.array([[[x0, y0], [x1, y0], [x1, y1], [x0, y1]]], np.float64)
        width, height = self.source
        placed = cv2.perspectiveTransform(points, self.to_source)[0] / (width, height)
        return tuple(float(round(one, 5)) for one in placed.reshape(-1))

    @property
    def enlargement(self) -> float:
        """How many pixels of the sheet stand for one of the original, on a side."""
        height, width = self.picture.shape[:2]
        around = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], np.float64)
        covered = cv2.contourArea(cv2.perspectiveTransform(around, self.to_source).astype(np.float32))
        return float((width * height / max(covered, 1.0)) ** 0.5)

    def warped(self, matrix: Matrix, size: tuple[int, int]) -> Sheet:
        """Return the sheet moved by a 3 x 3 matrix onto ``size`` (width, height) pixels, white around it."""
        moved = cv2.warpPerspective(
            self.picture,
            matrix,
            size,
            flags=cv2.INTER_CUBIC if matrix[0, 0] > 1 else cv2.INTER_AREA,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=(255,),
        )
        return Sheet(moved, self.to_source @ np.linalg.inv(matrix), self.source)

    def turned(self, quarters: int) -> Sheet:
        """Return the sheet turned clockwise by quarter turns."""
        sheet = self
        for _ in range(quarters % 4):
            height, width = sheet.picture.shape[:2]
            back = np.array([[0, 1, 0], [-1, 0, height - 1], [0, 0, 1]], np.float64)
            turned = np.ascontiguousarray(np.rot90(sheet.picture, -1))
            sheet = Sheet(turned, sheet.to_source @ back, sheet.source)
            del width
        return sheet


def sheet_of(picture: Picture) -> Sheet:
    """Return the flat sheet in a grey picture (height x width), at working size, evenly lit, not yet turned."""
    height, width = picture.shape[:2]
    sheet = Sheet(picture, np.eye(3), (width, height))
    quad = page_quad(picture)
    if quad is not None:
        sheet = _dewarped(sheet, quad)
    sheet = _at_working_size(sheet)
    return Sheet(evenly_lit(sheet.picture), sheet.to_source, sheet.source)


def sharpness(picture: Picture) -> float | None:
    """Return how sharp the print on a flat page is, at about 150 dpi; None for no print.

    It is the variance of the second differences across or down, whichever is less, where there is print: a hand
    that shakes along one axis leaves the edges along the other sharp, and blank paper says nothing.
    Measured on specimens: scans 4,300-7,500, photos 280-2,800, pictures of 100 dpi and of
    messengers 230-1,500, pictures shaken by 20 to 46 pixels in any direction 4-118.
    """
    height, width = picture.shape[:2]
    size = _GATE_SIZE if height >= width else _GATE_SIZE[::-1]
    seen = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    printed = (cv2.GaussianBlur(seen, (0, 0), 3) < _PRINT)[1:-1, 1:-1]
    if printed.mean() < _SOME:
        return None
    grey = seen.astype(np.float32)
    across = grey[1:-1, :-2] + grey[1:-1, 2:] - 2 * grey[1:-1, 1:-1]
    down = grey[:-2, 1:-1] + grey[2:, 1:-1] - 2 * grey[1:-1, 1:-1]
    return float(min(across[printed].var(), down[printed].var()))


def _dewarped(sheet: Sheet, quad: Matrix) -> Sheet:
    """Stretch the page to a rectangle whose sides are as long as they look."""

    def side(one: int, other: int) -> float:
        return float(np.linalg.norm(quad[one] - quad[other]))

    width, height = max(side(0, 1), side(3, 2)), max(side(0, 3), side(1, 2))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(quad.astype(np.float32), target), np.float64)
    return sheet.warped(matrix, (round(width), round(height)))


def _at_working_size(sheet: Sheet) -> Sheet:
    """Scale so that letters have the size the recognisers read best; enlarged pictures are sharpened."""
    height, width = sheet.picture.shape[:2]
    scale = min(_MOST_ENLARGED, _WORKING / max(height, width))
    if 0.9 < scale < 1.15:
        return sheet
    size = (round(width * scale), round(height * scale))
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    picture = cv2.resize(sheet.picture, size, interpolation=way)
    if scale > 1.15:
        soft = cv2.GaussianBlur(picture, (0, 0), 2.0)
        picture = cv2.addWeighted(picture, 1.7, soft, -0.7, 0)
    back = np.diag([width / size[0], height / size[1], 1.0])
    return Sheet(picture, sheet.to_source @ back, sheet.source)


def evenly_lit(picture: Picture) -> Picture:
    """Divide a page by its own paper, so that shadows and the yellow of a lamp go."""
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (max(8, width // 8), max(8, height // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), 21)
    paper = cv2.resize(cv2.GaussianBlur(paper, (0, 0), 5), (width, height), interpolation=cv2.INTER_LINEAR)
    flat = cv2.divide(picture, np.maximum(paper, 1), scale=250)
    return np.asarray(flat, np.uint8)


def without_skew(sheet: Sheet) -> Sheet:
    """Turn the sheet by the small angle at which its lines of text are level."""
    angle = skew(sheet.picture)
    if abs(angle) < 0.15:
        return sheet
    height, width = sheet.picture.shape[:2]
    matrix = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0), [0, 0, 1]])
    return sheet.warped(np.asarray(matrix, np.float64), (width, height))


def skew(picture: Picture) -> float:
    """Return the angle in degrees (-6..6) that makes the rows of ink most distinct."""
    height, width = picture.shape[:2]
    scale = _THUMB / max(height, width)
    small = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
    ink = (255 - small).astype(np.float32)
    ink[ink < 40] = 0
    coarse = max(np.arange(-6, 6.1, 1.0), key=lambda angle: _distinct(ink, float(angle)))
    return float(
        max(np.arange(coarse - 0.9, coarse + 1, 0.15), key=lambda angle: _distinct(ink, float(angle)))
    )


def _distinct(ink: Any, angle: float) -> float:
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
