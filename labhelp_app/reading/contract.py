"""The public JSON form of a reading: what ``read --json`` prints and ``assess`` takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from labhelp_app.clinical.printed import parse_range
from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.reading.drafts import (
    Confidence,
    Reading,
    ReadingMethod,
    ReadingRefused,
    ReadingWarning,
    ReadReport,
    ReadRow,
    Refusal,
)

Json = dict[str, Any]


def to_json(reading: Reading) -> Json:
    """Return the public form: numbers as text with a point, units in UCUM, absent things None."""
    return {
        "reports": [
            {
                "taken_on": report.taken_on.isoformat() if report.taken_on else None,
                "rows": [row_to_json(row) for row in report.rows],
            }
            for report in reading.reports
        ],
        "warnings": [warning.value for warning in reading.warnings],
    }


def row_to_json(row: ReadRow) -> Json:
    """Return one row in the public form."""
    found = row.range
    return {
        "name_printed": row.name_printed,
        "analyte": row.analyte,
        "value": _text(row.value),
        "comparator": row.comparator.value if row.comparator else None,
        "text": row.text,
        "unit_printed": row.unit_printed or None,
        "unit": row.unit,
        "range_low": _text(found.low) if found else None,
        "range_high": _text(found.high) if found else None,
        "range_printed": (found.printed or None) if found else None,
        "flag_printed": row.flag_printed,
        "confidence": row.confidence.value,
        "page": row.page,
    }


def from_json(document: object) -> Reading:
    """Rebuild a reading from its public form; doubts and boxes are not part of it.

    Raises:
        ReadingRefused: the JSON does not have the public form.
    """
    try:
        body = cast(Mapping[str, Any], document)
        reports = tuple(_report(one) for one in cast(Sequence[Mapping[str, Any]], body["reports"]))
        warnings = tuple(ReadingWarning(code) for code in body.get("warnings") or ())
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    return Reading(reports, warnings, ReadingMethod.TABLE_FILE)


def _report(body: Mapping[str, Any]) -> ReadReport:
    taken_on = cast(str | None, body.get("taken_on"))
    return ReadReport(
        taken_on=date.fromisoformat(taken_on) if taken_on else None,
        laboratory=None,
        rows=tuple(_row(one) for one in body["rows"]),
    )


def _row(body: Mapping[str, Any]) -> ReadRow:
    text = cast(str | None, body.get("text"))
    value = _number(body.get("value"))
    comparator = body.get("comparator")
    unit = cast(str | None, body.get("unit"))
    return ReadRow(
        name_printed=str(body["name_printed"]),
        analyte=cast(str | None, body.get("analyte")),
        value=value,
        comparator=Comparator(comparator) if comparator else None,
        text=text if value is None else None,
        unit_printed=str(body.get("unit_printed") or ""),
        unit=unit,
        range=_range(body, unit),
        flag_printed=cast(str | None, body.get("flag_printed")),
        confidence=Confidence(body.get("confidence") or Confidence.AMBER),
        page=cast(int | None, body.get("page")),
    )


def _range(body: Mapping[str, Any], unit: str | None) -> PrintedRange | None:
    """Rebuild the range; its wording carries the strictness, the two numbers decide its bounds."""
    low, high = _number(body.get("range_low")), _number(body.get("range_high"))
    printed = str(body.get("range_printed") or "")
    parsed = parse_range(printed, unit=unit) if printed else None
    if parsed is not None and (parsed.low, parsed.high) == (low, high):
        return parsed
    if low is None and high is None and not printed:
        return None
    return PrintedRange(low=low, high=high, printed=printed)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _number(text: object) -> Decimal | None:
    if text is None:
        return None
    number = Decimal(str(text))
    if not number.is_finite():
        raise ValueError("not a number")
    return number
