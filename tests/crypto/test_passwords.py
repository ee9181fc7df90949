"""Passwords are hashed over a peppered pre-hash and chosen without composition rules."""

from __future__ import annotations

import time

import pytest

from labhelp_app.crypto import passwords
from labhelp_app.errors import InvalidInput

PEPPER = bytes(range(32))
CHEAP = 4
GOOD = "қоңыр күз, төрт терезе"


def hashed(password: str, pepper: bytes = PEPPER) -> str:
    return passwords.hash_password(pepper, password, cost=CHEAP)


def test_the_password_itself_fits_and_another_does_not() -> None:
    stored = hashed(GOOD)
    assert passwords.matches(PEPPER, GOOD, stored)
    assert not passwords.matches(PEPPER, GOOD + " ", stored)


def test_the_database_alone_is_not_enough_to_guess() -> None:
    assert not passwords.matches(bytes(32), GOOD, hashed(GOOD))


def test_the_cost_of_a_stored_hash_is_twelve() -> None:
    assert passwords.hash_password(PEPPER, GOOD).startswith("$2b$12$")


def test_letters_beyond_the_72_bytes_of_bcrypt_count() -> None:
    long = "ұзақ құпиясөз " * 10
    stored = hashed(long + "а")
    assert passwords.matches(PEPPER, long + "а", stored)
    assert not passwords.matches(PEPPER, long + "б", stored)


def test_a_zero_byte_does_not_cut_the_password() -> None:
    assert not passwords.matches(PEPPER, "before\x00anything", hashed("before\x00after"))


def test_the_same_letters_from_another_keyboard_fit() -> None:
    assert passwords.matches(PEPPER, "йод и ёлка, ещё раз", hashed("йод и ёлка, ещё раз"))


def test_no_account_never_fits_even_with_the_right_guess_of_the_placeholder() -> None:
    for guess in ("", GOOD, "x" * 64):
        assert not passwords.matches(PEPPER, guess, None)


def test_an_unknown_account_costs_as_much_as_a_known_one() -> None:
    stored = passwords.hash_password(PEPPER, GOOD)
    took = {None: 0.0, stored: 0.0}
    for _ in range(4):
        for reference in took:
            started = time.process_time()
            passwords.matches(PEPPER, "a wrong guess of some length", reference)
            took[reference] += time.process_time() - started
    assert 0.7 < took[None] / took[stored] < 1.4


def test_a_password_of_a_million_letters_is_refused_cheaply() -> None:
    started = time.process_time()
    assert not passwords.matches(PEPPER, "a" * 1_000_000, hashed(GOOD))
    assert time.process_time() - started < 0.1
    with pytest.raises(InvalidInput, match="password_too_long"):
        passwords.hash_password(PEPPER, "a" * 257)


@pytest.mark.parametrize(
    "chosen",
    [
        GOOD,
        "correct horse battery staple",
        "лето у моря с котом 7",
        "x9$Kd!22mmQpw8zLL",
        "1839 2847 1837 2291 93",
        "а" + "б1" * 3 + " сад у реки",
    ],
)
def test_a_password_without_composition_rules_may_be_chosen(chosen: str) -> None:
    passwords.check_choice(chosen)


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ("fourteen chars", "password_too_short"),
        ("", "password_too_short"),
        ("a" * 257, "password_too_long"),
        ("passwordpassword2024", "password_common"),
        ("P@ssw0rdP@ssw0rd", "password_common"),
        ("qwertyuiopasdfgh", "password_common"),
        ("йцукенгшщзхъфывап", "password_common"),
        ("1qaz2wsx3edc4rfv", "password_common"),
        ("123456789012345678", "password_common"),
        ("abcabcabcabcabcabc", "password_common"),
        ("aaaaaaaaaaaaaaaaaaa", "password_common"),
        ("Kazakhstan2026!!", "password_common"),
        ("қазақстанқазақстан", "password_common"),
        ("Привет123456789!", "password_common"),
        ("iloveyouforever123", "password_common"),
    ],
)
def test_a_password_that_is_tried_first_is_refused(chosen: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        passwords.check_choice(chosen)
    assert refusal.value.code == code


def test_a_password_made_of_the_persons_own_data_is_refused() -> None:
    personal = ("Үлгіева", "Specimen", "ulgieva.specimen@mail.invalid", "19051987")
    for chosen in ("Үлгіева19051987!", "ulgieva.specimen1987", "labhelp Specimen 1"):
        with pytest.raises(InvalidInput) as refusal:
            passwords.check_choice(chosen, personal)
        assert refusal.value.code == "password_personal"


def test_an_own_name_inside_a_long_phrase_is_no_reason_to_refuse() -> None:
    passwords.check_choice("Үлгіева пьёт чай на балконе", ("Үлгіева",))


def test_with_a_second_factor_eight_characters_are_enough() -> None:
    passwords.check_choice("сад реки", second_factor=True)
    with pytest.raises(InvalidInput):
        passwords.check_choice("сад рек", second_factor=True)
