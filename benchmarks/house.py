"""A throw-away copy of the product's services with one invented person, for benchmarks that need no browser."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from labhelp_app import bootstrap
from labhelp_app.services import demo, drafts, rate_limits, reading_queue, uploads
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.settings import read_settings
from labhelp_app.storage.owned_rows import new_id
from labhelp_app.storage.users import user_by_email_index


@contextmanager
def house() -> Iterator[tuple[Context, Actor]]:
    """Yield a context on a fresh SQLite database and a person who may use it."""
    with tempfile.TemporaryDirectory() as folder:
        context = bootstrap.build(read_settings({"LABHELP_VAR": str(Path(folder) / "var")}))
        reading_queue.start(context)
        try:
            demo.seed(context)
            yield context, specimen(context)
        finally:
            reading_queue.stop(context)
            context.database.dispose()


def specimen(context: Context) -> Actor:
    """Return the specimen person with four synthetic reports as an actor."""
    with context.database.unit_of_work() as uow:
        user = user_by_email_index(uow, context.keyring.email_index(demo.EMAIL))
        assert user is not None
        return Actor(user.id, new_id())


def read(context: Context, actor: Actor, document: bytes) -> str:
    """Put a document in and wait until its review page is ready; return the draft's id."""
    rate_limits.forgive(context, rate_limits.UPLOAD, actor.user_id)  # nobody uploads as fast as a benchmark
    draft_id = uploads.put_file(context, actor, document, "application/pdf")
    assert reading_queue.start(context).wait_until_idle(30)
    assert drafts.page(context, actor, draft_id, "ru").status == "ready"
    return draft_id
