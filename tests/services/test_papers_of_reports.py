"""A paper stays while a report names it and goes with the last one, however the reports came by it; both databases."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import col, select

from benchmarks.reading.specimens import form_098
from labhelp_app.services import drafts, reading_queue, reports, uploads
from labhelp_app.storage.models import AuditEvent, StoredFile
from tests.cast import person
from tests.services.papers import read_page, settle

EARLY, LATE = date(2026, 2, 2), date(2026, 3, 2)
AGAIN = b"\n% printed again"


def sheet(*codes, drawn):
    return form_098(drawn, seed=5, codes=codes)[0]


LIVER, KIDNEY = sheet("alt", "ast", drawn=EARLY), sheet("creatinine", "urea", drawn=LATE)


@pytest.fixture
def ctx(context):
    reading_queue.start(context)
    yield context
    reading_queue.stop(context)


@pytest.fixture
def owner(ctx):
    return person(ctx, "owner")


def files(ctx, actor):
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        return set(uow.session.exec(select(StoredFile.id).where(col(StoredFile.user_id) == actor.user_id)))


def deleted_files(ctx):
    with ctx.database.unit_of_work() as uow:
        told = select(AuditEvent.object).where(col(AuditEvent.action) == "file:deleted")
        return {str(one).removeprefix("file:") for one in uow.session.exec(told)}


def kept(ctx, actor, paper, without=""):
    """Store the report of one paper, a row of it left out so that a second print has something new."""
    page = settle(ctx, actor, read_page(ctx, actor, uploads.put_file(ctx, actor, paper)))
    for row in page.reports[0].rows:
        if row.analyte == without:
            drafts.remove_row(ctx, actor, page.id, row.id)
    return drafts.confirm(ctx, actor, page.id, attested=True)[0]


def confirmed(ctx, actor, papers, *choices):
    """Read two papers as one draft, decide about each of its dates, and confirm it."""
    (draft_id,) = uploads.put_files(ctx, actor, papers, together=True)
    settle(ctx, actor, read_page(ctx, actor, draft_id))
    for index, choice in enumerate(choices):
        drafts.settle(ctx, actor, draft_id, index, choice)
    return drafts.confirm(ctx, actor, draft_id, attested=True, replace_agreed=True)


def papers_of(ctx, actor, report_id, count):
    return [reports.original(ctx, actor, report_id, number)[0] for number in range(1, count + 1)]


def test_a_paper_merged_into_one_report_outlives_the_other_report_of_its_draft(ctx, owner):
    first = kept(ctx, owner, LIVER, without="ast")
    merged, fresh = confirmed(ctx, owner, [LIVER + AGAIN, KIDNEY], "merge")
    assert merged == first
    reports.delete(ctx, owner, fresh)
    assert papers_of(ctx, owner, first, 2) == [LIVER, LIVER + AGAIN]
    assert len(files(ctx, owner)) == 2
    before = files(ctx, owner)
    reports.delete(ctx, owner, first)
    assert (files(ctx, owner), before <= deleted_files(ctx)) == (set(), True)


def test_a_replaced_report_loses_its_old_paper_although_another_date_became_a_report(ctx, owner):
    first = kept(ctx, owner, LIVER)
    (old,) = files(ctx, owner)
    replaced, fresh = confirmed(ctx, owner, [LIVER + AGAIN, KIDNEY], "replace")
    assert replaced == first
    assert old not in files(ctx, owner)
    assert deleted_files(ctx) == {old}
    reports.delete(ctx, owner, first)
    assert papers_of(ctx, owner, fresh, 2) == [LIVER + AGAIN, KIDNEY]


@pytest.mark.parametrize(("choice", "left"), [("merge", KIDNEY), ("replace", LIVER + AGAIN)])
def test_two_dates_that_went_into_two_reports_each_keep_their_paper(ctx, owner, choice, left):
    first, second = kept(ctx, owner, LIVER, without="ast"), kept(ctx, owner, KIDNEY, without="urea")
    assert confirmed(ctx, owner, [LIVER + AGAIN, KIDNEY + AGAIN], choice, choice) == [first, second]
    reports.delete(ctx, owner, first)
    assert papers_of(ctx, owner, second, 2) == [left, KIDNEY + AGAIN]
    assert len(files(ctx, owner)) == 2
    reports.delete(ctx, owner, second)
    assert files(ctx, owner) == set()


def test_of_two_parts_of_one_day_one_replaces_the_report_and_the_other_is_added(ctx, owner):
    first = kept(ctx, owner, sheet("alt", "ast", "urea", drawn=EARLY))
    (old,) = files(ctx, owner)
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, LIVER + AGAIN))
    page = settle(ctx, owner, page)
    moved = next(row for row in page.reports[0].rows if row.analyte == "ast")
    page = drafts.move_row(ctx, owner, page.id, moved.id, 1)
    drafts.set_date(ctx, owner, page.id, 1, EARLY.isoformat())
    for index, choice in enumerate(("merge", "replace")):
        drafts.settle(ctx, owner, page.id, index, choice)
    assert drafts.confirm(ctx, owner, page.id, attested=True, replace_agreed=True) == [first]
    shown = reports.page(ctx, owner, first, "ru")
    rows = [*shown.attention, *(row for group in shown.groups for row in group.rows)]
    assert {row.code for row in rows} == {"alt", "ast"}
    assert papers_of(ctx, owner, first, 1) == [LIVER + AGAIN]
    assert old not in files(ctx, owner)
