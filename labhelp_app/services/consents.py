"""Consents: given and withdrawn one by one, each act kept for good with a receipt that can be recomputed."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from labhelp_app.clock import KAZAKHSTAN, civil_date
from labhelp_app.errors import InvalidInput, SettingRefused
from labhelp_app.services import audit, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.consent_texts import TERM, ConsentPurpose, ConsentText, consent_text
from labhelp_app.services.context import Context
from labhelp_app.services.view_models import ConsentState
from labhelp_app.services.wording import day
from labhelp_app.storage import consents as rows
from labhelp_app.storage.models import Consent
from labhelp_app.storage.owned_rows import get_owned, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

_CASCADE = {
    ConsentPurpose.ACCOUNT: tuple(ConsentPurpose),
    ConsentPurpose.MEDICAL: (ConsentPurpose.MEDICAL,),
    ConsentPurpose.AI: (ConsentPurpose.AI,),
    ConsentPurpose.NOTICES: (ConsentPurpose.NOTICES,),
}
"""What ends with a withdrawal: without an account's consent nothing else can go on."""


def grant(ctx: Context, actor: Actor, purpose: str, language: str, method: str) -> str:
    """Record that the person agrees to ``purpose`` and return the id of the receipt.

    Agreeing again to what is in force adds nothing and returns the receipt in force.

    Permission: the person. Consent: this is one. Audit event: ``consent:granted``.

    Raises:
        InvalidInput: there is no such purpose. SettingRefused: the operator is not named (production).
    """
    wanted = _purpose(purpose)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        in_force = rows.live(uow, actor.user_id, wanted.value, ctx.clock.now())
        if in_force is not None:
            return in_force.id
        name = full_name(vault.open_profile(uow, ctx, actor))
        receipt_id = add_act(uow, ctx, actor, wanted, rows.GRANT, language, method, name)
        uow.commit()
    return receipt_id


def withdraw(ctx: Context, actor: Actor, purpose: str, language: str, method: str) -> str:
    """Record that the person no longer agrees to ``purpose`` and return the id of the receipt.

    It works at once: the vault asks for a live consent at every opening and before every job. Withdrawing
    ``account`` withdraws all the others with it.

    Permission: the person. Consent: none. Audit event: ``consent:withdrawn`` for each that was in force.

    Raises:
        InvalidInput: there is no such purpose, or there is nothing to withdraw (``consent_not_in_force``).
    """
    wanted = _purpose(purpose)
    receipt_id = ""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        name = full_name(vault.open_profile(uow, ctx, actor))
        for ending in _CASCADE[wanted]:
            if rows.live(uow, actor.user_id, ending.value, ctx.clock.now()) is None:
                continue
            added = add_act(uow, ctx, actor, ending, rows.WITHDRAW, language, method, name)
            receipt_id = added if ending is wanted else receipt_id or added
        if not receipt_id:
            raise InvalidInput("consent_not_in_force", field="purpose")
        uow.commit()
    return receipt_id


def states(ctx: Context, actor: Actor, language: str) -> list[ConsentState]:
    """Return every purpose with its present state, in the order in which they are asked for.

    Permission: the person. Consent: none. Audit event: none.
    """
    now = ctx.clock.now()
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        last = {act.purpose: act for act in rows.history(uow, actor.user_id)}
    return [_state(ctx, purpose, last.get(purpose.value), now, language) for purpose in ConsentPurpose]


def live(uow: UnitOfWork, ctx: Context, user_id: str, purpose: str) -> Consent | None:
    """Return the grant in force, or ``None``: never given, withdrawn or expired.

    Permission: as the caller's. Consent: none. Audit event: none.
    """
    return rows.live(uow, user_id, _purpose(purpose).value, ctx.clock.now())


def receipt(ctx: Context, actor: Actor, receipt_id: str) -> dict[str, Any]:
    """Return a receipt: what was agreed to, by whom, when and how, and the hash over exactly that.

    ``sha256`` is the SHA-256 of ``receipt`` as JSON in UTF-8 with sorted keys and no spaces;
    ``receipt.text_sha256`` is that of the lines in ``receipt.text_shown`` joined by a line feed.

    Permission: the person. Consent: none. Audit event: none.

    Raises:
        NotFound: absent or somebody else's. RecordUnreadable: the record was changed.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        row = get_owned(uow, Consent, actor.user_id, receipt_id)
        body = vault.open_consent_details(uow, ctx, row)
    return {
        "receipt": body,
        "sha256": row.receipt_sha256,
        "matches": receipt_hash(body) == row.receipt_sha256,
    }


def receipt_hash(body: dict[str, Any]) -> str:
    """Return the hash of a receipt's body."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def add_act(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    purpose: ConsentPurpose,
    action: str,
    language: str,
    method: str,
    person: str,
) -> str:
    """Append one act in the caller's transaction and return its id; the texts are those in force now.

    Permission: the person. Consent: this is one. Audit event: ``consent:granted`` or ``consent:withdrawn``.

    Raises:
        SettingRefused: the operator is not named and this is production.
    """
    if ctx.settings.production and not ctx.settings.operator.complete:
        raise SettingRefused(setting="LABHELP_OPERATOR_NAME")
    text = consent_text(ctx.settings.operator, ctx.settings.ai, purpose, language)
    now, row_id = ctx.clock.now(), new_id()
    expires = now + TERM[purpose] if action == rows.GRANT else None
    body = _receipt_body(ctx, actor, text, row_id, action, method, person, now, expires)
    row = Consent(
        id=row_id,
        user_id=actor.user_id,
        purpose=purpose.value,
        action=action,
        policy_version=text.version,
        text_sha256=text.sha256,
        language=text.language,
        method=method,
        at=now,
        expires_at=expires,
        receipt_sha256=receipt_hash(body),
        sealed_details=vault.seal_consent_details(uow, ctx, actor.user_id, row_id, body),
    )
    rows.add(uow, row)
    done = "consent:granted" if action == rows.GRANT else "consent:withdrawn"
    audit.record(uow, ctx, actor, done, object=f"consent:{row_id}", details={"purpose": purpose.value})
    return row_id


def full_name(profile: dict[str, Any]) -> str:
    """Return surname, given name and patronymic in one line."""
    return " ".join(filter(None, (profile["surname"], profile["given_name"], profile["patronymic"])))


def _receipt_body(
    ctx: Context,
    actor: Actor,
    text: ConsentText,
    row_id: str,
    action: str,
    method: str,
    person: str,
    now: datetime,
    expires: datetime | None,
) -> dict[str, Any]:
    to_others = text.purpose == ConsentPurpose.AI
    return {
        "receipt": row_id,
        "purpose": text.purpose,
        "action": action,
        # The eight things of law 94-V, article 8, paragraph 4:
        "operator": {"name": ctx.settings.operator.name, "bin": ctx.settings.operator.bin},
        "person": person,
        "term": text.part("term"),
        "third_parties": to_others,
        "cross_border": to_others,
        "open_publication": False,
        "data": text.part("data"),
        "other": text.part("other"),
        # And what proves which words were agreed to, when and from where:
        "policy_version": text.version,
        "text_sha256": text.sha256,
        "text_shown": list(text.lines),
        "language": text.language,
        "method": method,
        "at": now.astimezone(KAZAKHSTAN).isoformat(),
        "expires_at": expires.astimezone(KAZAKHSTAN).isoformat() if expires else None,
        "ip": actor.visit.ip,
        "browser": actor.visit.browser,
    }


def _state(
    ctx: Context, purpose: ConsentPurpose, last: Consent | None, now: datetime, language: str
) -> ConsentState:
    expired = last is not None and last.expires_at is not None and last.expires_at <= now
    return ConsentState(
        purpose=purpose.value,
        title=consent_text(ctx.settings.operator, ctx.settings.ai, purpose, language).title,
        granted=last is not None and last.action == rows.GRANT and not expired,
        since=day(civil_date(last.at)) if last else "",
        receipt=last.id if last else "",
        policy_version=last.policy_version if last else "",
        required=purpose is ConsentPurpose.ACCOUNT,
    )


def _purpose(name: str) -> ConsentPurpose:
    try:
        return ConsentPurpose(name)
    except ValueError:
        raise InvalidInput("purpose_not_known", field="purpose") from None
