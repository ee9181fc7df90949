"""Run the benchmarks, print their figures and store them: `python -m benchmarks [name …]`."""

from __future__ import annotations

import importlib
import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"
NAMES = ("core", "upload_to_review", "result_page", "streams", "first_load", "memory")
"""In the order of cost. Each module has ``measure() -> dict`` with figures, bars and a named baseline."""


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; exit code 1 when a bar is not held."""
    held = True
    for name in names or list(NAMES):
        module = importlib.import_module(f"benchmarks.{name}")
        found = module.measure()
        store(name, found)
        show(name, found)
        held &= all(row["value"] <= row["bar"] for row in found["figures"] if row.get("bar") is not None)
    return 0 if held else 1


def store(name: str, found: dict[str, Any]) -> None:
    """Keep the figures with the day and the kind of machine."""
    RESULTS.mkdir(exist_ok=True)
    kept = {
        "benchmark": name,
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, Python {platform.python_version()}",
        **found,
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n")


def show(name: str, found: dict[str, Any]) -> None:
    """Print one line a figure."""
    print(f"\n{name}: {found['what']}")
    for row in found["figures"]:
        bar = f"  (bar {row['bar']} {row['unit']})" if row.get("bar") is not None else ""
        ratio = f"  = {row['ratio']} x {found['baseline']}" if row.get("ratio") is not None else ""
        print(f"  {row['name']:<44} {row['value']:>10} {row['unit']}{ratio}{bar}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
