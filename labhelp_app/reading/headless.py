"""Finds the columns of a table on a picture whose heading was not recognised, from what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from labhelp_app.reading.bands import Phrase, bands_between, crossed_gaps, is_range_cell, is_unit_cell
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.headings import Column, Head
from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.titles import is_known
from labhelp_app.reading.words import Line, Page

_FEWEST_LINES = 4
_CROSSED = 0.1  # of the lines may run across a gap between columns
_NUMBER = re.compile(r"^[<>≤≥]?\s?\d+([.,]\d+)?\s?[*+↑↓HL]?$")
_FILLED = 0.4  # of the lines must have something in a column
_NAMES, _OTHERS = 0.4, 0.5  # shares of the cells of a column that must be of its kind


def head_by_cells(page: Page) -> Head | None:
    """Return a heading above the first line of results, None unless every column can be told from all others.

    There must be one column of known names, one of plain numbers to the right of it, and one of units or one of
    ranges. Two columns of numbers, be the second nearly empty, may be this result and an earlier one: then nothing is
    said.
    """
    lines = [line for line in page.lines if len(line.phrases) >= 3 and not is_personal(line.text)]
    first = next((n for n, line in enumerate(lines) if _names_an_indicator(line)), len(lines))
    body = lines[first:]
    if len(body) < _FEWEST_LINES:
        return None
    every = _bands(body)
    bands = [band for band in every if len(band) >= _FILLED * len(body)]
    columns: list[Column] = []
    for role, fits, share in (
        (Role.NAME, is_known, _NAMES),
        (Role.VALUE, _is_number, _OTHERS),
        (Role.UNIT, is_unit_cell, _OTHERS),
        (Role.RANGE, is_range_cell, _OTHERS),
    ):
        found = [band for band in bands if _share(band, fits) >= share]
        if role is not Role.NAME and columns:
            found = [band for band in found if band[0][0].x0 > columns[0].x0]
        if len(found) > 1 or (not found and role in (Role.NAME, Role.VALUE)):
            return None
        columns += [Column(role, min(p[0].x0 for p in band), max(p[-1].x1 for p in band)) for band in found]
    names = columns[0]
    figures = [band for band in every if band[0][0].x0 > names.x0 and _share(band, _is_number) > 0]
    if len(columns) < 3 or len(figures) > 1:
        return None
    top = body[0].y0
    return Head(top - 2, top - 1, tuple(sorted(columns, key=lambda column: column.x0)))


def several_figures(page: Page) -> bool:
    """Say whether plain numbers stand in more than one column right of the names: results and earlier results."""
    lines = [line for line in page.lines if len(line.phrases) >= 3 and not is_personal(line.text)]
    body = [line for line in lines if _names_an_indicator(line)]
    if len(body) < 2:
        return False
    every = _bands(body)
    names = next(
        (number for number, band in enumerate(every) if _share(band, is_known) >= _NAMES), len(every)
    )
    return sum(_share(band, _is_number) > 0 for band in every[names + 1 :]) > 1


def _bands(lines: Sequence[Line]) -> list[list[Phrase]]:
    """Return the phrases between the gaps, left to right; empty bands are left out."""
    phrases = [phrase for line in lines for phrase in line.phrases]
    gaps = crossed_gaps(phrases, int(_CROSSED * len(lines)))
    return [band for band in bands_between(phrases, gaps) if band]


def _share(band: Sequence[Phrase], fits: Callable[[str], bool]) -> float:
    return sum(fits(" ".join(word.text for word in phrase)) for phrase in band) / len(band)


def _names_an_indicator(line: Line) -> bool:
    """Say whether a line begins like a result: a known name, and a number behind it."""
    texts = [" ".join(word.text for word in phrase) for phrase in line.phrases]
    named = next((n for n, text in enumerate(texts[:2]) if is_known(text)), None)
    return named is not None and any(map(_is_number, texts[named + 1 :]))


def _is_number(text: str) -> bool:
    return bool(_NUMBER.match(text))
