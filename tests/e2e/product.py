"""The product as people get it: prebuilt pages, one port, a real database, beside a scripted model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PORT = 8765
"""Fixed, because the address is baked into the built pages and the build is reused between runs."""
START_TIMEOUT_S = 300


@dataclass(frozen=True)
class Product:
    """A running copy and where its data lie."""

    url: str
    var: Path
    process: subprocess.Popen[bytes]
    log: Path


def environment(var: Path, **more: str) -> dict[str, str]:
    """Return the settings of a test copy: nothing of this machine's own LABHELP settings leaks in."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LABHELP_")}
    return {
        **kept,
        "LABHELP_VAR": str(var),
        "LABHELP_PORT": str(PORT),
        "LABHELP_SINGLE_PORT": "1",
        "LABHELP_PUBLIC_URL": f"http://localhost:{PORT}",
        "REFLEX_WEB_WORKDIR": ".cache/web-tests",
        **more,
    }


def start(var: Path, *, port: int = PORT, **more: str) -> Product:
    """Start a copy and wait until it answers; the log is kept beside its data.

    A copy on another ``port`` is still called by the one address that is baked into the pages: a browser
    has to be told where it stands (``conftest.keyless``).
    """
    var.mkdir(parents=True, exist_ok=True)
    log = var / "server.log"
    command = [sys.executable, "-m", "labhelp_app", "serve", "--prebuilt"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(var, LABHELP_PORT=str(port), **more),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    product = Product(f"http://localhost:{PORT}", var, process, log)
    deadline = time.monotonic() + START_TIMEOUT_S
    while not answers(f"http://localhost:{port}"):
        if process.poll() is not None or time.monotonic() > deadline:
            stop(product)
            raise RuntimeError("the product did not start:\n" + log.read_text(errors="replace")[-4000:])
        time.sleep(0.5)
    return product


def answers(url: str) -> bool:
    """Whether the health page answers."""
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=2) as reply:
            return json.load(reply)["status"] == "ok"
    except (OSError, ValueError, KeyError):
        return False


def stop(product: Product) -> None:
    """Stop a copy the polite way, then the other."""
    product.process.terminate()
    try:
        product.process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        product.process.kill()
