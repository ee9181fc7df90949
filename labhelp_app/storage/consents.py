"""Rows of the consent book: only added, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from labhelp_app.storage.models import Consent
from labhelp_app.storage.unit_of_work import UnitOfWork

GRANT = "grant"
WITHDRAW = "withdraw"


def add(uow: UnitOfWork, consent: Consent) -> Consent:
    """Append an act and number it after the person's last one; ``action`` is ``grant`` or ``withdraw``."""
    if consent.action not in {GRANT, WITHDRAW}:
        raise ValueError("a consent is granted or withdrawn")
    last = select(func.max(Consent.number)).where(col(Consent.user_id) == consent.user_id)
    consent.number = (uow.session.exec(last).one() or 0) + 1
    uow.session.add(consent)
    uow.session.flush()
    return consent


def history(uow: UnitOfWork, user_id: str) -> Sequence[Consent]:
    """Return all acts of a person, oldest first, may be empty."""
    query = select(Consent).where(col(Consent.user_id) == user_id)
    return uow.session.exec(query.order_by(col(Consent.number), col(Consent.at))).all()


def live(uow: UnitOfWork, user_id: str, purpose: str, now: datetime) -> Consent | None:
    """Return the grant in force for ``purpose`` at ``now``, ``None`` when never given, withdrawn or expired."""
    query = (
        select(Consent)
        .where(col(Consent.user_id) == user_id, col(Consent.purpose) == purpose)
        .order_by(col(Consent.number).desc(), col(Consent.at).desc())
        .limit(1)
    )
    last = uow.session.exec(query).first()
    if last is None or last.action != GRANT or (last.expires_at is not None and last.expires_at <= now):
        return None
    return last
