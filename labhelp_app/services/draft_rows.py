"""How a row of a draft changes when the person types into it: the same grammar as for the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.names import Ambiguous, Resolved, resolve
from labhelp_app.clinical.printed import parse_range, parse_value
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.errors import InvalidInput
from labhelp_app.services.draft_bodies import DraftRow
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.wording import number

LONGEST_TEXT = 200
FIELDS = ("name", "analyte", "value", "unit", "range", "flag")
"""What can be typed: ``analyte`` is a code chosen in the type-ahead, the rest are texts as on the paper."""


def blank(row_id: str) -> DraftRow:
    """Return an empty row that the person is going to fill in."""
    return DraftRow(id=row_id, observation=Observation(analyte=None, name_printed=""), by_hand=True)


def typed_into(row: DraftRow, fields: Mapping[str, str], language: str) -> DraftRow:
    """Return the row after the person typed ``fields``; cells that did not change keep what they are.

    The doubts are left as they were: ``row_checks`` judges the row anew.

    Raises:
        InvalidInput: an unknown field, a text over 200 characters, or a code the catalogue does not have.
    """
    texts = {field: _clean(field, text) for field, text in fields.items()}
    changed = {field: text for field, text in texts.items() if text != cell_text(row, field, language)}
    if not changed:
        return row
    for field in FIELDS:  # in this order: a name decides what a unit means, a unit what a comma means
        if field in changed:
            row = _TAKERS[field](row, changed[field], language)
    edited = tuple(dict.fromkeys([*row.edited, *changed]))
    return replace(row, edited=edited, confirmed=False)


def cell_text(row: DraftRow, field: str, language: str) -> str:
    """Return exactly what stands in the input field."""
    if field in row.typed:
        return row.typed[field]
    seen = row.observation
    if field == "name":
        return seen.name_printed
    if field == "analyte":
        return seen.analyte or ""
    if field == "value":
        return _value_text(seen, language)
    if field == "unit":
        return seen.unit_printed or unit_text(seen.unit, language)
    if field == "range":
        return seen.range.printed if seen.range else ""
    return seen.flag_printed or ""


def _value_text(seen: Observation, language: str) -> str:
    if seen.value is None:
        return seen.text or ""
    # A typed minus and "<=" stand on every keyboard; the page's prettier signs do not.
    return (seen.comparator.value if seen.comparator else "") + number(seen.value, language).replace("−", "-")


def _clean(field: str, text: str) -> str:
    if field not in FIELDS:
        raise InvalidInput(field="row")
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("text_in_field_too_long", field=field)
    return " ".join(text.split())


def _take_name(row: DraftRow, text: str, language: str) -> DraftRow:
    del language
    found = resolve(text, unit=row.observation.unit, section=row.section)
    code = found.code if isinstance(found, Resolved) else None
    candidates = found.codes if isinstance(found, Ambiguous) else ()
    return _with(replace(row, candidates=candidates), name_printed=text, analyte=code)


def _take_analyte(row: DraftRow, code: str, language: str) -> DraftRow:
    analyte = find(code) if code else None
    if code and analyte is None:
        raise InvalidInput(field="analyte")
    if analyte is None:
        return _with(row, analyte=None)
    name = row.observation.name_printed or getattr(analyte.names, language)
    row = _with(replace(row, candidates=()), analyte=code, name_printed=name)
    if not row.observation.unit_printed and not row.observation.unit and row.by_hand:
        return _with(row, unit=analyte.unit or None, unit_printed=unit_text(analyte.unit, language))
    return _take_unit(row, row.observation.unit_printed, language)


def _take_value(row: DraftRow, text: str, language: str) -> DraftRow:
    del language
    parsed = parse_value(text, unit=row.observation.unit)
    if parsed is None or not text:
        return _with(_remember(row, "value", text), value=None, comparator=None, text=None)
    row = _with(_forget(row, "value"), value=parsed.value, comparator=parsed.comparator, text=parsed.text)
    # A mark glued to the number belongs to the number: a new number brings its own mark or none.
    return _with(row, flag_printed=parsed.flag)


def _take_unit(row: DraftRow, text: str, language: str) -> DraftRow:
    del language
    unit = parse_unit(text, analyte=find(row.observation.analyte)) if text else None
    return _with(row, unit=unit, unit_printed=text)


def _take_range(row: DraftRow, text: str, language: str) -> DraftRow:
    del language
    if not text:
        return _with(row, range=None)
    # A wording that is not understood is kept as printed, without bounds: nothing is judged by it.
    return _with(row, range=parse_range(text, unit=row.observation.unit) or PrintedRange(printed=text))


def _take_flag(row: DraftRow, text: str, language: str) -> DraftRow:
    del language
    return _with(row, flag_printed=text or None)


_TAKERS = {
    "name": _take_name,
    "analyte": _take_analyte,
    "value": _take_value,
    "unit": _take_unit,
    "range": _take_range,
    "flag": _take_flag,
}


def _with(row: DraftRow, **cells: Any) -> DraftRow:
    return replace(row, observation=replace(row.observation, **cells))


def _remember(row: DraftRow, field: str, text: str) -> DraftRow:
    kept = {name: typed for name, typed in row.typed.items() if name != field}
    return replace(row, typed={**kept, field: text} if text else kept)


def _forget(row: DraftRow, field: str) -> DraftRow:
    return _remember(row, field, "")
