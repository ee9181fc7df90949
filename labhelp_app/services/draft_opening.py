"""Opens a draft for the review page: its body, its plain facts, and what the history knows already."""

from __future__ import annotations

from labhelp_app.clock import civil_date
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody
from labhelp_app.services.draft_pages import DraftLife, draft_page
from labhelp_app.services.known_answers import KnownAnswers
from labhelp_app.services.people import patient_of
from labhelp_app.services.report_shelf import kept_reports
from labhelp_app.services.view_models import DraftPage
from labhelp_app.storage.unit_of_work import UnitOfWork


def shown(uow: UnitOfWork, ctx: Context, actor: Actor, draft: vault.OpenDraft, language: str) -> DraftPage:
    """Compose the review page in the transaction that opened the draft.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened`` when the history is compared.
    """
    body = body_of(draft)
    known, born = KnownAnswers(), None
    if draft.status == "ready" or body.duplicate_of:
        history = kept_reports(uow, ctx, actor, vault.Purpose.REVIEW)
        known, born = KnownAnswers.of(history, but=body.replaces), patient_of(uow, ctx, actor).birth_date
    return draft_page(life_of(draft), body, known, language, civil_date(ctx.clock.now()), born)


def life_of(draft: vault.OpenDraft) -> DraftLife:
    """Return the plain facts of an opened draft."""
    return DraftLife(
        id=draft.id,
        status=draft.status,
        stage=draft.stage,
        progress=draft.progress,
        reason=draft.reason or "",
        way_in=draft.way_in,
        row_version=draft.row_version,
    )


def body_of(draft: vault.OpenDraft) -> DraftBody:
    """Return the body of an opened draft, an empty one while nothing was read yet."""
    return DraftBody.from_dict(draft.body) if draft.body else DraftBody()
