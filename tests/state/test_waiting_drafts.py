"""Drafts that wait are in sight wherever reports are, can be let go, and looking at them opens nothing."""

from __future__ import annotations

import pytest
from sqlmodel import col, select

from labhelp_app.errors import InvalidInput
from labhelp_app.services import drafts, my_data, uploads, vault
from labhelp_app.state.overview import OverviewState
from labhelp_app.state.report_list import ReportListState
from labhelp_app.state.review import ReviewState
from labhelp_app.state.waiting_drafts import WaitingDraftsState
from labhelp_app.storage import consents
from labhelp_app.storage.models import AuditEvent
from tests.cast import act
from tests.services.papers import read_page, read_pasted, settle, stored
from tests.state.tabs import Tab


def waiting(tab: Tab):
    return tab.state(WaitingDraftsState)


def opened(actor, at: str, page) -> Tab:
    tab = Tab(actor, at)
    load(tab, page)
    return tab


def load(tab: Tab, page) -> None:
    """Load a page and run what it asks for, as the browser does."""
    asked = [event.fn.__name__ if hasattr(event, "fn") else str(event) for event in tab.call(page, "load")]
    assert any("load" in one for one in asked)
    tab.call(WaitingDraftsState, "load")


def drafts_kept(ctx, actor) -> int:
    return next(item.count for item in my_data.my_data(ctx, actor, "ru").stored if item.code == "drafts")


@pytest.mark.parametrize(("at", "page"), [("/app", OverviewState), ("/app/reports", ReportListState)])
def test_a_draft_waits_in_sight_where_reports_are_shown(served, reader, at, page):
    draft_id = read_pasted(served, reader).id
    tab = opened(reader, at, page)
    assert [card.id for card in waiting(tab).cards] == [draft_id]
    assert tab.state(page).phase == "shown"


def test_looking_at_what_waits_opens_nothing_and_writes_nothing_into_the_log(served, reader):
    for _ in range(3):
        read_pasted(served, reader)
    with served.database.unit_of_work(reader.user_id, read_only=True) as uow:
        before = len(
            uow.session.exec(select(AuditEvent).where(col(AuditEvent.subject) == reader.user_id)).all()
        )
    assert len(drafts.cards(served, reader, "ru")) == 3
    with served.database.unit_of_work(reader.user_id, read_only=True) as uow:
        after = len(
            uow.session.exec(select(AuditEvent).where(col(AuditEvent.subject) == reader.user_id)).all()
        )
    assert after == before


def test_nobody_sees_what_waits_for_somebody_else(served, reader, passer_by):
    read_pasted(served, reader)
    assert waiting(opened(passer_by, "/app", OverviewState)).cards == []


def test_without_the_consent_no_draft_is_offered(served, reader):
    read_pasted(served, reader)
    act(served, reader, "medical", consents.WITHDRAW)
    assert drafts.cards(served, reader, "ru") == []


def test_a_draft_is_let_go_after_a_question(served, reader):
    draft_id = read_pasted(served, reader).id
    tab = opened(reader, "/app/reports", ReportListState)
    tab.call(WaitingDraftsState, "dismiss", draft_id)
    assert len(waiting(tab).cards) == 1
    tab.call(WaitingDraftsState, "ask_to_discard", draft_id)
    tab.call(WaitingDraftsState, "discard")
    assert (waiting(tab).cards, waiting(tab).told, drafts_kept(served, reader)) == ([], "discarded", 0)


def test_a_refused_draft_is_taken_away_with_one_tap(served, reader):
    page = read_page(
        served, reader, uploads.put_text(served, reader, "Просто письмо другу, анализов в нём нет.")
    )
    assert page.status == "refused"
    tab = opened(reader, "/app", OverviewState)
    tab.call(WaitingDraftsState, "dismiss", page.id)
    assert waiting(tab).cards == []


def kept_refusal(served, reader, readers_busy) -> str:
    with readers_busy():
        page = read_pasted(served, reader)
    assert (page.status, page.reason) == ("refused", "reading_busy")
    return page.id


def test_a_refused_draft_that_keeps_what_was_sent_is_deleted_only_after_a_question(
    served, reader, readers_busy
):
    draft_id = kept_refusal(served, reader, readers_busy)
    tab = opened(reader, "/app", OverviewState)
    assert waiting(tab).cards[0].keeps
    tab.call(WaitingDraftsState, "dismiss", draft_id)
    assert [card.id for card in waiting(tab).cards] == [draft_id]
    with pytest.raises(InvalidInput) as refused:
        drafts.dismiss(served, reader, draft_id)
    assert refused.value.code == "draft_moved_on"
    tab.call(WaitingDraftsState, "ask_to_discard", draft_id)
    tab.call(WaitingDraftsState, "discard")
    assert (waiting(tab).cards, drafts_kept(served, reader)) == ([], 0)


def test_rows_checked_in_another_tab_are_not_deleted_by_one_that_still_shows_a_refusal(
    served, reader, readers_busy
):
    draft_id = kept_refusal(served, reader, readers_busy)
    tab = opened(reader, "/app", OverviewState)
    tab.call(WaitingDraftsState, "ask_to_discard", draft_id)
    review = Tab(reader, f"/app/review/{draft_id}")
    review.call(ReviewState, "load")
    uploads.retry(served, reader, draft_id)
    settle(served, reader, read_page(served, reader, draft_id))
    tab.call(WaitingDraftsState, "discard")
    assert waiting(tab).trouble.code == "draft_moved_on"
    assert [card.status for card in waiting(tab).cards] == ["ready"]
    for way in ("enter_by_hand", "choose_another", "discard"):
        review.call(ReviewState, way)
        review.go(f"/app/review/{draft_id}")
    assert review.state(ReviewState).trouble.code == "draft_moved_on"
    assert review.state(ReviewState).page.total == 4


def test_a_draft_confirmed_in_another_tab_is_not_deleted_from_this_one(served, reader):
    draft_id = read_pasted(served, reader, "Дата: 02.02.2026\nГлюкоза\t5,2\tммоль/л\t4,1 - 5,9\n").id
    tab = opened(reader, "/app", OverviewState)
    tab.call(WaitingDraftsState, "ask_to_discard", draft_id)
    report_id = drafts.confirm(served, reader, draft_id, attested=True)[0]
    tab.call(WaitingDraftsState, "discard")
    assert waiting(tab).trouble.code == "draft_finished"
    with served.database.unit_of_work(reader.user_id) as uow:
        assert vault.open_report(uow, served, reader, report_id, vault.Purpose.SHOW_RESULT).id == report_id


def test_what_was_confirmed_is_not_counted_as_a_draft(served, reader):
    stored(served, reader)
    assert drafts_kept(served, reader) == 0
    read_pasted(served, reader)
    assert drafts_kept(served, reader) == 1


def test_loading_the_page_again_in_another_language_keeps_the_list(served, reader):
    read_pasted(served, reader)
    tab = opened(reader, "/app", OverviewState)
    load(tab, OverviewState)
    assert len(waiting(tab).cards) == 1


def test_leaving_the_page_empties_the_list(served, reader):
    read_pasted(served, reader)
    tab = opened(reader, "/app", OverviewState)
    tab.go("/app/reports")
    tab.call(ReportListState, "load")
    assert waiting(tab).cards == []
