"""Dynamics: units are joined only where that is sound, laboratories kept apart, nothing made up."""

import csv
import io

import pytest

from labhelp_app.errors import NotFound
from labhelp_app.services import drafts, overview, trends
from labhelp_app.services.csv_cells import safe_cell
from tests.services.papers import read_pasted, settle, stored


def paper(day: str, *rows: str) -> str:
    return "\n".join([f"Дата взятия: {day}", "Биохимия крови (сыворотка)", *rows, ""])


def hb(value: str) -> str:
    return f"Гемоглобин\t{value}\tг/л\t120 - 155"


def test_one_point_is_called_one_point(ctx, owner):
    stored(ctx, owner, paper("14.03.2026", hb("140")))
    page = trends.page(ctx, owner, "hemoglobin", "ru")
    assert page.headline == "Гемоглобин: 140\u00a0г/л, пока одно измерение"
    assert page.points[0].at == "2026-03-14"


def test_the_headline_tells_a_real_change_from_noise(ctx, owner):
    stored(ctx, owner, paper("01.09.2025", hb("141")))
    stored(ctx, owner, paper("01.12.2025", hb("143")))
    steady = trends.page(ctx, owner, "hemoglobin", "ru")
    assert steady.headline == "Гемоглобин: 143\u00a0г/л, с 01.09.2025 без настоящих изменений"
    stored(ctx, owner, paper("14.03.2026", hb("117")))
    real = trends.page(ctx, owner, "hemoglobin", "ru")
    assert real.headline == "Гемоглобин: 117\u00a0г/л, с прошлого раза по-настоящему ниже"
    assert [point.change.verdict for point in real.points] == ["", "within_variation", "real"]
    assert "%" in real.variation_text
    assert real.source


def test_three_earlier_results_give_the_person_s_own_band(ctx, owner):
    for day, value in [("01.06.2025", "139"), ("01.09.2025", "141"), ("01.12.2025", "140")]:
        stored(ctx, owner, paper(day, hb(value)))
    assert trends.page(ctx, owner, "hemoglobin", "ru").personal_low is None
    stored(ctx, owner, paper("14.03.2026", hb("142")))
    page = trends.page(ctx, owner, "hemoglobin", "ru")
    assert page.personal_low < 139 < 142 < page.personal_high
    assert "по 3 измерениям" in page.personal_band_text


def test_a_value_in_another_unit_is_converted_and_the_print_is_told(ctx, owner):
    stored(ctx, owner, paper("01.09.2025", "Глюкоза\t92\tмг/дл\t70 - 106"))
    stored(ctx, owner, paper("14.03.2026", "Глюкоза\t5,3\tммоль/л\t4,1 - 5,9"))
    page = trends.page(ctx, owner, "glucose", "ru")
    old, new = page.points
    assert (old.unit, old.value, old.printed) == ("ммоль/л", "5,1", "92\u00a0мг/дл")
    assert old.number == pytest.approx(92 / 18.0156, abs=0.01)
    assert (old.low, old.high) == (pytest.approx(3.9, abs=0.05), pytest.approx(5.9, abs=0.05))
    assert (new.value, new.printed, new.series, old.series) == ("5,3", "", 0, 0)


def test_laboratories_are_not_joined_by_a_line_and_keep_their_own_ranges(ctx, owner):
    stored(ctx, owner, paper("01.09.2025", "Гемоглобин\t141\tг/л\t117 - 150"), "Лаборатория А (образец)")
    stored(ctx, owner, paper("14.03.2026", hb("117")), "Лаборатория Б (образец)")
    page = trends.page(ctx, owner, "hemoglobin", "ru")
    assert [point.series for point in page.points] == [0, 1]
    assert len(page.series_titles) == 2
    assert [(point.low, point.high) for point in page.points] == [(117, 150), (120, 155)]
    assert page.headline.endswith("сравнить с прошлым разом нельзя")


def test_a_censored_value_is_marked_and_not_drawn_as_a_number_of_the_line(ctx, owner):
    stored(ctx, owner, paper("01.09.2025", "С-реактивный белок\t<0,6\tмг/л\t0 - 5"))
    stored(ctx, owner, paper("14.03.2026", "С-реактивный белок\t3,1\tмг/л\t0 - 5"))
    cards = {card.code: card for card in trends.cards(ctx, owner, "ru")}
    code = next(code for code in cards if "crp" in code)
    page = trends.page(ctx, owner, code, "ru")
    assert [point.censored for point in page.points] == [True, False]
    assert page.points[0].value == "<\u00a00,6"
    assert cards[code].spark == ""


def test_cards_come_by_section_with_the_newest_value(ctx, owner):
    stored(ctx, owner, paper("01.09.2025", hb("141"), "Глюкоза\t5,0\tммоль/л\t4,1 - 5,9"))
    stored(ctx, owner, paper("14.03.2026", hb("117")))
    cards = trends.cards(ctx, owner, "ru")
    assert [card.code for card in cards] == ["hemoglobin", "glucose"]
    assert (cards[0].value, cards[0].points, cards[0].change.verdict) == ("117", 2, "real")
    assert cards[0].spark.startswith("M")


def test_an_indicator_the_person_never_had_is_not_found(ctx, owner, stranger):
    stored(ctx, owner, paper("14.03.2026", hb("140")))
    for actor, code in [(stranger, "hemoglobin"), (owner, "glucose"), (owner, "no_such"), (owner, "")]:
        with pytest.raises(NotFound):
            trends.page(ctx, actor, code, "ru")
    assert trends.cards(ctx, stranger, "ru") == []


def test_the_csv_says_what_the_table_says_and_no_cell_is_a_formula(ctx, owner):
    page = read_pasted(ctx, owner, paper("14.03.2026", hb("117")))
    page = drafts.set_laboratory(ctx, owner, page.id, 0, '=HYPERLINK("http://example.invalid")')
    drafts.confirm(ctx, owner, settle(ctx, owner, page).id, attested=True)
    table = list(csv.reader(io.StringIO(trends.csv(ctx, owner, "hemoglobin", "ru")), delimiter=";"))
    assert table[1][:5] == ["2026-03-14", "Гемоглобин", "117", "г/л", "120 – 155"]
    assert all(not cell.startswith(("=", "+", "@")) for row in table for cell in row)
    assert table[1][7].startswith("'=HYPERLINK")


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "%0A", "|calc"])
def test_a_dangerous_cell_is_disarmed(cell):
    assert safe_cell(cell).startswith("'")


def test_the_start_page_answers_with_the_newest_drawing_date(ctx, owner):
    empty = overview.page(ctx, owner, "ru")
    assert (empty.latest, empty.reports, empty.medical_consent, empty.ai_consent) == (None, 0, True, False)
    stored(ctx, owner, paper("14.03.2026", hb("117")))
    stored(ctx, owner, paper("01.09.2025", hb("141")))
    read_pasted(ctx, owner)
    page = overview.page(ctx, owner, "ru")
    assert page.latest.taken_on_iso == "2026-03-14"
    assert page.headline == "Один показатель вне границ, один меняется по-настоящему"
    assert (page.reports, page.attention[0].code) == (2, "hemoglobin")
    assert len(drafts.cards(ctx, owner, "ru")) == 1
    assert page.given_name == "Specimen-owner"


def test_the_start_page_of_a_person_without_consent_or_with_a_block_shows_no_results(context, cast):
    withdrawn = overview.page(context, cast.withdrawn, "ru")
    assert (withdrawn.medical_consent, withdrawn.latest) == (False, None)
    blocked = overview.page(context, cast.blocked, "ru")
    assert blocked.status == "blocked"
