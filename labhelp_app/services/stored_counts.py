"""How much of what is kept about a person, counted without opening anything."""

from __future__ import annotations

from sqlalchemy import func, or_, select
from sqlmodel import SQLModel, col

from labhelp_app.storage.models import (
    AuditEvent,
    Consent,
    Draft,
    Interpretation,
    Notice,
    Report,
    RightsRequest,
    Session,
    StoredFile,
    Transfer,
)
from labhelp_app.storage.tables import table_of
from labhelp_app.storage.unit_of_work import UnitOfWork

OWNED_CLASSES: tuple[tuple[str, type[SQLModel]], ...] = (
    ("reports", Report),
    ("drafts", Draft),
    ("files", StoredFile),
    ("interpretations", Interpretation),
    ("transfers", Transfer),
    ("consents", Consent),
    ("sessions", Session),
    ("requests", RightsRequest),
    ("notices", Notice),
)
"""Classes of data kept about a person, by the table they are in; profile and audit are counted apart."""

Counts = dict[str, int]
"""Number of rows by class of data."""


def count_stored(uow: UnitOfWork, user_id: str) -> Counts:
    """Return how many rows of each class are kept about a person.

    Permission: the caller's. Consent: none, nothing is opened. Audit event: none.
    """
    uow.flush()
    connection = uow.session.connection()
    counts: Counts = {"profile": 1}
    for code, table in OWNED_CLASSES:
        owner = table_of(table).c.user_id
        counts[code] = connection.execute(select(func.count()).where(owner == user_id)).scalar_one()
    about = or_(col(AuditEvent.subject) == user_id, col(AuditEvent.actor) == user_id)
    counts["audit"] = connection.execute(
        select(func.count()).select_from(AuditEvent).where(about)
    ).scalar_one()
    return counts
