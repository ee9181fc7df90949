"""`python -m benchmarks.evaluation [cases]`: measure, write docs/evaluation.md and results/evaluation.json."""

from __future__ import annotations

import sys
import time

from benchmarks.__main__ import RESULTS, store
from benchmarks.evaluation.figures import figures, is_clean
from benchmarks.evaluation.page import page
from benchmarks.evaluation.reports import cases
from benchmarks.evaluation.trial import BEHAVIOURS, evaluate

CASES = 312
DOCUMENT = RESULTS.parent.parent / "docs" / "evaluation.md"


def main(count: int) -> int:
    """Run the evaluation; exit code 1 when anything unsafe was shown or anything safe was missing."""
    started = time.monotonic()
    made = cases(count)
    tallies, findings = evaluate(made, BEHAVIOURS)
    found = figures(made, tallies, findings, round(time.monotonic() - started))
    for kind, text in dict.fromkeys(findings.examples):
        print(f"UNSAFE {kind}: {text}")
    for row in found["figures"]:
        print(f"  {row['name']:<52} {row['value']:>8}")
    if count >= CASES:  # a shorter run is a look, not a result
        store("evaluation", found)
        DOCUMENT.write_text(page(found), encoding="utf-8")
    return 0 if is_clean(found) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES))
