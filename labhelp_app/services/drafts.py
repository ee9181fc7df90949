"""Drafts: the review page, the ones that wait, the paper beside a row; changes and confirming live next door."""

from __future__ import annotations

from collections.abc import Collection

from labhelp_app.clock import civil_date
from labhelp_app.errors import InvalidInput, NotFound
from labhelp_app.reading import pipeline
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_changes import (
    add_row,
    confirm_row,
    edit_row,
    move_row,
    remove_row,
    restore_row,
    say_mine,
    set_date,
    set_laboratory,
)
from labhelp_app.services.draft_columns import ask_again, read_with_columns, set_column
from labhelp_app.services.draft_confirmation import confirm
from labhelp_app.services.draft_opening import body_of, shown
from labhelp_app.services.draft_pages import stage_text
from labhelp_app.services.draft_settling import settle
from labhelp_app.services.reading_jobs import KEPT_AFTER
from labhelp_app.services.view_models import DraftCard, DraftPage
from labhelp_app.services.wording import day
from labhelp_app.storage import consents
from labhelp_app.storage.draft_progress import draft_lines, lock_draft
from labhelp_app.storage.users import user_by_id

__all__ = [
    "add_row",
    "as_shown",
    "ask_again",
    "cards",
    "confirm",
    "confirm_row",
    "crop",
    "discard",
    "dismiss",
    "edit_row",
    "move_row",
    "page",
    "read_with_columns",
    "remove_row",
    "restore_row",
    "say_mine",
    "set_column",
    "set_date",
    "set_laboratory",
    "settle",
]

OPEN = ("queued", "reading", "asking", "ready", "refused")
"""Drafts that still wait for their person."""


def page(ctx: Context, actor: Actor, draft_id: str, language: str) -> DraftPage:
    """Return the review page at any moment of the draft's life.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:opened``.

    Raises:
        NotFound: absent or somebody else's. ConsentMissing, AccountBlocked, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        page_now = shown(uow, ctx, actor, vault.open_draft(uow, ctx, actor, draft_id), language)
        uow.commit()
    return page_now


def cards(ctx: Context, actor: Actor, language: str) -> list[DraftCard]:
    """Return the drafts that wait for the person, newest first, may be empty.

    Without the consent ``medical``, or while processing is blocked, none can be gone on with and none is shown.
    Permission: the owner. Consent: none, nothing sealed is opened. Audit event: none.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        agreed = consents.live(uow, actor.user_id, "medical", ctx.clock.now()) is not None
        active = user_by_id(uow, actor.user_id).status == "active"
        lines = draft_lines(uow, actor.user_id, OPEN) if agreed and active else []
    return [
        DraftCard(
            id=line.id,
            status=line.status,
            stage=stage_text(line.status, line.stage, language),
            progress=line.progress,
            started=day(civil_date(line.created_at)),
            keeps=line.status != "refused" or line.reason in KEPT_AFTER,
        )
        for line in lines
    ]


def discard(ctx: Context, actor: Actor, draft_id: str, expected: Collection[str] = OPEN) -> None:
    """Delete a draft and its document, if its status is one of ``expected``; confirmed reports stay.

    Permission: the owner. Consent: none, a person may always let go.
    Audit event: ``draft:deleted``, ``file:deleted``.

    Raises:
        NotFound: absent or somebody else's. InvalidInput: ``draft_finished`` when it was confirmed,
            ``draft_moved_on`` when it has another status than the person was shown.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        status = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.DELETE_RESULT).status
        if status == "confirmed":
            raise InvalidInput("draft_finished", field="draft")
        if status not in expected:
            raise InvalidInput("draft_moved_on", field="draft")
        vault.delete_files_of(uow, ctx, actor, draft_id)
        vault.delete_draft(uow, ctx, actor, draft_id)
        uow.commit()


def dismiss(ctx: Context, actor: Actor, draft_id: str) -> None:
    """Delete a refused draft that holds neither a document nor a text; nobody needs to be asked about it.

    Permission: the owner. Consent: none. Audit event: ``draft:deleted``.

    Raises:
        NotFound: absent or somebody else's.
        InvalidInput: ``draft_moved_on`` when it is not refused (any more) or something of it was kept.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.DELETE_RESULT)
        kept = vault.file_ids_of(uow, actor, draft_id) or body_of(draft).pasted
        if draft.status != "refused" or kept:
            raise InvalidInput("draft_moved_on", field="draft")
        vault.delete_draft(uow, ctx, actor, draft_id)
        uow.commit()


def as_shown(status: str) -> tuple[str, ...]:
    """Return the statuses that are still what a person was shown: a waiting draft may be read meanwhile."""
    return ("queued", "reading") if status in {"queued", "reading"} else (status,)


def crop(ctx: Context, actor: Actor, draft_id: str, row_id: str) -> bytes:
    """Return a PNG of the row on the original paper, cut out in the sandbox and kept nowhere.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:opened``, ``file:opened``.

    Raises:
        NotFound: no such draft, row or paper. ReadingRefused: the page cannot be drawn.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        body = body_of(vault.open_draft(uow, ctx, actor, draft_id))
        row = body.find(row_id)
        file_id = (row.file_id if row else "") or body.file_id
        if row is None or row.page is None or row.box is None or not file_id:
            raise NotFound
        paper = vault.open_file(uow, ctx, actor, file_id, vault.Purpose.REVIEW)
        uow.commit()
    return pipeline.crop(paper.data, row.page, row.box)
