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

FINISHED = ("confirmed", "discarded")
"""What became of a draft that nobody has to finish any more."""

Counts = dict[str, int]
"""Number of rows by class of data."""


def count_stored(uow: UnitOfWork, user_id: str, *, waiting: bool = False) -> Counts:
    """Return how many rows of each class are kept about a person.

    ``waiting``: of the drafts count only those that still wait for the person, as the page of rights shows them.

    Permission: the caller's. Consent: none, nothing is opened. Audit event: none.
    """
    uow.flush()
    connection = uow.session.connection()
    counts: Counts = {"profile": 1}
    for code, table in OWNED_CLASSES:
        kept = table_of(table).c
        query = select(func.count()).where(kept.user_id == user_id)
        if waiting and table is Draft:  # of a confirmed one nothing is left but where it went
            query = query.where(kept.status.not_in(FINISHED))
        counts[code] = connection.execute(query).scalar_one()
    about = or_(col(AuditEvent.subject) == user_id, col(AuditEvent.actor) == user_id)
    counts["audit"] = connection.execute(
        select(func.count()).select_from(AuditEvent).where(about)
    ).scalar_one()
    return counts
