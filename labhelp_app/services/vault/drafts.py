"""Drafts: what is being read or reviewed, sealed from the first moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from labhelp_app.errors import Conflict, NotFound
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.vault.envelopes import Slot, open_body, seal_body
from labhelp_app.services.vault.gate import Admission, Body, Purpose, admit, refuse
from labhelp_app.storage.models import Draft
from labhelp_app.storage.owned_rows import get_owned, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class OpenDraft:
    """A draft in clear; ``body`` is ``None`` while nothing was read yet."""

    id: str
    user_id: str
    status: str
    stage: str
    progress: int
    reason: str | None
    way_in: str
    attempts: int
    row_version: int
    created_at: datetime
    updated_at: datetime
    body: Body | None


def seal_draft(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    body: Body | None,
    *,
    way_in: str,
    status: str,
    stage: str = "",
) -> str:
    """Add a draft and return its id; ``way_in`` is ``file``, ``text`` or ``manual``.

    Permission: the person. Consent: ``medical``. Audit event: ``draft:sealed`` (``draft:started`` without a body).

    Raises:
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    action = "draft:sealed" if body is not None else "draft:started"
    admitted = admit(uow, ctx, actor, Purpose.READ_DOCUMENT, action, "draft")
    now = ctx.clock.now()
    slot = Slot("draft", "drafts", "sealed_body", new_id())
    row = Draft(
        id=slot.row_id,
        user_id=admitted.user.id,
        status=status,
        stage=stage,
        way_in=way_in,
        created_at=now,
        updated_at=now,
    )
    if body is not None:
        row.sealed_body = seal_body(uow, ctx, admitted, slot, body, action)
    else:
        audit.record(uow, ctx, actor, action, object=slot.object)
    uow.session.add(row)
    uow.session.flush()
    return row.id


def open_draft(
    uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str, purpose: Purpose = Purpose.REVIEW
) -> OpenDraft:
    """Return one draft, whatever its status.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``draft:opened``.

    Raises:
        NotFound: absent or somebody else's, told apart by nobody.
        Forbidden, AccountBlocked, ConsentMissing, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    admitted, row = _find(uow, ctx, actor, draft_id, purpose, "draft:opened")
    return _in_clear(uow, ctx, admitted, row)


def open_drafts(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    statuses: tuple[str, ...],
    purpose: Purpose = Purpose.REVIEW,
) -> list[OpenDraft]:
    """Return the actor's drafts in one of ``statuses``, newest first, may be empty.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``draft:opened`` for each with a body.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    admitted = admit(uow, ctx, actor, purpose, "draft:opened", "draft")
    query = select(Draft).where(col(Draft.user_id) == admitted.user.id, col(Draft.status).in_(statuses))
    steady = query.order_by(col(Draft.created_at).desc(), col(Draft.id))
    rows = uow.session.exec(steady if uow.read_only else steady.with_for_update(read=True)).all()
    return [_in_clear(uow, ctx, admitted, row) for row in rows]


def reseal_draft(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    draft_id: str,
    body: Body,
    row_version: int,
    *,
    status: str | None = None,
    purpose: Purpose = Purpose.REVIEW,
) -> int:
    """Replace the body of a draft that still has ``row_version`` (and its status); return the new version.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``draft:resealed``.

    Raises:
        NotFound: absent or somebody else's. Conflict: changed since it was opened (second tab or device).
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted, row = _find(uow, ctx, actor, draft_id, purpose, "draft:resealed", to_change=True)
    if row.row_version != row_version:
        raise Conflict
    row.row_version += 1
    row.updated_at = ctx.clock.now()
    row.status = status or row.status
    row.sealed_body = seal_body(uow, ctx, admitted, _slot(row), body, "draft:resealed")
    uow.session.add(row)
    uow.session.flush()
    return row.row_version


def delete_draft(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str) -> None:
    """Delete a draft; its original is deleted with ``files.delete_files_of``.

    Permission: the owner. Consent: none, a person may always let go. Audit event: ``draft:deleted``.

    Raises:
        NotFound: absent or somebody else's.
    """
    _, row = _find(uow, ctx, actor, draft_id, Purpose.DELETE_RESULT, "draft:deleted", to_change=True)
    uow.session.delete(row)
    uow.session.flush()
    audit.record(uow, ctx, actor, "draft:deleted", object=f"draft:{draft_id}")


def _find(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    draft_id: str,
    purpose: Purpose,
    action: str,
    *,
    to_change: bool = False,
) -> tuple[Admission, Draft]:
    admitted = admit(uow, ctx, actor, purpose, action, f"draft:{draft_id}")
    try:
        return admitted, get_owned(
            uow, Draft, admitted.user.id, draft_id, to_change=to_change, steady=not to_change
        )
    except NotFound as error:
        refuse(uow, ctx, actor, action, f"draft:{draft_id}", error)


def _slot(row: Draft) -> Slot:
    return Slot("draft", "drafts", "sealed_body", row.id, row.row_version)


def _in_clear(uow: UnitOfWork, ctx: Context, admitted: Admission, row: Draft) -> OpenDraft:
    body = None
    if row.sealed_body is not None or audit.last_seal(uow, ctx, f"draft:{row.id}"):
        body = open_body(uow, ctx, admitted, _slot(row), row.sealed_body, "draft:opened")
        details: dict[str, str | int] = {"purpose": admitted.purpose.value}
        audit.record(
            uow, ctx, admitted.actor, "draft:opened", object=f"draft:{row.id}", details=details, always=True
        )
    return OpenDraft(
        id=row.id,
        user_id=row.user_id,
        status=row.status,
        stage=row.stage,
        progress=row.progress,
        reason=row.reason,
        way_in=row.way_in,
        attempts=row.attempts,
        row_version=row.row_version,
        created_at=row.created_at,
        updated_at=row.updated_at,
        body=body,
    )
