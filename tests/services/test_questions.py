"""Questions: answered from the catalogue without sending, or screened, sent on a notice of their own, checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from labhelp_app.clock import SetClock, civil_date
from labhelp_app.errors import ConsentMissing, InvalidInput, NotFound
from labhelp_app.interpretation.identity_gate import IdentityFound
from labhelp_app.interpretation.openai_client import connect
from labhelp_app.services import interpretations, objections, questions, sent_views, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.view_models import AiExplanation
from labhelp_app.settings import Ai
from tests.cast import person
from tests.scripted_openai import ScriptedOpenAi
from tests.services.test_interpretations import explained, kept_report

QUESTION = {
    "ru": "Почему ферритин ниже границ и что спросить у врача?",
    "kk": "Ферритин неге төмен, дәрігерден не сұраймын?",
    "en": "Why is ferritin low and what should I ask?",
}
IDENTIFYING = (
    "Почему у Гүлнұр низкий ферритин?",
    "Я Гүлнұрға не айтамын?",
    "Меня зовут Асель, что с калием?",
    "Мой врач Иванова сказала про калий, это так?",
    "Что скажет доктор Ахметов о калии?",
    "Мой ИИН 010101500007, что с калием?",
    "Перезвоните на +7 707 306 71 17 про калий",
    "Я родилась 19.05.1987, калий высокий?",
    "Мне ответьте на a.b@mail.kz про калий",
    "В 1987 году калий был такой же?",
    "Why does Specimen-owner have low ferritin?",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScriptedOpenAi]:
    with ScriptedOpenAi(tmp_path_factory.mktemp("scripted")) as running:
        yield running


@pytest.fixture
def ctx(sqlite_context: Context, server: ScriptedOpenAi) -> Context:
    server.script.behaviour = "truthful"
    server.script.requests.clear()
    ai = Ai(api_key="k", base_url=server.base_url, ca_file=str(server.ca_file), model="scripted")
    return replace(sqlite_context, settings=replace(sqlite_context.settings, ai=ai), ai=connect(ai))


@pytest.fixture
def owner(ctx: Context) -> Actor:
    return person(ctx, "owner", ai=True, given_name="Гүлнұр")


def asked(ctx: Context, actor: Actor, report_id: str, question: str, language: str = "ru") -> AiExplanation:
    *_, whole = questions.ask(ctx, actor, report_id, language, "simple", question)
    assert isinstance(whole, AiExplanation)
    return whole


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_suggested_questions_are_answered_without_a_request(
    ctx: Context, owner: Actor, server: ScriptedOpenAi, language: str
) -> None:
    found = questions.suggested(ctx, owner, kept_report(ctx, owner), language)
    assert len(found) >= 4
    assert all(one.question and one.answer and one.codes and one.source for one in found)
    assert found[0].codes == ["potassium"]  # the critical one first
    assert server.script.requests == []


@pytest.mark.parametrize("text", IDENTIFYING)
def test_what_could_name_somebody_is_found_taken_out_and_never_sent(
    ctx: Context, owner: Actor, server: ScriptedOpenAi, text: str
) -> None:
    report_id = kept_report(ctx, owner)
    look = questions.screened(ctx, owner, text, "ru")
    assert look.found
    assert not any(part in look.proposal for part in look.found)
    assert not questions.screened(ctx, owner, look.proposal, "ru").found
    with pytest.raises(IdentityFound):
        asked(ctx, owner, report_id, text)
    assert server.script.requests == []


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_clean_question_is_sent_as_it_stands_and_answered(
    ctx: Context, owner: Actor, server: ScriptedOpenAi, language: str
) -> None:
    report_id = kept_report(ctx, owner)
    assert questions.screened(ctx, owner, QUESTION[language], language).found == []
    whole = asked(ctx, owner, report_id, QUESTION[language], language)
    sent = json.loads(json.loads(server.script.requests[0])["input"])
    assert sent["question"] == QUESTION[language]
    assert whole.question == QUESTION[language]
    assert [one.id for one in questions.answered(ctx, owner, report_id, language)] == [whole.id]


def test_the_ledger_says_that_a_question_was_sent(ctx: Context, owner: Actor) -> None:
    whole = asked(ctx, owner, kept_report(ctx, owner), QUESTION["ru"])
    with ctx.database.unit_of_work(owner.user_id) as uow:
        (transfer,) = vault.transfer_rows(uow, owner)
    assert "own question" in transfer.categories
    assert QUESTION["ru"] in sent_views.sent(ctx, owner, whole.transfer_id, "ru").payload


def test_an_answer_is_not_taken_for_the_explanation(ctx: Context, owner: Actor) -> None:
    report_id = kept_report(ctx, owner)
    asked(ctx, owner, report_id, QUESTION["ru"])
    assert interpretations.offer(ctx, owner, report_id, "ru", "simple").explanation is None


def test_a_question_needs_the_consent_and_a_length(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    plain = person(ctx, "plain")
    with pytest.raises(ConsentMissing):
        asked(ctx, plain, kept_report(ctx, plain), QUESTION["ru"])
    for text in ("", "  ", "а" * 301):
        with pytest.raises(InvalidInput):
            questions.screened(ctx, owner, text, "ru")
    assert server.script.requests == []


def test_explaining_anew_keeps_the_earlier_text_and_tells_the_difference(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    report_id = kept_report(ctx, owner)
    first = explained(ctx, owner, report_id)[-1]
    server.script.behaviour = "one_less"
    server.script.author = lambda payload, _: shorter(payload)
    assert isinstance(ctx.clock, SetClock)
    ctx.clock.advance(timedelta(minutes=5))
    try:
        second = list(interpretations.explain(ctx, owner, report_id, "ru", "simple", anew=True))[-1]
    finally:
        server.script.author = None
    assert isinstance(first, AiExplanation)
    assert isinstance(second, AiExplanation)
    offer = interpretations.offer(ctx, owner, report_id, "ru", "simple")
    assert len(server.script.requests) == 2
    assert offer.earlier is not None
    kinds = [one.kind for one in offer.differences]
    assert kinds.count("gone") >= 1
    assert kinds.count("same") >= 1


def shorter(payload: dict[str, object]) -> Iterator[dict[str, object]]:
    from tests.scripted_openai import sentences

    yield from list(sentences(payload, "truthful"))[:3]


def test_a_rating_is_kept_sealed_with_the_text_and_can_be_taken_back(ctx: Context, owner: Actor) -> None:
    report_id = kept_report(ctx, owner)
    whole = explained(ctx, owner, report_id)[-1]
    assert isinstance(whole, AiExplanation)
    for rating in ("helpful", "not_helpful", ""):
        interpretations.rate(ctx, owner, report_id, whole.id, rating)
        kept = interpretations.offer(ctx, owner, report_id, "ru", "simple").explanation
        assert kept is not None
        assert kept.rating == rating
    with pytest.raises(InvalidInput):
        interpretations.rate(ctx, owner, report_id, whole.id, "five stars")
    stranger = person(ctx, "stranger")
    with pytest.raises(NotFound):
        interpretations.rate(ctx, stranger, report_id, whole.id, "helpful")
    with pytest.raises(NotFound):
        interpretations.rate(ctx, owner, report_id, "0" * 32, "helpful")


def test_an_objection_stops_the_ai_at_once_and_has_a_number_and_a_day(
    ctx: Context, owner: Actor, server: ScriptedOpenAi
) -> None:
    report_id = kept_report(ctx, owner)
    receipt = objections.object_to_ai(ctx, owner, report_id, "ru")
    due = civil_date(ctx.clock.now()) + timedelta(days=3)
    assert receipt.due_on == f"{due:%d.%m.%Y}"
    with pytest.raises(ConsentMissing):
        explained(ctx, owner, report_id)
    assert server.script.requests == []
    again = objections.object_to_ai(ctx, owner, report_id, "ru")  # also without a consent in force
    assert again.number != receipt.number


def test_answers_and_ratings_do_not_lie_open_in_the_database(
    ctx: Context, owner: Actor, tmp_path: Path
) -> None:
    report_id = kept_report(ctx, owner)
    whole = asked(ctx, owner, report_id, QUESTION["ru"])
    interpretations.rate(ctx, owner, report_id, whole.id, "not_helpful")
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("labhelp.db*"))
    assert raw
    assert QUESTION["ru"].encode() not in raw
    assert b"not_helpful" not in raw
