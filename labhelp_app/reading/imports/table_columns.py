"""Which column of a table holds what: by its title, by its cells, and where both leave doubt, by asking the person.

Columns that speak of a person are left out before anything else is done, and so is text that fits no role:
what the person is shown of the table holds results and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from labhelp_app.clinical.printed import parse_flag, parse_range, parse_value
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.column_titles import Role, role_of
from labhelp_app.reading.dates import parse_day
from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.imports.structured import MAX_CELL, cell_at, day_of
from labhelp_app.reading.titles import is_known

Cells = list[str]
Table = Sequence[Cells]
ROLES = ("name", "value", "unit", "range", "low", "high", "flag", "date")
"""What a person can say of a column; ``name`` and ``value`` are needed."""

SHOWN_LINES, SHOWN_CHARS, MOST_COLUMNS = 8, 40, 40
LOOKED_AT = 40
_HEADING_WITHIN = 30
_DATE = re.compile(r"дата|күні|\bdate\b|collected|взят", re.IGNORECASE)
_ROLE_OF = {
    Role.NAME: "name",
    Role.VALUE: "value",
    Role.UNIT: "unit",
    Role.RANGE: "range",
    Role.LOW: "low",
    Role.HIGH: "high",
    Role.FLAG: "flag",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table begins and which column (from 0) has which role of ``ROLES``."""

    sheet: int
    first: int  # the first line below the heading
    roles: Mapping[str, int]

    def to_record(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"sheet": self.sheet, "first": self.first, "roles": dict(self.roles)}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Columns:
        """Rebuild from the JSON form.

        Raises:
            ValueError, KeyError, TypeError: not the form, an unknown role, or no column of names or values.
        """
        roles = {str(role): int(number) for role, number in record["roles"].items()}
        known = set(roles) <= set(ROLES) and {"name", "value"} <= set(roles)
        apart = len(set(roles.values())) == len(roles) and all(0 <= n < MOST_COLUMNS for n in roles.values())
        if not known or not apart:
            raise ValueError("no columns")
        return cls(int(record["sheet"]), int(record["first"]), roles)


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """One column as the person sees it: its number from 0, its title, its first cells and our guess (or "")."""

    number: int
    title: str
    cells: tuple[str, ...]
    guess: str


@dataclass(frozen=True, slots=True)
class TableAsked:
    """The beginning of a table whose columns the person is asked about; nothing of a person is in it."""

    sheet: int
    first: int
    columns: tuple[ShownColumn, ...]

    def to_record(self) -> dict[str, Any]:
        """Return the JSON form."""
        shown = [
            {"number": one.number, "title": one.title, "cells": list(one.cells), "guess": one.guess}
            for one in self.columns
        ]
        return {"sheet": self.sheet, "first": self.first, "columns": shown}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> TableAsked:
        """Rebuild from the JSON form; texts are cut to what can be shown.

        Raises:
            ValueError, KeyError, TypeError: not the form.
        """
        columns = tuple(
            ShownColumn(
                int(one["number"]),
                str(one["title"])[:SHOWN_CHARS],
                tuple(str(cell)[:SHOWN_CHARS] for cell in one["cells"][:SHOWN_LINES]),
                str(one["guess"]) if one["guess"] in ROLES else "",
            )
            for one in record["columns"][:MOST_COLUMNS]
        )
        return cls(int(record["sheet"]), int(record["first"]), columns)


def personal_columns(heading: Cells, rows: Table) -> frozenset[int]:
    """Return the columns whose title or cells speak of a person, an order or a stamp."""
    width = min(MOST_COLUMNS, max([len(heading), *(len(row) for row in rows[:LOOKED_AT])], default=0))
    found: set[int] = set()
    for number in range(width):
        cells = _filled(rows, number)
        named = _share(cells, is_known) >= 0.5
        marked = sum(is_personal(cell) for cell in cells)
        if is_personal(cell_at(heading, number)) or (not named and marked and marked >= 0.2 * len(cells)):
            found.add(number)
    return frozenset(found)


def heading_of(table: Table) -> tuple[int, Columns] | None:
    """Return the line of the heading and its columns when titles and cells leave no doubt, else ``None``."""
    for number, row in enumerate(table[:_HEADING_WITHIN]):
        if not {"name", "value"} <= set(_titled(row, frozenset(), ())):
            continue  # the cells below are looked at only where the titles could be a heading
        hidden = personal_columns(row, table[number + 1 :])
        rows = table[number + 1 :]
        titled = _titled(row, hidden, rows)
        if not {"name", "value"} <= set(titled):
            continue
        names = [n for n in titled["name"] if _share(_filled(rows, n), is_known) >= 0.2] or titled["name"]
        if len(names) > 1 or any(len(columns) > 1 for role, columns in titled.items() if role != "name"):
            return None
        roles = {role: columns[0] for role, columns in titled.items()} | {"name": names[0]}
        unsaid = set(range(len(row))) - hidden - set(roles.values()) - _passed_over(row)
        if any(_missing(role, roles) and _looks_like(role, rows, unsaid) for role in ("unit", "range")):
            return None
        return number, Columns(0, number + 1, roles)
    return None


def ask_about(tables: Sequence[Table]) -> TableAsked | None:
    """Return what to ask about the first table that names an indicator, ``None`` when there is none."""
    for sheet, table in enumerate(tables):
        start = next((n for n, row in enumerate(table[:LOOKED_AT]) if is_result(row)), None)
        if start is None:
            continue
        above = table[start - 1] if start else []
        titles = above if sum(bool(cell.strip()) for cell in above) >= 2 else []
        columns = _shown(titles, table[start:])
        if any(column.guess == "name" for column in columns):
            return TableAsked(sheet, start, columns)
    return None


def has_heading(table: Table) -> bool:
    """Say whether something stands above the first result that could be titles."""
    start = next((n for n, row in enumerate(table[:LOOKED_AT]) if is_result(row)), 0)
    return any(sum(bool(cell.strip()) for cell in row) >= 2 for row in table[:start])


def first_titles(row: Cells, rows: Table) -> dict[str, int]:
    """Return the first column of each role that the titles of a line name; empty for a line that is no heading."""
    if not {"name", "value"} <= set(_titled(row, frozenset(), ())):
        return {}
    return {role: numbers[0] for role, numbers in _titled(row, personal_columns(row, rows), rows).items()}


def is_result(row: Cells) -> bool:
    """Say whether a line has the name of an indicator and a number."""
    cells = [cell.strip()[:MAX_CELL] for cell in row[:MOST_COLUMNS]]
    return any(map(_is_name, cells)) and any(map(_is_value, cells))


def _titled(row: Cells, hidden: frozenset[int], rows: Table) -> dict[str, list[int]]:
    """Return the columns by the role their titles say, date included where the cells below are days.

    "Collected by" and "Взятие материала, медсестра" speak of a person: their cells are names.
    """
    found: dict[str, list[int]] = {}
    for number, title in enumerate(row[:MOST_COLUMNS]):
        if number in hidden or not title.strip():
            continue
        role = (
            "date"
            if _DATE.search(title[:MAX_CELL])
            else _ROLE_OF.get(role_of(title[:MAX_CELL]) or Role.OTHER)
        )
        if role is not None:
            found.setdefault(role, []).append(number)
    days = [n for n in found.pop("date", []) if _share(_filled(rows, n), _FITS["date"]) >= 0.5]
    # When it was drawn stands before when it was done.
    return found | ({"date": days[:1]} if days else {})


def _passed_over(row: Cells) -> set[int]:
    """Return the columns whose titles say that they hold something else: earlier results, methods, codes."""
    return {
        n
        for n, title in enumerate(row[:MOST_COLUMNS])
        if role_of(title[:MAX_CELL]) in (Role.OTHER, Role.CODE)
    }


def _missing(role: str, roles: Mapping[str, int]) -> bool:
    return role not in roles and not (role == "range" and ("low" in roles or "high" in roles))


def _looks_like(role: str, rows: Table, columns: set[int]) -> bool:
    return any(_share(_filled(rows, number), _FITS[role]) >= 0.5 for number in columns)


def _shown(titles: Cells, rows: Table) -> tuple[ShownColumn, ...]:
    """Return the columns that can hold something of a result, with our guess for each role."""
    hidden = personal_columns(titles, rows)
    width = min(MOST_COLUMNS, max(len(row) for row in rows[:LOOKED_AT]))
    titled = {number: role for role, numbers in _titled(titles, hidden, rows).items() for number in numbers}
    useful = [
        number
        for number in range(width)
        if number not in hidden and (number in titled or _is_useful(_filled(rows, number)))
    ]
    guesses = _guesses(rows, useful, titled)
    lines = [row for row in rows if not is_personal(" ".join(cell_at(row, n) for n in useful))][:SHOWN_LINES]
    return tuple(
        ShownColumn(
            number,
            cell_at(titles, number)[:SHOWN_CHARS],
            tuple(cell_at(row, number)[:SHOWN_CHARS] for row in lines),
            guesses.get(number, ""),
        )
        for number in useful
    )


def _is_useful(cells: Cells) -> bool:
    """Say whether cells fit a role; the same number in every line is an age or an order, not a result."""
    if (
        len(cells) > 2
        and len(set(cells)) == 1
        and parse_unit(cells[0]) is None
        and parse_day(cells[0]) is None
    ):
        return False
    return any(_share(cells, fits) >= 0.3 for fits in _FITS.values())


def _guesses(rows: Table, useful: Sequence[int], titled: Mapping[int, str]) -> dict[int, str]:
    """Return our guess by column: what its cells are most like, its title first."""
    guesses: dict[int, str] = {}
    for role in ("name", "date", "unit", "range", "value", "flag"):
        free = [number for number in useful if number not in guesses]
        said = [number for number in free if titled.get(number) == role]
        fitting = [number for number in free if _share(_filled(rows, number), _FITS[role]) >= 0.5]
        for number in (said or [n for n in fitting if titled.get(n, role) == role])[:1]:
            guesses[number] = role
    for role in ("low", "high"):
        said = [n for n in useful if n not in guesses and titled.get(n) == role]
        guesses |= dict.fromkeys(said[:1], role)
    return guesses


def _is_name(cell: str) -> bool:
    return any(char.isalpha() for char in cell) and is_known(cell)


def _is_value(cell: str) -> bool:
    value = parse_value(cell)
    if value is None or parse_day(cell) is not None:
        return False
    return value.value is not None or (parse_range(cell) is not None and not _is_bounded(cell))


def _is_bounded(cell: str) -> bool:
    found = parse_range(cell)
    return found is not None and (found.low is not None or found.high is not None)


def _is_unit(cell: str) -> bool:
    return parse_unit(cell) is not None and not _is_value(cell)


_FITS: Mapping[str, Callable[[str], bool]] = {
    "name": _is_name,
    "value": _is_value,
    "unit": _is_unit,
    "range": _is_bounded,
    "flag": lambda cell: parse_flag(cell) is not None,
    "date": lambda cell: day_of(cell) is not None,
}


def _filled(rows: Table, number: int) -> Cells:
    return [cell for row in rows[:LOOKED_AT] if (cell := cell_at(row, number))]


def _share(cells: Cells, fits: Callable[[str], bool]) -> float:
    return sum(map(fits, cells)) / len(cells) if cells else 0.0
