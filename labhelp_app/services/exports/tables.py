"""The indicators of the export as tables for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from labhelp_app.clinical import catalogue
from labhelp_app.i18n import say
from labhelp_app.services.csv_cells import csv_text
from labhelp_app.services.vault import OpenReport

COLUMNS = (
    "taken_on",
    "laboratory",
    "name",
    "name_printed",
    "value",
    "unit",
    "range",
    "flag",
    "by_hand",
    "report",
)
BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets take a file for UTF-8 only when it begins with this."""


def results_tables(reports: Sequence[OpenReport], language: str) -> dict[str, str]:
    """Return CSV text by file name: all indicators together, and one table for each known indicator.

    Rows go from the oldest day to the newest. No cell can be run by a spreadsheet as a formula.
    """
    everything: list[list[str]] = []
    by_code: dict[str, list[list[str]]] = {}
    for report in sorted(reports, key=lambda one: (one.body["taken_on"], one.id)):
        for row in report.body["rows"]:
            cells = _cells(report, row, language)
            everything.append(cells)
            if row["analyte"]:
                by_code.setdefault(row["analyte"], []).append(cells)
    head = [say(language, f"privacy.csv.{column}") for column in COLUMNS]
    tables = {"results.csv": everything} | {f"csv/{code}.csv": by_code[code] for code in sorted(by_code)}
    return {name: BYTE_ORDER_MARK + csv_text(head, rows, language) for name, rows in tables.items()}


def _cells(report: OpenReport, row: dict[str, Any], language: str) -> list[str]:
    decimal = "." if language == "en" else ","
    number = (row["value"] or "").replace(".", decimal)
    value = f"{row['comparator'] or ''}{number}" if number else row["text"] or ""
    known = catalogue.find(row["analyte"])
    return [
        report.body["taken_on"],
        report.body["laboratory"],
        getattr(known.names, language) if known else "",
        row["name_printed"],
        value,
        row["unit_printed"] or row["unit"] or "",
        row["range"]["printed"] or "" if row["range"] else "",
        row["flag_printed"] or "",
        say(language, "privacy.csv.yes") if row.get("by_hand") else "",
        report.id,
    ]
