"""What the review page shows of a draft, and what still stands in the way of confirming it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from labhelp_app.clinical.catalogue import find
from labhelp_app.i18n import say
from labhelp_app.reading.drafts import ReadingWarning
from labhelp_app.services import view_models as show
from labhelp_app.services.choices import text_in
from labhelp_app.services.column_words import table_question
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, DraftRow, Sheet
from labhelp_app.services.draft_rows import cell_text
from labhelp_app.services.draft_sheets import may_add_sheet, page_name, refused_sheets
from labhelp_app.services.known_answers import KnownAnswers
from labhelp_app.services.overlap_words import overlap_view

STAGES = frozenset(
    {
        "queued",
        "opening",
        "reading",
        "straightening",
        "finding_text",
        "recognising",
        "matching",
        "understanding",
        "checking",
        "columns",
        "same_file",
        "asking",
        "ready",
        "refused",
        "confirmed",
        "discarded",
    }
)
MAX_ROWS = 400


@dataclass(frozen=True, slots=True)
class DraftLife:
    """The plain facts of a draft beside its body; ``progress`` is 0..100."""

    id: str
    status: str
    stage: str
    progress: int
    reason: str
    way_in: str
    row_version: int


def draft_page(
    life: DraftLife, body: DraftBody, known: KnownAnswers, language: str, today: date, born: date | None
) -> show.DraftPage:
    """Compose the review page; numbers in input fields have the language's decimal sign."""
    rows = body.kept
    problem = why_not(life, body, known, today, born)
    return show.DraftPage(
        id=life.id,
        status=life.status,
        stage=life.stage,
        stage_text=stage_text(life.status, life.stage, language),
        progress=life.progress,
        reason=life.reason,
        way_in=life.way_in,
        row_version=life.row_version,
        reports=[_report(index, part, life, body, known, language) for index, part in enumerate(body.parts)],
        total=len(rows),
        doubtful=sum(bool(row.doubts) for row in rows),
        unconfirmed=sum(row.needs_confirmation for row in rows),
        warnings=_warnings(body, known, language),
        duplicate_of=body.duplicate_of if body.duplicate_of in known.report_ids else "",
        can_confirm=problem == "",
        why_not=say(language, f"errors.{problem}.what") if problem else "",
        report_ids=list(body.report_ids),
        table=table_question(body.table, body.columns, language),
        worked_on=body.worked_on,
        may_add_page=life.status == "ready" and may_add_sheet(body, life.way_in),
        unread=[_unread(number, sheet, language) for number, sheet in refused_sheets(body)],
        whose_asked=ReadingWarning.POSSIBLY_ANOTHER_PERSON in body.warnings,
    )


def why_not(life: DraftLife, body: DraftBody, known: KnownAnswers, today: date, born: date | None) -> str:
    """Return the code of what stands in the way of confirming, "" when nothing does."""
    if life.status != "ready":
        return "draft_not_ready" if life.status in {"queued", "reading", "asking"} else "draft_finished"
    if not body.kept:
        return "draft_empty"
    for part in body.parts:
        problem = _problem_of(part, today, born)
        if problem:
            return problem
    if any(row.needs_confirmation for row in body.kept):
        return "draft_rows_unconfirmed"
    # A correction was begun from its report: whatever else that day holds was there before.
    asked = not body.replaces and any(known.open_question(part) for part in body.parts)
    return "draft_overlap_open" if asked else ""


def _problem_of(part: DraftPart, today: date, born: date | None) -> str:
    if not part.kept:
        return ""
    if len(part.kept) > MAX_ROWS:
        return "too_many_rows"
    if any(not row.usable for row in part.kept):
        return "draft_row_incomplete"
    return "draft_date_missing" if part.taken_on is None else date_problem(part.taken_on, today, born)


def date_problem(taken_on: date, today: date, born: date | None) -> str:
    """Return the code of what is wrong with a drawing date, "" when it can be."""
    if taken_on > today:
        return "date_in_future"
    return "date_before_birth" if born is not None and taken_on < born else ""


def stage_text(status: str, stage: str, language: str) -> str:
    """Return in words where a draft stands; the stage counts while it is read or waits for an answer."""
    known = stage or status if status in {"queued", "reading", "asking"} else status
    known, _, page = known.partition(":")  # "recognising:2/3": the second of three documents
    said = say(language, f"reading.stage.{known if known in STAGES else 'reading'}")
    number, _, of = page.partition("/")
    return f"{say(language, 'reading.sheet.of', number=number, of=of)} {said}" if of else said


def _warnings(body: DraftBody, known: KnownAnswers, language: str) -> list[str]:
    # Whose paper it is has a notice of its own, with an answer to give.
    told = [code for code in body.warnings if code != ReadingWarning.POSSIBLY_ANOTHER_PERSON]
    said = [say(language, f"reading.warning.{code}") for code in told]
    if body.replaces:
        said.insert(0, say(language, "reading.hint.replaces"))
    if body.duplicate_of in known.report_ids:
        said.append(say(language, "reading.duplicate.file"))
    return said


def _unread(number: int, sheet: Sheet, language: str) -> show.UnreadSheet:
    return show.UnreadSheet(
        number=number,
        name=say(language, "reading.sheet.name", number=number),
        what=say(language, f"errors.{sheet.state}.what"),
        next=say(language, f"errors.{sheet.state}.next"),
        may_try_again=bool(sheet.file_id),
    )


def _report(
    index: int, part: DraftPart, life: DraftLife, body: DraftBody, known: KnownAnswers, language: str
) -> show.DraftReport:
    overlap = None if body.replaces else known.overlap(part)
    asked = known.open_question(part) is not None
    return show.DraftReport(
        index=index,
        taken_on=part.taken_on.isoformat() if part.taken_on else "",
        laboratory=part.laboratory,
        rows=[
            _row(index, row, life, body, known.has(part.taken_on, row.observation), language)
            for row in part.kept
        ],
        overlap=overlap_view(part, overlap, open_=asked, language=language),
    )


def _row(
    index: int, row: DraftRow, life: DraftLife, body: DraftBody, again: bool, language: str
) -> show.DraftRow:
    analyte = find(row.observation.analyte)
    # A row added by hand is not reproached for being empty before anything was typed into it.
    asked = not row.confirmed and not _untouched(row)
    doubts = [say(language, f"reading.doubt.{doubt.reason.value}") for doubt in row.doubts if asked]
    if again:
        doubts.append(say(language, "reading.doubt.duplicate"))
    on_paper = bool((row.file_id or body.file_id) and row.page and row.box)
    return show.DraftRow(
        id=row.id,
        report=index,
        printed_name=cell_text(row, "name", language),
        analyte=row.observation.analyte or "",
        analyte_name=text_in(analyte.names, language) if analyte else "",
        candidates=list(row.candidates),
        value=cell_text(row, "value", language),
        unit=cell_text(row, "unit", language),
        range_text=cell_text(row, "range", language),
        flag=cell_text(row, "flag", language),
        confidence=row.confidence.value,
        doubts=list(dict.fromkeys(doubts)),
        doubtful_fields=list(row.doubtful_fields()),
        needs_confirmation=row.needs_confirmation,
        confirmed=row.confirmed,
        page_name=page_name(body, row, language),
        crop=f"/api/drafts/{life.id}/crops/{row.id}.png" if on_paper else "",
        by_hand=row.by_hand,
    )


def _untouched(row: DraftRow) -> bool:
    seen = row.observation
    answered = seen.value is not None or seen.text or row.typed
    return row.by_hand and not (seen.name_printed or seen.analyte or answered)
