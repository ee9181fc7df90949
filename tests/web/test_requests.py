"""Requests against a running server: origins, hosts, sizes, closed entrances, headers."""

from __future__ import annotations

import socket

import pytest

from tests.services.registrations import PASSWORD, form
from tests.web.browser_less import Server, Visitor

LOGIN = {"email": "nobody@specimen.invalid", "password": PASSWORD}
POSTS = [
    "/api/auth/login", "/api/auth/register", "/api/auth/logout", "/api/auth/password", "/api/auth/step-up",
    "/api/auth/language", "/api/consents/ai/grant", "/api/consents/ai/withdraw", "/api/export", "/api/erase",
]  # fmt: skip


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("origin", [None, "null", "http://evil.invalid", "https://localhost"])
def test_no_form_is_taken_from_another_page(person: Visitor, path: str, origin: str | None) -> None:
    answer = person.post(path, {}, origin=origin)
    assert (answer.status_code, answer.json()) == (403, {"error": "origin_refused"})


def test_a_form_of_a_page_without_referrer_is_taken_when_the_browser_vouches_for_it(visitor: Visitor) -> None:
    assert (
        visitor.post("/api/auth/login", LOGIN, origin="null", sec_fetch_site="same-origin").status_code == 303
    )
    for other in ("cross-site", "same-site", "none", "same-origin, cross-site"):
        assert visitor.post("/api/auth/login", LOGIN, origin="null", sec_fetch_site=other).status_code == 403


def test_a_foreign_page_reads_nothing(person: Visitor, server: Server) -> None:
    foreign = person.get("/api/auth/form/login", origin="http://evil.invalid")
    assert "access-control-allow-origin" not in foreign.headers
    ours = person.get("/api/auth/form/login", origin=server.origin)
    assert ours.headers["access-control-allow-origin"] == server.origin


@pytest.mark.parametrize("host", ["evil.invalid", "localhost.evil.invalid", "", "10.0.0.1"])
def test_a_request_under_another_name_is_refused(visitor: Visitor, host: str) -> None:
    assert visitor.get("/app", host=host).status_code in {400, 421}


@pytest.mark.parametrize(
    "path", ["/_upload", "/_upload/x", "/_all_routes", "/_event", "/_event/", "/auth-codespace"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_entrances_of_the_framework_are_shut(person: Visitor, path: str, method: str) -> None:
    answer = person.get(path) if method == "GET" else person.post(path, {"file": "x"})
    assert answer.status_code == 404


def test_an_upload_to_the_framework_is_refused_with_any_token(person: Visitor) -> None:
    answer = person.http.post(
        "/_upload",
        files={"files": ("a.pdf", b"%PDF-1.4")},
        headers={"origin": person.server.origin, "reflex-client-token": "x", "reflex-event-handler": "a.b"},
    )
    assert answer.status_code == 404


def test_a_body_beyond_the_limit_is_refused_before_it_is_read(visitor: Visitor) -> None:
    assert visitor.post("/api/auth/login", {"password": "x" * 70_000}).status_code == 413


def test_a_body_longer_than_it_claims_is_cut_off(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as raw:
        head = f"POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nOrigin: {server.origin}\r\n"
        head += "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
        raw.sendall(head.encode())
        try:
            for _ in range(40):
                raw.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")
            raw.sendall(b"0\r\n\r\n")
            answer = raw.recv(200)
        except (BrokenPipeError, ConnectionResetError):
            answer = b""
    assert b" 303 " not in answer
    assert b" 200 " not in answer


def test_a_signed_in_page_sends_a_stranger_to_the_sign_in_page_and_back(visitor: Visitor) -> None:
    answer = visitor.get("/app/reports", accept="text/html")
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=/app/reports")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
    ],
)
@pytest.mark.parametrize("path", ["/health", "/app", "/nothing", "/_upload"])
def test_every_answer_carries_the_headers(visitor: Visitor, path: str, name: str, value: str) -> None:
    assert visitor.get(path).headers[name] == value


def test_the_policy_forbids_eval_frames_and_foreign_hosts(visitor: Visitor) -> None:
    policy = dict(
        part.split(" ", 1) for part in visitor.get("/health").headers["content-security-policy"].split("; ")
    )
    assert "unsafe" not in policy["script-src"]
    assert policy["object-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["connect-src"].split()[0] == "'self'"
    assert "*" not in " ".join(policy.values())


@pytest.mark.parametrize("path", ["/app", "/app/reports", "/api/auth/form/login", "/staff", "/api/nothing"])
def test_nothing_signed_in_is_kept_by_the_browser(person: Visitor, path: str) -> None:
    assert person.get(path).headers["cache-control"] == "no-store"


def test_health_tells_states_and_no_secrets(visitor: Visitor, server: Server) -> None:
    answer = visitor.get("/health")
    assert answer.json().keys() == {"status", "database", "keys", "reading", "pictures", "version"}
    assert str(server.folder) not in answer.text


def test_the_servers_log_holds_nothing_of_the_people(server: Server, visitor: Visitor) -> None:
    visitor.post("/api/auth/register", form(email="logged@specimen.invalid", surname="Логканарейка"))
    visitor.post("/api/auth/login", {"email": "logged@specimen.invalid", "password": "a canary of a guess"})
    written = server.log.read_text()
    assert not any(
        secret in written for secret in ("logged@specimen", "Логканарейка", "canary of a guess", PASSWORD)
    )
