"""One prebuilt product and one browser for all browser tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.product import Product, start, stop
from tests.machinery import browser as browser_path
from tests.scripted_openai import ScriptedOpenAi

SCREENSHOTS = Path(__file__).resolve().parent.parent / "screenshots"
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
WATCH = "window.__csp = []; document.addEventListener('securitypolicyviolation', e => window.__csp.push(e.violatedDirective + ' ' + e.blockedURI))"


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


@pytest.fixture
def visit(chromium: Browser, product: Product) -> Iterator[Callable[..., Page]]:
    """Open a page of the product in a fresh browser profile of the size, theme and language asked for."""
    opened: list[BrowserContext] = []

    def open_page(path: str = "/", *, size: str = "phone", theme: str = "light", script: bool = True) -> Page:
        width, height = SIZES[size]
        context = chromium.new_context(
            base_url=product.url,
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
