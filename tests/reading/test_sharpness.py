"""A shaken picture is refused in whatever direction the hand shook, and a readable one never is."""

from __future__ import annotations

import io
from datetime import date

import cv2
import numpy as np
import pytest
from PIL import Image

from benchmarks.reading.pictures import Picture, as_document, pages_of, photo
from benchmarks.reading.specimens import LAYOUTS
from labhelp_app.reading.worker_ocr import BLURRED
from labhelp_app.reading.worker_sheet import sharpness, sheet_of


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return LAYOUTS["form_098"](date(2024, 2, 22), seed=1)[0]


@pytest.fixture(scope="module")
def taken(pdf: bytes) -> Picture:
    return photo(pages_of(pdf, 250)[0], np.random.default_rng(5), strength=0.5)


def _shaken(picture: Picture, length: int, degrees: float) -> Picture:
    smear = np.zeros((length, length), np.float32)
    smear[length // 2] = 1 / length
    turn = cv2.getRotationMatrix2D((length / 2, length / 2), degrees, 1.0)
    smear = cv2.warpAffine(smear, turn, (length, length))
    return np.asarray(cv2.filter2D(picture, -1, smear / smear.sum()), np.uint8)


@pytest.mark.parametrize("length", [20, 46])
@pytest.mark.parametrize("degrees", [0, 30, 45, 90, 135])
def test_a_shaken_page_is_refused_in_every_direction(taken: Picture, length: int, degrees: float) -> None:
    found = sharpness(sheet_of(_shaken(taken, length, degrees)).picture)
    assert found is not None
    assert found < 0.8 * BLURRED


@pytest.mark.parametrize("kind", ["scan_300", "phone_mild", "phone_hard", "low_dpi", "messenger"])
def test_a_readable_picture_is_far_from_being_refused(pdf: bytes, kind: str) -> None:
    with Image.open(io.BytesIO(as_document(pdf, kind, 1))) as opened:
        found = sharpness(sheet_of(np.asarray(opened.convert("L"), np.uint8)).picture)
    assert found is not None
    assert found > 1.4 * BLURRED


def test_a_blank_page_is_not_called_blurred() -> None:
    assert sharpness(np.full((1_754, 1_240), 250, np.uint8)) is None
