"""The model's words about a report: offered, asked for under consent, checked, shown, sealed."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from labhelp_app.errors import AccountBlocked, ConsentMissing
from labhelp_app.interpretation.asking import AiClient, AiUnavailable, Usage
from labhelp_app.interpretation.conversation import AiRejected, Run, converse
from labhelp_app.interpretation.deidentify import deidentify
from labhelp_app.interpretation.guard_names import names
from labhelp_app.interpretation.guardrails import Guard
from labhelp_app.interpretation.identity_gate import refuse_identity
from labhelp_app.interpretation.payload import Payload
from labhelp_app.services import consents, rate_limits, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.kept_interpretations import cache_index, explanation_of, fits
from labhelp_app.services.report_assessments import AssessedReport, assessed_report
from labhelp_app.services.view_models import AiExplanation, AiOffer, Sentence
from labhelp_app.storage.unit_of_work import UnitOfWork

__all__ = ["AiRejected", "Spoken", "explain", "offer", "own_names", "paper_words", "receipt_of", "replay"]

CATEGORIES = "analyte codes, values, units, ranges, flags, changes, sex, age band"
_ONE_AT_A_TIME: dict[str, threading.Lock] = {}
_LOCKS = threading.Lock()


@dataclass(frozen=True)
class Spoken:
    """One sentence that passed, in the section it belongs to."""

    section: str
    sentence: Sentence


def offer(ctx: Context, actor: Actor, report_id: str, language: str, level: str) -> AiOffer:
    """Return what the AI card may offer for one report, with the kept text if there is one.

    Permission: the owner. Consent: ``medical``; ``ai`` decides between ask and ready.
    Audit event: ``interpretation:opened`` when a kept text is shown.

    Raises:
        NotFound: the report is absent or foreign.
    """
    kind, kept = "off", None
    with ctx.database.unit_of_work(actor.user_id) as uow:
        opened = vault.open_interpretations(uow, ctx, actor, report_id)
        fitting = [one for one in opened if fits(one.body, language, level)]
        if fitting:
            kept = explanation_of(fitting[0], language)
        if ctx.ai is not None:
            kind = "ready" if consents.live(uow, ctx, actor.user_id, "ai") else "ask"
        uow.commit()
    ai = ctx.settings.ai
    return AiOffer("shown" if kept else kind, ai.recipient, ai.country, ai.model, kept)


def explain(
    ctx: Context, actor: Actor, report_id: str, language: str, level: str
) -> Iterator[Spoken | AiExplanation]:
    """Ask the model about one report and yield each sentence that passes, then the whole as it is kept.

    A request for an assessment the person was told about before is answered from the sealed copy.
    Permission: the owner. Consent: ``medical`` and ``ai``, looked at again before every sentence.
    Audit event: ``transfer:sealed``, ``transfer:closed``, ``interpretation:sealed``.

    Raises:
        NotFound, ConsentMissing, AccountBlocked: as the vault, nothing is sent then.
        TooManyAttempts: the person's or the service's budget of the day is used up.
        IdentityFound: the second gate refused the bytes; nothing is sent.
        AiUnavailable: no key, no answer, or a broken one.
        AiRejected: too much of the answer failed the checks, or its summary did.
    """
    client = ctx.ai
    if client is None:
        raise AiUnavailable(kind="off")
    with _one_at_a_time(actor.user_id):
        prepared = _prepare(ctx, actor, report_id, language, level, client)
        if isinstance(prepared, AiExplanation):
            yield from replay(prepared)
            return
        run = Run()
        yield from _converse(ctx, actor, client, prepared, run)
        yield _keep(ctx, actor, report_id, prepared, run, language, level)


def replay(kept: AiExplanation) -> Iterator[Spoken | AiExplanation]:
    """Yield a kept explanation the way a fresh one arrives."""
    for section in kept.sections:
        for sentence in section.sentences:
            yield Spoken(section.code, sentence)
    yield kept


@dataclass(frozen=True)
class _Prepared:
    """A request that may leave: written into the ledger already."""

    payload: Payload
    cache_index: str
    transfer_id: str


def _prepare(
    ctx: Context, actor: Actor, report_id: str, language: str, level: str, client: AiClient
) -> _Prepared | AiExplanation:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        found = assessed_report(uow, ctx, actor, report_id, vault.Purpose.INTERPRET)
        payload = deidentify(
            found.assessment,
            found.patient,
            found.report.body.taken_on,
            language=language,
            reading_level=level,
        )
        refuse_identity(payload.to_bytes(), own_names(uow, ctx, actor))
        index = cache_index(ctx, actor, payload, client.settings.model)
        kept = _kept(uow, ctx, actor, report_id, index, language)
        uow.commit()
    if kept is not None:
        return kept
    _spend(ctx, actor)
    ai = client.settings
    shipment = vault.Shipment(ai.recipient, ai.country, CATEGORIES, ai.model, payload.prompt_version)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        transfer_id = vault.seal_transfer(
            uow,
            ctx,
            actor,
            shipment,
            payload.to_bytes(),
            report_id=report_id,
            receipt=receipt_of(found),
        )
        uow.commit()
    return _Prepared(payload, index, transfer_id)


def _spend(ctx: Context, actor: Actor) -> None:
    ai = ctx.settings.ai
    day = timedelta(hours=24)
    rate_limits.spend(ctx, rate_limits.Limit("ai/person", ai.daily_per_person, day), actor.user_id)
    rate_limits.spend(ctx, rate_limits.Limit("ai/total", ai.daily_total, day), "all")


def _converse(
    ctx: Context, actor: Actor, client: AiClient, prepared: _Prepared, run: Run
) -> Iterator[Spoken]:
    guard = Guard(prepared.payload, names(prepared.payload.language))
    usage, outcome = Usage(), "stopped"
    try:
        for sentence in converse(client, prepared.payload, guard, run, usage):
            _still_allowed(ctx, actor)
            yield Spoken(sentence.section, Sentence(sentence.text, list(sentence.codes)))
        outcome = "shown"
    except AiRejected:
        outcome = "rejected"
        raise
    except (AiUnavailable, ConsentMissing, AccountBlocked) as error:
        outcome = str(error.params.get("kind", error.code))
        raise
    finally:
        _close(ctx, actor, prepared.transfer_id, outcome, usage)


def _still_allowed(ctx: Context, actor: Actor) -> None:
    """Stop a stream whose consent was withdrawn, or whose account was blocked, since it began."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.admit(uow, ctx, actor, vault.Purpose.INTERPRET, "interpretation:streamed")


def _close(ctx: Context, actor: Actor, transfer_id: str, outcome: str, usage: Usage) -> None:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.close_transfer(
            uow, ctx, actor, transfer_id, outcome, tokens_in=usage.tokens_in, tokens_out=usage.tokens_out
        )
        uow.commit()


def _keep(
    ctx: Context, actor: Actor, report_id: str, prepared: _Prepared, run: Run, language: str, level: str
) -> AiExplanation:
    body: dict[str, Any] = {
        "language": language,
        "level": level,
        "model": ctx.settings.ai.model,
        "recipient": ctx.settings.ai.recipient,
        "transfer_id": prepared.transfer_id,
        "dropped": sum(run.dropped.values()),
        "sentences": [
            {"section": one.section, "text": one.text, "codes": list(one.codes)} for one in run.shown
        ],
    }
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.seal_interpretation(uow, ctx, actor, report_id, body, cache_index=prepared.cache_index)
        opened = vault.open_interpretations(uow, ctx, actor, report_id)
        uow.commit()
    return explanation_of(opened[0], language)


def _kept(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, index: str, language: str
) -> AiExplanation | None:
    opened = vault.open_interpretations(uow, ctx, actor, report_id)
    found = next((one for one in opened if hmac.compare_digest(one.cache_index, index)), None)
    return explanation_of(found, language) if found else None


def own_names(uow: UnitOfWork, ctx: Context, actor: Actor) -> tuple[str, ...]:
    """Return the person's own strings for the identity gate."""
    profile = vault.open_profile(uow, ctx, actor)
    wanted = ("surname", "given_name", "patronymic", "email")
    return tuple(str(profile[name]) for name in wanted if profile.get(name))


def receipt_of(found: AssessedReport) -> dict[str, str]:
    """Return code to "name and value on the paper", for the side-by-side view."""
    return {
        result.analyte.code: paper_words(result.observation)
        for result in found.assessment.results
        if result.analyte is not None
    }


def paper_words(observation: Any) -> str:
    """Return what stands on the paper for one row: name, value, unit."""
    value = (
        observation.text
        if observation.value is None
        else f"{observation.comparator or ''}{observation.value}"
    )
    return f"{observation.name_printed}\t{value} {observation.unit_printed}".strip()


def _one_at_a_time(user_id: str) -> threading.Lock:
    """Return the lock that makes two tabs asking at once send one request: the second finds the kept text."""
    with _LOCKS:
        return _ONE_AT_A_TIME.setdefault(user_id, threading.Lock())
