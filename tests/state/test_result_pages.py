"""Overview, history, result and dynamics: each is read from the address, told in the language, emptied on leaving."""

from __future__ import annotations

import pytest

from labhelp_app.services import drafts, privacy, reports
from labhelp_app.state.overview import OverviewState
from labhelp_app.state.report_list import ReportListState
from labhelp_app.state.result import ResultState
from labhelp_app.state.session import SessionState
from labhelp_app.state.trends import TrendListState, TrendState
from labhelp_app.state.upload import UploadState
from labhelp_app.state.waiting_drafts import WaitingDraftsState
from tests.services.papers import PASTED, read_pasted, settle
from tests.state.tabs import Tab, goes_to


def stored(served, actor, text=PASTED) -> str:
    page = settle(served, actor, read_pasted(served, actor, text))
    (report_id,) = drafts.confirm(served, actor, page.id, attested=True)
    return report_id


def tab_at(actor, at: str, language: str = "ru") -> Tab:
    tab = Tab(actor, at)
    tab.state(SessionState).language = language
    return tab


def test_the_start_page_of_a_new_person_invites_and_shows_no_report(served, reader):
    tab = tab_at(reader, "/app")
    tab.call(OverviewState, "load")
    page = tab.state(OverviewState).page
    assert (page.latest, page.attention, page.reports) == (None, [], 0)


def test_the_start_page_answers_with_the_latest_report_and_keeps_unfinished_drafts_in_sight(served, reader):
    report_id = stored(served, reader)
    waiting = read_pasted(served, reader, "Дата: 02.02.2026\nГлюкоза\t5,2\tммоль/л\t4,1 - 5,9\n")
    tab = tab_at(reader, "/app")
    tab.call(OverviewState, "load")
    page = tab.state(OverviewState).page
    assert page.latest.id == report_id
    tab.call(WaitingDraftsState, "load")
    assert [draft.id for draft in tab.state(WaitingDraftsState).cards] == [waiting.id]


def test_a_result_is_told_in_the_language_of_the_person(served, reader):
    report_id = stored(served, reader)
    headlines = set()
    for language in ("ru", "kk", "en"):
        tab = tab_at(reader, f"/app/reports/{report_id}", language)
        tab.call(ResultState, "load")
        headlines.add(tab.state(ResultState).page.headline)
    assert len(headlines) == 3


def test_rows_that_need_attention_are_not_repeated_in_their_groups(served, reader):
    report_id = stored(served, reader)
    tab = tab_at(reader, f"/app/reports/{report_id}")
    tab.call(ResultState, "load")
    result = tab.state(ResultState)
    above = {row.code for row in result.page.attention}
    below = {row.code for group in result.page.groups for row in group.rows}
    assert "ferritin" in above
    assert above & below == set()
    assert above | below == {"hemoglobin", "glucose", "ferritin", "potassium"}


def test_a_tapped_sentence_opens_what_it_rests_on_and_marks_its_rows(served, reader):
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    tab.call(ResultState, "load")
    result = tab.state(ResultState)
    said = next(
        one for part in result.page.explanation for one in part.sentences if one.codes == ["ferritin"]
    )
    tab.call(ResultState, "light", said.text)
    (ground,) = result.grounds
    assert (result.lit, result.lit_codes, ground.code) == (said.text, ["ferritin"], "ferritin")
    assert (ground.value, ground.range_text, ground.range_source) == (
        "9,0 мкг/л",
        "13 – 150",
        "Границы лаборатории",
    )
    tab.call(ResultState, "light", said.text)
    assert (result.lit, result.lit_codes, result.grounds) == ("", [], [])


def test_a_sentence_that_nobody_said_opens_nothing(served, reader):
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    tab.call(ResultState, "light", "Ферритин высокий.")
    tab.call(ResultState, "load")
    for words in ("Ферритин высокий.", "", "ferritin"):
        tab.call(ResultState, "light", words)
        assert (tab.state(ResultState).lit, tab.state(ResultState).grounds) == ("", [])


def test_every_sentence_with_codes_rests_on_rows_of_the_page(served, reader):
    report_id = stored(served, reader)
    for level in ("simple", "normal", "detailed"):
        for language in ("ru", "kk", "en"):
            tab = tab_at(reader, f"/app/reports/{report_id}", language)
            tab.call(ResultState, "load")
            tab.call(ResultState, "read_at", level)
            result = tab.state(ResultState)
            told = [one for part in result.page.explanation for one in part.sentences if one.codes]
            assert told
            for one in told:
                tab.call(ResultState, "light", one.text)
                assert {ground.code for ground in result.grounds} == set(one.codes)
                tab.call(ResultState, "light", one.text)


def test_reading_anew_closes_what_was_open(served, reader):
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    tab.call(ResultState, "load")
    result = tab.state(ResultState)
    said = next(one for part in result.page.explanation for one in part.sentences if one.codes)
    tab.call(ResultState, "light", said.text)
    assert result.grounds
    tab.call(ResultState, "read_at", "detailed")
    assert (result.lit, result.lit_codes, result.grounds, result.lit_source) == ("", [], [], "")


def test_an_unknown_reading_level_changes_nothing(served, reader):
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    tab.call(ResultState, "load")
    tab.call(ResultState, "read_at", "detailed")
    assert tab.state(ResultState).level == "detailed"
    tab.call(ResultState, "read_at", "secret")
    assert tab.state(ResultState).level == "detailed"


def test_a_strangers_report_and_a_missing_one_look_the_same(served, reader, passer_by):
    report_id = stored(served, reader)
    for at in (f"/app/reports/{report_id}", "/app/reports/" + "0" * 32):
        tab = tab_at(passer_by, at)
        tab.call(ResultState, "load")
        assert (tab.state(ResultState).phase, tab.state(ResultState).page) == ("missing", None)


def test_correcting_a_report_leads_to_a_draft_of_it(served, reader):
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    assert goes_to(tab.call(ResultState, "correct")).startswith("/app/review/")


def test_a_deleted_report_leaves_the_history(served, reader):
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    assert goes_to(tab.call(ResultState, "delete")) == "/app/reports"
    assert reports.cards(served, reader, "ru") == []


def test_leaving_a_page_empties_its_state(served, reader):
    report_id = stored(served, reader)
    tab = tab_at(reader, f"/app/reports/{report_id}")
    tab.call(ResultState, "load")
    assert tab.state(ResultState).page is not None
    tab.go("/app/trends")
    tab.call(TrendListState, "load")
    assert tab.state(ResultState).page is None
    assert tab.state(ResultState).phase == "loading"


def test_the_history_is_narrowed_and_widened_again(served, reader):
    stored(served, reader)
    stored(served, reader, "Дата взятия: 02.02.2025\nГлюкоза\t5,2\tммоль/л\t4,1 - 5,9\n")
    tab = tab_at(reader, "/app/reports")
    tab.call(ReportListState, "load")
    shelf = tab.state(ReportListState)
    assert shelf.years == ["2026", "2025"]
    tab.call(ReportListState, "narrow_to_year", "2025")
    assert [card.taken_on for card in shelf.cards] == ["02.02.2025"]
    tab.call(ReportListState, "toggle_outside")
    assert shelf.cards == []
    tab.call(ReportListState, "show_all")
    assert len(shelf.cards) == 2


def test_only_a_report_on_the_screen_can_be_asked_about_and_deleted(served, reader, passer_by):
    report_id = stored(served, reader)
    tab = tab_at(passer_by, "/app/reports")
    tab.call(ReportListState, "load")
    tab.call(ReportListState, "ask_to_delete", report_id)
    tab.call(ReportListState, "delete")
    assert [card.id for card in reports.cards(served, reader, "ru")] == [report_id]


def test_deleting_from_the_history_is_told(served, reader):
    report_id = stored(served, reader)
    tab = tab_at(reader, "/app/reports")
    tab.call(ReportListState, "load")
    tab.call(ReportListState, "ask_to_delete", report_id)
    tab.call(ReportListState, "delete")
    assert tab.state(ReportListState).told == "deleted"
    assert tab.state(ReportListState).cards == []


def test_dynamics_are_found_by_a_part_of_the_name(served, reader):
    stored(served, reader)
    tab = tab_at(reader, "/app/trends")
    tab.call(TrendListState, "load")
    tab.call(TrendListState, "search", "ФЕРР")
    assert [card.code for card in tab.state(TrendListState).found] == ["ferritin"]


def test_the_chart_and_its_table_show_the_same_measurements(served, reader):
    stored(served, reader)
    stored(served, reader, "Дата взятия: 02.02.2025\nФерритин\t21\tмкг/л\t15 - 140\n")
    tab = tab_at(reader, "/app/trends/ferritin")
    tab.call(TrendState, "load")
    trend = tab.state(TrendState)
    drawn = sorted(value for trace in trend.figure.data if trace.mode == "markers" for value in trace.y)
    assert drawn == sorted(point.number for point in trend.page.points) == [9.0, 21.0]
    assert [point.taken_on for point in trend.newest_first] == ["14.03.2026", "02.02.2025"]


@pytest.mark.parametrize("code", ["ferritin", "no_such_thing"])
def test_an_indicator_without_a_history_is_not_there(served, passer_by, code):
    tab = tab_at(passer_by, f"/app/trends/{code}")
    tab.call(TrendState, "load")
    assert tab.state(TrendState).phase == "missing"


def test_a_refused_file_is_told_with_what_is_safe_and_what_is_next(served, reader):
    tab = tab_at(reader, "/app/upload?problem=reading_encrypted")
    tab.call(UploadState, "load")
    told = tab.state(UploadState).trouble
    assert all((told.what, told.safe, told.next))
    assert goes_to(tab.call(UploadState, "enter_by_hand")).startswith("/app/review/")


def test_a_problem_nobody_knows_is_told_as_unexpected_and_not_echoed(served, reader):
    tab = tab_at(reader, "/app/upload?problem=<script>")
    tab.call(UploadState, "load")
    told = tab.state(UploadState).trouble
    assert told.what
    assert "<" not in told.what + told.safe + told.next


def test_a_paused_account_is_told_why_nothing_can_be_put_in(served, reader):
    privacy.block(served, reader)
    tab = tab_at(reader, "/app/upload")
    tab.call(UploadState, "load")
    assert tab.state(UploadState).blocked


def test_somebody_whose_session_has_ended_is_led_to_the_door_and_back(served):
    events = tab_at(None, "/app/reports").call(ReportListState, "load")
    assert goes_to(events).startswith("/login?next=")
