"""The numbers of one indicator through all reports, in one unit where that is sound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.quantities import Observation, Quantity
from labhelp_app.clinical.units import convert
from labhelp_app.services.report_bodies import KeptReport, ReportRow


@dataclass(frozen=True, slots=True)
class PastRow:
    """One row of one report."""

    report: KeptReport
    row: ReportRow

    @property
    def taken_on(self) -> date:
        """The drawing date of its report."""
        return self.report.body.taken_on


def rows_by_code(reports: Iterable[KeptReport]) -> dict[str, list[PastRow]]:
    """Return the known rows of all reports by catalogue code, in the order of the reports."""
    index: dict[str, list[PastRow]] = {}
    for report in reports:
        for row in report.body.rows:
            if row.code is not None:
                index.setdefault(row.code, []).append(PastRow(report, row))
    return index


def number_in(seen: Observation, unit: str | None, analyte: Analyte) -> Decimal | None:
    """Return the number of an observation in ``unit`` (UCUM), ``None`` for words or without a sound factor."""
    if seen.value is None:
        return None
    if seen.unit == unit:
        return seen.value
    if seen.unit is None or unit is None:
        return None
    moved = convert(Quantity(seen.value, seen.unit), unit, analyte)
    return moved.value if isinstance(moved, Quantity) else None


def drawn_points(rows: Iterable[PastRow], unit: str | None, analyte: Analyte) -> list[tuple[date, Decimal]]:
    """Return date and number of every row that can stand on one line: same unit, not censored."""
    points: list[tuple[date, Decimal]] = []
    for past in rows:
        value = number_in(past.row.observation, unit, analyte)
        if value is not None and past.row.observation.comparator is None:
            points.append((past.taken_on, value))
    return points
