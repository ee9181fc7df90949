"""A draft is corrected, confirmed once, and nothing unconfirmed becomes a result."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from labhelp_app.errors import Conflict, InvalidInput, NotFound
from labhelp_app.services import drafts, uploads, vault
from labhelp_app.services.report_shelf import kept_reports
from tests.services.papers import read_pasted, row_named, settle, stored


def reports_of(ctx, actor):
    with ctx.database.unit_of_work(actor.user_id) as uow:
        return kept_reports(uow, ctx, actor, vault.Purpose.SHOW_HISTORY)


def test_pasted_text_becomes_rows_to_review_and_no_result(ctx, owner):
    page = read_pasted(ctx, owner)
    assert (page.status, page.total, page.reports[0].taken_on) == ("ready", 4, "2026-03-14")
    assert row_named(page, "ferritin").value == "9,0"
    assert reports_of(ctx, owner) == []


def test_a_value_outside_its_range_is_always_asked_about(ctx, owner):
    page = read_pasted(ctx, owner)
    assert row_named(page, "ferritin").needs_confirmation
    assert not row_named(page, "glucose").needs_confirmation
    assert not page.can_confirm
    with pytest.raises(InvalidInput) as refused:
        drafts.confirm(ctx, owner, page.id, attested=True)
    assert refused.value.code == "draft_rows_unconfirmed"
    assert reports_of(ctx, owner) == []


def test_without_the_attestation_nothing_is_stored(ctx, owner):
    page = settle(ctx, owner, read_pasted(ctx, owner))
    with pytest.raises(InvalidInput) as refused:
        drafts.confirm(ctx, owner, page.id, attested=False)
    assert refused.value.code == "draft_not_attested"
    assert reports_of(ctx, owner) == []


def test_confirming_twice_stores_once_and_gives_the_same_report(ctx, owner):
    page = settle(ctx, owner, read_pasted(ctx, owner))
    first = drafts.confirm(ctx, owner, page.id, attested=True)
    assert drafts.confirm(ctx, owner, page.id, attested=True) == first
    assert [report.id for report in reports_of(ctx, owner)] == first


def test_eight_taps_at_once_store_one_report(context):
    from labhelp_app.services import reading_queue
    from tests.cast import person

    actor = person(context, "tapper")
    page = settle(context, actor, read_pasted(context, actor))
    with ThreadPoolExecutor(8) as pool:
        taps = [pool.submit(drafts.confirm, context, actor, page.id, True) for _ in range(8)]
        answers = {tuple(tap.result()) for tap in taps}
    reading_queue.stop(context)
    assert len(answers) == 1
    assert len(reports_of(context, actor)) == 1


def test_changes_from_many_tabs_at_once_are_all_kept(context):
    from labhelp_app.services import reading_queue
    from tests.cast import person

    actor = person(context, "tabs")
    draft_id = uploads.start_manual(context, actor)
    codes = ["ferritin", "glucose", "potassium", "sodium", "creatinine", "urea"]
    with ThreadPoolExecutor(len(codes)) as pool:
        list(pool.map(lambda code: drafts.add_row(context, actor, draft_id, 0, {"analyte": code}), codes))
    reading_queue.stop(context)
    page = drafts.page(context, actor, draft_id, "ru")
    assert {row.analyte for row in page.reports[0].rows} == set(codes)


def test_what_was_confirmed_is_kept_exactly_as_printed(ctx, owner):
    stored(ctx, owner)
    body = reports_of(ctx, owner)[0].body
    ferritin = next(row.observation for row in body.rows if row.code == "ferritin")
    assert (str(ferritin.value), ferritin.unit, ferritin.unit_printed) == ("9.0", "ug/L", "мкг/л")
    assert (str(ferritin.range.low), str(ferritin.range.high)) == ("13", "150")


def test_an_edit_in_an_old_tab_is_refused_and_the_newer_one_stays(ctx, owner):
    page = read_pasted(ctx, owner)
    row = row_named(page, "glucose")
    drafts.edit_row(ctx, owner, page.id, row.id, {"value": "5,3"}, page.row_version)
    with pytest.raises(Conflict):
        drafts.edit_row(ctx, owner, page.id, row.id, {"value": "7,7"}, page.row_version)
    assert row_named(drafts.page(ctx, owner, page.id, "ru"), "glucose").value == "5,3"


def test_a_corrected_row_turns_green_only_when_it_fits_the_grammar(ctx, owner):
    page = read_pasted(ctx, owner)
    row = row_named(page, "glucose")
    page = drafts.edit_row(ctx, owner, page.id, row.id, {"value": "5,1,3"}, page.row_version)
    wrong = row_named(page, "glucose")
    assert (wrong.value, wrong.confidence, wrong.doubtful_fields) == ("5,1,3", "red", ["value"])
    page = drafts.edit_row(ctx, owner, page.id, row.id, {"value": "5,2"}, page.row_version)
    right = row_named(page, "glucose")
    assert (right.value, right.confidence, right.needs_confirmation) == ("5,2", "green", False)


def test_an_impossible_value_typed_by_hand_is_asked_about(ctx, owner):
    page = read_pasted(ctx, owner)
    row = row_named(page, "glucose")
    page = drafts.edit_row(ctx, owner, page.id, row.id, {"value": "510", "range": ""}, page.row_version)
    assert row_named(page, "glucose").needs_confirmation


def test_rows_by_hand_get_the_unit_of_the_catalogue_and_never_a_range(ctx, owner):
    draft_id = uploads.start_manual(ctx, owner)
    page = drafts.add_row(ctx, owner, draft_id, 0, {"analyte": "ferritin"})
    row = row_named(page, "ferritin")
    assert (row.unit, row.range_text, row.by_hand) == ("мкг/л", "", True)
    assert page.why_not  # a name alone is not a result
    page = drafts.edit_row(ctx, owner, draft_id, row.id, {"value": "31"}, page.row_version)
    page = drafts.set_date(ctx, owner, draft_id, 0, "2026-02-01")
    assert page.can_confirm
    drafts.confirm(ctx, owner, draft_id, attested=True)
    kept = reports_of(ctx, owner)[0].body
    assert (kept.way_in, kept.rows[0].by_hand, kept.rows[0].observation.range) == ("manual", True, None)


def test_a_date_has_to_be_there_and_possible(ctx, owner):
    draft_id = uploads.start_manual(ctx, owner)
    page = drafts.add_row(ctx, owner, draft_id, 0, {"analyte": "glucose", "value": "5"})
    assert not page.can_confirm
    for iso, code in [
        ("2027-01-01", "date_in_future"),
        ("1950-01-01", "date_before_birth"),
        ("вчера", "date_not_understood"),
    ]:
        with pytest.raises(InvalidInput) as refused:
            drafts.set_date(ctx, owner, draft_id, 0, iso)
        assert refused.value.code == code


def test_a_row_moved_to_another_date_becomes_a_report_of_its_own(ctx, owner):
    page = read_pasted(ctx, owner)
    page = drafts.move_row(ctx, owner, page.id, row_named(page, "potassium").id, "2026-01-10")
    assert [report.taken_on for report in page.reports] == ["2026-03-14", "2026-01-10"]
    page = settle(ctx, owner, page)
    assert len(drafts.confirm(ctx, owner, page.id, attested=True)) == 2
    assert [(r.body.taken_on.isoformat(), len(r.body.rows)) for r in reports_of(ctx, owner)] == [
        ("2026-01-10", 1),
        ("2026-03-14", 3),
    ]


def test_a_row_can_be_moved_to_a_date_still_to_be_filled_in_and_back(ctx, owner):
    page = read_pasted(ctx, owner)
    row = row_named(page, "potassium").id
    page = drafts.move_row(ctx, owner, page.id, row, 1)
    assert [(report.taken_on, len(report.rows)) for report in page.reports] == [("2026-03-14", 3), ("", 1)]
    assert not page.can_confirm
    page = drafts.move_row(ctx, owner, page.id, row, 0)
    assert [(report.taken_on, len(report.rows)) for report in page.reports] == [("2026-03-14", 4)]
    with pytest.raises(NotFound):
        drafts.move_row(ctx, owner, page.id, row, 7)


def test_a_removed_row_can_be_brought_back_and_is_not_stored_otherwise(ctx, owner):
    page = read_pasted(ctx, owner)
    row = row_named(page, "ferritin")
    assert drafts.remove_row(ctx, owner, page.id, row.id).total == 3
    assert drafts.restore_row(ctx, owner, page.id, row.id).total == 4
    page = settle(ctx, owner, drafts.remove_row(ctx, owner, page.id, row.id))
    drafts.confirm(ctx, owner, page.id, attested=True)
    assert "ferritin" not in {row.code for row in reports_of(ctx, owner)[0].body.rows}


def test_a_confirmed_draft_can_be_neither_edited_nor_discarded(ctx, owner):
    page = settle(ctx, owner, read_pasted(ctx, owner))
    row = row_named(page, "glucose")
    drafts.confirm(ctx, owner, page.id, attested=True)
    with pytest.raises(InvalidInput):
        drafts.edit_row(ctx, owner, page.id, row.id, {"value": "9"}, page.row_version)
    with pytest.raises(InvalidInput):
        drafts.discard(ctx, owner, page.id)


def test_a_discarded_draft_is_gone(ctx, owner):
    page = read_pasted(ctx, owner)
    drafts.discard(ctx, owner, page.id)
    with pytest.raises(NotFound):
        drafts.page(ctx, owner, page.id, "ru")


def test_a_field_that_does_not_exist_or_is_far_too_long_is_refused(ctx, owner):
    page = read_pasted(ctx, owner)
    row = row_named(page, "glucose")
    for fields in ({"owner": "x"}, {"value": "1" * 201}, {"analyte": "no_such_indicator"}):
        with pytest.raises(InvalidInput):
            drafts.edit_row(ctx, owner, page.id, row.id, fields, page.row_version)


ACTS = {
    "page": lambda ctx, who, page, row: drafts.page(ctx, who, page, "ru"),
    "edit": lambda ctx, who, page, row: drafts.edit_row(ctx, who, page, row, {"value": "1"}, 2),
    "add": lambda ctx, who, page, row: drafts.add_row(ctx, who, page),
    "remove": lambda ctx, who, page, row: drafts.remove_row(ctx, who, page, row),
    "restore": lambda ctx, who, page, row: drafts.restore_row(ctx, who, page, row),
    "confirm row": lambda ctx, who, page, row: drafts.confirm_row(ctx, who, page, row),
    "date": lambda ctx, who, page, row: drafts.set_date(ctx, who, page, 0, "2026-01-01"),
    "move": lambda ctx, who, page, row: drafts.move_row(ctx, who, page, row, "2026-01-01"),
    "laboratory": lambda ctx, who, page, row: drafts.set_laboratory(ctx, who, page, 0, "x"),
    "confirm": lambda ctx, who, page, row: drafts.confirm(ctx, who, page, True),
    "discard": lambda ctx, who, page, row: drafts.discard(ctx, who, page),
    "crop": lambda ctx, who, page, row: drafts.crop(ctx, who, page, row),
    "cancel": lambda ctx, who, page, row: uploads.cancel(ctx, who, page),
    "retry": lambda ctx, who, page, row: uploads.retry(ctx, who, page),
    "settle": lambda ctx, who, page, row: drafts.settle(ctx, who, page, 0, "merge"),
    "add page": lambda ctx, who, page, row: uploads.add_page(ctx, who, page, b"%PDF-1.7 specimen"),
    "read page again": lambda ctx, who, page, row: uploads.read_page_again(ctx, who, page, 1),
    "read anyway": lambda ctx, who, page, row: uploads.read_anyway(ctx, who, page),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_stranger_gets_the_same_not_found_as_for_a_draft_that_does_not_exist(ctx, owner, stranger, act):
    page = read_pasted(ctx, owner)
    row = row_named(page, "glucose").id
    told = []
    for draft_id in (page.id, "0" * 32, "../../etc"):
        with pytest.raises(NotFound) as refused:
            act(ctx, stranger, draft_id, row)
        told.append((refused.value.code, refused.value.params))
    assert len({str(one) for one in told}) == 1
    assert drafts.page(ctx, owner, page.id, "ru") == page


def test_looking_at_a_draft_while_another_tab_changes_it_never_fails(context):
    from labhelp_app.services import reading_queue
    from tests.cast import person

    actor = person(context, "watcher")
    draft_id = uploads.start_manual(context, actor)
    drafts.add_row(context, actor, draft_id, 0, {"analyte": "ferritin"})

    def change(number):
        drafts.set_laboratory(context, actor, draft_id, 0, f"Лаборатория {number} (образец)")

    with ThreadPoolExecutor(6) as pool:
        tasks = [pool.submit(change, number) for number in range(6)]
        tasks += [pool.submit(drafts.page, context, actor, draft_id, "ru") for _ in range(18)]
        for task in tasks:
            task.result()
    reading_queue.stop(context)


def test_an_empty_row_by_hand_is_not_reproached_until_something_is_typed(ctx, owner):
    draft_id = uploads.start_manual(ctx, owner)
    row = drafts.add_row(ctx, owner, draft_id, 0).reports[0].rows[0]
    assert (row.doubts, row.needs_confirmation) == ([], True)
    page = drafts.edit_row(ctx, owner, draft_id, row.id, {"name": "Ферритин"}, 2)
    assert page.reports[0].rows[0].doubts
    assert not page.can_confirm
