"""One request to the model under way: allowed, screened, written into the ledger, spoken, closed."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
from labhelp_app.services import rate_limits, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.kept_interpretations import cache_index
from labhelp_app.services.report_assessments import AssessedReport, assessed_report
from labhelp_app.services.view_models import Sentence
from labhelp_app.storage.unit_of_work import UnitOfWork

CATEGORIES = "analyte codes, values, units, ranges, flags, changes, sex, age band"
WITH_QUESTION = f"{CATEGORIES}; own question"
_ONE_AT_A_TIME: dict[str, threading.Lock] = {}
_LOCKS = threading.Lock()
AT_WORK = threading.RLock()  # a stream that is given up may be closed by the very thread that is at work
"""Held by a request while it works, never while it waits for the model: fifty texts on their way cost the pages
of everybody else one busy thread, and SQLite's write lock one more waiter, instead of fifty."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asks for: a text about one report, or an answer to a question about it.

    ``question`` is empty for a text; ``anew`` asks the model even where a kept text would do.
    """

    report_id: str
    language: str
    level: str
    question: str = ""
    anew: bool = False


@dataclass(frozen=True)
class Spoken:
    """One sentence that passed, in the section it belongs to."""

    section: str
    sentence: Sentence


@dataclass(frozen=True)
class Prepared:
    """A request that may leave: written into the ledger already."""

    payload: Payload
    cache_index: str
    transfer_id: str


def prepare(
    ctx: Context, actor: Actor, client: AiClient, wanted: Wanted
) -> Prepared | vault.OpenInterpretation:
    """Return the request, written into the ledger, or the sealed copy that already answers it.

    Permission: the owner. Consent: ``medical`` and ``ai``. Audit event: ``transfer:sealed``.

    Raises:
        NotFound, ConsentMissing, AccountBlocked: as the vault, nothing is sent then.
        TooManyAttempts: a budget of the day is used up. IdentityFound: the second gate refused the bytes.
    """
    with AT_WORK:
        return _prepare(ctx, actor, client, wanted)


def _prepare(
    ctx: Context, actor: Actor, client: AiClient, wanted: Wanted
) -> Prepared | vault.OpenInterpretation:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        found = assessed_report(uow, ctx, actor, wanted.report_id, vault.Purpose.INTERPRET)
        payload = payload_of(found, wanted)
        refuse_identity(payload.to_bytes(), own_names(uow, ctx, actor))
        index = cache_index(ctx, actor, payload, client.settings.model)
        kept = None if wanted.anew else _kept(uow, ctx, actor, wanted.report_id, index)
        uow.commit()
    if kept is not None:
        return kept
    _spend(ctx, actor)
    ai, categories = client.settings, WITH_QUESTION if wanted.question else CATEGORIES
    shipment = vault.Shipment(ai.recipient, ai.country, categories, ai.model, payload.prompt_version)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        transfer_id = vault.seal_transfer(
            uow,
            ctx,
            actor,
            shipment,
            payload.to_bytes(),
            report_id=wanted.report_id,
            receipt=receipt_of(found),
        )
        uow.commit()
    return Prepared(payload, index, transfer_id)


def payload_of(found: AssessedReport, wanted: Wanted) -> Payload:
    """Return what would be sent; a question is the only text of the person in it."""
    payload = deidentify(
        found.assessment,
        found.patient,
        found.report.body.taken_on,
        language=wanted.language,
        reading_level=wanted.level,
    )
    return replace(payload, question=wanted.question) if wanted.question else payload


def conversation(
    ctx: Context, actor: Actor, client: AiClient, prepared: Prepared, run: Run
) -> Iterator[Spoken]:
    """Yield each sentence that passes; the ledger is closed whatever happens.

    Permission: the owner. Consent: ``medical`` and ``ai``, looked at again before every sentence.
    Audit event: ``transfer:closed``.

    Raises:
        AiUnavailable, AiRejected: as ``converse``. ConsentMissing, AccountBlocked: withdrawn meanwhile.
    """
    with AT_WORK:
        guard = Guard(prepared.payload, names(prepared.payload.language))
    usage, outcome = Usage(), "stopped"
    try:
        for sentence in converse(client, prepared.payload, guard, run, usage, AT_WORK):
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


def body_of(ctx: Context, prepared: Prepared, run: Run, wanted: Wanted) -> dict[str, Any]:
    """Return what is kept sealed of a text or an answer."""
    return {
        "kind": "answer" if wanted.question else "explanation",
        "question": wanted.question,
        "language": wanted.language,
        "level": wanted.level,
        "model": ctx.settings.ai.model,
        "recipient": ctx.settings.ai.recipient,
        "transfer_id": prepared.transfer_id,
        "dropped": sum(run.dropped.values()),
        "sentences": [
            {"section": one.section, "text": one.text, "codes": list(one.codes)} for one in run.shown
        ],
    }


def one_at_a_time(user_id: str) -> threading.Lock:
    """Return the lock that makes two tabs asking at once send one request: the second finds the kept text."""
    with _LOCKS:
        return _ONE_AT_A_TIME.setdefault(user_id, threading.Lock())


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


def _spend(ctx: Context, actor: Actor) -> None:
    ai = ctx.settings.ai
    day = timedelta(hours=24)
    rate_limits.spend(ctx, rate_limits.Limit("ai/person", ai.daily_per_person, day), actor.user_id)
    rate_limits.spend(ctx, rate_limits.Limit("ai/total", ai.daily_total, day), "all")


def _still_allowed(ctx: Context, actor: Actor) -> None:
    """Stop a stream whose consent was withdrawn, or whose account was blocked, since it began."""
    with AT_WORK, ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        vault.admit(uow, ctx, actor, vault.Purpose.INTERPRET, "interpretation:streamed")


def _close(ctx: Context, actor: Actor, transfer_id: str, outcome: str, usage: Usage) -> None:
    with AT_WORK, ctx.database.unit_of_work(actor.user_id) as uow:
        vault.close_transfer(
            uow, ctx, actor, transfer_id, outcome, tokens_in=usage.tokens_in, tokens_out=usage.tokens_out
        )
        uow.commit()


def _kept(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, index: str
) -> vault.OpenInterpretation | None:
    opened = vault.open_interpretations(uow, ctx, actor, report_id)
    return next((one for one in opened if hmac.compare_digest(one.cache_index, index)), None)
