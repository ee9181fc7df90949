"""Commands that read or assess one document and store nothing: ``read`` and ``assess``."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, cast

from labhelp_app.clinical.assessment import AssessedResult, Assessment, assess
from labhelp_app.clinical.indices.model import IndexUnavailable
from labhelp_app.clinical.patients import Patient
from labhelp_app.clock import SystemClock, civil_date
from labhelp_app.reading.contract import from_json, row_to_json, to_json
from labhelp_app.reading.drafts import Reading, ReadingRefused, ReadReport
from labhelp_app.reading.pipeline import read_file

_BAD_INPUT = 2


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``read`` and ``assess`` to the command line."""
    reader = subparsers.add_parser("read", help="read a laboratory report and print its rows")
    reader.add_argument("file", type=Path)
    reader.add_argument("--json", action="store_true", help="print JSON (the only form there is)")
    reader.set_defaults(run=read_command)
    assessor = subparsers.add_parser("assess", help="read a report (or what read printed) and assess it")
    assessor.add_argument("file", type=Path)
    assessor.add_argument("--sex", choices=("male", "female"), required=True)
    assessor.add_argument("--birth-date", required=True, metavar="YYYY-MM-DD")
    assessor.add_argument("--json", action="store_true", help="print JSON (the only form there is)")
    assessor.set_defaults(run=assess_command)


def read_command(arguments: argparse.Namespace) -> int:
    """Print the reading as JSON; exit code 2 with ``{"error","message"}`` for a refused document."""
    try:
        _print(to_json(read_file(_bytes(arguments.file))))
    except ReadingRefused as refused:
        return _refuse(refused.code)
    except OSError:
        return _refuse("file_not_found")
    return 0


def assess_command(arguments: argparse.Namespace) -> int:
    """Print the reading with flags, indices and red flags; exit code 2 for bad input."""
    try:
        birth_date = date.fromisoformat(arguments.birth_date)
    except ValueError:
        return _refuse("birth_date_invalid")
    today = civil_date(SystemClock().now())
    if not date(1900, 1, 1) <= birth_date <= today:
        return _refuse("birth_date_invalid")
    try:
        reading = _reading(_bytes(arguments.file))
    except ReadingRefused as refused:
        return _refuse(refused.code)
    except OSError:
        return _refuse("file_not_found")
    patient = Patient(sex=cast(Literal["male", "female"], arguments.sex), birth_date=birth_date)
    _print(assessed_json(reading, patient, today))
    return 0


def assessed_json(reading: Reading, patient: Patient, today: date) -> dict[str, Any]:
    """Return the public form with ``flag``, ``range_source``, ``indices`` and ``red_flags`` added.

    A report without a date is assessed as of ``today``; its warning says that the date is missing.
    """
    body = to_json(reading)
    body["reports"] = [_report_json(report, patient, today) for report in reading.reports]
    return body


def _report_json(report: ReadReport, patient: Patient, today: date) -> dict[str, Any]:
    observations = [row.observation() for row in report.rows]
    result = assess(observations, patient, report.taken_on or today, laboratory=report.laboratory)
    rows = [
        {**row_to_json(row), **_judgement(one)} for row, one in zip(report.rows, result.results, strict=True)
    ]
    return {
        "taken_on": report.taken_on.isoformat() if report.taken_on else None,
        "rows": rows,
        "indices": _indices(result),
        "red_flags": _red_flags(result),
    }


def _judgement(result: AssessedResult) -> dict[str, Any]:
    return {
        "flag": result.flag.value,
        "range_source": result.range_source.kind.value,
        "range_citation": result.range_source.citation,
        "not_assessed": result.not_assessed.value if result.not_assessed else None,
    }


def _indices(result: Assessment) -> list[dict[str, Any]]:
    return [
        {"code": one.code, "value": None, "unit": None, "unavailable": one.reason.value}
        if isinstance(one, IndexUnavailable)
        else {"code": one.code, "value": _text(one.shown), "unit": one.unit, "unavailable": None}
        for one in result.indices
    ]


def _red_flags(result: Assessment) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "urgency": one.urgency.value,
            "side": one.side.value,
            "analytes": [observation.analyte for observation in one.observations],
            "text": {"ru": one.text.ru, "kk": one.text.kk, "en": one.text.en},
            "source": one.source,
        }
        for one in result.red_flags
    ]


def _reading(data: bytes) -> Reading:
    """Take the JSON that ``read`` prints as it is, and read anything else as a document."""
    if data.lstrip()[:1] == b"{":
        try:
            document = json.loads(data)
        except (ValueError, RecursionError):
            document = None
        if isinstance(document, dict) and "reports" in document:
            return from_json(cast(dict[str, Any], document))
    return read_file(data)


def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def _text(number: Decimal) -> str:
    return format(number, "f")


def _print(body: dict[str, Any]) -> None:
    json.dump(body, sys.stdout, ensure_ascii=False, indent=2)
    print()


def _refuse(code: str) -> int:
    """Say why in one stable code and one plain sentence; nothing of the document is repeated."""
    message = _SENTENCES.get(code, "The document could not be read.")
    print(json.dumps({"error": code, "message": message}, ensure_ascii=False), file=sys.stderr)
    return _BAD_INPUT


_SENTENCES = {
    "reading_empty": "The file is empty.",
    "reading_too_large": "The file is larger than 20 MB.",
    "reading_wrong_type": "The file is not a kind that can hold a laboratory report.",
    "reading_encrypted": "The PDF is protected with a password.",
    "reading_too_many_pages": "The PDF has more than ten pages.",
    "reading_unreadable": "The file is damaged.",
    "reading_no_text_layer": "The PDF is a picture without text.",
    "reading_no_table": "No table of results was found.",
    "reading_took_too_long": "Reading took too long and was stopped.",
    "reading_interrupted": "The reading worker was killed several times.",
    "reading_busy": "All workers are busy.",
    "reading_not_a_report": "This is not a laboratory report.",
    "reading_blurred": "The picture is too blurred to read.",
    "reading_veterinary": "This is a veterinary report.",
    "reading_ocr_unavailable": "Pictures cannot be read on this machine.",
    "file_not_found": "The file cannot be opened.",
    "birth_date_invalid": "The birth date must be a past day as YYYY-MM-DD.",
}
