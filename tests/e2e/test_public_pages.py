"""Public pages in a real browser: readable without scripts, reachable for everyone, told in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from labhelp_app.components.measured import read_pictures
from labhelp_app.i18n import LANGUAGES, say
from labhelp_app.pages.privacy_policy import CLAUSES

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

PREFIX = {"ru": "", "kk": "/kk", "en": "/en"}
PATHS = ("", "/how-it-works", "/accuracy", "/privacy-policy", "/consents", "/login", "/register")


def place(language: str, path: str) -> str:
    return (PREFIX[language] + path) or "/"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_a_public_page_is_fit_for_everyone_at_both_sizes_and_in_both_themes(
    path: str, language: str, visit: Visit
) -> None:
    for size, theme in (("phone", "light"), ("desktop", "dark")):
        page = visit(place(language, path), size=size, theme=theme)
        expect(page.locator("html")).to_have_attribute("lang", language)
        found = Axe().run(page).response["violations"]
        serious = [broken["id"] for broken in found if broken["impact"] in ("serious", "critical")]
        assert serious == []
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, "nothing scrolls sideways"
        assert page.evaluate("window.__csp") == []


SIDEWAYS = """() => [...document.querySelectorAll('main *')]
    .filter(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')
    .filter(part => part.clientWidth > 1 && getComputedStyle(part).display !== 'inline')
    .map(part => part.tagName + '.' + part.className)"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_the_accuracy_page_is_hidden_at_the_side_of_a_phone(language: str, visit: Visit) -> None:
    page = visit(place(language, "/accuracy"), size="phone")
    measured = read_pictures()
    assert measured is not None, "no figures are stored, so nothing can be looked at"
    expect(page.locator("table.cards tbody tr")).to_have_count(len(measured.kinds))
    assert page.evaluate(SIDEWAYS) == []
    right = page.evaluate(
        "Math.max(0, ...[...document.querySelectorAll('main td div')].map(cell => cell.getBoundingClientRect().right))"
    )
    assert right <= 390


@pytest.mark.parametrize("language", LANGUAGES)
def test_public_text_stands_in_the_page_without_any_script(language: str, visit: Visit) -> None:
    page = visit(place(language, "/privacy-policy"), script=False)
    for number in (number for _, clauses in CLAUSES for number in clauses):
        assert page.locator(f"[id='clause-{number}']").is_visible()
    page = visit(place(language, ""), script=False)
    expect(page.get_by_role("heading", level=1)).to_have_text(say(language, "landing.hero.title"))
    expect(page.locator("#example details.row").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_of_the_example_opens_and_the_filter_leaves_what_matters(language: str, visit: Visit) -> None:
    page = visit(place(language, ""))
    row = page.locator("#example .calm-group details.row").first
    row.locator("summary").click()
    expect(row.locator(".open")).to_be_visible()
    page.get_by_text(say(language, "landing.example.attention"), exact=True).click()
    expect(row).to_be_hidden()
    expect(page.locator("#example details.row").first).to_be_visible()


def test_a_refused_sign_in_is_told_in_an_alert_that_has_the_focus(visit: Visit) -> None:
    page = visit("/kk/login?problem=sign_in_refused")
    alert = page.get_by_role("alert").filter(has_text=say("kk", "errors.sign_in_refused.what"))
    expect(alert).to_be_visible()
    expect(alert).to_be_focused()
    expect(page.locator("#login-email")).to_have_attribute("aria-invalid", "true")


def test_no_problem_is_shown_to_whoever_just_arrives(visit: Visit) -> None:
    page = visit("/login")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-problems]")).to_be_hidden()


def test_the_chosen_theme_holds_on_the_next_page_and_before_scripts_of_the_page_run(visit: Visit) -> None:
    page = visit("/", theme="light")
    page.locator("details[data-menu] summary").click()
    page.locator("[data-theme-choice=dark]").click()
    expect(page.locator("body")).to_have_css("background-color", "rgb(12, 24, 27)")
    page.goto("/how-it-works")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_birth_date_gets_its_dots_while_typing_and_a_password_can_be_looked_at(visit: Visit) -> None:
    page = visit("/register")
    page.locator("#birth_date").press_sequentially("07051989")
    expect(page.locator("#birth_date")).to_have_value("07.05.1989")
    page.locator("#password").fill("four calm rivers")
    page.locator("[data-reveals=password]").click()
    expect(page.locator("#password")).to_have_attribute("type", "text")
