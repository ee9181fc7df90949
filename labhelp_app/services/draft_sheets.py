"""Several documents of one report: each is read on its own, what was read is put together page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from labhelp_app.i18n import say
from labhelp_app.reading.drafts import Reading, ReadingWarning, ReadRow
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, DraftRow, Sheet
from labhelp_app.services.known_answers import answer_of
from labhelp_app.storage.owned_rows import new_id

WAITING, READ = "waiting", "read"
MOST_SHEETS = 10
REPEATED = "rows_repeated"
"""Warning: rows that two pages show alike were taken once."""

ABOUT_THE_DATE = frozenset({ReadingWarning.DATE_NOT_FOUND.value, ReadingWarning.SEVERAL_DATES.value})
"""Warnings of one page that the pages together may settle or bring about."""


def next_sheet(body: DraftBody) -> int | None:
    """Return the index of the next document to be read, ``None`` when none is left (or there are no sheets)."""
    return next((at for at, sheet in enumerate(body.sheets) if sheet.state == WAITING), None)


def with_reading(body: DraftBody, at: int, reading: Reading) -> DraftBody:
    """Return the draft with the rows of sheet ``at``; a page without a date belongs to the only date there is."""
    file_id = body.sheets[at].file_id
    parts, repeated = list(body.parts), False
    for report in reading.reports:
        fresh = tuple(row_under_review(row, file_id) for row in report.rows)
        place = next((n for n, part in enumerate(parts) if part.taken_on == report.taken_on), None)
        if place is None:
            parts.append(DraftPart(report.taken_on, report.laboratory or "", fresh))
            continue
        part = parts[place]
        new = _without_repeated(part.rows, fresh)
        repeated = repeated or len(new) < len(fresh)
        laboratory = part.laboratory or report.laboratory or ""
        parts[place] = replace(part, laboratory=laboratory, rows=(*part.rows, *new))
    told = [warning.value for warning in reading.warnings] + ([REPEATED] if repeated else [])
    joined = replace(
        _marked(body, at, Sheet(file_id, READ)),
        parts=_dated(parts),
        method=body.method or reading.method.value,
        file_id=body.file_id or file_id,
        warnings=tuple(dict.fromkeys((*body.warnings, *told))),
    )
    return replace(joined, warnings=_about_all(joined))


def with_refusal(body: DraftBody, at: int, code: str, *, kept: bool) -> DraftBody:
    """Return the draft with sheet ``at`` refused; ``kept``: its document stays, because reading may yet succeed."""
    return _marked(body, at, Sheet(body.sheets[at].file_id if kept else "", code))


def row_under_review(row: ReadRow, file_id: str = "") -> DraftRow:
    """Return a row as it was read, with an id of its own; ``file_id`` names its sheet where there are several."""
    return DraftRow(
        id=new_id(),
        observation=row.observation(),
        candidates=row.candidates,
        doubts=row.doubts,
        section=row.section,
        page=row.page,
        box=row.box,
        file_id=file_id,
    )


def page_name(body: DraftBody, row: DraftRow, language: str) -> str:
    """Return which page of several a row stands on, in words; "" where there is only one document."""
    at = next(
        (n for n, sheet in enumerate(body.sheets, 1) if sheet.file_id and sheet.file_id == row.file_id), 0
    )
    if not at:
        return ""
    several = any(other.file_id == row.file_id and (other.page or 1) > 1 for other in body.kept)
    key = "reading.sheet.page" if several else "reading.sheet.name"
    return say(language, key, number=at, **({"page": row.page or 1} if several else {}))


def may_add_sheet(body: DraftBody, way_in: str) -> bool:
    """Whether a further page can join the draft: it came from documents, is no correction, and is not full."""
    return takes_sheets(body, way_in) and not is_full(body)


def takes_sheets(body: DraftBody, way_in: str) -> bool:
    """Whether the draft is one of pages: it came from documents, is no correction and no table."""
    return way_in == "file" and bool(body.file_ids) and not body.replaces and body.table is None


def is_full(body: DraftBody) -> bool:
    """Whether the draft has as many pages as one may have."""
    return len(body.sheets) - len(refused_sheets(body)) >= MOST_SHEETS


def with_sheet(body: DraftBody, file_id: str, number: int) -> DraftBody:
    """Return the draft with one more document to read, in the place of the refused sheet ``number`` (from 1) if given."""
    if not body.sheets:  # the only document so far becomes the first of several
        rows_of = tuple(
            replace(
                part, rows=tuple(replace(row, file_id=body.file_id) if row.page else row for row in part.rows)
            )
            for part in body.parts
        )
        body = replace(body, parts=rows_of, sheets=(Sheet(body.file_id, READ),))
    refused = {n for n, _ in refused_sheets(body)}
    if number in refused:
        return _marked(body, number - 1, Sheet(file_id))
    return replace(body, sheets=(*body.sheets, Sheet(file_id)))


def refused_sheets(body: DraftBody) -> list[tuple[int, Sheet]]:
    """Return the sheets that could not be read with their numbers from 1."""
    return [(n, sheet) for n, sheet in enumerate(body.sheets, 1) if sheet.state not in {WAITING, READ}]


def _marked(body: DraftBody, at: int, sheet: Sheet) -> DraftBody:
    return replace(body, sheets=(*body.sheets[:at], sheet, *body.sheets[at + 1 :]))


def _without_repeated(there: Sequence[DraftRow], fresh: Sequence[DraftRow]) -> tuple[DraftRow, ...]:
    """Leave out rows that an earlier page shows alike: two photos of one sheet overlap at their edges."""
    known = {_print(row) for row in there if _print(row) is not None}
    return tuple(row for row in fresh if _print(row) is None or _print(row) not in known)


def _print(row: DraftRow) -> tuple[object, ...] | None:
    answer, seen = answer_of(row.observation), row.observation
    if answer is None:
        return None
    bounds = (seen.range.low, seen.range.high, seen.range.expected) if seen.range else None
    return (*answer, bounds, row.section)


def _dated(parts: Sequence[DraftPart]) -> tuple[DraftPart, ...]:
    """Give rows without a date the only date of the document, and put the dates in order, none last."""
    known = [part for part in parts if part.taken_on is not None]
    loose = [part for part in parts if part.taken_on is None]
    if len(known) == 1 and loose:
        rows = known[0].rows
        for part in loose:
            rows = (*rows, *_without_repeated(rows, part.rows))
        laboratory = known[0].laboratory or loose[0].laboratory
        return (replace(known[0], rows=rows, laboratory=laboratory),)
    return tuple(sorted(parts, key=lambda part: (part.taken_on is None, part.taken_on or date.min)))


def _about_all(body: DraftBody) -> tuple[str, ...]:
    """Tell of the date what is true of all pages together."""
    told = [warning for warning in body.warnings if warning not in ABOUT_THE_DATE]
    if any(part.taken_on is None for part in body.parts):
        told.append(ReadingWarning.DATE_NOT_FOUND.value)
    if sum(part.taken_on is not None for part in body.parts) > 1:
        told.append(ReadingWarning.SEVERAL_DATES.value)
    return tuple(told)
