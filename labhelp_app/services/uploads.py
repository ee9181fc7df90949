"""The ways in: documents (next door), pasted text, rows by hand; each becomes a draft that survives anything."""

from __future__ import annotations

from dataclasses import replace

from labhelp_app.errors import InvalidInput
from labhelp_app.reading import pipeline
from labhelp_app.services import rate_limits, reading_queue, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.document_uploads import (
    MOST_BYTES,
    MOST_FILES,
    add_page,
    put_file,
    put_files,
    read_anyway,
    read_page_again,
)
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, Sheet
from labhelp_app.services.draft_opening import body_of
from labhelp_app.services.drafts import discard
from labhelp_app.storage.draft_progress import lock_draft, lock_person, move_draft, untouched_draft

__all__ = [
    "MOST_BYTES",
    "MOST_FILES",
    "add_page",
    "cancel",
    "pictures_readable",
    "put_file",
    "put_files",
    "put_text",
    "read_anyway",
    "read_page_again",
    "retry",
    "start_manual",
]

LONGEST_PASTE = 100_000


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
        body = body_of(draft)
        if draft.status != "refused" or not (body.pasted or vault.file_ids_of(uow, actor, draft_id)):
            raise InvalidInput("draft_finished", field="draft")
        if body.sheets:
            again = replace(body, sheets=tuple(Sheet(one.file_id) for one in body.sheets if one.file_id))
            vault.reseal_draft(uow, ctx, actor, draft_id, again.to_dict(), draft.row_version)
        at = ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("refused",), status="queued", stage="queued", attempts=0)
        uow.commit()
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id
