"""Sign-in, registration and sign-out over HTTP, as a browser without JavaScript does them."""

from __future__ import annotations

import pytest

from tests.services.registrations import PASSWORD, form
from tests.web.browser_less import Server, Visitor
from tests.web.conftest import signed_in

SESSION_COOKIES = {"__Host-labhelp-access", "__Host-labhelp-refresh"}


def where(answer: object) -> str:
    return str(answer.headers["location"])  # pyright: ignore[reportAttributeAccessIssue]


def test_the_cookies_are_out_of_reach_of_scripts_other_sites_and_plain_http(
    server: Server, visitor: Visitor
) -> None:
    visitor.post("/api/auth/register", form(email="cookies@specimen.invalid"))
    answer = visitor.post("/api/auth/login", {"email": "cookies@specimen.invalid", "password": PASSWORD})
    lines = [line for line in answer.headers.get_list("set-cookie") if "Max-Age=0" not in line]
    assert {line.partition("=")[0] for line in lines} == {*SESSION_COOKIES, "__Host-labhelp-device"}
    for line in lines:
        attributes = {part.strip().lower() for part in line.split(";")[1:]}
        assert {"secure", "httponly", "samesite=lax", "path=/"} <= attributes
        assert not any(attribute.startswith("domain") for attribute in attributes)
        if line.partition("=")[0] in SESSION_COOKIES:
            assert not any(attribute.startswith("max-age") for attribute in attributes)


def test_a_remembered_device_keeps_its_cookies_for_thirty_days(visitor: Visitor) -> None:
    visitor.post("/api/auth/register", form(email="remember@specimen.invalid"))
    answer = visitor.post(
        "/api/auth/login", {"email": "remember@specimen.invalid", "password": PASSWORD, "remember": "yes"}
    )
    ages = [
        line.split("Max-Age=")[1]
        for line in answer.headers.get_list("set-cookie")
        if "labhelp-access" in line
    ]
    assert 30 * 86400 - 60 <= int(ages[0]) <= 30 * 86400


def test_a_new_and_a_known_address_get_the_same_answer_to_a_registration(visitor: Visitor) -> None:
    answers = [visitor.post("/api/auth/register", form(email="twice@specimen.invalid")) for _ in range(2)]
    told = [
        (
            answer.status_code,
            where(answer),
            sorted(name for name in answer.headers if name != "date"),
            answer.text,
        )
        for answer in answers
    ]
    assert told[0] == told[1]
    times = [answer.elapsed.total_seconds() for answer in answers]
    assert min(times) >= 0.75


def test_after_registering_the_sign_in_page_knows_the_address_and_forgets_it(visitor: Visitor) -> None:
    answer = visitor.post("/api/auth/register", form(email="fresh@specimen.invalid"))
    assert where(answer).endswith("/kk/login?notice=registered")
    assert visitor.get("/api/auth/form/login").json() == {"values": {"email": "fresh@specimen.invalid"}}
    assert visitor.get("/api/auth/form/login").json() == {"values": {}}


def test_a_refused_registration_names_the_field_and_keeps_what_was_typed_but_the_password(
    visitor: Visitor,
) -> None:
    typed = form(email="kept@specimen.invalid", birth_date="01.01.2020", surname="Сақталған")
    answer = visitor.post("/api/auth/register", typed)
    assert where(answer).endswith("/kk/register?problem=too_young&field=birth_date")
    values = visitor.get("/api/auth/form/register").json()["values"]
    assert values["surname"] == "Сақталған"
    assert "password" not in values
    assert not any(name.startswith("consent_") for name in values)


def test_neither_address_nor_cookie_of_a_refused_form_shows_what_was_typed(visitor: Visitor) -> None:
    answer = visitor.post(
        "/api/auth/register", form(email="hidden@specimen.invalid", birth_date="01.01.2020")
    )
    seen = where(answer) + " ".join(answer.headers.get_list("set-cookie"))
    for secret in ("hidden", "specimen.invalid", "2020", "Үлгіева", PASSWORD):
        assert secret not in seen


@pytest.mark.parametrize("changes", [{"role": "admin"}, {"user_id": "x"}, {"iin": "870519000000"}])
def test_a_field_too_many_is_refused(visitor: Visitor, changes: dict[str, str]) -> None:
    assert "problem=field_not_expected" in where(visitor.post("/api/auth/register", form(**changes)))


def test_an_unticked_consent_is_refused_by_the_server_itself(visitor: Visitor) -> None:
    answer = visitor.post("/api/auth/register", form(email="unticked@specimen.invalid", consent_medical=None))
    assert where(answer).endswith("problem=consent_not_given&field=consent_medical")
    answer = visitor.post("/api/auth/login", {"email": "unticked@specimen.invalid", "password": PASSWORD})
    assert "problem=sign_in_refused" in where(answer)


def test_wrong_password_and_unknown_account_get_the_same_answer(visitor: Visitor) -> None:
    visitor.post("/api/auth/register", form(email="known@specimen.invalid"))
    answers = [
        visitor.post(
            "/api/auth/login", {"email": email, "password": "a wrong guess of words", "language": "en"}
        )
        for email in ("known@specimen.invalid", "unknown@specimen.invalid")
    ]
    assert {where(answer).split("/", 3)[3] for answer in answers} == {"en/login?problem=sign_in_refused"}
    assert [answer.status_code for answer in answers] == [303, 303]
    assert not set(visitor.cookies) & SESSION_COOKIES


@pytest.mark.parametrize(
    ("wanted", "went"),
    [
        ("/app/reports", "/app/reports"),
        ("", "/app"),
        ("https://evil.invalid/app", "/app"),
        ("//evil.invalid/app", "/app"),
        ("/\\evil.invalid", "/app"),
        ("/app/../login", "/app"),
        ("/app//evil.invalid", "/app"),
        ("/login", "/app"),
        ("javascript:alert(1)", "/app"),
        ("/app\r\nSet-Cookie: a=b", "/app"),
        ("/application", "/app"),
    ],
)
def test_after_sign_in_one_goes_on_inside_the_product_only(
    server: Server, visitor: Visitor, wanted: str, went: str
) -> None:
    email = "goes-on@specimen.invalid"
    visitor.post("/api/auth/register", form(email=email))
    answer = visitor.post("/api/auth/login", {"email": email, "password": PASSWORD, "next": wanted})
    assert where(answer) == server.origin + went


def test_signing_out_ends_the_session_and_clears_the_browser(person: Visitor) -> None:
    stolen = dict(person.cookies)
    answer = person.post("/api/auth/logout")
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    assert not set(person.cookies) & SESSION_COOKIES
    person.cookies = stolen
    assert person.get("/app", accept="text/html").headers["location"].startswith("/login")


def test_signing_in_again_in_the_same_browser_ends_the_session_before(server: Server) -> None:
    browser = signed_in(server, "again@specimen.invalid")
    before = dict(browser.cookies)
    browser.post("/api/auth/login", {"email": "again@specimen.invalid", "password": PASSWORD})
    assert browser.cookies["__Host-labhelp-access"] != before["__Host-labhelp-access"]
    left_behind = Visitor(server)
    left_behind.cookies = before
    assert left_behind.get("/app", accept="text/html").status_code == 303


def test_a_form_in_another_format_is_refused_without_an_echo(visitor: Visitor) -> None:
    answer = visitor.http.post(
        "/api/auth/login",
        content=b"<x>canary</x>",
        headers={"origin": visitor.server.origin, "content-type": "text/xml"},
    )
    assert (answer.status_code, answer.json()) == (400, {"error": "form_not_understood"})


def test_a_field_sent_twice_is_refused(visitor: Visitor) -> None:
    answer = visitor.http.post(
        "/api/auth/login",
        content=b"email=a%40b.kz&email=c%40d.kz&password=x",
        headers={"origin": visitor.server.origin, "content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 400


def test_consents_are_given_withdrawn_and_proved_over_http(person: Visitor, visitor: Visitor) -> None:
    assert where(person.post("/api/consents/ai/grant", {})).endswith("/app/my-data?notice=given")
    assert where(person.post("/api/consents/ai/withdraw", {})).endswith("/app/my-data?notice=withdrawn")
    assert "problem=consent_not_in_force" in where(person.post("/api/consents/ai/withdraw", {}))
    assert "problem=sign_in_required" in where(visitor.post("/api/consents/ai/grant", {}))
    assert visitor.get(f"/api/consents/receipts/{'0' * 32}.json").status_code == 401
    assert person.get(f"/api/consents/receipts/{'0' * 32}.json").status_code == 404


def test_erasing_asks_for_the_password_and_leaves_nobody_to_sign_in(server: Server) -> None:
    browser = signed_in(server, "erased@specimen.invalid")
    assert "problem=password_refused" in where(
        browser.post("/api/erase", {"password": "a wrong guess of words"})
    )
    assert where(browser.post("/api/erase", {"password": PASSWORD})).endswith("notice=erased")
    answer = browser.post("/api/auth/login", {"email": "erased@specimen.invalid", "password": PASSWORD})
    assert "problem=sign_in_refused" in where(answer)


def test_the_archive_asks_for_the_password_and_comes_as_a_file(person: Visitor) -> None:
    assert "problem=password_refused" in where(
        person.post("/api/export", {"password": "a wrong guess of words"})
    )
    answer = person.post("/api/export", {"password": PASSWORD})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.startswith(b"PK")
    for _ in range(2):
        person.post("/api/export", {"password": PASSWORD})
    assert "problem=too_many_attempts" in where(person.post("/api/export", {"password": PASSWORD}))
