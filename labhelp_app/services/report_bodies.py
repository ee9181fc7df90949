"""What is inside the sealed envelope of a confirmed report: plain JSON with exact numbers as strings.

Format, version 1 (every number is a string with a decimal point, every day ``yyyy-mm-dd``)::

    {"format": "labhelp.report", "version": 1, "taken_on": day, "laboratory": text or "",
     "way_in": "file" | "text" | "manual" | "demo", "file_id": id or "", "confirmed_at": moment,
     "more_file_ids": [id of a further paper],
     "rows": [{"id", "name_printed", "analyte": code or null, "value", "comparator", "text",
               "unit": UCUM or null, "unit_printed",
               "range": {"low", "high", "low_strict", "high_strict", "expected", "printed"} or null,
               "flag_printed", "by_hand": bool, "edited": [field], "page", "box",
               "file_id": id of the further paper it stands on or ""}]}

``more_file_ids`` and a row's ``file_id`` are there only for a report of several papers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from labhelp_app.clinical.quantities import Comparator, Observation, PrintedRange
from labhelp_app.errors import RecordUnreadable

FORMAT, VERSION = "labhelp.report", 1
Box = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One confirmed row. ``edited`` names the cells the person changed; ``page`` counts from 1.

    ``file_id`` is the document the row stands on when the report has several, "" for that of the report.
    """

    id: str
    observation: Observation
    by_hand: bool = False
    edited: tuple[str, ...] = ()
    page: int | None = None
    box: Box | None = None
    file_id: str = ""

    @property
    def code(self) -> str | None:
        """The catalogue code, ``None`` for an indicator that is not known."""
        return self.observation.analyte


@dataclass(frozen=True, slots=True)
class ReportBody:
    """A confirmed report of one drawing date; rows in the order of the paper."""

    taken_on: date
    laboratory: str
    way_in: str
    rows: tuple[ReportRow, ...]
    file_id: str = ""
    confirmed_at: str = ""
    more_file_ids: tuple[str, ...] = ()

    @property
    def file_ids(self) -> tuple[str, ...]:
        """The papers of the report in order, none for text and rows by hand."""
        return tuple(dict.fromkeys(one for one in (self.file_id, *self.more_file_ids) if one))

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "taken_on": self.taken_on.isoformat(),
            "laboratory": self.laboratory,
            "way_in": self.way_in,
            "file_id": self.file_id,
            "confirmed_at": self.confirmed_at,
            "rows": [row_to_dict(row) for row in self.rows],
            **({"more_file_ids": list(self.more_file_ids)} if self.more_file_ids else {}),
        }

    @classmethod
    def from_dict(cls, body: dict[str, Any]) -> ReportBody:
        """Read the JSON form.

        Raises:
            RecordUnreadable: another format, or a version this release does not know.
        """
        if body.get("format") != FORMAT or body.get("version") != VERSION:
            raise RecordUnreadable
        return cls(
            taken_on=date.fromisoformat(body["taken_on"]),
            laboratory=body["laboratory"],
            way_in=body["way_in"],
            rows=tuple(row_from_dict(row) for row in body["rows"]),
            file_id=body["file_id"],
            confirmed_at=body["confirmed_at"],
            more_file_ids=tuple(body.get("more_file_ids", ())),
        )


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as it lies in the vault: its id and version beside the opened body."""

    id: str
    row_version: int
    body: ReportBody

    @property
    def order(self) -> tuple[date, str]:
        """Reports are ordered by drawing date, then id, so that every list agrees."""
        return self.body.taken_on, self.id


def papers_named(body: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ids of the papers that the JSON form of a report names, none for text and rows by hand."""
    named = (body.get("file_id", ""), *body.get("more_file_ids", ()))
    return tuple(dict.fromkeys(one for one in named if one))


def observation_to_dict(observation: Observation) -> dict[str, Any]:
    """Return one observation as JSON; absent things are null."""
    return {
        "name_printed": observation.name_printed,
        "analyte": observation.analyte,
        "value": decimal_text(observation.value),
        "comparator": observation.comparator.value if observation.comparator else None,
        "text": observation.text,
        "unit": observation.unit,
        "unit_printed": observation.unit_printed,
        "range": range_to_dict(observation.range),
        "flag_printed": observation.flag_printed,
    }


def observation_from_dict(row: dict[str, Any]) -> Observation:
    """Read one observation from JSON."""
    return Observation(
        analyte=row["analyte"],
        name_printed=row["name_printed"],
        value=exact(row["value"]),
        comparator=Comparator(row["comparator"]) if row["comparator"] else None,
        text=row["text"],
        unit=row["unit"],
        unit_printed=row["unit_printed"],
        range=range_from_dict(row["range"]),
        flag_printed=row["flag_printed"],
    )


def row_to_dict(row: ReportRow) -> dict[str, Any]:
    """Return one confirmed row as JSON."""
    return {
        "id": row.id,
        **observation_to_dict(row.observation),
        "by_hand": row.by_hand,
        "edited": list(row.edited),
        "page": row.page,
        "box": list(row.box) if row.box else None,
        **({"file_id": row.file_id} if row.file_id else {}),
    }


def row_from_dict(row: dict[str, Any]) -> ReportRow:
    """Read one confirmed row from JSON."""
    return ReportRow(
        id=row["id"],
        observation=observation_from_dict(row),
        by_hand=row["by_hand"],
        edited=tuple(row["edited"]),
        page=row["page"],
        box=box_of(row["box"]),
        file_id=row.get("file_id", ""),
    )


def range_to_dict(printed: PrintedRange | None) -> dict[str, Any] | None:
    """Return a range as JSON."""
    if printed is None:
        return None
    return {
        "low": decimal_text(printed.low),
        "high": decimal_text(printed.high),
        "low_strict": printed.low_strict,
        "high_strict": printed.high_strict,
        "expected": printed.expected,
        "printed": printed.printed,
    }


def range_from_dict(stored: dict[str, Any] | None) -> PrintedRange | None:
    """Read a range from JSON."""
    if stored is None:
        return None
    return replace(PrintedRange(**stored), low=exact(stored["low"]), high=exact(stored["high"]))


def decimal_text(value: Decimal | None) -> str | None:
    """Return the digits as printed, with a decimal point and never an exponent."""
    return format(value, "f") if value is not None else None


def exact(text: str | None) -> Decimal | None:
    """Read a number back exactly."""
    return Decimal(text) if text is not None else None


def box_of(stored: list[float] | None) -> Box | None:
    """Read a place on the page."""
    return tuple(stored) if stored else None
