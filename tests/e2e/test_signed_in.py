"""Signed-in pages as people meet them: their names, their language, a double tap, a wrong password, paper."""

from __future__ import annotations

import io
import re
from urllib.parse import urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from labhelp_app.i18n import LANGUAGES, say
from tests.e2e.people import SLOW_MS

pytestmark = pytest.mark.browser

NAMES = {
    "/app": "overview",
    "/app/upload": "upload",
    "/app/reports": "reports",
    "/app/trends": "trends",
    "/app/trends/glucose": "trend",
    "/app/my-data": "my_data",
    "/app/profile": "profile",
}
WATCH_WORDS = """
  window.__read = [];
  const note = () => {
    const root = document.documentElement, tab = document.querySelector("#tab-reports span");
    const seen = tab && getComputedStyle(tab).color;
    if (tab && seen !== "rgba(0, 0, 0, 0)") { window.__read.push(tab.textContent); }
    if (window.__read.length < 2000) { requestAnimationFrame(note); }
  };
  requestAnimationFrame(note);
"""
"""Notes, frame by frame, which word a person could read on the second tab."""


@pytest.fixture
def result(settled_result: Page) -> Page:
    return settled_result


def test_every_page_has_a_name_of_its_own_in_the_language_of_the_person(result: Page) -> None:
    places = {**NAMES, urlsplit(result.url).path: "result"}
    titles: set[str] = set()
    for language in LANGUAGES:
        result.click(f"#language-{language}")
        expect(result.locator("html")).to_have_attribute("lang", language, timeout=SLOW_MS)
        for path, name in places.items():
            result.goto(path)
            title = say(language, f"app.title.{name}")
            expect(result).to_have_title(title, timeout=SLOW_MS)
            titles.add(f"{language} {title}")  # not asked of the page a second time: it may be drawing anew
    assert len(titles) == len(places) * len(LANGUAGES)
    result.click("#tab-profile")  # also where the page is changed without loading anew
    expect(result).to_have_title(say("en", "app.title.profile"), timeout=SLOW_MS)


def test_somebody_who_reads_kazakh_is_not_shown_russian_first(result: Page) -> None:
    result.click("#language-kk")
    expect(result.locator("html")).to_have_attribute("lang", "kk", timeout=SLOW_MS)
    result.add_init_script(WATCH_WORDS)
    for path in ("/app/reports", urlsplit(result.url).path, "/app/my-data"):
        result.goto(path)
        expect(result.locator("#content h1").first).to_be_visible(timeout=SLOW_MS)
        expect(result.locator("html")).not_to_have_attribute("data-hush", "")
        read = set(result.evaluate("window.__read"))
        assert read == {say("kk", "app.section.reports")}, path


def test_a_page_whose_address_holds_an_id_stands_before_its_code_has_come(result: Page) -> None:
    answer = result.request.get(result.url)
    page = answer.text()
    assert answer.status == 200
    assert 'class="top"' in page
    assert "bone card" in page
    body = page.split("<body>")[1]
    words = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", body, flags=re.DOTALL)
    assert set(words.split()) <= {"LabHelp.me"}


def test_the_second_half_of_a_double_tap_touches_nothing_below_a_dialog(result: Page) -> None:
    address = result.url
    ask = result.locator("#delete-ask")
    ask.scroll_into_view_if_needed()
    box = ask.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    result.touchscreen.tap(x, y)
    result.touchscreen.tap(x, y)  # whatever of the dialog has come to stand here
    expect(result.locator("#delete")).to_have_attribute("open", "")
    result.wait_for_timeout(700)
    no = result.locator("#delete button[data-closes]").first
    box = no.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    result.evaluate(
        "window.__fell = 0; document.addEventListener('click', e => { if (!e.target.closest('dialog')) window.__fell++ })"
    )
    result.touchscreen.tap(x, y)
    result.touchscreen.tap(x, y)
    expect(result.locator("#delete")).not_to_have_attribute("open", "")
    assert result.evaluate("window.__fell") == 0
    assert result.url == address
    result.wait_for_timeout(700)
    ask.tap()  # a tap that means it still works
    expect(result.locator("#delete")).to_have_attribute("open", "")


@pytest.mark.parametrize("language", ["kk"])
def test_a_wrong_password_at_erasing_is_told_as_that_and_nothing_is_erased(
    result: Page, language: str
) -> None:
    result.click(f"#language-{language}")
    expect(result.locator("html")).to_have_attribute("lang", language, timeout=SLOW_MS)
    report = result.url
    result.goto("/app/my-data")
    result.click("#erase-open")
    result.fill("#erase-password", "не тот пароль совсем")
    result.check("#erase-understood", force=True)
    result.click("#erase-yes")
    told = result.locator("[data-test=trouble]")
    expect(told).to_contain_text(say(language, "errors.password_refused.what"), timeout=SLOW_MS)
    expect(told).to_contain_text(say(language, "errors.password_refused.safe"))
    result.goto(report)
    expect(result.locator("#headline")).to_be_visible(timeout=SLOW_MS)


def test_paper_shows_the_answer_and_nothing_that_can_only_be_tapped(result: Page) -> None:
    result.emulate_media(media="print")
    for hidden in ("#ai-card", "#ask", ".tabs", "#doctor-page", "#delete-ask", ".languages"):
        expect(result.locator(hidden).first).to_be_hidden()
    paper = pypdfium2.PdfDocument(io.BytesIO(result.pdf(format="A4", prefer_css_page_size=True)))
    assert len(paper) <= 3
    first = paper[0].get_textpage().get_text_range()
    assert result.locator("#headline").inner_text().split()[0] in first
    assert "Глюкоза" in first
    text = " ".join(paper[number].get_textpage().get_text_range() for number in range(len(paper)))
    assert say("ru", "ai.ask.button") not in text
    assert say("ru", "result_page.questions.title") in text
