"""Finds columns by what stands in them where a picture spoilt their heading: running numbers, units, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from labhelp_app.reading.bands import Phrase, bands_between, is_range_cell, is_unit_cell
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.headings import Column
from labhelp_app.reading.words import Line

_FEWEST = 3  # cells that show what a column holds
_MOST, _MOST_UNITS_SPOILT = 0.6, 0.3  # shares of cells that must be understood
_SHORT = 9
_PLAIN_NUMBER = re.compile(r"^[<>]?\s?\d+([.,]\d+)?[*+↑↓]?$")
_ORDINAL = re.compile(r"^(\d{1,3})[.)]?$")


def with_missing(
    columns: tuple[Column, ...], phrases: Sequence[Phrase], gaps: Sequence[float]
) -> tuple[Column, ...]:
    """Return the columns with one of units and one of ranges put in where none has such a heading.

    Of the bands between the gaps only that is taken in which most cells are units (or ranges), below no heading of
    another column.
    """
    for role, fits in ((Role.UNIT, is_unit_cell), (Role.RANGE, is_range_cell)):
        roles = {column.role for column in columns}
        if role in roles or (role is Role.RANGE and roles & {Role.LOW, Role.HIGH}) or Role.NAME not in roles:
            continue
        found = _band_of(columns, phrases, gaps, role, fits)
        if found is not None:
            columns = tuple(sorted((*columns, found), key=lambda column: column.x0 + column.x1))
    return columns


def _band_of(
    columns: tuple[Column, ...],
    phrases: Sequence[Phrase],
    gaps: Sequence[float],
    role: Role,
    fits: Callable[[str], bool],
) -> Column | None:
    for band in bands_between(phrases, gaps):
        texts = [" ".join(word.text for word in phrase) for phrase in band]
        enough = _MOST_UNITS_SPOILT if role is Role.UNIT and _are_short_words(texts) else _MOST
        if sum(map(fits, texts)) < max(_FEWEST, enough * len(band)):
            continue
        x0, x1 = min(phrase[0].x0 for phrase in band), max(phrase[-1].x1 for phrase in band)
        if not any(min(x1, column.x1) - max(x0, column.x0) > 0.5 * (x1 - x0) for column in columns):
            return Column(role, x0, x1)
    return None


def _are_short_words(texts: Sequence[str]) -> bool:
    """Say whether nearly all cells are short and no plain numbers, as units are that were read badly."""
    short = sum(len(text) <= _SHORT and not _PLAIN_NUMBER.match(text) for text in texts)
    return short >= 0.9 * len(texts)


def numbered_until(lines: Sequence[Line], edge: float) -> float | None:
    """Return where running numbers before the names end, in points; None where lines do not begin with such.

    Names begin left of ``edge``. A few numbers may be misread; most must follow on the one before.
    """
    begun = [
        (int(found[1]), line.words[0].x1, line.words[1].x0)
        for line in lines
        if len(line.words) > 1
        and (found := _ORDINAL.match(line.words[0].text))
        and line.words[1].middle < edge
        and any(char.isalpha() for char in line.words[1].text)
    ]
    following = sum(after[0] - before[0] == 1 for before, after in pairwise(begun))
    if len(begun) < _FEWEST or following < 0.6 * (len(begun) - 1) or len(begun) < 0.4 * len(lines):
        return None
    end, start = median(x1 for _, x1, _ in begun), median(x0 for _, _, x0 in begun)
    return (
        (end + start) / 2 if end < start else None
    )  # a page may lie askew: middles of words are held against it
