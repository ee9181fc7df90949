"""Reads one queued draft to its end: rows to review, or a reason why not; consent is asked before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from labhelp_app.clinical.patients import Patient
from labhelp_app.clock import civil_date
from labhelp_app.errors import LabHelpError, NotFound
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import Reading, ReadReport
from labhelp_app.reading.imports.table_columns import Columns, TableAsked
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart
from labhelp_app.services.draft_opening import body_of
from labhelp_app.services.draft_sheets import (
    next_sheet,
    refused_sheets,
    row_under_review,
    with_reading,
    with_refusal,
)
from labhelp_app.services.people import patient_of
from labhelp_app.services.reading_progress import ReadingProgress
from labhelp_app.storage.draft_progress import attempts_of, lock_draft, move_draft, progress_of
from labhelp_app.storage.unit_of_work import UnitOfWork

MOST_ATTEMPTS = 3
"""A document that took the server down this often is not opened again."""

KEPT_AFTER = frozenset(
    {
        "reading_busy",
        "reading_took_too_long",
        "reading_interrupted",
        "unexpected",
        "consent_required",
        "account_blocked",
    }
)
"""Refusals after which the document stays in the draft, because reading it again may succeed."""

OF_THE_PERSON = frozenset({"consent_required", "account_blocked"})
"""Refusals that are about the person and not about a document: they end the reading of all its sheets."""

STARTED = ("queued", "reading")


class Turn(Enum):
    """What one turn of reading came to."""

    DONE = "done"  # read, refused, or no longer wanted
    PICTURES = "pictures"  # to be read again as pictures
    NEXT = "next"  # one document of several is done, the next one waits


@dataclass(frozen=True, repr=False, slots=True)
class Work:
    """What is read in one turn: a pasted text or one document, ``at`` its index among ``of`` (-1: the only one)."""

    pasted: str
    data: bytes
    holder: Patient
    at: int = -1
    of: int = 1
    columns: Columns | None = None


def read_draft(ctx: Context, user_id: str, draft_id: str, *, pictures: bool = False) -> Turn:
    """Read one queued draft, of several documents the next one; what is to be done then is the answer.

    Permission: the service for the owner. Consent: ``medical``, asked before reading and before keeping.
    Audit event: ``draft:opened``, ``file:opened``, ``draft:resealed``.
    """
    actor = Actor(user_id, session_id="")
    attempts = _begin(ctx, actor, draft_id, again=pictures)
    if not attempts:
        return Turn.DONE
    try:
        if attempts > MOST_ATTEMPTS:
            return _refuse(ctx, actor, draft_id, "reading_unreadable")
        work = _open(ctx, actor, draft_id)
        reading = _read(ctx, actor, draft_id, work, pictures=pictures)
        if isinstance(reading, TableAsked):
            return _ask(ctx, actor, draft_id, reading)
        return Turn.PICTURES if reading is None else _keep(ctx, actor, draft_id, work, reading)
    except NotFound:
        return Turn.DONE  # cancelled meanwhile
    except LabHelpError as error:
        return _refuse(ctx, actor, draft_id, error.code)
    except Exception:
        _refuse(ctx, actor, draft_id, "unexpected")
        raise


def draft_of(reading: Reading, body: DraftBody, file_id: str) -> DraftBody:
    """Turn what was read into rows under review; the pasted text is dropped here."""
    return replace(
        body,
        parts=tuple(_part(report) for report in reading.reports),
        method=reading.method.value,
        file_id=file_id,
        pasted="",
        warnings=(*body.warnings, *(warning.value for warning in reading.warnings)),
    )


def _part(report: ReadReport) -> DraftPart:
    return DraftPart(
        report.taken_on, report.laboratory or "", tuple(row_under_review(row) for row in report.rows)
    )


def _begin(ctx: Context, actor: Actor, draft_id: str, *, again: bool) -> int:
    """Claim the draft and count the attempt; return how often it was tried, 0 when it is no longer wanted.

    ``again``: the same attempt goes on with the pictures of the document and is not counted twice.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        attempts = max(1, attempts_of(uow, draft_id) + (0 if again else 1))
        at = ctx.clock.now()
        begun = move_draft(
            uow,
            draft_id,
            at=at,
            expected=STARTED,
            status="reading",
            stage="opening",
            progress=progress_of(uow, draft_id),
            attempts=attempts,
        )
        uow.commit()
    return attempts if begun else 0


def _open(ctx: Context, actor: Actor, draft_id: str) -> Work:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        purpose = vault.Purpose.READ_DOCUMENT
        body = body_of(vault.open_draft(uow, ctx, actor, draft_id, purpose))
        at, holder = next_sheet(body), patient_of(uow, ctx, actor)
        data = b""
        if at is not None:
            data = vault.open_file(uow, ctx, actor, body.sheets[at].file_id, purpose).data
        elif not body.pasted:
            data = vault.open_file_of(uow, ctx, actor, draft_id, purpose).data
        uow.commit()
    columns = Columns.from_record(body.columns) if body.columns is not None else None
    return Work(body.pasted, data, holder, -1 if at is None else at, max(1, len(body.sheets)), columns)


def _read(
    ctx: Context, actor: Actor, draft_id: str, work: Work, *, pictures: bool
) -> Reading | TableAsked | None:
    """Read what was put in; a question when it is a table that does not say what its columns hold.

    None when it takes the slower reading of pictures.
    """
    today = civil_date(ctx.clock.now())
    if work.pasted:
        return pipeline.read_text(work.pasted, today=today, holder=work.holder)
    if work.at < 0 and pipeline.may_hold_table(work.data):
        return pipeline.read_table(work.data, columns=work.columns, today=today, holder=work.holder)
    read = pipeline.read_quickly
    if pictures:  # among several documents a text may follow a picture
        read = pipeline.read_pictures if work.at < 0 else pipeline.read_file
    progress = ReadingProgress(ctx, actor.user_id, draft_id, max(0, work.at), work.of)
    return read(work.data, on_progress=progress, today=today, holder=work.holder)


def _keep(ctx: Context, actor: Actor, draft_id: str, work: Work, reading: Reading) -> Turn:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
        body = body_of(draft)
        if draft.status not in STARTED:
            return Turn.DONE
        if draft.attempts > 1:
            body = replace(body, warnings=tuple(dict.fromkeys((*body.warnings, "interrupted"))))
        if work.at < 0:
            files = vault.file_ids_of(uow, actor, draft_id)
            body = draft_of(reading, body, files[0] if files else "")
        elif next_sheet(body) == work.at:
            body = with_reading(body, work.at, reading)
        turn = _go_on(uow, ctx, actor, draft, body)
        uow.commit()
    return turn


def _ask(ctx: Context, actor: Actor, draft_id: str, asked: TableAsked) -> Turn:
    """Keep the question about the columns of a table: the draft waits for the person's answer."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
        if draft.status in STARTED:
            body = replace(body_of(draft), table=asked.to_record(), columns=None)
            _wait_for_columns(uow, ctx, actor, draft, body)
            uow.commit()
    return Turn.DONE


def _wait_for_columns(
    uow: UnitOfWork, ctx: Context, actor: Actor, draft: vault.OpenDraft, body: DraftBody, reason: str = ""
) -> None:
    purpose, at = vault.Purpose.READ_DOCUMENT, ctx.clock.now()
    vault.reseal_draft(
        uow, ctx, actor, draft.id, body.to_dict(), draft.row_version, status="asking", purpose=purpose
    )
    told = reason[:32] or None
    move_draft(
        uow, draft.id, at=at, expected=("asking",), stage="columns", progress=100, reason=told, attempts=0
    )


def _go_on(uow: UnitOfWork, ctx: Context, actor: Actor, draft: vault.OpenDraft, body: DraftBody) -> Turn:
    """Keep what is read so far and say what follows: the next sheet, the review, or the refusal of all."""
    at = next_sheet(body)
    refused = at is None and not body.kept and bool(body.sheets)
    status = "reading" if at is not None else "refused" if refused else "ready"
    codes = [sheet.state for _, sheet in refused_sheets(body)] if refused else []
    # What may still be read decides: its document stays, and one tap reads it again.
    code = next((one for one in codes if one in KEPT_AFTER), codes[0] if codes else "")
    if refused and code not in KEPT_AFTER:
        vault.delete_files_of(uow, ctx, actor, draft.id)
        body = DraftBody()
    purpose = vault.Purpose.READ_DOCUMENT
    vault.reseal_draft(
        uow, ctx, actor, draft.id, body.to_dict(), draft.row_version, status=status, purpose=purpose
    )
    progress = 100 if at is None else round(100 * at / len(body.sheets))
    stage = "queued" if at is not None else status
    now, attempts = ctx.clock.now(), 0 if at is not None else None
    move_draft(
        uow,
        draft.id,
        at=now,
        expected=(status,),
        stage=stage,
        progress=progress,
        reason=code[:32] or None,
        attempts=attempts,
    )
    return Turn.DONE if at is None else Turn.NEXT


def _refuse(ctx: Context, actor: Actor, draft_id: str, code: str) -> Turn:
    """Write why it was not read: of several documents only this one is refused, and the others go on."""
    if code not in OF_THE_PERSON and (turn := _refuse_sheet(ctx, actor, draft_id, code)) is not None:
        return turn
    with ctx.database.unit_of_work(actor.user_id) as uow:
        moved = move_draft(
            uow,
            draft_id,
            at=ctx.clock.now(),
            expected=STARTED,
            status="refused",
            stage="refused",
            progress=100,
            reason=code[:32],
        )
        if moved and code not in KEPT_AFTER:
            vault.delete_files_of(uow, ctx, actor, draft_id)
            version = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT).row_version
            vault.reseal_draft(uow, ctx, actor, draft_id, DraftBody().to_dict(), version)
        uow.commit()
    return Turn.DONE


def _refuse_sheet(ctx: Context, actor: Actor, draft_id: str, code: str) -> Turn | None:
    """Refuse the sheet that was being read, or ask for other columns; ``None`` for any other single document."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        try:
            draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
        except LabHelpError:
            return None
        body = body_of(draft)
        at = next_sheet(body)
        if draft.status in STARTED and body.columns is not None:
            told = code if code in KEPT_AFTER else "columns_without_results"
            _wait_for_columns(uow, ctx, actor, draft, body, told)
            uow.commit()
            return Turn.DONE
        if at is None or draft.status not in STARTED:
            return None
        kept = code in KEPT_AFTER
        if not kept:
            vault.delete_file(uow, ctx, actor, body.sheets[at].file_id)
        turn = _go_on(uow, ctx, actor, draft, with_refusal(body, at, code, kept=kept))
        uow.commit()
    return turn
