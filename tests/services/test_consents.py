"""Consents are separate, append-only, provable word for word, and end at once."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from datetime import timedelta

import pytest
from sqlmodel import select

from labhelp_app.errors import ConsentMissing, InvalidInput, NotFound, RecordUnreadable, SettingRefused
from labhelp_app.services import consents
from labhelp_app.services.actor import Actor
from labhelp_app.services.consent_texts import ConsentPurpose, consent_text, consent_texts
from labhelp_app.services.context import Context
from labhelp_app.settings import Ai, Environment, Operator
from labhelp_app.storage.models import Consent
from tests.cast import store_report
from tests.services.registrations import FORM, VISIT, arrived

OPERATOR = Operator(
    name="ТОО Үлгі",
    bin="123456789012",
    address="Алматы, Үлгі 1",
    email="o@specimen.invalid",
    responsible="Үлгі Үлгіұлы",
)
LANGUAGES = ("ru", "kk", "en")


def granted(ctx: Context, actor: Actor) -> dict[str, bool]:
    return {state.purpose: state.granted for state in consents.states(ctx, actor, "ru")}


def book(ctx: Context, actor: Actor) -> list[tuple[str, str]]:
    with ctx.database.unit_of_work(read_only=True) as uow:
        rows = uow.session.exec(
            select(Consent).where(Consent.user_id == actor.user_id).order_by(Consent.number)
        ).all()  # pyright: ignore[reportArgumentType]
    return [(row.purpose, row.action) for row in rows]


@pytest.mark.parametrize("purpose", ["medical", "ai", "notices"])
def test_each_purpose_is_given_and_taken_back_on_its_own(sqlite_context: Context, purpose: str) -> None:
    actor = arrived(sqlite_context)
    before = granted(sqlite_context, actor)
    consents.grant(sqlite_context, actor, purpose, "kk", "my_data")
    assert granted(sqlite_context, actor) == before | {purpose: True}
    consents.withdraw(sqlite_context, actor, purpose, "kk", "my_data")
    assert granted(sqlite_context, actor) == before | {purpose: False}


def test_without_the_medical_consent_nothing_is_stored_from_that_moment(context: Context) -> None:
    actor = arrived(context)
    store_report(context, actor)
    consents.withdraw(context, actor, "medical", "ru", "my_data")
    with pytest.raises(ConsentMissing):
        store_report(context, actor)


def test_withdrawing_the_account_consent_withdraws_all_others(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    consents.grant(sqlite_context, actor, "ai", "ru", "my_data")
    consents.withdraw(sqlite_context, actor, "account", "ru", "my_data")
    assert not any(granted(sqlite_context, actor).values())


def test_acts_are_only_added(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    first = consents.grant(sqlite_context, actor, "ai", "ru", "my_data")
    assert consents.grant(sqlite_context, actor, "ai", "ru", "my_data") == first
    consents.withdraw(sqlite_context, actor, "ai", "ru", "my_data")
    with pytest.raises(InvalidInput, match="consent_not_in_force"):
        consents.withdraw(sqlite_context, actor, "ai", "ru", "my_data")
    assert consents.grant(sqlite_context, actor, "ai", "ru", "my_data") != first
    assert book(sqlite_context, actor)[2:] == [("ai", "grant"), ("ai", "withdraw"), ("ai", "grant")]


def test_an_unknown_purpose_is_refused(sqlite_context: Context) -> None:
    with pytest.raises(InvalidInput, match="purpose_not_known"):
        consents.grant(sqlite_context, arrived(sqlite_context), "everything", "ru", "my_data")


def test_a_consent_ends_with_its_term_and_is_asked_for_again(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    consents.grant(sqlite_context, actor, "ai", "ru", "my_data")
    sqlite_context.clock.advance(timedelta(days=364))  # pyright: ignore[reportAttributeAccessIssue]
    assert granted(sqlite_context, actor)["ai"]
    sqlite_context.clock.advance(timedelta(days=1))  # pyright: ignore[reportAttributeAccessIssue]
    assert not granted(sqlite_context, actor)["ai"]
    with sqlite_context.database.unit_of_work(read_only=True) as uow:
        assert consents.live(uow, sqlite_context, actor.user_id, "ai") is None
        assert consents.live(uow, sqlite_context, actor.user_id, "medical") is not None


def test_a_receipt_holds_the_eight_things_of_the_law_and_can_be_recomputed(context: Context) -> None:
    actor = arrived(context)
    receipt = consents.receipt(context, actor, consents.grant(context, actor, "ai", "kk", "my_data"))
    body = receipt["receipt"]
    assert body["operator"].keys() == {"name", "bin"}
    assert body["person"] == f"{FORM['surname']} {FORM['given_name']}"
    assert (body["third_parties"], body["cross_border"], body["open_publication"]) == (True, True, False)
    assert all(body[name] for name in ("term", "data", "other"))
    assert (body["language"], body["method"], body["ip"], body["browser"]) == (
        "kk",
        "my_data",
        VISIT.ip,
        VISIT.browser,
    )
    assert body["at"].endswith("+05:00")
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(canonical.encode()).hexdigest() == receipt["sha256"]
    assert hashlib.sha256("\n".join(body["text_shown"]).encode()).hexdigest() == body["text_sha256"]
    assert receipt["matches"]


def test_the_text_in_a_receipt_is_the_text_of_the_page(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    body = consents.receipt(
        sqlite_context, actor, consents.grant(sqlite_context, actor, "ai", "en", "my_data")
    )["receipt"]
    shown = consent_text(
        sqlite_context.settings.operator, sqlite_context.settings.ai, ConsentPurpose.AI, "en"
    )
    assert body["text_shown"] == list(shown.lines)


def test_only_the_consent_to_ai_speaks_of_others_and_of_abroad(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    for state in consents.states(sqlite_context, actor, "ru")[:2]:
        body = consents.receipt(sqlite_context, actor, state.receipt)["receipt"]
        assert (body["third_parties"], body["cross_border"]) == (False, False)


def test_a_strangers_receipt_is_not_found(sqlite_context: Context) -> None:
    owner, stranger = arrived(sqlite_context), arrived(sqlite_context, email="stranger@specimen.invalid")
    own = consents.states(sqlite_context, owner, "ru")[0].receipt
    refusals = set()
    for receipt_id in (own, "0" * 32, "x"):
        with pytest.raises(NotFound) as refusal:
            consents.receipt(sqlite_context, stranger, receipt_id)
        refusals.add((refusal.value.code, str(refusal.value.params)))
    assert len(refusals) == 1


def test_name_address_and_browser_of_a_consent_are_sealed(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    with sqlite_context.database.unit_of_work(read_only=True) as uow:
        kept = b"".join(
            repr(row.model_dump()).encode() + row.sealed_details
            for row in uow.session.exec(select(Consent)).all()
        )
    for secret in (FORM["surname"], FORM["given_name"], VISIT.ip, VISIT.browser, FORM["email"]):
        assert secret.encode() not in kept
    assert actor.user_id.encode() in kept


def test_production_collects_no_consent_for_an_unnamed_operator(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    production = dataclasses.replace(sqlite_context.settings, environment=Environment.PRODUCTION)
    strict = dataclasses.replace(sqlite_context, settings=production)
    with pytest.raises(SettingRefused):
        consents.grant(strict, actor, "ai", "ru", "my_data")
    named = dataclasses.replace(strict, settings=dataclasses.replace(production, operator=OPERATOR))
    assert consents.grant(named, actor, "ai", "ru", "my_data")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_names_operator_term_data_others_and_abroad(language: str) -> None:
    for text in consent_texts(OPERATOR, Ai(), language):
        assert OPERATOR.name in text.part("operator")
        assert OPERATOR.bin in text.part("operator")
        assert len({heading for _, heading, _ in text.parts}) == len(text.parts) == 11
        assert not any("{" in line for line in text.lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_about_ai_names_recipient_country_and_how_long_requests_are_kept(language: str) -> None:
    text = consent_text(OPERATOR, Ai(), ConsentPurpose.AI, language)
    assert "OpenAI" in text.part("third_parties")
    assert "30" in text.part("third_parties")
    assert {"ru": "США", "kk": "АҚШ", "en": "the United States"}[language] in text.part("cross_border")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unnamed_operator_is_shown_as_a_placeholder_and_never_invented(language: str) -> None:
    assert consent_text(Operator(), Ai(), ConsentPurpose.ACCOUNT, language).part("operator").startswith("[")


def test_every_text_has_a_hash_of_its_own() -> None:
    hashes = [text.sha256 for language in LANGUAGES for text in consent_texts(OPERATOR, Ai(), language)]
    assert len(set(hashes)) == 12


def test_a_changed_record_no_longer_opens(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    own = consents.states(sqlite_context, actor, "ru")
    with sqlite_context.database.unit_of_work() as uow:
        first, second = (uow.session.get(Consent, state.receipt) for state in own[:2])
        assert first is not None
        assert second is not None
        first.sealed_details, second.sealed_details = second.sealed_details, first.sealed_details
        uow.session.add_all([first, second])
        uow.commit()
    with pytest.raises(RecordUnreadable):
        consents.receipt(sqlite_context, actor, own[0].receipt)
