"""Where the reading of each draft stands: plain states and numbers, nothing sealed is touched here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select, update

from labhelp_app.storage.models import Draft, User
from labhelp_app.storage.unit_of_work import UnitOfWork

UNFINISHED = ("queued", "reading")


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft that has still to be read."""

    id: str
    user_id: str
    way_in: str
    attempts: int


@dataclass(frozen=True, slots=True)
class DraftLine:
    """Where one draft stands, without anything of its content; ``progress`` is 0..100, ``reason`` why refused."""

    id: str
    status: str
    stage: str
    progress: int
    created_at: datetime
    reason: str = ""


def waiting_drafts(uow: UnitOfWork) -> list[WaitingDraft]:
    """Return all drafts of all people that are queued or were being read, oldest first, may be empty."""
    query = (
        select(Draft).where(col(Draft.status).in_(UNFINISHED)).order_by(col(Draft.created_at), col(Draft.id))
    )
    return [WaitingDraft(row.id, row.user_id, row.way_in, row.attempts) for row in uow.session.exec(query)]


def move_draft(
    uow: UnitOfWork,
    draft_id: str,
    *,
    at: datetime,
    expected: Sequence[str],
    status: str | None = None,
    stage: str = "",
    progress: int = 0,
    reason: str | None = None,
    attempts: int | None = None,
) -> bool:
    """Write where a draft stands, if its status is still one of ``expected``; return whether it was.

    ``progress`` is 0..100; ``attempts`` is how often the document was read, left alone when ``None``.
    """
    values: dict[str, object] = {"stage": stage, "progress": progress, "reason": reason, "updated_at": at}
    if status is not None:
        values["status"] = status
    if attempts is not None:
        values["attempts"] = attempts
    here = (col(Draft.id) == draft_id) & col(Draft.status).in_(expected)
    result = uow.session.exec(update(Draft).where(here).values(**values))
    return result.rowcount == 1


def status_of(uow: UnitOfWork, owner_id: str, draft_id: str) -> str:
    """Return the status of a person's draft, "" when there is none."""
    query = select(Draft.status).where(col(Draft.id) == draft_id, col(Draft.user_id) == owner_id)
    return uow.session.exec(query).first() or ""


def untouched_draft(uow: UnitOfWork, owner_id: str, way_in: str) -> str:
    """Return the newest draft of a person that is ready and was never changed since it was begun, "" for none."""
    untouched = (col(Draft.status) == "ready") & (col(Draft.way_in) == way_in) & (col(Draft.row_version) == 1)
    query = select(Draft.id).where(col(Draft.user_id) == owner_id, untouched)
    return uow.session.exec(query.order_by(col(Draft.created_at).desc())).first() or ""


def lock_person(uow: UnitOfWork, owner_id: str) -> None:
    """Let one writer at a time add documents for a person (SQLite has one writer anyway)."""
    uow.session.exec(select(User.id).where(col(User.id) == owner_id).with_for_update()).first()


def lock_draft(uow: UnitOfWork, owner_id: str, draft_id: str) -> None:
    """Let one transaction at a time change a draft; to be called before it is opened to be changed."""
    query = select(Draft.id).where(col(Draft.id) == draft_id, col(Draft.user_id) == owner_id)
    uow.session.exec(query.with_for_update()).first()


def draft_lines(uow: UnitOfWork, owner_id: str, statuses: Sequence[str]) -> list[DraftLine]:
    """Return where a person's own drafts in one of ``statuses`` stand, newest first, may be empty."""
    here = (col(Draft.user_id) == owner_id) & col(Draft.status).in_(statuses)
    query = select(Draft).where(here).order_by(col(Draft.created_at).desc(), col(Draft.id))
    return [
        DraftLine(row.id, row.status, row.stage, row.progress, row.created_at, row.reason or "")
        for row in uow.session.exec(query)
    ]


def progress_of(uow: UnitOfWork, draft_id: str) -> int:
    """Return how far the reading of a draft was told to be, 0..100."""
    return uow.session.exec(select(Draft.progress).where(col(Draft.id) == draft_id)).first() or 0


def attempts_of(uow: UnitOfWork, draft_id: str) -> int:
    """Return how often the document of a draft was begun to be read, 0 when there is no draft."""
    return uow.session.exec(select(Draft.attempts).where(col(Draft.id) == draft_id)).first() or 0
