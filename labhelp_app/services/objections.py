"""Objecting to automated processing: the AI stops at once, and the objection gets a number and a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from labhelp_app.clock import civil_date
from labhelp_app.services import audit, consents, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.wording import day
from labhelp_app.storage.models import RightsRequest
from labhelp_app.storage.owned_rows import new_id

KIND = "objection"
DUE_DAYS = 3
"""Calendar days, so that the day named is never later than the three working days the law gives."""


@dataclass(frozen=True, slots=True)
class Objection:
    """The receipt of an objection: its number and the day by which it is answered (dd.mm.yyyy)."""

    number: str
    due_on: str


def object_to_ai(ctx: Context, actor: Actor, report_id: str, language: str) -> Objection:
    """Withdraw the consent ``ai`` where it is in force and write the objection down for an answer by a person.

    The request names the report by its id, sealed; whoever answers sees no medical content.
    Permission: the person. Consent: none, one may always object. Audit event: ``consent:withdrawn``,
    ``request:opened``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.admit(uow, ctx, actor, vault.Purpose.ACCOUNT, "request:opened", "request")
        in_force = consents.live(uow, ctx, actor.user_id, "ai")
        uow.commit()
    if in_force:
        consents.withdraw(ctx, actor, "ai", language, "button")
    now, row_id = ctx.clock.now(), new_id()
    number = f"O-{civil_date(now):%Y}-{row_id[:8].upper()}"
    due_on = civil_date(now) + timedelta(days=DUE_DAYS)
    body = {"about": "ai", "report": report_id, "language": language}
    with ctx.database.unit_of_work(actor.user_id) as uow:
        request = RightsRequest(
            id=row_id,
            number=number,
            user_id=actor.user_id,
            kind=KIND,
            status="open",
            opened_at=now,
            due_on=due_on,
            sealed_body=vault.seal_request(uow, ctx, actor.user_id, row_id, body),
        )
        uow.session.add(request)
        audit.record(uow, ctx, actor, "request:opened", object=f"request:{row_id}", details={"kind": KIND})
        uow.commit()
    return Objection(number, day(due_on))
