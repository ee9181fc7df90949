"""Documents become drafts: sealed at once, read fairly, refused in words, never lost by a crash."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from benchmarks.reading.specimens import form_098, kdl_like
from labhelp_app.errors import ConsentMissing, InvalidInput, NotFound, TooManyAttempts
from labhelp_app.reading.drafts import ReadingRefused
from labhelp_app.services import drafts, reading_queue, reports, uploads, vault
from labhelp_app.services.reading_jobs import read_draft
from labhelp_app.storage import consents
from labhelp_app.storage.draft_progress import move_draft
from tests.cast import act, person
from tests.services.papers import read_page, read_pasted, settle

DRAWN = date(2026, 3, 2)


@pytest.fixture(scope="module")
def paper():
    pdf, _ = kdl_like(DRAWN)
    return pdf


def stored_files(ctx, actor, draft_id):
    with ctx.database.unit_of_work(actor.user_id) as uow:
        return vault.file_ids_of(uow, actor, draft_id)


def test_a_pdf_becomes_rows_with_crops_and_then_a_report_with_its_original(ctx, owner, paper):
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, paper, "application/pdf"))
    assert (page.status, page.reason, page.progress) == ("ready", "", 100)
    assert page.reports[0].taken_on == DRAWN.isoformat()
    assert page.total >= 5
    row = page.reports[0].rows[0]
    assert row.crop == f"/api/drafts/{page.id}/crops/{row.id}.png"
    assert drafts.crop(ctx, owner, page.id, row.id).startswith(b"\x89PNG")
    report_id = drafts.confirm(ctx, owner, settle(ctx, owner, page).id, attested=True)[0]
    assert reports.original(ctx, owner, report_id) == (paper, "application/pdf")
    assert reports.page(ctx, owner, report_id, "ru").has_original


def test_two_layouts_of_the_region_are_read_one_after_the_other(ctx, owner, paper):
    other, _ = form_098(DRAWN + timedelta(days=7))
    first, second = (uploads.put_file(ctx, owner, data) for data in (paper, other))
    assert read_page(ctx, owner, first).status == read_page(ctx, owner, second).status == "ready"


def test_the_same_file_while_its_draft_is_open_leads_to_that_draft(ctx, owner, paper):
    first = uploads.put_file(ctx, owner, paper)
    assert uploads.put_file(ctx, owner, paper) == first


def test_eight_uploads_of_the_same_file_at_once_are_one_draft(context, paper):
    actor = person(context, "hasty")
    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(lambda _: uploads.put_file(context, actor, paper), range(8)))
    reading_queue.stop(context)
    assert len(ids) == 1


def test_the_same_file_of_another_person_is_nobody_s_duplicate(ctx, owner, stranger, paper):
    uploads.put_file(ctx, owner, paper)
    page = read_page(ctx, stranger, uploads.put_file(ctx, stranger, paper))
    assert page.duplicate_of == ""


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "reading_empty"), (b"MZ\x90\x00" * 50, "reading_wrong_type")],
)
def test_what_can_hold_no_report_is_refused_at_the_door_and_not_kept(ctx, owner, data, code):
    with pytest.raises(ReadingRefused) as refused:
        uploads.put_file(ctx, owner, data)
    assert refused.value.code == code
    assert drafts.cards(ctx, owner, "ru") == []


def test_a_damaged_pdf_is_refused_in_words_and_its_bytes_are_not_kept(ctx, owner):
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, b"%PDF-1.7\n" + b"nonsense " * 400))
    assert (page.status, page.reason) == ("refused", "reading_unreadable")
    assert stored_files(ctx, owner, page.id) == []


def test_text_without_a_report_is_refused_and_the_text_is_not_kept(ctx, owner):
    page = read_pasted(ctx, owner, "Здравствуйте, это просто письмо другу, в нём нет ни одного анализа.")
    assert page.status == "refused"
    with ctx.database.unit_of_work(owner.user_id) as uow:
        assert vault.open_draft(uow, ctx, owner, page.id).body["pasted"] == ""


def test_pasted_text_is_forgotten_once_it_is_read(ctx, owner):
    page = read_pasted(ctx, owner, "Пациент: Үлгіева Спесимен\nФерритин\t31\tмкг/л\t13 - 150\n")
    with ctx.database.unit_of_work(owner.user_id) as uow:
        assert "Үлгіева" not in str(vault.open_draft(uow, ctx, owner, page.id).body)


@pytest.mark.parametrize(("text", "code"), [("  \n", "text_empty"), ("а" * 100_001, "text_too_long")])
def test_empty_and_endless_text_is_refused(ctx, owner, text, code):
    with pytest.raises(InvalidInput) as refused:
        uploads.put_text(ctx, owner, text)
    assert refused.value.code == code


def test_a_draft_left_unread_by_a_crash_is_read_at_the_next_start(ctx, owner, paper):
    reading_queue.stop(ctx)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, owner, None, way_in="file", status="queued")
        vault.seal_file(uow, ctx, owner, paper, draft_id=draft_id, media_type="application/pdf")
        move_draft(
            uow,
            draft_id,
            at=ctx.clock.now(),
            expected=("queued",),
            status="reading",
            stage="reading",
            attempts=1,
        )
        uow.commit()
    page = read_page(ctx, owner, draft_id)
    assert page.status == "ready"
    assert any("заново" in warning for warning in page.warnings)


def test_a_document_that_took_the_server_down_three_times_is_not_opened_again(ctx, owner, paper):
    reading_queue.stop(ctx)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, owner, None, way_in="file", status="queued")
        vault.seal_file(uow, ctx, owner, paper, draft_id=draft_id, media_type="application/pdf")
        move_draft(uow, draft_id, at=ctx.clock.now(), expected=("queued",), status="reading", attempts=3)
        uow.commit()
    assert read_page(ctx, owner, draft_id).status == "refused"


def test_a_draft_cancelled_while_it_waits_is_gone_with_its_document(ctx, owner, paper):
    reading_queue.stop(ctx)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, owner, None, way_in="file", status="queued")
        vault.seal_file(uow, ctx, owner, paper, draft_id=draft_id, media_type="application/pdf")
        uow.commit()
    uploads.cancel(ctx, owner, draft_id)
    read_draft(ctx, owner.user_id, draft_id)
    assert stored_files(ctx, owner, draft_id) == []
    with pytest.raises(NotFound):
        drafts.page(ctx, owner, draft_id, "ru")


def test_withdrawing_the_consent_stops_what_is_queued_and_a_new_consent_lets_it_go_on(ctx, owner, paper):
    reading_queue.stop(ctx)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, owner, None, way_in="file", status="queued")
        vault.seal_file(uow, ctx, owner, paper, draft_id=draft_id, media_type="application/pdf")
        uow.commit()
    act(ctx, owner, "medical", consents.WITHDRAW)
    read_draft(ctx, owner.user_id, draft_id)
    act(ctx, owner, "medical", consents.GRANT)
    page = drafts.page(ctx, owner, draft_id, "ru")
    assert (page.status, page.reason, page.total) == ("refused", "consent_required", 0)
    uploads.retry(ctx, owner, draft_id)
    assert read_page(ctx, owner, draft_id).status == "ready"


def test_without_the_consent_nothing_is_stored(context, cast, paper):
    for put in (
        lambda: uploads.put_file(context, cast.withdrawn, paper),
        lambda: uploads.put_text(context, cast.withdrawn, "Ферритин\t31\tмкг/л"),
        lambda: uploads.start_manual(context, cast.withdrawn),
    ):
        with pytest.raises(ConsentMissing):
            put()
    with context.database.unit_of_work() as uow:
        from sqlmodel import func, select

        from labhelp_app.storage.models import Draft, StoredFile

        mine = Draft.user_id == cast.withdrawn.user_id
        assert uow.session.exec(select(func.count()).select_from(Draft).where(mine)).one() == 0
        assert uow.session.exec(select(func.count()).select_from(StoredFile)).one() == 0


def test_the_eleventh_upload_in_ten_minutes_waits(ctx, owner):
    for number in range(10):
        uploads.put_text(ctx, owner, f"Ферритин\t{number + 20}\tмкг/л")
    with pytest.raises(TooManyAttempts):
        uploads.put_text(ctx, owner, "Ферритин\t99\tмкг/л")
    ctx.clock.advance(timedelta(minutes=11))
    uploads.put_text(ctx, owner, "Ферритин\t99\tмкг/л")


def test_a_person_with_many_papers_does_not_keep_another_waiting(ctx):
    queue = reading_queue.ReadingQueue(ctx, workers=1)
    try:
        with queue._changed:  # nothing is taken while everybody lines up
            for draft in ("a1", "a2", "a3"):
                queue.add("anna", draft)
            queue.add("berik", "b1")
            order = [queue._next() for _ in range(4)]
    finally:
        queue.stop()
    assert order == [("anna", "a1"), ("berik", "b1"), ("anna", "a2"), ("anna", "a3")]


def test_a_second_tap_on_by_hand_leads_to_the_draft_of_the_first(ctx, owner):
    begun = uploads.start_manual(ctx, owner)
    assert uploads.start_manual(ctx, owner) == begun


def test_rows_by_hand_that_were_begun_are_not_mixed_with_new_ones(ctx, owner, stranger):
    begun = uploads.start_manual(ctx, owner)
    drafts.add_row(ctx, owner, begun, 0)
    assert uploads.start_manual(ctx, owner) != begun
    assert uploads.start_manual(ctx, stranger) != begun
