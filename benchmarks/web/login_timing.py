"""Tells whether the time of a refused sign-in gives away that an address has an account.

``python -m benchmarks.web.login_timing 200`` starts a server of its own, refuses that many pairs (a known and an
unknown address, in random order) over HTTP and prints the area under the ROC curve: 0.5 is "cannot be told",
and 0.45 to 0.55 is the promise at 2,000 pairs.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.services.registrations import form
from tests.web.browser_less import Server, Visitor

GUESS = "a wrong guess of words"


def main(pairs: int) -> None:
    """Measure and print."""
    server = Server(Path(tempfile.mkdtemp(prefix="labhelp-timing-")))
    server.start()
    try:
        visitor = Visitor(server)
        times: dict[str, list[float]] = {"known": [], "unknown": []}
        for count in range(pairs):
            # An address waits after five refusals, so each pair gets a new one.
            visitor.post("/api/auth/register", form(email=f"known{count}@specimen.invalid"))
            for kind in random.sample(sorted(times), 2):
                times[kind].append(_took(visitor, f"{kind}{count}@specimen.invalid"))
        known, unknown = times["known"], times["unknown"]
        print(f"pairs {pairs}, AUC {_auc(known, unknown):.3f}")
        print(f"median known {statistics.median(known):.4f} s, unknown {statistics.median(unknown):.4f} s")
    finally:
        server.stop()


def _took(visitor: Visitor, email: str) -> float:
    started = time.perf_counter()
    answer = visitor.post("/api/auth/login", {"email": email, "password": GUESS})
    took = time.perf_counter() - started
    assert "problem=sign_in_refused" in answer.headers["location"], answer.headers["location"]
    return took


def _auc(first: list[float], second: list[float]) -> float:
    wins = sum((a > b) + 0.5 * (a == b) for a in first for b in second)
    return wins / (len(first) * len(second))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
