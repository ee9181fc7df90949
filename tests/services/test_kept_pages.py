"""Pages that may yet be read: they stay, are read again or replaced, and leave nothing behind; on both databases."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import col, func, select

from benchmarks.reading.specimens import form_098
from labhelp_app.errors import InvalidInput, TooManyAttempts
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.services import drafts, reading_queue, uploads, vault
from labhelp_app.storage.models import AuditEvent
from tests.cast import person
from tests.reading.test_table_columns import UNKNOWN
from tests.services.papers import PASTED, read_page, read_pasted

BROKEN = b"%PDF-1.7\n" + b"nonsense " * 400


def sheet(*codes):
    return form_098(date(2026, 3, 2), seed=5, codes=codes)[0]


LIVER, KIDNEY, URINE = sheet("alt", "ast"), sheet("creatinine", "urea"), sheet("glucose", "urea")


@pytest.fixture
def ctx(context):
    reading_queue.start(context)
    yield context
    reading_queue.stop(context)


@pytest.fixture
def owner(ctx):
    return person(ctx, "owner")


@pytest.fixture
def slow(monkeypatch):
    """Documents whose reading takes too long while they are in this list."""
    named, real = [], pipeline.read_quickly

    def read(data, **told):
        if data in named:
            raise ReadingRefused(Refusal.TOOK_TOO_LONG)
        return real(data, **told)

    monkeypatch.setattr(pipeline, "read_quickly", read)
    return named


def files_of(ctx, actor, draft_id):
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        return vault.file_ids_of(uow, actor, draft_id)


def told(ctx, action):
    with ctx.database.unit_of_work() as uow:
        rows = select(func.count()).select_from(AuditEvent).where(col(AuditEvent.action) == action)
        return uow.session.exec(rows).one()


def together(ctx, actor, *papers):
    (draft_id,) = uploads.put_files(ctx, actor, list(papers), together=True)
    return read_page(ctx, actor, draft_id)


def codes_of(page):
    return sorted(row.analyte for report in page.reports for row in report.rows)


def test_a_page_that_may_yet_be_read_is_kept_although_another_was_refused_first(ctx, owner, slow):
    slow.append(KIDNEY)
    page = together(ctx, owner, BROKEN, KIDNEY)
    assert (page.status, page.reason) == ("refused", "reading_took_too_long")
    assert len(files_of(ctx, owner, page.id)) == 1
    slow.clear()
    page = read_page(ctx, owner, uploads.retry(ctx, owner, page.id))
    assert (page.status, codes_of(page)) == ("ready", ["creatinine", "urea"])


def test_a_kept_page_that_is_taken_again_leaves_no_document_behind(ctx, owner, slow):
    slow.append(KIDNEY)
    page = together(ctx, owner, LIVER, KIDNEY)
    with ctx.database.unit_of_work(owner.user_id, read_only=True) as uow:
        old = vault.file_with(uow, ctx, owner, KIDNEY, draft_id=page.id)
    assert old in files_of(ctx, owner, page.id)
    uploads.add_page(ctx, owner, page.id, URINE, 2)
    page = read_page(ctx, owner, page.id)
    assert (page.unread, codes_of(page)) == ([], ["alt", "ast", "glucose", "urea"])
    left = files_of(ctx, owner, page.id)
    assert (len(left), old in left, told(ctx, "file:deleted")) == (2, False, 1)


def test_the_same_bytes_for_a_kept_page_have_it_read_once_more(ctx, owner, slow):
    slow.append(KIDNEY)
    page = together(ctx, owner, LIVER, KIDNEY)
    before = files_of(ctx, owner, page.id)
    slow.clear()
    uploads.add_page(ctx, owner, page.id, KIDNEY, 2)
    page = read_page(ctx, owner, page.id)
    assert (page.unread, codes_of(page)) == ([], ["alt", "ast", "creatinine", "urea"])
    assert files_of(ctx, owner, page.id) == before


def test_the_same_bytes_for_a_page_that_was_read_change_nothing_and_the_look_is_written_down(ctx, owner):
    draft_id = uploads.put_file(ctx, owner, LIVER)
    version, opened = read_page(ctx, owner, draft_id).row_version, told(ctx, "draft:opened")
    uploads.add_page(ctx, owner, draft_id, LIVER)
    assert told(ctx, "draft:opened") == opened + 1
    assert drafts.page(ctx, owner, draft_id, "ru").row_version == version


def test_a_full_report_and_a_text_say_in_their_own_words_that_they_take_no_page(ctx, owner):
    pages = [LIVER] + [KIDNEY + b"\n%% %d" % number for number in range(9)]
    full = together(ctx, owner, *pages)
    for draft_id, code in ((full.id, "pages_full"), (read_pasted(ctx, owner).id, "pages_not_here")):
        with pytest.raises(InvalidInput) as refused:
            uploads.add_page(ctx, owner, draft_id, URINE)
        assert refused.value.code == code


def test_a_table_that_took_too_long_is_not_told_to_hold_no_indicator(ctx, owner, monkeypatch):
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, UNKNOWN.encode()))
    assert (page.status, page.stage) == ("asking", "columns")
    for role, number in (("name", 1), ("value", 2)):
        drafts.set_column(ctx, owner, page.id, role, number)

    def too_long(*_, **__):
        raise ReadingRefused(Refusal.TOOK_TOO_LONG)

    monkeypatch.setattr(pipeline, "read_table", too_long)
    page = read_page(ctx, owner, drafts.read_with_columns(ctx, owner, page.id))
    assert (page.status, page.reason) == ("asking", "reading_took_too_long")


def test_more_reports_than_are_left_spend_nothing_of_the_limit(ctx, owner):
    for number in range(7):
        uploads.put_text(ctx, owner, PASTED + "\n" * number)
    papers = [sheet(code) for code in ("alt", "ast", "urea", "creatinine")]
    with pytest.raises(TooManyAttempts):
        uploads.put_files(ctx, owner, papers, together=False)
    assert len(uploads.put_files(ctx, owner, papers[:3], together=False)) == 3


def test_when_one_of_several_reports_cannot_be_stored_none_is(ctx, owner, monkeypatch):
    real, sealed = vault.seal_file, []

    def seal_two(*given, **named):
        sealed.append(named["draft_id"])
        if len(sealed) == 3:
            raise OSError("the disk is full")
        return real(*given, **named)

    monkeypatch.setattr(vault, "seal_file", seal_two)
    with pytest.raises(OSError, match="disk"):
        uploads.put_files(ctx, owner, [LIVER, KIDNEY, URINE], together=False)
    assert len(sealed) == 3
    assert drafts.cards(ctx, owner, "ru") == []
