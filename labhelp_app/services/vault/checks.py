"""Trying whether sealed records open, without showing them to anybody."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlmodel import col, select

from labhelp_app.crypto.sealed import Bound, fingerprint, open_sealed
from labhelp_app.errors import RecordUnreadable
from labhelp_app.services import audit
from labhelp_app.services.context import Context
from labhelp_app.storage.models import Report, User
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Readable:
    """How many people's keys and how many of the sampled reports opened, and how many of either did not."""

    keys: int
    reports: int
    unreadable: int


def try_to_open(uow: UnitOfWork, ctx: Context, *, sample: int) -> Readable:
    """Open every person's key and profile and up to ``sample`` reports at random, and forget them at once.

    Permission: the service itself, after a restore. Consent: none, nothing is processed or shown.
    Audit event: written by the caller.
    """
    keys = reports = unreadable = 0
    secrets_by_user: dict[str, bytes] = {}
    for user in uow.session.exec(select(User)).all():
        slot = Bound("users", "sealed_profile", user.id, user.id, user.row_version)
        try:
            key = ctx.keyring.unwrap(user.wrapped_data_key or b"", user.id, user.kek_version)
            open_sealed(key.for_purpose("profile"), user.sealed_profile or b"", slot)
            secrets_by_user[user.id], keys = key.for_purpose("report"), keys + 1
        except RecordUnreadable:
            unreadable += 1
    ids = list(uow.session.exec(select(Report.id)).all())
    chosen = secrets.SystemRandom().sample(ids, min(sample, len(ids)))
    for row in uow.session.exec(select(Report).where(col(Report.id).in_(chosen))).all():
        if _opens(uow, ctx, row, secrets_by_user.get(row.user_id, b"")):
            reports += 1
        else:
            unreadable += 1
    return Readable(keys, reports, unreadable)


def _opens(uow: UnitOfWork, ctx: Context, row: Report, key: bytes) -> bool:
    bound = Bound("reports", "sealed_body", row.user_id, row.id, row.row_version)
    try:
        open_sealed(key, row.sealed_body, bound)
    except RecordUnreadable:
        return False
    return audit.last_seal(uow, ctx, f"report:{row.id}") == fingerprint(row.sealed_body)
