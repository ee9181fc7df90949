"""Turns printed specimens into what people really have: scans, phone photos, messenger pictures, blurred ones."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image

Picture = np.ndarray[Any, np.dtype[np.uint8]]
_PAPER_DPI = 250


def pages_of(pdf: bytes, dpi: int) -> list[Picture]:
    """Draw the pages of a PDF as grey pictures (height x width)."""
    document = pypdfium2.PdfDocument(pdf)
    return [
        np.array(document[index].render(scale=dpi / 72, grayscale=True).to_pil().convert("L"))
        for index in range(len(document))
    ]


def scan(page: Picture, dice: np.random.Generator) -> Picture:
    """Lay the page on the glass a little askew; paper grain, no shadow."""
    height, width = page.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), dice.uniform(-0.8, 0.8), 1.0)
    laid = cv2.warpAffine(page, matrix, (width, height), borderValue=(252,), flags=cv2.INTER_CUBIC)
    return _grain(cv2.GaussianBlur(laid, (0, 0), 0.6), dice, 4)


def photo(page: Picture, dice: np.random.Generator, *, strength: float, longest: int = 4_000) -> Picture:
    """Photograph the page on a table: perspective, a shadow, soft focus, noise; ``strength`` from 0 to 1."""
    height, width = page.shape
    canvas = (round(width * 1.18), round(height * 1.16))
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    base = corners + np.float32([0.09 * width, 0.08 * height])
    shift = (0.01 + 0.035 * strength) * width
    moved = base + dice.uniform(-shift, shift, (4, 2)).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, moved)
    table = int(dice.integers(60, 120))
    taken = cv2.warpPerspective(page, matrix, canvas, borderValue=(table,), flags=cv2.INTER_AREA)
    lit = taken.astype(np.float32) * _light((canvas[1], canvas[0]), dice, strength)
    soft = cv2.GaussianBlur(lit, (0, 0), 0.7 + 0.9 * strength)
    scale = longest / max(soft.shape)
    sized = cv2.resize(
        soft, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    )
    return _grain(np.clip(sized, 0, 255).astype(np.uint8), dice, 3 + 5 * strength)


def moved(picture: Picture, dice: np.random.Generator, shortest: int = 34) -> Picture:
    """Shake the camera by ``shortest`` to 45 pixels in any direction: letters are about as wide as the least of them."""
    length = int(dice.integers(shortest, 46))
    smear = np.zeros((length, length), np.float32)
    smear[length // 2] = 1 / length
    turn = cv2.getRotationMatrix2D((length / 2, length / 2), dice.uniform(0, 180), 1.0)
    smear = cv2.warpAffine(smear, turn, (length, length))
    return np.asarray(cv2.filter2D(picture, -1, smear / smear.sum()), np.uint8)


def small(picture: Picture, longest: int = 1_280) -> Picture:
    """Shrink as messengers do."""
    scale = longest / max(picture.shape)
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)


def _light(shape: tuple[int, int], dice: np.random.Generator, strength: float) -> Any:
    """Return the share of light (0..1) at each pixel: a lamp on one side and a soft shadow of a hand."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = dice.uniform(0, 2 * np.pi)
    slope = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle)
    light = 0.92 - (0.1 + 0.25 * strength) * (slope + 0.5)
    centre = dice.uniform(0.2, 0.8, 2)
    distance = ((x / width - centre[0]) / 0.35) ** 2 + ((y / height - centre[1]) / 0.2) ** 2
    return light - (0.1 + 0.2 * strength) / (1 + np.exp(6 * (distance - 1)))


def _grain(picture: Picture, dice: np.random.Generator, sigma: float) -> Picture:
    noise = dice.normal(0, sigma, picture.shape).astype(np.float32)
    return np.clip(picture.astype(np.float32) + noise, 0, 255).astype(np.uint8)


Make = Callable[[Picture, np.random.Generator], Picture]
CLASSES: dict[str, tuple[int, int, Make]] = {
    "scan_300": (300, 85, scan),
    "phone_mild": (_PAPER_DPI, 75, lambda page, dice: photo(page, dice, strength=0.3)),
    "phone_hard": (_PAPER_DPI, 60, lambda page, dice: photo(page, dice, strength=1.0)),
    "low_dpi": (100, 85, scan),
    "messenger": (_PAPER_DPI, 55, lambda page, dice: small(photo(page, dice, strength=0.5))),
    "blurred": (_PAPER_DPI, 70, lambda page, dice: moved(photo(page, dice, strength=0.5), dice)),
    "shaken": (_PAPER_DPI, 70, lambda page, dice: moved(photo(page, dice, strength=0.5), dice, 20)),
}
"""Dots per inch of the paper, JPEG quality, and what happens to each page.

The seeds depend on the place of a name in the alphabet: a new name comes last, or every draw changes.
"""


def as_document(pdf: bytes, kind: str, seed: int) -> bytes:
    """Return one JPEG for a paper of one page, and a PDF of pictures for several."""
    dpi, quality, make = CLASSES[kind]
    dice = np.random.default_rng([seed, sorted(CLASSES).index(kind)])
    pictures = [Image.fromarray(make(page, dice)) for page in pages_of(pdf, dpi)]
    target = io.BytesIO()
    if len(pictures) == 1:
        pictures[0].save(target, "JPEG", quality=quality)
    else:
        first, *others = pictures
        first.save(target, "PDF", save_all=True, append_images=others, quality=quality, resolution=dpi)
    return target.getvalue()
