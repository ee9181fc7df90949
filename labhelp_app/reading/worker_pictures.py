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
from labhelp_app.reading.admission import IMAGE_KINDS, MAX_PAGES, FileKind
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.worker_drawing import drawn_page, photo

_CROP_DPI = 200
_MAX_CROP_PIXELS = 4_000_000


def warm_up() -> None:
    """Load the PNG writer while the worker still waits for a job."""
    Image.new("L", (1, 1)).save(io.BytesIO(), "PNG")


def crop(data: bytes, job: dict[str, object]) -> bytes:
    """Return a PNG of one place on one page (see ``drafts.Box``), nothing beyond its padding.

    Raises:
        ReadingRefused: the page does not exist or the place is empty.
    """
    number, box = int(cast(int, job["page"])), [float(one) for one in cast(list[float], job["box"])]
    padding = float(cast(float, job["padding"]))
    if FileKind(job["kind"]) in IMAGE_KINDS or len(box) == 8:
        picture = _tilted(_whole(data, FileKind(job["kind"]), number), box, padding)
    else:
        picture = _upright(data, number, box, padding)
    target = io.BytesIO()
    picture.convert("RGB").save(target, "PNG", optimize=False)
    return target.getvalue()


def _upright(data: bytes, number: int, box: list[float], padding: float) -> Image.Image:
    """Draw only the asked part of a PDF page."""
    document = _document(data, number)
    try:
        page = document[number - 1]
        width, height = page.get_size()
    except pypdfium2.PdfiumError:
        raise ReadingRefused(Refusal.UNREADABLE) from None
    sides = (box[0] - padding, box[1] - padding, box[2] + padding, box[3] + padding)
    x0, y0, x1, y1 = (min(1.0, max(0.0, side)) for side in sides)
    if x1 - x0 < 1e-4 or y1 - y0 < 1e-4:
        raise ReadingRefused(Refusal.UNREADABLE)
    area = (x1 - x0) * width * (y1 - y0) * height
    scale = min(_CROP_DPI / 72, (_MAX_CROP_PIXELS / max(area, 1)) ** 0.5)
    try:
        margins = (x0 * width, (1 - y1) * height, (1 - x1) * width, y0 * height)
        return page.render(scale=scale, crop=margins, may_draw_forms=False).to_pil()
    except (pypdfium2.PdfiumError, ValueError):
        raise ReadingRefused(Refusal.UNREADABLE) from None


def _document(data: bytes, number: int) -> pypdfium2.PdfDocument:
    document = worker_pdf.open_document(data, MAX_PAGES)
    if not 1 <= number <= len(document):
        raise ReadingRefused(Refusal.UNREADABLE)
    return document


def _whole(data: bytes, kind: FileKind, number: int) -> Image.Image:
    if kind is FileKind.PDF:
        return drawn_page(_document(data, number), number - 1)
    if number != 1:
        raise ReadingRefused(Refusal.UNREADABLE)
    return photo(data, kind)


def _tilted(picture: Image.Image, box: list[float], padding: float) -> Image.Image:
    """Cut a row out along its own edges, so that it stands level whatever the tilt of the photo."""
    if len(box) == 4:
        box = [box[0], box[1], box[2], box[1], box[2], box[3], box[0], box[3]]
    points = [(x * picture.width, y * picture.height) for x, y in zip(box[::2], box[1::2], strict=True)]
    if len(points) != 4:
        raise ReadingRefused(Refusal.UNREADABLE)
    along, down = _between(points[0], points[1]), _between(points[0], points[3])
    long, deep = (along[0] ** 2 + along[1] ** 2) ** 0.5, (down[0] ** 2 + down[1] ** 2) ** 0.5
    if min(long, deep) < 2:
        raise ReadingRefused(Refusal.UNREADABLE)
    room = padding * max(picture.size)
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    grown = [
        tuple(
            point[axis] + room * (across * along[axis] / long + below * down[axis] / deep) for axis in (0, 1)
        )
        for point, (across, below) in zip(points, signs, strict=True)
    ]
    size = (round(long + 2 * room), round(deep + 2 * room))
    upper_left, upper_right, lower_right, lower_left = grown
    corners = (*upper_left, *lower_left, *lower_right, *upper_right)
    return picture.transform(size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=255)


def _between(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    return end[0] - start[0], end[1] - start[1]


def pages(data: bytes) -> bytes:
    """Return the number of pages as JSON."""
    return json.dumps(len(worker_pdf.open_document(data, MAX_PAGES))).encode()
