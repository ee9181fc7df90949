"""Where a sheet of paper ends on a photo, also under a shadow that is darker than the table elsewhere."""

from __future__ import annotations

from datetime import date

import cv2
import numpy as np
import pytest

from benchmarks.reading.pictures import Picture, pages_of, photo, scan
from benchmarks.reading.specimens import LAYOUTS
from labhelp_app.reading.worker_outline import page_quad

_LONGEST = 1_600


@pytest.fixture(scope="module")
def page() -> Picture:
    return pages_of(LAYOUTS["form_098"](date(2024, 2, 22), seed=1)[0], 100)[0]


def _corners(page: Picture, seed: int, strength: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return where ``photo`` lays the corners of the page, which it draws first."""
    height, width = page.shape
    shift = (0.01 + 0.035 * strength) * width
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], float)
    flat += np.array([0.09 * width, 0.08 * height])
    moved = flat + np.random.default_rng(seed).uniform(-shift, shift, (4, 2))
    return moved * _LONGEST / max(round(width * 1.18), round(height * 1.16))


@pytest.mark.parametrize("strength", [0.3, 1.0])
@pytest.mark.parametrize("seed", range(12))
def test_the_corners_of_a_page_are_found_under_any_shadow(page: Picture, seed: int, strength: float) -> None:
    picture = photo(page, np.random.default_rng(seed), strength=strength, longest=_LONGEST)
    quad = page_quad(picture)
    assert quad is not None
    assert float(np.abs(quad - _corners(page, seed, strength)).max()) < 0.012 * _LONGEST


def test_half_a_page_in_deep_shadow_is_not_cut_off(page: Picture) -> None:
    height, width = page.shape
    light = np.where(np.arange(height) < height // 2, 0.35, 1.0).astype(np.float32)
    table = cv2.copyMakeBorder(page, 80, 80, 80, 80, cv2.BORDER_CONSTANT, value=(90,)).astype(np.float32)
    lit = table * np.pad(light, (80, 80), mode="edge")[:, None]
    quad = page_quad(cv2.GaussianBlur(lit, (0, 0), 2).astype(np.uint8))
    assert quad is not None
    assert (
        float(np.abs(quad - [[80, 80], [80 + width, 80], [80 + width, 80 + height], [80, 80 + height]]).max())
        < 16
    )


def test_a_scan_without_a_table_around_it_is_left_as_it_is(page: Picture) -> None:
    assert page_quad(scan(page, np.random.default_rng(3))) is None


def test_a_bright_stripe_on_the_page_is_not_taken_for_a_page(page: Picture) -> None:
    height = len(page)
    light = 0.55 + 0.45 / (1 + np.exp(-(np.arange(height) - height / 2) / 60))
    assert page_quad((page * light[:, None]).astype(np.uint8)) is None
