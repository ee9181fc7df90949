"""The result page, the history list, correcting and deleting a report."""

import pytest

from labhelp_app.errors import NotFound
from labhelp_app.services import drafts, reports
from labhelp_app.services.draft_bodies import DraftBody
from tests.services.papers import PASTED, read_page, read_pasted, row_named, settle, stored

OLDER = """\
Дата взятия: 02.09.2025
Биохимия крови (сыворотка)
Гемоглобин\t141\tг/л\t120 - 155
Ферритин\t31\tмкг/л\t13 - 150
Калий\t4,5\tммоль/л\t3,5 - 5,1
"""
ALARM = """\
Дата взятия: 15.03.2026
Биохимия крови (сыворотка)
Калий\t6,4\tммоль/л\t3,5 - 5,1
Альбумин\t39\tг/л
Цвет бланка\tсиний\tг/л\t1 - 2
"""


def row_of(page, code):
    rows = [*page.attention, *(row for group in page.groups for row in group.rows)]
    return next(row for row in rows if row.code == code)


def test_the_headline_is_the_answer(ctx, owner):
    page = reports.page(ctx, owner, stored(ctx, owner), "ru")
    assert page.headline == "Два показателя вне границ"
    assert (page.counted, page.inside, page.outside, page.not_assessed) == (4, 2, 2, 0)
    assert page.taken_on == "14.03.2026"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Два показателя вне границ"),
        ("kk", "Екі көрсеткіш аралықтан тыс"),
        ("en", "Two indicators are outside their range"),
    ],
)
def test_the_same_report_reads_in_three_languages(ctx, owner, language, said):
    page = reports.page(ctx, owner, stored(ctx, owner), language, "detailed")
    assert page.headline == said
    assert all(row.status.word and row.range_source for row in page.attention)
    assert page.explanation[0].sentences
    assert page.questions


def test_what_lies_outside_comes_first_with_word_sign_tone_and_source(ctx, owner):
    page = reports.page(ctx, owner, stored(ctx, owner), "ru")
    assert [row.code for row in page.attention] == ["ferritin", "hemoglobin"]
    ferritin, hemoglobin = page.attention
    assert (ferritin.value, ferritin.unit, ferritin.range_text) == ("9,0", "мкг/л", "13 – 150")
    assert (hemoglobin.status.word, hemoglobin.status.sign, hemoglobin.status.tone) == (
        "Чуть ниже границ",
        "▽",
        "near",
    )
    assert ferritin.range_source == "Границы лаборатории"
    assert "ferritin" not in {row.code for group in page.groups for row in group.rows}


def test_a_later_report_says_what_has_really_changed(ctx, owner):
    stored(ctx, owner, OLDER)
    page = reports.page(ctx, owner, stored(ctx, owner), "ru")
    hemoglobin = row_of(page, "hemoglobin")
    assert hemoglobin.change.verdict == "real"
    assert (hemoglobin.change.previous, hemoglobin.change.previous_on) == ("141\u00a0г/л", "02.09.2025")
    assert hemoglobin.change.percent == "−17\u00a0%"
    assert hemoglobin.has_trend
    assert hemoglobin.spark.startswith("M")
    ferritin = row_of(page, "ferritin")  # no study to judge by: the earlier value is told, no verdict
    assert (ferritin.change.verdict, ferritin.change.previous) == ("", "31\u00a0мкг/л")
    assert ferritin.change.reason
    assert page.headline == "Два показателя вне границ, один меняется по-настоящему"
    assert page.previous_on == "02.09.2025"


def test_results_of_two_laboratories_are_not_compared(ctx, owner):
    stored(ctx, owner, OLDER, laboratory="Лаборатория А (образец)")
    page = reports.page(ctx, owner, stored(ctx, owner, laboratory="Лаборатория Б (образец)"), "ru")
    hemoglobin = row_of(page, "hemoglobin")
    assert hemoglobin.change.verdict == "not_comparable"
    assert hemoglobin.change.reason
    assert "меня" not in page.headline


def test_a_critical_value_is_announced_before_anything_else(ctx, owner):
    page = reports.page(ctx, owner, stored(ctx, owner, ALARM), "ru")
    alarm = page.red_flags[0]
    assert alarm.title.startswith("Калий 6,4\u00a0ммоль/л")
    assert "103" in alarm.text
    assert page.attention[0].status.sign == "▲▲"


def test_a_row_without_any_range_is_not_assessed_and_says_why(ctx, owner):
    page = reports.page(ctx, owner, stored(ctx, owner, ALARM), "ru")
    unknown = [row for group in page.groups for row in group.rows if row.status.flag == "not_assessed"]
    assert all(row.status.word == "Не оценён" and row.range_text for row in unknown)
    assert page.not_assessed == len(unknown)


def test_cards_are_newest_first_and_can_be_searched_in_any_language(ctx, owner):
    older, newer = stored(ctx, owner, OLDER), stored(ctx, owner)
    assert [card.id for card in reports.cards(ctx, owner, "ru")] == [newer, older]
    assert [card.id for card in reports.cards(ctx, owner, "ru", query="glucose")] == [newer]
    assert [card.id for card in reports.cards(ctx, owner, "en", query="ФЕРРИТИН 2025")] == [older]
    assert [card.id for card in reports.cards(ctx, owner, "ru", only_outside=True)] == [newer]
    assert [card.id for card in reports.cards(ctx, owner, "ru", year="2025")] == [older]
    assert reports.cards(ctx, owner, "ru", query="нет такого") == []


def test_a_correction_replaces_the_report_under_the_same_id(ctx, owner):
    report_id = stored(ctx, owner)
    draft_id = reports.reopen(ctx, owner, report_id)
    assert reports.reopen(ctx, owner, report_id) == draft_id
    page = drafts.page(ctx, owner, draft_id, "ru")
    row = row_named(page, "ferritin")
    page = drafts.edit_row(ctx, owner, draft_id, row.id, {"value": "19"}, page.row_version)
    assert row_of(reports.page(ctx, owner, report_id, "ru"), "ferritin").value == "9,0"
    assert drafts.confirm(ctx, owner, draft_id, attested=True) == [report_id]
    corrected = row_of(reports.page(ctx, owner, report_id, "ru"), "ferritin")
    assert (corrected.value, corrected.by_hand) == ("19", True)
    assert len(reports.cards(ctx, owner, "ru")) == 1


def test_a_correction_of_a_report_deleted_meanwhile_is_not_lost(ctx, owner):
    report_id = stored(ctx, owner)
    draft_id = reports.reopen(ctx, owner, report_id)
    reports.delete(ctx, owner, report_id)
    new_ids = drafts.confirm(ctx, owner, draft_id, attested=True)
    assert new_ids != [report_id]
    assert len(reports.cards(ctx, owner, "ru")) == 1


def test_a_deleted_report_is_gone_from_page_list_and_history(ctx, owner):
    stored(ctx, owner, OLDER)
    newer = stored(ctx, owner)
    reports.delete(ctx, owner, newer)
    with pytest.raises(NotFound):
        reports.page(ctx, owner, newer, "ru")
    assert len(reports.cards(ctx, owner, "ru")) == 1


def test_a_confirmed_draft_keeps_no_rows(ctx, owner):
    from labhelp_app.services import vault

    page = settle(ctx, owner, read_pasted(ctx, owner))
    drafts.confirm(ctx, owner, page.id, attested=True)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        left = DraftBody.from_dict(vault.open_draft(uow, ctx, owner, page.id).body)
    assert (left.kept, left.pasted) == ((), "")


ACTS = {
    "page": lambda ctx, who, report: reports.page(ctx, who, report, "ru"),
    "reopen": reports.reopen,
    "delete": reports.delete,
    "original": reports.original,
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_stranger_gets_the_same_not_found_as_for_a_report_that_does_not_exist(ctx, owner, stranger, act):
    report_id = stored(ctx, owner)
    told = set()
    for asked in (report_id, "0" * 32, "'; drop table reports"):
        with pytest.raises(NotFound) as refused:
            act(ctx, stranger, asked)
        told.add((refused.value.code, str(refused.value.params)))
    assert len(told) == 1
    assert reports.page(ctx, owner, report_id, "ru").counted == 4
    assert reports.cards(ctx, stranger, "ru") == []


def test_the_older_paper_read_later_still_stands_before_the_newer_one(ctx, owner):
    newer = stored(ctx, owner, PASTED)
    draft = read_pasted(ctx, owner, OLDER)
    drafts.confirm(ctx, owner, settle(ctx, owner, read_page(ctx, owner, draft.id)).id, attested=True)
    assert row_of(reports.page(ctx, owner, newer, "ru"), "ferritin").change.previous == "31\u00a0мкг/л"


LIPIDS = """\
Дата взятия: 14.03.2026
Липидный профиль (сыворотка)
Холестерин общий\t4,9\tммоль/л\t3,0 - 5,2
Холестерин ЛПВП\t1,4\tммоль/л\t1,0 - 2,1
"""


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_figure_with_formulas_for_several_ages_is_named_once(ctx, owner, language):
    page = reports.page(ctx, owner, stored(ctx, owner, LIPIDS), language)
    names = [row.name for row in page.indices]
    assert {"score2", "score2_op"} & {row.code for row in page.indices}
    assert len(names) == len(set(names))
