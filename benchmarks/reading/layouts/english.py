"""Layout j: English forms with g/dL, K/uL, mg/dL and lakhs."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_ROWS: tuple[tuple[TruthRow, str, str], ...] = (
    (
        TruthRow("Hemoglobin", "hemoglobin", "13.4", unit="g/dL", low="12.0", high="16.0"),
        "g/dL",
        "12.0 - 16.0",
    ),
    (TruthRow("WBC", "leukocytes", "11.8", unit="10*9/L", low="4.0", high="11.0"), "K/uL", "4.0 - 11.0"),
    (TruthRow("RBC", "erythrocytes", "4.61", unit="10*12/L", low="3.90", high="5.20"), "M/uL", "3.90 - 5.20"),
    (TruthRow("Platelets", "platelets", "254", unit="10*9/L", low="150", high="400"), "K/uL", "150 - 400"),
    (TruthRow("Glucose", "glucose", "104", unit="mg/dL", low="70", high="99"), "mg/dL", "70 - 99"),
    (
        TruthRow("Creatinine", "creatinine", "0.92", unit="mg/dL", low="0.50", high="1.10"),
        "mg/dL",
        "0.50 - 1.10",
    ),
    (
        TruthRow("Total Cholesterol", "cholesterol", "212", unit="mg/dL", high="200", low=None),
        "mg/dL",
        "< 200",
    ),
    (TruthRow("HDL Cholesterol", "hdl_cholesterol", "51", unit="mg/dL", low="40"), "mg/dL", "> 40"),
    (TruthRow("Triglycerides", "triglycerides", "148", unit="mg/dL", high="150"), "mg/dL", "< 150"),
    (TruthRow("ALT", "alt", "28", unit="U/L", low="7", high="56"), "U/L", "7 - 56"),
    (TruthRow("TSH", "tsh", "2.31", unit="u[IU]/mL", low="0.45", high="4.50"), "uIU/mL", "0.45 - 4.50"),
    (TruthRow("Ferritin", "ferritin", "18", unit="ng/mL", low="15", high="150"), "ng/mL", "15 - 150"),
    (TruthRow("Sodium", "sodium", "139", unit="mmol/L", low="135", high="145"), "mmol/L", "135 - 145"),
    (TruthRow("Potassium", "potassium", "4.4", unit="mmol/L", low="3.5", high="5.1"), "mmol/L", "3.5 - 5.1"),
)
_STRICT = {"< 200", "> 40", "< 150"}


def english_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print flags H and L behind the number or in an own column, by seed."""
    random = Random(seed)
    person = invented(random)
    paper = Paper((612, 792))
    own_column = seed % 2 == 0
    style = Style(
        (50, 230, 300, 350, 430) if own_column else (50, 230, 320, 420), size=9, pitch=17, horizontal=True
    )
    paper.text(50, 44, "EXAMPLE DIAGNOSTICS (SPECIMEN)", size=12, bold=True)
    paper.text(50, 62, f"Patient: {person.name}   DOB: {person.birth}   Order No: {person.order}", size=8)
    paper.text(50, 76, f"Collected: {taken_on:%d-%b-%Y} 07:40    Reported: {taken_on:%d-%b-%Y}", size=8)
    paper.text(50, 92, f"Referring physician: Dr. {person.doctor}", size=8)
    titles = ("Test Name", "Result", "Flag", "Units", "Reference Range")
    y = headings(paper, 124, titles if own_column else (*titles[:2], *titles[3:]), style)
    for truth, unit, limits in _ROWS:
        mark = _mark(truth)
        value = truth.value or ""
        cells = (value, mark, unit, limits) if own_column else (f"{value} {mark}".strip(), unit, limits)
        y = row(paper, y, (truth.name, *cells), style)
    paper.text(50, y + 24, f"Electronically signed by {person.doctor}", size=8)
    return paper.done(), Truth(((taken_on, tuple(one[0] for one in _ROWS)),), person.secrets)


def _mark(truth: TruthRow) -> str:
    number = float(truth.value or 0)
    if truth.high and number > float(truth.high):
        return "H"
    return "L" if truth.low and number < float(truth.low) else ""
