"""A stretch of text is cut out without the rules and lines around it, and without loss of its own letters."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("cv2")

import cv2

from labhelp_app.reading.worker_crops import cut
from labhelp_app.reading.worker_detector import Box
from labhelp_app.reading.worker_rules import without_rules

Grey = np.ndarray[Any, np.dtype[np.uint8]]


def page(text: str = "58.0") -> Grey:
    """Draw a word on a page of 200 x 400 pixels; it stands between heights 70 and 130."""
    white = np.full((200, 400), 250, np.uint8)
    return np.asarray(cv2.putText(white, text, (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (30,), 3), np.uint8)


BOX = Box(40, 60, 240, 140)


def test_a_rule_and_what_lies_beyond_it_are_painted_over_and_the_word_stays() -> None:
    plain, ruled = page(), page()
    ruled[66:69] = 160  # a pale rule across the page, the tips of the line above over it
    ruled[60:64, 100:120] = 60
    assert (cut(ruled, BOX)[:10] == 255).all()
    assert (cut(ruled, BOX)[14:] == plain[74:140, 40:240]).all()


def test_letters_that_fill_the_width_are_no_rule() -> None:
    blurred = np.asarray(cv2.GaussianBlur(page("EEEEE"), (0, 0), 4), np.uint8)
    assert (cut(blurred, BOX) == blurred[60:140, 40:240]).mean() > 0.99


def test_tips_of_neighbouring_lines_are_painted_over() -> None:
    near = page()
    near[132:140, 80:110] = 40
    assert (cut(near, BOX)[74:] > 200).all()


def test_a_comma_that_touches_the_edge_is_kept() -> None:
    low = page("58 0")
    low[112:140, 128:136] = 40  # from above the foot of the figures down to the edge of the box
    assert (cut(low, BOX)[52:, 88:96] < 60).all()


def test_the_page_itself_is_not_changed() -> None:
    ruled = page()
    ruled[66:69] = 160
    before = ruled.copy()
    cut(ruled, BOX)
    assert (ruled == before).all()


@pytest.mark.parametrize("grey", [40, 205])
def test_dark_rules_and_pale_hairlines_are_found_and_letters_are_not(grey: int) -> None:
    white = np.full((2000, 1500), 250, np.uint8)
    sheet = np.asarray(
        cv2.putText(white, "58.0", (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (30,), 3), np.uint8
    )
    sheet[300:303, 100:1400] = grey
    cleaned, strokes = without_rules(sheet)
    assert [abs(y - 301) <= 2 for y, _, _ in strokes] == [True]
    assert (cleaned[295:308] > 240).all()
    assert (cleaned[:200] == sheet[:200]).all()


def test_print_on_a_grey_field_is_cut_out_as_if_it_stood_on_paper() -> None:
    plain = page("Abc")
    grey = np.asarray(np.minimum(plain.astype(np.uint16) * 205 // 250, 255), np.uint8)
    found, wanted = cut(grey, BOX).astype(int), cut(plain, BOX).astype(int)
    assert np.abs(found - wanted).max() <= 4
    assert (found < 100).sum() > 500  # the letters are there, whole


def test_white_print_on_a_dark_field_becomes_dark_on_white() -> None:
    dark = np.asarray(255 - page("Abc"), np.uint8)
    found = cut(dark, BOX)
    assert np.median(found) >= 240
    assert (found < 100).sum() > 500
