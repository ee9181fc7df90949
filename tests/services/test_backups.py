"""A backup is a whole moment, restores on either database, and never brings back who was erased."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from labhelp_app.clock import SetClock
from labhelp_app.errors import KeyRefused, RecordUnreadable
from labhelp_app.services import audit, backups, privacy, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.backups import RestoreRefused
from labhelp_app.services.backups.restoring import SAMPLE
from labhelp_app.services.context import Context
from labhelp_app.services.vault import Purpose
from labhelp_app.storage.copies import count_rows
from labhelp_app.storage.engine import Database
from labhelp_app.storage.tables import own_tables
from tests.cast import REPORT_BODY, Cast, person, store_report
from tests.conftest import settings_for
from tests.postgres import ThrowAwayPostgres


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backups" / "monday.backup"


def rows_in(database: Database) -> dict[str, int]:
    with database.snapshot() as connection:
        return count_rows(connection, own_tables())


def document(ctx: Context, actor: Actor) -> str:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, actor, {"rows": []}, way_in="file", status="ready")
        vault.seal_file(uow, ctx, actor, b"%PDF" * 400_000, draft_id=draft_id, media_type="application/pdf")
        uow.commit()
    return draft_id


def opened(database: Database, ctx: Context, actor: Actor, report_id: str) -> dict[str, Any]:
    other = Context(ctx.settings, ctx.clock, database, ctx.keyring)
    with database.unit_of_work(actor.user_id) as uow:
        return vault.open_report(uow, other, actor, report_id, Purpose.SHOW_RESULT).body


def test_what_was_backed_up_is_restored_on_the_other_database_too(
    context: Context, cast: Cast, file: Path, tmp_path: Path, postgres: ThrowAwayPostgres
):
    report_id, draft_id = store_report(context, cast.owner), document(context, cast.owner)
    manifest = backups.make_backup(context, file)
    before = rows_in(context.database)
    name = postgres.create()
    for url in (f"sqlite:///{tmp_path / 'restored.db'}", postgres.url(name)):
        report = backups.restore_backup(context.settings, file, url)
        restored = Database(url)
        assert report.rows == manifest.rows
        after = rows_in(restored)
        assert {table: after[table] for table in before if table not in {"sessions", "audit"}} == {
            table: count for table, count in before.items() if table not in {"sessions", "audit"}
        }
        assert after["sessions"] == 0  # nobody stays signed in
        assert after["audit"] == manifest.rows["audit"] + 1  # the restore itself is written down
        assert opened(restored, context, cast.owner, report_id) == REPORT_BODY
        other = Context(context.settings, context.clock, restored, context.keyring)
        with restored.unit_of_work(cast.owner.user_id) as uow:
            file_back = vault.open_file_of(uow, other, cast.owner, draft_id, Purpose.SHOW_RESULT)
        assert file_back.data == b"%PDF" * 400_000
        assert audit.verify_chain(other, with_checkpoints=False).intact
        restored.dispose()
    postgres.drop(name)


def test_who_was_erased_after_the_backup_stays_erased(
    context: Context, cast: Cast, file: Path, tmp_path: Path
):
    report_id = store_report(context, cast.owner)
    keep = store_report(context, cast.stranger)
    backups.make_backup(context, file)
    privacy.erase(context, cast.owner, password_confirmed=True)
    url = f"sqlite:///{tmp_path / 'restored.db'}"
    report = backups.restore_backup(context.settings, file, url)
    assert report.erased_again == 1
    restored = Database(url)
    assert opened(restored, context, cast.stranger, keep) == REPORT_BODY
    with restored.snapshot() as connection:
        assert (
            connection.execute(
                text("SELECT count(*) FROM reports WHERE id = :id"), {"id": report_id}
            ).scalar()
            == 0
        )
        users = connection.execute(text("SELECT id FROM users")).scalars().all()
        stones = connection.execute(text("SELECT user_id FROM tombstones")).scalars().all()
    assert cast.owner.user_id not in users
    assert set(stones) == {cast.owner.user_id, cast.erased.user_id}
    restored.dispose()


def test_with_the_live_database_lost_the_newest_keys_still_keep_the_erased_erased(
    sqlite_context: Context, file: Path, tmp_path: Path
):
    ctx = sqlite_context
    erased, kept = person(ctx, "erased"), person(ctx, "kept")
    store_report(ctx, erased)
    report_id = store_report(ctx, kept)
    backups.make_backup(ctx, file)
    privacy.erase(ctx, erased, password_confirmed=True)
    newer = file.with_name("tuesday.backup")
    backups.make_backup(ctx, newer)
    lost = settings_for(ctx.settings.var, f"sqlite:///{tmp_path / 'nothing-there.db'}")
    url = f"sqlite:///{tmp_path / 'restored.db'}"
    report = backups.restore_backup(lost, file, url, keys=backups.keys_file(newer))
    assert report.erased_again == 1
    restored = Database(url)
    assert opened(restored, ctx, kept, report_id) == REPORT_BODY
    assert rows_in(restored)["users"] == 1
    restored.dispose()


def test_a_backup_without_its_keys_holds_nothing_anybody_can_open(
    context: Context, cast: Cast, file: Path, tmp_path: Path
):
    """The promise of erasure: once the keys file has aged out, the old data file is only noise."""
    store_report(context, cast.owner)
    backups.make_backup(context, file)
    backups.keys_file(file).unlink()
    with pytest.raises(RestoreRefused) as caught:
        backups.restore_backup(context.settings, file, f"sqlite:///{tmp_path / 'restored.db'}")
    assert caught.value.params == {"reason": "keys_missing"}


def test_keys_older_than_the_data_are_refused_instead_of_losing_people(
    sqlite_context: Context, file: Path, tmp_path: Path
):
    ctx = sqlite_context
    person(ctx, "early")
    backups.make_backup(ctx, file)
    assert isinstance(ctx.clock, SetClock)
    ctx.clock.advance(timedelta(hours=1))
    person(ctx, "late")
    newer = file.with_name("later.backup")
    backups.make_backup(ctx, newer)
    url = f"sqlite:///{tmp_path / 'restored.db'}"
    with pytest.raises(RestoreRefused) as caught:
        backups.restore_backup(ctx.settings, newer, url, keys=backups.keys_file(file))
    assert caught.value.params == {"reason": "keys_older_than_data"}


def test_a_database_that_holds_data_is_never_restored_over(context: Context, cast: Cast, file: Path):
    backups.make_backup(context, file)
    before = rows_in(context.database)
    with pytest.raises(RestoreRefused) as caught:
        backups.restore_backup(
            context.settings, file, context.database.url.render_as_string(hide_password=False)
        )
    assert caught.value.params == {"reason": "target_not_empty"}
    assert rows_in(context.database) == before


@pytest.mark.parametrize("half", ["data", "keys"])
def test_a_damaged_backup_is_refused_and_leaves_no_rows(
    sqlite_context: Context, file: Path, tmp_path: Path, half: str
):
    ctx = sqlite_context
    store_report(ctx, person(ctx, "owner"))
    backups.make_backup(ctx, file)
    victim = file if half == "data" else backups.keys_file(file)
    whole = victim.read_bytes()
    for damaged in (
        whole[:-1],
        whole[: len(whole) // 2],
        whole + b"x",
        whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:],
        b"",
    ):
        victim.write_bytes(damaged)
        url = f"sqlite:///{tmp_path / 'restored.db'}"
        with pytest.raises(RecordUnreadable):
            backups.restore_backup(ctx.settings, file, url)
        database = Database(url)
        assert not database.revision() or not any(rows_in(database).values())
        database.dispose()


def test_another_backup_key_or_master_key_does_not_restore(
    sqlite_context: Context, file: Path, tmp_path: Path
):
    ctx = sqlite_context
    store_report(ctx, person(ctx, "owner"))
    backups.make_backup(ctx, file)
    stranger = settings_for(tmp_path / "elsewhere", ctx.settings.database_url)
    with pytest.raises(KeyRefused):
        backups.restore_backup(stranger, file, f"sqlite:///{tmp_path / 'one.db'}")
    stranger.backup_key_file.write_bytes(ctx.settings.backup_key_file.read_bytes())
    with pytest.raises(KeyRefused):
        backups.restore_backup(stranger, file, f"sqlite:///{tmp_path / 'two.db'}")


def test_a_backup_made_while_people_write_is_one_whole_moment(context: Context, cast: Cast, file: Path):
    stop, failures = threading.Event(), []

    def keep_writing() -> None:
        while not stop.is_set():
            try:
                store_report(context, cast.owner)
            except Exception as error:  # a thread must tell the test
                failures.append(error)
                return

    store_report(context, cast.owner)
    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        for number in range(3):
            backups.make_backup(context, file.with_name(f"{number}.backup"))
    finally:
        stop.set()
        writer.join()
    assert failures == []
    for number in range(3):  # each proves its chain and counts against its own manifest
        report = backups.verify_backup(context.settings, file.with_name(f"{number}.backup"))
        assert report.reports_opened == min(report.rows["reports"], SAMPLE) > 0


def test_a_backup_is_for_its_owner_only_and_holds_nothing_in_clear(context: Context, cast: Cast, file: Path):
    store_report(context, cast.owner)
    backups.make_backup(context, file)
    for half in (file, backups.keys_file(file)):
        assert half.stat().st_mode & 0o777 == 0o600
        data = half.read_bytes()
        assert cast.owner.user_id.encode() not in data
        assert b"reports" not in data
    assert sorted(path.name for path in file.parent.iterdir()) == ["monday.backup", "monday.backup.keys"]


def test_the_commands_back_up_prove_and_restore(tmp_path: Path):
    environment = {"PATH": os.environ["PATH"], "LABHELP_VAR": str(tmp_path / "var"), "HOME": str(tmp_path)}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "labhelp_app", *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    made = run("backup", str(tmp_path / "a.backup"))
    assert made.returncode == 0, made.stderr
    manifest, proved = (json.loads(line) for line in made.stdout.splitlines())
    assert manifest["rows"]["key_checks"] == 1
    assert proved["proved"]["rows"] == manifest["rows"]
    assert run("verify-backup", str(tmp_path / "a.backup")).returncode == 0
    into = f"sqlite:///{tmp_path / 'restored.db'}"
    assert run("restore", str(tmp_path / "a.backup"), "--into", into).returncode == 0
    again = run("restore", str(tmp_path / "a.backup"), "--into", into)
    assert again.returncode == 2
    assert json.loads(again.stderr.splitlines()[-1])["reason"] == "target_not_empty"
    audited = run("verify-audit")
    assert json.loads(audited.stdout)["intact"] is True
