"""What the picture-reading worker does with a document: photos and scanned pages become rows."""

# The array library is typed too loosely to be checked strictly.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import numpy as np
from PIL import Image

from labhelp_app.clinical.patients import Patient
from labhelp_app.reading import records, worker_pdf
from labhelp_app.reading.admission import MAX_PAGES, FileKind
from labhelp_app.reading.bearer import bearer_on, compared
from labhelp_app.reading.documents import read_pages
from labhelp_app.reading.drafts import (
    Reading,
    ReadingMethod,
    ReadingRefused,
    ReadingWarning,
    ReadRow,
    Refusal,
)
from labhelp_app.reading.text_layers import is_legible
from labhelp_app.reading.words import Page
from labhelp_app.reading.worker_drawing import SHORTEST, drawn_page, photo
from labhelp_app.reading.worker_jobs import FEWEST_CHARS
from labhelp_app.reading.worker_pages import Engines, page_of, upright
from labhelp_app.reading.worker_sheet import Sheet, sharpness, sheet_of

Progress = Callable[[str, float], None]
BLURRED, SOFT = 170.0, 450.0
"""Sharpness below which a page is refused, and below which it is read with a warning."""

SMALL = 1.15
"""Enlargement above which figures are read twice: both readers may then make the same mistake."""


def understood(pages: list[Page], today: date, *, soft: bool) -> Reading:
    """Read the tables; where a ``soft`` picture gives none, a sharper one is what helps, so it is asked for.

    Raises:
        ReadingRefused: ``blurred`` for a soft picture without a table; else see ``documents.read_pages``.
    """
    try:
        return read_pages(pages, ReadingMethod.OCR, today)
    except ReadingRefused as refused:
        if soft and refused.refusal in (Refusal.NO_TABLE, Refusal.NOT_A_REPORT):
            raise ReadingRefused(Refusal.BLURRED) from None
        raise


class PictureReading:
    """One document's way from pictures to rows; build it before the walls go up, use it once."""

    def __init__(self) -> None:
        self._engines = Engines.load()
        self._sheets: dict[int, Sheet] = {}
        self._soft = self._printed = False

    def read(
        self, data: bytes, kind: FileKind, today: date, progress: Progress, holder: Patient | None = None
    ) -> bytes:
        """Return the JSON record of the reading of a photo or of a PDF with pages that are pictures.

        It is compared with the ``holder`` if given.

        Raises:
            ReadingRefused: ``blurred`` when no page is sharp enough; else see ``documents.read_pages``.
        """
        if kind is FileKind.PDF:
            pages = list(self._pages_of_pdf(data, progress))
        else:
            progress("straightening", 0.05)
            pages = [self._page(1, photo(data, kind), progress, 0.1, 0.9)]
        read = [page for page in pages if page is not None]
        if not read:
            blank = Refusal.NO_TEXT_LAYER if kind is FileKind.PDF else Refusal.NOT_A_REPORT
            raise ReadingRefused(Refusal.BLURRED if self._printed else blank)
        progress("understanding", 0.95)
        reading = self._placed(understood(read, today, soft=self._soft))
        lines = (line.text for page in read for line in page.lines)
        reading = compared(reading, bearer_on(lines, today), holder, pictured=True)
        if self._soft or len(read) < len(pages):
            reading = records.with_warning(reading, ReadingWarning.BLURRED)
        return json.dumps(records.to_record(reading), ensure_ascii=False).encode()

    def line(self, data: bytes) -> bytes:
        """Return what is read on a PNG of one line of print, as UTF-8."""
        picture = np.asarray(photo(data, FileKind.PNG), np.uint8)
        _, cleaned, boxes, rules = upright(sheet_of(picture), self._engines)
        page = page_of(1, cleaned, boxes, rules, self._engines)
        return "\n".join(line.text for line in page.lines).encode()

    def _pages_of_pdf(self, data: bytes, progress: Progress) -> Iterator[Page | None]:
        document = worker_pdf.open_document(data, MAX_PAGES)
        count = len(document)
        for index in range(count):
            page = worker_pdf.page_of(document, index)
            if is_legible(page, FEWEST_CHARS):
                yield page
            else:
                share = 0.9 / count
                yield self._page(index + 1, drawn_page(document, index), progress, index * share, share)

    def _page(
        self, number: int, picture: Image.Image, progress: Progress, start: float, share: float
    ) -> Page | None:
        """Read one picture; None when it is blurred, or too narrow to hold a table."""
        if min(picture.size) < SHORTEST:
            return None
        sheet = sheet_of(np.asarray(picture, np.uint8))
        found = sharpness(sheet.picture)
        self._printed |= found is not None
        if found is None or found < BLURRED:
            return None
        self._soft |= found < SOFT
        progress("finding_text", start + 0.1 * share)
        sheet, cleaned, boxes, rules = upright(sheet, self._engines)
        self._sheets[number] = sheet
        progress("recognising", start + 0.4 * share)
        return page_of(number, cleaned, boxes, rules, self._engines, twice=sheet.enlargement > SMALL)

    def _placed(self, reading: Reading) -> Reading:
        """Give rows from pictures their place on the original instead of on the straightened sheet."""
        reports = tuple(
            replace(report, rows=tuple(self._on_original(row) for row in report.rows))
            for report in reading.reports
        )
        return replace(reading, reports=reports)

    def _on_original(self, row: ReadRow) -> ReadRow:
        sheet = self._sheets.get(row.page or 0)
        if sheet is None or row.box is None:
            return row
        height, width = sheet.picture.shape[:2]
        x0, y0, x1, y1 = row.box
        return replace(row, box=sheet.corners(x0 * width, y0 * height, x1 * width, y1 * height))
