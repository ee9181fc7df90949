"""Several documents of one report: read page by page, put together, and one bad page loses none of the others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from benchmarks.reading.pictures import as_document
from benchmarks.reading.specimens import form_098, kdl_like
from labhelp_app.errors import InvalidInput, NotFound, TooManyAttempts
from labhelp_app.reading import language_data, pipeline
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.services import drafts, reading_queue, reports, uploads, vault
from tests.cast import person
from tests.services.papers import PASTED, read_page, row_named, settle

DRAWN = date(2026, 3, 2)
BROKEN = b"%PDF-1.7\n" + b"nonsense " * 400
LIVER, KIDNEY = ("alt", "ast"), ("creatinine", "urea")


def sheet(*codes, drawn=DRAWN, seed=5):
    return form_098(drawn, seed=seed, codes=codes)[0]


def codes_of(page):
    return [row.analyte for report in page.reports for row in report.rows]


def files_of(ctx, actor, draft_id):
    with ctx.database.unit_of_work(actor.user_id) as uow:
        return vault.file_ids_of(uow, actor, draft_id)


def test_two_documents_become_one_report_with_their_pages_named_in_the_order_chosen(ctx, owner):
    first, second = sheet(*LIVER), sheet(*KIDNEY)
    (draft_id,) = uploads.put_files(ctx, owner, [first, second], together=True)
    page = read_page(ctx, owner, draft_id)
    assert (page.status, len(page.reports), codes_of(page)) == ("ready", 1, [*LIVER, *KIDNEY])
    assert row_named(page, "alt").page_name == "Лист 1"
    assert row_named(page, "urea").page_name == "Лист 2"
    for code in ("alt", "urea"):
        assert drafts.crop(ctx, owner, draft_id, row_named(page, code).id).startswith(b"\x89PNG")
    (report_id,) = drafts.confirm(ctx, owner, settle(ctx, owner, page).id, attested=True)
    originals = [reports.original(ctx, owner, report_id, number)[0] for number in (1, 2)]
    assert originals == [first, second]
    with pytest.raises(NotFound):
        reports.original(ctx, owner, report_id, 3)


def test_the_piece_of_paper_beside_a_row_is_cut_from_its_own_page(ctx, owner):
    first, second = sheet(*LIVER), sheet(*KIDNEY)
    (draft_id,) = uploads.put_files(ctx, owner, [first, second], together=True)
    row = row_named(read_page(ctx, owner, draft_id), "urea")
    with ctx.database.unit_of_work(owner.user_id) as uow:
        body = vault.open_draft(uow, ctx, owner, draft_id).body
    kept = next(one for part in body["parts"] for one in part["rows"] if one["id"] == row.id)
    shown = drafts.crop(ctx, owner, draft_id, row.id)
    assert shown == pipeline.crop(second, kept["page"], tuple(kept["box"]))
    assert shown != pipeline.crop(first, kept["page"], tuple(kept["box"]))


def test_chosen_apart_they_are_reports_of_their_own(ctx, owner):
    ids = uploads.put_files(ctx, owner, [sheet(*LIVER), sheet(*KIDNEY)], together=False)
    assert [codes_of(read_page(ctx, owner, one)) for one in ids] == [[*LIVER], [*KIDNEY]]
    assert row_named(read_page(ctx, owner, ids[0]), "alt").page_name == ""


def test_a_table_chosen_with_pictures_is_a_report_of_its_own(ctx, owner):
    table = "Показатель;Результат;Ед. изм.\nФерритин;31;мкг/л\nКалий;4,6;ммоль/л\n".encode()
    ids = uploads.put_files(ctx, owner, [sheet(*LIVER), table, sheet(*KIDNEY)], together=True)
    assert [len(files_of(ctx, owner, one)) for one in ids] == [2, 1]


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_kept(ctx, owner):
    (draft_id,) = uploads.put_files(ctx, owner, [sheet(*LIVER), BROKEN, b"MZ\x90" * 50], together=True)
    page = read_page(ctx, owner, draft_id)
    assert (page.status, codes_of(page)) == ("ready", [*LIVER])
    assert [(one.number, one.name, one.may_try_again) for one in page.unread] == [
        (2, "Лист 2", False),
        (3, "Лист 3", False),
    ]
    assert page.unread[0].what
    assert len(files_of(ctx, owner, draft_id)) == 1


def test_a_page_taken_again_joins_the_rows_that_were_checked_meanwhile(ctx, owner):
    (draft_id,) = uploads.put_files(ctx, owner, [BROKEN, sheet(*LIVER)], together=True)
    page = settle(ctx, owner, read_page(ctx, owner, draft_id))
    page = drafts.edit_row(ctx, owner, draft_id, row_named(page, "ast").id, {"value": "21"}, page.row_version)
    uploads.add_page(ctx, owner, draft_id, sheet(*KIDNEY), 1)
    page = read_page(ctx, owner, draft_id)
    assert (page.status, page.unread, sorted(codes_of(page))) == ("ready", [], sorted([*LIVER, *KIDNEY]))
    assert row_named(page, "ast").value == "21"
    assert row_named(page, "urea").page_name == "Лист 1"


def test_a_further_page_makes_one_document_the_first_of_two(ctx, owner):
    draft_id = uploads.put_file(ctx, owner, sheet(*LIVER))
    assert read_page(ctx, owner, draft_id).may_add_page
    uploads.add_page(ctx, owner, draft_id, sheet(*KIDNEY))
    page = read_page(ctx, owner, draft_id)
    assert codes_of(page) == [*LIVER, *KIDNEY]
    assert [row_named(page, code).page_name for code in ("alt", "urea")] == ["Лист 1", "Лист 2"]
    assert drafts.crop(ctx, owner, draft_id, row_named(page, "alt").id).startswith(b"\x89PNG")


def test_the_same_page_twice_is_taken_once(ctx, owner):
    one = sheet(*LIVER)
    (draft_id,) = uploads.put_files(ctx, owner, [one, one], together=True)
    uploads.add_page(ctx, owner, draft_id, one) if read_page(ctx, owner, draft_id) else None
    page = read_page(ctx, owner, draft_id)
    assert (codes_of(page), len(files_of(ctx, owner, draft_id))) == ([*LIVER], 1)


def test_rows_that_two_photos_of_one_sheet_both_show_are_taken_once(ctx, owner):
    (draft_id,) = uploads.put_files(
        ctx, owner, [sheet("alt", "ast", "urea"), sheet("alt", "ast", "urea", "creatinine")], together=True
    )
    page = read_page(ctx, owner, draft_id)
    values = {(row.analyte, row.value) for report in page.reports for row in report.rows}
    assert len(values) == page.total
    assert any("на двух листах" in warning for warning in page.warnings) == (page.total < 7)


def test_when_no_page_can_be_read_the_draft_is_refused_and_nothing_is_kept(ctx, owner):
    (draft_id,) = uploads.put_files(ctx, owner, [BROKEN, BROKEN + b"!"], together=True)
    page = read_page(ctx, owner, draft_id)
    assert (page.status, page.reason) == ("refused", "reading_unreadable")
    assert files_of(ctx, owner, draft_id) == []


def test_a_page_that_took_too_long_can_be_read_again_from_where_it_lies(ctx, owner, monkeypatch):
    real, slow = pipeline.read_quickly, sheet(*KIDNEY)

    def read(data, **named):
        if data == slow:
            raise ReadingRefused(Refusal.TOOK_TOO_LONG)
        return real(data, **named)

    monkeypatch.setattr(pipeline, "read_quickly", read)
    (draft_id,) = uploads.put_files(ctx, owner, [sheet(*LIVER), slow], together=True)
    page = read_page(ctx, owner, draft_id)
    assert [(one.number, one.may_try_again) for one in page.unread] == [(2, True)]
    monkeypatch.setattr(pipeline, "read_quickly", real)
    uploads.read_page_again(ctx, owner, draft_id, 2)
    assert codes_of(read_page(ctx, owner, draft_id)) == [*LIVER, *KIDNEY]
    with pytest.raises(NotFound):
        uploads.read_page_again(ctx, owner, draft_id, 2)


def test_a_restart_between_two_pages_goes_on_with_the_next_one(ctx, owner, monkeypatch):
    from labhelp_app.services import reading_jobs

    reading_queue.stop(ctx)
    monkeypatch.setattr(reading_queue, "submit", lambda *_: None)
    (draft_id,) = uploads.put_files(ctx, owner, [sheet(*LIVER), sheet(*KIDNEY)], together=True)
    assert reading_jobs.read_draft(ctx, owner.user_id, draft_id) is reading_jobs.Turn.NEXT
    half = drafts.page(ctx, owner, draft_id, "ru")
    assert (half.status, half.progress) == ("reading", 50)
    page = read_page(ctx, owner, draft_id)  # starts a new queue, as after a restart
    assert (page.status, codes_of(page)) == ("ready", [*LIVER, *KIDNEY])
    assert not any("заново" in warning for warning in page.warnings)


def test_more_than_ten_files_or_forty_megabytes_are_refused_whole(ctx, owner):
    with pytest.raises(InvalidInput) as refused:
        uploads.put_files(ctx, owner, [bytes([n]) * 9 for n in range(11)], together=True)
    assert refused.value.code == "files_too_many"
    large = [b"%PDF-1.7" + bytes([n]) * (15 << 20) for n in range(3)]
    with pytest.raises(InvalidInput) as refused:
        uploads.put_files(ctx, owner, large, together=True)
    assert refused.value.code == "files_too_large"
    assert drafts.cards(ctx, owner, "ru") == []


def test_reports_chosen_apart_count_one_by_one_against_the_limit(ctx, owner):
    for _ in range(8):
        uploads.put_text(ctx, owner, PASTED)
    with pytest.raises(TooManyAttempts):
        uploads.put_files(ctx, owner, [sheet(code) for code in ("alt", "ast", "urea")], together=False)
    assert len(drafts.cards(ctx, owner, "ru")) == 8


def test_the_same_pages_again_lead_to_their_draft_and_later_to_their_report(context):
    actor = person(context, "again")
    pages = [sheet(*LIVER), sheet(*KIDNEY)]
    with ThreadPoolExecutor(4) as pool:
        ids = {
            tuple(one)
            for one in pool.map(lambda _: uploads.put_files(context, actor, pages, together=True), range(4))
        }
    ((draft_id,),) = ids
    page = settle(context, actor, read_page(context, actor, draft_id))
    (report_id,) = drafts.confirm(context, actor, draft_id, attested=True)
    assert page.total == 4
    again = uploads.put_files(context, actor, pages, together=True)[0]
    known = read_page(context, actor, again)
    reading_queue.stop(context)
    assert (known.status, known.duplicate_of) == ("asking", report_id)


def test_pages_of_two_days_become_two_reports(ctx, owner):
    other = kdl_like(date(2026, 2, 2))[0]
    (draft_id,) = uploads.put_files(ctx, owner, [sheet(*LIVER), other], together=True)
    page = read_page(ctx, owner, draft_id)
    assert [report.taken_on for report in page.reports] == ["2026-02-02", "2026-03-02"]
    assert len(drafts.confirm(ctx, owner, settle(ctx, owner, page).id, attested=True)) == 2


@pytest.mark.skipif(not language_data.is_available(), reason="no picture reading here")
def test_a_photo_and_a_pdf_are_one_report_and_a_blurred_photo_is_named(ctx, owner):
    photo = as_document(sheet(*LIVER, "glucose", "potassium"), "scan_300", 1)
    blurred = as_document(sheet(*LIVER, "glucose", "potassium"), "blurred", 1)
    (draft_id,) = uploads.put_files(ctx, owner, [photo, sheet(*KIDNEY), blurred], together=True)
    assert reading_queue.start(ctx).wait_until_idle(120)
    page = drafts.page(ctx, owner, draft_id, "ru")
    assert page.status == "ready"
    assert {"urea", "creatinine"} < set(codes_of(page))
    assert {"alt", "glucose"} & set(codes_of(page))
    assert [one.number for one in page.unread] == [3]
