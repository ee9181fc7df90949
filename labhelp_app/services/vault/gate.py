"""Who may pass: the purposes of the service, and what each needs before sealed data are touched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn

from labhelp_app.crypto.keys import PersonKey
from labhelp_app.errors import (
    AccountBlocked,
    ConsentMissing,
    Forbidden,
    LabHelpError,
    RecordUnreadable,
    SignInRequired,
)
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor, Role
from labhelp_app.services.context import Context
from labhelp_app.storage import consents
from labhelp_app.storage.models import User
from labhelp_app.storage.owned_rows import is_id
from labhelp_app.storage.unit_of_work import UnitOfWork

Body = dict[str, Any]
"""What a record holds: plain JSON, numbers of medical meaning as decimal strings."""

_PADDING = 512
"""Bodies are padded to a multiple of this many bytes, so that sizes tell less."""


class Purpose(StrEnum):
    """Why sealed data are touched (policy, clause 5.1); nothing is opened without one."""

    READ_DOCUMENT = "read_document"
    REVIEW = "review"
    STORE_RESULT = "store_result"
    SHOW_RESULT = "show_result"
    SHOW_HISTORY = "show_history"
    SHOW_TRENDS = "show_trends"
    INTERPRET = "interpret"
    SHOW_INTERPRETATION = "show_interpretation"
    SHOW_TRANSFERS = "show_transfers"
    DELETE_RESULT = "delete_result"
    EXPORT = "export"
    ERASE = "erase"
    ACCOUNT = "account"
    SECURITY = "security"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a purpose needs: live consents, a patient's account, and whether it goes on while blocked."""

    consents: tuple[str, ...] = ()
    medical: bool = True
    while_blocked: bool = False


RULES: Mapping[Purpose, Rule] = {
    Purpose.READ_DOCUMENT: Rule(("medical",)),
    Purpose.REVIEW: Rule(("medical",)),
    Purpose.STORE_RESULT: Rule(("medical",)),
    Purpose.SHOW_RESULT: Rule(("medical",), while_blocked=True),
    Purpose.SHOW_HISTORY: Rule(("medical",), while_blocked=True),
    Purpose.SHOW_TRENDS: Rule(("medical",)),
    Purpose.INTERPRET: Rule(("medical", "ai")),
    Purpose.SHOW_INTERPRETATION: Rule(("medical",), while_blocked=True),
    # What a person may always do with their own data, whatever was withdrawn or blocked:
    Purpose.SHOW_TRANSFERS: Rule(while_blocked=True),
    Purpose.DELETE_RESULT: Rule(while_blocked=True),
    Purpose.EXPORT: Rule(while_blocked=True),
    Purpose.ERASE: Rule(medical=False, while_blocked=True),
    Purpose.ACCOUNT: Rule(medical=False, while_blocked=True),
    Purpose.SECURITY: Rule(medical=False, while_blocked=True),
}


@dataclass(frozen=True, slots=True)
class Admission:
    """A person who may pass for one purpose, with their key."""

    actor: Actor
    purpose: Purpose
    user: User
    key: PersonKey


def admit(
    uow: UnitOfWork, ctx: Context, actor: Actor, purpose: Purpose, action: str, object: str = ""
) -> Admission:
    """Return the actor's admission for ``purpose``.

    Permission: the person whose account it is; medical purposes are for patients only.
    Consent: the live consents of the purpose's rule.
    Audit event: ``action`` with outcome ``refused`` when refused.

    Raises:
        SignInRequired: the account is gone.
        Forbidden: the account is not a patient's.
        AccountBlocked: processing is blocked and the purpose is processing.
        ConsentMissing: ``params["purpose"]`` names the consent.
        RecordUnreadable: the person's key does not open.
    """
    user = uow.session.get(User, actor.user_id) if is_id(actor.user_id) else None
    rule = RULES[purpose]
    problem = _problem(uow, ctx, user, rule)
    if problem is not None:
        refuse(uow, ctx, actor, action, object, problem)
    if user is None or user.wrapped_data_key is None:
        raise SignInRequired
    try:
        key = ctx.keyring.unwrap(user.wrapped_data_key, user.id, user.kek_version)
    except RecordUnreadable as error:
        refuse(uow, ctx, actor, action, object, error)
    return Admission(actor, purpose, user, key)


def refuse(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    action: str,
    object: str,
    error: LabHelpError,
    reason: str = "",
) -> NoReturn:
    """Raise ``error`` and leave a trace of the refusal that survives the rolled-back transaction."""
    kind, _, row_id = object.partition(":")
    named = (
        object if is_id(row_id) else kind
    )  # what a stranger typed into an address does not enter the chain
    outcome = "failed" if isinstance(error, RecordUnreadable) else "refused"
    audit.record(uow, ctx, actor, action, object=named, outcome=outcome, reason=reason or error.code)
    raise error


def encode(body: Body) -> bytes:
    """Return a body as padded JSON; the same body gives the same bytes."""
    text = json.dumps(body, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    data = text.encode()
    return data + b" " * (-len(data) % _PADDING)


def decode(data: bytes) -> Body:
    """Return the body ``encode`` made the bytes of."""
    return json.loads(data)


def _problem(uow: UnitOfWork, ctx: Context, user: User | None, rule: Rule) -> LabHelpError | None:
    if user is None or user.wrapped_data_key is None:
        return SignInRequired()
    if rule.medical and user.role != Role.PATIENT:
        return Forbidden()
    if user.status != "active" and not rule.while_blocked:
        return AccountBlocked()
    for consent in rule.consents:
        if consents.live(uow, user.id, consent, ctx.clock.now()) is None:
            return ConsentMissing(purpose=consent)
    return None
