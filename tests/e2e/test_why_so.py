"""From a sentence to what it rests on: by thumb at 390 pixels and by keyboard, of the rules and of the model."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.people import SLOW_MS
from tests.e2e.test_ai_card import arrived
from tests.scripted_openai import ScriptedOpenAi

pytestmark = pytest.mark.browser


@pytest.fixture
def result(settled_result: Page) -> Page:
    return settled_result


def lit(page: Page) -> set[str]:
    """Return the ids of the rows that are marked."""
    rows = page.locator(".row[data-lit=true]").all()
    return {row.get_attribute("id") or "" for row in rows}


def said_about(page: Page, text: str, where: str = "#explanation") -> Locator:
    return page.locator(f"{where} .said").filter(has_text=text).first


def test_a_tap_marks_the_rows_and_opens_why_and_a_second_tap_takes_it_back(
    result: Page, shoot: Callable[[Page, str], None]
) -> None:
    sentence = said_about(result, "Глюкоза — 7,9")
    sentence.tap()
    why = result.locator("[data-test=why]")
    expect(why).to_be_visible(timeout=SLOW_MS)
    expect(sentence).to_have_attribute("aria-expanded", "true")
    assert lit(result) == {"row-glucose"}
    told = why.inner_text()
    for part in ("Глюкоза", "7,9 ммоль/л", "Выше границ", "4,1 – 5,9", "Отметка лаборатории"):
        assert part in told
    assert result.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    shoot(result, "why-so-ru-phone-light")
    address = result.url
    why.locator("a").first.tap()
    row = result.locator("#row-glucose")
    expect(row).to_have_attribute("open", "")
    expect(row.locator("summary")).to_be_focused()
    expect(row).to_be_in_viewport()
    assert result.url == address  # a name of an indicator in the address would stay in the history
    sentence.tap()
    expect(why).to_have_count(0, timeout=SLOW_MS)
    assert lit(result) == set()


def test_it_can_all_be_done_from_the_keyboard(result: Page) -> None:
    result.locator("#level-simple").focus()
    for _ in range(8):  # past the switch of levels into the text
        result.keyboard.press("Tab")
        if result.evaluate("document.activeElement.classList.contains('said')"):
            break
    focused = result.locator(".said:focus")
    expect(focused).to_have_count(1)
    result.keyboard.press("Enter")
    expect(result.locator("[data-test=why]")).to_be_visible(timeout=SLOW_MS)
    expect(focused).to_have_attribute("aria-expanded", "true")
    assert lit(result)
    result.keyboard.press("Tab")
    assert result.evaluate("document.activeElement.matches('[data-test=why] a')")
    result.keyboard.press("Enter")
    assert result.evaluate("document.activeElement.closest('.row[open]') !== null")


def test_a_sentence_of_the_model_opens_the_same_grounds(
    visit: Callable[..., Page], scripted_model: ScriptedOpenAi
) -> None:
    scripted_model.script.behaviour, scripted_model.script.pause_s = "truthful", 0.0
    result = arrived(visit("/", touch=True), f"why-{time.time_ns()}@specimen.invalid")
    result.locator("#ai-allow").tap()
    expect(result.locator("[data-test=ai-card]")).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)
    said_about(result, "Глюкоза — 7,9").tap()
    expect(result.locator("#explanation [data-test=why]")).to_be_visible(timeout=SLOW_MS)
    sentence = result.locator("#ai-card .said").first
    sentence.tap()
    why = result.locator("#ai-card [data-test=why]")
    expect(why).to_be_visible(timeout=SLOW_MS)
    expect(result.locator("#explanation [data-test=why]")).to_have_count(0)  # one at a time
    (row,) = lit(result)
    ground = why.locator("a")
    expect(ground).to_have_attribute("href", f"#{row}")
    name = sentence.inner_text().split(":")[0]
    expect(ground).to_contain_text(name)
