"""The page for the doctor as PDF: made on the server, given only to the person, who carries it."""

from __future__ import annotations

from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.doctor_drawing import draw
from labhelp_app.services.doctor_sheets import doctor_sheet
from labhelp_app.services.kept_interpretations import explanation_of, is_explanation
from labhelp_app.services.report_assessments import assessed_report
from labhelp_app.services.view_models import AiExplanation
from labhelp_app.services.wording import moment
from labhelp_app.storage.unit_of_work import UnitOfWork


def doctor_pdf(ctx: Context, actor: Actor, report_id: str, language: str) -> bytes:
    """Return one or two A4 pages about one report; the model's words only where the person kept them.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened``, ``interpretation:opened``.

    Raises:
        NotFound: absent, foreign or deleted. ConsentMissing, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        judged = assessed_report(uow, ctx, actor, report_id, vault.Purpose.SHOW_RESULT)
        profile = vault.open_profile(uow, ctx, actor)
        ai = _kept_words(uow, ctx, actor, report_id, language)
        uow.commit()
    made = moment(ctx.clock.now(), language)
    return draw(doctor_sheet(judged, {key: str(value) for key, value in profile.items()}, ai, language, made))


def _kept_words(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, language: str
) -> AiExplanation | None:
    """Return the newest kept text of the model in this language, ``None`` when there is none."""
    opened = vault.open_interpretations(uow, ctx, actor, report_id)
    fitting = (one for one in opened if one.body["language"] == language and is_explanation(one.body))
    newest = next(fitting, None)
    return explanation_of(newest, language) if newest else None
