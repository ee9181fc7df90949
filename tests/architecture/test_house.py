"""The shape of the house: commands, rooms and promises that hold for every file."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = {".py", ".md", ".toml", ".json", ".css", ".js", ".ini", ".txt", ".in", ".yml", ""}


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).exists()]


def modules() -> list[Path]:
    return sorted((ROOT / "labhelp_app").rglob("*.py"))


@pytest.mark.parametrize("folder", ["labhelp_app", "assets", "alembic", "tests"])
def test_the_top_level_stands_as_the_owner_fixed_it(folder: str) -> None:
    assert (ROOT / folder).is_dir()
    assert (ROOT / "rxconfig.py").is_file()
    assert (ROOT / "requirements.txt").is_file()


def test_every_module_says_its_purpose() -> None:
    silent = [str(path) for path in modules() if not path.read_text().lstrip().startswith(('"""', 'r"""'))]
    assert silent == []


def test_no_module_is_a_drawer_for_anything() -> None:
    drawers = {"utils", "helpers", "manager", "common", "misc"}
    assert [str(path) for path in modules() if path.stem in drawers] == []


def test_modules_with_logic_stay_small() -> None:
    """Tables of facts, words or fields may be as long as they are; what holds functions may not."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in modules()
        if "tables" not in path.parts
        and (lines := len((text := path.read_text()).splitlines())) > 320
        and re.search(r"^\s*(?:async )?def ", text, re.MULTILINE)
    }
    assert long == {}


def test_every_requirement_is_locked_with_a_hash() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        pins = re.findall(r"^[a-z0-9].*==", text, re.MULTILINE)
        blocks = re.split(r"\n(?=[a-z0-9])", text)
        assert pins
        assert all("--hash=sha256:" in block for block in blocks if "==" in block.split("\n")[0])


def test_no_address_of_a_registry_or_of_a_machine_is_written_down() -> None:
    forbidden = re.compile(
        r"registry\.npmjs|pypi\.org|files\.pythonhosted|/work/(?:main|shared)|/root/|npmmirror"
    )
    here = Path(__file__).resolve()
    found = [
        str(path)
        for path in tracked()
        if path != here and path.suffix in TEXT and forbidden.search(path.read_text(errors="ignore"))
    ]
    assert found == []


def test_no_database_key_or_build_is_tracked() -> None:
    bad = re.compile(r"\.(?:db|db-wal|key|pem|pkl|zip)$|/\.web/|/\.states/|/var/")
    assert [str(path) for path in tracked() if bad.search(str(path.relative_to(ROOT.parent)))] == []


def test_the_locales_have_the_same_rooms() -> None:
    rooms = {
        language.name: {path.name for path in language.glob("*.json")}
        for language in (ROOT / "labhelp_app/i18n/locales").iterdir()
    }
    assert set(rooms) == {"ru", "kk", "en"}
    assert rooms["ru"] == rooms["kk"] == rooms["en"]
    assert all(json.loads(path.read_text()) for path in (ROOT / "labhelp_app/i18n/locales").rglob("*.json"))
