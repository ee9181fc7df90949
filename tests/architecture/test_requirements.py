"""Every part that is installed is pinned by version and hash, so that a substitute does not install."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = ("requirements.txt", "requirements-dev.txt")


def pinned(name: str) -> list[str]:
    """Return one text per requirement, its hashes joined to it."""
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_has_one_version_and_its_hashes(name: str) -> None:
    found = pinned(name)
    assert len(found) > 20
    for line in found:
        assert re.match(r"[\w.\[\],-]+==\S+\s", line), line[:60]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", line), line[:60]


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_fetched_from_an_address_of_its_own(name: str) -> None:
    assert not [
        line for line in pinned(name) if re.search(r"https?://|git\+|--(extra-)?index-url|--find-links", line)
    ]


def test_the_packages_of_the_front_end_are_locked_too() -> None:
    locks = [path for path in (ROOT / "reflex.lock").iterdir() if path.is_file()]
    assert any("integrity" in path.read_text(encoding="utf-8") for path in locks)
