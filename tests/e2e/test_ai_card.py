"""The model's words on the page: asked for, streamed, opened to the bytes, taken back; and without a model."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from benchmarks.reading.layouts.form_098 import form_098
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, upload
from tests.scripted_openai import ScriptedOpenAi

pytestmark = pytest.mark.browser


@pytest.fixture
def result(visit: Callable[..., Page], scripted_model: ScriptedOpenAi) -> Page:
    """A person on the page of a result, who has not yet said anything about AI."""
    scripted_model.script.behaviour, scripted_model.script.pause_s = "truthful", 0.0
    scripted_model.script.requests.clear()
    page = visit("/")
    register(page, Newcomer(f"ai-{time.time_ns()}@specimen.invalid"))
    document, _ = form_098(date(2026, 2, 3), {"glucose": "7.9"}, seed=8)
    upload(page, "098.pdf", document)
    confirm(page)
    expect(page.locator("#ai-allow")).to_be_visible(timeout=SLOW_MS)
    return page


def test_nothing_is_sent_before_the_person_agrees(result: Page, scripted_model: ScriptedOpenAi) -> None:
    result.reload()
    expect(result.locator("#ai-allow")).to_be_visible(timeout=SLOW_MS)
    assert scripted_model.script.requests == []


def test_sentences_arrive_one_by_one_and_the_bytes_can_be_opened(
    result: Page, scripted_model: ScriptedOpenAi, shoot: Callable[[Page, str], None]
) -> None:
    scripted_model.script.pause_s = 0.05
    result.click("#ai-allow")
    card = result.locator("[data-test=ai-card]")
    expect(card).to_have_attribute("data-kind", "asking", timeout=SLOW_MS)
    expect(card.locator("[data-section] p").first).to_be_visible(timeout=SLOW_MS)
    expect(card).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)
    shoot(result, "ai-shown")
    result.click("#ai-sent")
    receipt = result.locator("[data-test=ai-receipt]")
    expect(receipt).to_be_visible(timeout=SLOW_MS)
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
