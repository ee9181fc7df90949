"""Rows of accounts, found by id or by the blind index of the e-mail address."""

from __future__ import annotations

from sqlmodel import col, select

from labhelp_app.errors import NotFound
from labhelp_app.storage.models import User
from labhelp_app.storage.unit_of_work import UnitOfWork


def user_by_email_index(uow: UnitOfWork, email_index: str) -> User | None:
    """Return the account with this e-mail index (64 hex digits), or ``None``."""
    return uow.session.exec(select(User).where(col(User.email_index) == email_index)).first()


def user_by_id(uow: UnitOfWork, user_id: str) -> User:
    """Return the account.

    Raises:
        NotFound: when there is none (any more).
    """
    user = uow.session.get(User, user_id)
    if user is None:
        raise NotFound
    return user
