"""What an invented person does in the browser: registers, puts in papers, confirms, leaves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

PASSWORD = "Тихий-кувшин-у-окна-7"
SLOW_MS = 30_000


@dataclass(frozen=True)
class Newcomer:
    """An invented person; the e-mail belongs to nobody."""

    email: str
    surname: str = "Үлгінова"
    given_name: str = "Ерке"
    patronymic: str = "Үлгіқызы"
    birth_date: str = "14.05.1990"
    sex: str = "female"


def register(page: Page, person: Newcomer, path: str = "/register") -> None:
    """Fill the registration form, tick the two needed consents, sign in as the notice says."""
    page.goto(path)
    page.fill("#surname", person.surname)
    page.fill("#given_name", person.given_name)
    page.fill("#patronymic", person.patronymic)
    page.fill("#birth_date", person.birth_date)
    page.check(f"input[name=sex][value={person.sex}]", force=True)
    page.fill("#email", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.check("#consent_account", force=True)
    page.check("#consent_medical", force=True)
    page.click("form[action$='/api/auth/register'] button[type=submit]")
    page.wait_for_url(lambda address: "notice=registered" in address, timeout=SLOW_MS)
    fill_sign_in(page, person)


def sign_in(page: Page, person: Newcomer) -> None:
    """Sign in with e-mail and password."""
    page.goto("/login")
    fill_sign_in(page, person)


def fill_sign_in(page: Page, person: Newcomer) -> None:
    """Fill the sign-in form where it stands and arrive at the start page."""
    page.fill("input[name=email]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.click("form[action$='/api/auth/login'] button[type=submit]")
    page.wait_for_url("**/app**", timeout=SLOW_MS)
    expect(page.locator("#content h1").first).to_be_visible(timeout=SLOW_MS)


def upload(page: Page, name: str, document: bytes, media_type: str = "application/pdf") -> None:
    """Choose a file, send it, wait for the review page to be ready."""
    page.goto("/app/upload")
    expect(page.locator("#document")).to_be_attached(timeout=SLOW_MS)
    page.set_input_files("#document", {"name": name, "mimeType": media_type, "buffer": document})
    if page.locator("#upload-form button[type=submit]").is_visible():
        page.click("#upload-form button[type=submit]")
    page.wait_for_url("**/app/review/**", timeout=SLOW_MS)
    expect(page.locator("[data-test=confirm]")).to_be_visible(timeout=SLOW_MS)


def confirm(page: Page) -> str:
    """Say of every doubtful row that it is right, attest, confirm; return the address of the result."""
    right = page.locator("[data-test=row-right]")
    while (left := right.count()) > 0:
        right.first.click()
        expect(right).to_have_count(left - 1, timeout=SLOW_MS)
    page.click("label[for=attest]")
    expect(page.locator("#confirm")).to_be_enabled(timeout=SLOW_MS)
    page.click("#confirm")
    page.wait_for_url("**/app/reports/**", timeout=SLOW_MS)
    expect(page.locator("#headline")).to_be_visible(timeout=SLOW_MS)
    return page.url


def sign_out(page: Page) -> None:
    """Leave by the menu of the person."""
    page.locator("summary[aria-label]").last.click()
    page.click("#logout")
    page.wait_for_url(lambda address: "/app" not in address, timeout=SLOW_MS)


def screenshot(page: Page, folder: Path, name: str) -> None:
    """Keep a full-page picture."""
    page.screenshot(path=folder / f"{name}.png", full_page=True)
