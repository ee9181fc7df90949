"""Makes sure that a browser and PostgreSQL are here before the tests run; `make test` calls it first.

Each is looked for on this machine, then installed with the system's package manager when root, then
(the browser only) downloaded by Playwright itself. What is missing in the end is said in one sentence.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
POSTGRES_FOLDERS = "/usr/lib/postgresql/*/bin"


def browser() -> str | None:
    """Return the path of a Chromium on this machine, Playwright's own included."""
    named = os.environ.get("LABHELP_TEST_BROWSER")
    if named:
        return named
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    return playwrights_own()


def playwrights_own() -> str | None:
    """Return the browser Playwright downloaded, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def postgres_folder() -> Path | None:
    """Return the folder with ``initdb`` and ``postgres``."""
    if path := shutil.which("initdb"):
        return Path(path).resolve().parent
    found = sorted(Path("/").glob(POSTGRES_FOLDERS.lstrip("/")))
    return next((folder for folder in reversed(found) if (folder / "initdb").exists()), None)


def install(package: str) -> None:
    """Install a system package when root and a package manager is here."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", package]):
        subprocess.run(["apt-get", *words], env=environment, stdout=subprocess.DEVNULL, check=False)


def main() -> int:
    """Bring both or say what is missing."""
    if not browser():
        print("No browser found: fetching one…", flush=True)
        install("chromium")
    if not browser():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not postgres_folder():
        print("No PostgreSQL found: installing it…", flush=True)
        install("postgresql")
    missing = [
        name
        for name, found in (("a Chromium browser", browser()), ("PostgreSQL (initdb)", postgres_folder()))
        if not found
    ]
    for name in missing:
        print(f"The tests need {name} and could not install it here. Install it and try again.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
