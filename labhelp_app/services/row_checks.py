"""What is still doubtful about a row the person typed or changed: the checks of reading, made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.printed import is_several_ranges, parse_value
from labhelp_app.clinical.quantities import Observation
from labhelp_app.reading.confidence import doubts_of
from labhelp_app.reading.drafts import Doubt, DoubtReason, Field, ReadRow
from labhelp_app.services.draft_bodies import DraftRow

SEEN_ON_PAPER = frozenset(
    {
        DoubtReason.MERGED,
        DoubtReason.ENGINES_DISAGREE,
        DoubtReason.FAINT,
        DoubtReason.OVERLAPPING,
        DoubtReason.REMARK,
        DoubtReason.INCONSISTENT,
    }
)
"""Doubts that come from looking at the paper; they stay on a cell until the person types into it."""

_UNITLESS = frozenset(
    {Kind.RATIO, Kind.PH, Kind.DENSITY, Kind.ORDINAL, Kind.NOMINAL, Kind.TITRE, Kind.PER_FIELD}
)


def judged(row: DraftRow, changed: Sequence[str] = ()) -> DraftRow:
    """Return the row with its doubts found anew; ``changed`` names the cells the person typed into.

    A row is green only if every cell fits the grammar, the unit fits the indicator, the number is
    plausible and lies inside its own printed range.
    """
    analyte = find(row.observation.analyte)
    kept = [d for d in row.doubts if d.reason in SEEN_ON_PAPER and d.field.value not in changed]
    found = [
        *kept,
        *_name_doubts(row),
        *_value_doubts(row),
        *_unit_doubts(row.observation, analyte),
        *_range_doubts(row.observation),
        *doubts_of(_as_read(row), analyte),
    ]
    return replace(row, doubts=tuple(dict.fromkeys(found)))


def _as_read(row: DraftRow) -> ReadRow:
    seen = row.observation
    return ReadRow(
        name_printed=seen.name_printed,
        analyte=seen.analyte,
        candidates=row.candidates,
        value=seen.value,
        comparator=seen.comparator,
        text=seen.text,
        unit_printed=seen.unit_printed,
        unit=seen.unit,
        range=seen.range,
        flag_printed=seen.flag_printed,
    )


def _name_doubts(row: DraftRow) -> list[Doubt]:
    if row.observation.analyte is not None:
        return []
    reason = DoubtReason.AMBIGUOUS_NAME if row.candidates else DoubtReason.UNKNOWN_NAME
    return [Doubt(Field.NAME, reason)]


def _value_doubts(row: DraftRow) -> list[Doubt]:
    seen = row.observation
    if seen.value is not None:
        return _grouping_doubt(seen)
    if seen.text:
        return []
    reason = DoubtReason.VALUE_NOT_UNDERSTOOD if "value" in row.typed else DoubtReason.VALUE_MISSING
    return [Doubt(Field.VALUE, reason)]


def _grouping_doubt(seen: Observation) -> list[Doubt]:
    """A comma before three digits may part thousands: only the paper can tell."""
    again = parse_value(format(seen.value or 0, "f").replace(".", ","), unit=seen.unit)
    doubtful = again is not None and again.other_reading is not None
    return [Doubt(Field.VALUE, DoubtReason.DECIMALS_DIFFER)] if doubtful else []


def _unit_doubts(seen: Observation, analyte: Analyte | None) -> list[Doubt]:
    if seen.unit is not None or seen.value is None:
        return []
    if seen.unit_printed:
        return [Doubt(Field.UNIT, DoubtReason.UNIT_NOT_UNDERSTOOD)]
    if analyte is not None and (analyte.unit in {"", "1"} or analyte.kind in _UNITLESS):
        return []
    return [Doubt(Field.UNIT, DoubtReason.UNIT_MISSING)]


def _range_doubts(seen: Observation) -> list[Doubt]:
    printed = seen.range
    if printed is None or not printed.printed.strip():
        return []
    if printed.low is not None or printed.high is not None or printed.expected is not None:
        return []
    several = is_several_ranges(printed.printed)
    return [Doubt(Field.RANGE, DoubtReason.RANGE_AMBIGUOUS if several else DoubtReason.RANGE_NOT_UNDERSTOOD)]
