"""Loading is authorising: a row comes out only together with its owner's id."""

from __future__ import annotations

import re
import secrets
from typing import Protocol, TypeVar

from sqlalchemy.orm import Mapped
from sqlmodel import SQLModel, col, select

from labhelp_app.errors import NotFound
from labhelp_app.storage.unit_of_work import UnitOfWork

_ID = re.compile(r"[0-9a-f]{32}")


class Owned(Protocol):
    """A row with an id that belongs to one person."""

    id: str
    user_id: str


Row = TypeVar("Row", bound=SQLModel)


def new_id() -> str:
    """Return a fresh random id, 32 hex digits: says nothing and cannot be guessed."""
    return secrets.token_hex(16)


def is_id(text: str) -> bool:
    """Return whether ``text`` has the form of an id (and may therefore stand in a log)."""
    return _ID.fullmatch(text) is not None


def get_owned(
    uow: UnitOfWork,
    table: type[Row],
    owner_id: str,
    row_id: str,
    *,
    to_change: bool = False,
    steady: bool = False,
) -> Row:
    """Return the row ``row_id`` of ``table`` when ``owner_id`` owns it; ``to_change`` locks it till the end.

    ``steady`` lets nobody change it till the end while others may read it too: what is read of it and of the
    audit chain afterwards then belongs together (PostgreSQL; on SQLite a writing transaction is alone anyway).

    Raises:
        NotFound: the same for absent, foreign and malformed ids.
    """
    if not is_id(row_id) or not is_id(owner_id):
        raise NotFound
    query = select(table).where(_column(table, "id") == row_id, _column(table, "user_id") == owner_id)
    if to_change:
        query = query.with_for_update()
    elif steady and not uow.read_only:  # a read-only transaction may hold nothing
        query = query.with_for_update(read=True)
    row = uow.session.exec(query.execution_options(populate_existing=True)).first()
    if row is None:
        raise NotFound
    return row


def is_there(uow: UnitOfWork, table: type[Row], owner_id: str, row_id: str) -> bool:
    """Return whether the owner has this row; absent, foreign and malformed ids are told apart by nobody."""
    try:
        get_owned(uow, table, owner_id, row_id)
    except NotFound:
        return False
    return True


def _column(table: type[SQLModel], name: str) -> Mapped[str]:
    return col(getattr(table, name))
