"""The model's words about a report: offered, asked for under consent, checked, shown, sealed, rated."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from labhelp_app.errors import InvalidInput
from labhelp_app.interpretation.asking import AiUnavailable
from labhelp_app.interpretation.conversation import AiRejected, Run
from labhelp_app.services import consents, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.kept_interpretations import compared, explanation_of, fits
from labhelp_app.services.model_requests import (
    AT_WORK,
    Prepared,
    Spoken,
    Wanted,
    body_of,
    conversation,
    one_at_a_time,
    prepare,
)
from labhelp_app.services.view_models import AiExplanation, AiOffer

__all__ = ["AiRejected", "Spoken", "explain", "offer", "rate", "replay"]

RATINGS = ("", "helpful", "not_helpful")


def offer(ctx: Context, actor: Actor, report_id: str, language: str, level: str) -> AiOffer:
    """Return what the AI card may offer for one report, with the kept text if there is one.

    Where an earlier text is kept too, what differs is told sentence by sentence.
    Permission: the owner. Consent: ``medical``; ``ai`` decides between ask and ready.
    Audit event: ``interpretation:opened`` when a kept text is shown.

    Raises:
        NotFound: the report is absent or foreign.
    """
    kind = "off"
    with ctx.database.unit_of_work(actor.user_id) as uow:
        opened = vault.open_interpretations(uow, ctx, actor, report_id)
        texts = [explanation_of(one, language) for one in opened if fits(one.body, language, level)]
        live = consents.live(uow, ctx, actor.user_id, "ai")
        if ctx.ai is not None:
            kind = "ready" if live else "ask"
        uow.commit()
    ai = ctx.settings.ai
    return AiOffer(
        "shown" if texts else kind,
        ai.recipient,
        ai.country,
        ai.model,
        texts[0] if texts else None,
        earlier=texts[1] if len(texts) > 1 else None,
        differences=compared(texts[0], texts[1]) if len(texts) > 1 else [],
        allowed=bool(live) and ctx.ai is not None,
    )


def explain(
    ctx: Context, actor: Actor, report_id: str, language: str, level: str, *, anew: bool = False
) -> Generator[Spoken | AiExplanation]:
    """Ask the model about one report and yield each sentence that passes, then the whole as it is kept.

    A request for an assessment the person was told about before is answered from the sealed copy, unless
    ``anew``; the earlier text stays kept beside the new one.
    Permission: the owner. Consent: ``medical`` and ``ai``, looked at again before every sentence.
    Audit event: ``transfer:sealed``, ``transfer:closed``, ``interpretation:sealed``.

    Raises:
        NotFound, ConsentMissing, AccountBlocked: as the vault, nothing is sent then.
        TooManyAttempts: the person's or the service's budget of the day is used up.
        IdentityFound: the second gate refused the bytes; nothing is sent.
        AiUnavailable: no key, no answer, or a broken one.
        AiRejected: too much of the answer failed the checks, or its summary did.
    """
    yield from ask(ctx, actor, Wanted(report_id, language, level, anew=anew))


def ask(ctx: Context, actor: Actor, wanted: Wanted) -> Generator[Spoken | AiExplanation]:
    """Ask the model what is wanted; permission, consent, events and errors as ``explain``.

    Permission: the owner. Consent: ``medical`` and ``ai``. Audit event: as ``explain``.
    """
    client = ctx.ai
    if client is None:
        raise AiUnavailable(kind="off")
    with one_at_a_time(actor.user_id):
        prepared = prepare(ctx, actor, client, wanted)
        if isinstance(prepared, vault.OpenInterpretation):
            yield from replay(explanation_of(prepared, wanted.language))
            return
        run = Run()
        yield from conversation(ctx, actor, client, prepared, run)
        yield _keep(ctx, actor, prepared, run, wanted)


def replay(kept: AiExplanation) -> Iterator[Spoken | AiExplanation]:
    """Yield a kept explanation the way a fresh one arrives."""
    for section in kept.sections:
        for sentence in section.sentences:
            yield Spoken(section.code, sentence)
    yield kept


def rate(ctx: Context, actor: Actor, report_id: str, interpretation_id: str, rating: str) -> None:
    """Keep, sealed with the text, whether it helped: ``helpful``, ``not_helpful`` or "" to take it back.

    Permission: the owner. Consent: ``medical``. Audit event: ``interpretation:resealed``.

    Raises:
        NotFound: absent or somebody else's. InvalidInput: no such rating.
    """
    if rating not in RATINGS:
        raise InvalidInput("unexpected", field="rating")
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.rate_interpretation(uow, ctx, actor, report_id, interpretation_id, rating)
        uow.commit()


def _keep(ctx: Context, actor: Actor, prepared: Prepared, run: Run, wanted: Wanted) -> AiExplanation:
    body = body_of(ctx, prepared, run, wanted)
    with AT_WORK, ctx.database.unit_of_work(actor.user_id) as uow:
        kept_id = vault.seal_interpretation(
            uow, ctx, actor, wanted.report_id, body, cache_index=prepared.cache_index
        )
        opened = vault.open_interpretations(uow, ctx, actor, wanted.report_id)
        uow.commit()
    return explanation_of(next(one for one in opened if one.id == kept_id), wanted.language)
