"""Who opened or changed my data: the audit chain in the person's own words."""

from __future__ import annotations

from sqlmodel import col, select

from labhelp_app.clock import KAZAKHSTAN
from labhelp_app.i18n import say, wordings
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.view_models import AccessRow
from labhelp_app.storage.models import AuditEvent

SHOWN = 200
"""How many events the page shows; the export has all of them."""


def accesses(ctx: Context, actor: Actor, language: str) -> list[AccessRow]:
    """Return the latest events about the actor's data, newest first, may be empty.

    Permission: the person. Consent: none. Audit event: none, looking at the log is not looking at the data.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        query = select(AuditEvent).where(col(AuditEvent.subject) == actor.user_id)
        events = uow.session.exec(query.order_by(col(AuditEvent.seq).desc()).limit(SHOWN)).all()
    return [
        AccessRow(
            at=event.at.astimezone(KAZAKHSTAN).strftime("%d.%m.%Y %H:%M"),
            who=who(event, actor.user_id, language),
            what=what(event.action, language),
            outcome=say(language, f"privacy.outcome.{event.outcome}"),
        )
        for event in events
    ]


def who(event: AuditEvent, user_id: str, language: str) -> str:
    """Return who acted, in words: the person, the service, or a staff role."""
    if event.actor == user_id:
        return say(language, "privacy.who.job" if event.actor_role == "job" else "privacy.who.you")
    known = f"privacy.who.{event.actor_role}"
    return say(language, known if known in wordings(language) else "privacy.who.somebody")


def what(action: str, language: str) -> str:
    """Return an audit action in words; one that has no words of its own gets those of its subject."""
    subject, _, _ = action.partition(":")
    for key in (f"privacy.event.{action.replace(':', '_')}", f"privacy.event.{subject}"):
        if key in wordings(language):
            return say(language, key)
    return say(language, "privacy.event.other")
