"""What tests share: both databases, a context that stands still in time, and the cast."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest

from labhelp_app import bootstrap
from labhelp_app.clock import SetClock
from labhelp_app.crypto.keys import Keyring, load_master_key
from labhelp_app.services.context import Context
from labhelp_app.settings import Settings, read_settings
from labhelp_app.storage.engine import Database
from tests.cast import Cast, gather
from tests.postgres import ThrowAwayPostgres

# A reviewer's machine must judge the change, not the luck of the day; developers go on drawing at random.
hypothesis.settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")

NOON = datetime(2026, 3, 16, 7, 0, tzinfo=UTC)
"""A Monday, noon in Almaty."""

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def postgres() -> Iterator[ThrowAwayPostgres]:
    server = ThrowAwayPostgres()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _migrated_postgres(postgres: ThrowAwayPostgres) -> str:
    name = postgres.create()
    database = Database(postgres.url(name))
    database.migrate()
    database.dispose()
    return name


@pytest.fixture(scope="session")
def _migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "data" / "labhelp.db"
    database = Database(f"sqlite:///{path}")
    database.migrate()
    database.forget_deleted()
    database.dispose()
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, _migrated_sqlite: Path) -> str:
    """The address of a migrated, empty SQLite database of this test."""
    path = tmp_path / "var" / "data" / "labhelp.db"
    path.parent.mkdir(parents=True, mode=0o700)
    shutil.copyfile(_migrated_sqlite, path)
    path.chmod(0o600)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres: ThrowAwayPostgres, _migrated_postgres: str) -> Iterator[str]:
    """The address of a migrated, empty PostgreSQL database of this test."""
    name = postgres.create(template=_migrated_postgres)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a migrated, empty database: the test runs once on each kind."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated, empty database: the test runs once on SQLite and once on PostgreSQL."""
    database = Database(database_url)
    yield database
    database.dispose()


@pytest.fixture
def context(database: Database, tmp_path: Path) -> Context:
    """A context on each of the two databases, on a Monday at noon."""
    return context_on(database, settings_for(tmp_path / "var", str(database.url)))


@pytest.fixture
def sqlite_context(sqlite_url: str, tmp_path: Path) -> Iterator[Context]:
    """A context on SQLite alone, for tests that would say nothing new on PostgreSQL."""
    database = Database(sqlite_url)
    yield context_on(database, settings_for(tmp_path / "var", sqlite_url))
    database.dispose()


@pytest.fixture
def cast(context: Context) -> Cast:
    """Everybody, registered in ``context``."""
    return gather(context)


def settings_for(var: Path, url: str) -> Settings:
    """Return development settings with all paths under ``var``."""
    return read_settings({"LABHELP_VAR": str(var), "LABHELP_DATABASE_URL": url})


def context_on(database: Database, settings: Settings) -> Context:
    """Return a context on a migrated database; its clock stands still until moved."""
    keyring = Keyring(load_master_key(settings))
    bootstrap.check_keys(database, keyring)
    return Context(settings=settings, clock=SetClock(NOON), database=database, keyring=keyring)
