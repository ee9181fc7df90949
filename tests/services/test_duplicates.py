"""The same paper or the same results again: told, and the person decides what becomes of them; on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from benchmarks.reading.specimens import kdl_like
from labhelp_app.errors import InvalidInput, NotFound
from labhelp_app.services import drafts, reading_queue, reports, uploads, vault
from labhelp_app.services.report_shelf import kept_reports
from tests.cast import person
from tests.services.papers import PASTED, read_page, read_pasted, row_named, settle, stored

SAME_DAY = "Дата взятия: 14.03.2026\nБиохимия крови (сыворотка)\n"
GLUCOSE, POTASSIUM = "Глюкоза\t5,1\tммоль/л\t4,1 - 5,9\n", "Калий\t4,6\tммоль/л\t3,5 - 5,1\n"
SODIUM, OTHER_GLUCOSE = "Натрий\t140\tммоль/л\t136 - 145\n", "Глюкоза\t5,4\tммоль/л\t4,1 - 5,9\n"


@pytest.fixture
def ctx(context):
    reading_queue.start(context)
    yield context
    reading_queue.stop(context)


@pytest.fixture
def owner(ctx):
    return person(ctx, "owner")


@pytest.fixture(scope="module")
def paper():
    return kdl_like(date(2026, 3, 2))[0]


def shelf(ctx, actor):
    with ctx.database.unit_of_work(actor.user_id) as uow:
        return kept_reports(uow, ctx, actor, vault.Purpose.SHOW_HISTORY)


def answers(report):
    return sorted((row.code, str(row.observation.value)) for row in report.body.rows)


def codes(report):
    return [row.code for row in report.body.rows]


def decided(ctx, actor, text, choice):
    page = settle(ctx, actor, read_pasted(ctx, actor, text))
    return drafts.settle(ctx, actor, page.id, 0, choice)


def confirmed(ctx, actor, page):
    return drafts.confirm(ctx, actor, page.id, attested=True, replace_agreed=True)


def file_count(ctx, actor):
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        from sqlmodel import col, select

        from labhelp_app.storage.models import StoredFile

        return len(
            uow.session.exec(select(StoredFile.id).where(col(StoredFile.user_id) == actor.user_id)).all()
        )


def test_results_of_another_day_or_with_another_value_ask_nothing(ctx, owner):
    stored(ctx, owner, SAME_DAY + GLUCOSE)
    for text in (SAME_DAY.replace("14.03", "15.03") + GLUCOSE, SAME_DAY + OTHER_GLUCOSE):
        page = read_pasted(ctx, owner, text)
        assert (page.reports[0].overlap.report_id, page.can_confirm) == ("", True)


def test_the_same_results_wait_for_a_decision_and_nothing_is_stored_without_one(ctx, owner):
    first = stored(ctx, owner)
    page = settle(ctx, owner, read_pasted(ctx, owner, PASTED + "\n"))
    overlap = drafts.page(ctx, owner, page.id, "ru").reports[0].overlap
    assert (overlap.report_id, overlap.choice, page.can_confirm) == (first, "", False)
    assert "14.03.2026" in overlap.told
    assert "4 из 4" in overlap.told
    with pytest.raises(InvalidInput) as refused:
        confirmed(ctx, owner, page)
    assert refused.value.code == "draft_overlap_open"
    assert len(shelf(ctx, owner)) == 1


def test_merging_adds_only_what_is_new_to_the_stored_report(ctx, owner):
    first = stored(ctx, owner, SAME_DAY + GLUCOSE + POTASSIUM)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE + SODIUM, "merge")
    assert page.can_confirm
    assert confirmed(ctx, owner, page) == [first]
    (kept,) = shelf(ctx, owner)
    assert codes(kept) == ["glucose", "potassium", "sodium"]


def test_merging_keeps_both_values_where_they_differ(ctx, owner):
    stored(ctx, owner, SAME_DAY + GLUCOSE + POTASSIUM)
    page = decided(ctx, owner, SAME_DAY + OTHER_GLUCOSE + POTASSIUM, "merge")
    assert "сохраним оба" in drafts.page(ctx, owner, page.id, "ru").reports[0].overlap.merge_text
    confirmed(ctx, owner, page)
    (kept,) = shelf(ctx, owner)
    assert answers(kept) == [("glucose", "5.1"), ("glucose", "5.4"), ("potassium", "4.6")]


def test_merging_what_is_stored_whole_changes_nothing(ctx, owner):
    first = stored(ctx, owner)
    before = shelf(ctx, owner)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE, "merge")
    assert confirmed(ctx, owner, page) == [first]
    assert shelf(ctx, owner) == before


def test_replacing_puts_the_new_report_in_the_place_of_the_old_one(ctx, owner):
    first = stored(ctx, owner, SAME_DAY + GLUCOSE + POTASSIUM, laboratory="Зертхана ҮЛГІ")
    page = decided(ctx, owner, SAME_DAY + GLUCOSE + SODIUM, "replace")
    assert "исчезнет 1 показатель" in drafts.page(ctx, owner, page.id, "ru").reports[0].overlap.replace_text
    assert confirmed(ctx, owner, page) == [first]
    (kept,) = shelf(ctx, owner)
    assert codes(kept) == ["glucose", "sodium"]


def test_replacing_needs_to_be_agreed_to_in_so_many_words(ctx, owner):
    stored(ctx, owner)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE, "replace")
    with pytest.raises(InvalidInput) as refused:
        drafts.confirm(ctx, owner, page.id, attested=True)
    assert refused.value.code == "draft_replace_not_agreed"
    assert len(codes(shelf(ctx, owner)[0])) == 4


def test_keeping_both_stores_a_second_report(ctx, owner):
    first = stored(ctx, owner)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE, "keep")
    (second,) = confirmed(ctx, owner, page)
    assert second != first
    assert {report.id for report in shelf(ctx, owner)} == {first, second}


@pytest.mark.parametrize("choice", ["merge", "replace", "keep"])
def test_eight_taps_at_once_carry_the_decision_out_once(ctx, owner, choice):
    stored(ctx, owner, SAME_DAY + GLUCOSE + POTASSIUM)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE + SODIUM, choice)
    with ThreadPoolExecutor(8) as pool:
        taps = [pool.submit(confirmed, ctx, owner, page) for _ in range(8)]
        told = {tuple(tap.result()) for tap in taps}
    assert len(told) == 1
    assert (
        sum(len(codes(report)) for report in shelf(ctx, owner))
        == {"merge": 3, "replace": 2, "keep": 4}[choice]
    )


def test_a_decision_of_one_tab_is_seen_and_changed_in_another(ctx, owner):
    stored(ctx, owner)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE, "replace")
    assert drafts.page(ctx, owner, page.id, "ru").reports[0].overlap.choice == "replace"
    drafts.settle(ctx, owner, page.id, 0, "keep")
    confirmed(ctx, owner, page)
    assert len(shelf(ctx, owner)) == 2


def test_the_same_results_confirmed_in_two_tabs_at_once_are_stored_once(ctx, owner):
    pages = [read_pasted(ctx, owner, SAME_DAY + GLUCOSE + end) for end in ("", "\n")]

    def tap(page):
        try:
            return drafts.confirm(ctx, owner, page.id, attested=True)
        except InvalidInput as refused:
            return refused.code

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(tap, pages))
    assert told.count("draft_overlap_open") == 1
    assert len(shelf(ctx, owner)) == 1


def test_a_decision_about_a_report_that_changed_meanwhile_is_asked_anew(ctx, owner):
    stored(ctx, owner, SAME_DAY + GLUCOSE)
    first = decided(ctx, owner, SAME_DAY + GLUCOSE + POTASSIUM, "replace")
    confirmed(ctx, owner, decided(ctx, owner, SAME_DAY + GLUCOSE + SODIUM, "merge"))
    assert not drafts.page(ctx, owner, first.id, "ru").can_confirm
    with pytest.raises(InvalidInput) as refused:
        confirmed(ctx, owner, first)
    assert refused.value.code == "draft_overlap_open"
    assert codes(shelf(ctx, owner)[0]) == ["glucose", "sodium"]


def test_a_decision_about_a_report_that_was_deleted_meanwhile_stores_a_new_one(ctx, owner):
    first = stored(ctx, owner)
    page = decided(ctx, owner, SAME_DAY + GLUCOSE, "merge")
    reports.delete(ctx, owner, first)
    assert confirmed(ctx, owner, page) != [first]
    assert [codes(report) for report in shelf(ctx, owner)] == [["glucose"]]


def test_only_the_date_that_overlaps_is_asked_about(ctx, owner):
    first = stored(ctx, owner, SAME_DAY + GLUCOSE)
    page = read_pasted(ctx, owner, SAME_DAY + GLUCOSE + POTASSIUM + SODIUM)
    page = drafts.move_row(ctx, owner, page.id, row_named(page, "sodium").id, "2026-03-02")
    asked = {report.taken_on: report.overlap.report_id for report in page.reports}
    assert asked == {"2026-03-14": first, "2026-03-02": ""}
    index = next(report.index for report in page.reports if report.taken_on == "2026-03-14")
    confirmed(ctx, owner, drafts.settle(ctx, owner, page.id, index, "merge"))
    assert [codes(report) for report in shelf(ctx, owner)] == [["sodium"], ["glucose", "potassium"]]


def test_a_correction_is_not_asked_about_its_own_report(ctx, owner):
    report_id = stored(ctx, owner)
    page = drafts.page(ctx, owner, reports.reopen(ctx, owner, report_id), "ru")
    assert (page.reports[0].overlap.report_id, page.can_confirm) == ("", True)


@pytest.mark.parametrize("choice", ["", "delete", "MERGE"])
def test_another_choice_than_the_three_is_refused(ctx, owner, choice):
    stored(ctx, owner)
    page = read_pasted(ctx, owner, SAME_DAY + GLUCOSE)
    with pytest.raises(InvalidInput):
        drafts.settle(ctx, owner, page.id, 0, choice)


def test_a_decision_where_nothing_overlaps_is_refused(ctx, owner):
    page = read_pasted(ctx, owner, SAME_DAY + GLUCOSE)
    for index in (0, 7, -1):
        with pytest.raises(NotFound):
            drafts.settle(ctx, owner, page.id, index, "merge")


def test_the_same_file_again_is_not_read_before_the_person_says_so(ctx, owner, paper):
    page = settle(ctx, owner, read_page(ctx, owner, uploads.put_file(ctx, owner, paper)))
    (report_id,) = confirmed(ctx, owner, page)
    again = read_page(ctx, owner, uploads.put_file(ctx, owner, paper))
    assert (again.status, again.stage, again.duplicate_of, again.total) == (
        "asking",
        "same_file",
        report_id,
        0,
    )
    assert uploads.put_file(ctx, owner, paper) == again.id
    assert [card.status for card in drafts.cards(ctx, owner, "ru")] == ["asking"]
    page = settle(ctx, owner, read_page(ctx, owner, uploads.read_anyway(ctx, owner, again.id)))
    assert (page.status, page.reports[0].overlap.report_id) == ("ready", report_id)
    with pytest.raises(InvalidInput):
        uploads.read_anyway(ctx, owner, again.id)


def test_the_same_file_after_its_report_was_deleted_is_simply_read(ctx, owner, paper):
    page = settle(ctx, owner, read_page(ctx, owner, uploads.put_file(ctx, owner, paper)))
    reports.delete(ctx, owner, confirmed(ctx, owner, page)[0])
    assert read_page(ctx, owner, uploads.put_file(ctx, owner, paper)).status == "ready"


def test_a_paper_whose_rows_were_merged_goes_when_the_report_goes(ctx, owner, paper):
    day = "Дата взятия: 02.03.2026\n"
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, paper))
    row = next(row for report in page.reports for row in report.rows if row.value and row.unit)
    first = stored(ctx, owner, f"{day}{row.printed_name}\t{row.value}\t{row.unit}\t{row.range_text}\n")
    page = drafts.settle(ctx, owner, settle(ctx, owner, page).id, 0, "merge")
    assert confirmed(ctx, owner, page) == [first]
    assert reports.original(ctx, owner, first) == (paper, "application/pdf")
    reports.delete(ctx, owner, first)
    assert file_count(ctx, owner) == 0


def test_a_paper_that_nothing_was_taken_from_is_not_kept(ctx, owner, paper):
    page = settle(ctx, owner, read_page(ctx, owner, uploads.put_file(ctx, owner, paper)))
    confirmed(ctx, owner, page)
    again = uploads.read_anyway(ctx, owner, uploads.put_file(ctx, owner, paper))
    page = drafts.settle(ctx, owner, settle(ctx, owner, read_page(ctx, owner, again)).id, 0, "merge")
    confirmed(ctx, owner, page)
    assert file_count(ctx, owner) == 1


def test_a_replaced_report_shows_the_new_paper_and_the_old_one_is_gone(ctx, owner, paper):
    page = settle(ctx, owner, read_page(ctx, owner, uploads.put_file(ctx, owner, paper)))
    (first,) = confirmed(ctx, owner, page)
    newer = paper + b"\n% printed again"
    page = settle(ctx, owner, read_page(ctx, owner, uploads.put_file(ctx, owner, newer)))
    page = drafts.settle(ctx, owner, page.id, 0, "replace")
    assert confirmed(ctx, owner, page) == [first]
    assert reports.original(ctx, owner, first)[0] == newer
    assert file_count(ctx, owner) == 1
