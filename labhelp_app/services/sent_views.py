"""What was sent to the model, beside what the paper says: exact bytes, for the person alone."""

from __future__ import annotations

import json
from typing import Any

from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.view_models import SentView
from labhelp_app.services.wording import moment


def sent(ctx: Context, actor: Actor, transfer_id: str, language: str) -> SentView:
    """Return one transfer: who got it, when, the payload as it left, and the rows it was made from.

    Permission: the owner. Consent: none, a person may always see what was sent.
    Audit event: ``transfer:opened``.

    Raises:
        NotFound: absent or somebody else's. RecordUnreadable: the sealed copy was changed.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        opened = vault.open_transfer(uow, ctx, actor, transfer_id)
        uow.commit()
    payload: dict[str, Any] = json.loads(opened.payload)
    return SentView(
        at=moment(opened.at, language),
        recipient=opened.shipment.recipient,
        country=opened.shipment.country,
        model=opened.shipment.model,
        prompt_version=opened.shipment.prompt_version,
        payload_sha256=opened.payload_sha256,
        payload=json.dumps(payload, ensure_ascii=False, indent=2, sort_keys=True),
        pairs=[pair(indicator, opened.receipt) for indicator in payload["indicators"]],
        outcome=opened.outcome,
    )


def pair(indicator: dict[str, Any], receipt: dict[str, str]) -> list[str]:
    """Return name and value on the paper, then code and value as sent."""
    name, _, value = receipt.get(indicator["code"], "").partition("\t")
    return [name, value, indicator["code"], f"{indicator['value']} {indicator['unit']}".strip()]
