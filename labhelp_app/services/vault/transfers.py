"""The transfer ledger: what left the server, to whom, and the exact bytes, sealed for the person to open."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from labhelp_app.errors import ConsentMissing, NotFound
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.vault.envelopes import Slot, open_body, seal_body
from labhelp_app.services.vault.gate import Purpose, admit, refuse
from labhelp_app.storage import consents
from labhelp_app.storage.models import Transfer
from labhelp_app.storage.owned_rows import get_owned, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

SENDING = "sending"
"""The outcome of a transfer that was written down before it began and has not ended yet."""


@dataclass(frozen=True)
class Shipment:
    """Who gets what: the recipient, its country, categories of data, model and edition of the prompt."""

    recipient: str
    country: str
    categories: str
    model: str
    prompt_version: str


@dataclass(frozen=True)
class OpenTransfer:
    """One line of the ledger with the bytes that were sent and the receipt that reads them back."""

    id: str
    report_id: str | None
    at: datetime
    shipment: Shipment
    payload: bytes
    payload_sha256: str
    receipt: dict[str, str]
    outcome: str


def seal_transfer(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    shipment: Shipment,
    payload: bytes,
    *,
    report_id: str | None,
    receipt: dict[str, str] | None = None,
) -> str:
    """Write down a transfer before it leaves and return its id; ``receipt`` maps codes sent to the person's rows.

    Permission: the owner. Consent: ``medical`` and ``ai`` (whose id is written down). Audit event: ``transfer:sealed``.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted = admit(uow, ctx, actor, Purpose.INTERPRET, "transfer:sealed", "transfer")
    now = ctx.clock.now()
    consent = consents.live(uow, admitted.user.id, "ai", now)
    if consent is None:
        refuse(uow, ctx, actor, "transfer:sealed", "transfer", ConsentMissing(purpose="ai"))
    slot = Slot("transfer", "transfers", "sealed_payload", new_id())
    body = {"payload": base64.b64encode(payload).decode(), "receipt": receipt or {}}
    row = Transfer(
        id=slot.row_id,
        user_id=admitted.user.id,
        report_id=report_id,
        at=now,
        recipient=shipment.recipient,
        country=shipment.country,
        categories=shipment.categories,
        consent_id=consent.id,
        model=shipment.model,
        prompt_version=shipment.prompt_version,
        payload_sha256=hashlib.sha256(payload).hexdigest(),
        outcome=SENDING,
        sealed_payload=seal_body(uow, ctx, admitted, slot, body, "transfer:sealed"),
    )
    uow.session.add(row)
    uow.session.flush()
    return row.id


def close_transfer(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    transfer_id: str,
    outcome: str,
    *,
    tokens_in: int | None = None,
    tokens_out: int | None = None,
) -> None:
    """Write down how a transfer ended; ``outcome`` is a code.

    Permission: the owner. Consent: none, the book is kept whatever was withdrawn. Audit event: ``transfer:closed``.

    Raises:
        NotFound: absent or somebody else's.
    """
    row = get_owned(uow, Transfer, actor.user_id, transfer_id, to_change=True)
    row.outcome, row.tokens_in, row.tokens_out = outcome, tokens_in, tokens_out
    uow.session.add(row)
    audit.record(
        uow, ctx, actor, "transfer:closed", object=f"transfer:{transfer_id}", details={"outcome": outcome}
    )


def transfer_rows(uow: UnitOfWork, actor: Actor) -> list[Transfer]:
    """Return the plain lines of the actor's ledger, newest first, may be empty; nothing is opened.

    Permission: the owner. Consent: none. Audit event: none.
    """
    query = select(Transfer).where(col(Transfer.user_id) == actor.user_id)
    return list(uow.session.exec(query.order_by(col(Transfer.at).desc(), col(Transfer.id))).all())


def open_transfer(
    uow: UnitOfWork, ctx: Context, actor: Actor, transfer_id: str, purpose: Purpose = Purpose.SHOW_TRANSFERS
) -> OpenTransfer:
    """Return one transfer with the bytes that were sent.

    Permission: the owner. Consent: none, a person may always see what was sent. Audit event: ``transfer:opened``.

    Raises:
        NotFound: absent or somebody else's, told apart by nobody.
        Forbidden, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    admitted = admit(uow, ctx, actor, purpose, "transfer:opened", f"transfer:{transfer_id}")
    try:
        row = get_owned(uow, Transfer, admitted.user.id, transfer_id)
    except NotFound as error:
        refuse(uow, ctx, actor, "transfer:opened", f"transfer:{transfer_id}", error)
    slot = Slot("transfer", "transfers", "sealed_payload", row.id)
    body = open_body(uow, ctx, admitted, slot, row.sealed_payload, "transfer:opened")
    details: dict[str, str | int] = {"purpose": purpose.value}
    audit.record(uow, ctx, actor, "transfer:opened", object=slot.object, details=details, always=True)
    return OpenTransfer(
        id=row.id,
        report_id=row.report_id,
        at=row.at,
        shipment=Shipment(row.recipient, row.country, row.categories, row.model, row.prompt_version),
        payload=base64.b64decode(body["payload"]),
        payload_sha256=row.payload_sha256,
        receipt=body["receipt"],
        outcome=row.outcome,
    )
