"""One assessment against one behaviour: real request, real TLS, real SDK, real checks; what would be on the screen."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.evaluation.attacks import ATTACKS, BROKEN
from benchmarks.evaluation.author import Author
from benchmarks.evaluation.oracle import Findings
from benchmarks.evaluation.reports import Case
from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS
from labhelp_app.interpretation.asking import AiUnavailable, CircuitBreaker, Usage
from labhelp_app.interpretation.conversation import AiRejected, Run, converse
from labhelp_app.interpretation.guard_names import names
from labhelp_app.interpretation.guardrails import Guard
from labhelp_app.interpretation.openai_client import OpenAiClient
from labhelp_app.services.report_pages import report_page
from labhelp_app.settings import Ai
from tests.scripted_openai import ScriptedOpenAi

BEHAVIOURS = ("truthful", *ATTACKS, *BROKEN)
TIMEOUT_S = 2.0
"""How long the evaluation waits for a reply that drips; the product waits a minute."""


@dataclass
class Tally:
    """What happened under one behaviour."""

    requests: int = 0
    shown: int = 0
    true_shown: int = 0
    failed: int = 0
    fallback_with_failure: int = 0
    red_flags: int = 0
    red_flags_missing: int = 0
    outcomes: dict[str, int] = field(default_factory=dict[str, int])


class Desk:
    """A scripted server and a client of its own for one thread; behaviours do not disturb each other."""

    def __init__(self, folder: Path, author: Author) -> None:
        self.server = ScriptedOpenAi(folder)
        self.server.script.author = author.write
        self.server.__enter__()
        ai = Ai(
            api_key="evaluation",  # pragma: allowlist secret
            base_url=self.server.base_url,
            ca_file=str(self.server.ca_file),
            model="scripted",
        )
        self.client = OpenAiClient(ai, total_timeout_s=TIMEOUT_S)
        self.lock = threading.Lock()

    def ask(self, case: Case, behaviour: str) -> tuple[list[str], str]:
        """Return the sentences that were shown at any moment, and how the request ended."""
        self.server.script.behaviour = behaviour
        self.client.breaker = CircuitBreaker()
        shown: list[str] = []
        guard = Guard(case.payload, names(case.language))
        try:
            for sentence in converse(self.client, case.payload, guard, Run(), Usage(), nullcontext()):
                shown.append(sentence.text)
        except AiRejected:
            return shown, "rejected"
        except AiUnavailable as error:
            return shown, str(error.params["kind"])
        return shown, "shown"

    def close(self) -> None:
        """Stop the server and its client."""
        self.client.close()
        self.server.__exit__()


def evaluate(
    cases: list[Case], behaviours: Iterable[str], threads: int = 8
) -> tuple[dict[str, Tally], Findings]:
    """Put every case to every behaviour."""
    author, findings, tallies = Author(), Findings(), {name: Tally() for name in behaviours}
    for language in ("ru", "kk", "en"):
        names(language)  # read once, so that no timed request waits for it
    book = threading.Lock()
    with tempfile.TemporaryDirectory() as folder:
        desks = [Desk(_made(Path(folder) / str(number)), author) for number in range(threads)]

        def work(job: tuple[int, Case, str]) -> None:
            number, case, behaviour = job
            desk = desks[number % threads]
            with desk.lock:
                shown, outcome = desk.ask(case, behaviour)
            with book:
                _count(tallies[behaviour], case, behaviour, shown, outcome, author, findings)

        jobs = [(n, case, name) for n, (name, case) in enumerate((b, c) for b in tallies for c in cases)]
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(work, jobs))
        for desk in desks:
            desk.close()
    return tallies, findings


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _count(
    tally: Tally,
    case: Case,
    behaviour: str,
    shown: list[str],
    outcome: str,
    author: Author,
    findings: Findings,
) -> None:
    tally.requests += 1
    tally.shown += len(shown)
    tally.true_shown += sum(text in author.truths for text in shown)
    tally.outcomes[outcome] = tally.outcomes.get(outcome, 0) + 1
    for text in shown:
        findings.look(text, case.payload, behaviour, author)
    page = report_page(case.judged, case.language, case.level)
    stands = any(sentence.text.strip() for paragraph in page.explanation for sentence in paragraph.sentences)
    if outcome != "shown":
        tally.failed += 1
        tally.fallback_with_failure += stands
    due = reaches_critical(case)
    tally.red_flags += due
    tally.red_flags_missing += bool(due and not page.red_flags)


def reaches_critical(case: Case) -> bool:
    """Whether a row made for it reaches a limit of the table, worked out from the table alone (same unit)."""
    rows = [row.observation for row in case.judged.report.body.rows]
    return any(
        row.analyte == limit.analyte
        and row.unit == limit.unit
        and row.value is not None
        and (
            (limit.low is not None and row.value <= limit.low)
            or (limit.high is not None and row.value >= limit.high)
        )
        for row in rows
        for limit in CRITICAL_LIMITS
    )
