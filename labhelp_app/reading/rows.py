"""Puts the lines below a table heading together into raw rows: which text belongs to one indicator."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from labhelp_app.reading.bands import is_unit_cell
from labhelp_app.reading.cells import Cells, cells_of
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.columns import Layout
from labhelp_app.reading.remarks import is_labelled_range, is_remark, is_verdict
from labhelp_app.reading.words import Line, Rule, Word

_CLOSE = 0.55  # of the letter height: lines of one cell stand nearer than rows do
_SPACE = 0.3  # of the letter height, between words
_LONGEST_UNIT = 9
_THOUSANDS = 0.6  # of the letter height: figures of one number stand nearer
_FIGURE = re.compile(r"^[<>≤≥]?\d+(?:[.,]\d+)?[*+↑↓HLN-]*$")
_CLOCK = re.compile(
    r"(?<=\d) (?:(?:[01]\d|2[0-3]):[0-5]\d|\d\d\.\d\d\.(?:20)?\d\d)$"
)  # when a row was measured, in the last column
Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row of the paper as text by column, before any of it is understood.

    ``values`` holds one entry per value column, with the date of that column when its heading is a date.
    """

    name: str
    values: tuple[tuple[date | None, str], ...]
    unit: str
    range: str
    flag: str
    code: str
    box: tuple[float, float, float, float]
    merged: bool = False
    disputed: frozenset[Role] = frozenset()
    faint: frozenset[Role] = frozenset()
    unit_seen: str = ""  # the unit as the reader of figures saw it on a picture
    crowded: bool = False  # words lie over each other, so no cell of the row is sure
    remarked: bool = False  # a sentence below it was left out of its name


def raw_rows(
    lines: Sequence[Line], layout: Layout, rules: Sequence[Rule], known: Known, title: Known, sure: Known
) -> tuple[RawRow, ...]:
    """Build the rows of one table, top to bottom.

    ``known`` says whether a text is the name of an indicator; it settles which of two rows a line of
    name alone belongs to; ``title``, whether it can only be the heading of a section, and ``sure``, whether
    it is one beyond doubt. Lines between the same two drawn rules are one row.
    """
    groups = _between_rules(lines, layout, rules)
    if groups is None:
        return tuple(
            _raw(cells, layout) for cells in _joined([cells_of(x, layout) for x in lines], layout, known)
        )
    edge = max(
        (word.x1 for line in lines for word in cells_of(line, layout).words(layout, Role.NAME)), default=0
    )
    rows: list[RawRow] = []
    for group in groups:
        cells = [cells_of(line, layout) for line in group]
        anchors = [one for one in cells if _is_anchor(one, layout)]
        if len(anchors) <= 1:
            cells = _without_section(cells, layout, known, title, sure, edge)
            rows.append(_raw(_merged(_without_remarks(cells, layout, known, title)), layout))
        else:
            rows += [_raw(one, layout) for one in _joined(cells, layout, known)]
    return tuple(rows)


def _between_rules(lines: Sequence[Line], layout: Layout, rules: Sequence[Rule]) -> list[list[Line]] | None:
    """Group lines by drawn rules across the table; None when the table is not ruled row by row."""
    if not lines:
        return None
    left = min(line.words[0].x0 for line in lines)
    right = max(line.words[-1].x1 for line in lines)
    levels = _levels([rule for rule in rules if rule.x1 > left and rule.x0 < right], 0.6 * (right - left))
    inside = [y for y in levels if lines[0].y0 - 20 < y < lines[-1].y1 + 20]
    if len(inside) < 3:
        return None
    groups: dict[int, list[Line]] = {}
    for line in lines:
        middle = (line.y0 + line.y1) / 2
        groups.setdefault(sum(middle > y for y in inside), []).append(line)
    anchored = sum(any(_is_anchor(cells_of(x, layout), layout) for x in group) for group in groups.values())
    anchors = sum(_is_anchor(cells_of(line, layout), layout) for line in lines)
    return list(groups.values()) if anchored and anchors <= 1.6 * anchored else None


def _levels(rules: Sequence[Rule], needed: float) -> list[float]:
    """Return the heights at which rules, perhaps drawn cell by cell, cover the needed width."""
    levels: list[tuple[float, float]] = []
    for rule in sorted(rules, key=lambda rule: rule.y):
        if levels and rule.y - levels[-1][0] < 1.5:
            levels[-1] = (levels[-1][0], levels[-1][1] + rule.x1 - rule.x0)
        else:
            levels.append((rule.y, rule.x1 - rule.x0))
    return [y for y, width in levels if width >= needed]


def _is_anchor(cells: Cells, layout: Layout) -> bool:
    """A row is anchored where a value stands, or where unit and range stand beside an empty value."""
    value = cells.text(layout, Role.VALUE).strip()
    if value:
        return not _is_unit_below(value, cells, layout)
    return bool(cells.text(layout, Role.UNIT) and _range_text(cells, layout))


def _is_unit_below(value: str, cells: Cells, layout: Layout) -> bool:
    """Say whether a line prints the unit below its result, with no more than a verdict below the range."""
    plain = not any(char.isdigit() for char in _range_text(cells, layout))
    whole = Role.UNIT not in {column.role for column in layout.columns}
    below = is_unit_cell(value) or (len(value) <= _LONGEST_UNIT and is_verdict(_range_text(cells, layout)))
    return whole and plain and not any(map(str.isdigit, value)) and below


def _joined(cells: list[Cells], layout: Layout, known: Known) -> list[Cells]:
    """Join lines that carry only a part of a row to the row they belong to."""
    rows: list[Cells] = []
    waiting: list[Cells] = []
    for one in cells:
        if not _is_anchor(one, layout):
            if rows and is_labelled_range(one.lines[0]):
                rows[-1].remarked = True
            else:
                waiting.append(one)
            continue
        for loose in waiting[:]:
            if rows and _belongs_above(rows[-1], loose, one, layout, known):
                rows[-1].absorb(loose, before=False)
                waiting.remove(loose)
            else:
                break
        below = [loose for loose in waiting if _belongs_below(loose, one, layout, known)]
        for loose in reversed(below):
            one.absorb(loose, before=True)
        rows += [loose for loose in waiting if loose not in below]
        waiting = []
        rows.append(one)
    for loose in waiting:
        if rows and _belongs_above(rows[-1], loose, None, layout, known):
            rows[-1].absorb(loose, before=False)
        else:
            rows.append(loose)
    return rows


def _gap(above: Cells, below: Cells) -> float:
    """Return the white space between two neighbours in letter heights."""
    return (below.lines[0].y0 - above.lines[-1].y1) / below.lines[0].height


def _belongs_above(row: Cells, loose: Cells, following: Cells | None, layout: Layout, known: Known) -> bool:
    if not _is_anchor(row, layout) or _gap(row, loose) > _CLOSE:
        return False
    name, tail = row.text(layout, Role.NAME), loose.text(layout, Role.NAME)
    if loose.text(layout, Role.VALUE) and name:  # its unit, printed below the result
        return len(row.lines) == 1 and not known(tail)
    if not tail:  # the rest of a range, unit or remark
        return following is None or _gap(row, loose) <= _gap(loose, following) + 0.05
    if not name:
        return True
    if name.count("(") > name.count(")") or known(f"{name} {tail}"):
        return True
    if following is not None and _wants(following, tail, layout, known):
        return False
    if known(tail):
        return False
    starts_small = tail[0].islower() or tail[0] in "(,/-"
    nearer = following is None or _gap(row, loose) + 0.15 < _gap(loose, following)
    return (starts_small or nearer) and not known(name)


def _belongs_below(loose: Cells, row: Cells, layout: Layout, known: Known) -> bool:
    if _gap(loose, row) > _CLOSE:
        return False
    tail = loose.text(layout, Role.NAME)
    return not tail or _wants(row, tail, layout, known)


def _wants(row: Cells, head: str, layout: Layout, known: Known) -> bool:
    """Say whether a row lacks the beginning of its name that the line above it carries."""
    name = row.text(layout, Role.NAME)
    return not name or known(f"{head} {name}") or (name[0].islower() and not known(name)) or name[0] in "(,"


def _without_section(
    cells: list[Cells], layout: Layout, known: Known, title: Known, sure: Known, edge: float
) -> list[Cells]:
    """Leave out the heading of a section above a row with a whole name, where no rule between them was seen.

    It stands apart, or is no name broken for want of room: the next word would have gone before ``edge`` in points.
    """
    if len(cells) < 2 or _is_anchor(cells[0], layout) or not _is_anchor(cells[1], layout):
        return cells
    heading, first = cells[0].words(layout, Role.NAME), cells[1].words(layout, Role.NAME)
    number = len(cells[0].words(layout, Role.CODE))  # "II." before the heading
    if not heading or not first or len(heading) + number < len(cells[0].lines[0].words):
        return cells  # a part of a range or unit stands there, too
    room = heading[-1].x1 + _SPACE * heading[-1].height + first[0].x1 - first[0].x0 < edge
    above, name = cells[0].text(layout, Role.NAME), cells[1].text(layout, Role.NAME)
    room |= bool(number and cells[1].words(layout, Role.CODE)) or sure(above)  # each has its own number
    if not (room or _gap(cells[0], cells[1]) > _CLOSE) or not title(above) or not name[0].isupper():
        return cells
    if not known(name) or known(f"{above} {name}"):
        return cells
    cells[1].remarked = True
    return cells[1:]


def _without_remarks(cells: list[Cells], layout: Layout, known: Known, title: Known) -> list[Cells]:
    """Leave out sentences and headings printed below a row whose name is whole without them."""
    kept = cells[:1]
    for one in cells[1:]:
        name = " ".join(before.text(layout, Role.NAME) for before in kept).strip()
        beside = is_labelled_range(one.lines[0]) or (is_remark(one.lines[0]) and known(name))
        beside |= _is_next_heading(kept[-1], one, name, layout, known, title)
        if not beside or _is_anchor(one, layout):
            kept.append(one)
    kept[0].remarked |= len(kept) < len(cells)
    return kept


def _is_next_heading(above: Cells, one: Cells, name: str, layout: Layout, known: Known, title: Known) -> bool:
    """Say whether a line apart below a whole name is the heading of what follows: a name itself, or no part of any."""
    tail = one.text(layout, Role.NAME)
    if not tail or not tail[0].isupper() or len(tail.split()) < len(one.lines[0].words):
        return False
    whole = known(name) and not known(f"{name} {tail}")
    return whole and _gap(above, one) > _CLOSE and (known(tail) or title(tail))


def _merged(cells: list[Cells]) -> Cells:
    first = cells[0]
    for other in cells[1:]:
        first.absorb(other, before=False)
    return first


def _raw(cells: Cells, layout: Layout) -> RawRow:
    words = [word for line in cells.lines for word in line.words]
    values = tuple(
        (column.day, " ".join(word.text for word in cells.by_column.get(number, [])))
        for number, column in enumerate(layout.columns)
        if column.role is Role.VALUE
    )
    return RawRow(
        name=cells.text(layout, Role.NAME).strip(),
        values=values,
        unit=cells.text(layout, Role.UNIT).strip(),
        range=_range_text(cells, layout),
        flag=cells.text(layout, Role.FLAG).strip(),
        code=cells.text(layout, Role.CODE).strip(),
        box=(
            min(word.x0 for word in words),
            min(word.y0 for word in words),
            max(word.x1 for word in words),
            max(word.y1 for word in words),
        ),
        merged=_too_much(cells, layout) or _two_figures(cells, layout),
        disputed=_roles(cells, layout, lambda word: word.disputed),
        faint=_roles(cells, layout, lambda word: word.faint),
        unit_seen="".join(word.seen for word in cells.words(layout, Role.UNIT)),
        crowded=any(word.crowded for word in words),
        remarked=cells.remarked,
    )


def _roles(cells: Cells, layout: Layout, doubtful: Callable[[Word], bool]) -> frozenset[Role]:
    """Return the roles of the columns in which at least one word is doubtful."""
    return frozenset(
        layout.columns[number].role
        for number, words in cells.by_column.items()
        if any(doubtful(word) for word in words)
    )


def _range_text(cells: Cells, layout: Layout) -> str:
    """Return the range as one text, also where its two bounds stand in columns of their own."""
    low, high = cells.text(layout, Role.LOW).strip(), cells.text(layout, Role.HIGH).strip()
    if low and high:
        return f"{low} - {high}"
    if low or high:
        return f"≥ {low}" if low else f"≤ {high}"
    return _CLOCK.sub("", re.sub(r"\s+", " ", cells.text(layout, Role.RANGE)).strip())


def _too_much(cells: Cells, layout: Layout) -> bool:
    """Two lines with a value each inside one row: perhaps two rows of the paper."""
    with_value = 0
    for line in cells.lines:
        own = cells_of(line, layout)
        with_value += any(
            any(char.isdigit() for char in word.text)
            for number, words in own.by_column.items()
            if layout.columns[number].role is Role.VALUE
            for word in words
        )
    return with_value > 1


def _two_figures(cells: Cells, layout: Layout) -> bool:
    """Two figures farther apart than thousands are in one value cell: perhaps a result and an earlier one."""
    for number, words in cells.by_column.items():
        if layout.columns[number].role is not Role.VALUE:
            continue
        for word, following in pairwise(words):
            apart = following.x0 - word.x1 > _THOUSANDS * (word.y1 - word.y0) and following.y0 < word.y1
            if apart and _FIGURE.match(word.text) and _FIGURE.match(following.text):
                return True
    return False
