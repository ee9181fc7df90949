"""Four invented reports of an invented person over two years: what a newcomer and the front page see.

Every value is made up. The ranges are the kind a laboratory prints; they belong to these papers alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from labhelp_app.clinical.catalogue import analyte
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.services.report_bodies import KeptReport, ReportBody, ReportRow
from labhelp_app.services.unit_spellings import unit_text

SPECIMEN = Patient(sex="female", birth_date=date(1988, 4, 23))
"""Sex and birth date of the invented person."""

LAB_A = "Лаборатория «Үлгі» (образец)"
LAB_B = "Лаборатория «Мысал» (образец)"


_A: dict[str, tuple[str, str, str]] = {
    "hemoglobin": ("g/L", "120", "155"),
    "erythrocytes": ("10*12/L", "3.80", "5.10"),
    "hematocrit": ("%", "35.0", "45.0"),
    "mcv": ("fL", "80.0", "100.0"),
    "mch": ("pg", "27.0", "34.0"),
    "leukocytes": ("10*9/L", "4.00", "9.00"),
    "platelets": ("10*9/L", "150", "400"),
    "ferritin": ("ug/L", "13", "150"),
    "iron": ("umol/L", "9.0", "30.4"),
    "uibc": ("umol/L", "", ""),
    "glucose": ("mmol/L", "4.1", "5.9"),
    "creatinine": ("umol/L", "53", "97"),
    "alt": ("U/L", "", "33"),
    "potassium": ("mmol/L", "3.5", "5.1"),
    "cholesterol": ("mmol/L", "", "5.2"),
    "hdl_cholesterol": ("mmol/L", "1.20", ""),
    "triglycerides": ("mmol/L", "", "1.70"),
    "tsh": ("m[IU]/L", "0.40", "4.00"),
    "vitamin_d_25oh": ("ug/L", "30", "100"),
}
_B: dict[str, tuple[str, str, str]] = {
    "hemoglobin": ("g/L", "117", "155"),
    "erythrocytes": ("10*12/L", "3.90", "5.00"),
    "hematocrit": ("%", "35.0", "46.0"),
    "mcv": ("fL", "81.0", "99.0"),
    "mch": ("pg", "27.0", "33.0"),
    "ferritin": ("ug/L", "15", "120"),
    "glucose": ("mmol/L", "3.9", "6.1"),
    "tsh": ("m[IU]/L", "0.27", "4.20"),
    "vitamin_d_25oh": ("nmol/L", "75", "250"),
}

_PAPERS: tuple[tuple[int, str, dict[str, tuple[str, str, str]], dict[str, str]], ...] = (
    (
        700,
        LAB_A,
        _A,
        {
            "hemoglobin": "138",
            "erythrocytes": "4.55",
            "hematocrit": "41.2",
            "mcv": "90.5",
            "mch": "30.3",
            "leukocytes": "5.90",
            "platelets": "262",
            "ferritin": "46",
            "iron": "16.8",
            "glucose": "4.9",
            "creatinine": "68",
            "alt": "17",
            "cholesterol": "4.9",
            "hdl_cholesterol": "1.52",
            "triglycerides": "0.90",
            "tsh": "1.90",
            "vitamin_d_25oh": "31",
        },
    ),
    (
        455,
        LAB_A,
        _A,
        {
            "hemoglobin": "134",
            "erythrocytes": "4.48",
            "hematocrit": "40.1",
            "mcv": "89.5",
            "mch": "29.9",
            "leukocytes": "6.40",
            "platelets": "271",
            "ferritin": "27",
            "iron": "13.2",
            "glucose": "5.0",
            "creatinine": "66",
            "alt": "19",
            "tsh": "2.10",
            "vitamin_d_25oh": "24",
        },
    ),
    (
        210,
        LAB_B,
        _B,
        {
            "hemoglobin": "126",
            "erythrocytes": "4.41",
            "hematocrit": "38.1",
            "mcv": "86.4",
            "mch": "28.6",
            "ferritin": "16",
            "glucose": "5.2",
            "tsh": "2.40",
            "vitamin_d_25oh": "68",
        },
    ),
    (
        12,
        LAB_A,
        _A,
        {
            "hemoglobin": "117",
            "erythrocytes": "4.30",
            "hematocrit": "35.9",
            "mcv": "83.5",
            "mch": "27.2",
            "leukocytes": "5.60",
            "platelets": "298",
            "ferritin": "8",
            "iron": "6.9",
            "uibc": "62.0",
            "glucose": "5.1",
            "creatinine": "70",
            "alt": "16",
            "potassium": "4.4",
            "tsh": "2.30",
            "vitamin_d_25oh": "33",
        },
    ),
)
"""Days before the present, laboratory, its ranges, and the invented values."""


def specimen_bodies(today: date) -> list[ReportBody]:
    """Return the four reports, oldest first, the last of them twelve days before ``today``."""
    return [
        ReportBody(
            taken_on=today - timedelta(days=ago),
            laboratory=laboratory,
            way_in="demo",
            rows=tuple(
                _row(number, code, value, ranges[code]) for number, (code, value) in enumerate(values.items())
            ),
        )
        for ago, laboratory, ranges, values in _PAPERS
    ]


def specimen_reports(today: date) -> list[KeptReport]:
    """Return the four reports as if they lay in the vault, for pages that need no database."""
    return [
        KeptReport(f"specimen-{number}", 1, body) for number, body in enumerate(specimen_bodies(today), 1)
    ]


def _row(number: int, code: str, value: str, printed: tuple[str, str, str]) -> ReportRow:
    unit, low, high = printed
    row = analyte(code)
    seen = Observation(
        analyte=code,
        name_printed=row.names.ru,
        value=Decimal(value),
        unit=unit,
        unit_printed=unit_text(unit, "ru"),
        range=_range(low, high),
    )
    return ReportRow(id=f"row-{number}", observation=seen)


def _range(low: str, high: str) -> PrintedRange | None:
    if not low and not high:
        return None
    between = f"{low} - {high}" if low and high else f"до {high}" if high else f"от {low}"
    return PrintedRange(
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        printed=between.replace(".", ","),
    )
