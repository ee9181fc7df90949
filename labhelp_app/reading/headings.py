"""Recognises the heading of a results table in Russian, Kazakh or English and where its columns begin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from labhelp_app.reading.column_titles import TITLES, Role, fold_heading, role_in
from labhelp_app.reading.dates import parse_day
from labhelp_app.reading.heading_words import with_heading_words
from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.words import Line, Page, Word

_BLOCK_LINES = 5  # a wrapped heading in two languages may take this many lines
_MOSTLY = 0.6
_WHOLE = 3  # columns that one line of a heading names
_TELLING = frozenset({Role.NAME, Role.VALUE, Role.UNIT, Role.RANGE, Role.FLAG, Role.LOW, Role.HIGH})
Hits = list[tuple["Role", tuple[Word, ...], "date | None"]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column by its heading: role, horizontal extent in points, and its date when one heads it."""

    role: Role
    x0: float
    x1: float
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of one table: its vertical extent in points and its columns from left to right."""

    y0: float
    y1: float
    columns: tuple[Column, ...]


def heads_of(page: Page) -> tuple[Head, ...]:
    """Return the table headings of a page from top to bottom; side-by-side tables share one heading line."""
    heads: list[Head] = []
    lines = with_heading_words(page.lines) if page.pictured else page.lines
    index = 0
    while index < len(lines):
        size, columns = _block_at(lines, index)
        alone = _roles(_columns(_hits(lines[index : index + 1]))) & _TELLING
        said = lines[index].text  # with a colon or a date it says whose paper it is
        looked_at = _TELLING if ":" in said or any(map(str.isdigit, said)) else frozenset(Role)
        split = size > 1 and len(alone) < _WHOLE
        below = _roles(_block_at(lines, index + 1)[1]) if split else frozenset[Role]()
        if below and below >= _roles(columns) & looked_at:
            size = 0  # its heading words are those of a section, or of the person's own lines
        if size:
            block = lines[index : index + size]
            columns = _with_others(columns, block, pictured=page.pictured)
            heads.append(Head(block[0].y0, block[-1].y1, columns))
        index += max(size, 1)
    return tuple(heads)


def _roles(columns: tuple[Column, ...]) -> frozenset[Role]:
    return frozenset(column.role for column in columns)


def split_side_by_side(columns: tuple[Column, ...]) -> tuple[tuple[Column, ...], ...]:
    """Cut a heading where a second name column follows a value column; usually gives one part."""
    parts: list[list[Column]] = [[]]
    for column in columns:
        seen = {one.role for one in parts[-1]}
        if column.role is Role.NAME and {Role.NAME, Role.VALUE} <= seen:
            parts.append([])
        parts[-1].append(column)
    return tuple(tuple(part) for part in parts)


def _block_at(lines: tuple[Line, ...], start: int) -> tuple[int, tuple[Column, ...]]:
    """Return how many lines from ``start`` form a heading (0 for none) and its columns."""
    best: tuple[int, tuple[Column, ...]] = (0, ())
    for size in range(1, _BLOCK_LINES + 1):
        block = lines[start : start + size]
        if len(block) < size or not _stays_together(block):
            break
        hits = _hits(block)
        if _covered(block[-1], hits) < _MOSTLY and size > 1:
            break
        columns = _with_name(_columns(hits), block)
        if _is_heading(block, columns, hits) and len(columns) >= len(best[1]):
            best = (size, columns)
    return best


def is_rest_of_heading(line: Line) -> bool:
    """Say whether a line holds nothing but words of headings (``интервал`` below ``Референсный``)."""
    return _covered(line, _hits((line,))) == 1.0


def _with_name(columns: tuple[Column, ...], block: tuple[Line, ...]) -> tuple[Column, ...]:
    """Put the name column first where the heading prints the title of the panel in its place."""
    roles = {column.role for column in columns}
    if Role.NAME in roles or Role.VALUE not in roles or len(roles & {Role.UNIT, Role.RANGE, Role.FLAG}) < 2:
        return columns
    begin = min(line.words[0].x0 for line in block)
    end = columns[0].x0
    return (Column(Role.NAME, begin if begin < end - 5 else end - 120, end - 5), *columns)


def _with_others(
    columns: tuple[Column, ...], block: tuple[Line, ...], *, pictured: bool
) -> tuple[Column, ...]:
    """Give every title that says nothing known a column that is read past, where all that is needed has one.

    On a picture such a title may be a known one misread, so there the unit, too, must have its column.
    """
    roles = _roles(columns)
    bounded = Role.RANGE in roles or {Role.LOW, Role.HIGH} <= roles
    if not {Role.NAME, Role.VALUE} <= roles or not bounded or (pictured and Role.UNIT not in roles):
        return columns
    told = {id(word) for _, words, _ in _hits(block) for word in words}
    begin = min(column.x0 for column in columns if column.role is Role.NAME)
    for stack in _stacks(block):
        x0, x1 = min(word.x0 for word in stack), max(word.x1 for word in stack)
        apart = all(x1 < column.x0 or column.x1 < x0 for column in columns)
        if apart and x0 > begin and not any(id(word) in told for word in stack):
            columns = (*columns, Column(Role.OTHER, x0, x1))
    return tuple(sorted(columns, key=lambda column: column.x0 + column.x1))


def _stays_together(block: tuple[Line, ...]) -> bool:
    if len(block) < 2:
        return True
    above, below = block[-2:]
    return below.y0 - above.y1 < 0.8 * above.height


def _is_heading(block: tuple[Line, ...], columns: tuple[Column, ...], hits: Hits) -> bool:
    roles = {column.role for column in columns}
    dated = sum(column.day is not None for column in columns)
    if Role.NAME not in roles or not (Role.VALUE in roles or dated):
        return False
    known = len(roles & _TELLING) + dated
    if known < _WHOLE and any(is_personal(line.text) for line in block):
        return False  # ``Дата рождения: ...  Анализ № ...`` says whose paper it is
    words = sum(len(line.words) for line in block)
    covered = sum(_covered(line, hits) * len(line.words) for line in block) / words
    only = sum(column.role not in (Role.CODE, Role.OTHER) for column in columns) == known == 2
    return covered >= 0.5 and (known >= 3 or (only and covered >= 0.8))


def _covered(line: Line, hits: Hits) -> float:
    """Return the share of words of the line that are heading words or dates."""
    marked = {id(word) for _, words, _ in hits for word in words}
    return sum(id(word) in marked for word in line.words) / len(line.words)


def _hits(block: tuple[Line, ...]) -> Hits:
    """Find heading words with the words they cover, reading wrapped headings from top to bottom."""
    found: Hits = []
    for stack in _stacks(block):
        texts = [fold_heading(word.text) for word in stack]
        ends: list[tuple[int, int]] = []
        position = 0
        for text in texts:
            ends.append((position, position + len(text)))
            position += len(text) + 1
        for match in TITLES.finditer(" ".join(texts)):
            covered = tuple(
                word
                for word, (begin, end) in zip(stack, ends, strict=True)
                if begin < match.end() and end > match.start()
            )
            found.append((role_in(match), covered, None))
        for word in stack:
            day = parse_day(word.text.strip("()"))
            if day is not None:
                found.append((Role.VALUE, (word,), day))
    return found


def _stacks(block: tuple[Line, ...]) -> list[list[Word]]:
    """Pile up the phrases of a heading that stand below each other, each pile from top to bottom."""
    stacks: list[list[Word]] = []
    for line in block:
        above = list(stacks)
        for phrase in line.phrases:
            home = max(above, key=lambda stack: _shared(stack, phrase), default=None)
            if home is not None and _shared(home, phrase) > 0:
                home.extend(phrase)
            else:
                stacks.append(list(phrase))
    return stacks


def _shared(stack: list[Word], phrase: tuple[Word, ...]) -> float:
    return min(max(word.x1 for word in stack), phrase[-1].x1) - max(
        min(word.x0 for word in stack), phrase[0].x0
    )


def _columns(hits: Hits) -> tuple[Column, ...]:
    """Turn hits into columns; wording of one role that overlaps is one column."""
    columns: list[Column] = []
    for role, words, day in hits:
        _put(columns, Column(role, min(word.x0 for word in words), max(word.x1 for word in words), day))
    columns.sort(key=lambda column: column.x0 + column.x1)
    if any(column.day for column in columns):
        columns = [one for one in columns if one.role is not Role.VALUE or one.day]
    return tuple(_without_doubles(columns))


def _put(columns: list[Column], new: Column) -> None:
    for index, old in enumerate(columns):
        if old.role is new.role and old.day == new.day and min(old.x1, new.x1) - max(old.x0, new.x0) > -12:
            columns[index] = Column(old.role, min(old.x0, new.x0), max(old.x1, new.x1), old.day)
            return
    columns.append(new)


def _without_doubles(columns: list[Column]) -> list[Column]:
    """Join neighbours of one role (a heading in two languages side by side)."""
    joined: list[Column] = []
    for column in columns:
        last = joined[-1] if joined else None
        if last is not None and last.role is column.role and last.day is None and column.day is None:
            joined[-1] = Column(column.role, last.x0, column.x1)
        else:
            joined.append(column)
    return joined
