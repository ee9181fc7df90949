"""What the text worker does with a document: take its words and read them."""

# PDFium's Python binding carries no types; what it returns is checked where it becomes a PNG.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportArgumentType=false
# pyright: reportCallIssue=false, reportAttributeAccessIssue=false, reportIndexIssue=false

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any, cast

from labhelp_app.clinical.patients import Patient
from labhelp_app.reading import records, worker_pdf
from labhelp_app.reading.admission import MAX_PAGES, FileKind, decode_text
from labhelp_app.reading.bearer import Bearer, bearer_on, compared
from labhelp_app.reading.documents import read_pages
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, ReadingWarning, Refusal
from labhelp_app.reading.imports.fhir import bearer_in_fhir, read_fhir
from labhelp_app.reading.imports.hl7 import bearer_in_hl7, read_hl7
from labhelp_app.reading.imports.table_columns import Columns
from labhelp_app.reading.imports.table_people import lines_on_person, without_doubtful_days
from labhelp_app.reading.imports.tables import (
    delimiter_of,
    question_about,
    read_columns,
    read_csv,
    read_xlsx,
    tables_in,
)
from labhelp_app.reading.pasted import read_pasted
from labhelp_app.reading.text_layers import is_legible
from labhelp_app.reading.words import Page

Progress = Callable[[str, float], None]
FEWEST_CHARS = 20
_EXERCISE = "Дата взятия: 01.01.2025\nБиохимия\nКалий\t5,9 ↑\tммоль/л\t3,5 - 5,1\nЛейкоциты 4,2 10^9/л до 9"


def warm_up() -> None:
    """Build what is built on first use (catalogue, patterns) while the worker still waits for a job."""
    read_pasted(_EXERCISE, date(2026, 1, 1))


def read(data: bytes, today: date, progress: Progress, holder: Patient | None = None) -> bytes:
    """Return the JSON record of the reading of a PDF with a text layer, compared with the ``holder`` if given.

    Raises:
        ReadingRefused: see ``documents.read_pages``; ``no_text_layer`` for pictures and broken fonts.
    """
    document = worker_pdf.open_document(data, MAX_PAGES)
    pages: list[Page] = []
    for index in range(len(document)):
        progress("reading", index / len(document))
        pages.append(worker_pdf.page_of(document, index))
    legible = [page for page in pages if is_legible(page, FEWEST_CHARS)]
    if not legible:
        raise ReadingRefused(Refusal.NO_TEXT_LAYER)
    progress("understanding", 0.9)
    reading = read_pages(legible, ReadingMethod.TEXT_LAYER, today)
    lines = (line.text for page in legible for line in page.lines)
    reading = compared(reading, bearer_on(lines, today), holder)
    if len(legible) < len(pages):
        reading = records.with_warning(reading, ReadingWarning.PAGES_WITHOUT_TEXT)
    return json.dumps(records.to_record(reading), ensure_ascii=False).encode()


def take_in(data: bytes, kind: FileKind, today: date, holder: Patient | None = None) -> bytes:
    """Return the JSON record of the reading of a structured or plain text file, compared as in ``read``.

    Raises:
        ReadingRefused: see the modules of ``imports`` and ``pasted``.
    """
    born = holder.birth_date if holder is not None else None
    reading = compared(_structured(data, kind, today, born), _bearer(data, kind, today), holder)
    return json.dumps(records.to_record(reading), ensure_ascii=False).encode()


def paste(text: str, today: date, holder: Patient | None = None) -> bytes:
    """Return the JSON record of the reading of pasted text.

    Raises:
        ReadingRefused: see ``pasted.read_pasted``.
    """
    return json.dumps(records.to_record(read_pasted(text, today, holder)), ensure_ascii=False).encode()


def table(data: bytes, kind: FileKind, today: date, chosen: object, holder: Patient | None = None) -> bytes:
    """Return the JSON record of the reading of a table, or of what to ask about its columns (``table``).

    ``chosen`` is the record of the person's answer or None; text that is no table is read as it is.

    Raises:
        ReadingRefused: as ``take_in``, when there is nothing to ask about either.
    """
    born = holder.birth_date if holder is not None else None
    tables = [without_doubtful_days(table, born, today) for table in tables_in(data, kind)]
    if chosen is not None:
        columns = Columns.from_record(cast(dict[str, Any], chosen))
        reading = compared(read_columns(tables, columns, today), _bearer(data, kind, today), holder)
        return json.dumps(records.to_record(reading), ensure_ascii=False).encode()
    read: Reading | None = None
    refused: ReadingRefused | None = None
    try:
        read = _structured(data, kind, today, born)
    except ReadingRefused as error:
        refused = error
        if error.refusal in (Refusal.VETERINARY, Refusal.TOO_LARGE, Refusal.UNREADABLE):
            raise
    asked = question_about(tables, read)
    if asked is not None:
        return json.dumps({"table": asked.to_record()}, ensure_ascii=False).encode()
    if read is None:
        raise refused or ReadingRefused(Refusal.NO_TABLE)
    reading = compared(read, _bearer(data, kind, today), holder)
    return json.dumps(records.to_record(reading), ensure_ascii=False).encode()


def _bearer(data: bytes, kind: FileKind, today: date) -> Bearer:
    """Return what a file says of its person."""
    if kind is FileKind.XLSX:
        return bearer_on(lines_on_person(tables_in(data, kind)), today, columns=False)
    text = decode_text(data) or ""
    if kind is FileKind.JSON:
        return bearer_in_fhir(text)
    if kind is FileKind.HL7:
        return bearer_in_hl7(text)
    # In a table a label heads its whole column, so the line above says nothing about the first date below.
    if delimiter_of(text):
        return bearer_on(lines_on_person(tables_in(data, kind)), today, columns=False)
    return bearer_on(text.splitlines(), today)


def _structured(data: bytes, kind: FileKind, today: date, born: date | None) -> Reading:
    if kind is FileKind.XLSX:
        return read_xlsx(data, today, born)
    text = decode_text(data) or ""
    if kind is FileKind.JSON:
        return read_fhir(text, today)
    if kind is FileKind.HL7:
        return read_hl7(text, today)
    delimiter = delimiter_of(text)
    table = read_csv(text, delimiter, today, born) if delimiter else None
    return table or read_pasted(text, today)
