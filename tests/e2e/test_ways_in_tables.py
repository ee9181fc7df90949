"""A table nobody knows the titles of, several sheets of one report, and results that are stored already."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from benchmarks.reading.layouts.form_098 import form_098
from benchmarks.reading.pictures import as_document
from labhelp_app.reading import language_data
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, upload

pytestmark = pytest.mark.browser
DAY = date(2026, 3, 2)
READ_MS = 90_000
TABLE = """Кто;Что смотрели;Сколько вышло;В чём;Коридор;Когда
Үлгінова Ерке;Ферритин;31;мкг/л;13 - 150;02.03.2026
Үлгінова Ерке;ТТГ;2,31;мМЕ/л;0,4 - 4,0;02.03.2026
Үлгінова Ерке;Витамин D;41;нг/мл;30 - 100;02.03.2026
"""


def newcomer(page: Page, name: str) -> Page:
    register(page, Newcomer(f"{name}-{time.time_ns()}@specimen.invalid"))
    return page


def choose(page: Page, *files: tuple[str, str, bytes]) -> None:
    """Choose files on the upload page, as the picker of the device hands them over."""
    page.goto("/app/upload")
    expect(page.locator("#document")).to_be_attached(timeout=SLOW_MS)
    page.wait_for_load_state("networkidle")
    chosen = [{"name": name, "mimeType": kind, "buffer": data} for name, kind, data in files]
    page.set_input_files("#document", chosen)  # type: ignore[arg-type]


def fits(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_table_is_read_by_the_columns_the_person_names(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None]
) -> None:
    page = newcomer(visit("/"), "table")
    choose(page, ("export.csv", "text/csv", TABLE.encode()))
    page.wait_for_url("**/app/review/**", timeout=SLOW_MS)
    expect(page.locator("[data-test=columns]")).to_be_visible(timeout=SLOW_MS)
    expect(page.locator("[data-test=columns]")).not_to_contain_text("Үлгінова")
    assert fits(page)
    shoot(page, "tables-1-columns")

    page.select_option("#column-unit", "-1")
    expect(page.locator("#column-unit")).to_have_value("-1")
    page.reload()
    expect(page.locator("#column-unit")).to_have_value("-1", timeout=SLOW_MS)
    page.locator("#column-unit").focus()
    for passed in ("1", "2", "3"):  # the keys pass the columns that are chosen for something else
        page.keyboard.press("ArrowDown")
        expect(page.locator("#column-unit")).to_have_value(passed)
    page.locator("#read-with-columns").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=SLOW_MS)
    expect(page.locator("[data-test=date]")).to_have_value("02.03.2026")
    confirm(page)
    expect(page.locator("body")).to_contain_text("2,31")
    assert page.evaluate("window.__csp") == []


@pytest.mark.skipif(not language_data.is_available(), reason="no picture reading here")
def test_two_pictures_become_one_report_and_a_blurred_third_is_named(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None]
) -> None:
    sheets = [form_098(DAY, seed=5, codes=codes)[0] for codes in (("alt", "ast"), ("creatinine", "urea"))]
    first, second = (as_document(sheet, "scan_300", 1) for sheet in sheets)
    blurred = as_document(sheets[0], "blurred", 1)
    page = newcomer(visit("/"), "sheets")
    named = (("b.jpg", second), ("a.jpg", first), ("c.jpg", blurred))
    choose(page, *((name, "image/jpeg", data) for name, data in named))
    expect(page.locator("[data-test=several] li")).to_have_count(3)
    expect(page.locator("input[name=together][value=yes]")).to_be_checked()
    page.locator("[data-test=several] li").nth(1).locator("button").first.click()
    expect(page.locator("[data-test=several] li").first).to_contain_text("1. a.jpg")
    assert fits(page)
    shoot(page, "tables-2-several")
    page.click("#send-several")
    page.wait_for_url("**/app/review/**", timeout=SLOW_MS)
    expect(page.locator("[data-test=unread-sheet]")).to_be_visible(timeout=READ_MS)
    expect(page.locator("[data-test=unread-sheet]")).to_contain_text("Лист 3")
    expect(page.locator("[data-test=part]")).to_have_count(1)
    for row in page.locator("[data-test=folded-row] .folded > summary").all():
        row.click()
    names = set(page.locator("[data-test=page-name]").all_inner_texts())
    assert names == {"Лист 1", "Лист 2"}
    assert fits(page)
    shoot(page, "tables-3-sheets")
    third = form_098(DAY, seed=9, codes=("glucose", "potassium"))[0]
    page.set_input_files("#file-page-3", {"name": "c.pdf", "mimeType": "application/pdf", "buffer": third})
    added = page.locator("[data-test=page-name]", has_text="Лист 3")
    expect(added.first).to_be_attached(timeout=READ_MS)
    expect(page.locator("[data-test=unread-sheet]")).to_have_count(0)
    confirm(page)
    assert page.evaluate("window.__csp") == []


def test_results_that_are_stored_already_are_added_to_or_replaced(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None]
) -> None:
    page = newcomer(visit("/"), "again")
    first = form_098(DAY, {"alt": "21", "ast": "19"}, seed=5, codes=("alt", "ast"))[0]
    more = form_098(DAY, {"alt": "21", "ast": "19", "urea": "4.9"}, seed=6, codes=("alt", "ast", "urea"))[0]
    upload(page, "first.pdf", first)
    report = confirm(page)

    choose(page, ("first.pdf", "application/pdf", first))
    expect(page.locator("[data-test=same-file]")).to_be_visible(timeout=SLOW_MS)
    shoot(page, "tables-4-same-file")
    page.click("#drop-file")
    page.wait_for_url(lambda address: address.rstrip("/").endswith("/app"), timeout=SLOW_MS)

    upload(page, "more.pdf", more)
    expect(page.locator("[data-test=overlap]")).to_be_visible()
    expect(page.locator("#confirm")).to_be_disabled()
    page.locator("#merge-0").focus()
    page.keyboard.press("Space")
    expect(page.locator("#merge-0")).to_be_checked()
    expect(page.locator("#confirm")).to_be_enabled(timeout=SLOW_MS)
    assert fits(page)
    shoot(page, "tables-5-overlap")
    assert confirm(page).rstrip("/") == report.rstrip("/")
    page.goto("/app/reports")
    expect(page.locator("[data-test=report-card]")).to_have_count(1, timeout=SLOW_MS)

    other = form_098(DAY, {"alt": "21", "creatinine": "77"}, seed=7, codes=("alt", "creatinine"))[0]
    upload(page, "other.pdf", other)
    page.click("[data-test=overlap-replace]")
    expect(page.locator("#replace-agreed")).to_be_visible(timeout=SLOW_MS)
    shoot(page, "tables-6-replace")
    page.click("label[for=replace-agreed]")
    assert confirm(page).rstrip("/") == report.rstrip("/")
    page.goto("/app/trends")
    expect(page.locator("[data-test=trend-card]")).to_have_count(2, timeout=SLOW_MS)
    assert page.evaluate("window.__csp") == []


def test_a_draft_is_in_sight_among_the_reports_and_can_be_let_go(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None]
) -> None:
    page = newcomer(visit("/"), "waiting")
    upload(page, "sheet.pdf", form_098(DAY, seed=5, codes=("alt", "ast"))[0])
    page.goto("/app/reports")
    expect(page.locator("[data-test=draft]")).to_have_count(1, timeout=SLOW_MS)
    expect(page.locator("[data-test=empty]")).to_have_count(0)
    shoot(page, "tables-7-waiting")
    page.click("[data-test=draft-discard]")
    page.click("#discard-draft-yes")
    expect(page.locator("[data-test=draft]")).to_have_count(0, timeout=SLOW_MS)
    expect(page.locator("[data-test=empty]")).to_be_visible()
