"""How often something may be tried, counted in the database and checked before any costly work."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from labhelp_app.errors import TooManyAttempts
from labhelp_app.services.actor import Visit
from labhelp_app.services.context import Context
from labhelp_app.storage.models import RateBucket
from labhelp_app.storage.rate_buckets import forget_bucket, locked_bucket


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``most`` attempts in ``window``; from ``free`` on, each waits twice as long as the one before."""

    name: str
    most: int
    window: timedelta
    free: int | None = None
    longest_wait: timedelta = timedelta(minutes=15)


LOGIN_ACCOUNT = Limit("login/account", 100, timedelta(hours=24), free=5)
LOGIN_DEVICE = Limit("login/device", 100, timedelta(hours=24), free=5)
LOGIN_ADDRESS = Limit("login/address", 20, timedelta(minutes=15))
STEP_UP = Limit("step-up/account", 100, timedelta(hours=24), free=5)
REGISTER_ADDRESS = Limit("register/address", 5, timedelta(hours=1))
REGISTER_ACCOUNT = Limit("register/account", 3, timedelta(hours=24))
UPLOAD = Limit("upload/person", 10, timedelta(minutes=10))
EXPORT = Limit("export/person", 3, timedelta(hours=24))

_LOOPBACK_FACTOR = 100
"""In development everybody comes from the same loopback address: the limits per address are widened there."""


def spend(ctx: Context, limit: Limit, key: str, *, times: int = 1) -> None:
    """Count one attempt, or ``times`` of them together, against ``limit`` for ``key``, in a transaction of its own.

    The attempt is counted before it is made, so that attempts made at once cannot slip through together.

    Permission: none. Consent: none. Audit event: none (the caller's refusal is audited).

    Args:
        ctx: the context.
        limit: one of the limits of this module.
        key: what is counted by; only a keyed hash of it is stored.
        times: how many attempts this is, from 1 to ``limit.most``; all of them are counted or none.

    Raises:
        TooManyAttempts: with ``retry_after_s``; the attempt is not counted then.
    """
    now = ctx.clock.now()
    with ctx.database.unit_of_work() as uow:
        bucket = locked_bucket(uow, _name(ctx, limit, key), now)
        if now - bucket.window_started_at >= limit.window:
            bucket.count, bucket.window_started_at, bucket.blocked_until = 0, now, None
        wait = _wait(limit, bucket, now, times)
        if wait > timedelta(0):
            raise TooManyAttempts(retry_after_s=max(1, round(wait.total_seconds())))
        bucket.count += times
        if limit.free is not None and bucket.count >= limit.free:
            doubling = timedelta(seconds=2 ** min(bucket.count - limit.free + 1, 20))
            bucket.blocked_until = now + min(doubling, limit.longest_wait)
        uow.session.add(bucket)
        uow.commit()


def spend_address(ctx: Context, limit: Limit, visit: Visit) -> None:
    """Count one attempt against the network address of a visit (/64 for IPv6).

    Raises:
        TooManyAttempts: as ``spend``.
    """
    spend(ctx, _for_address(ctx, limit, visit), address_key(visit.ip))


def forgive(ctx: Context, limit: Limit, key: str) -> None:
    """Forget what was counted for ``key``: the attempt was the person's own and it succeeded."""
    with ctx.database.unit_of_work() as uow:
        forget_bucket(uow, _name(ctx, limit, key))
        uow.commit()


def refund(ctx: Context, limit: Limit, key: str) -> None:
    """Take one counted attempt back: it succeeded, and only failures are to be limited."""
    with ctx.database.unit_of_work() as uow:
        bucket = locked_bucket(uow, _name(ctx, limit, key), ctx.clock.now())
        bucket.count = max(0, bucket.count - 1)
        uow.session.add(bucket)
        uow.commit()


def address_key(ip: str) -> str:
    """Return what an address is counted by: itself for IPv4, its /64 for IPv6."""
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped) if mapped else str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def _for_address(ctx: Context, limit: Limit, visit: Visit) -> Limit:
    if ctx.settings.production or not _is_loopback(visit.ip):
        return limit
    return Limit(limit.name, limit.most * _LOOPBACK_FACTOR, limit.window, limit.free, limit.longest_wait)


def _is_loopback(ip: str) -> bool:
    try:
        return ipaddress.ip_address(ip).is_loopback
    except ValueError:
        return False


def _wait(limit: Limit, bucket: RateBucket, now: datetime, times: int) -> timedelta:
    if bucket.count + times > limit.most:
        return bucket.window_started_at + limit.window - now
    if bucket.blocked_until is not None and bucket.blocked_until > now:
        return bucket.blocked_until - now
    return timedelta(0)


def _name(ctx: Context, limit: Limit, key: str) -> str:
    return f"{limit.name}/{ctx.keyring.rate_key(f'{limit.name}/{key}')}"
