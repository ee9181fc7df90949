"""Decides which stretch of the page belongs to which column, from the gaps and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.bands import crossed_gaps, is_range_cell
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.headings import Column
from labhelp_app.reading.missing_columns import numbered_until, with_missing
from labhelp_app.reading.words import Line, Word

_CROSSED = 0.04  # of the lines may run across a gap (long names, remarks)
_NUMBER = re.compile(r"^[<>≤≥=~]?\s*\d[\d\s.,]*\s*[*+↑↓HLNhl-]*$")
_RANGE = re.compile(
    r"^\(?\s*[\d.,]+\s*(-|–|—|\.\.)\s*[\d.,]+|^(до|от|не|ниже|менее|выше|более|дейін|<|>|≤|≥)\s*\d?"
)
_SPAN = re.compile(r"^\d[\d.,]*[-–—]\d[\d.,]*$")
_CROSSED_ON_PICTURES = 0.1
_MOSTLY, _FEWEST_SPANS = 0.7, 3  # of the cells of a column; cells that show what it holds
_FLUSH = 2.0  # points: as far apart as two left edges of one column are drawn
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Layout:
    """Vertical cuts in points, ascending, and the column on each side: one more column than cuts."""

    cuts: tuple[float, ...]
    columns: tuple[Column, ...]

    def column_of(self, word: Word) -> int:
        """Return the number of the column a word stands in."""
        return sum(word.middle >= cut for cut in self.cuts)


def layout_of(columns: tuple[Column, ...], lines: Sequence[Line], *, pictured: bool = False) -> Layout:
    """Place the cuts between the columns of one heading for the lines below it.

    Every gap that (nearly) no phrase crosses may be a cut. The bands between them are dealt out to the
    columns in order, so that what stands below a heading, and what looks like a number, a unit or a
    range, lands where it belongs. On a ``pictured`` page neighbouring cells may have run together.
    """
    phrases = [part for line in lines for phrase in line.phrases for part in _at_headings(phrase, columns)]
    if pictured:
        phrases = [part for phrase in phrases for part in _apart(phrase)]
    if not phrases:
        return _by_headings(columns)
    gaps = crossed_gaps(phrases, int((_CROSSED_ON_PICTURES if pictured else _CROSSED) * len(lines)))
    if pictured:
        columns = with_missing(columns, phrases, gaps)
    scores = [[0.0] * len(columns) for _ in range(len(gaps) + 1)]
    for phrase in phrases:
        middle = (phrase[0].x0 + phrase[-1].x1) / 2
        band = sum(middle >= gap for gap in gaps)
        for number, column in enumerate(columns):
            scores[band][number] += _fit(phrase, column)
    owners = _deal(scores, len(columns))
    return _without_numbers(_with_ranges(_cut(columns, gaps, owners), lines), lines)


def _with_ranges(layout: Layout, lines: Sequence[Line]) -> Layout:
    """Take a second column of values that holds spans for the range (``Значения``), where the first holds plain numbers."""
    roles = [column.role for column in layout.columns]
    if roles.count(Role.VALUE) != 2 or {Role.RANGE, Role.LOW, Role.HIGH} & set(roles):
        return layout
    cells: dict[int, list[str]] = {number: [] for number in range(len(roles))}
    for phrase in (phrase for line in lines for phrase in line.phrases):
        cells[layout.column_of(phrase[0])].append(" ".join(word.text for word in phrase))
    first, second = (number for number, role in enumerate(roles) if role is Role.VALUE)
    for number, other in ((second, first), (first, second)):
        column = layout.columns[number]
        if column.day is None and _holds_ranges(cells[number]) and _holds_numbers(cells[other]):
            ranged = (
                *layout.columns[:number],
                replace(column, role=Role.RANGE),
                *layout.columns[number + 1 :],
            )
            return Layout(layout.cuts, ranged)
    return layout


def _holds_ranges(cells: list[str]) -> bool:
    spans = sum(bool(_SPAN.match(text.replace(" ", ""))) for text in cells)
    return spans >= _FEWEST_SPANS and sum(map(is_range_cell, cells)) >= _MOSTLY * len(cells)


def _holds_numbers(cells: list[str]) -> bool:
    return sum(bool(_NUMBER.match(text)) and text[0] not in "<>" for text in cells) >= _MOSTLY * max(
        len(cells), 1
    )


def _without_numbers(layout: Layout, lines: Sequence[Line]) -> Layout:
    """Put running numbers before the names into a column of their own."""
    first = layout.columns[0]
    edge = layout.cuts[0] if layout.cuts else first.x1
    end = numbered_until(lines, edge) if first.role is Role.NAME else None
    if end is None:
        return layout
    return Layout((end, *layout.cuts), (Column(Role.CODE, min(first.x0, end), end), *layout.columns))


def _by_headings(columns: tuple[Column, ...]) -> Layout:
    cuts = tuple((a.x1 + b.x0) / 2 for a, b in pairwise(columns))
    return Layout(cuts, columns)


def _at_headings(phrase: tuple[Word, ...], columns: tuple[Column, ...]) -> list[tuple[Word, ...]]:
    """Split a phrase before a number or range that begins where a column does: its neighbour reached up to it."""
    parts: list[list[Word]] = [[phrase[0]]]
    for word in phrase[1:]:
        begins = any(abs(word.x0 - column.x0) < _FLUSH for column in columns[1:])
        if begins and (_NUMBER.match(word.text) or _RANGE.match(word.text)):
            parts.append([])
        parts[-1].append(word)
    return [tuple(part) for part in parts]


def _apart(phrase: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Split a phrase behind each number or range that another number or a bound follows."""
    parts: list[list[Word]] = [[phrase[0]]]
    for before, word in pairwise(phrase):
        if (_NUMBER.match(before.text) or _SPAN.match(before.text)) and (
            _NUMBER.match(word.text) or _RANGE.match(word.text)
        ):
            parts.append([])
        parts[-1].append(word)
    return [tuple(part) for part in parts]


def _fit(phrase: tuple[Word, ...], column: Column) -> float:
    """Score a phrase in a column: below its heading, and of the kind the column holds."""
    text = " ".join(word.text for word in phrase)
    x0, x1 = phrase[0].x0, phrase[-1].x1
    shared = min(x1, column.x1) - max(x0, column.x0)
    below = 2.0 if shared > 0 else max(-1.0, shared / 100)
    return below + kind_fit(text, column.role)


def kind_fit(text: str, role: Role) -> float:
    """Score how much a text looks like what a column of this role holds; 0.2 and less is no likeness."""
    if role is Role.VALUE:
        return 1.5 if _NUMBER.match(text) else (-0.5 if _RANGE.match(text) else 0.2)
    if role in (Role.LOW, Role.HIGH):
        return 1.5 if _NUMBER.match(text) else -0.5
    if role is Role.RANGE:
        return 1.5 if _RANGE.match(text) else 0.0
    if role is Role.UNIT:
        return 1.5 if parse_unit(text, flattened=True) else -0.5
    if role is Role.NAME:
        return 0.7 if _LETTERS.search(text) and not parse_unit(text) else -0.7
    return 0.0


def _deal(scores: list[list[float]], columns: int) -> list[int]:
    """Give each band to a column, in order and without going back, so that the sum of scores is best."""
    best = scores[0][:]
    came_from: list[list[int]] = []
    for row in scores[1:]:
        sources: list[int] = []
        following: list[float] = []
        leader = 0
        for column in range(columns):
            leader = column if best[column] > best[leader] else leader
            sources.append(leader)
            following.append(best[leader] + row[column])
        came_from.append(sources)
        best = following
    column = max(range(columns), key=lambda number: best[number])
    owners = [column]
    for sources in reversed(came_from):
        column = sources[column]
        owners.append(column)
    return owners[::-1]


def _cut(columns: tuple[Column, ...], gaps: list[float], owners: list[int]) -> Layout:
    """Keep only the gaps where the owner changes, and only the columns that own something."""
    cuts: list[float] = []
    kept = [columns[owners[0]]]
    for gap, before, after in zip(gaps, owners, owners[1:], strict=False):
        if before != after:
            cuts.append(gap)
            kept.append(columns[after])
    return Layout(tuple(cuts), tuple(kept))
