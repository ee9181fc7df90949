"""The page for the doctor as a person gets it: downloaded by its button in each language, opened and read."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import SLOW_MS, Newcomer
from tests.e2e.test_ai_card import arrived
from tests.scripted_openai import ScriptedOpenAi

pytestmark = pytest.mark.browser

SAID = {
    "ru": ("Страница для врача", "Глюкоза", "ммоль/л", "выше", "На что обратить внимание", "[ИИ]"),
    "kk": ("Дәрігерге арналған бет", "Глюкоза", "ммоль/л", "жоғары", "Назар аударатын көрсеткіштер", "[ЖИ]"),
    "en": ("Page for the doctor", "Glucose", "mmol/L", "above", "What deserves attention", "[AI]"),
}
ONLY_KAZAKH = set("әғқңөұүі")


def downloaded(page: Page) -> tuple[str, pypdfium2.PdfDocument]:
    """Press the button and return the text and the document that came."""
    with page.expect_download() as got:
        page.click("#doctor-page")
    assert got.value.suggested_filename == "labhelp-doctor.pdf"
    document = pypdfium2.PdfDocument(Path(got.value.path()).read_bytes())
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return " ".join(" ".join(pages).split()), document


def test_the_page_for_the_doctor_reads_right_in_three_languages(
    visit: Callable[..., Page], scripted_model: ScriptedOpenAi
) -> None:
    scripted_model.script.behaviour, scripted_model.script.pause_s = "truthful", 0.0
    person = Newcomer(f"doctor-{time.time_ns()}@specimen.invalid")
    page = arrived(visit("/"), person.email)
    page.click("#ai-allow", timeout=SLOW_MS)
    expect(page.locator("[data-test=ai-card]")).to_have_attribute("data-kind", "shown", timeout=SLOW_MS)
    for language, (title, glucose, unit, side, outside, mark) in SAID.items():
        page.click(f"#language-{language}")
        expect(page.locator("html")).to_have_attribute("lang", language, timeout=SLOW_MS)
        expect(page.locator("#doctor-page")).to_have_attribute(
            "href", urlsplit(page.url).path.replace("/app", "/api") + f"/doctor.pdf?language={language}"
        )
        text, document = downloaded(page)
        assert len(document) <= 2
        for part in (title, person.surname, person.given_name, "14.05.1990", "03.02.2026", glucose, unit):
            assert part in text, (language, part)
        first = text.index(outside)
        assert first < text.index(glucose, first) < text.lower().index(side, first)
        metadata = document.get_metadata_dict()
        assert not [value for value in metadata.values() if person.surname in value]
        if language == "ru":  # the model was asked in Russian only; its words are marked and not translated
            assert text.count(mark) >= 3
            assert metadata["Keywords"].startswith("ai-generated: partial")
        else:
            assert mark not in text
            assert metadata["Keywords"] == "ai-generated: none"
        if language == "kk":
            assert set(text.lower()) >= ONLY_KAZAKH


def test_a_page_for_the_doctor_is_given_to_its_owner_only(
    visit: Callable[..., Page], settled_result: Page
) -> None:
    owner = settled_result
    address = owner.url.replace("/app", "/api") + "/doctor.pdf?language=ru"
    answer = owner.request.get(address)
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert visit("/").request.get(address).status == 401
