"""Writing the audit chain: each event with its act, linked so that nothing can be taken out unnoticed."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlmodel import col, func, select

from labhelp_app.errors import RecordUnreadable
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.storage.models import AuditEvent
from labhelp_app.storage.unit_of_work import UnitOfWork

GENESIS = "0" * 64
"""The hash before the first link."""

APPEND_LOCK = 7_306_711_702
"""One appender at a time on PostgreSQL; SQLite has one writer anyway."""

_canonical = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Details = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class _Event:
    at: datetime
    actor: str
    actor_role: str
    session_hash: str
    ip_prefix: str
    action: str
    object: str
    subject: str
    outcome: str
    reason: str
    details: str
    sealed_sha256: str


def record(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor | None,
    action: str,
    *,
    object: str = "",
    subject: str = "",
    outcome: str = "ok",
    reason: str = "",
    details: Details | None = None,
    sealed_sha256: str = "",
    always: bool = False,
) -> None:
    """Add one event to the chain in the transaction of ``uow``.

    The row is written at commit, after all other rows, so that the chain's lock is always the last one taken.
    An outcome other than ``ok`` is written even when the transaction is given up: refusals leave a trace.

    Args:
        uow: the transaction of the act.
        ctx: the context.
        actor: who acts; ``None`` is the service itself.
        action: ``subject:action``, for example ``report:opened``.
        object: ``kind:id`` of what was acted on.
        subject: id of the person whose data it is; the actor's own by default.
        outcome: ``ok``, ``refused`` or ``failed``.
        reason: a code, for example ``not_found``.
        details: enums and numbers only, never names or values.
        sealed_sha256: fingerprint of the envelope the act left behind.
        always: write it even when the transaction is given up: something was shown already.
    """
    event = _Event(
        at=ctx.clock.now(),
        actor=actor.user_id if actor else "service",
        actor_role=_role(actor),
        session_hash=_session_hash(ctx, actor),
        ip_prefix=address_prefix(actor.visit.ip) if actor else "",
        action=action,
        object=object,
        subject=subject or (actor.user_id if actor else ""),
        outcome=outcome,
        reason=reason,
        details=json.dumps(dict(details or {}), sort_keys=True, separators=(",", ":")),
        sealed_sha256=sealed_sha256,
    )
    if len(event.details) > 512:
        raise ValueError("audit details are enums and numbers, not texts")
    if sealed_sha256:
        _sealed_here(uow)[object] = sealed_sha256
    key = ctx.keyring.audit_key
    if not uow.read_only:
        uow.before_commit(lambda own: _append(own, key, event))
    if always or outcome != "ok":
        uow.after_rollback(lambda own: _append(own, key, event))


def last_seal(uow: UnitOfWork, ctx: Context, object: str) -> str | None:
    """Return the fingerprint of the envelope written last for ``object``, ``None`` when there is none."""
    return last_seals(uow, ctx, [object]).get(object)


def last_seals(uow: UnitOfWork, ctx: Context, objects: Sequence[str]) -> dict[str, str]:
    """Return the fingerprints of the envelopes written last, by object; objects never sealed are left out.

    Raises:
        RecordUnreadable: when a link of the chain that is relied on was changed.
    """
    found: dict[str, str] = {}
    for start in range(0, len(objects), 500):
        newest = (
            select(func.max(AuditEvent.seq))
            .where(
                col(AuditEvent.object).in_(objects[start : start + 500]), col(AuditEvent.sealed_sha256) != ""
            )
            .group_by(col(AuditEvent.object))
        )
        for event in uow.session.exec(select(AuditEvent).where(col(AuditEvent.seq).in_(newest))).all():
            if link_hash(ctx.keyring.audit_key, event.model_dump(), event.prev_hash) != event.hash:
                raise RecordUnreadable
            found[event.object] = event.sealed_sha256
    wanted = set(objects)
    return found | {name: seal for name, seal in _sealed_here(uow).items() if name in wanted}


def address_prefix(address: str) -> str:
    """Return the network an address is in (/24, or /48 for v6), ``""`` when it is not an address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(ipaddress.ip_network((parsed, 24 if parsed.version == 4 else 48), strict=False))


def link_hash(key: bytes, row: Mapping[str, object], prev_hash: str) -> str:
    """Return the hash of one link: a keyed hash over the previous hash and the row as canonical JSON."""
    at = row["at"]
    words = [row["seq"], at.isoformat() if isinstance(at, datetime) else at, *(row[name] for name in _LINKED)]
    return hmac.digest(key, f"{prev_hash}\n{_canonical(words)}".encode(), "sha256").hex()


def address_mark(key: bytes, seq: int, ip_prefix: str) -> str:
    """Return the keyed hash that stands for an address prefix in the chain, 32 hex digits."""
    return hmac.digest(key, f"ip/{seq}/{ip_prefix}".encode(), "sha256").hex()[:32]


_LINKED = (
    "actor",
    "actor_role",
    "session_hash",
    "ip_mark",
    "action",
    "object",
    "subject",
    "outcome",
    "reason",
    "details",
    "sealed_sha256",
)


def _append(uow: UnitOfWork, key: bytes, event: _Event) -> None:
    session = uow.session
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text(f"SELECT pg_advisory_xact_lock({APPEND_LOCK})"))
    last = session.exec(select(AuditEvent).order_by(col(AuditEvent.seq).desc()).limit(1)).first()
    seq, prev_hash = (last.seq + 1, last.hash) if last else (1, GENESIS)
    row: dict[str, Any] = {name: getattr(event, name) for name in event.__slots__}
    row |= {"seq": seq, "ip_mark": address_mark(key, seq, event.ip_prefix)}
    session.add(AuditEvent(**row, prev_hash=prev_hash, hash=link_hash(key, row, prev_hash)))
    session.flush()


def _sealed_here(uow: UnitOfWork) -> dict[str, str]:
    """Return what was sealed in this transaction and is not in the chain yet."""
    return uow.session.info.setdefault("sealed_here", {})


def _role(actor: Actor | None) -> str:
    if actor is None:
        return "service"
    return actor.role.value if actor.session_id else "job"  # without a session: a queued job for the person


def _session_hash(ctx: Context, actor: Actor | None) -> str:
    if actor is None or not actor.session_id:
        return ""
    return hmac.new(
        ctx.keyring.audit_key, f"session/{actor.session_id}".encode(), hashlib.sha256
    ).hexdigest()[:16]
