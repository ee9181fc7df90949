"""What a first visit costs over the wire, per public page, with an empty cache in a real browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks.running_product import running
from tests.machinery import browser as browser_path

PAGES = ("/", "/how-it-works", "/accuracy", "/privacy-policy", "/consents", "/login", "/register")
BARS = {"/": 300, "/login": 300}
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


def measure() -> dict[str, Any]:
    """Return the transferred kilobytes (headers included) of each page."""
    with running() as product, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        sizes = {path: transferred_kb(browser, product.url + path) for path in PAGES}
        browser.close()
    smallest = min(sizes.values())
    figures = [
        {
            "name": path,
            "value": round(size),
            "unit": "kB",
            "bar": BARS.get(path),
            "ratio": round(size / smallest, 2),
        }
        for path, size in sizes.items()
    ]
    return {"what": "first load, brotli", "baseline": "the lightest public page", "figures": figures}


def transferred_kb(browser: Browser, address: str) -> float:
    """Return what went over the wire until the page rested."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received: list[float] = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    context.close()
    return sum(received) / 1000
