"""What the picture worker does with a document: cut out rows as pictures, count the pages."""

# PDFium's Python binding carries no types; what it returns is checked where it becomes a PNG.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportArgumentType=false
# pyright: reportCallIssue=false, reportAttributeAccessIssue=false, reportIndexIssue=false

from __future__ import annotations

import io
import json
from typing import cast

import pypdfium2
from PIL import Image

from labhelp_app.reading import worker_pdf
from labhelp_app.reading.admission import MAX_PAGES
from labhelp_app.reading.drafts import ReadingRefused, Refusal

_CROP_DPI = 200
_MAX_CROP_PIXELS = 4_000_000


def warm_up() -> None:
    """Load the PNG writer while the worker still waits for a job."""
    Image.new("L", (1, 1)).save(io.BytesIO(), "PNG")


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
