"""Reads one queued draft to its end: rows to review, or a reason why not; consent is asked before and after."""

from __future__ import annotations

import time
from dataclasses import replace

from labhelp_app.clock import civil_date
from labhelp_app.errors import LabHelpError, NotFound
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import Reading, ReadReport, ReadRow
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, DraftRow
from labhelp_app.services.draft_opening import body_of
from labhelp_app.services.people import patient_of
from labhelp_app.storage.draft_progress import attempts_of, lock_draft, move_draft
from labhelp_app.storage.owned_rows import new_id

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

PROGRESS_EVERY_S = 0.4
STARTED = ("queued", "reading")


def read_draft(ctx: Context, user_id: str, draft_id: str, *, pictures: bool = False) -> bool:
    """Read one queued draft; return False when it holds pictures and is to be read again with ``pictures``.

    Permission: the service for the owner. Consent: ``medical``, asked before reading and before keeping.
    Audit event: ``draft:opened``, ``file:opened``, ``draft:resealed``.
    """
    actor = Actor(user_id, session_id="")
    if not _begin(ctx, actor, draft_id, again=pictures):
        return True
    try:
        reading = _read(ctx, actor, draft_id, pictures=pictures)
        if reading is None:
            return False
        _keep(ctx, actor, draft_id, reading)
    except NotFound:
        return True  # cancelled meanwhile
    except LabHelpError as error:
        _refuse(ctx, actor, draft_id, error.code)
    except Exception:
        _refuse(ctx, actor, draft_id, "unexpected")
        raise
    return True


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
    return DraftPart(report.taken_on, report.laboratory or "", tuple(_row(row) for row in report.rows))


def _row(row: ReadRow) -> DraftRow:
    return DraftRow(
        id=new_id(),
        observation=row.observation(),
        candidates=row.candidates,
        doubts=row.doubts,
        section=row.section,
        page=row.page,
        box=row.box,
    )


def _begin(ctx: Context, actor: Actor, draft_id: str, *, again: bool) -> bool:
    """Claim the draft and count the attempt; one that keeps failing hard is given up.

    ``again``: the same attempt goes on with the pictures of the document and is not counted twice.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        attempts = max(1, attempts_of(uow, draft_id) + (0 if again else 1))
        at = ctx.clock.now()
        begun = move_draft(
            uow, draft_id, at=at, expected=STARTED, status="reading", stage="opening", attempts=attempts
        )
        uow.commit()
    if begun and attempts > MOST_ATTEMPTS:
        _refuse(ctx, actor, draft_id, "reading_unreadable")
        return False
    return begun


def _read(ctx: Context, actor: Actor, draft_id: str, *, pictures: bool) -> Reading | None:
    """Read what was put in; None when that takes the slower reading of pictures."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        purpose = vault.Purpose.READ_DOCUMENT
        pasted = body_of(vault.open_draft(uow, ctx, actor, draft_id, purpose)).pasted
        data = b"" if pasted else vault.open_file_of(uow, ctx, actor, draft_id, purpose).data
        holder = patient_of(uow, ctx, actor)
        uow.commit()
    today = civil_date(ctx.clock.now())
    if pasted:
        return pipeline.read_text(pasted, today=today, holder=holder)
    read = pipeline.read_pictures if pictures else pipeline.read_quickly
    return read(data, on_progress=_Progress(ctx, actor.user_id, draft_id), today=today, holder=holder)


def _keep(ctx: Context, actor: Actor, draft_id: str, reading: Reading) -> None:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        purpose = vault.Purpose.READ_DOCUMENT
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, purpose)
        if draft.status not in STARTED:
            return
        files = vault.file_ids_of(uow, actor, draft_id)
        body = body_of(draft)
        if draft.attempts > 1:
            body = replace(body, warnings=("interrupted",))
        read = draft_of(reading, body, files[0] if files else "")
        vault.reseal_draft(
            uow, ctx, actor, draft_id, read.to_dict(), draft.row_version, status="ready", purpose=purpose
        )
        move_draft(uow, draft_id, at=ctx.clock.now(), expected=("ready",), stage="ready", progress=100)
        uow.commit()


def _refuse(ctx: Context, actor: Actor, draft_id: str, code: str) -> None:
    """Write why it was not read; document and pasted text go unless reading them again may help."""
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


class _Progress:
    """Writes stage and share of the work into the draft's row, not more often than a person can see."""

    def __init__(self, ctx: Context, user_id: str, draft_id: str) -> None:
        self._ctx, self._user_id, self._draft_id = ctx, user_id, draft_id
        self._stage, self._at = "", 0.0

    def __call__(self, stage: str, share: float) -> None:
        """Tell how far reading is; ``share`` is 0..1 of the whole."""
        now = time.monotonic()
        if stage == self._stage and now - self._at < PROGRESS_EVERY_S:
            return
        self._stage, self._at = stage, now
        progress = round(100 * min(1.0, max(0.0, share)))
        with self._ctx.database.unit_of_work(self._user_id) as uow:
            at = self._ctx.clock.now()
            here = move_draft(
                uow, self._draft_id, at=at, expected=("reading",), stage=stage[:24], progress=progress
            )
            uow.commit()
        if not here:
            raise NotFound  # cancelled: stop reading
