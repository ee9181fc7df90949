"""Assessments and payloads that several tests of the boundary start from; all invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from labhelp_app.clinical.assessment import Assessment, assess
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.interpretation.deidentify import deidentify
from labhelp_app.interpretation.payload import Payload

TAKEN_ON = date(2026, 10, 14)
WOMAN = Patient("female", date(1989, 3, 2))


def row(code: str, value: str, unit: str, low: str | None, high: str | None, name: str = "") -> Observation:
    """One printed row with the laboratory's range."""
    bounds = PrintedRange(
        low=Decimal(low) if low else None, high=Decimal(high) if high else None, printed="x"
    )
    return Observation(code, name or code, value=Decimal(value), unit=unit, unit_printed=unit, range=bounds)


ROWS = (
    row("ferritin", "9", "ug/L", "13", "150"),
    row("hemoglobin", "117", "g/L", "120", "155"),
    row("potassium", "6.4", "mmol/L", "3.5", "5.1"),
    row("glucose", "5.1", "mmol/L", "4.1", "5.9"),
    row("leukocytes", "5.88", "10*9/L", "4", "9"),
)


def assessment(rows: tuple[Observation, ...] = ROWS, patient: Patient = WOMAN) -> Assessment:
    """What the rules say about the rows."""
    return assess(rows, patient, TAKEN_ON)


def payload(language: str = "ru", rows: tuple[Observation, ...] = ROWS, patient: Patient = WOMAN) -> Payload:
    """What may be sent about the rows."""
    return deidentify(assessment(rows, patient), patient, TAKEN_ON, language=language, reading_level="simple")
