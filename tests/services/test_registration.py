"""Registration takes exactly the fields of policy clause 4.2, from adults, with separate consents."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from labhelp_app.errors import InvalidInput
from labhelp_app.services.registration import FIELDS, full_years, read_registration
from tests.services.registrations import FORM, form

NOON = datetime(2026, 3, 16, 7, 0, tzinfo=UTC)


def refusal(**changes: str | None) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as refused:
        read_registration(form(**changes), NOON)
    return refused.value.code, str(refused.value.params["field"])


def test_the_fields_are_those_of_the_policy_and_no_others() -> None:
    consents = {"consent_account", "consent_medical", "consent_notices"}
    assert FIELDS - consents == {
        "surname", "given_name", "patronymic", "email", "birth_date", "sex", "password", "language",
    }  # fmt: skip


def test_the_specimen_form_is_taken() -> None:
    taken = read_registration(FORM, NOON)
    assert taken.details.birth_date == date(1987, 5, 19)
    assert {purpose.value for purpose in taken.consents} == {"account", "medical"}


def test_what_is_taken_shows_nothing_when_printed() -> None:
    shown = repr(read_registration(FORM, NOON))
    assert not any(
        value in shown for value in ("Үлгіева", "Әсел", "specimen.invalid", "1987", FORM["password"])
    )


@pytest.mark.parametrize("extra", ["iin", "phone", "role", "id", "is_admin", "status", "Surname"])
def test_a_field_too_many_is_refused(extra: str) -> None:
    assert refusal(**{extra: "x"}) == ("field_not_expected", "other")


@pytest.mark.parametrize("box", ["consent_account", "consent_medical"])
@pytest.mark.parametrize("value", [None, "", "on", "no", "true", "1"])
def test_an_unticked_consent_is_refused_and_named(box: str, value: str | None) -> None:
    assert refusal(**{box: value}) == ("consent_not_given", box)


def test_news_are_optional_and_unticked_by_default() -> None:
    assert "notices" not in read_registration(FORM, NOON).consents
    assert "notices" in read_registration(form(consent_notices="yes"), NOON).consents


@pytest.mark.parametrize("name", ["surname", "given_name"])
@pytest.mark.parametrize(
    "typed", ["", "   ", "123", "А1", "<b>", "a@b", "-", "а" * 81, "Анна\x00", "Ан\u202eна"]
)
def test_a_name_that_is_no_name_is_refused(name: str, typed: str) -> None:
    assert refusal(**{name: typed}) == ("name_not_understood", name)


@pytest.mark.parametrize(
    "typed", ["Әлия", "О'Коннор", "Ким-Ли", "Д’Артаньян", "Нұрғазыұлы", "Ән  Гүл", "Łukasz", "李"]
)
def test_a_name_of_any_script_is_taken(typed: str) -> None:
    assert read_registration(form(given_name=typed), NOON).details.given_name == " ".join(typed.split())


def test_a_patronymic_may_be_missing_altogether() -> None:
    assert read_registration(form(patronymic=None), NOON).details.patronymic == ""


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a",
        "a@",
        "@b.kz",
        "a@b",
        "a b@c.kz",
        "a@b..kz",
        "a@b.k",
        "a@b.kz\nbcc:x@y.kz",
        "a@b.kz,c@d.kz",
        "x" * 65 + "@b.kz",
        "<a@b.kz>",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert refusal(email=typed) == ("email_not_understood", "email")


@pytest.mark.parametrize("typed", ["a@b.kz", "a.b+c@mail.example.kz", "әсел@пошта.қаз", " a@b.kz "])
def test_an_address_of_any_script_is_taken(typed: str) -> None:
    assert read_registration(form(email=typed), NOON).email == typed.strip()


@pytest.mark.parametrize(
    "typed", ["", "19.05", "31.02.1987", "1987-13-01", "19/5/87", "x", "16.03.2027", "01.01.1890"]
)
def test_what_is_no_birth_date_is_refused(typed: str) -> None:
    assert refusal(birth_date=typed) == ("birth_date_not_understood", "birth_date")


@pytest.mark.parametrize("typed", ["1987-05-19", "19.05.1987", "19/05/1987", " 19.5.1987 "])
def test_a_birth_date_is_taken_as_people_write_it(typed: str) -> None:
    assert read_registration(form(birth_date=typed), NOON).details.birth_date == date(1987, 5, 19)


def test_eighteen_is_reached_on_the_birthday_by_the_calendar_of_almaty() -> None:
    assert refusal(birth_date="17.03.2008") == ("too_young", "birth_date")
    read_registration(form(birth_date="16.03.2008"), NOON)
    # 16 March 19:30 in UTC is already 17 March in Almaty.
    read_registration(form(birth_date="17.03.2008"), datetime(2026, 3, 16, 19, 30, tzinfo=UTC))


def test_a_birthday_on_29_february_is_reached_on_1_march() -> None:
    assert full_years(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert full_years(date(2008, 2, 29), date(2026, 3, 1)) == 18


@pytest.mark.parametrize("typed", ["", "other", "Female", "f", "1"])
def test_sex_is_one_of_the_two_that_ranges_know(typed: str) -> None:
    assert refusal(sex=typed) == ("sex_missing", "sex")


def test_a_password_made_of_the_forms_own_data_is_refused() -> None:
    assert refusal(password="Үлгіева19051987", consent_account="yes") == ("password_personal", "password")


@pytest.mark.parametrize("typed", ["", "de", "../ru", "RU"])
def test_an_unknown_language_falls_back_to_russian(typed: str) -> None:
    assert read_registration(form(language=typed), NOON).language == "ru"
