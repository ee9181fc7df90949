"""The ways into reading: a file, pasted text, and a picture of one row of the original."""

from __future__ import annotations

import json
from datetime import date

from labhelp_app.clock import SystemClock, civil_date
from labhelp_app.reading import sandbox
from labhelp_app.reading.admission import IMAGE_KINDS, FileKind, admit
from labhelp_app.reading.drafts import Box, Reading, ReadingRefused, Refusal
from labhelp_app.reading.pasted import read_pasted
from labhelp_app.reading.records import from_record
from labhelp_app.reading.sandbox import PICTURE_LANE, TEXT_LANE, OnProgress

CROP_PADDING = 0.006
"""White space around a cut-out row, as a fraction of the page."""


def read_file(data: bytes, *, on_progress: OnProgress | None = None, today: date | None = None) -> Reading:
    """Read a document; slow (up to 15 s for a hostile file), so never call it on the event loop.

    ``today`` (the civil day in Kazakhstan unless given) bounds the dates that may be a day of drawing.

    Raises:
        ReadingRefused: with the reason; nothing of the document is kept.
    """
    kind = admit(data)
    if kind in IMAGE_KINDS:
        raise ReadingRefused(Refusal.OCR_UNAVAILABLE)
    job: dict[str, object] = {"do": "read", "today": (today or _civil_today()).isoformat()}
    if kind is not FileKind.PDF:
        job |= {"do": "take_in", "kind": kind.value}
    answer = sandbox.run(job, data, TEXT_LANE, on_progress)
    try:
        return from_record(json.loads(answer))
    except (ValueError, KeyError, TypeError, IndexError):
        raise ReadingRefused(Refusal.UNREADABLE) from None


def read_text(text: str, *, today: date | None = None) -> Reading:
    """Read pasted text.

    Raises:
        ReadingRefused: empty, too long, or without any known indicator.
    """
    return read_pasted(text, today or _civil_today())


def keep_ready() -> None:
    """Keep one reading worker started ahead of time, so that a paper need not wait for one; for the server."""
    sandbox.keep_warm()


def let_go() -> None:
    """End the worker that waits; at shutdown."""
    sandbox.let_go()


def _civil_today() -> date:
    return civil_date(SystemClock().now())


def crop(data: bytes, page: int, box: Box, *, padding: float = CROP_PADDING) -> bytes:
    """Return a PNG of one row: ``page`` from 1, ``box`` as fractions; made in the sandbox, kept nowhere.

    Raises:
        ReadingRefused: the page does not exist or cannot be drawn.
    """
    x0, y0, x1, y1 = box
    padded = [x0 - padding, y0 - padding, x1 + padding, y1 + padding]
    answer = sandbox.run({"do": "crop", "page": page, "box": padded}, data, PICTURE_LANE)
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
