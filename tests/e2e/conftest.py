"""One prebuilt product and one browser for all browser tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect, sync_playwright

from benchmarks.reading.layouts.form_098 import form_098
from tests.e2e.people import SLOW_MS, Newcomer, confirm, register, sign_in, upload
from tests.e2e.product import PORT, Product, start, stop
from tests.machinery import browser as browser_path
from tests.scripted_openai import ScriptedOpenAi

SCREENSHOTS = Path(__file__).resolve().parent.parent / "screenshots"
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
WATCH = "window.__csp = []; document.addEventListener('securitypolicyviolation', e => window.__csp.push(e.violatedDirective + ' ' + e.blockedURI))"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep every test of this folder among the browser tests: a browser leaves its event loop in the process."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def scripted_model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScriptedOpenAi]:
    with ScriptedOpenAi(tmp_path_factory.mktemp("model")) as server:
        yield server


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory, scripted_model: ScriptedOpenAi) -> Iterator[Product]:
    running = start(
        tmp_path_factory.mktemp("product") / "var",
        LABHELP_OPENAI_API_KEY="test-key",
        LABHELP_OPENAI_BASE_URL=scripted_model.base_url,
        LABHELP_OPENAI_CA_FILE=str(scripted_model.ca_file),
        LABHELP_OPENAI_MODEL="scripted",
    )
    yield running
    stop(running)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browser_path(), args=QUIET)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def keyless(product: Product, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """A second copy, to which nobody has given a key of a model."""
    running = start(tmp_path_factory.mktemp("keyless") / "var", port=PORT + 1)
    yield running
    stop(running)


@pytest.fixture
def visit(chromium: Browser, product: Product) -> Iterator[Callable[..., Page]]:
    """Open a page of the product in a fresh browser profile of the size, theme and language asked for."""
    yield from visits(chromium, product)


@pytest.fixture
def visit_keyless(chromium: Browser, keyless: Product) -> Iterator[Callable[..., Page]]:
    """The same in the copy without a key: its browser finds it under the address of the other."""
    there = f"--host-resolver-rules=MAP localhost:{PORT} 127.0.0.1:{PORT + 1}"
    browser = chromium.browser_type.launch(executable_path=browser_path(), args=[*QUIET, there])
    yield from visits(browser, keyless)
    browser.close()


@dataclass
class Settled:
    """A person with one confirmed report, shared by tests that leave both as they are."""

    person: Newcomer
    result: str
    signed_in: StorageState
    """The cookies as the last test left them: a token that was renewed is worth nothing."""


@pytest.fixture(scope="session")
def settled(chromium: Browser, product: Product, scripted_model: ScriptedOpenAi) -> Iterator[Settled]:
    """Register the shared person once; nobody may agree to AI or delete anything in this account."""
    scripted_model.script.behaviour, scripted_model.script.pause_s = "truthful", 0.0
    for visit in visits(chromium, product):
        page = visit("/")
        person = Newcomer(f"settled-{time.time_ns()}@specimen.invalid")
        register(page, person)
        document, _ = form_098(date(2026, 2, 3), {"glucose": "7.9"}, seed=8)
        upload(page, "098.pdf", document)
        address = confirm(page)
        yield Settled(person, address, page.context.storage_state())


@pytest.fixture
def settled_result(visit: Callable[..., Page], settled: Settled) -> Iterator[Page]:
    """The page of the shared result in Russian, on a phone with a touch screen."""
    page = visit(settled.result, touch=True, signed_in=settled.signed_in)
    if "/login" in page.url:
        sign_in(page, settled.person)
        page.goto(settled.result)
    page.click("#language-ru", timeout=SLOW_MS)
    expect(page.locator("html")).to_have_attribute("lang", "ru", timeout=SLOW_MS)
    expect(page.locator("#explanation .said").first).to_be_visible(timeout=SLOW_MS)
    yield page
    settled.signed_in = page.context.storage_state()


def visits(browser: Browser, product: Product) -> Iterator[Callable[..., Page]]:
    """Yield the function that opens pages, and close what it opened."""
    opened: list[BrowserContext] = []

    def open_page(
        path: str = "/",
        *,
        size: str = "phone",
        theme: str = "light",
        script: bool = True,
        touch: bool = False,
        signed_in: StorageState | None = None,
    ) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            base_url=product.url,
            has_touch=touch,
            storage_state=signed_in,
            viewport={"width": width, "height": height},
            color_scheme=theme,  # type: ignore[arg-type]
            java_script_enabled=script,
            locale="ru-RU",
            timezone_id="Asia/Almaty",
            reduced_motion="reduce",
        )
        context.add_init_script(WATCH)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(path)
        return page

    yield open_page
    for context in opened:
        context.close()


@pytest.fixture
def shoot() -> Callable[[Page, str], None]:
    """Keep a full-page screenshot in the ignored folder, to be looked at."""
    SCREENSHOTS.mkdir(exist_ok=True)

    def take(page: Page, name: str) -> None:
        page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)

    return take
