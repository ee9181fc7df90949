"""When a session still runs, and the short memory of the answer that sockets live on."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from functools import lru_cache

from labhelp_app.crypto.keys import load_jwt_key
from labhelp_app.errors import SignInRequired
from labhelp_app.services.actor import Actor, Language, Role, Visit
from labhelp_app.services.context import Context
from labhelp_app.settings import Settings
from labhelp_app.storage import sessions as rows
from labhelp_app.storage.models import Session, User
from labhelp_app.storage.unit_of_work import UnitOfWork

IDLE = timedelta(minutes=30)
"""How long a session lives without being used, unless the device is remembered."""

ABSOLUTE = timedelta(hours=12)
REMEMBERED = timedelta(days=30)
STEP_UP = timedelta(minutes=5)

KNOWN_FOR_S = 1.0
"""How long the answer about a session is reused for socket events; an end is felt within two seconds."""

_GONE = frozenset({"erasing", "erased"})
_MOST_REMEMBERED = 10_000
_known: dict[tuple[int, str], tuple[float, Actor]] = {}


def runs(row: Session, user: User, now: datetime) -> bool:
    """Tell whether a session is in force at ``now``."""
    idle = not row.remember and now - row.last_seen_at > IDLE
    return row.revoked_at is None and now < row.expires_at and not idle and user.status not in _GONE


def running(uow: UnitOfWork, ctx: Context, session_id: str) -> tuple[Session, User]:
    """Return a session in force with its account.

    Permission: as the caller's. Consent: none. Audit event: none.

    Raises:
        SignInRequired: there is none, or it has ended.
    """
    found = rows.session_with_user(uow, session_id)
    if found is None or not runs(*found, ctx.clock.now()):
        raise SignInRequired
    return found


def actor_from(row: Session, user: User, visit: Visit) -> Actor:
    """Return the person of a session."""
    return Actor(user.id, row.id, Role(user.role), Language(user.language), visit)


def recall(ctx: Context, session_id: str) -> Actor | None:
    """Return who a session belonged to a moment ago, ``None`` when that has to be looked up."""
    known = _known.get((id(ctx.database), session_id))
    return known[1] if known is not None and known[0] > time.monotonic() - KNOWN_FOR_S else None


def remember_actor(ctx: Context, actor: Actor) -> Actor:
    """Remember for a moment that this session was in force."""
    if len(_known) > _MOST_REMEMBERED:
        _known.clear()
    _known[id(ctx.database), actor.session_id] = (time.monotonic(), actor)
    return actor


def forget(session_id: str = "") -> None:
    """Forget one session, or all, so that its end is felt at the next event of this process."""
    for key in [key for key in list(_known) if not session_id or key[1] == session_id]:
        _known.pop(key, None)


def signing_key(ctx: Context) -> bytes:
    """Return the key of the access tokens, read once."""
    return _signing_key(ctx.settings)


@lru_cache(maxsize=8)
def _signing_key(settings: Settings) -> bytes:
    return load_jwt_key(settings)
