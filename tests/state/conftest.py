"""Pages' states over the real services: a context with a reading queue, and two people."""

from collections.abc import Iterator

import pytest

from labhelp_app import bootstrap
from labhelp_app.services import reading_queue
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from tests.cast import person


@pytest.fixture
def served(sqlite_context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[Context]:
    """The context every handler of this test is served from."""
    monkeypatch.setattr(bootstrap, "context", lambda: sqlite_context)
    reading_queue.start(sqlite_context)
    yield sqlite_context
    reading_queue.stop(sqlite_context)


@pytest.fixture
def reader(served: Context) -> Actor:
    return person(served, "reader")


@pytest.fixture
def passer_by(served: Context) -> Actor:
    return person(served, "passer-by")
