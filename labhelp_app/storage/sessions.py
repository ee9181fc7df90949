"""Rows of signed-in browsers: looked up, rotated and ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult
from sqlmodel import col, select, update

from labhelp_app.storage.models import Session, User
from labhelp_app.storage.unit_of_work import UnitOfWork


def session_with_user(uow: UnitOfWork, session_id: str) -> tuple[Session, User] | None:
    """Return a session row with its account, ended sessions included, or ``None``."""
    query = select(Session, User).where(col(Session.id) == session_id, col(Session.user_id) == col(User.id))
    return uow.session.exec(query).first()


def sessions_with_users(uow: UnitOfWork, session_ids: Iterable[str]) -> list[tuple[Session, User]]:
    """Return those of the sessions that exist, each with its account, in no order."""
    query = select(Session, User).where(
        col(Session.id).in_(list(session_ids)), col(Session.user_id) == col(User.id)
    )
    return list(uow.session.exec(query).all())


def sessions_of(uow: UnitOfWork, user_id: str) -> list[Session]:
    """Return the sessions of a person that were not revoked, the one seen last first."""
    query = (
        select(Session)
        .where(col(Session.user_id) == user_id, col(Session.revoked_at).is_(None))
        .order_by(col(Session.last_seen_at).desc())
    )
    return list(uow.session.exec(query).all())


def rotate(uow: UnitOfWork, session_id: str, old_hash: str, new_hash: str, moment: datetime) -> bool:
    """Replace the refresh hash if it is still ``old_hash``; False when another request was first."""
    statement = (
        update(Session)
        .where(col(Session.id) == session_id, col(Session.refresh_hash) == old_hash)
        .values(refresh_hash=new_hash, previous_refresh_hash=old_hash, rotated_at=moment, last_seen_at=moment)
    )
    return _changed(uow, statement) == 1


def touch(uow: UnitOfWork, session_id: str, moment: datetime) -> None:
    """Note that the session was used at ``moment``."""
    _changed(uow, update(Session).where(col(Session.id) == session_id).values(last_seen_at=moment))


def step_up(uow: UnitOfWork, session_id: str, moment: datetime) -> None:
    """Note that the password was given in this session at ``moment``."""
    _changed(uow, update(Session).where(col(Session.id) == session_id).values(stepped_up_at=moment))


def revoke_session(uow: UnitOfWork, user_id: str, session_id: str, moment: datetime) -> bool:
    """End one session of this person; False when there is no such session that still runs."""
    statement = update(Session).where(
        col(Session.id) == session_id, col(Session.user_id) == user_id, col(Session.revoked_at).is_(None)
    )
    return _changed(uow, statement.values(revoked_at=moment)) == 1


def revoke_sessions_of(uow: UnitOfWork, user_id: str, moment: datetime, *, keep: str = "") -> int:
    """End every session of this person except ``keep``; returns how many."""
    statement = update(Session).where(
        col(Session.user_id) == user_id, col(Session.revoked_at).is_(None), col(Session.id) != keep
    )
    return _changed(uow, statement.values(revoked_at=moment))


def _changed(uow: UnitOfWork, statement: Any) -> int:
    return cast("CursorResult[Any]", uow.session.exec(statement)).rowcount
