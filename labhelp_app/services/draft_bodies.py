"""What is inside the sealed envelope of a draft: rows with their doubts, until the person confirms them.

Format, version 1: ``{"format": "labhelp.draft", "version": 1, "method", "file_id", "pasted", "warnings",
"duplicate_of", "replaces", "replaces_version", "parts": [{"taken_on", "laboratory", "rows": [...], "settled"}],
"report_ids", "sheets": [{"file_id", "state"}], "table", "columns"}``; a row is the row of a report (see
``report_bodies``) with ``candidates``, ``doubts`` (pairs of field and reason), ``typed`` (texts the grammar did
not take), ``section``, ``confirmed``, ``removed``. ``pasted`` holds the text a person pasted only until it is read,
then it is emptied. ``settled``, ``sheets``, ``table`` and ``columns`` are absent in drafts of earlier releases.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from labhelp_app.clinical.quantities import Observation
from labhelp_app.errors import RecordUnreadable
from labhelp_app.reading.drafts import Confidence, Doubt, DoubtReason, Field, confidence_of
from labhelp_app.services.report_bodies import (
    Box,
    ReportRow,
    box_of,
    observation_from_dict,
    observation_to_dict,
)

FORMAT, VERSION = "labhelp.draft", 1

UNUSABLE = frozenset({DoubtReason.VALUE_MISSING})
"""Doubts that a tap cannot settle: the person has to fill in the cell or remove the row."""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row under review. ``typed`` keeps, by field, what the person typed and the grammar did not take."""

    id: str
    observation: Observation
    candidates: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict[str, str])
    section: str | None = None
    page: int | None = None
    box: Box | None = None
    file_id: str = ""  # the document it stands on; "" is that of the draft
    by_hand: bool = False
    edited: tuple[str, ...] = ()
    confirmed: bool = False
    removed: bool = False

    @property
    def confidence(self) -> Confidence:
        """Green when there is nothing to ask, or the person has looked."""
        return Confidence.GREEN if self.confirmed else confidence_of(self.doubts)

    @property
    def needs_confirmation(self) -> bool:
        """Whether the person is still asked to look at this row."""
        return bool(self.doubts) and not self.confirmed

    @property
    def usable(self) -> bool:
        """Whether the row has a name and an answer, so that a tap can settle it."""
        answered = self.observation.value is not None or bool(self.observation.text) or "value" in self.typed
        return answered and bool(self.observation.name_printed or self.observation.analyte)

    def doubtful_fields(self) -> tuple[str, ...]:
        """Return the cells to look at, in the order of the table, none once confirmed."""
        asked: set[Field] = set() if self.confirmed else {doubt.field for doubt in self.doubts}
        return tuple(cell.value for cell in Field if cell in asked)


@dataclass(frozen=True, slots=True)
class Settled:
    """What the person decided about a report with the same results: ``merge``, ``replace`` or ``keep``.

    The decision holds for the version of the report they were told about.
    """

    choice: str
    report_id: str
    report_version: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of an upload of several; ``state`` is ``waiting``, ``read`` or the code of its refusal."""

    file_id: str
    state: str = "waiting"


@dataclass(frozen=True, slots=True)
class DraftPart:
    """The rows of one drawing date; ``taken_on`` is ``None`` until it is known."""

    taken_on: date | None
    laboratory: str
    rows: tuple[DraftRow, ...]
    settled: Settled | None = None

    @property
    def kept(self) -> tuple[DraftRow, ...]:
        """The rows that are not removed."""
        return tuple(row for row in self.rows if not row.removed)


@dataclass(frozen=True, slots=True)
class DraftBody:
    """Everything sealed in a draft.

    ``table`` is the beginning of a table whose columns the person is asked about, ``columns`` the answer; both
    in the form of ``reading.imports.table_columns``.
    """

    parts: tuple[DraftPart, ...] = ()
    method: str = ""
    file_id: str = ""
    pasted: str = ""
    warnings: tuple[str, ...] = ()
    duplicate_of: str = ""
    replaces: str = ""
    replaces_version: int = 0
    report_ids: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    table: Mapping[str, Any] | None = None
    columns: Mapping[str, Any] | None = None

    @property
    def file_ids(self) -> tuple[str, ...]:
        """The documents in the order they were chosen, none for text and rows by hand."""
        return tuple(sheet.file_id for sheet in self.sheets if sheet.file_id) or (
            (self.file_id,) if self.file_id else ()
        )

    @property
    def kept(self) -> tuple[DraftRow, ...]:
        """All rows that are not removed, in order."""
        return tuple(row for part in self.parts for row in part.kept)

    @property
    def worked_on(self) -> bool:
        """Whether the person has checked, corrected or typed something; a date no column gave was typed."""
        dated = self.columns is not None and "date" in self.columns["roles"]
        return any(
            part.settled is not None
            or bool(part.laboratory)
            or (part.taken_on is not None and not dated)
            or any(row.confirmed or row.removed or row.by_hand or row.edited for row in part.rows)
            for part in self.parts
        )

    def find(self, row_id: str) -> DraftRow | None:
        """Return a row by its id, removed ones too."""
        return next((row for part in self.parts for row in part.rows if row.id == row_id), None)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "method": self.method,
            "file_id": self.file_id,
            "pasted": self.pasted,
            "warnings": list(self.warnings),
            "duplicate_of": self.duplicate_of,
            "replaces": self.replaces,
            "replaces_version": self.replaces_version,
            "parts": [_part_to_dict(part) for part in self.parts],
            "report_ids": list(self.report_ids),
            "sheets": [{"file_id": sheet.file_id, "state": sheet.state} for sheet in self.sheets],
            "table": self.table,
            "columns": self.columns,
        }

    @classmethod
    def from_dict(cls, body: dict[str, Any]) -> DraftBody:
        """Read the JSON form.

        Raises:
            RecordUnreadable: another format, or a version this release does not know.
        """
        if body.get("format") != FORMAT or body.get("version") != VERSION:
            raise RecordUnreadable
        return cls(
            parts=tuple(_part_from_dict(part) for part in body["parts"]),
            method=body["method"],
            file_id=body["file_id"],
            pasted=body["pasted"],
            warnings=tuple(body["warnings"]),
            duplicate_of=body["duplicate_of"],
            replaces=body["replaces"],
            replaces_version=body["replaces_version"],
            report_ids=tuple(body["report_ids"]),
            sheets=tuple(Sheet(**sheet) for sheet in body.get("sheets", ())),
            table=body.get("table"),
            columns=body.get("columns"),
        )


def confirmed_row(row: DraftRow) -> ReportRow:
    """Turn a row the person has accepted into the row of a report; what was typed freely stays words."""
    seen = row.observation
    if "value" in row.typed and seen.value is None:
        seen = Observation(
            analyte=seen.analyte,
            name_printed=seen.name_printed,
            text=row.typed["value"],
            unit=seen.unit,
            unit_printed=seen.unit_printed,
            range=seen.range,
            flag_printed=seen.flag_printed,
        )
    return ReportRow(row.id, seen, row.by_hand, row.edited, row.page, row.box, row.file_id)


def _part_to_dict(part: DraftPart) -> dict[str, Any]:
    return {
        "taken_on": part.taken_on.isoformat() if part.taken_on else None,
        "laboratory": part.laboratory,
        "rows": [_row_to_dict(row) for row in part.rows],
        "settled": asdict(part.settled) if part.settled else None,
    }


def _part_from_dict(part: dict[str, Any]) -> DraftPart:
    return DraftPart(
        taken_on=date.fromisoformat(part["taken_on"]) if part["taken_on"] else None,
        laboratory=part["laboratory"],
        rows=tuple(_row_from_dict(row) for row in part["rows"]),
        settled=Settled(**part["settled"]) if part.get("settled") else None,
    )


def _row_to_dict(row: DraftRow) -> dict[str, Any]:
    return {
        "id": row.id,
        **observation_to_dict(row.observation),
        "candidates": list(row.candidates),
        "doubts": [[doubt.field.value, doubt.reason.value] for doubt in row.doubts],
        "typed": dict(row.typed),
        "section": row.section,
        "page": row.page,
        "box": list(row.box) if row.box else None,
        "file_id": row.file_id,
        "by_hand": row.by_hand,
        "edited": list(row.edited),
        "confirmed": row.confirmed,
        "removed": row.removed,
    }


def _row_from_dict(row: dict[str, Any]) -> DraftRow:
    return DraftRow(
        id=row["id"],
        observation=observation_from_dict(row),
        candidates=tuple(row["candidates"]),
        doubts=tuple(Doubt(Field(cell), DoubtReason(reason)) for cell, reason in row["doubts"]),
        typed=row["typed"],
        section=row["section"],
        page=row["page"],
        box=box_of(row["box"]),
        file_id=row.get("file_id", ""),
        by_hand=row["by_hand"],
        edited=tuple(row["edited"]),
        confirmed=row["confirmed"],
        removed=row["removed"],
    )
