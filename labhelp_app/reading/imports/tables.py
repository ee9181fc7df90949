"""Reads CSV text and XLSX workbooks: a heading in ru, kk or en names the columns, each line is one result."""

from __future__ import annotations

import csv
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from labhelp_app.reading.admission import FileKind, decode_text
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.identity import is_personal, is_veterinary
from labhelp_app.reading.imports.structured import MAX_CELL, Result, cell_at, day_of, reading_of
from labhelp_app.reading.imports.table_columns import (
    Columns,
    TableAsked,
    ask_about,
    first_titles,
    has_heading,
    heading_of,
    is_result,
    personal_columns,
)
from labhelp_app.reading.imports.table_people import without_doubtful_days
from labhelp_app.reading.materials import Materials, materials_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAX_UNPACKED = 60 * 1024 * 1024
_MAX_ROWS = 5_000
_MAX_COLUMNS = 200
_HEADING_WITHIN = 30
_SHEET = re.compile(r"^xl/worksheets/sheet\d+\.xml$")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    IndexError,
    OverflowError,
)
"""What the reader of archives and what stands in them raise besides; damage may hit any of its layers."""

Cells = list[str]


def delimiter_of(text: str) -> str | None:
    """Return the delimiter when the text is a table: most lines have the same number of them."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    for mark in ("\t", ";", "|", ","):
        counts = [line.count(mark) for line in lines]
        most = max(set(counts), key=counts.count, default=0)
        if most >= 2 and len(lines) >= 2 and counts.count(most) >= 0.6 * len(lines):
            return mark
    return None


def tables_in(data: bytes, kind: FileKind) -> list[list[Cells]]:
    """Return the tables of a file: the sheets of a workbook, or the one of delimited text; none for other text.

    Raises:
        ReadingRefused: damaged, or unpacking to more than 60 MB.
    """
    if kind is FileKind.XLSX:
        try:
            return list(_sheets(data))
        except (*_DAMAGED, ParseError, DefusedXmlException, KeyError, ValueError, RuntimeError, OSError):
            raise ReadingRefused(Refusal.UNREADABLE) from None
    text = decode_text(data) or ""
    delimiter = delimiter_of(text)
    return [_lines(text, delimiter)] if delimiter else []


def read_columns(tables: Sequence[Sequence[Cells]], columns: Columns, today: date) -> Reading:
    """Read a table by the columns the person named.

    Raises:
        ReadingRefused: an animal's paper, no such table, or not one known result in it.
    """
    if not 0 <= columns.sheet < len(tables):
        raise ReadingRefused(Refusal.NO_TABLE)
    table = tables[columns.sheet]
    _refuse_animals(table)
    heading = table[columns.first - 1] if columns.first > 0 else []
    results = _results(table[max(0, columns.first) :], heading, columns.roles)
    return reading_of(results, ReadingMethod.TABLE_FILE, today, materials=_materials(tables))


def question_about(tables: Sequence[Sequence[Cells]], read: Reading | None) -> TableAsked | None:
    """Return what the person is to be asked about the columns, ``None`` when nothing is doubtful.

    ``read`` is what the file gave without asking. A table under titles that say what its columns hold is not
    asked about, nor is one without titles whose every result was read.
    """
    if any(heading_of(table) is not None for table in tables):
        return None
    asked = ask_about(tables)
    if asked is None or read is None or has_heading(tables[asked.sheet]):
        return asked
    results = sum(map(is_result, tables[asked.sheet]))
    return None if sum(len(report.rows) for report in read.reports) >= results else asked


def read_csv(text: str, delimiter: str, today: date, born: date | None = None) -> Reading | None:
    """Read delimited text; None when no line of it is a heading (then it is read as pasted text).

    ``born`` is the holder's day of birth, which is no day of drawing.

    Raises:
        ReadingRefused: a heading without one known result below it.
    """
    table = _lines(text, delimiter)
    return _read_table(without_doubtful_days(table, born, today), today, materials=_materials([table]))


def read_xlsx(data: bytes, today: date, born: date | None = None) -> Reading:
    """Read the first sheet that has a heading; ``born`` as in ``read_csv``.

    Raises:
        ReadingRefused: damaged, unpacking to more than 60 MB, or no sheet with a heading.
    """
    tables = tables_in(data, FileKind.XLSX)
    materials = _materials(tables)
    for table in tables:
        reading = _read_table(without_doubtful_days(table, born, today), today, materials=materials)
        if reading is not None:
            return reading
    raise ReadingRefused(Refusal.NO_TABLE)


def _lines(text: str, delimiter: str) -> list[Cells]:
    try:
        lines = csv.reader(io.StringIO(text), delimiter=delimiter)
        return [row for row, _ in zip(lines, range(_MAX_ROWS), strict=False)]
    except csv.Error:
        raise ReadingRefused(Refusal.UNREADABLE) from None


def _refuse_animals(table: Sequence[Cells]) -> None:
    if is_veterinary(cell[:MAX_CELL] for row in table for cell in row):
        raise ReadingRefused(Refusal.VETERINARY)


def _materials(tables: Sequence[Sequence[Cells]]) -> Materials:
    """Return what all cells of a file say of the material."""
    return materials_of(cell[:MAX_CELL] for table in tables for row in table for cell in row[:_MAX_COLUMNS])


def _read_table(table: Sequence[Cells], today: date, *, materials: Materials) -> Reading | None:
    """Read a table by its titles; where they leave a doubt nobody can be asked about, the first that fits counts."""
    _refuse_animals(table)
    certain = heading_of(table)
    if certain is not None:
        at, columns = certain
        results = _results(table[at + 1 :], table[at], columns.roles)
        return reading_of(results, ReadingMethod.TABLE_FILE, today, materials=materials)
    for number, row in enumerate(table[:_HEADING_WITHIN]):
        roles = first_titles(row, table[number + 1 :])
        if {"name", "value"} <= set(roles):
            results = _results(table[number + 1 :], row, roles)
            return reading_of(results, ReadingMethod.TABLE_FILE, today, materials=materials)
    return None


def _results(rows: Sequence[Cells], heading: Cells, roles: Mapping[str, int]) -> Iterator[Result]:
    hidden = personal_columns(heading, rows)
    for row in rows:
        name, value, limits, unit, flag = (
            cell_at(row, roles[role]) if role in roles else ""
            for role in ("name", "value", "range", "unit", "flag")
        )
        seen = " ".join(cell[:MAX_CELL] for n, cell in enumerate(row[:_MAX_COLUMNS]) if n not in hidden)
        if not name or is_personal(seen):
            continue
        low, high = (cell_at(row, roles[role]) if role in roles else "" for role in ("low", "high"))
        if low or high:
            limits = f"{low} - {high}" if low and high else f"≥ {low}" if low else f"≤ {high}"
        day = day_of(cell_at(row, roles["date"])) if "date" in roles else None
        yield Result(name, value, unit, limits, flag, day=day)


def _sheets(data: bytes) -> Iterator[list[Cells]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _MAX_UNPACKED:
            raise ReadingRefused(Refusal.TOO_LARGE)
        shared = _shared(archive)
        for name in sorted(filter(_SHEET.match, archive.namelist())):
            yield _rows(fromstring(archive.read(name)), shared)


def _shared(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(f"{_MAIN}t")) for item in root.iter(f"{_MAIN}si")]


def _rows(sheet: Element, shared: list[str]) -> list[Cells]:
    table: list[Cells] = []
    for row in sheet.iter(f"{_MAIN}row"):
        cells: Cells = []
        for cell in row.iter(f"{_MAIN}c"):
            place = _column(cell.get("r", ""))
            cells += [""] * (place - len(cells))
            cells.append(_content(cell, shared))
        table.append(cells)
        if len(table) >= _MAX_ROWS:
            break
    return table


def _column(reference: str) -> int:
    """Return the column number from 0 of a cell such as ``AB7``; cells far to the right are not counted."""
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return max(0, min(number, _MAX_COLUMNS) - 1)


def _content(cell: Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{_MAIN}t"))
    value = cell.findtext(f"{_MAIN}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)]
    return _tidy(value)


def _tidy(value: str) -> str:
    """Undo the binary tail of a number (5.0999999999999996 is 5.1 as typed)."""
    if re.fullmatch(r"-?\d+\.\d{12,}", value):
        return repr(float(value)) if len(repr(float(value))) < 15 else format(float(value), ".12g")
    return value
