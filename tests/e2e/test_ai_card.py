"""The model's words on the page: offered, refused, streamed, opened to the bytes, taken back; and without a model."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from benchmarks.reading.layouts.form_098 import form_098
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, upload
from tests.scripted_openai import ScriptedOpenAi

pytestmark = pytest.mark.browser

WATCH_CARD = """() => {
  const card = document.querySelector("[data-test=ai-card]");
  window.__heard = [];
  new MutationObserver(() => {
    const now = [card.dataset.kind, card.querySelectorAll("[data-section] p").length];
    const last = window.__heard.at(-1);
    if (!last || last.join() !== now.join()) { window.__heard.push(now); }
  }).observe(card, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-kind"] });
}"""
"""Notes in the page every state of the card that the person could see: its kind and how many sentences stand there."""


def arrived(page: Page, email: str) -> Page:
    """Register somebody new, put a paper in, confirm it: the page of the result."""
    register(page, Newcomer(email))
    document, _ = form_098(date(2026, 2, 3), {"glucose": "7.9"}, seed=8)
    upload(page, "098.pdf", document)
    confirm(page)
    return page


def card_of(page: Page) -> Locator:
    return page.locator("[data-test=ai-card]")


@pytest.fixture
def result(visit: Callable[..., Page], scripted_model: ScriptedOpenAi) -> Page:
    """A person on the page of a result, who has not yet said anything about AI."""
    scripted_model.script.behaviour, scripted_model.script.pause_s = "truthful", 0.0
    scripted_model.script.requests.clear()
    page = arrived(visit("/"), f"ai-{time.time_ns()}@specimen.invalid")
    expect(page.locator("#ai-allow")).to_be_visible(timeout=SLOW_MS)
    return page


def test_nothing_is_sent_before_the_person_agrees(
    settled_result: Page, scripted_model: ScriptedOpenAi
) -> None:
    scripted_model.script.requests.clear()
    result = settled_result
    result.reload()
    expect(result.locator("#ai-allow")).to_be_visible(timeout=SLOW_MS)
    assert scripted_model.script.requests == []


def test_ai_can_be_refused_and_is_not_offered_again_until_asked_for(
    settled_result: Page, scripted_model: ScriptedOpenAi
) -> None:
    scripted_model.script.requests.clear()
    result = settled_result
    result.click("#ai-refuse")
    expect(result.locator("#ai-refused")).to_be_visible(timeout=SLOW_MS)
    expect(result.locator("#ai-allow")).to_have_count(0)
    expect(result.locator("#explanation .said").first).to_be_visible()
    result.click("#tab-reports")
    result.locator("[data-test=report-card] a").first.click(timeout=SLOW_MS)
    expect(result.locator("#ai-refused")).to_be_visible(timeout=SLOW_MS)
    result.click("#ai-reconsider")
    expect(result.locator("#ai-allow")).to_be_visible(timeout=SLOW_MS)
    result.goto("/app/my-data")
    expect(result.locator("#give-ai")).to_be_visible(timeout=SLOW_MS)
    assert scripted_model.script.requests == []


def test_sentences_arrive_one_by_one_and_the_bytes_can_be_opened(
    result: Page, scripted_model: ScriptedOpenAi, shoot: Callable[[Page, str], None]
) -> None:
    scripted_model.script.pause_s = 0.05
    result.evaluate(WATCH_CARD)
    result.click("#ai-allow")
    card = card_of(result)
    expect(card).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)
    heard = result.evaluate("window.__heard")
    while_asking = [count for kind, count in heard if kind == "asking"]
    whole = card.locator("[data-section] p").count()
    assert whole >= 4
    assert while_asking == sorted(while_asking)
    # Some may arrive within one frame; one by one means that most were seen growing by a single sentence.
    assert len(set(while_asking) - {0}) >= whole / 2, heard
    assert 1 in while_asking
    # The same said to programs: every sentence of the model stands under the mark, none of the rules does.
    assert card.locator("[data-generated-by=ai] [data-section] p").count() == whole
    expect(result.locator("#explanation [data-generated-by]")).to_have_count(0)
    shoot(result, "ai-shown")
    result.click("#ai-sent")
    receipt = result.locator("[data-test=ai-receipt]")
    expect(receipt).to_be_visible(timeout=SLOW_MS)
    expect(receipt).to_be_focused()
    assert result.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    shown = json.loads(receipt.locator("pre").inner_text() or receipt.locator("pre").text_content() or "")
    assert shown == json.loads(json.loads(scripted_model.script.requests[0])["input"])
    shoot(result, "ai-receipt")


def test_a_lying_model_leaves_the_rules_own_words(result: Page, scripted_model: ScriptedOpenAi) -> None:
    scripted_model.script.behaviour = "lying_numbers"
    result.click("#ai-allow")
    card = result.locator("[data-test=ai-card]")
    expect(card).to_have_attribute("data-kind", "failed", timeout=SLOW_MS)
    assert "987" not in card.inner_text()
    expect(result.locator("#explanation")).to_be_visible()


def test_consent_can_be_withdrawn_with_one_press(result: Page, scripted_model: ScriptedOpenAi) -> None:
    result.click("#ai-allow")
    expect(result.locator("[data-test=ai-card]")).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)
    result.click("#ai-withdraw")
    result.goto("/app/my-data")
    expect(result.locator("#give-ai")).to_be_visible(timeout=SLOW_MS)
    assert len(scripted_model.script.requests) == 1


def test_a_consent_withdrawn_while_the_model_speaks_ends_its_text_at_once(
    result: Page, scripted_model: ScriptedOpenAi
) -> None:
    scripted_model.script.pause_s = 0.4
    result.evaluate(WATCH_CARD)
    result.click("#ai-allow")
    card = card_of(result)
    expect(card.locator("[data-section] p").first).to_be_visible(timeout=SLOW_MS)
    result.click("#ai-withdraw")
    expect(result.locator("#ai-stopped")).to_be_visible(timeout=SLOW_MS)
    expect(card).to_have_attribute("data-kind", "ask")
    result.wait_for_timeout(1500)  # what the model went on saying is not heard
    expect(card.locator("[data-section] p")).to_have_count(0)
    assert "shown" not in [kind for kind, _ in result.evaluate("window.__heard")]
    result.reload()
    expect(result.locator("#ai-allow")).to_be_visible(timeout=SLOW_MS)
    expect(result.locator("#explanation .said").first).to_be_visible()
    result.goto("/app/my-data")
    expect(result.locator("#give-ai")).to_be_visible(timeout=SLOW_MS)
    assert len(scripted_model.script.requests) == 1


@pytest.mark.parametrize("behaviour", ["gone", "server_error"])
def test_a_model_that_is_off_leaves_a_complete_page_and_can_be_asked_again(
    result: Page, scripted_model: ScriptedOpenAi, behaviour: str
) -> None:
    scripted_model.script.behaviour = behaviour
    result.click("#ai-allow")
    card = card_of(result)
    expect(card).to_have_attribute("data-kind", "failed", timeout=SLOW_MS)
    expect(card.get_by_role("alert")).to_be_visible()
    expect(result.locator("#explanation .said").first).to_be_visible()
    expect(result.locator("#ask details").first).to_be_visible()
    scripted_model.script.behaviour = "truthful"
    result.click("#ai-again")
    expect(card).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)


def test_without_a_key_the_page_is_complete_and_offers_no_ai(
    visit_keyless: Callable[..., Page], scripted_model: ScriptedOpenAi
) -> None:
    scripted_model.script.requests.clear()
    page = arrived(visit_keyless("/"), f"keyless-{time.time_ns()}@specimen.invalid")
    expect(card_of(page)).to_have_attribute("data-kind", "off", timeout=SLOW_MS)
    for absent in ("#ai-allow", "#ai-explain", "#own-question", "#ai-rights"):
        expect(page.locator(absent)).to_have_count(0)
    expect(page.locator("#explanation .said").first).to_be_visible()
    expect(page.locator("[data-group=attention] .row").first).to_be_visible()
    page.locator("#ask details summary").first.click()
    expect(page.locator("#ask details p").first).to_be_visible()
    with page.expect_download() as got:
        page.click("#doctor-page")
    assert got.value.suggested_filename == "labhelp-doctor.pdf"
    assert scripted_model.script.requests == []
