"""The start: keys checked before anything is written, housekeeping, and the command line."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from labhelp_app import bootstrap
from labhelp_app.__main__ import ROOMS, main, parser_for
from labhelp_app.crypto.keys import create_key_file
from labhelp_app.errors import KeyRefused
from labhelp_app.services import audit
from labhelp_app.services.context import Context
from labhelp_app.services.housekeeping import Housekeeping
from labhelp_app.storage.tables import own_tables
from tests.cast import person, store_report
from tests.conftest import settings_for


@pytest.fixture
def started(sqlite_url: str, tmp_path: Path) -> Context:
    """A product that was started once and holds a report."""
    ctx = bootstrap.build(settings_for(tmp_path / "var", sqlite_url))
    store_report(ctx, person(ctx, "owner"))
    return ctx


def test_the_next_start_with_the_same_key_goes_on(started: Context):
    again = bootstrap.build(started.settings)
    with again.database.unit_of_work() as uow:
        assert uow.session.connection().execute(text("SELECT count(*) FROM reports")).scalar() == 1


def test_a_missing_key_with_data_present_refuses_and_invents_none(started: Context):
    path = started.settings.master_key_file
    path.rename(path.with_suffix(".lost"))
    with pytest.raises(KeyRefused) as caught:
        bootstrap.build(started.settings)
    assert caught.value.params["reason"] == "missing"
    assert not path.exists()


def test_another_key_refuses_and_changes_nothing(started: Context):
    path = started.settings.master_key_file
    right = path.read_bytes()
    path.unlink()
    create_key_file(path)
    before = everything_in(started)
    with pytest.raises(KeyRefused) as caught:
        bootstrap.build(started.settings)
    assert caught.value.params["reason"] == "another_key"
    assert "nothing was changed" in " ".join(caught.value.__notes__)
    assert everything_in(started) == before
    path.write_bytes(right)
    assert bootstrap.build(started.settings)


def test_people_without_a_key_check_refuse_the_start(started: Context):
    with started.database.unit_of_work() as uow:
        uow.session.connection().execute(text("DELETE FROM key_checks"))
        uow.commit()
    with pytest.raises(KeyRefused) as caught:
        bootstrap.build(started.settings)
    assert caught.value.params["reason"] == "no_key_check"


def everything_in(ctx: Context) -> list[str]:
    with ctx.database.snapshot() as connection:
        return [str(row) for table in own_tables() for row in connection.execute(table.select()).all()]


def test_housekeeping_leaves_a_checkpoint_at_start_and_at_the_end(started: Context):
    keeping = Housekeeping(started, timedelta(hours=1))
    keeping.start()
    store_report(started, person(started, "later"))
    keeping.stop()
    report = audit.verify_chain(started)
    assert report.intact
    with started.database.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_is_never_deleted"))
        connection.execute(text("DELETE FROM audit WHERE seq = :last"), {"last": report.links})
    assert audit.verify_chain(started).reason == "cut_off"


@pytest.mark.parametrize("command", ROOMS)
def test_every_command_is_known_to_its_room(command: str):
    importlib.import_module(f"labhelp_app.cli.{ROOMS[command]}")
    with pytest.raises(SystemExit) as asked:
        parser_for([command]).parse_args([command, "--help"])
    assert asked.value.code == 0


def test_without_a_command_all_of_them_are_listed(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out
    assert all(command in shown for command in ROOMS)


def test_reading_a_document_does_not_wait_for_the_database_to_be_imported():
    """``read`` starts fast: its room pulls in neither tables nor the web."""
    script = (
        "import sys; from labhelp_app.__main__ import parser_for; parser_for(['read']);"
        "print([name for name in ('sqlmodel', 'reflex', 'alembic', 'openai') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_refusal_on_the_command_line_is_json_and_exit_code_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("LABHELP_VAR", str(tmp_path))
    assert main(["verify-backup", str(tmp_path / "nothing.backup")]) == 2
    told = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert told["error"]
    assert told["message"]


def test_missing_keys_are_made_once_by_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LABHELP_VAR", str(tmp_path))
    assert main(["keys"]) == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "keys").iterdir()}
    assert set(before) == {"master.key", "jwt.key", "backup.key"}
    assert main(["keys"]) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "keys").iterdir()} == before
