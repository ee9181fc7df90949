"""A person's power over their data: see what is kept, block its processing, erase it for good."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col

from labhelp_app.errors import SignInRequired
from labhelp_app.services import audit, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.my_data import my_data
from labhelp_app.services.sessions import require_step_up
from labhelp_app.services.stored_counts import Counts, count_stored
from labhelp_app.storage.models import Tombstone, User
from labhelp_app.storage.unit_of_work import UnitOfWork

__all__ = ["Certificate", "block", "erase", "my_data", "remove_person", "unblock"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Certificate:
    """The receipt of an erasure: the account's random id, the moment, what was destroyed, and its hash."""

    user_id: str
    erased_at: datetime
    destroyed: Counts
    sha256: str


def block(ctx: Context, actor: Actor) -> None:
    """Stop all processing of the actor's data; they stay readable by the person alone.

    Permission: the person. Consent: none. Audit event: ``account:blocked``.

    Raises:
        SignInRequired: the account is gone.
    """
    _set_status(ctx, actor, "blocked", "account:blocked")


def unblock(ctx: Context, actor: Actor) -> None:
    """Let the processing of the actor's data go on.

    Permission: the person. Consent: none. Audit event: ``account:unblocked``.

    Raises:
        SignInRequired: the account is gone.
    """
    _set_status(ctx, actor, "active", "account:unblocked")


def erase(ctx: Context, actor: Actor, password_confirmed: bool) -> Certificate:
    """Destroy the actor's key and rows at once, in one transaction, and leave a tombstone.

    Afterwards nobody can open what older backups still hold of the person.
    Permission: the person, after the password. Consent: none. Audit event: ``account:erased``.

    Raises:
        StepUpRequired: the password was not confirmed within five minutes. SignInRequired: the account is gone.
    """
    if not password_confirmed:
        require_step_up(ctx, actor)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.admit(uow, ctx, actor, vault.Purpose.ERASE, "account:erased", f"account:{actor.user_id}")
        certificate = _certificate(actor.user_id, ctx.clock.now(), count_stored(uow, actor.user_id))
        remove_person(uow, actor.user_id)
        tombstone = Tombstone(
            user_id=actor.user_id, erased_at=certificate.erased_at, certificate_sha256=certificate.sha256
        )
        uow.session.add(tombstone)
        details: dict[str, str | int] = {"reports": certificate.destroyed["reports"]}
        audit.record(uow, ctx, actor, "account:erased", object=f"account:{actor.user_id}", details=details)
        uow.commit()
    try:
        ctx.database.forget_deleted()
    except SQLAlchemyError:
        # The erasure itself is done and kept; only its last traces wait for the next clean-up.
        log.warning("The database was busy: deleted pages are overwritten at the next clean-up.")
    return certificate


def remove_person(uow: UnitOfWork, user_id: str) -> None:
    """Delete the person's row and, through it, every row that belongs to it.

    Permission: the caller's. Consent: none. Audit event: written by the caller.
    """
    uow.session.connection().execute(delete(User).where(col(User.id) == user_id))
    uow.session.expunge_all()


def _certificate(user_id: str, erased_at: datetime, counts: Counts) -> Certificate:
    destroyed = {code: number for code, number in counts.items() if code != "audit"}
    words = {"account": user_id, "erased_at": erased_at.isoformat(), "destroyed": destroyed}
    text = json.dumps(words, sort_keys=True, separators=(",", ":"))
    return Certificate(user_id, erased_at, destroyed, hashlib.sha256(text.encode()).hexdigest())


def _set_status(ctx: Context, actor: Actor, status: str, action: str) -> None:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        user = uow.session.get(User, actor.user_id, with_for_update=True)
        if user is None:
            raise SignInRequired
        user.status = status
        uow.session.add(user)
        audit.record(uow, ctx, actor, action, object=f"account:{user.id}")
        uow.commit()
