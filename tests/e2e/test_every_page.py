"""Every page in three languages: no barrier, no foreign request, nothing the policy forbids, text without scripts."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from benchmarks.reading.layouts.form_098 import form_098
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, upload
from tests.e2e.product import Product

pytestmark = pytest.mark.browser

PUBLIC = ("/", "/how-it-works", "/accuracy", "/privacy-policy", "/consents", "/login", "/register")
PREFIX = {"ru": "", "kk": "/kk", "en": "/en"}
SIGNED_IN = (
    "/app",
    "/app/upload",
    "/app/reports",
    "/app/trends",
    "/app/trends/glucose",
    "/app/my-data",
    "/app/profile",
)
LOOKS = (("phone", "light"), ("desktop", "dark"))
REPAINTED = """async () => {
  for (let frame = 0; frame < 3; frame++) { await new Promise(requestAnimationFrame); }
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)));
}"""
OTHER = {"light": "dark", "dark": "light"}
SERIOUS = {"serious", "critical"}


def barriers(page: Page, *rules: str) -> list[str]:
    """Return the serious and critical findings of axe with the elements they name; all rules, or only these."""
    options = {"runOnly": list(rules)} if rules else None
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{one['id']}: {node['target']} {node.get('failureSummary', '')[:160]}"
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"][:3]
    ]


def faint_after_dark(page: Page, theme: str) -> list[str]:
    """Return what cannot be read when the same page is seen in the other of the two themes."""
    page.emulate_media(color_scheme=OTHER[theme])  # pyright: ignore[reportArgumentType]
    page.evaluate(REPAINTED)
    found = barriers(page, "color-contrast")
    page.emulate_media(color_scheme=theme)  # pyright: ignore[reportArgumentType]
    page.evaluate(REPAINTED)
    return found


def fits(page: Page) -> bool:
    """Whether nothing makes the page scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("language", list(PREFIX))
def test_public_pages_ask_no_other_host(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None], product: Product, language: str
) -> None:
    hosts: set[str] = set()
    for size, theme in LOOKS:
        page = visit("/", size=size, theme=theme)
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        for path in PUBLIC:
            page.goto(f"{PREFIX[language]}{path}".rstrip("/") or "/")
            expect(page.locator("h1").first).to_be_visible()
            shoot(page, f"public-{path.strip('/') or 'landing'}-{language}-{size}-{theme}")
    assert hosts == {urlsplit(product.url).netloc}


@pytest.mark.parametrize("language", list(PREFIX))
def test_public_pages_are_read_without_scripts(visit: Callable[..., Page], language: str) -> None:
    page = visit("/", script=False)
    for path in PUBLIC:
        page.goto(f"{PREFIX[language]}{path}".rstrip("/") or "/")
        assert len(page.locator("main").inner_text()) > 200, path


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_signed_in_pages_have_no_barrier(
    visit: Callable[..., Page], shoot: Callable[[Page, str], None], size: str, theme: str
) -> None:
    page = visit("/", size=size, theme=theme)
    register(page, Newcomer(f"axe-{size}-{time.time_ns()}@specimen.invalid"))
    page.goto("/app")
    assert barriers(page) == [], "empty start page"
    document, _ = form_098(date(2026, 2, 3), {"glucose": "7.9"}, seed=7)
    upload(page, "098.pdf", document)
    for language in PREFIX:
        page.click(f"#language-{language}")
        expect(page.locator("html")).to_have_attribute("lang", language, timeout=SLOW_MS)
        shoot(page, f"app-review-{language}-{size}-{theme}")
        assert barriers(page) == [], f"review {language}"
    assert faint_after_dark(page, theme) == [], "review"
    result = confirm(page)
    for language in PREFIX:
        page.goto(result)
        page.click(f"#language-{language}")
        for path in (result, *SIGNED_IN):
            page.goto(path)
            expect(page.locator("html")).to_have_attribute("lang", language, timeout=SLOW_MS)
            expect(page.locator("#content h1").first).to_be_visible(timeout=SLOW_MS)
            expect(page.locator("[data-test=loading]")).to_have_count(0, timeout=SLOW_MS)
            name = (
                "result"
                if path == result
                else path.removeprefix("/app").strip("/").replace("/", "-") or "start"
            )
            shoot(page, f"app-{name}-{language}-{size}-{theme}")
            assert barriers(page) == [], f"{path} {language}"
            if language == "ru":  # colours are the same in every language
                assert faint_after_dark(page, theme) == [], path
            assert fits(page), f"{path} {language}"
    assert page.evaluate("window.__csp") == []
