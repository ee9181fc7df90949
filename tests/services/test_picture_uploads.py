"""Photos through the whole house: queue, sandbox, review page, a worker killed half-way, no waiting behind photos."""

from __future__ import annotations

import threading
import time
from datetime import date

import pytest

from benchmarks.reading.pictures import as_document
from benchmarks.reading.specimens import form_098
from labhelp_app.reading import language_data, sandbox
from labhelp_app.services import drafts, reading_queue, uploads

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


def test_a_photo_whose_worker_was_killed_can_be_read_again_from_where_it_lies(ctx, cast, photo, monkeypatch):
    real, started = sandbox._start, []

    def start(lane):
        process = real(lane)
        if lane.name == "ocr" and not started:
            started.append(process)
            threading.Timer(0.5, process.kill).start()
        return process

    monkeypatch.setattr(sandbox, "_start", start)
    draft_id = uploads.put_file(ctx, cast.owner, photo)
    wait(ctx)
    page = drafts.page(ctx, cast.owner, draft_id, "ru")
    assert (page.status, page.reason) == ("refused", "reading_took_too_long")
    uploads.retry(ctx, cast.owner, draft_id)
    wait(ctx)
    assert drafts.page(ctx, cast.owner, draft_id, "ru").status == "ready"
