"""Starting the product: made ready in a process of its own, refused with one sentence a problem."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment(var: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LABHELP_")}
    return {**kept, "LABHELP_VAR": str(var), **more}


def serve(way: str, settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "labhelp_app", "serve", way]
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, timeout=120)


def test_preparing_makes_the_key_and_the_tables_and_stops(tmp_path: Path) -> None:
    done = serve("--prepare", environment(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "keys" / "master.key").exists()
    with sqlite3.connect(tmp_path / "data" / "labhelp.db") as database:
        tables = {name for (name,) in database.execute("select name from sqlite_master where type = 'table'")}
    assert {"alembic_version", "users", "files"} <= tables


def test_production_without_its_settings_is_refused_with_a_sentence_for_each(tmp_path: Path) -> None:
    done = serve("--prebuilt", environment(tmp_path, LABHELP_ENV="production"))
    assert done.returncode == 2
    told = done.stderr.splitlines()
    assert told[0] == "LabHelp.me does not start:"
    assert all(line.startswith("LABHELP_") for line in told[1:])
    assert [line.partition(":")[0] for line in told].count("LABHELP_OPERATOR_NAME") == 1
    assert not (tmp_path / "keys").exists()


def test_a_key_that_preparing_refuses_is_told_once_and_ends_the_start(tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.mkdir(parents=True)
    (keys / "master.key").write_bytes(b"short")
    done = serve("--prebuilt", environment(tmp_path, LABHELP_SINGLE_PORT="1"))
    assert done.returncode == 2
    assert done.stderr.count("LabHelp.me does not start:") == 1
    assert "Traceback" not in done.stderr


def test_the_process_that_waits_for_the_server_has_not_loaded_what_preparing_needs(tmp_path: Path) -> None:
    code = (
        "import sys; from labhelp_app.cli import serve; assert serve.prepare_elsewhere() == 0; "
        "print(sorted({'sqlmodel', 'sqlalchemy', 'reflex', 'cryptography', 'openai'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_a_stop_while_preparing_ends_the_preparing_too(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "labhelp_app", "serve", "--prebuilt"]
    settings = environment(tmp_path, LABHELP_SINGLE_PORT="1")
    with subprocess.Popen(command, cwd=ROOT, env=settings, stderr=subprocess.DEVNULL) as started:
        children = Path(f"/proc/{started.pid}/task/{started.pid}/children")
        while not (preparing := children.read_text().split()):
            time.sleep(0.01)
        started.send_signal(signal.SIGTERM)
        assert started.wait(timeout=30) == 128 + signal.SIGTERM
    assert not Path(f"/proc/{preparing[0]}").exists()
    assert not (tmp_path / "data" / "labhelp.db").exists()
