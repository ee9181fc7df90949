"""Questions, rating, comparison and objection, as a person meets them on the result page."""

from __future__ import annotations

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
    """A person on the page of a result who has agreed to AI and read its text."""
    scripted_model.script.behaviour, scripted_model.script.pause_s = "truthful", 0.0
    scripted_model.script.requests.clear()
    page = visit("/")
    register(page, Newcomer(f"ask-{time.time_ns()}@specimen.invalid"))
    document, _ = form_098(date(2026, 2, 3), {"glucose": "7.9"}, seed=8)
    upload(page, "098.pdf", document)
    confirm(page)
    page.click("#ai-allow", timeout=SLOW_MS)
    expect(page.locator("[data-test=ai-card]")).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)
    return page


def test_a_name_in_a_question_is_shown_taken_out_and_never_sent(
    result: Page, scripted_model: ScriptedOpenAi, shoot: Callable[[Page, str], None]
) -> None:
    result.fill("#own-question", "Что скажет доктор Ахметов про глюкозу?")
    result.click("#question-check")
    expect(result.locator("#ask")).to_contain_text("Ахметов", timeout=SLOW_MS)
    assert len(scripted_model.script.requests) == 1  # the explanation, nothing of the question
    result.click("#question-remove")
    expect(result.locator("#question-as-sent")).to_be_visible(timeout=SLOW_MS)
    shoot(result, "question-before-sending")
    result.click("#question-send")
    expect(result.locator("#ask")).to_have_attribute("data-step", "answered", timeout=SLOW_MS)
    expect(result.locator("#question-answer")).to_have_attribute("data-generated-by", "ai")
    body = scripted_model.script.requests[-1].decode()
    assert "Ахметов" not in body
    assert "про глюкозу" in body


def test_a_text_is_rated_made_anew_compared_and_objected_to(
    result: Page, scripted_model: ScriptedOpenAi
) -> None:
    result.click("#ai-rate-helpful")
    expect(result.locator("#ai-rate-helpful")).to_have_attribute("aria-pressed", "true", timeout=SLOW_MS)
    result.click("#ai-anew")
    expect(result.locator("#ai-compare")).to_be_visible(timeout=SLOW_MS)
    asked = len(scripted_model.script.requests)
    result.click("#ai-rights summary")
    result.click("#ai-object")
    expect(result.locator("#ai-objected")).to_be_visible(timeout=SLOW_MS)
    expect(result.locator("#ai-anew")).to_have_count(0)
    assert len(scripted_model.script.requests) == asked == 2
