"""What the worker does with a document: read it, cut out a row as a picture, count its pages."""

# PDFium's Python binding carries no types; what it returns is checked where it becomes a PNG.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportArgumentType=false
# pyright: reportCallIssue=false, reportAttributeAccessIssue=false, reportIndexIssue=false

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from typing import cast

import pypdfium2
from PIL import Image

from labhelp_app.clinical.names import resolve
from labhelp_app.reading import records, worker_pdf
from labhelp_app.reading.admission import MAX_PAGES
from labhelp_app.reading.documents import read_pages
from labhelp_app.reading.drafts import ReadingMethod, ReadingRefused, ReadingWarning, Refusal
from labhelp_app.reading.text_layers import is_legible
from labhelp_app.reading.words import Page

Progress = Callable[[str, float], None]
_CROP_DPI = 200
_MAX_CROP_PIXELS = 4_000_000
_FEWEST_CHARS = 20


def warm_up() -> None:
    """Load what is built on first use (catalogue, PNG writer), while the worker still waits for a job."""
    resolve("гемоглобин")
    Image.new("L", (1, 1)).save(io.BytesIO(), "PNG")


def read(data: bytes, today: date, progress: Progress) -> bytes:
    """Return the JSON record of the reading of a PDF with a text layer.

    Raises:
        ReadingRefused: see ``documents.read_pages``; ``no_text_layer`` for pictures and broken fonts.
    """
    document = worker_pdf.open_document(data, MAX_PAGES)
    pages: list[Page] = []
    for index in range(len(document)):
        progress("reading", index / len(document))
        pages.append(worker_pdf.page_of(document, index))
    legible = [page for page in pages if is_legible(page, _FEWEST_CHARS)]
    if not legible:
        raise ReadingRefused(Refusal.NO_TEXT_LAYER)
    progress("understanding", 0.9)
    reading = read_pages(legible, ReadingMethod.TEXT_LAYER, today)
    if len(legible) < len(pages):
        reading = records.with_warning(reading, ReadingWarning.PAGES_WITHOUT_TEXT)
    return json.dumps(records.to_record(reading), ensure_ascii=False).encode()


def crop(data: bytes, job: dict[str, object]) -> bytes:
    """Return a PNG of one box of one page (fractions of the page), nothing outside it.

    Raises:
        ReadingRefused: the page does not exist or the box is empty.
    """
    document = worker_pdf.open_document(data, MAX_PAGES)
    number, box = int(cast(int, job["page"])), cast(list[float], job["box"])
    if not 1 <= number <= len(document):
        raise ReadingRefused(Refusal.UNREADABLE)
    page = document[number - 1]
    width, height = page.get_size()
    x0, y0, x1, y1 = (min(1.0, max(0.0, float(side))) for side in box)
    if x1 - x0 < 1e-4 or y1 - y0 < 1e-4:
        raise ReadingRefused(Refusal.UNREADABLE)
    area = (x1 - x0) * width * (y1 - y0) * height
    scale = min(_CROP_DPI / 72, (_MAX_CROP_PIXELS / max(area, 1)) ** 0.5)
    try:
        margins = (x0 * width, (1 - y1) * height, (1 - x1) * width, y0 * height)
        bitmap = page.render(scale=scale, crop=margins, may_draw_forms=False)
    except (pypdfium2.PdfiumError, ValueError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    target = io.BytesIO()
    bitmap.to_pil().convert("RGB").save(target, "PNG", optimize=False)
    return target.getvalue()


def pages(data: bytes) -> bytes:
    """Return the number of pages as JSON."""
    return json.dumps(len(worker_pdf.open_document(data, MAX_PAGES))).encode()
