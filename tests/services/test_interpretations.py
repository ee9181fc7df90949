"""The model is asked only when it may be, hears only what it may, and is shown only where it is right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path

import pytest

from labhelp_app.errors import AccountBlocked, ConsentMissing, NotFound, TooManyAttempts
from labhelp_app.interpretation.asking import AiUnavailable
from labhelp_app.interpretation.openai_client import connect
from labhelp_app.services import consents, interpretations, privacy, sent_views, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.interpretations import AiRejected, Spoken
from labhelp_app.services.model_requests import AT_WORK
from labhelp_app.services.report_bodies import ReportBody, ReportRow
from labhelp_app.services.view_models import AiExplanation
from labhelp_app.settings import Ai
from labhelp_app.storage.owned_rows import new_id
from tests.cast import person
from tests.interpretation.samples import ROWS, TAKEN_ON
from tests.scripted_openai import ScriptedOpenAi

NAME = "Канарейкина-Үлгіева"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScriptedOpenAi]:
    with ScriptedOpenAi(tmp_path_factory.mktemp("scripted")) as running:
        yield running


@pytest.fixture
def ctx(sqlite_context: Context, server: ScriptedOpenAi) -> Context:
    server.script.behaviour = "truthful"
    server.script.requests.clear()
    ai = Ai(
        api_key="k",
        base_url=server.base_url,
        ca_file=str(server.ca_file),
        model="scripted",
        daily_per_person=3,
    )
    settings = replace(sqlite_context.settings, ai=ai)
    return replace(sqlite_context, settings=settings, ai=connect(ai))


@pytest.fixture
def owner(ctx: Context) -> Actor:
    return person(ctx, "owner", ai=True, surname=NAME, given_name="Гүлнұр")


def kept_report(ctx: Context, actor: Actor) -> str:
    """Seal an invented report for the actor and return its id."""
    rows = tuple(ReportRow(str(number), row) for number, row in enumerate(ROWS))
    body = ReportBody(TAKEN_ON, "Зертхана ҮЛГІ", "manual", rows)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        report_id = vault.seal_report(uow, ctx, actor, body.to_dict(), draft_id=new_id())
        uow.commit()
    return report_id


def explained(
    ctx: Context, actor: Actor, report_id: str, language: str = "ru"
) -> list[Spoken | AiExplanation]:
    return list(interpretations.explain(ctx, actor, report_id, language, "simple"))


def shown_before_rejection(ctx: Context, actor: Actor, report_id: str) -> list[str]:
    """Return the sentences that reached the screen before the whole was taken back."""
    shown: list[str] = []

    def watch() -> None:
        for piece in interpretations.explain(ctx, actor, report_id, "ru", "simple"):
            shown.extend([piece.sentence.text] if isinstance(piece, Spoken) else [])

    with pytest.raises(AiRejected):
        watch()
    return shown


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_true_sentences_are_spoken_and_then_kept_sealed(ctx: Context, owner: Actor, language: str) -> None:
    report_id = kept_report(ctx, owner)
    *spoken, whole = explained(ctx, owner, report_id, language)
    assert all(isinstance(one, Spoken) for one in spoken)
    assert isinstance(whole, AiExplanation)
    assert whole.dropped == 0
    assert whole.sections[0].code == "summary"
    offer = interpretations.offer(ctx, owner, report_id, language, "simple")
    assert (offer.kind, offer.explanation) == ("shown", whole)


def test_the_person_sees_exactly_the_bytes_that_left(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    report_id = kept_report(ctx, owner)
    whole = explained(ctx, owner, report_id)[-1]
    assert isinstance(whole, AiExplanation)
    view = sent_views.sent(ctx, owner, whole.transfer_id, "ru")
    body = json.loads(server.script.requests[0])
    assert json.loads(view.payload) == json.loads(body["input"])
    assert view.outcome == "shown"
    assert ["ferritin", "9 ug/L", "ferritin", "9 ug/L"] in view.pairs


def test_nothing_about_the_person_is_in_the_request(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    explained(ctx, owner, kept_report(ctx, owner))
    body = server.script.requests[0].decode()
    for canary in (
        NAME,
        "Гүлнұр",
        owner.user_id,
        owner.session_id,
        "ҮЛГІ",
        "1987",
        "2026-10-14",
        "14.10.2026",
    ):
        assert canary not in body


def test_the_same_question_is_answered_from_the_sealed_copy(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    report_id = kept_report(ctx, owner)
    first = explained(ctx, owner, report_id)
    assert explained(ctx, owner, report_id) == first
    assert len(server.script.requests) == 1


@pytest.mark.parametrize(
    "behaviour",
    [
        "lying_numbers",
        "inverted_directions",
        "doses",
        "diagnosis",
        "injected_links",
        "wrong_language",
        "reassurance",
        "unsent_indicator",
    ],
)
def test_a_lying_model_is_not_shown(
    ctx: Context, owner: Actor, server: ScriptedOpenAi, behaviour: str
) -> None:
    server.script.behaviour = behaviour
    report_id = kept_report(ctx, owner)
    shown = shown_before_rejection(ctx, owner, report_id)
    assert not any("987" in text or "http" in text or "50 мг" in text for text in shown)
    assert interpretations.offer(ctx, owner, report_id, "ru", "simple").explanation is None


@pytest.mark.parametrize(
    "behaviour", ["broken_json", "truncated", "oversize", "rate_limited", "server_error", "redirect"]
)
def test_a_failing_model_leaves_the_report_and_a_line_in_the_ledger(
    ctx: Context, owner: Actor, server: ScriptedOpenAi, behaviour: str
) -> None:
    server.script.behaviour = behaviour
    report_id = kept_report(ctx, owner)
    with pytest.raises(AiUnavailable):
        explained(ctx, owner, report_id)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        (transfer,) = vault.transfer_rows(uow, owner)
        assert transfer.outcome not in {"sending", "shown"}
        assert vault.open_report(uow, ctx, owner, report_id, vault.Purpose.SHOW_RESULT).id == report_id


def test_without_the_consent_nothing_is_sent(ctx: Context, server: ScriptedOpenAi) -> None:
    actor = person(ctx, "plain")
    report_id = kept_report(ctx, actor)
    with pytest.raises(ConsentMissing):
        explained(ctx, actor, report_id)
    assert server.script.requests == []
    assert interpretations.offer(ctx, actor, report_id, "ru", "simple").kind == "ask"


def test_a_blocked_account_sends_nothing(ctx: Context, owner: Actor, server: ScriptedOpenAi) -> None:
    report_id = kept_report(ctx, owner)
    privacy.block(ctx, owner)
    with pytest.raises(AccountBlocked):
        explained(ctx, owner, report_id)
    assert server.script.requests == []


def test_a_withdrawal_ends_the_stream_before_the_next_sentence(ctx: Context, owner: Actor) -> None:
    stream = interpretations.explain(ctx, owner, kept_report(ctx, owner), "ru", "simple")
    assert isinstance(next(stream), Spoken)
    consents.withdraw(ctx, owner, "ai", "ru", "button")
    with pytest.raises(ConsentMissing):
        next(stream)


def test_a_strangers_report_is_not_found_and_nothing_is_sent(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    stranger = person(ctx, "stranger", ai=True)
    report_id = kept_report(ctx, owner)
    for missing in (report_id, "0" * 32):
        with pytest.raises(NotFound):
            explained(ctx, stranger, missing)
        with pytest.raises(NotFound):
            interpretations.offer(ctx, stranger, missing, "ru", "simple")
    assert server.script.requests == []


def test_a_strangers_transfer_is_not_found(ctx: Context, owner: Actor) -> None:
    whole = explained(ctx, owner, kept_report(ctx, owner))[-1]
    assert isinstance(whole, AiExplanation)
    stranger = person(ctx, "stranger")
    for transfer_id in (whole.transfer_id, "0" * 32):
        with pytest.raises(NotFound):
            sent_views.sent(ctx, stranger, transfer_id, "ru")


def test_the_budget_of_the_day_ends_requests_not_pages(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    server.script.behaviour = "doses"
    report_id = kept_report(ctx, owner)
    for _ in range(3):
        with pytest.raises(AiRejected):
            explained(ctx, owner, report_id)
    with pytest.raises(TooManyAttempts):
        explained(ctx, owner, report_id)
    assert len(server.script.requests) == 3


def test_without_a_key_the_card_is_off(sqlite_context: Context, tmp_path: Path) -> None:
    actor = person(sqlite_context, "plain", ai=True)
    report_id = kept_report(sqlite_context, actor)
    assert interpretations.offer(sqlite_context, actor, report_id, "ru", "simple").kind == "off"
    with pytest.raises(AiUnavailable):
        explained(sqlite_context, actor, report_id)


def test_texts_on_their_way_take_turns_at_work_but_not_at_waiting(
    ctx: Context, server: ScriptedOpenAi
) -> None:
    people = [person(ctx, f"reader{number}", ai=True) for number in range(3)]
    streams = [interpretations.explain(ctx, one, kept_report(ctx, one), "ru", "simple") for one in people]
    assert all(isinstance(next(stream), Spoken) for stream in streams)  # all three are under way at once
    assert len(server.script.requests) == 3
    with AT_WORK, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(next, streams[0])
        assert not wait([waiting], timeout=0.2).done  # somebody else is at work
        AT_WORK.release()
        assert isinstance(waiting.result(timeout=20), Spoken)
        assert AT_WORK.acquire(timeout=20)  # given back although the stream is not at its end
    assert all(isinstance(list(stream)[-1], AiExplanation) for stream in streams)


def test_a_stream_given_up_is_closed_by_the_thread_that_is_at_work_itself(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    stream = interpretations.explain(ctx, owner, kept_report(ctx, owner), "ru", "simple")
    assert isinstance(next(stream), Spoken)
    with ThreadPoolExecutor(1) as pool:

        def give_up() -> None:
            with AT_WORK:
                stream.close()  # as the collector of garbage may do at any moment

        assert not wait([pool.submit(give_up)], timeout=20).not_done
    with ctx.database.unit_of_work(owner.user_id) as uow:
        (transfer,) = vault.transfer_rows(uow, owner)
    assert transfer.outcome == "stopped"


def test_a_request_that_failed_lets_the_next_one_work(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    report_id = kept_report(ctx, owner)
    server.script.behaviour = "broken_json"
    with pytest.raises(AiUnavailable):
        explained(ctx, owner, report_id)
    stranger = person(ctx, "stranger", ai=True)
    with pytest.raises(NotFound):
        explained(ctx, stranger, report_id)
    server.script.behaviour = "truthful"
    assert isinstance(explained(ctx, owner, report_id)[-1], AiExplanation)
