"""Signed-in browsers: opened at sign-in, checked at every request and event, ended at once everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from labhelp_app.crypto import tokens
from labhelp_app.crypto.tokens import TokenType
from labhelp_app.errors import SignInRequired, StepUpRequired
from labhelp_app.services import audit, vault
from labhelp_app.services.actor import Actor, Language, Role, Visit
from labhelp_app.services.context import Context
from labhelp_app.services.session_list import devices, revoke, revoke_all, revoke_all_in
from labhelp_app.services.session_rules import (
    ABSOLUTE,
    REMEMBERED,
    STEP_UP,
    actor_from,
    forget,
    recall,
    remember_actor,
    running,
    runs,
    signing_key,
)
from labhelp_app.storage import sessions as rows
from labhelp_app.storage.models import Session, User
from labhelp_app.storage.owned_rows import is_id, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

__all__ = [
    "HEADER",
    "NewTokens",
    "OpenedSession",
    "Verified",
    "current_actor",
    "devices",
    "header_value",
    "open_session",
    "require_step_up",
    "revoke",
    "revoke_all",
    "revoke_all_in",
    "session_from_header",
    "still_running",
    "verify",
]

GRACE = timedelta(seconds=20)
"""How long the refresh token before the present one is still known: two tabs may renew at once."""

TOUCH_EVERY = timedelta(seconds=60)
HEADER = "authorization"
"""Where the guard writes the verified session for the socket; Reflex keeps this header from the browser."""

_SCHEME = "LabHelp-Session "


@dataclass(frozen=True, slots=True)
class NewTokens:
    """What the browser is to keep from now on."""

    access: str
    refresh: str
    expires_at: datetime
    remember: bool


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """A session just opened: who, and the tokens for the browser; ``device`` marks it as known."""

    actor: Actor
    tokens: NewTokens
    device: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """Who a request is from; ``tokens`` when the browser has to keep new ones."""

    actor: Actor
    tokens: NewTokens | None = None


def open_session(uow: UnitOfWork, ctx: Context, user: User, *, remember: bool, visit: Visit) -> OpenedSession:
    """Open a session for an account in the caller's transaction, always under a new id.

    Permission: the caller has checked the password. Consent: none. Audit event: ``session:opened``.
    """
    now = ctx.clock.now()
    session_id = new_id()
    actor = Actor(user.id, session_id, Role(user.role), Language(user.language), visit)
    expires = now + (REMEMBERED if remember else ABSOLUTE)
    refresh = tokens.new_refresh_token(signing_key(ctx), session_id)
    where = {"ip": visit.ip, "browser": visit.browser[:256]}
    row = Session(
        id=session_id,
        user_id=user.id,
        refresh_hash=tokens.token_hash(refresh),
        remember=remember,
        created_at=now,
        last_seen_at=now,
        expires_at=expires,
        stepped_up_at=now,
        sealed_visit=vault.seal_visit(uow, ctx, user.id, session_id, where),
    )
    uow.session.add(row)
    audit.record(uow, ctx, actor, "session:opened", object=f"session:{session_id}")
    return OpenedSession(actor, _tokens(ctx, row, refresh))


def verify(
    ctx: Context, access_token: str, refresh_token: str, visit: Visit, *, may_rotate: bool = True
) -> Verified:
    """Return who the tokens of a request belong to, renewing them when the access token has run out.

    Permission: none. Consent: none. Audit event: ``session:refresh_reused`` when an old refresh token comes
    back, which also ends the session: one of the two holders is a thief.

    Args:
        ctx: the context.
        access_token: the JWT of the cookie, may be empty.
        refresh_token: the refresh token of the cookie, may be empty.
        visit: where the request comes from.
        may_rotate: False where the browser cannot be handed new cookies (sockets).

    Raises:
        SignInRequired: whatever the reason.
    """
    now = ctx.clock.now()
    try:
        claims = tokens.verify(signing_key(ctx), TokenType.ACCESS, access_token, now)
    except SignInRequired:
        return _by_refresh_token(ctx, refresh_token, visit, now, may_rotate)
    with ctx.database.unit_of_work(read_only=True) as uow:
        row, user = running(uow, ctx, claims.session_id)
    if row.user_id != claims.subject:
        raise SignInRequired
    _touch(ctx, row, now)
    return Verified(actor_from(row, user, visit))


def current_actor(ctx: Context, session_id: str, visit: Visit) -> Actor:
    """Return who a socket's session belongs to, from an answer at most a second old.

    Permission: the guard put the id there after verifying the cookie. Consent: none. Audit event: none.

    Raises:
        SignInRequired: the session has ended.
    """
    known = recall(ctx, session_id)
    if known is None:
        with ctx.database.unit_of_work(read_only=True) as uow:
            row, user = running(uow, ctx, session_id)
        _touch(ctx, row, ctx.clock.now())
        known = remember_actor(ctx, actor_from(row, user, visit))
    return replace(known, visit=visit)


def still_running(ctx: Context, session_ids: Iterable[str]) -> frozenset[str]:
    """Return those of the sessions that have not ended; asked every second for all open sockets at once.

    Permission: the service itself. Consent: none. Audit event: none.
    """
    now = ctx.clock.now()
    with ctx.database.unit_of_work(read_only=True) as uow:
        found = rows.sessions_with_users(uow, session_ids)
    return frozenset(row.id for row, user in found if runs(row, user, now))


def require_step_up(ctx: Context, actor: Actor) -> None:
    """Let the person pass when the password was given in this session within five minutes.

    Permission: the person. Consent: none. Audit event: none.

    Raises:
        StepUpRequired: longer ago or never. SignInRequired: the session has ended.
    """
    with ctx.database.unit_of_work(read_only=True) as uow:
        row, _ = running(uow, ctx, actor.session_id)
    if row.stepped_up_at is None or row.stepped_up_at + STEP_UP < ctx.clock.now():
        raise StepUpRequired


def header_value(session_id: str) -> str:
    """Return what the guard writes into ``HEADER`` for a verified session."""
    return _SCHEME + session_id


def session_from_header(value: str) -> str:
    """Return the session id in ``HEADER``, ``""`` when there is none."""
    session_id = value.removeprefix(_SCHEME)
    return session_id if value.startswith(_SCHEME) and is_id(session_id) else ""


def _by_refresh_token(ctx: Context, token: str, visit: Visit, now: datetime, may_rotate: bool) -> Verified:
    session_id = tokens.session_of_refresh_token(signing_key(ctx), token)
    if session_id is None:
        raise SignInRequired
    presented = tokens.token_hash(token)
    with ctx.database.unit_of_work() as uow:
        row, user = running(uow, ctx, session_id)
        actor = actor_from(row, user, visit)
        if presented == row.refresh_hash:
            if not may_rotate:
                rows.touch(uow, session_id, now)
                uow.commit()
                return Verified(actor)
            fresh = tokens.new_refresh_token(signing_key(ctx), session_id)
            if rows.rotate(uow, session_id, presented, tokens.token_hash(fresh), now):
                uow.commit()
                return Verified(actor, _tokens(ctx, row, fresh))
            uow.session.refresh(row)  # the other tab was first: this token is now the one before
        if presented == row.previous_refresh_hash and row.rotated_at and now - row.rotated_at <= GRACE:
            return Verified(actor)
        rows.revoke_session(uow, user.id, session_id, now)
        audit.record(
            uow, ctx, actor, "session:refresh_reused", object=f"session:{session_id}", outcome="refused"
        )
        uow.commit()
    forget(session_id)
    raise SignInRequired


def _touch(ctx: Context, row: Session, now: datetime) -> None:
    if now - row.last_seen_at >= TOUCH_EVERY:
        with ctx.database.unit_of_work() as uow:
            rows.touch(uow, row.id, now)
            uow.commit()


def _tokens(ctx: Context, row: Session, refresh: str) -> NewTokens:
    access = tokens.issue(
        signing_key(ctx), TokenType.ACCESS, row.user_id, row.id, ctx.clock.now(), row.expires_at
    )
    return NewTokens(access, refresh, row.expires_at, row.remember)
