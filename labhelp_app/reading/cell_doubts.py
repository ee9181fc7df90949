"""Says which cells of one row do not fit the grammar of their column."""

from __future__ import annotations

import re
from functools import partial

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.printed import ParsedValue, is_several_ranges, parse_noted_range
from labhelp_app.clinical.quantities import PrintedRange
from labhelp_app.clinical.units import fits
from labhelp_app.reading.drafts import CELLS, Doubt, DoubtReason, Field, ReadRow
from labhelp_app.reading.mending import WORDLESS
from labhelp_app.reading.rows import RawRow

_TWO_NUMBERS = re.compile(r"\d[\d.,]*\s+[<>]?\d[\d.,]*(?!\d)")
_GROUPED = re.compile(r"^\d{1,3}( \d{3})+([.,]\d+)?$")
_MIXED = re.compile(
    r"^\(|[^\W\d_]{4}.*\d[.,]\d|\d[.,]\d.*[^\W\d_]{4}|[^\W\d_]{4}.*\d{3}"
)  # words and a number of a neighbour
_HARMLESS_NOTE = re.compile(
    r"(?:забор|взят|натощак|метод)[^\d]*$", re.IGNORECASE
)  # others may say whose range it is


def grammar_doubts(
    raw: RawRow,
    text: str,
    value: ParsedValue | None,
    unit_printed: str,
    unit: str | None,
    code: str | None,
    candidates: tuple[str, ...],
    found_range: PrintedRange | None,
) -> list[Doubt]:
    """Return what of the name, value, unit and range of a row is missing, merged or not understood.

    ``unit`` and ``code`` are what the printed unit and name were understood as, None for not understood.
    """
    doubts: list[Doubt] = []
    if code is None:
        reason = DoubtReason.AMBIGUOUS_NAME if candidates else DoubtReason.UNKNOWN_NAME
        doubts.append(Doubt(Field.NAME, reason))
    two = _TWO_NUMBERS.search(text) and not _GROUPED.match(text) and (value is None or value.text)
    if raw.merged or two:
        doubts += [Doubt(field, DoubtReason.MERGED) for field in CELLS]
    if value is None:
        held = bool(text.strip(" -–—"))
        reason = DoubtReason.VALUE_NOT_UNDERSTOOD if held else DoubtReason.VALUE_MISSING
        doubts.append(Doubt(Field.VALUE, reason))
        if held and not raw.range.strip(" -–—"):  # it may stand in the cell that was not understood
            doubts.append(Doubt(Field.RANGE, DoubtReason.RANGE_NOT_UNDERSTOOD))
    elif value.other_reading is not None:
        doubts.append(Doubt(Field.VALUE, DoubtReason.DECIMALS_DIFFER))
    if value is not None and value.text is not None and _MIXED.search(value.text):
        doubts.append(Doubt(Field.VALUE, DoubtReason.MERGED))
    if unit is not None and candidates and not any(map(partial(_takes, unit), candidates)):
        doubts.append(Doubt(Field.UNIT, DoubtReason.UNIT_NOT_ALLOWED))
    if unit is None:
        doubts += _unit_doubts(unit_printed, value, find(code))
        if unit_printed and not raw.range.strip(" -–—"):
            doubts.append(Doubt(Field.RANGE, DoubtReason.RANGE_NOT_UNDERSTOOD))  # or in this one
    if found_range is not None and found_range.low is found_range.high is found_range.expected is None:
        several = is_several_ranges(found_range.printed)
        reason = DoubtReason.RANGE_AMBIGUOUS if several else DoubtReason.RANGE_NOT_UNDERSTOOD
        doubts.append(Doubt(Field.RANGE, reason))
    noted = parse_noted_range(found_range.printed) if found_range is not None else None
    if noted and not _HARMLESS_NOTE.match(noted[1]):
        doubts.append(Doubt(Field.RANGE, DoubtReason.RANGE_AMBIGUOUS))
    return doubts


def _takes(unit: str, code: str) -> bool:
    analyte = find(code)
    return analyte is not None and (not analyte.unit or fits(unit, analyte))


def _unit_doubts(printed: str, value: ParsedValue | None, analyte: Analyte | None) -> list[Doubt]:
    if printed and any(char.isalnum() or char == "%" for char in printed):
        return [Doubt(Field.UNIT, DoubtReason.UNIT_NOT_UNDERSTOOD)]
    needs_unit = value is None or value.value is not None
    if needs_unit and (analyte is None or (analyte.unit not in ("", "1") and analyte.kind not in WORDLESS)):
        return [Doubt(Field.UNIT, DoubtReason.UNIT_MISSING)]
    return []


def neighbour_doubts(row: ReadRow) -> list[Doubt]:
    """Return what else is doubtful where words stand for a number: a neighbour's cell may have run over into it."""
    doubts = [Doubt(Field.NAME, DoubtReason.MERGED)]
    if row.unit is None:
        doubts.append(Doubt(Field.UNIT, DoubtReason.UNIT_MISSING))
    if row.range is None:
        doubts.append(Doubt(Field.RANGE, DoubtReason.RANGE_NOT_UNDERSTOOD))
    return doubts
