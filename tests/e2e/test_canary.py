"""What a person put in is nowhere in clear: not in the database, its log, the server's log, states or temp files."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from benchmarks.reading.layouts.form_098 import form_098
from tests.e2e.people import PASSWORD, Newcomer, confirm, register, upload
from tests.e2e.product import ROOT, Product

pytestmark = pytest.mark.browser

PERSON = Newcomer(
    email=f"kanareika.{time.time_ns()}@specimen.invalid",
    surname="Канарейкина",
    given_name="Күміскүл",
    patronymic="Кенарқызы",
    birth_date="23.11.1977",
)
# No clock prints seconds above 60: a shorter value would be found in the fraction of a stored instant by chance.
VALUES = {"alt": "71.93", "creatinine": "83.47"}
CANARIES = (
    *(PERSON.email, PERSON.surname, PERSON.given_name, PERSON.patronymic, PASSWORD),
    *("23.11.1977", "1977-11-23"),
    *("71.93", "71,93", "83.47", "83,47"),
    *("Глюкоза", "Креатинин", "креатинин", "Creatinine", "creatinine"),
)


def places(product: Product, started: float) -> Iterator[Path]:
    """Yield every file the product may have written since the test began."""
    tops = [product.var, ROOT / ".states", ROOT / ".web" / ".states", ROOT / "uploaded_files"]
    for top in tops:
        yield from (path for path in top.rglob("*") if path.is_file())
    for path in Path(tempfile.gettempdir()).iterdir():
        if path.is_file() and path.stat().st_mtime >= started:
            yield path


def hits(files: Iterable[Path]) -> list[tuple[str, str]]:
    """Return (file, canary) for every canary that stands in a file in any of the usual codings."""
    return [
        (path.name, canary)
        for path in files
        for data in [path.read_bytes()]
        for canary in CANARIES
        for coding in ("utf-8", "utf-16-le", "cp1251")
        if len(needle := canary.encode(coding, errors="ignore")) >= 4 and needle in data
    ]


def test_nothing_a_person_put_in_lies_in_clear(visit: Callable[..., Page], product: Product) -> None:
    started = time.time()
    page = visit("/")
    register(page, PERSON)
    document, _ = form_098(date(2026, 2, 3), VALUES, seed=9)
    upload(page, "Канарейкина.pdf", document)
    confirm(page)
    page.goto("/app/trends/creatinine")
    page.wait_for_timeout(1000)
    files = list(places(product, started))
    assert any(path.suffix == ".db" for path in files)
    assert hits(files) == []


def test_the_hunt_finds_what_it_hunts_for(tmp_path: Path) -> None:
    planted = {
        "utf-8.log": PERSON.surname.encode("utf-8"),
        "utf-16.db": b"\x00\x01" + PERSON.email.encode("utf-16-le"),
        "cp1251.tmp": "Глюкоза 7,93".encode("cp1251"),
        "clean.txt": "ничего о человеке".encode(),
    }
    for name, data in planted.items():
        (tmp_path / name).write_bytes(data)
    assert {name for name, _ in hits(tmp_path.iterdir())} == {"utf-8.log", "utf-16.db", "cp1251.tmp"}
