"""One running server for all tests of the web layer, and browsers that visit it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.services.registrations import PASSWORD, form
from tests.web.browser_less import Server, Visitor


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("server"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def visitor(server: Server) -> Visitor:
    """A browser nobody is signed in with."""
    return Visitor(server)


@pytest.fixture
def person(server: Server, request: pytest.FixtureRequest) -> Visitor:
    """A browser with a freshly registered person signed in."""
    return signed_in(server, f"person{abs(hash(request.node.nodeid))}@specimen.invalid")


def signed_in(server: Server, email: str) -> Visitor:
    """Register and sign in over HTTP, as a browser does."""
    browser = Visitor(server)
    assert browser.post("/api/auth/register", form(email=email)).status_code == 303
    answer = browser.post("/api/auth/login", {"email": email, "password": PASSWORD})
    assert answer.headers["location"] == f"{server.origin}/app", answer.headers
    return browser
