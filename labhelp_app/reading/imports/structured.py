"""Turns results that already have fields (FHIR, HL7, tables) into a reading by way of the raw rows of paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.reading.dates import parse_day
from labhelp_app.reading.documents import Harvest, assemble
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import NOTHING_SAID, Materials
from labhelp_app.reading.rows import RawRow

_NO_BOX = (0.0, 0.0, 0.0, 0.0)
MAX_RESULTS = 2_000
MAX_CELL = 400
"""Characters of a cell that are looked at. The grammar takes nothing longer than 200 for a value, so what is
cut here stays not understood; it bounds the work of the patterns."""


_SERIAL_DAY = re.compile(r"[34]\d{4}(\.\d+)?")
"""How a workbook writes a day: the number of days since the end of 1899."""
WORKBOOK_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a structured file, everything as text; ``loinc`` decides the indicator where known."""

    name: str
    value: str
    unit: str = ""
    range: str = ""
    flag: str = ""
    loinc: str = ""
    section: str = ""
    day: date | None = None


def cell_at(row: Sequence[str], number: int) -> str:
    """Return a cell of a table cut to ``MAX_CELL``, "" beyond the end of its row."""
    return row[number][:MAX_CELL].strip() if number < len(row) else ""


def day_of(cell: str) -> date | None:
    """Return the day a cell holds, also with a time behind it or as a workbook's number of days."""
    found = parse_day(cell.split(" ")[0].split("T")[0])
    if found is None and _SERIAL_DAY.fullmatch(cell):
        return WORKBOOK_EPOCH + timedelta(days=int(float(cell)))
    return found


def reading_of(
    results: Iterable[Result], method: ReadingMethod, today: date, *, materials: Materials = NOTHING_SAID
) -> Reading:
    """Read structured results with the same grammar and checks as printed ones.

    ``materials`` is what the whole file says of them; a message of a machine may say it by a code alone, so nothing
    is concluded there.

    Raises:
        ReadingRefused: more than 2,000 results, or not one indicator that the catalogue knows.
    """
    harvest = Harvest(materials=materials)
    for number, result in enumerate(results):
        if number >= MAX_RESULTS:
            raise ReadingRefused(Refusal.TOO_LARGE)
        day = result.day if result.day is not None and date(1990, 1, 1) <= result.day <= today else None
        name, value, unit, limits, flag, section = (
            text[:MAX_CELL]
            for text in (result.name, result.value, result.unit, result.range, result.flag, result.section)
        )
        raw = RawRow(name, ((day, value),), unit, limits, flag, "", _NO_BOX)
        context = Context(heading=section, materials=materials, stated=_by_loinc().get(result.loinc))
        harvest.rows += read_rows(raw, context)
    if not any(row.analyte or row.candidates for _, row in harvest.rows):
        raise ReadingRefused(Refusal.NOT_A_REPORT)
    return assemble(harvest, (), method, today)


@cache
def _by_loinc() -> dict[str, str]:
    return {loinc.code: analyte.code for analyte in all_analytes() for loinc in analyte.loinc}
