"""Photos through the whole house: queue, sandbox, review page, a worker killed half-way, no waiting behind photos."""

from __future__ import annotations

import os
import signal
import threading
import time
from datetime import date

import pytest

from benchmarks.reading.pictures import as_document
from benchmarks.reading.specimens import form_098
from labhelp_app.crypto.keys import Keyring, load_master_key
from labhelp_app.reading import language_data, sandbox
from labhelp_app.services import drafts, reading_queue, uploads, vault
from labhelp_app.services.context import Context
from labhelp_app.services.draft_following import follow
from labhelp_app.storage.engine import Database
from tests.cast import person

from .papers import PASTED

pytestmark = pytest.mark.skipif(not language_data.is_available(), reason="no picture reading here")


@pytest.fixture(scope="module")
def photo() -> bytes:
    return as_document(form_098(date(2025, 3, 12))[0], "phone_mild", 1)


@pytest.fixture
def ctx(context):
    reading_queue.start(context)
    yield context
    reading_queue.stop(context)


def wait(ctx) -> None:
    assert reading_queue.start(ctx).wait_until_idle(240)


def test_a_photo_becomes_a_review_page_with_a_piece_of_it_beside_a_row(ctx, cast, photo):
    draft_id = uploads.put_file(ctx, cast.owner, photo)
    wait(ctx)
    page = drafts.page(ctx, cast.owner, draft_id, "ru")
    assert (page.status, page.total >= 20) == ("ready", True)
    row = page.reports[0].rows[0]
    assert drafts.crop(ctx, cast.owner, draft_id, row.id).startswith(b"\x89PNG")


def test_a_text_is_ready_while_a_photo_is_still_being_read(ctx, cast, photo):
    picture = uploads.put_file(ctx, cast.owner, photo)
    while drafts.page(ctx, cast.owner, picture, "ru").status == "queued":
        time.sleep(0.05)
    text = uploads.put_text(ctx, cast.owner, PASTED)
    for _ in range(100):
        if drafts.page(ctx, cast.owner, text, "ru").status == "ready":
            break
        time.sleep(0.05)
    assert drafts.page(ctx, cast.owner, text, "ru").status == "ready"
    assert drafts.page(ctx, cast.owner, picture, "ru").status == "reading"
    wait(ctx)


@pytest.fixture
def running(sqlite_context):
    reading_queue.start(sqlite_context)
    yield sqlite_context
    reading_queue.stop(sqlite_context)


@pytest.fixture
def owner(running):
    return person(running, "owner")


class OcrKiller:
    """Kills the first workers that read pictures, each some seconds after its start; the rest live."""

    def __init__(self, kills: int) -> None:
        self.killed: list[int] = []
        self._kills, self._real = kills, sandbox._start

    def __call__(self, lane):
        process = self._real(lane)
        if lane.name == "ocr" and len(self.killed) < self._kills:
            self.killed.append(process.pid)
            threading.Timer(2.5, os.kill, (process.pid, signal.SIGKILL)).start()
        return process


def test_a_photo_whose_worker_is_killed_twice_is_read_all_the_same(running, owner, photo, monkeypatch):
    killer = OcrKiller(2)
    monkeypatch.setattr(sandbox, "_start", killer)
    draft_id = uploads.put_file(running, owner, photo)
    wait(running)
    page = drafts.page(running, owner, draft_id, "ru")
    assert (page.status, page.reason, page.total >= 20) == ("ready", "", True)
    assert len(killer.killed) == 2


def test_after_three_killed_workers_it_is_said_and_one_tap_reads_the_kept_photo(
    running, owner, photo, monkeypatch
):
    killer = OcrKiller(3)
    monkeypatch.setattr(sandbox, "_start", killer)
    draft_id = uploads.put_file(running, owner, photo)
    wait(running)
    page = drafts.page(running, owner, draft_id, "ru")
    assert (page.status, page.reason) == ("refused", "reading_interrupted")
    uploads.retry(running, owner, draft_id)
    wait(running)
    assert drafts.page(running, owner, draft_id, "ru").status == "ready"


def read_for_ever(ctx, say):
    """Be a server with a reading queue until somebody kills it; say when the queue stands."""
    database = Database(ctx.database.url.render_as_string(hide_password=False))
    own = Context(ctx.settings, ctx.clock, database, Keyring(load_master_key(ctx.settings)))
    reading_queue.start(own)
    os.write(say, b"!")
    time.sleep(600)


def test_a_photo_being_read_when_the_server_is_killed_is_read_at_the_next_start(sqlite_context, photo):
    ctx = sqlite_context
    owner = person(ctx, "owner")
    with ctx.database.unit_of_work(owner.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, owner, None, way_in="file", status="queued")
        vault.seal_file(uow, ctx, owner, photo, draft_id=draft_id, media_type="image/jpeg")
        uow.commit()
    ctx.database.dispose()  # no connection is shared with a child
    listen, say = os.pipe()
    server = os.fork()
    if server == 0:
        try:
            read_for_ever(ctx, say)
        finally:
            os._exit(1)
    assert os.read(listen, 1) == b"!"
    until = time.monotonic() + 60
    while follow(ctx, owner, draft_id, "ru").progress < 10 and time.monotonic() < until:
        time.sleep(0.05)
    os.kill(server, signal.SIGKILL)
    os.waitpid(server, 0)
    left = follow(ctx, owner, draft_id, "ru")
    assert (left.status, left.progress >= 10) == ("reading", True)
    reading_queue.start(ctx)
    wait(ctx)
    page = drafts.page(ctx, owner, draft_id, "ru")
    reading_queue.stop(ctx)
    assert (page.status, page.total >= 20) == ("ready", True)
    assert any("заново" in warning for warning in page.warnings)
