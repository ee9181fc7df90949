"""What the review page shows of a draft, and what still stands in the way of confirming it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.quantities import Observation
from labhelp_app.i18n import say, say_count
from labhelp_app.reading.drafts import ReadingWarning
from labhelp_app.services import view_models as show
from labhelp_app.services.choices import text_in
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, DraftRow
from labhelp_app.services.draft_rows import cell_text
from labhelp_app.services.report_bodies import KeptReport

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


@dataclass(frozen=True, slots=True)
class KnownAnswers:
    """What is already in the history, so that the same result is recognised when it comes again."""

    report_ids: frozenset[str] = frozenset()
    report_of: dict[tuple[date, str, Decimal | str, str], str] = field(
        default_factory=dict[tuple[date, str, Decimal | str, str], str]
    )

    @classmethod
    def of(cls, reports: Sequence[KeptReport], *, but: str = "") -> KnownAnswers:
        """Collect date, indicator and value of all rows of all reports except ``but``."""
        known = {
            key: report.id
            for report in reports
            if report.id != but
            for row in report.body.rows
            if (key := _answer(report.body.taken_on, row.observation)) is not None
        }
        return cls(frozenset(report.id for report in reports), known)

    def report_with(self, taken_on: date | None, seen: Observation) -> str:
        """Return the id of the report that has this answer already, "" for none."""
        key = _answer(taken_on, seen)
        return self.report_of.get(key, "") if key else ""


def _answer(taken_on: date | None, seen: Observation) -> tuple[date, str, Decimal | str, str] | None:
    answer = seen.value if seen.value is not None else (seen.text or "").casefold()
    if taken_on is None or seen.analyte is None or answer == "":
        return None
    return taken_on, seen.analyte, answer, seen.unit or ""


def draft_page(
    life: DraftLife, body: DraftBody, known: KnownAnswers, language: str, today: date, born: date | None
) -> show.DraftPage:
    """Compose the review page; numbers in input fields have the language's decimal sign."""
    rows = body.kept
    problem = why_not(life, body, today, born)
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
        duplicate_of=_duplicate_of(body, known),
        can_confirm=problem == "",
        why_not=say(language, f"errors.{problem}.what") if problem else "",
        report_ids=list(body.report_ids),
        whose_asked=ReadingWarning.POSSIBLY_ANOTHER_PERSON in body.warnings,
    )


def why_not(life: DraftLife, body: DraftBody, today: date, born: date | None) -> str:
    """Return the code of what stands in the way of confirming, "" when nothing does."""
    if life.status != "ready":
        return "draft_not_ready" if life.status in {"queued", "reading"} else "draft_finished"
    if not body.kept:
        return "draft_empty"
    for part in body.parts:
        problem = _problem_of(part, today, born)
        if problem:
            return problem
    return "draft_rows_unconfirmed" if any(row.needs_confirmation for row in body.kept) else ""


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
    return say(language, f"reading.stage.{known if known in STAGES else 'reading'}")


def _warnings(body: DraftBody, known: KnownAnswers, language: str) -> list[str]:
    # Whose paper it is has a notice of its own, with an answer to give.
    told = [code for code in body.warnings if code != ReadingWarning.POSSIBLY_ANOTHER_PERSON]
    said = [say(language, f"reading.warning.{code}") for code in told]
    if body.replaces:
        said.insert(0, say(language, "reading.hint.replaces"))
    if body.duplicate_of in known.report_ids:
        said.append(say(language, "reading.duplicate.file"))
    again = sum(
        bool(known.report_with(part.taken_on, row.observation)) for part in body.parts for row in part.kept
    )
    if again:
        said.append(say_count(language, "reading.duplicate.rows.count", again))
    return said


def _duplicate_of(body: DraftBody, known: KnownAnswers) -> str:
    """The report of the same file, else the one report that has every row of this draft already."""
    if body.duplicate_of in known.report_ids:
        return body.duplicate_of
    found = {known.report_with(part.taken_on, row.observation) for part in body.parts for row in part.kept}
    return found.pop() if len(found) == 1 else ""


def _report(
    index: int, part: DraftPart, life: DraftLife, body: DraftBody, known: KnownAnswers, language: str
) -> show.DraftReport:
    return show.DraftReport(
        index=index,
        taken_on=part.taken_on.isoformat() if part.taken_on else "",
        laboratory=part.laboratory,
        rows=[
            _row(index, row, life, body, bool(known.report_with(part.taken_on, row.observation)), language)
            for row in part.kept
        ],
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
    on_paper = bool(body.file_id and row.page and row.box)
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
        crop=f"/api/drafts/{life.id}/crops/{row.id}.png" if on_paper else "",
        by_hand=row.by_hand,
    )


def _untouched(row: DraftRow) -> bool:
    seen = row.observation
    answered = seen.value is not None or seen.text or row.typed
    return row.by_hand and not (seen.name_printed or seen.analyte or answered)
