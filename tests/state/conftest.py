"""Pages' states over the real services: a context with a reading queue, and two people."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

import pytest

from labhelp_app import bootstrap
from labhelp_app.reading import pipeline, sandbox
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


@pytest.fixture
def readers_busy(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AbstractContextManager[None]]:
    """While the block runs every worker has something else to read; who wants one waits ``queue_s`` seconds."""

    @contextmanager
    def busy(queue_s: float = 0.05) -> Iterator[None]:
        lane, slots = pipeline.TEXT_LANE, sandbox._slots["text"]
        held = [slots.acquire(timeout=20) for _ in range(lane.workers)]
        try:
            with monkeypatch.context() as patched:
                patched.setattr(pipeline, "TEXT_LANE", replace(lane, queue_s=queue_s))
                yield
        finally:
            for _ in filter(None, held):
                slots.release()

    return busy
