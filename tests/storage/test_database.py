"""The same promises on SQLite and PostgreSQL: one history of tables, transactions, walls between owners."""

from __future__ import annotations

import stat
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlmodel import col, select

from labhelp_app.errors import NotFound
from labhelp_app.services import audit
from labhelp_app.services.context import Context
from labhelp_app.storage import models
from labhelp_app.storage.engine import Database, migration_config
from labhelp_app.storage.models import AuditEvent, RateBucket, Report, User
from labhelp_app.storage.owned_rows import get_owned, is_id, new_id
from labhelp_app.storage.tables import own_tables
from tests.cast import Cast, person, store_report
from tests.conftest import NOON
from tests.postgres import ThrowAwayPostgres


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without tables."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'fresh' / 'labhelp.db'}")
        yield database
        database.dispose()
        return
    server: ThrowAwayPostgres = request.getfixturevalue("postgres")
    name = server.create()
    database = Database(server.url(name))
    yield database
    database.dispose()
    server.drop(name)


def test_the_history_goes_up_to_the_models_and_down_to_nothing(empty: Database):
    assert empty.revision() == ""
    empty.migrate()
    tables = set(inspect(empty.engine).get_table_names())
    assert tables == {table.name for table in own_tables()} | {"alembic_version"}
    with empty.engine.begin() as connection:
        command.check(migration_config(connection))
    with empty.engine.begin() as connection:
        command.downgrade(migration_config(connection), "base")
    assert set(inspect(empty.engine).get_table_names()) == {"alembic_version"}
    empty.migrate()
    empty.migrate()
    assert empty.revision() == "0002"


def test_a_model_without_a_revision_is_noticed(database: Database):
    with database.engine.begin() as connection:
        connection.execute(text("ALTER TABLE notices ADD COLUMN forgotten INTEGER"))
    with database.engine.begin() as connection, pytest.raises(Exception, match="forgotten"):
        command.check(migration_config(connection))


def test_nothing_is_kept_unless_it_is_committed(database: Database):
    bucket = {"key": "k", "window_started_at": NOON}
    with database.unit_of_work() as uow:
        uow.session.add(RateBucket(**bucket))
        uow.flush()
    with suppress(RuntimeError), database.unit_of_work() as uow:
        uow.session.add(RateBucket(**bucket))
        uow.flush()
        raise RuntimeError
    with database.unit_of_work(read_only=True) as uow:
        assert uow.session.exec(select(RateBucket)).all() == []
    with database.unit_of_work() as uow:
        uow.session.add(RateBucket(**bucket))
        uow.commit()
    with database.unit_of_work(read_only=True) as uow:
        [kept] = uow.session.exec(select(RateBucket)).all()
        assert kept.window_started_at == NOON


def test_a_reading_transaction_cannot_write(database: Database):
    with database.unit_of_work(read_only=True) as uow:
        uow.session.add(RateBucket(key="k", window_started_at=NOON))
        with pytest.raises(DatabaseError):
            uow.flush()
    with database.unit_of_work() as uow:  # the same connection may write again
        uow.session.add(RateBucket(key="k", window_started_at=NOON))
        uow.commit()


def test_two_writers_queue_and_no_count_is_lost(database: Database):
    with database.unit_of_work() as uow:
        uow.session.add(RateBucket(key="k", window_started_at=NOON))
        uow.commit()

    def count_up() -> None:
        for _ in range(10):
            with database.unit_of_work() as uow:
                bucket = uow.session.get(RateBucket, "k", with_for_update=True)
                assert bucket is not None
                bucket.count += 1
                uow.session.add(bucket)
                uow.commit()

    threads = [threading.Thread(target=count_up) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.unit_of_work(read_only=True) as uow:
        assert uow.session.exec(select(RateBucket.count)).one() == 80


def test_foreign_keys_are_enforced(database: Database):
    orphan = Report(
        id=new_id(), user_id=new_id(), draft_id=new_id(), created_on=NOON, updated_on=NOON, sealed_body=b"x"
    )
    with database.unit_of_work() as uow:
        uow.session.add(orphan)
        with pytest.raises(IntegrityError):
            uow.flush()


def test_a_failing_statement_does_not_repeat_its_values(database: Database):
    canary = "canary-in-a-statement"
    with database.unit_of_work() as uow, pytest.raises(DatabaseError) as caught:
        uow.session.connection().execute(text("INSERT INTO nowhere VALUES (:v)"), {"v": canary})
    assert canary not in str(caught.value)


def test_the_sqlite_file_is_for_its_owner_only_and_keeps_what_it_promised(sqlite_url: str):
    database = Database(sqlite_url)
    with database.unit_of_work() as uow:
        uow.session.add(RateBucket(key="k", window_started_at=NOON))
        uow.commit()
        settings = {
            name: uow.session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
        assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
        path = Path(sqlite_url.removeprefix("sqlite:///"))
        assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.glob("labhelp.db*")} == {0o600}
    database.dispose()


def test_a_new_sqlite_folder_is_for_its_owner_only(tmp_path: Path):
    database = Database(f"sqlite:///{tmp_path / 'new' / 'labhelp.db'}")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "labhelp.db").stat().st_mode) == 0o600
    database.dispose()


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "mysql://localhost/labhelp", "sqlite+aiosqlite:///x"]
)
def test_an_address_that_cannot_keep_the_promises_is_refused(url: str):
    with pytest.raises(ValueError, match="the database must be"):
        Database(url)


def test_the_address_of_the_database_does_not_show_its_password():
    database = Database("postgresql://labhelp:hunter2-specimen@localhost/labhelp")
    assert "hunter2-specimen" not in repr(database)
    assert database.engine.url.drivername == "postgresql+psycopg"
    assert not database.alive()


def test_absent_foreign_and_malformed_ids_are_told_apart_by_nobody(context: Context, cast: Cast):
    report_id = store_report(context, cast.owner)
    told: set[tuple[str, str]] = set()
    with context.database.unit_of_work() as uow:
        assert get_owned(uow, Report, cast.owner.user_id, report_id).id == report_id
        for owner, row in (
            (cast.stranger.user_id, report_id),
            (cast.owner.user_id, new_id()),
            (cast.owner.user_id, "' OR 1=1"),
        ):
            with pytest.raises(NotFound) as caught:
                get_owned(uow, Report, owner, row)
            told.add((str(caught.value), str(caught.value.params)))
    assert told == {("not_found", "{}")}


def test_ids_are_random_and_have_one_form():
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(is_id(one) for one in ids)
    assert not any(is_id(text) for text in ("", "A" * 32, "a" * 31, "a" * 33, "a" * 31 + "\n", "g" * 32))


@pytest.mark.postgres
def test_postgresql_itself_hides_the_rows_of_others_whatever_the_query_says(
    postgres_url: str, tmp_path: Path
):
    from tests.conftest import context_on, settings_for

    database = Database(postgres_url)
    ctx = context_on(database, settings_for(tmp_path, postgres_url))
    anna, bolat = person(ctx, "anna"), person(ctx, "bolat")
    store_report(ctx, anna)
    mine = store_report(ctx, bolat)
    with database.unit_of_work(bolat.user_id) as uow:
        assert [report.id for report in uow.session.exec(select(Report)).all()] == [mine]
        assert [user.id for user in uow.session.exec(select(User)).all()] == [bolat.user_id]
        touched = uow.session.connection().execute(text("UPDATE reports SET status = 'gone'"))
        assert touched.rowcount == 1
        with pytest.raises(DatabaseError):
            uow.session.connection().execute(
                text("UPDATE reports SET user_id = :other"), {"other": anna.user_id}
            )
    with database.engine.connect() as connection:  # a transaction that names nobody
        assert connection.execute(text("SELECT count(*) FROM reports")).scalar() == 0
    with database.unit_of_work() as uow:
        assert len(uow.session.exec(select(Report)).all()) == 2
    database.dispose()


@pytest.mark.postgres
def test_every_table_with_an_owner_is_behind_the_wall(postgres_url: str):
    database = Database(postgres_url)
    with database.engine.connect() as connection:
        walled = set(
            connection.execute(
                text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
            ).scalars()
        )
    assert walled == {
        table.name for table in own_tables() if "user_id" in table.c and table.name != "tombstones"
    } | {"users"}
    database.dispose()


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE audit SET action = 'nothing:happened'",
        "UPDATE audit SET hash = 'x' WHERE seq = 1",
        "UPDATE audit SET ip_prefix = '198.51.100.0/24'",
        "DELETE FROM audit",
    ],
)
def test_the_audit_only_grows(context: Context, cast: Cast, attack: str):
    with context.database.unit_of_work() as uow, pytest.raises(DatabaseError, match="only grows"):
        uow.session.connection().execute(text(attack))
    assert audit.verify_chain(context).intact


def test_moments_come_back_with_their_zone(database: Database):
    with database.unit_of_work() as uow:
        event = models.Moment().process_bind_param(NOON, uow.session.connection().dialect)
        assert event == NOON
    with pytest.raises(ValueError, match="naive"):
        models.Moment().process_bind_param(NOON.replace(tzinfo=None), None)


def test_refusals_are_written_down_even_when_the_transaction_is_given_up(context: Context):
    with suppress(RuntimeError), context.database.unit_of_work() as uow:
        audit.record(uow, context, None, "report:opened", outcome="refused", reason="not_found")
        audit.record(uow, context, None, "report:sealed")
        raise RuntimeError
    with context.database.unit_of_work(read_only=True) as uow:
        events = uow.session.exec(select(AuditEvent).order_by(col(AuditEvent.seq))).all()
    assert [(event.action, event.outcome) for event in events] == [("report:opened", "refused")]
    assert audit.verify_chain(context).intact


def test_a_second_writing_transaction_in_the_same_thread_is_refused_at_once(database: Database):
    with database.unit_of_work() as outer:
        with database.unit_of_work(read_only=True) as inner:
            assert inner.session.exec(select(RateBucket)).all() == []
        with pytest.raises(RuntimeError, match="already"), database.unit_of_work():
            pass
        outer.commit()
    with database.unit_of_work() as uow:
        uow.commit()
