"""Reads CSV text and XLSX workbooks: a heading in ru, kk or en names the columns, each line is one result."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from labhelp_app.reading.dates import parse_day
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.headings import Role, role_of
from labhelp_app.reading.identity import is_personal, is_veterinary
from labhelp_app.reading.imports.structured import Result, reading_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAX_UNPACKED = 60 * 1024 * 1024
_MAX_ROWS = 5_000
_HEADING_WITHIN = 30
_DATE = re.compile(r"дата|күні|\bdate\b|collected|взят", re.IGNORECASE)
_SHEET = re.compile(r"^xl/worksheets/sheet\d+\.xml$")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_EXCEL_EPOCH = date(1899, 12, 30)
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


def read_csv(text: str, delimiter: str, today: date) -> Reading | None:
    """Read delimited text; None when no line of it is a heading (then it is read as pasted text).

    Raises:
        ReadingRefused: a heading without one known result below it.
    """
    try:
        table = [
            row
            for row, _ in zip(
                csv.reader(io.StringIO(text), delimiter=delimiter), range(_MAX_ROWS), strict=False
            )
        ]
    except csv.Error:
        raise ReadingRefused(Refusal.UNREADABLE) from None
    return _read_table(table, today)


def read_xlsx(data: bytes, today: date) -> Reading:
    """Read the first sheet that has a heading.

    Raises:
        ReadingRefused: damaged, unpacking to more than 60 MB, or no sheet with a heading.
    """
    try:
        for table in _sheets(data):
            reading = _read_table(table, today)
            if reading is not None:
                return reading
    except (zipfile.BadZipFile, ParseError, DefusedXmlException, KeyError, ValueError, RuntimeError, OSError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    raise ReadingRefused(Refusal.NO_TABLE)


def _read_table(table: Sequence[Cells], today: date) -> Reading | None:
    if is_veterinary(cell for row in table for cell in row):
        raise ReadingRefused(Refusal.VETERINARY)
    for number, row in enumerate(table[:_HEADING_WITHIN]):
        roles = [role_of(cell) for cell in row]
        if Role.NAME in roles and Role.VALUE in roles:
            return reading_of(_results(table[number + 1 :], row, roles), ReadingMethod.TABLE_FILE, today)
    return None


def _results(rows: Sequence[Cells], heading: Cells, roles: list[Role | None]) -> Iterator[Result]:
    dated = next((n for n, title in enumerate(heading) if _DATE.search(title)), None)
    for row in rows:
        name, value = _cell(row, roles, Role.NAME), _cell(row, roles, Role.VALUE)
        if not name or is_personal(" ".join(row)):
            continue
        limits = _cell(row, roles, Role.RANGE)
        low, high = _cell(row, roles, Role.LOW), _cell(row, roles, Role.HIGH)
        if low or high:
            limits = f"{low} - {high}" if low and high else f"≥ {low}" if low else f"≤ {high}"
        day = _day(_at(row, dated)) if dated is not None else None
        unit, flag = _cell(row, roles, Role.UNIT), _cell(row, roles, Role.FLAG)
        yield Result(name, value, unit, limits, flag, day=day)


def _cell(row: Cells, roles: list[Role | None], role: Role) -> str:
    return _at(row, roles.index(role)) if role in roles else ""


def _at(row: Cells, number: int) -> str:
    return row[number].strip() if number < len(row) else ""


def _day(text: str) -> date | None:
    found = parse_day(text.split(" ")[0].split("T")[0])
    if found is None and re.fullmatch(r"[34]\d{4}(\.\d+)?", text):
        return _EXCEL_EPOCH + timedelta(days=int(float(text)))
    return found


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
    return max(0, min(number, 200) - 1)


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
