"""Measures how many deliberate faults in the rules the tests of the core notice.

Usage: ``python -m tests.mutation [--modules units,flags,changes,indices] [--report FILE]``. Every fault is
put into the running rules of a forked child, which then runs the tests that touch the function, fastest
first; a fault in the head of a class (a default, a value of an enumeration) is imported afresh, which is
slow. Nothing is written into the source tree.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import json
import sys
import time
from pathlib import Path

from tests.mutation.afresh import outcomes_afresh
from tests.mutation.children import Outcome
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
# A fault that makes a rule run for ever is caught by anyone who waits for the answer.
_CAUGHT = (Outcome.NOTICED, Outcome.ENDLESS)


def _collected(groups: list[str]) -> list[Mutant]:
    found: list[Mutant] = []
    for name in (name for group in groups for name in GROUPS[group]):
        module = f"labhelp_app.clinical.{name.replace('/', '.')}".removesuffix(".__init__")
        found += mutants_of(module, (CORE / f"{name}.py").read_text(encoding="utf-8"))
    return found


def _part(mutants: list[Mutant], part: str) -> list[Mutant]:
    """Every n-th fault, so that the parts of a pass take about equally long."""
    which, of = (int(number) for number in part.split("/"))
    return mutants[which - 1 :: of]


def _score(outcomes: list[tuple[Mutant, Outcome]]) -> dict[str, object]:
    per_module: dict[str, list[int]] = {}
    names: dict[str, list[str]] = {one.value: [] for one in Outcome if one is not Outcome.NOTICED}
    for mutant, outcome in outcomes:
        counts = per_module.setdefault(mutant.module.removeprefix("labhelp_app.clinical."), [0, 0])
        counts[0] += 1
        counts[1] += outcome in _CAUGHT
        if outcome is not Outcome.NOTICED:
            names[outcome.value].append(mutant.name)
    killed = sum(outcome in _CAUGHT for _, outcome in outcomes)
    return {
        "mutants": len(outcomes), "noticed": killed, "score_percent": int(1000 * killed / len(outcomes)) / 10,
        "modules": per_module, **names,
    }  # fmt: skip


def _control(groups: list[str]) -> list[Mutant]:
    """Each function once with its own faultless code: whatever is "noticed" here is a fault of the driver."""
    seen: dict[tuple[str, str], Mutant] = {}
    for one in _collected(groups):
        if one.function is not None:
            source = Path(str(CORE / one.module.removeprefix("labhelp_app.clinical.").replace(".", "/")))
            path = source / "__init__.py" if source.is_dir() else source.with_suffix(".py")
            tree = ast.parse(path.read_text(encoding="utf-8"))
            seen.setdefault((one.module, one.function), dataclasses.replace(one, change="nothing", tree=tree))
    return list(seen.values())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("--modules", default=",".join(GROUPS))
    parser.add_argument("--at-least", type=float, default=90.0)
    parser.add_argument("--report", type=Path)
    parser.add_argument("--part", default="1/1", help="e.g. 2/2: the second half of the faults")
    parser.add_argument(
        "--only-forked", action="store_true", help="leave out faults at the top level of modules"
    )
    parser.add_argument("--only-heads", action="store_true", help="only faults in the heads of classes")
    parser.add_argument("--control", action="store_true", help="no faults at all: nothing may be noticed")
    return parser.parse_args()


def main() -> int:
    """Run it; exit 1 below the wanted score, or when the control notices something."""
    given, started = _arguments(), time.monotonic()
    groups = given.modules.split(",")
    mutants = _part(_control(groups) if given.control else _collected(groups), given.part)
    inner = [one for one in mutants if (one.function is not None or one.names) and not given.only_heads]
    outer = [one for one in mutants if one.function is None and not one.names and not given.only_forked]
    # Fresh imports first: the forked runs load the rules into this very process.
    result = _score(outcomes_afresh(outer) + Rehearsal(ROOT).outcomes(inner))
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    if given.report:
        given.report.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    sys.stderr.write(f"{len(inner + outer)} faults in {time.monotonic() - started:.0f} s\n")
    score = float(str(result["score_percent"]))
    return int(score > 0) if given.control else int(score < given.at_least)


if __name__ == "__main__":
    raise SystemExit(main())
