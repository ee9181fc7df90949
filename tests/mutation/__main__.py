"""Measures how many deliberate faults in the rules the tests of the core notice.

Usage: ``python -m tests.mutation [--modules units,flags,changes,indices] [--report FILE]``. Every fault is
put into the running rules of a forked child, which then runs the tests that touch the function, fastest
first; a fault in the head of a class (a default, a value of an enumeration) is imported afresh, which is
slow. Nothing is written into the source tree.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from tests.mutation.afresh import survives_afresh
from tests.mutation.forked import Rehearsal
from tests.mutation.mutants import Mutant, mutants_of

ROOT = Path(__file__).parents[2]
CORE = ROOT / "labhelp_app" / "clinical"
GROUPS = {
    "units": ("units", "ucum"),
    "flags": ("flags",),
    "changes": ("changes",),
    "indices": (
        "indices/__init__", "indices/model", "indices/blood", "indices/heart", "indices/hormones", "indices/iron",
        "indices/kidney", "indices/lipids", "indices/liver", "indices/minerals", "indices/sugar",
    ),
}  # fmt: skip


def _collected(groups: list[str]) -> list[Mutant]:
    found: list[Mutant] = []
    for name in (name for group in groups for name in GROUPS[group]):
        module = f"labhelp_app.clinical.{name.replace('/', '.')}".removesuffix(".__init__")
        found += mutants_of(module, (CORE / f"{name}.py").read_text(encoding="utf-8"))
    return found


def _score(survivors: list[str], mutants: list[Mutant]) -> dict[str, object]:
    per_module: dict[str, list[int]] = {}
    for mutant in mutants:
        counts = per_module.setdefault(mutant.module.removeprefix("labhelp_app.clinical."), [0, 0])
        counts[0] += 1
        counts[1] += mutant.name not in survivors
    killed = len(mutants) - len(survivors)
    return {
        "mutants": len(mutants), "noticed": killed, "score_percent": int(1000 * killed / len(mutants)) / 10,
        "modules": per_module, "survivors": survivors,
    }  # fmt: skip


def main() -> int:
    """Run it; exit 1 below the wanted score."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("--modules", default=",".join(GROUPS))
    parser.add_argument("--at-least", type=float, default=90.0)
    parser.add_argument("--report", type=Path)
    parser.add_argument(
        "--only-forked", action="store_true", help="leave out faults at the top level of modules"
    )
    parser.add_argument("--only-heads", action="store_true", help="only faults in the heads of classes")
    given = parser.parse_args()
    mutants, started = _collected(given.modules.split(",")), time.monotonic()
    inner = [one for one in mutants if (one.function is not None or one.names) and not given.only_heads]
    outer = [one for one in mutants if one.function is None and not one.names and not given.only_forked]
    # Fresh imports first: the forked runs load the rules into this very process.
    survivors = [one.name for one in survives_afresh(outer)]
    survivors += [one.name for one in Rehearsal(ROOT).survivors(inner)]
    result = _score(survivors, inner + outer)
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    if given.report:
        given.report.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    sys.stderr.write(f"{len(mutants)} faults in {time.monotonic() - started:.0f} s\n")
    return 0 if float(str(result["score_percent"])) >= given.at_least else 1


if __name__ == "__main__":
    raise SystemExit(main())
