"""The ways in: a document, pasted text, rows by hand; each becomes a draft that survives anything."""

from __future__ import annotations

from labhelp_app.errors import InvalidInput
from labhelp_app.reading import pipeline
from labhelp_app.reading.admission import FileKind, admit
from labhelp_app.services import rate_limits, reading_queue, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart
from labhelp_app.services.draft_opening import body_of
from labhelp_app.services.drafts import discard
from labhelp_app.storage.draft_progress import (
    lock_draft,
    lock_person,
    move_draft,
    status_of,
    untouched_draft,
)
from labhelp_app.storage.models import Report
from labhelp_app.storage.owned_rows import is_there
from labhelp_app.storage.unit_of_work import UnitOfWork

LONGEST_PASTE = 100_000
OPEN = ("queued", "reading", "asking", "ready")

MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.JPEG: "image/jpeg",
    FileKind.PNG: "image/png",
    FileKind.WEBP: "image/webp",
    FileKind.HEIC: "image/heic",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.JSON: "application/json",
    FileKind.HL7: "application/hl7-v2",
    FileKind.TEXT: "text/plain; charset=utf-8",
}
"""What a kept document is served as: decided by its content, never by what the browser claimed."""


def put_file(ctx: Context, actor: Actor, data: bytes, media_hint: str = "") -> str:
    """Take a document, seal it and queue it for reading; return the draft's id.

    The same bytes while their draft is still open lead to that draft and nothing is stored again. Bytes a stored
    report was made of are not read before the person says so (``read_anyway``). ``data`` is the whole document (at
    most 20 MB); ``media_hint``, what the browser called it, is not trusted and not kept.
    Permission: the person. Consent: ``medical``. Audit event: ``draft:sealed``, ``file:sealed``.

    Raises:
        ReadingRefused: empty, too large, or not a kind of file that can hold a report; nothing is kept.
        TooManyAttempts: more than ten in ten minutes. ConsentMissing, AccountBlocked: as the vault.
    """
    del media_hint
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id)
    media_type = MEDIA_TYPES[admit(data)]
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_person(uow, actor.user_id)
        earlier = vault.find_same_file(uow, ctx, actor, data)
        if earlier and status_of(uow, actor.user_id, earlier) in OPEN:
            return earlier
        known = _report_of(uow, ctx, actor, earlier)
        status, stage = ("asking", "same_file") if known else ("queued", "queued")
        body = DraftBody(duplicate_of=known).to_dict()
        draft_id = vault.seal_draft(uow, ctx, actor, body, way_in="file", status=status, stage=stage)
        vault.seal_file(uow, ctx, actor, data, draft_id=draft_id, media_type=media_type)
        uow.commit()
    if not known:
        reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def read_anyway(ctx: Context, actor: Actor, draft_id: str) -> str:
    """Read a document that a stored report was made of already; return the draft's id.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:opened``.

    Raises:
        InvalidInput: ``draft_finished`` when nothing of the kind was asked (any more).
        NotFound, TooManyAttempts, ConsentMissing, AccountBlocked: as the vault and ``put_file``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
        if (draft.status, draft.stage) != ("asking", "same_file"):
            raise InvalidInput("draft_finished", field="draft")
        at = ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("asking",), status="queued", stage="queued")
        uow.commit()
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def pictures_readable(ctx: Context, actor: Actor) -> bool:
    """Say whether photos and scans can be read here, so that nobody sends one in vain.

    Permission: everybody signed in. Consent: none. Audit event: none.
    """
    del ctx, actor
    return pipeline.pictures_readable()


def put_text(ctx: Context, actor: Actor, text: str) -> str:
    """Take pasted text and queue it for reading; return the draft's id. The text goes once it is read.

    Permission: the person. Consent: ``medical``. Audit event: ``draft:sealed``.

    Raises:
        InvalidInput: ``text_empty`` or ``text_too_long`` (over 100,000 characters).
        TooManyAttempts, ConsentMissing, AccountBlocked: as ``put_file``.
    """
    if not text.strip():
        raise InvalidInput("text_empty", field="text")
    if len(text) > LONGEST_PASTE:
        raise InvalidInput("text_too_long", field="text")
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id)
    body = DraftBody(pasted=text).to_dict()
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, actor, body, way_in="text", status="queued", stage="queued")
        uow.commit()
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def start_manual(ctx: Context, actor: Actor) -> str:
    """Open an empty draft for rows by hand; return its id. Date and laboratory are for the person to fill in.

    A draft begun by hand that is still empty is gone on with: a second tap begins nothing new.
    Permission: the person. Consent: ``medical``. Audit event: ``draft:sealed`` or ``draft:opened``.

    Raises:
        ConsentMissing, AccountBlocked: as the vault.
    """
    empty = DraftBody(method="manual", parts=(DraftPart(None, "", ()),))
    body = empty.to_dict()
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_person(uow, actor.user_id)
        begun = untouched_draft(uow, actor.user_id, "manual")
        if begun and body_of(vault.open_draft(uow, ctx, actor, begun, vault.Purpose.READ_DOCUMENT)) == empty:
            uow.commit()
            return begun
        draft_id = vault.seal_draft(uow, ctx, actor, body, way_in="manual", status="ready", stage="ready")
        uow.commit()
    return draft_id


def cancel(ctx: Context, actor: Actor, draft_id: str) -> None:
    """Stop reading and delete the draft with its document.

    Permission: the owner. Consent: none. Audit event: ``draft:deleted``, ``file:deleted``.

    Raises:
        NotFound, InvalidInput: as ``drafts.discard``.
    """
    discard(ctx, actor, draft_id)


def retry(ctx: Context, actor: Actor, draft_id: str) -> str:
    """Read a refused draft once more, where its document was kept for that; return the draft's id.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:opened`` where it has a body.

    Raises:
        InvalidInput: ``draft_finished`` when there is nothing left to read.
        NotFound, TooManyAttempts, ConsentMissing, AccountBlocked: as the vault and ``put_file``.
    """
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
        pasted = body_of(draft).pasted
        if draft.status != "refused" or not (pasted or vault.file_ids_of(uow, actor, draft_id)):
            raise InvalidInput("draft_finished", field="draft")
        at = ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("refused",), status="queued", stage="queued", attempts=0)
        uow.commit()
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def _report_of(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str | None) -> str:
    """Return the first report that is left of an earlier upload of the same bytes, "" when there is none."""
    if draft_id is None or status_of(uow, actor.user_id, draft_id) != "confirmed":
        return ""
    body = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT).body
    report_ids = DraftBody.from_dict(body).report_ids if body else ()
    return next((one for one in report_ids if is_there(uow, Report, actor.user_id, one)), "")
