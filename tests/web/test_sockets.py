"""Sockets against a running server: whose state, from which page, for how long."""

from __future__ import annotations

import base64
import json
import time
import uuid

import pytest
from simple_websocket import ConnectionClosed

from labhelp_app.web.sockets import BURST, LONGEST_MESSAGE, MOST_PER_PERSON
from tests.services.registrations import PASSWORD
from tests.web.browser_less import Server, Socket, Visitor, handshake_status
from tests.web.conftest import signed_in

STATE = "reflex___state____state.tests___web___specimen_app____specimen_state"
SESSION = "reflex___state____state.labhelp_app___state___session____session_state"
HYDRATE = "reflex___state____state.hydrate"


def say(socket: Socket, words: str) -> str:
    socket.event(f"{STATE}.keep", words=words)
    return socket.heard()


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://evil.invalid",
        "https://localhost",
        "http://localhost.evil.invalid",
        "http://localhost",
        "file://",
        "",
    ],
)
def test_a_handshake_from_any_other_page_is_refused(server: Server, origin: str | None) -> None:
    assert handshake_status(server, **({"Origin": origin} if origin is not None else {})) == 403


def test_a_handshake_from_our_page_is_welcome(server: Server) -> None:
    assert handshake_status(server, Origin=server.origin) == 101


def test_a_same_origin_hint_does_not_help_a_socket_without_origin(server: Server) -> None:
    assert handshake_status(server, Origin="null", **{"Sec-Fetch-Site": "same-origin"}) == 403


def test_events_run_as_the_person_of_the_cookie(person: Visitor) -> None:
    heard = say(person.socket(), "words of the person")
    assert "words of the person" in heard
    assert "asked_by" in heard


def test_a_guarded_event_without_sign_in_changes_nothing_and_leads_to_the_sign_in_page(
    visitor: Visitor,
) -> None:
    heard = say(visitor.socket(), "words of a stranger")
    assert "words of a stranger" not in heard
    assert "/login?next=/app/specimen" in heard


def test_a_role_that_is_not_admitted_is_told_so_and_nothing_runs(person: Visitor) -> None:
    socket = person.socket()
    socket.event(f"{STATE}.administer")
    heard = socket.heard()
    assert "administered" not in heard
    assert '"forbidden"' in heard


def test_a_stolen_token_without_the_cookie_yields_an_empty_state(person: Visitor, visitor: Visitor) -> None:
    token = str(uuid.uuid4())
    assert "secret words" in say(person.socket(token), "secret words")
    thief = visitor.socket(token)
    thief.event(HYDRATE)
    assert "secret words" not in thief.heard()


def test_a_stolen_token_with_another_persons_cookie_yields_that_persons_own_state(
    server: Server, person: Visitor
) -> None:
    token = str(uuid.uuid4())
    say(person.socket(token), "secret words")
    thief = signed_in(server, "thief@specimen.invalid").socket(token)
    thief.event(HYDRATE)
    assert "secret words" not in thief.heard()


def test_the_token_the_server_shows_is_no_key_either(person: Visitor, visitor: Visitor) -> None:
    heard = say(person.socket(), "secret words")
    bound = heard.split('"client_token":"')[1].split('"')[0]
    thief = visitor.socket(bound)
    thief.event(HYDRATE)
    assert "secret words" not in thief.heard()


def test_the_same_tab_finds_its_state_again_after_a_lost_connection(person: Visitor) -> None:
    first = person.socket()
    say(first, "kept words")
    first.close()
    time.sleep(0.3)
    again = person.socket(first.token)
    again.event(HYDRATE)
    assert "kept words" in again.heard()


def test_after_signing_out_the_same_tab_starts_empty(person: Visitor) -> None:
    socket = person.socket()
    say(socket, "secret words")
    person.post("/api/auth/logout")
    again = person.socket(socket.token)
    again.event(HYDRATE)
    assert "secret words" not in again.heard()


@pytest.mark.parametrize("name", ["Authorization", "X-Labhelp-Session", "X-Forwarded-User", "Remote-User"])
def test_an_identity_sent_by_the_client_is_dropped(person: Visitor, visitor: Visitor, name: str) -> None:
    # The id of a session is no secret: whoever holds the cookie can read it there.
    claims = person.cookies["__Host-labhelp-access"].split(".")[1]
    session_id = json.loads(base64.urlsafe_b64decode(claims + "=="))["sid"]
    heard = say(visitor.socket(**{name: f"LabHelp-Session {session_id}"}), "words of a stranger")
    assert "words of a stranger" not in heard


def test_cookies_and_identity_never_reach_the_page(person: Visitor) -> None:
    heard = say(person.socket(), "x")
    assert "__Host-" not in heard
    assert "LabHelp-Session" not in heard


def test_signing_out_closes_the_sockets_of_every_tab_within_two_seconds(person: Visitor) -> None:
    tabs = [person.socket() for _ in range(3)]
    person.post("/api/auth/logout")
    for tab in tabs:
        assert (tab.closed_within(2) or 9) < 2


def test_a_session_ended_on_another_device_is_closed_within_two_seconds(server: Server) -> None:
    other, email = Visitor(server), "elsewhere@specimen.invalid"
    here = signed_in(server, email)
    other.post("/api/auth/login", {"email": email, "password": PASSWORD})
    socket = other.socket()
    say(socket, "words")
    here.post("/api/auth/password", {"password": PASSWORD, "new_password": "басқа үлгі сөз, бес есік"})
    assert (socket.closed_within(2) or 9) < 2


def test_events_on_a_socket_stop_within_two_seconds_even_when_it_is_kept_busy(person: Visitor) -> None:
    socket, stolen = person.socket(), dict(person.cookies)
    say(socket, "before")
    person.post("/api/auth/logout")
    ended = time.monotonic()
    answered = ended
    try:
        while time.monotonic() < ended + 3:
            socket.event(f"{STATE}.keep", words="after")
            if "after" in socket.heard(0.1):
                answered = time.monotonic()
    except (ConnectionClosed, OSError):  # closed by the server before, or in the middle of, a sending
        pass
    assert answered - ended < 2
    person.cookies = stolen
    assert "after all" not in say(person.socket(), "after all")


def test_an_event_whose_handler_was_never_guarded_is_dropped(person: Visitor) -> None:
    socket = person.socket()
    socket.event(f"{STATE}.forgotten")
    assert "forgotten handler ran" not in socket.heard()


@pytest.mark.parametrize("state", [STATE, SESSION])
def test_the_setter_reflex_adds_to_every_state_is_shut(person: Visitor, state: str) -> None:
    socket = person.socket()
    socket.event(f"{state}.setvar", var_name="is_hydrated", value=True)
    assert "is_hydrated" not in socket.heard()


def test_what_a_page_reports_as_its_error_does_not_reach_the_log(server: Server, person: Visitor) -> None:
    socket = person.socket()
    reporter = (
        "reflex___state____state.reflex___state____frontend_event_exception_state.handle_frontend_exception"
    )
    socket.event(reporter, info="canary-of-a-page-error", component_stack="canary-of-a-page-error")
    socket.send('42/_event,["client_error",{"error_type":"x","message":"canary-of-a-page-error"}]')
    socket.event(f"{STATE}.keep", words={"value": "canary-of-a-page-error"}, more="canary-of-a-page-error")
    socket.send('42/_event,["event","canary-of-a-page-error"]')
    socket.heard()
    assert "canary-of-a-page-error" not in server.log.read_text()


def test_a_message_larger_than_64_kilobytes_closes_the_socket(person: Visitor) -> None:
    socket = person.socket()
    socket.event(f"{STATE}.keep", words="x" * LONGEST_MESSAGE)
    assert socket.closed_within(2) is not None
    fits = person.socket()
    fits.event(f"{STATE}.keep", words="y" * (LONGEST_MESSAGE - 500))
    assert "yyyy" in fits.heard()


def test_a_flood_of_events_closes_the_socket(person: Visitor) -> None:
    socket = person.socket()

    def flood() -> None:
        for _ in range(BURST + 20):
            socket.event(f"{STATE}.look")
        socket.heard(3)

    with pytest.raises(ConnectionClosed):
        flood()


def test_one_person_holds_five_sockets_and_no_more(server: Server, person: Visitor) -> None:
    held = [person.socket() for _ in range(MOST_PER_PERSON)]
    assert handshake_status(server, Origin=server.origin, Cookie=person.cookie_header) == 403
    held[0].close()
    time.sleep(0.5)
    assert handshake_status(server, Origin=server.origin, Cookie=person.cookie_header) == 101


def test_no_state_is_written_to_disk(server: Server, person: Visitor) -> None:
    say(person.socket(), "canary-of-a-state")
    files = [path for path in server.folder.rglob("*") if path.is_file()]
    assert not list(server.folder.rglob(".states"))
    assert not [path for path in files if b"canary-of-a-state" in path.read_bytes()]
