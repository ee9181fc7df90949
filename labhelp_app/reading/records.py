"""The lossless form of a reading, as plain dictionaries: over the pipe and for sealed storage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.reading.drafts import (
    Confidence,
    Doubt,
    DoubtReason,
    Field,
    Reading,
    ReadingMethod,
    ReadingWarning,
    ReadReport,
    ReadRow,
)

Record = dict[str, Any]
_MOST_DIGITS = 400


def to_record(reading: Reading) -> Record:
    """Return a JSON-ready dictionary that ``from_record`` turns back into an equal reading."""
    return {
        "method": reading.method.value,
        "warnings": [warning.value for warning in reading.warnings],
        "reports": [report_to_record(report) for report in reading.reports],
    }


def from_record(record: Mapping[str, Any]) -> Reading:
    """Rebuild a reading.

    Raises:
        ValueError, KeyError, TypeError: the record is not one that ``to_record`` made.
    """
    return Reading(
        reports=tuple(report_from_record(one) for one in record["reports"]),
        warnings=tuple(ReadingWarning(code) for code in record["warnings"]),
        method=ReadingMethod(record["method"]),
    )


def with_warning(reading: Reading, warning: ReadingWarning) -> Reading:
    """Return the reading with one more warning, sorted and without doubles."""
    return replace(reading, warnings=tuple(sorted({*reading.warnings, warning})))


def report_to_record(report: ReadReport) -> Record:
    """Return one report as a dictionary."""
    return {
        "taken_on": report.taken_on.isoformat() if report.taken_on else None,
        "laboratory": report.laboratory,
        "rows": [row_to_record(row) for row in report.rows],
    }


def report_from_record(record: Mapping[str, Any]) -> ReadReport:
    """Rebuild one report."""
    taken_on = cast(str | None, record["taken_on"])
    return ReadReport(
        taken_on=date.fromisoformat(taken_on) if taken_on else None,
        laboratory=cast(str | None, record["laboratory"]),
        rows=tuple(row_from_record(one) for one in record["rows"]),
    )


def row_to_record(row: ReadRow) -> Record:
    """Return one row as a dictionary; numbers as the strings that were printed, with a point."""
    return {
        "name_printed": row.name_printed,
        "analyte": row.analyte,
        "candidates": list(row.candidates),
        "value": _text(row.value),
        "comparator": row.comparator.value if row.comparator else None,
        "text": row.text,
        "unit_printed": row.unit_printed,
        "unit": row.unit,
        "range": _range_to_record(row.range),
        "flag_printed": row.flag_printed,
        "confidence": row.confidence.value,
        "doubts": [[doubt.field.value, doubt.reason.value] for doubt in row.doubts],
        "page": row.page,
        "box": list(row.box) if row.box else None,
        "section": row.section,
    }


def row_from_record(record: Mapping[str, Any]) -> ReadRow:
    """Rebuild one row."""
    box = cast(Sequence[float] | None, record["box"])
    return ReadRow(
        name_printed=str(record["name_printed"]),
        analyte=cast(str | None, record["analyte"]),
        candidates=tuple(record["candidates"]),
        value=_number(record["value"]),
        comparator=Comparator(record["comparator"]) if record["comparator"] else None,
        text=cast(str | None, record["text"]),
        unit_printed=str(record["unit_printed"]),
        unit=cast(str | None, record["unit"]),
        range=_range_from_record(record["range"]),
        flag_printed=cast(str | None, record["flag_printed"]),
        confidence=Confidence(record["confidence"]),
        doubts=tuple(Doubt(Field(field), DoubtReason(reason)) for field, reason in record["doubts"]),
        page=cast(int | None, record["page"]),
        box=_box(box) if box else None,
        section=cast(str | None, record["section"]),
    )


def _box(numbers: Sequence[float]) -> tuple[float, ...]:
    if len(numbers) not in (4, 8):
        raise ValueError("no box")
    return tuple(float(number) for number in numbers)


def _range_to_record(found: PrintedRange | None) -> Record | None:
    if found is None:
        return None
    return {
        "low": _text(found.low),
        "high": _text(found.high),
        "low_strict": found.low_strict,
        "high_strict": found.high_strict,
        "expected": found.expected,
        "printed": found.printed,
    }


def _range_from_record(record: Mapping[str, Any] | None) -> PrintedRange | None:
    if record is None:
        return None
    return PrintedRange(
        low=_number(record["low"]),
        high=_number(record["high"]),
        low_strict=bool(record["low_strict"]),
        high_strict=bool(record["high_strict"]),
        expected=cast(str | None, record["expected"]),
        printed=str(record["printed"]),
    )


def _text(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _number(text: object) -> Decimal | None:
    """Return a number; one that nobody prints would take gigabytes when it is written out in full."""
    if text is None:
        return None
    number = Decimal(str(text))
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError("no printed number")
    return number
