"""Nothing a person put in lies anywhere in clear: not in database files, logs, temporary folders or exceptions."""

from __future__ import annotations

import json
import logging
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.reading.specimens import kdl_like
from labhelp_app.services import consents, drafts, privacy, reading_queue, reports, trends, uploads
from labhelp_app.services.context import Context
from labhelp_app.storage.models import RateBucket
from tests.conftest import NOON
from tests.postgres import ThrowAwayPostgres
from tests.services.papers import read_page, settle
from tests.services.registrations import arrived

MARK = "".join(secrets.choice("бвгджзклмнпрст") for _ in range(10)).capitalize()

PERSON = {
    "surname": f"Үлгіева{MARK}",
    "given_name": f"Сыйлық{MARK}",
    "patronymic": f"Үлгіқызы{MARK}",
    "email": f"canary{secrets.token_hex(6)}@specimen.invalid",
}

PAPER = """\
Дата взятия: 14.03.2026
Биохимия крови (сыворотка)
Ферритин\t817,39\tмкг/л\t13 - 150
Креатинин\t85,1739\tмкмоль/л\t44 - 97
Мочевая кислота\t294,6173\tмкмоль/л\t150 - 350
"""

CANARIES = (
    *PERSON.values(),
    *("1987-05-19", "19.05.1987", "Chrome/142.0", "203.0.113.7"),
    *("Ферритин", "ferritin", "Креатинин", "creatinine", "urate"),
    *("817,39", "817.39", "85,1739", "85.1739", "294,6173", "294.6173"),
    *("2026-03-14", "14.03.2026"),
)


def forms(word: str) -> set[bytes]:
    """Return the ways a word could lie in a file."""
    escaped = json.dumps(word)[1:-1]
    return {
        word.encode(),
        word.encode("utf-16-le"),
        escaped.encode(),
        word.encode("cp1251", errors="ignore"),
    } - {b""}


def found_in(files: Iterable[Path]) -> set[tuple[str, str]]:
    """Return (canary, file name) for every canary found."""
    found: set[tuple[str, str]] = set()
    for path in files:
        if path.is_file():
            data = path.read_bytes()
            found |= {(word, path.name) for word in CANARIES if any(form in data for form in forms(word))}
    return found


@pytest.fixture
def places(
    request: pytest.FixtureRequest, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[Path]:
    """The folders where something could be left: the product's own, the temporary one, PostgreSQL's."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    server: list[Path] = []
    if not context.database.is_sqlite:
        postgres: ThrowAwayPostgres = request.getfixturevalue("postgres")
        server = [postgres.folder]
    return [tmp_path, *server]


def live_a_day(ctx: Context) -> None:
    """Register, upload, paste, review, correct, confirm, look, export and sign in again."""
    actor = arrived(ctx, **PERSON)
    pdf, _ = kdl_like(NOON.date())
    page = read_page(ctx, actor, uploads.put_file(ctx, actor, pdf, "application/pdf"))
    drafts.confirm(ctx, actor, settle(ctx, actor, page).id, attested=True)
    page = read_page(ctx, actor, uploads.put_text(ctx, actor, PAPER))
    [report_id] = drafts.confirm(ctx, actor, settle(ctx, actor, page).id, attested=True)
    shown = reports.page(ctx, actor, report_id, "ru")
    assert "817,39" in str(shown), "the canaries never got in"
    trends.cards(ctx, actor, "ru")
    consents.grant(ctx, actor, "ai", "ru", "tick")
    privacy.my_data(ctx, actor, "ru")
    reports.reopen(ctx, actor, report_id)


def test_what_a_person_put_in_is_nowhere_in_clear(
    context: Context, places: list[Path], caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.DEBUG):
        live_a_day(context)
    reading_queue.stop(context)
    files = [path for place in places for path in place.rglob("*")]
    assert any(path.name in {"labhelp.db", "PG_VERSION"} for path in files)
    assert found_in(files) == set()
    assert [word for word in CANARIES if word in caplog.text] == []
    assert not [path for path in (places[0] / "temporary").rglob("*") if path.is_file()]


def test_the_search_would_find_a_word_in_clear(context: Context, places: list[Path]):
    """The control: what is stored in clear on purpose is found by the same search."""
    with context.database.unit_of_work() as uow:
        uow.session.add(RateBucket(key=f"canary {MARK} ferritin", window_started_at=NOON))
        uow.commit()
    files = [path for place in places for path in place.rglob("*")]
    assert "ferritin" in {word for word, _ in found_in(files)}
