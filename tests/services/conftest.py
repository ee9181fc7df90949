"""A person of the tests whose drafts are really read, and the queue stopped afterwards."""

from collections.abc import Iterator

import pytest

from labhelp_app.services import reading_queue
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from tests.cast import person


@pytest.fixture
def ctx(sqlite_context: Context) -> Iterator[Context]:
    """A context on SQLite with a running reading queue."""
    reading_queue.start(sqlite_context)
    yield sqlite_context
    reading_queue.stop(sqlite_context)


@pytest.fixture
def owner(ctx: Context) -> Actor:
    return person(ctx, "owner")


@pytest.fixture
def stranger(ctx: Context) -> Actor:
    return person(ctx, "stranger")
