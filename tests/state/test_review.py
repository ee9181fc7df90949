"""The review page: what is typed reaches the draft, doubt is settled, confirming happens once."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.reading.specimens import kdl_like
from labhelp_app.services import audit, drafts, reading_queue, reports, uploads
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.state.review import ReviewState, written_date
from labhelp_app.state.session import SessionState
from tests.services.papers import read_pasted, stored
from tests.state.tabs import Tab, goes_to


def opened(served: Context, reader: Actor, language: str = "ru") -> tuple[Tab, str]:
    draft_id = read_pasted(served, reader).id
    tab = Tab(reader, f"/app/review/{draft_id}")
    tab.state(SessionState).language = language
    tab.call(ReviewState, "load")
    return tab, draft_id


def review(tab: Tab):
    return tab.state(ReviewState)


def row_called(tab: Tab, name: str):
    rows = [row for report in review(tab).page.reports for row in report.rows]
    return next(row for row in rows if row.printed_name == name)


def settle(tab: Tab) -> None:
    while review(tab).doubtful:
        tab.call(ReviewState, "confirm_row", review(tab).doubtful[0].id)


def test_the_draft_in_the_address_is_shown_with_its_doubts_counted_in_words(served, reader):
    tab, _ = opened(served, reader)
    assert review(tab).phase == "shown"
    assert review(tab).page.total == 4
    assert "4 показателя" in review(tab).lead
    assert review(tab).confirm_label == "Подтвердить 4 показателя"


def test_the_same_draft_is_counted_in_kazakh(served, reader):
    tab, _ = opened(served, reader, "kk")
    assert review(tab).confirm_label == "4 көрсеткішті растау"


def test_only_rows_that_ask_are_doubtful_and_a_tap_settles_one(served, reader):
    tab, _ = opened(served, reader)
    before = [row.printed_name for row in review(tab).doubtful]
    assert "Ферритин" in before
    tab.call(ReviewState, "confirm_row", row_called(tab, "Ферритин").id)
    assert [row.printed_name for row in review(tab).doubtful] == [
        name for name in before if name != "Ферритин"
    ]


def test_what_is_typed_into_a_cell_is_in_the_draft_at_once(served, reader):
    tab, draft_id = opened(served, reader)
    tab.call(ReviewState, "edit", row_called(tab, "Глюкоза").id, "value", "5,4")
    stored = drafts.page(served, reader, draft_id, "ru")
    assert "5,4" in [row.value for report in stored.reports for row in report.rows]


def test_leaving_a_cell_as_it_was_changes_nothing(served, reader):
    tab, draft_id = opened(served, reader)
    before = drafts.page(served, reader, draft_id, "ru").row_version
    tab.call(ReviewState, "edit", row_called(tab, "Глюкоза").id, "value", "5,1")
    assert drafts.page(served, reader, draft_id, "ru").row_version == before


def test_a_change_made_in_another_tab_is_told_and_its_state_is_shown(served, reader):
    tab, draft_id = opened(served, reader)
    other = Tab(reader, f"/app/review/{draft_id}")
    other.call(ReviewState, "load")
    other.call(ReviewState, "edit", row_called(other, "Глюкоза").id, "value", "5,9")
    tab.call(ReviewState, "edit", row_called(tab, "Калий").id, "value", "4,9")
    assert review(tab).trouble.code == "changed_elsewhere"
    assert review(tab).trouble.what
    assert row_called(tab, "Глюкоза").value == "5,9"


def test_a_removed_row_can_be_brought_back(served, reader):
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "remove_row", row_called(tab, "Калий").id)
    assert review(tab).removed_name == "Калий"
    assert review(tab).page.total == 3
    tab.call(ReviewState, "bring_back")
    assert review(tab).page.total == 4
    assert review(tab).removed_id == ""


def test_a_row_of_another_day_becomes_a_report_of_its_own(served, reader):
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "move_row", row_called(tab, "Калий").id, "02.03.2026")
    assert [report.taken_on for report in review(tab).page.reports] == ["2026-03-14", "2026-03-02"]
    settle(tab)
    events = tab.call(ReviewState, "confirm", {"attested": "on"})
    assert goes_to(events) == "/app/reports"
    assert len(reports.cards(served, reader, "ru")) == 2


def test_a_date_still_being_typed_is_not_taken(served, reader):
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "set_date", 0, "02.03.20")
    assert review(tab).page.reports[0].taken_on == "2026-03-14"
    tab.call(ReviewState, "set_date", 0, "02.03.2026")
    assert review(tab).page.reports[0].taken_on == "2026-03-02"


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("4.5.2026", "2026-05-04"),
        ("04/05/2026", "2026-05-04"),
        ("2026-05-04", "2026-05-04"),
        ("4.5.26", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_the_way_it_is_written_in_kazakhstan(typed, iso):
    assert written_date(typed) == iso


def test_a_date_that_cannot_be_is_refused_in_words_and_the_old_one_stays(served, reader):
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "set_date", 0, "01.01.2099")
    assert review(tab).trouble.code == "date_in_future"
    assert review(tab).page.reports[0].taken_on == "2026-03-14"


@pytest.mark.parametrize("typed", ["02.03.26", "11.19.80", "вчера"])
def test_what_is_no_whole_date_is_said_and_the_old_one_stays(served, reader, typed):
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "set_date", 0, typed)
    assert review(tab).trouble.code == "date_not_understood"
    assert review(tab).page.reports[0].taken_on == "2026-03-14"


def test_an_emptied_date_is_empty_and_is_asked_for(served, reader):
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "set_date", 0, "")
    assert review(tab).page.reports[0].taken_on == ""
    assert not review(tab).page.can_confirm


def test_names_are_offered_while_typing_and_a_chosen_one_fills_the_unit(served, reader):
    draft_id = uploads.start_manual(served, reader)
    tab = Tab(reader, f"/app/review/{draft_id}")
    tab.call(ReviewState, "load")
    tab.call(ReviewState, "add_row", 0)
    row = review(tab).page.reports[0].rows[0]
    tab.call(ReviewState, "search_name", row.id, "ферр")
    ferritin = next(offer for offer in review(tab).offers if offer.code == "ferritin")
    tab.call(ReviewState, "choose_name", row.id, ferritin.code)
    filled = review(tab).page.reports[0].rows[0]
    assert (filled.analyte, filled.printed_name, filled.unit) == ("ferritin", ferritin.name, ferritin.unit)
    assert filled.range_text == ""
    assert review(tab).offers == []


def test_a_code_that_was_not_offered_is_not_taken(served, reader):
    tab, _ = opened(served, reader)
    glucose = row_called(tab, "Глюкоза")
    tab.call(ReviewState, "choose_name", glucose.id, "ferritin")
    assert row_called(tab, "Глюкоза").analyte == glucose.analyte


def test_nothing_is_stored_without_the_attestation(served, reader):
    tab, _ = opened(served, reader)
    settle(tab)
    tab.call(ReviewState, "confirm", {})
    assert review(tab).trouble.code == "draft_not_attested"
    assert reports.cards(served, reader, "ru") == []


def test_confirming_twice_stores_one_report_and_leads_to_it_both_times(served, reader):
    tab, _ = opened(served, reader)
    settle(tab)
    first = goes_to(tab.call(ReviewState, "confirm", {"attested": "on"}))
    second = goes_to(tab.call(ReviewState, "confirm", {"attested": "on"}))
    (card,) = reports.cards(served, reader, "ru")
    assert first == second == f"/app/reports/{card.id}"


def test_going_back_to_a_confirmed_draft_leads_on_to_its_report(served, reader):
    tab, draft_id = opened(served, reader)
    settle(tab)
    tab.call(ReviewState, "confirm", {"attested": "on"})
    again = Tab(reader, f"/app/review/{draft_id}")
    (card,) = reports.cards(served, reader, "ru")
    assert goes_to(again.call(ReviewState, "load")) == f"/app/reports/{card.id}"


def test_a_strangers_draft_and_a_missing_one_look_the_same(served, reader, passer_by):
    _, draft_id = opened(served, reader)
    foreign, missing = Tab(passer_by, f"/app/review/{draft_id}"), Tab(passer_by, "/app/review/" + "0" * 32)
    for tab in (foreign, missing):
        tab.call(ReviewState, "load")
    assert (review(foreign).phase, review(foreign).page) == (review(missing).phase, review(missing).page)
    assert review(foreign).phase == "missing"


def test_following_the_reading_opens_the_draft_only_once(served, reader, monkeypatch):
    monkeypatch.setattr(reading_queue, "submit", lambda *_: None)  # it stays in the queue
    draft_id = uploads.put_text(served, reader, "Глюкоза 5,1 ммоль/л 4,1 - 5,9")
    tab = Tab(reader, f"/app/review/{draft_id}")
    tab.call(ReviewState, "load")
    opened_before = len(audit.accesses(served, reader, "ru"))
    for _ in range(3):
        tab.call(ReviewState, "look_again")
    assert review(tab).page.status == "queued"
    assert len(audit.accesses(served, reader, "ru")) == opened_before


def refused(served: Context, reader: Actor) -> Tab:
    draft_id = read_pasted(served, reader, "строки без единого показателя").id
    tab = Tab(reader, f"/app/review/{draft_id}")
    tab.call(ReviewState, "load")
    assert review(tab).page.status == "refused"
    return tab


@pytest.mark.parametrize("way", ["enter_by_hand", "choose_another"])
def test_what_could_not_be_read_does_not_wait_on_the_start_page_once_another_way_is_taken(
    served, reader, way
):
    tab = refused(served, reader)
    assert not review(tab).may_try_again
    draft_id = review(tab).page.id
    assert goes_to(tab.call(ReviewState, way)).startswith(("/app/review/", "/app/upload"))
    assert draft_id not in [card.id for card in drafts.cards(served, reader, "ru")]


def test_a_draft_without_rows_asks_for_the_first_one(served, reader):
    tab = Tab(reader, f"/app/review/{uploads.start_manual(served, reader)}")
    tab.call(ReviewState, "load")
    assert "0" not in review(tab).lead + review(tab).confirm_label
    assert "первую строку" in review(tab).lead


def test_what_is_stored_already_is_decided_about_and_a_replacement_agreed_to(served, reader):
    first = stored(served, reader)
    tab, draft_id = opened(served, reader)
    settle(tab)
    assert review(tab).page.reports[0].overlap.report_id == first
    tab.call(ReviewState, "confirm", {"attested": "on"})
    assert review(tab).trouble.code == "draft_overlap_open"
    tab.call(ReviewState, "settle", 0, "replace")
    assert review(tab).replacing
    tab.call(ReviewState, "confirm", {"attested": "on"})
    assert review(tab).trouble.code == "draft_replace_not_agreed"
    other = Tab(reader, f"/app/review/{draft_id}")
    other.call(ReviewState, "load")
    assert other.state(ReviewState).page.reports[0].overlap.choice == "replace"
    events = other.call(ReviewState, "confirm", {"attested": "on", "replace_agreed": "on"})
    assert goes_to(events) == f"/app/reports/{first}"
    assert len(reports.cards(served, reader, "ru")) == 1


def test_a_choice_nobody_offered_is_refused_in_words(served, reader):
    stored(served, reader)
    tab, _ = opened(served, reader)
    tab.call(ReviewState, "settle", 0, "burn")
    assert review(tab).trouble.code == "invalid_input"
    assert review(tab).page.reports[0].overlap.choice == ""


def test_a_file_that_was_read_before_is_read_again_only_on_demand(served, reader):
    paper, _ = kdl_like(date(2026, 3, 2))
    draft_id = uploads.put_file(served, reader, paper)
    assert reading_queue.start(served).wait_until_idle(30)
    tab = Tab(reader, f"/app/review/{draft_id}")
    tab.call(ReviewState, "load")
    settle(tab)
    report = goes_to(tab.call(ReviewState, "confirm", {"attested": "on"}))
    again = Tab(reader, f"/app/review/{uploads.put_file(served, reader, paper)}")
    again.call(ReviewState, "load")
    assert (review(again).page.status, review(again).page.duplicate_of) == (
        "asking",
        report.rsplit("/", 1)[-1],
    )
    again.call(ReviewState, "read_anyway")
    assert reading_queue.start(served).wait_until_idle(30)
    again.call(ReviewState, "look_again")
    assert review(again).page.status == "ready"
