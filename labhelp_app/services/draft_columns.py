"""The question which column of a table holds what: the answer is kept choice by choice, then the table is read."""

from __future__ import annotations

from dataclasses import replace

from labhelp_app.errors import InvalidInput
from labhelp_app.reading.imports.table_columns import ROLES, TableAsked
from labhelp_app.services import reading_queue, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.column_words import NEEDED
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody
from labhelp_app.services.draft_opening import body_of, shown
from labhelp_app.services.view_models import DraftPage
from labhelp_app.storage.draft_progress import lock_draft, move_draft
from labhelp_app.storage.unit_of_work import UnitOfWork


def set_column(ctx: Context, actor: Actor, draft_id: str, role: str, number: int) -> DraftPage:
    """Keep which column (its number from 0, -1 for none) has a role.

    Two roles may name one column until the table is read: who moves through the choices with the keys passes them.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: an unknown role or column, or ``draft_finished`` when no columns are asked about (any more).
        NotFound, ConsentMissing, AccountBlocked: as ``drafts.page``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft, body = _asking(uow, ctx, actor, draft_id)
        asked = TableAsked.from_record(body.table or {})
        if role not in ROLES or number not in {-1, *(column.number for column in asked.columns)}:
            raise InvalidInput(field="columns")
        roles = {other: at for other, at in _roles_of(body).items() if other != role}
        if number >= 0:
            roles[role] = number
        body = replace(body, columns={"sheet": asked.sheet, "first": asked.first, "roles": roles})
        version = vault.reseal_draft(uow, ctx, actor, draft_id, body.to_dict(), draft.row_version)
        page = shown(
            uow, ctx, actor, replace(draft, row_version=version, body=body.to_dict()), actor.language
        )
        uow.commit()
    return page


def read_with_columns(ctx: Context, actor: Actor, draft_id: str) -> str:
    """Read the table by the columns chosen; return the draft's id. Repeating it changes nothing.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: ``columns_missing`` without the columns of names and values, ``columns_twice`` with one
            column for two roles; others as ``set_column``.
        NotFound, ConsentMissing, AccountBlocked: as ``drafts.page``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft, body = _asking(uow, ctx, actor, draft_id)
        roles = _roles_of(body)
        if any(role not in roles for role in NEEDED):
            raise InvalidInput("columns_missing", field="columns")
        if len(set(roles.values())) < len(roles):
            raise InvalidInput("columns_twice", field="columns")
        asked = TableAsked.from_record(body.table or {})
        chosen = {"sheet": asked.sheet, "first": asked.first, "roles": roles}
        body = replace(body, columns=chosen)
        vault.reseal_draft(uow, ctx, actor, draft_id, body.to_dict(), draft.row_version, status="queued")
        at = ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("queued",), stage="queued", attempts=0)
        uow.commit()
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def ask_again(ctx: Context, actor: Actor, draft_id: str, *, agreed: bool = False) -> DraftPage:
    """Go back from the rows of a table to its columns; the rows are read anew then.

    ``agreed``: the person was told that what they checked, corrected and typed goes with the rows.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: ``draft_finished`` when the draft did not come from such a table or is no longer open,
            ``draft_moved_on`` when something was checked or typed and nobody agreed to lose it.
        NotFound, ConsentMissing, AccountBlocked: as ``drafts.page``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        body = body_of(draft)
        if draft.status != "ready" or body.table is None:
            raise InvalidInput("draft_finished", field="draft")
        if body.worked_on and not agreed:
            raise InvalidInput("draft_moved_on", field="draft")
        body = replace(body, parts=(), warnings=())
        version = vault.reseal_draft(
            uow, ctx, actor, draft_id, body.to_dict(), draft.row_version, status="asking"
        )
        at = ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("asking",), stage="columns", progress=100)
        asked = replace(draft, status="asking", stage="columns", row_version=version, body=body.to_dict())
        page = shown(uow, ctx, actor, asked, actor.language)
        uow.commit()
    return page


def _asking(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str) -> tuple[vault.OpenDraft, DraftBody]:
    lock_draft(uow, actor.user_id, draft_id)
    draft = vault.open_draft(uow, ctx, actor, draft_id)
    body = body_of(draft)
    if (draft.status, draft.stage) != ("asking", "columns") or body.table is None:
        raise InvalidInput("draft_finished", field="draft")
    return draft, body


def _roles_of(body: DraftBody) -> dict[str, int]:
    """Return the column of each role: what the person chose, before that our guesses."""
    if body.columns is not None:
        return {str(role): int(number) for role, number in body.columns["roles"].items()}
    columns = TableAsked.from_record(body.table or {}).columns
    return {column.guess: column.number for column in columns if column.guess}
