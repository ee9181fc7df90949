"""The main job, the way a person does it: from the landing page to the chart and out again."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from benchmarks.reading.layouts.bilingual_lab import kdl_like
from benchmarks.reading.layouts.form_098 import form_098
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, sign_out, upload

pytestmark = pytest.mark.browser

CODES = ("creatinine", "urea", "alt", "ast", "potassium", "glucose", "cholesterol")
BEFORE, AFTER = date(2025, 9, 12), date(2026, 3, 2)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_person_gets_from_the_paper_to_the_chart(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None], size: str
) -> None:
    page = visit("/", size=size)
    shoot(page, f"walk-{size}-1-landing")
    register(page, Newcomer(f"walk-{size}-{time.time_ns()}@specimen.invalid"))
    shoot(page, f"walk-{size}-2-start")

    first, _ = kdl_like(BEFORE, {"cholesterol": "4.1"}, seed=3)
    upload(page, "kdl.pdf", first)
    shoot(page, f"walk-{size}-3-review")
    confirm(page)
    shoot(page, f"walk-{size}-4-result")

    second, _ = form_098(AFTER, {"cholesterol": "6.9"}, seed=4)
    upload(page, "098.pdf", second)
    address = confirm(page)
    expect(page.locator("[data-test=ai-card]")).to_be_visible()
    shoot(page, f"walk-{size}-5-second-result")

    for language, said in (("kk", "көрсеткіш"), ("en", "indicator"), ("ru", "показател")):
        page.click(f"#language-{language}")
        expect(page.locator("main#content, #content").first).to_contain_text(said, timeout=SLOW_MS)
        expect(page.locator("html")).to_have_attribute("lang", language)
        shoot(page, f"walk-{size}-6-result-{language}")
    assert page.url == address

    page.goto("/app/trends/cholesterol")
    expect(page.locator("#plot .main-svg").first).to_be_visible(timeout=SLOW_MS)
    expect(page.locator("[data-test=point]")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    shoot(page, f"walk-{size}-7-trend")

    page.goto("/app/reports")
    expect(page.locator("[data-test=report-card]")).to_have_count(2, timeout=SLOW_MS)
    assert page.evaluate("window.__csp") == []
    sign_out(page)
    page.goto(address)
    page.wait_for_url("**/login/**", timeout=SLOW_MS)


def test_the_back_button_and_a_reload_keep_the_place(visit: Callable[..., Page]) -> None:
    page = visit("/")
    register(page, Newcomer(f"back-{time.time_ns()}@specimen.invalid"))
    document, _ = form_098(AFTER, seed=5, codes=CODES)
    upload(page, "098.pdf", document)
    review = page.url
    page.reload()
    expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=SLOW_MS)
    confirm(page)
    page.goto("/app/trends")
    expect(page.locator("[data-test=trend-card]").first).to_be_visible(timeout=SLOW_MS)
    page.go_back()
    expect(page.locator("#headline")).to_be_visible(timeout=SLOW_MS)
    page.goto(review)
    expect(page.locator("[data-test=confirm]")).to_have_count(0, timeout=SLOW_MS)


def test_a_draft_waits_on_a_second_device(visit: Callable[..., Page]) -> None:
    from tests.e2e.people import sign_in

    person = Newcomer(f"second-{time.time_ns()}@specimen.invalid")
    phone = visit("/")
    register(phone, person)
    document, _ = form_098(AFTER, seed=6, codes=CODES)
    upload(phone, "098.pdf", document)
    address = phone.url
    phone.context.close()
    desktop = visit("/", size="desktop")
    sign_in(desktop, person)
    expect(desktop.locator("[data-test=draft]")).to_have_count(1, timeout=SLOW_MS)
    desktop.goto(address)
    expect(desktop.locator("[data-test=confirm]")).to_be_visible(timeout=SLOW_MS)
    confirm(desktop)


@pytest.mark.parametrize(
    ("name", "media_type", "data"),
    [
        ("letter.pdf", "application/pdf", b"%PDF-1.7 not really"),
        ("empty.pdf", "application/pdf", b""),
        ("movie.mp4", "video/mp4", b"\x00\x00\x00\x18ftypmp42" + b"0" * 500),
    ],
)
def test_an_unreadable_file_is_told_in_words_with_a_way_on(
    visit: Callable[..., Page], name: str, media_type: str, data: bytes
) -> None:
    page = visit("/")
    register(page, Newcomer(f"bad-{time.time_ns()}@specimen.invalid"))
    page.goto("/app/upload")
    expect(page.locator("#document")).to_be_attached(timeout=SLOW_MS)
    page.set_input_files("#document", {"name": name, "mimeType": media_type, "buffer": data})
    if page.locator("#upload-form button[type=submit]").is_visible():
        page.click("#upload-form button[type=submit]")
    refusal = page.locator("[data-test=refusal], [data-test=refused]").first
    expect(refusal).to_be_visible(timeout=SLOW_MS)
    expect(page.locator("#by-hand").first).to_be_visible()


def test_a_file_over_twenty_megabytes_is_refused_before_it_is_sent(visit: Callable[..., Page]) -> None:
    page = visit("/")
    register(page, Newcomer(f"large-{time.time_ns()}@specimen.invalid"))
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.goto("/app/upload")
    expect(page.locator("#document")).to_be_attached(timeout=SLOW_MS)
    large = b"%PDF-1.7\n" + bytes(21_000_000)
    page.set_input_files("#document", {"name": "large.pdf", "mimeType": "application/pdf", "buffer": large})
    expect(page.locator("[data-test=refusal]")).to_contain_text("20 МБ", timeout=SLOW_MS)
    assert not any("/api/uploads" in address for address in sent)


def test_without_a_network_it_is_said_and_taken_back(visit: Callable[..., Page]) -> None:
    page = visit("/")
    register(page, Newcomer(f"offline-{time.time_ns()}@specimen.invalid"))
    told = page.locator("[data-offline]")
    expect(told).to_be_hidden()
    page.context.set_offline(True)
    expect(told).to_be_visible()
    page.context.set_offline(False)
    expect(told).to_be_hidden()
