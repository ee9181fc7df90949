"""The figures of the evaluation: counts of what must be nought, shares of what must be whole."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from benchmarks.evaluation.oracle import KINDS, Findings
from benchmarks.evaluation.reports import Case
from benchmarks.evaluation.trial import Tally


def figures(cases: list[Case], tallies: dict[str, Tally], findings: Findings, seconds: int) -> dict[str, Any]:
    """Return the figures in the shape every benchmark has; a figure with a bar is held when value <= bar."""
    every = tallies.values()
    failed = sum(tally.failed for tally in every)
    honest = tallies["truthful"]
    rows = [_row(f"shown: {kind.replace('_', ' ')}", findings.counts[kind], 0) for kind in KINDS]
    rows += [
        _row("reports with a critical value", sum(tally.red_flags for tally in every)),
        _row("of these without the warning", sum(tally.red_flags_missing for tally in every), 0),
        _row("requests that failed or were rejected", failed),
        _row(
            "of these without the text of the rules",
            failed - sum(tally.fallback_with_failure for tally in every),
            0,
        ),
        _row(
            "honest replies shown whole, per cent", _share(honest.outcomes.get("shown", 0), honest.requests)
        ),
        _row("requests in all", sum(tally.requests for tally in every)),
    ]
    return {
        "what": "what a person sees when the model lies, fails or tells the truth",
        "baseline": "the scripted server, which knows which of its sentences are false",
        "cases": len(cases),
        "seconds": seconds,
        "figures": rows,
        "behaviours": {name: asdict(tally) for name, tally in tallies.items()},
    }


def is_clean(found: dict[str, Any]) -> bool:
    """Whether every figure with a bar is within it."""
    return all(row["value"] <= row["bar"] for row in found["figures"] if row.get("bar") is not None)


def _row(name: str, value: float, bar: int | None = None) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": "", "bar": bar}


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
