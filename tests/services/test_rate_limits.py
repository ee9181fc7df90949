"""Attempts are counted before anything costly, by account, browser and address, and survive a restart."""

from __future__ import annotations

import functools
import threading
from datetime import timedelta

import pytest
from sqlmodel import select

from labhelp_app.crypto import passwords
from labhelp_app.errors import SignInRefused, TooManyAttempts
from labhelp_app.services import accounts, rate_limits
from labhelp_app.services.actor import Visit
from labhelp_app.services.context import Context
from labhelp_app.services.rate_limits import Limit
from labhelp_app.storage.models import RateBucket
from tests.services.registrations import FORM, PASSWORD, VISIT, register, sign_in

THREE_A_MINUTE = Limit("test/three", 3, timedelta(minutes=1))
GUESS = "a wrong guess of words"


def after(ctx: Context, **step: float) -> None:
    ctx.clock.advance(timedelta(**step))  # pyright: ignore[reportAttributeAccessIssue]


@pytest.fixture
def hashes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every comparison with a stored hash, made cheap so that thousands of attempts fit into a test."""
    made: list[str] = []
    monkeypatch.setattr(passwords, "hash_password", functools.partial(passwords.hash_password, cost=4))
    monkeypatch.setattr(
        passwords, "_UNKNOWN_ACCOUNT", passwords.hash_password(bytes(32), "x", cost=4).encode()
    )
    real = passwords.matches

    def counted(pepper: bytes, password: str, stored: str | None) -> bool:
        made.append("known" if stored else "unknown")
        return real(pepper, password, stored)

    monkeypatch.setattr(passwords, "matches", counted)
    return made


def refused(ctx: Context, **named: object) -> str:
    try:
        accounts.sign_in(ctx, FORM["email"], GUESS, **({"visit": VISIT} | named))  # pyright: ignore[reportArgumentType]
    except (SignInRefused, TooManyAttempts) as error:
        return error.code
    return "let in"


def test_the_fourth_of_three_is_refused_and_the_next_window_is_open(context: Context) -> None:
    for _ in range(3):
        rate_limits.spend(context, THREE_A_MINUTE, "somebody")
    with pytest.raises(TooManyAttempts) as refusal:
        rate_limits.spend(context, THREE_A_MINUTE, "somebody")
    assert refusal.value.params["retry_after_s"] == 60
    rate_limits.spend(context, THREE_A_MINUTE, "somebody else")
    after(context, seconds=60)
    rate_limits.spend(context, THREE_A_MINUTE, "somebody")


def test_attempts_at_once_do_not_slip_through_together(context: Context) -> None:
    passed: list[bool] = []

    def attempt() -> None:
        try:
            rate_limits.spend(context, THREE_A_MINUTE, "somebody")
            passed.append(True)
        except TooManyAttempts:
            passed.append(False)

    attempts = [threading.Thread(target=attempt) for _ in range(12)]
    for thread in attempts:
        thread.start()
    for thread in attempts:
        thread.join()
    assert (passed.count(True), len(passed)) == (3, 12)


def test_counters_hold_neither_address_nor_email(sqlite_context: Context) -> None:
    register(sqlite_context)
    refused(sqlite_context)
    with sqlite_context.database.unit_of_work(read_only=True) as uow:
        keys = " ".join(bucket.key for bucket in uow.session.exec(select(RateBucket)).all())
    assert "login/account/" in keys
    assert VISIT.ip not in keys
    assert "specimen" not in keys


def test_after_five_wrong_passwords_each_waits_longer_than_the_one_before(
    sqlite_context: Context, hashes: list[str]
) -> None:
    register(sqlite_context)
    assert [refused(sqlite_context) for _ in range(6)] == ["sign_in_refused"] * 5 + ["too_many_attempts"]
    waits = []
    for _ in range(12):
        with pytest.raises(TooManyAttempts) as refusal:
            accounts.sign_in(sqlite_context, FORM["email"], GUESS, visit=Visit("198.51.100.9"))
        waits.append(int(refusal.value.params["retry_after_s"]))
        after(sqlite_context, seconds=waits[-1])
        refused(sqlite_context, visit=Visit(f"198.51.100.{len(waits)}"))
    assert waits[:4] == [2, 4, 8, 16]
    assert waits[-1] == 900
    assert waits == sorted(waits)


def test_a_right_password_is_refused_unread_while_the_account_waits(
    sqlite_context: Context, hashes: list[str]
) -> None:
    register(sqlite_context)
    for _ in range(5):
        refused(sqlite_context)
    hashes.clear()
    with pytest.raises(TooManyAttempts):
        accounts.sign_in(sqlite_context, FORM["email"], PASSWORD, visit=Visit("198.51.100.9"))
    assert hashes == []


def test_an_unknown_account_is_limited_like_a_known_one(sqlite_context: Context, hashes: list[str]) -> None:
    assert [refused(sqlite_context) for _ in range(6)] == ["sign_in_refused"] * 5 + ["too_many_attempts"]
    assert hashes == ["unknown"] * 5


def test_a_day_of_guesses_from_many_addresses_reaches_the_hash_a_hundred_times_at_most(
    sqlite_context: Context, hashes: list[str]
) -> None:
    register(sqlite_context)
    device = sign_in(sqlite_context).device
    hashes.clear()
    for count in range(400):
        refused(sqlite_context, visit=Visit(f"10.0.{count >> 8}.{count & 255}"))
        after(sqlite_context, seconds=215)
    assert 0 < hashes.count("known") <= 100
    hashes.clear()
    opened = sign_in(sqlite_context, device=device)
    assert opened.actor.user_id


def test_a_stolen_device_mark_has_a_limit_too_and_serves_one_account_only(
    sqlite_context: Context, hashes: list[str]
) -> None:
    register(sqlite_context)
    device = sign_in(sqlite_context).device
    answers = [refused(sqlite_context, device=device, visit=Visit(f"10.0.0.{count}")) for count in range(6)]
    assert answers == ["sign_in_refused"] * 5 + ["too_many_attempts"]
    register(sqlite_context, email="other@specimen.invalid")
    for count in range(5):
        with pytest.raises(SignInRefused):
            accounts.sign_in(sqlite_context, "other@specimen.invalid", GUESS, visit=Visit(f"10.0.1.{count}"))
    with pytest.raises(TooManyAttempts):
        accounts.sign_in(
            sqlite_context, "other@specimen.invalid", GUESS, visit=Visit("10.0.2.1"), device=device
        )


def test_one_address_may_fail_twenty_times_in_fifteen_minutes_over_all_accounts(
    sqlite_context: Context, hashes: list[str]
) -> None:
    answers = []
    for count in range(21):
        try:
            accounts.sign_in(sqlite_context, f"p{count}@specimen.invalid", GUESS, visit=VISIT)
        except (SignInRefused, TooManyAttempts) as error:
            answers.append(error.code)
    assert answers == ["sign_in_refused"] * 20 + ["too_many_attempts"]
    after(sqlite_context, minutes=15)
    assert refused(sqlite_context) == "sign_in_refused"


def test_signing_in_rightly_uses_nothing_up(sqlite_context: Context, hashes: list[str]) -> None:
    register(sqlite_context)
    for _ in range(30):
        sign_in(sqlite_context)


def test_addresses_of_one_v6_network_are_counted_together() -> None:
    assert rate_limits.address_key("2001:db8:1:2::1") == rate_limits.address_key("2001:db8:1:2:ffff::9")
    assert rate_limits.address_key("2001:db8:1:2::1") != rate_limits.address_key("2001:db8:1:3::1")
    assert rate_limits.address_key("::ffff:203.0.113.7") == "203.0.113.7"
    assert rate_limits.address_key("nonsense") == "unknown"


def test_loopback_is_wide_in_development_only(sqlite_context: Context) -> None:
    for _ in range(rate_limits.REGISTER_ADDRESS.most + 1):
        rate_limits.spend_address(sqlite_context, rate_limits.REGISTER_ADDRESS, Visit("127.0.0.1"))
    for _ in range(rate_limits.REGISTER_ADDRESS.most):
        rate_limits.spend_address(sqlite_context, rate_limits.REGISTER_ADDRESS, VISIT)
    with pytest.raises(TooManyAttempts):
        rate_limits.spend_address(sqlite_context, rate_limits.REGISTER_ADDRESS, VISIT)
