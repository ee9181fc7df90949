"""A session lives for its time, renews itself, notices a stolen token, and ends at once."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlmodel import select

from labhelp_app.errors import SignInRequired
from labhelp_app.services import privacy, session_rules, sessions
from labhelp_app.services.context import Context
from labhelp_app.storage.models import AuditEvent, Session, User
from tests.services.registrations import FORM, VISIT, register, sign_in


def after(ctx: Context, **step: float) -> None:
    ctx.clock.advance(timedelta(**step))  # pyright: ignore[reportAttributeAccessIssue]


def opened(ctx: Context, **named: object) -> sessions.OpenedSession:
    register(ctx)
    return sign_in(ctx, FORM["email"], **named)


def verify(ctx: Context, tokens: sessions.NewTokens, **named: bool) -> sessions.Verified:
    return sessions.verify(ctx, tokens.access, tokens.refresh, VISIT, **named)


def test_within_ten_minutes_nothing_is_renewed(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    after(sqlite_context, minutes=9)
    assert verify(sqlite_context, own.tokens) == sessions.Verified(own.actor)


def test_after_ten_minutes_the_refresh_token_is_exchanged(context: Context) -> None:
    own = opened(context)
    after(context, minutes=11)
    renewed = verify(context, own.tokens)
    assert renewed.tokens is not None
    assert renewed.actor == own.actor
    assert renewed.tokens.refresh != own.tokens.refresh
    assert verify(context, renewed.tokens).tokens is None


def test_an_old_refresh_token_that_comes_back_ends_the_session(context: Context) -> None:
    own = opened(context)
    after(context, minutes=11)
    renewed = verify(context, own.tokens)
    assert renewed.tokens is not None
    after(context, seconds=21)
    with pytest.raises(SignInRequired):
        sessions.verify(context, "", own.tokens.refresh, VISIT)
    with pytest.raises(SignInRequired):
        verify(context, renewed.tokens)
    with context.database.unit_of_work(read_only=True) as uow:
        actions = [event.action for event in uow.session.exec(select(AuditEvent)).all()]
    assert "session:refresh_reused" in actions


def test_a_refresh_token_of_two_rotations_ago_ends_the_session_too(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    tokens = own.tokens
    for _ in range(2):
        after(sqlite_context, minutes=11)
        renewed = verify(sqlite_context, tokens)
        assert renewed.tokens is not None
        tokens = renewed.tokens
    with pytest.raises(SignInRequired):
        sessions.verify(sqlite_context, "", own.tokens.refresh, VISIT)
    with pytest.raises(SignInRequired):
        verify(sqlite_context, tokens)


def test_an_invented_refresh_token_ends_nobodys_session(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    for invented in (
        f"{own.actor.session_id}.{'x' * 43}.{'0' * 32}",
        own.tokens.refresh[:-1] + "g",
        "",
        "a.b.c",
    ):
        with pytest.raises(SignInRequired):
            sessions.verify(sqlite_context, "", invented, VISIT)
    assert verify(sqlite_context, own.tokens).actor == own.actor


def test_two_tabs_that_renew_at_once_both_stay_signed_in(context: Context) -> None:
    own = opened(context)
    after(context, minutes=11)
    results: list[sessions.Verified | Exception] = []

    def tab() -> None:
        try:
            results.append(verify(context, own.tokens))
        except Exception as error:
            results.append(error)

    tabs = [threading.Thread(target=tab) for _ in range(4)]
    for thread in tabs:
        thread.start()
    for thread in tabs:
        thread.join()
    assert all(isinstance(result, sessions.Verified) for result in results), results
    assert sum(1 for result in results if isinstance(result, sessions.Verified) and result.tokens) == 1


def test_a_socket_is_recognised_without_new_cookies(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    after(sqlite_context, minutes=11)
    assert verify(sqlite_context, own.tokens, may_rotate=False) == sessions.Verified(own.actor)
    assert verify(sqlite_context, own.tokens).tokens is not None


def test_thirty_idle_minutes_end_a_session(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    after(sqlite_context, minutes=30, seconds=1)
    with pytest.raises(SignInRequired):
        verify(sqlite_context, own.tokens)


def test_use_keeps_a_session_for_twelve_hours_and_no_longer(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    for _ in range(28):
        after(sqlite_context, minutes=25)
        sessions.current_actor(sqlite_context, own.actor.session_id, VISIT)
        session_rules.forget()
    after(sqlite_context, minutes=21)
    with pytest.raises(SignInRequired):
        sessions.current_actor(sqlite_context, own.actor.session_id, VISIT)


def test_a_remembered_device_stays_for_thirty_days(sqlite_context: Context) -> None:
    own = opened(sqlite_context, remember=True)
    after(sqlite_context, days=29)
    renewed = verify(sqlite_context, own.tokens)
    assert renewed.tokens is not None
    after(sqlite_context, days=1, seconds=1)
    with pytest.raises(SignInRequired):
        verify(sqlite_context, renewed.tokens)


def test_an_ended_session_is_refused_with_its_own_valid_token(context: Context) -> None:
    own = opened(context)
    sessions.revoke(context, own.actor, own.actor.session_id)
    with pytest.raises(SignInRequired):
        verify(context, own.tokens)
    assert sessions.still_running(context, [own.actor.session_id]) == frozenset()


def test_an_erased_account_has_no_session_left(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    privacy.erase(sqlite_context, own.actor, password_confirmed=True)
    with pytest.raises(SignInRequired):
        verify(sqlite_context, own.tokens)


def test_a_blocked_person_still_signs_in(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    privacy.block(sqlite_context, own.actor)
    assert verify(sqlite_context, own.tokens).actor == own.actor


def test_the_database_holds_neither_token_nor_address_nor_browser(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    with sqlite_context.database.unit_of_work(read_only=True) as uow:
        row = uow.session.exec(select(Session)).one()
    kept = repr(row.model_dump()).encode() + (row.sealed_visit or b"")
    for secret in (own.tokens.refresh, own.tokens.access, VISIT.ip, VISIT.browser):
        assert secret.encode() not in kept


def test_a_token_of_one_person_with_the_session_of_another_is_refused(sqlite_context: Context) -> None:
    own = opened(sqlite_context)
    register(sqlite_context, email="other@specimen.invalid")
    with sqlite_context.database.unit_of_work() as uow:
        other = uow.session.exec(select(User).where(User.id != own.actor.user_id)).one()
        row = uow.session.exec(select(Session)).one()
        row.user_id = other.id
        uow.session.add(row)
        uow.commit()
    with pytest.raises(SignInRequired):
        verify(sqlite_context, own.tokens)
