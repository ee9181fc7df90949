"""An account is made once, entered by its password alone, and says nothing about others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import SQLModel, func, select

from labhelp_app.errors import (
    InvalidInput,
    NotFound,
    SignInRefused,
    SignInRequired,
    StepUpRequired,
    TooManyAttempts,
)
from labhelp_app.services import accounts, consents, rate_limits, sessions
from labhelp_app.services.actor import Visit
from labhelp_app.services.context import Context
from labhelp_app.storage.models import AuditEvent, Notice, User
from tests.services.registrations import FORM, PASSWORD, VISIT, arrived, form, register, sign_in

NEW_PASSWORD = "басқа үлгі сөз, бес есік"


def rows_in(ctx: Context) -> dict[str, int]:
    with ctx.database.unit_of_work(read_only=True) as uow:
        tables = SQLModel.metadata.sorted_tables
        return {
            table.name: uow.session.connection().execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables
        }


def test_a_registration_leaves_one_account_and_its_consents(context: Context) -> None:
    user_id = register(context)
    assert user_id
    opened = sign_in(context)
    assert opened.actor.user_id == user_id
    assert [(state.purpose, state.granted) for state in consents.states(context, opened.actor, "kk")] == [
        ("account", True), ("medical", True), ("ai", False), ("notices", False),
    ]  # fmt: skip
    profile = accounts.profile(context, opened.actor)
    assert (profile.surname, profile.birth_date, profile.language) == ("Үлгіева", "1987-05-19", "kk")


@pytest.mark.parametrize("box", ["consent_account", "consent_medical"])
def test_a_registration_without_a_tick_leaves_nothing_behind(sqlite_context: Context, box: str) -> None:
    before = rows_in(sqlite_context)
    with pytest.raises(InvalidInput):
        register(sqlite_context, **{box: None})
    assert rows_in(sqlite_context) == before


def test_a_known_address_is_not_registered_again_and_its_owner_is_told(sqlite_context: Context) -> None:
    first = arrived(sqlite_context)
    again = register(sqlite_context, email="ASEL@specimen.invalid ", surname="Чужая", password=NEW_PASSWORD)
    assert again is None
    assert sign_in(sqlite_context).actor.user_id == first.user_id
    with pytest.raises(SignInRefused):
        accounts.sign_in(sqlite_context, FORM["email"], NEW_PASSWORD, visit=VISIT)
    with sqlite_context.database.unit_of_work(read_only=True) as uow:
        assert [notice.kind for notice in uow.session.exec(select(Notice)).all()] == ["registered_again"]
        assert uow.session.exec(select(func.count()).select_from(User)).one() == 1


def test_a_third_registration_an_hour_from_one_address_is_the_last_but_two(sqlite_context: Context) -> None:
    for count in range(rate_limits.REGISTER_ADDRESS.most):
        register(sqlite_context, email=f"person{count}@specimen.invalid")
    with pytest.raises(TooManyAttempts):
        register(sqlite_context, email="onemore@specimen.invalid")
    sqlite_context.clock.advance(timedelta(hours=1))  # pyright: ignore[reportAttributeAccessIssue]
    assert register(sqlite_context, email="onemore@specimen.invalid")


def test_wrong_password_and_unknown_account_are_refused_in_the_same_words(sqlite_context: Context) -> None:
    register(sqlite_context)
    told = []
    for email in (FORM["email"], "nobody@specimen.invalid"):
        with pytest.raises(SignInRefused) as refusal:
            accounts.sign_in(sqlite_context, email, "a wrong guess of words", visit=VISIT)
        told.append((refusal.value.code, refusal.value.params, str(refusal.value)))
    assert told[0] == told[1]


def test_no_refusal_and_no_audit_row_holds_what_was_typed(sqlite_context: Context) -> None:
    register(sqlite_context)
    with pytest.raises(SignInRefused):
        accounts.sign_in(sqlite_context, FORM["email"], "a wrong guess of words", visit=VISIT)
    with sqlite_context.database.unit_of_work(read_only=True) as uow:
        written = " ".join(str(event.model_dump()) for event in uow.session.exec(select(AuditEvent)).all())
    assert "session:refused" in written
    assert not any(secret in written for secret in ("wrong guess", "specimen.invalid", "Үлгіева", PASSWORD))


def test_every_sign_in_opens_a_session_under_a_new_id(sqlite_context: Context) -> None:
    register(sqlite_context)
    assert len({sign_in(sqlite_context).actor.session_id for _ in range(3)}) == 3


def test_confirming_the_password_opens_what_needs_it_for_five_minutes(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    clock = sqlite_context.clock
    sessions.require_step_up(sqlite_context, actor)
    clock.advance(timedelta(minutes=5, seconds=1))  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(StepUpRequired):
        sessions.require_step_up(sqlite_context, actor)
    with pytest.raises(SignInRefused):
        accounts.confirm_password(sqlite_context, actor, "a wrong guess of words")
    with pytest.raises(StepUpRequired):
        sessions.require_step_up(sqlite_context, actor)
    accounts.confirm_password(sqlite_context, actor, PASSWORD)
    sessions.require_step_up(sqlite_context, actor)


def test_a_new_password_ends_every_session_and_opens_one(context: Context) -> None:
    here, elsewhere = arrived(context), sign_in(context).actor
    opened = accounts.change_password(context, here, PASSWORD, NEW_PASSWORD)
    for ended in (here, elsewhere):
        with pytest.raises(SignInRequired):
            sessions.current_actor(context, ended.session_id, VISIT)
    assert sessions.current_actor(context, opened.actor.session_id, VISIT).user_id == here.user_id
    with pytest.raises(SignInRefused):
        sign_in(context)
    assert accounts.sign_in(context, FORM["email"], NEW_PASSWORD, visit=VISIT)


def test_a_new_password_needs_the_present_one_and_the_same_rules(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    with pytest.raises(SignInRefused):
        accounts.change_password(sqlite_context, actor, "a wrong guess of words", NEW_PASSWORD)
    for chosen, code in (
        ("short", "password_too_short"),
        (PASSWORD, "password_not_new"),
        ("Үлгіева19051987", "password_personal"),
    ):
        with pytest.raises(InvalidInput) as refusal:
            accounts.change_password(sqlite_context, actor, PASSWORD, chosen)
        assert refusal.value.code == code
    assert sign_in(sqlite_context)


def test_details_are_corrected_and_nothing_else_can_be_changed(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    changed = {
        "surname": "Үлгібаева",
        "given_name": "Әсел",
        "patronymic": "Қ.",
        "birth_date": "20.05.1987",
        "sex": "female",
    }
    assert accounts.update_profile(sqlite_context, actor, changed).surname == "Үлгібаева"
    assert accounts.profile(sqlite_context, actor).birth_date == "1987-05-20"
    for extra in ("email", "role", "status", "password"):
        with pytest.raises(InvalidInput):
            accounts.update_profile(sqlite_context, actor, changed | {extra: "x"})


def test_a_new_address_needs_the_password_and_signs_in_afterwards(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    sqlite_context.clock.advance(timedelta(minutes=6))  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(StepUpRequired):
        accounts.change_email(sqlite_context, actor, "new@specimen.invalid")
    accounts.confirm_password(sqlite_context, actor, PASSWORD)
    accounts.change_email(sqlite_context, actor, "new@specimen.invalid")
    assert sign_in(sqlite_context, "new@specimen.invalid").actor.user_id == actor.user_id
    with pytest.raises(SignInRefused):
        sign_in(sqlite_context)


def test_an_address_of_another_account_is_neither_taken_nor_given_away(sqlite_context: Context) -> None:
    register(sqlite_context, email="other@specimen.invalid")
    actor = arrived(sqlite_context)
    accounts.change_email(sqlite_context, actor, "other@specimen.invalid")
    assert accounts.profile(sqlite_context, actor).email == FORM["email"]


def test_language_is_kept_and_an_unknown_one_refused(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    accounts.set_language(sqlite_context, actor, "en")
    assert accounts.greeting(sqlite_context, actor) == accounts.Greeting("Әсел", "en")
    with pytest.raises(InvalidInput):
        accounts.set_language(sqlite_context, actor, "de")


def test_devices_show_browser_and_network_and_end_one_by_one(sqlite_context: Context) -> None:
    actor = arrived(sqlite_context)
    other = accounts.sign_in(
        sqlite_context, FORM["email"], PASSWORD, visit=Visit("198.51.100.20", "curl")
    ).actor
    shown = {device.id: device for device in sessions.devices(sqlite_context, actor)}
    assert shown[actor.session_id].current
    assert shown[actor.session_id].browser == "Chrome, Windows"
    assert shown[other.session_id].place == "198.51.100.0/24"
    sessions.revoke(sqlite_context, actor, other.session_id)
    assert [device.id for device in sessions.devices(sqlite_context, actor)] == [actor.session_id]
    with pytest.raises(NotFound):
        sessions.revoke(sqlite_context, actor, other.session_id)


def test_a_strangers_session_is_not_found(sqlite_context: Context) -> None:
    owner = arrived(sqlite_context)
    stranger = arrived(sqlite_context, email="stranger@specimen.invalid")
    refusals = []
    for session_id in (owner.session_id, "0" * 31 + "1", "x"):
        with pytest.raises(NotFound) as refusal:
            sessions.revoke(sqlite_context, stranger, session_id)
        refusals.append((refusal.value.code, refusal.value.params))
    assert len(set(map(str, refusals))) == 1
    assert sessions.current_actor(sqlite_context, owner.session_id, VISIT)


def test_a_form_with_all_fields_of_the_page_is_what_the_service_takes() -> None:
    assert set(form(consent_notices="yes")) == {*FORM, "consent_notices"}
