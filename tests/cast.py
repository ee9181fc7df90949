"""The people of the tests, with stated relations; all of them invented."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from labhelp_app.services import privacy, vault
from labhelp_app.services.actor import Actor, Language, Role, Visit
from labhelp_app.services.context import Context
from labhelp_app.storage import consents
from labhelp_app.storage.models import Consent, Session
from labhelp_app.storage.owned_rows import new_id

VISIT = Visit(ip="203.0.113.7", browser="Specimen Browser 1.0")

NO_PASSWORD = "-"
"""Stands where a hash would: nobody of the cast signs in with a password."""

REPORT_BODY: dict[str, Any] = {
    "version": 1,
    "taken_on": "2026-03-14",
    "laboratory": "Зертхана ҮЛГІ",
    "rows": [{"name_printed": "Ферритин", "analyte": "ferritin", "value": "9.37", "unit": "ug/L"}],
}
"""A body with something to look for; only the vault's own tests use it as it is."""


@dataclass(frozen=True)
class Cast:
    """Who is who: ``owner`` holds data, ``stranger`` has an account of the same kind and no right to them."""

    owner: Actor
    stranger: Actor
    withdrawn: Actor  # gave the consent ``medical`` and took it back
    blocked: Actor  # asked to block processing
    erased: Actor  # erased the account; the session is still in a browser somewhere
    support: Actor
    dpo: Actor
    admin: Actor


def gather(ctx: Context) -> Cast:
    """Register everybody and bring them into their states."""
    withdrawn, blocked, erased = (person(ctx, name) for name in ("withdrawn", "blocked", "erased"))
    act(ctx, withdrawn, "medical", consents.WITHDRAW)
    privacy.block(ctx, blocked)
    privacy.erase(ctx, erased, password_confirmed=True)
    return Cast(
        owner=person(ctx, "owner"),
        stranger=person(ctx, "stranger"),
        withdrawn=withdrawn,
        blocked=blocked,
        erased=erased,
        support=person(ctx, "support", Role.SUPPORT),
        dpo=person(ctx, "dpo", Role.DPO),
        admin=person(ctx, "admin", Role.ADMIN),
    )


def person(ctx: Context, name: str, role: Role = Role.PATIENT, *, ai: bool = False, **profile: str) -> Actor:
    """Register one person with the consents ``account`` and ``medical`` (and ``ai`` when asked) and sign in."""
    details = {
        "surname": "Үлгіева",
        "given_name": f"Specimen-{name}",
        "patronymic": "",
        "email": f"{name}.{new_id()[:8]}@specimen.invalid",
        "birth_date": "1987-05-19",
        "sex": "female",
    } | profile
    with ctx.database.unit_of_work() as uow:
        user_id = vault.create_person(
            uow, ctx, password_hash=NO_PASSWORD, profile=details, language=Language.KK, role=role
        )
        actor = Actor(user_id, new_id(), role, Language.KK, VISIT)
        _session(uow, ctx, actor)
        uow.commit()
    for purpose in ("account", "medical", *(("ai",) if ai else ())):
        act(ctx, actor, purpose, consents.GRANT)
    return actor


def act(ctx: Context, actor: Actor, purpose: str, action: str) -> str:
    """Write one act into the consent book and return its id."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        row_id = new_id()
        details = {"full_name": "Үлгіева Specimen", "ip": VISIT.ip, "browser": VISIT.browser}
        row = Consent(
            id=row_id,
            user_id=actor.user_id,
            purpose=purpose,
            action=action,
            policy_version="2026-02-08",
            text_sha256=hashlib.sha256(purpose.encode()).hexdigest(),
            language="kk",
            method="tick",
            at=ctx.clock.now(),
            receipt_sha256=hashlib.sha256(row_id.encode()).hexdigest(),
            sealed_details=vault.seal_consent_details(uow, ctx, actor.user_id, row_id, details),
        )
        consents.add(uow, row)
        uow.commit()
    return row_id


def store_report(ctx: Context, actor: Actor, body: dict[str, Any] | None = None) -> str:
    """Store one confirmed report through the vault and return its id."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        report_id = vault.seal_report(uow, ctx, actor, body or REPORT_BODY, draft_id=new_id())
        uow.commit()
    return report_id


def _session(uow: Any, ctx: Context, actor: Actor) -> None:
    now = ctx.clock.now()
    visit = {"ip": actor.visit.ip, "browser": actor.visit.browser}
    row = Session(
        id=actor.session_id,
        user_id=actor.user_id,
        refresh_hash=hashlib.sha256(actor.session_id.encode()).hexdigest(),
        created_at=now,
        last_seen_at=now,
        expires_at=now + timedelta(hours=12),
        sealed_visit=vault.seal_visit(uow, ctx, actor.user_id, actor.session_id, visit),
    )
    uow.session.add(row)
