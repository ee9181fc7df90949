"""The ways into reading: a file, pasted text, and a picture of one row of the original."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from labhelp_app.clinical.patients import Patient
from labhelp_app.clock import SystemClock, civil_date
from labhelp_app.reading import language_data, sandbox
from labhelp_app.reading.admission import IMAGE_KINDS, FileKind, admit
from labhelp_app.reading.bearer import holder_to_job
from labhelp_app.reading.drafts import Box, Reading, ReadingRefused, ReadingWarning, Refusal
from labhelp_app.reading.imports.table_columns import Columns, TableAsked
from labhelp_app.reading.pasted import MAX_CHARS
from labhelp_app.reading.records import from_record
from labhelp_app.reading.sandbox import OCR_LANE, PICTURE_LANE, TEXT_LANE, Lane, OnProgress

TABLE_KINDS = frozenset({FileKind.XLSX, FileKind.TEXT})
CROP_PADDING = 0.006
"""White space around a cut-out row, as a fraction of the page."""


def read_file(
    data: bytes,
    *,
    on_progress: OnProgress | None = None,
    today: date | None = None,
    holder: Patient | None = None,
) -> Reading:
    """Read a document; slow (a photo takes seconds), so never call it on the event loop.

    ``today`` (the civil day in Kazakhstan unless given) bounds the dates that may be a day of drawing.
    With a ``holder`` the reading warns when birth date or sex on the paper are not theirs; no more than that
    leaves the worker.

    Raises:
        ReadingRefused: with the reason; nothing of the document is kept.
    """
    reading = read_quickly(data, on_progress=on_progress, today=today, holder=holder)
    return reading or read_pictures(data, on_progress=on_progress, today=today, holder=holder)


def read_quickly(
    data: bytes,
    *,
    on_progress: OnProgress | None = None,
    today: date | None = None,
    holder: Patient | None = None,
) -> Reading | None:
    """Read what holds text; None when the document is, or holds, pictures that this machine can read.

    Raises:
        ReadingRefused: as ``read_file``; ``ocr_unavailable`` for a photo where pictures cannot be read.
    """
    kind = admit(data)
    if kind in IMAGE_KINDS:
        if language_data.is_available():
            return None
        raise ReadingRefused(Refusal.OCR_UNAVAILABLE)
    job = "read" if kind is FileKind.PDF else "take_in"
    try:
        reading = _read(_job(job, kind, today, holder), data, TEXT_LANE, on_progress)
    except ReadingRefused as refused:
        if refused.refusal is Refusal.NO_TEXT_LAYER and language_data.is_available():
            return None
        raise
    mixed = ReadingWarning.PAGES_WITHOUT_TEXT in reading.warnings
    return None if mixed and language_data.is_available() else reading


def read_pictures(
    data: bytes,
    *,
    on_progress: OnProgress | None = None,
    today: date | None = None,
    holder: Patient | None = None,
) -> Reading:
    """Read photos and scanned pages in a worker of their own lane.

    Raises:
        ReadingRefused: as ``read_file``.
    """
    return _read(_job("read_pictures", admit(data), today, holder), data, OCR_LANE, on_progress)


def _job(do: str, kind: FileKind, today: date | None, holder: Patient | None) -> dict[str, object]:
    day = (today or _civil_today()).isoformat()
    return {"do": do, "kind": kind.value, "today": day, **holder_to_job(holder)}


def _read(job: dict[str, object], data: bytes, lane: Lane, on_progress: OnProgress | None) -> Reading:
    return reading_of_answer(sandbox.run(job, data, lane, on_progress))


def reading_of_answer(answer: bytes) -> Reading:
    """Take a worker's answer apart; a worker that a document took over may answer anything at all.

    Raises:
        ReadingRefused: ``unreadable``: not the record of a reading.
    """
    try:
        return from_record(json.loads(answer))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError, RecursionError):
        raise ReadingRefused(Refusal.UNREADABLE) from None


def read_text(text: str, *, today: date | None = None, holder: Patient | None = None) -> Reading:
    """Read pasted text, in the worker like a document: patterns take long on text made to that end.

    ``holder`` as in ``read_file``.

    Raises:
        ReadingRefused: empty, too long, or without any known indicator.
    """
    if len(text) > MAX_CHARS:
        raise ReadingRefused(Refusal.TOO_LARGE)
    data = text.encode("utf-8", "replace")
    return _read(_job("paste", FileKind.TEXT, today, holder), data, TEXT_LANE, None)


def may_hold_table(data: bytes) -> bool:
    """Say whether a document is of a kind whose columns the person may be asked about.

    Raises:
        ReadingRefused: as ``admission.admit``.
    """
    return admit(data) in TABLE_KINDS


def read_table(
    data: bytes,
    *,
    columns: Columns | None = None,
    today: date | None = None,
    holder: Patient | None = None,
) -> Reading | TableAsked:
    """Read a table, or return what the person is to be asked about its columns; ``columns`` is their answer.

    Raises:
        ReadingRefused: as ``read_file``; with ``columns`` also when no known result is found by them.
    """
    job = _job("table", admit(data), today, holder)
    if columns is not None:
        job["columns"] = columns.to_record()
    answer = sandbox.run(job, data, TEXT_LANE)
    try:
        asked = json.loads(answer).get("table")
        if asked is not None:
            return TableAsked.from_record(asked)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    return reading_of_answer(answer)


def pictures_readable() -> bool:
    """Say whether photos and scans can be read on this machine."""
    return language_data.is_available()


def self_test() -> str:
    """Return what both recognisers make of a known line, in the real worker.

    Raises:
        ReadingRefused: ``ocr_unavailable`` when a part of the picture reading is missing.
    """
    sample = Path(__file__).with_name("language_sample.png").read_bytes()
    return sandbox.run({"do": "self_test"}, sample, OCR_LANE).decode()


def keep_ready() -> None:
    """Keep one reading worker started ahead of time, so that a paper need not wait for one; for the server."""
    sandbox.keep_warm()


def let_go() -> None:
    """End the worker that waits; at shutdown."""
    sandbox.let_go()


def _civil_today() -> date:
    return civil_date(SystemClock().now())


def crop(data: bytes, page: int, box: Box, *, padding: float = CROP_PADDING) -> bytes:
    """Return a PNG of one row, level and upright: ``page`` from 1; made in the sandbox, kept nowhere.

    Raises:
        ReadingRefused: the page does not exist or cannot be drawn.
    """
    job: dict[str, object] = {
        "do": "crop", "kind": admit(data).value, "page": page, "box": list(box), "padding": padding
    }  # fmt: skip
    answer = sandbox.run(job, data, PICTURE_LANE)
    if not answer.startswith(b"\x89PNG\r\n\x1a\n"):
        raise ReadingRefused(Refusal.UNREADABLE)
    return answer


def page_count(data: bytes) -> int:
    """Return the number of pages of a PDF.

    Raises:
        ReadingRefused: not a PDF, encrypted, damaged, or more than ten pages.
    """
    if admit(data) is not FileKind.PDF:
        raise ReadingRefused(Refusal.WRONG_TYPE)
    try:
        return int(json.loads(sandbox.run({"do": "pages"}, data, PICTURE_LANE)))
    except (ValueError, TypeError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
