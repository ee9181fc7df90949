"""The second gate refuses whatever could name a person, however it is written."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.interpretation.identity_gate import IdentityFound, is_iin, refuse_identity
from tests.interpretation.samples import payload

NAMES = ("Әлиева-Образцова", "Гүлнұр", "Образец Тестович", "gulnur.specimen@example.kz")

# Invented and valid by rule only: 1 January 2001, serial zeros, check digit computed below.
IIN_BODY = "01010150000"


def specimen_iin() -> str:
    return next(IIN_BODY + str(digit) for digit in range(10) if is_iin(IIN_BODY + str(digit)))


IDENTIFYING = [
    "surname Әлиева-Образцова",
    "ӘЛИЕВА-ОБРАЗЦОВА",
    "гүлнұр",
    "Образец  Тестович".replace("  ", " "),
    "mail gulnur.specimen@example.kz",
    "someone.else@mail.kz",
    f"iin {specimen_iin()}",
    f"iin {specimen_iin()}, and more",
    "born 02.03.1989",
    "born 1989-03-02",
    "born 2/3/1989",
    "+7 707 306 71 17",
    "8 (707) 306-71-17",
    "see https://lab.example/123",
    quote("Гүлнұр"),
    base64.b64encode("Гүлнұр келді".encode()).decode(),
    base64.b64encode(b"someone.else@mail.kz").decode(),
]


@pytest.mark.parametrize("text", IDENTIFYING)
def test_an_identifying_text_is_refused(text: str) -> None:
    with pytest.raises(IdentityFound):
        refuse_identity(f'{{"value":"{text}"}}'.encode(), NAMES)


@pytest.mark.parametrize("text", IDENTIFYING)
def test_the_finding_itself_is_not_in_the_error(text: str) -> None:
    with pytest.raises(IdentityFound) as caught:
        refuse_identity(f'{{"value":"{text}"}}'.encode(), NAMES)
    assert text not in str(caught.value)
    assert set(caught.value.params) == {"kind"}


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_an_ordinary_payload_passes(language: str) -> None:
    refuse_identity(payload(language).to_bytes(), NAMES)


@given(st.text(alphabet="абвгдәғқңөұүһіabcdef", min_size=3, max_size=20))
def test_any_name_of_three_letters_or_more_is_found(name: str) -> None:
    with pytest.raises(IdentityFound):
        refuse_identity(f'{{"x":"ok {name} ok"}}'.encode(), (name,))


def test_a_twelve_digit_number_with_a_wrong_check_digit_is_not_an_iin() -> None:
    right = specimen_iin()
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    assert not is_iin(wrong)
    assert not is_iin("011350500001")
