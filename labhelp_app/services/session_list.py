"""The person's signed-in browsers: seen in a list, ended one by one or all at once."""

from __future__ import annotations

import re
from datetime import datetime

from labhelp_app.clock import KAZAKHSTAN
from labhelp_app.errors import NotFound
from labhelp_app.services import audit, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.audit.chain import address_prefix
from labhelp_app.services.context import Context
from labhelp_app.services.session_rules import forget, runs
from labhelp_app.services.view_models import DeviceRow
from labhelp_app.storage import sessions as rows
from labhelp_app.storage.owned_rows import is_id
from labhelp_app.storage.unit_of_work import UnitOfWork
from labhelp_app.storage.users import user_by_id

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("YaBrowser", "Yandex"),
    ("SamsungBrowser", "Samsung Internet"),
)
_PLAIN_BROWSERS = (("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"))
_SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"))
_PLAIN_SYSTEMS = (("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"))


def devices(ctx: Context, actor: Actor) -> list[DeviceRow]:
    """Return the browsers that are signed in, the one seen last first; ``place`` is the network address prefix.

    Permission: the person. Consent: none. Audit event: none.
    """
    now = ctx.clock.now()
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        user = user_by_id(uow, actor.user_id)
        found = [row for row in rows.sessions_of(uow, actor.user_id) if runs(row, user, now)]
        visits = [vault.open_visit(uow, ctx, row) for row in found]
    return [
        DeviceRow(
            id=row.id,
            browser=browser_name(visit["browser"]),
            place=address_prefix(visit["ip"]),
            since=_minute(row.created_at),
            last_seen=_minute(row.last_seen_at),
            current=row.id == actor.session_id,
        )
        for row, visit in zip(found, visits, strict=True)
    ]


def revoke(ctx: Context, actor: Actor, session_id: str) -> None:
    """End one session of the person, their present one included.

    Permission: the person. Consent: none. Audit event: ``session:revoked``.

    Raises:
        NotFound: absent, already ended, or somebody else's.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        if not is_id(session_id) or not rows.revoke_session(uow, actor.user_id, session_id, ctx.clock.now()):
            raise NotFound
        audit.record(uow, ctx, actor, "session:revoked", object=f"session:{session_id}")
        uow.commit()
    forget(session_id)


def revoke_all(ctx: Context, actor: Actor, *, keep_present: bool = False) -> int:
    """End every session of the person and return how many; ``keep_present`` spares the one asking.

    Permission: the person. Consent: none. Audit event: ``session:all_revoked``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        count = revoke_all_in(uow, ctx, actor, keep=actor.session_id if keep_present else "")
        uow.commit()
    return count


def revoke_all_in(uow: UnitOfWork, ctx: Context, actor: Actor, *, keep: str = "") -> int:
    """End every session of the person except ``keep`` in the caller's transaction.

    Permission: the person, or the service after a change of password, role or account. Consent: none.
    Audit event: ``session:all_revoked``.
    """
    count = rows.revoke_sessions_of(uow, actor.user_id, ctx.clock.now(), keep=keep)
    audit.record(uow, ctx, actor, "session:all_revoked", details={"count": count})
    forget()
    return count


def browser_name(user_agent: str) -> str:
    """Return a browser and its system in two words, ``"?"`` when it gives no name.

    >>> browser_name("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36")
    'Chrome, Android'
    """
    safari = (("Safari", "Safari"),) if "Version/" in user_agent else ()
    names = [
        name for mark, name in (*_BROWSERS, *_PLAIN_BROWSERS, *safari) if re.search(rf"\b{mark}/", user_agent)
    ]
    systems = [name for mark, name in (*_SYSTEMS, *_PLAIN_SYSTEMS) if mark in user_agent]
    return ", ".join([*names[:1], *systems[:1]]) or "?"


def _minute(moment: datetime) -> str:
    return moment.astimezone(KAZAKHSTAN).strftime("%d.%m.%Y %H:%M")
