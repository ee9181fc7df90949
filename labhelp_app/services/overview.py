"""The start page: the latest answer and what needs attention; drafts that wait are ``drafts.cards``."""

from __future__ import annotations

from labhelp_app.i18n import say
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.explanations import headline
from labhelp_app.services.people import given_name_of, patient_of
from labhelp_app.services.report_assessments import AssessedReport, judge
from labhelp_app.services.report_pages import attention_rows, notices, report_card
from labhelp_app.services.report_shelf import kept_reports
from labhelp_app.services.view_models import Overview
from labhelp_app.storage import consents
from labhelp_app.storage.unit_of_work import UnitOfWork
from labhelp_app.storage.users import user_by_id

MOST_ROWS = 5
"""The start page shows the worst rows; the result page shows all."""


def page(ctx: Context, actor: Actor, language: str) -> Overview:
    """Return the start page; without the consent ``medical`` it is empty of results and says so.

    Permission: the person. Consent: none to look; results need ``medical``.
    Audit event: ``report:opened`` with the count.

    Raises:
        SignInRequired, Forbidden, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        user = user_by_id(uow, actor.user_id)
        given_name = given_name_of(uow, ctx, actor)
        granted = {purpose: _live(uow, ctx, actor, purpose) for purpose in ("medical", "ai")}
        judged, count = _latest(uow, ctx, actor) if granted["medical"] else (None, 0)
        uow.commit()
    return Overview(
        given_name=given_name,
        latest=report_card(judged, language) if judged else None,
        headline=headline(judged.assessment, language) if judged else say(language, "results.overview.empty"),
        red_flags=notices(judged, language) if judged else [],
        attention=attention_rows(judged, language)[:MOST_ROWS] if judged else [],
        reports=count,
        ai_consent=granted["ai"],
        medical_consent=granted["medical"],
        status=user.status,
    )


def _live(uow: UnitOfWork, ctx: Context, actor: Actor, purpose: str) -> bool:
    return consents.live(uow, actor.user_id, purpose, ctx.clock.now()) is not None


def _latest(uow: UnitOfWork, ctx: Context, actor: Actor) -> tuple[AssessedReport | None, int]:
    """Judge the report of the newest drawing date beside the ones before it; also count all."""
    shelf = kept_reports(uow, ctx, actor, vault.Purpose.SHOW_HISTORY)
    if not shelf:
        return None, 0
    newest = shelf[-1]
    earlier = tuple(one for one in shelf if one.body.taken_on < newest.body.taken_on)
    return judge(newest, earlier, patient_of(uow, ctx, actor)), len(shelf)
