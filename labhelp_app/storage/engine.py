"""The database: SQLite as it comes, PostgreSQL by one setting, the same tables and promises on both."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.engine import URL, make_url

from labhelp_app.storage.unit_of_work import EVERYBODY, UnitOfWork

PROJECT = Path(__file__).resolve().parent.parent.parent
MIGRATION_LOCK = 7_306_711_701
"""Any fixed number: two processes that start together migrate one after the other (PostgreSQL)."""
BUSY_TIMEOUT_S = 20
CLEAN_UP_TIMEOUT_S = 3
"""A clean-up gives way to readers sooner: it comes again every hour."""


class Database:
    """A database by its address; safe to share between threads."""

    def __init__(self, url: str) -> None:
        self.url = _normalised(url)
        if self.is_sqlite:
            _prepare_file(self.url)
        self.engine = _engine(self.url)

    def __repr__(self) -> str:
        return f"Database({self.kind})"  # never the address: it may hold a password

    @property
    def kind(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self.url.get_backend_name()

    @property
    def is_sqlite(self) -> bool:
        """Whether this is one file on the server's own disk."""
        return self.kind == "sqlite"

    def unit_of_work(self, owner_id: str | None = None, *, read_only: bool = False) -> UnitOfWork:
        """Return a transaction for ``owner_id`` (``None``: the service itself), to be entered with ``with``.

        Writers on SQLite take the write lock at once, so that two of them queue instead of failing;
        ``read_only`` transactions run beside a writer and refuse to write.
        """
        return UnitOfWork(self.engine, owner_id, read_only=read_only)

    @contextmanager
    def snapshot(self) -> Generator[Connection]:
        """Give a connection that sees one moment of the whole database, whatever is written meanwhile."""
        options: dict[str, Any] = {"labhelp_read_only": True}
        if not self.is_sqlite:
            options["isolation_level"] = "REPEATABLE READ"
        with self.engine.connect().execution_options(**options) as connection:
            if not self.is_sqlite:
                connection.execute(text("SELECT set_config('app.user_id', :all, true)"), {"all": EVERYBODY})
            yield connection

    def migrate(self, revision: str = "head") -> None:
        """Bring the tables to ``revision``; nothing happens when they are there already."""
        engine = _engine(self.url, migrating=True)
        try:
            with engine.begin() as connection:
                if not self.is_sqlite:
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
                command.upgrade(migration_config(connection), revision)
        finally:
            engine.dispose()

    def revision(self) -> str:
        """Return the revision of the tables, ``""`` when there are none."""
        with self.engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision() or ""

    def alive(self) -> bool:
        """Return whether the database answers."""
        try:
            with self.engine.connect() as connection:
                return connection.execute(text("SELECT 1")).scalar() == 1
        except Exception:  # any failure of the driver means the same to the health page
            return False

    def forget_deleted(self) -> None:
        """Make what was deleted unrecoverable from the database's own files, as far as they allow.

        SQLite overwrites deleted pages (``secure_delete``) and this empties the write-ahead log;
        PostgreSQL frees dead rows of ``users``, where the wrapped keys were.
        """
        if not self.is_sqlite:
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM users")
            return
        raw = self.engine.raw_connection()  # outside any transaction, which SQLite asks for here
        try:
            cursor = raw.cursor()
            cursor.execute(f"PRAGMA busy_timeout={CLEAN_UP_TIMEOUT_S * 1000}")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_S * 1000}")
        finally:
            raw.close()

    def dispose(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def migration_config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, bound to ``connection`` when one is given."""
    config = Config(str(PROJECT / "alembic.ini"))
    config.set_main_option("script_location", str(PROJECT / "alembic"))
    config.attributes["connection"] = connection
    return config


def migration_engine(url: str) -> Engine:
    """Return an engine for Alembic's own commands, with foreign keys resting while tables are rebuilt."""
    address = _normalised(url)
    if address.get_backend_name() == "sqlite":
        _prepare_file(address)
    return _engine(address, migrating=True)


def _normalised(url: str) -> URL:
    address = make_url(url)
    if address.drivername in {"postgres", "postgresql"}:
        address = address.set(drivername="postgresql+psycopg")
    if address.drivername not in {"sqlite", "sqlite+pysqlite", "postgresql+psycopg"}:
        raise ValueError("the database must be SQLite or PostgreSQL")
    if address.get_backend_name() == "sqlite" and address.database in {None, "", ":memory:"}:
        raise ValueError("the database must be a file")
    return address


def _prepare_file(url: URL) -> None:
    path = Path(str(url.database)).absolute()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Created here, because SQLite would create it readable by others; its log files copy this mode.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _engine(url: URL, *, migrating: bool = False) -> Engine:
    pool: dict[str, Any] = {"poolclass": NullPool} if migrating else {"pool_size": 8, "max_overflow": 16}
    arguments: dict[str, Any] = {"timeout": BUSY_TIMEOUT_S} if url.get_backend_name() == "sqlite" else {}
    if url.get_backend_name() == "postgresql":
        pool["pool_pre_ping"] = True
    # hide_parameters: a failing statement must not carry values into an exception.
    engine = create_engine(url, hide_parameters=True, connect_args=arguments, **pool)
    if url.get_backend_name() == "sqlite":
        _configure_sqlite(engine, foreign_keys=not migrating)
    else:
        _configure_postgresql(engine, migrating=migrating)
    return engine


def _configure_sqlite(engine: Engine, *, foreign_keys: bool) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, record: Any) -> None:
        del record
        connection.isolation_level = None  # transactions are begun below, in the words we choose
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
            "secure_delete=ON",
            "temp_store=MEMORY",
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        read_only = bool(connection.get_execution_options().get("labhelp_read_only"))
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if read_only else 'OFF'}")
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _configure_postgresql(engine: Engine, *, migrating: bool) -> None:
    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        if migrating:
            connection.execute(text("SELECT set_config('app.user_id', :all, true)"), {"all": EVERYBODY})
        elif connection.get_execution_options().get("labhelp_read_only"):
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
