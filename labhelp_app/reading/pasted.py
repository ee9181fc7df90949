"""Reads text that a person pasted: one indicator per line, columns by tabs, bars or runs of spaces."""

from __future__ import annotations

from datetime import date

from labhelp_app.clinical.patients import Patient
from labhelp_app.reading.bearer import bearer_on, compared
from labhelp_app.reading.documents import Harvest, assemble
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.identity import is_personal, is_veterinary, speaks_of_laboratory
from labhelp_app.reading.listings import rows_without_heading, split_cells
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import materials_of

MAX_CHARS = 200_000
MAX_LINES = 2_000


def read_pasted(text: str, today: date, holder: Patient | None = None) -> Reading:
    """Read pasted text and compare it with the ``holder`` if given; rows carry no page and no box.

    Raises:
        ReadingRefused: empty, longer than 200,000 characters or 2,000 lines, about an animal, or
            without a single known indicator.
    """
    if not text.strip():
        raise ReadingRefused(Refusal.EMPTY)
    lines = text.splitlines()
    if len(text) > MAX_CHARS or len(lines) > MAX_LINES:
        raise ReadingRefused(Refusal.TOO_LARGE)
    if is_veterinary(lines):
        raise ReadingRefused(Refusal.VETERINARY)
    harvest = Harvest(materials=materials_of(lines))
    cells = [split_cells(line) for line in lines if not is_personal(line)]
    for heading, raw in rows_without_heading(cells):
        harvest.rows += read_rows(raw, Context(heading=heading, materials=harvest.materials))
    if not any(row.analyte or row.candidates for _, row in harvest.rows):
        raise ReadingRefused(Refusal.NO_TABLE if speaks_of_laboratory(lines) else Refusal.NOT_A_REPORT)
    reading = assemble(harvest, lines, ReadingMethod.PASTED, today)
    return compared(reading, bearer_on(lines, today), holder)
