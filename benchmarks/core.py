"""How fast the rules are: 5,000 results assessed with indices and change, and the import of the core."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from typing import Any

from benchmarks.timing import median, milliseconds
from labhelp_app.clinical.assessment import assess
from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.changes import PastObservation
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, PrintedRange

REPORTS, ROWS = 100, 50
PATIENT = Patient("female", date(1985, 5, 5))


def rows(shift: int) -> list[Observation]:
    """Return a report of ``ROWS`` numeric indicators of the catalogue, inside their plausible limits."""
    numeric = [analyte for analyte in all_analytes() if analyte.plausible is not None and analyte.unit]
    made: list[Observation] = []
    for analyte in numeric[:ROWS]:
        low, high = analyte.plausible or (Decimal(0), Decimal(1))
        value = low + (high - low) * (10 + shift) / 100
        bounds = PrintedRange(low=value * Decimal("0.8"), high=value * Decimal("1.1"))
        made.append(Observation(analyte.code, analyte.names.ru, value=value, unit=analyte.unit, range=bounds))
    return made


def assess_all() -> None:
    """Assess 5,000 results in reports of fifty, each beside an earlier one."""
    before = [PastObservation(row, date(2026, 1, 1), "A") for row in rows(0)]
    for number in range(REPORTS):
        assess(rows(number % 9), PATIENT, date(2026, 6, 1), before, laboratory="A")


def only_make_rows() -> None:
    """The baseline: the same 5,000 observations built and left alone."""
    for number in range(REPORTS):
        rows(number % 9)


def import_ms(statement: str) -> float:
    """Return the median time of a fresh interpreter running ``statement``."""
    return median(milliseconds(lambda: subprocess.run([sys.executable, "-c", statement], check=True), 7))


def measure() -> dict[str, Any]:
    """Return the figures; the cost of building the observations is taken off."""
    whole, building = median(milliseconds(assess_all, 7)), median(milliseconds(only_make_rows, 7))
    own = round(whole - building, 1)
    bare = import_ms("pass")
    imported = round(
        import_ms("import labhelp_app.clinical.assessment, labhelp_app.clinical.catalogue") - bare, 1
    )
    return {
        "what": "5,000 results with indices and change; import of the core",
        "baseline": "building the same 5,000 observations",
        "figures": [
            {
                "name": "assess 5,000 results",
                "value": own,
                "unit": "ms",
                "bar": 150,
                "ratio": round(own / building, 2),
            },
            {"name": "import of the core", "value": imported, "unit": "ms", "bar": 200},
        ],
    }
