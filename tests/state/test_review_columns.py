"""A table nobody knows the titles of: the columns are asked, kept choice by choice, and read by the answer."""

from __future__ import annotations

import pytest

from labhelp_app.services import drafts, reading_queue, uploads, vault
from labhelp_app.state.review import ReviewState
from tests.reading.test_table_columns import SECRETS, UNKNOWN
from tests.services.papers import settle
from tests.state.tabs import Tab, goes_to


def sent(served, reader, text: str = UNKNOWN) -> Tab:
    draft_id = uploads.put_file(served, reader, text.encode())
    assert reading_queue.start(served).wait_until_idle(30)
    tab = Tab(reader, f"/app/review/{draft_id}")
    tab.call(ReviewState, "load")
    return tab


def page_of(tab: Tab):
    return tab.state(ReviewState).page


def chosen(tab: Tab) -> dict[str, str]:
    return {role.code: role.chosen for role in page_of(tab).table.roles if role.chosen != "-1"}


def read(served, tab: Tab) -> None:
    tab.call(ReviewState, "read_with_columns")
    assert reading_queue.start(served).wait_until_idle(30)
    tab.call(ReviewState, "look_again")


def test_the_guess_is_offered_and_read_when_the_person_agrees(served, reader):
    tab = sent(served, reader)
    assert (page_of(tab).status, page_of(tab).stage) == ("asking", "columns")
    assert chosen(tab) == {"name": "1", "value": "2", "unit": "3", "range": "4", "date": "5"}
    assert all(role.guessed for role in page_of(tab).table.roles if role.chosen != "-1")
    assert page_of(tab).table.lines[0][:2] == ["Ферритин", "9,0"]
    read(served, tab)
    assert page_of(tab).status == "ready"
    assert {row.analyte for report in page_of(tab).reports for row in report.rows} >= {"ferritin", "tsh"}
    assert page_of(tab).reports[0].taken_on == "2025-03-12"


def test_nothing_of_the_person_is_sealed_with_the_question(served, reader):
    tab = sent(served, reader)
    with served.database.unit_of_work(reader.user_id) as uow:
        sealed = str(vault.open_draft(uow, served, reader, page_of(tab).id).body)
    assert "Ферритин" in sealed
    assert not [secret for secret in SECRETS if secret in sealed]


def test_a_choice_is_kept_at_once_and_seen_on_a_second_device(served, reader):
    tab = sent(served, reader)
    tab.call(ReviewState, "set_column", "range", "-1")
    tab.call(ReviewState, "set_column", "flag", "4")
    other = Tab(reader, f"/app/review/{page_of(tab).id}")
    other.call(ReviewState, "load")
    assert chosen(other) == {"name": "1", "value": "2", "unit": "3", "date": "5", "flag": "4"}
    assert not next(role for role in page_of(other).table.roles if role.code == "flag").guessed


def test_one_column_for_two_things_is_said_and_not_read_but_can_be_passed_with_the_keys(served, reader):
    tab = sent(served, reader)
    for passed in ("0", "1", "2"):  # what an arrow key does in a closed list of choices
        tab.call(ReviewState, "set_column", "unit", passed)
    assert [role.code for role in page_of(tab).table.roles if role.twice] == ["value", "unit"]
    assert not page_of(tab).table.can_read
    tab.call(ReviewState, "read_with_columns")
    assert tab.state(ReviewState).trouble.code == "columns_twice"
    tab.call(ReviewState, "set_column", "unit", "3")
    assert chosen(tab) == {"name": "1", "value": "2", "unit": "3", "range": "4", "date": "5"}
    assert page_of(tab).table.can_read


def test_without_a_column_of_names_nothing_is_read(served, reader):
    tab = sent(served, reader)
    tab.call(ReviewState, "set_column", "name", "-1")
    tab.call(ReviewState, "read_with_columns")
    assert tab.state(ReviewState).trouble.code == "columns_missing"
    assert page_of(tab).status == "asking"


def test_columns_without_results_are_told_and_asked_anew(served, reader):
    tab = sent(served, reader)
    tab.call(ReviewState, "set_column", "name", "3")
    tab.call(ReviewState, "set_column", "unit", "-1")
    read(served, tab)
    assert (page_of(tab).status, page_of(tab).reason) == ("asking", "columns_without_results")
    assert tab.state(ReviewState).refusal.what
    tab.call(ReviewState, "set_column", "name", "1")
    read(served, tab)
    assert (page_of(tab).status, page_of(tab).reason) == ("ready", "")


def test_one_can_go_back_from_the_rows_to_the_columns(served, reader):
    tab = sent(served, reader)
    tab.call(ReviewState, "set_column", "range", "-1")
    read(served, tab)
    assert not page_of(tab).worked_on
    tab.call(ReviewState, "ask_columns_again", False)
    assert page_of(tab).status == "asking"
    assert "range" not in chosen(tab)
    tab.call(ReviewState, "set_column", "range", "4")
    read(served, tab)
    ranges = [row.range_text for report in page_of(tab).reports for row in report.rows]
    assert ranges[0]
    with served.database.unit_of_work(reader.user_id) as uow:
        assert len(vault.file_ids_of(uow, reader, page_of(tab).id)) == 1


@pytest.mark.parametrize(
    ("role", "number"), [("name", "0"), ("name", "77"), ("iin", "1"), ("name", "x"), ("name", "")]
)
def test_a_column_or_role_that_was_not_offered_is_refused(served, reader, role, number):
    tab = sent(served, reader)
    before = chosen(tab)
    tab.call(ReviewState, "set_column", role, number)
    assert tab.state(ReviewState).trouble.code == "invalid_input"
    assert chosen(tab) == before


def test_a_second_tap_on_read_and_a_late_choice_change_nothing(served, reader):
    tab = sent(served, reader)
    other = Tab(reader, f"/app/review/{page_of(tab).id}")
    other.call(ReviewState, "load")
    read(served, tab)
    other.call(ReviewState, "read_with_columns")
    assert other.state(ReviewState).trouble.code == "draft_finished"
    other.call(ReviewState, "set_column", "value", "4")
    assert other.state(ReviewState).page.status == "ready"
    assert drafts.page(served, reader, page_of(tab).id, "ru").total == page_of(tab).total


def test_rows_that_were_worked_on_are_read_anew_only_when_the_person_agrees(served, reader):
    tab = sent(served, reader)
    read(served, tab)
    other = Tab(reader, f"/app/review/{page_of(tab).id}")
    other.call(ReviewState, "load")
    tab.call(ReviewState, "edit", page_of(tab).reports[0].rows[0].id, "value", "11")
    assert page_of(tab).worked_on
    other.call(ReviewState, "ask_columns_again", False)  # shows rows nobody has touched yet
    assert other.state(ReviewState).trouble.code == "draft_moved_on"
    assert page_of(other).reports[0].rows[0].value == "11"
    assert page_of(other).worked_on
    other.call(ReviewState, "ask_columns_again", True)
    assert page_of(other).status == "asking"


def test_a_date_and_a_laboratory_typed_by_the_person_are_worked_on_too(served, reader):
    tab = sent(served, reader)
    tab.call(ReviewState, "set_column", "date", "-1")
    read(served, tab)
    assert not page_of(tab).worked_on
    tab.call(ReviewState, "set_date", 0, "12.03.2025")
    assert page_of(tab).worked_on


def test_entering_by_hand_leaves_a_table_that_waits_for_its_columns(served, reader):
    tab = sent(served, reader)
    table = page_of(tab).id
    assert goes_to(tab.call(ReviewState, "enter_by_hand")).startswith("/app/review/")
    assert table in [card.id for card in drafts.cards(served, reader, "ru")]
    assert drafts.page(served, reader, table, "ru").table.can_read


def test_a_reading_that_failed_for_another_reason_is_not_told_as_wrong_columns(served, reader, readers_busy):
    tab = sent(served, reader)
    with readers_busy():
        read(served, tab)
    assert (page_of(tab).status, page_of(tab).reason) == ("asking", "reading_busy")
    read(served, tab)
    assert page_of(tab).status == "ready"


@pytest.mark.parametrize("again", [False, True])
def test_a_second_tap_while_it_is_read_is_no_refusal(served, reader, readers_busy, again):
    tab = sent(served, reader)
    if again:
        draft_id = page_of(tab).id
        read(served, tab)
        settle(served, reader, page_of(tab))
        drafts.confirm(served, reader, draft_id, attested=True)
        tab = sent(served, reader)
        assert page_of(tab).stage == "same_file"
    name = "read_anyway" if again else "read_with_columns"
    other = Tab(reader, f"/app/review/{page_of(tab).id}")
    other.call(ReviewState, "load")
    with readers_busy(queue_s=20):
        tab.call(ReviewState, name)
        other.call(ReviewState, name)
    assert page_of(other).status in {"queued", "reading"}
    assert other.state(ReviewState).trouble.code == ""


def test_cancelling_takes_the_file_away(served, reader):
    tab = sent(served, reader)
    draft_id = page_of(tab).id
    assert goes_to(tab.call(ReviewState, "discard")) == "/app"
    with served.database.unit_of_work(reader.user_id) as uow:
        assert vault.file_ids_of(uow, reader, draft_id) == []
