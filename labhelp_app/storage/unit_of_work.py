"""One transaction: everything in it is kept together or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from sqlalchemy import Engine, event, text
from sqlmodel import Session

Writer = Callable[["UnitOfWork"], None]
"""Something that adds its last rows to a transaction."""

EVERYBODY = "*"
"""What the database is told when the service itself acts and no single owner is meant."""


class _Writers(threading.local):
    """The databases the present thread is writing to."""

    def __init__(self) -> None:
        self.engines: set[Engine] = set()


_writers = _Writers()


class UnitOfWork:
    """A transaction for one owner; rolled back on leaving unless ``commit`` was called.

    On PostgreSQL the owner is told to the database, whose row-level security then hides all rows of others,
    whatever the query says. ``owner_id=None`` is for the service's own work (sign-in, queues, backups).
    """

    session: Session

    def __init__(self, engine: Engine, owner_id: str | None = None, *, read_only: bool = False) -> None:
        self.engine = engine
        self.owner_id = owner_id
        self.read_only = read_only
        self._claim: set[Engine] = set()
        self._before_commit: list[Writer] = []
        self._after_rollback: list[Writer] = []

    def __enter__(self) -> UnitOfWork:
        """Open the session; the transaction begins with the first statement.

        Raises:
            RuntimeError: this thread is in a writing transaction already; on SQLite a second one would wait
                for the first for ever.
        """
        self._claim = _writers.engines
        if not self.read_only:
            if self.engine in self._claim:
                raise RuntimeError("this thread is in a writing transaction already")
            self._claim.add(self.engine)
        bind = self.engine.execution_options(labhelp_read_only=self.read_only)
        self.session = Session(bind, expire_on_commit=False)
        event.listen(self.session, "after_begin", self._tell_the_owner)
        event.listen(self.session, "before_commit", self._last_rows)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed, then let refusals be written down on their own."""
        self.session.expunge_all()  # rows read here stay readable afterwards; a rollback would empty them
        self.session.close()
        if not self.read_only:
            self._claim.discard(self.engine)
        if self._after_rollback:
            writers, self._after_rollback = self._after_rollback, []
            with UnitOfWork(self.engine, self.owner_id) as own:
                for write in writers:
                    write(own)
                own.commit()

    def commit(self) -> None:
        """Keep everything, audit rows included."""
        self.session.commit()
        self._after_rollback.clear()

    def flush(self) -> None:
        """Send pending rows to the database without committing."""
        self.session.flush()

    def before_commit(self, write: Writer) -> None:
        """Call ``write`` when the transaction is about to be committed (once)."""
        self._before_commit.append(write)

    def after_rollback(self, write: Writer) -> None:
        """Call ``write`` with a transaction of its own when this one is given up (once)."""
        self._after_rollback.append(write)

    def _last_rows(self, session: Any) -> None:
        del session
        writers, self._before_commit = self._before_commit, []
        for write in writers:
            write(self)

    def _tell_the_owner(self, session: Any, transaction: Any, connection: Any) -> None:
        del session, transaction
        if connection.dialect.name == "postgresql":
            owner = {"owner": self.owner_id or EVERYBODY}
            connection.execute(text("SELECT set_config('app.user_id', :owner, true)"), owner)
