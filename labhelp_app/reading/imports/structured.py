"""Turns results that already have fields (FHIR, HL7, tables) into a reading by way of the raw rows of paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.reading.documents import Harvest, assemble
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.rows import RawRow

_NO_BOX = (0.0, 0.0, 0.0, 0.0)
MAX_RESULTS = 2_000
MAX_CELL = 400
"""Characters of a cell that are looked at. The grammar takes nothing longer than 200 for a value, so what is
cut here stays not understood; it bounds the work of the patterns."""


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


def reading_of(results: Iterable[Result], method: ReadingMethod, today: date) -> Reading:
    """Read structured results with the same grammar and checks as printed ones.

    Raises:
        ReadingRefused: more than 2,000 results, or not one indicator that the catalogue knows.
    """
    harvest = Harvest()
    for number, result in enumerate(results):
        if number >= MAX_RESULTS:
            raise ReadingRefused(Refusal.TOO_LARGE)
        day = result.day if result.day is not None and date(1990, 1, 1) <= result.day <= today else None
        name, value, unit, limits, flag, section = (
            text[:MAX_CELL]
            for text in (result.name, result.value, result.unit, result.range, result.flag, result.section)
        )
        raw = RawRow(name, ((day, value),), unit, limits, flag, "", _NO_BOX)
        context = Context(heading=section, stated=_by_loinc().get(result.loinc))
        harvest.rows += read_rows(raw, context)
    if not any(row.analyte or row.candidates for _, row in harvest.rows):
        raise ReadingRefused(Refusal.NOT_A_REPORT)
    return assemble(harvest, (), method, today)


@cache
def _by_loinc() -> dict[str, str]:
    return {loinc.code: analyte.code for analyte in all_analytes() for loinc in analyte.loinc}
