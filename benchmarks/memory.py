"""Memory of the idle production process: all processes of the server, shared pages counted once (PSS)."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.running_product import running

SETTLED_S = 20
"""Seconds after the start; what is loaded late is loaded by then."""


def measure() -> dict[str, Any]:
    """Return the memory twenty seconds after the start of a server nobody has visited."""
    with running() as product:
        time.sleep(SETTLED_S)
        whole = sum(map(pss_mb, family(product.process.pid)))
    bare = bare_reflex_mb()
    return {
        "what": "idle production process, everything it started included",
        "baseline": "a Python process that only imported reflex",
        "figures": [
            {
                "name": "resident (PSS)",
                "value": round(whole),
                "unit": "MB",
                "bar": 250,
                "ratio": round(whole / bare, 2),
            }
        ],
    }


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in family(int(child)))]


def pss_mb(pid: int) -> float:
    """Return the proportional set size of one process in megabytes."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found.group(1)) / 1024 if found else 0.0


def bare_reflex_mb() -> float:
    """Return the memory of an interpreter that imported reflex and nothing of ours."""
    code = "import reflex, sys; reflex.App; print('ready', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        size = pss_mb(process.pid)
        process.kill()
    return size
