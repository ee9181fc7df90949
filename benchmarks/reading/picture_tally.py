"""Counts over the papers of one class of pictures: kept by a run, joined from shards, turned into figures."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from benchmarks.reading.scoring import Score, summary, wilson
from labhelp_app.reading.drafts import Refusal


@dataclass(slots=True)
class Tally:
    """What became of the papers of one class; no seconds, which a run beside others would falsify."""

    score: Score = field(default_factory=Score)
    refused: dict[str, int] = field(default_factory=dict[str, int])
    papers: int = 0
    soft: int = 0  # read, with the warning that a sharper picture would read better

    def add(self, other: Tally) -> None:
        """Add the counts of another tally of the same class."""
        self.score.add(other.score)
        self.papers += other.papers
        self.soft += other.soft
        for reason, times in other.refused.items():
            self.refused[reason] = self.refused.get(reason, 0) + times


def to_counts(tally: Tally) -> dict[str, Any]:
    """Return the counts as JSON takes them; errors of single rows never get into a file."""
    counts = asdict(tally)
    del counts["score"]["failures"]
    return counts


def from_counts(counts: dict[str, Any]) -> Tally:
    """Return the tally of stored counts.

    Raises:
        TypeError: a count is missing, or there is one that is not known.
    """
    return Tally(**{**counts, "score": Score(**counts["score"])})


def figures(tally: Tally) -> dict[str, Any]:
    """Return the published figures of one class."""
    blurred = tally.refused.get(Refusal.BLURRED.value, 0)
    return summary(tally.score) | {
        "papers": tally.papers,
        "refused": tally.refused,
        "read_with_a_warning": tally.soft,
        "blurred_refused_share": round(blurred / max(tally.papers, 1), 4),
        "blurred_refused_bounds95": wilson(blurred, tally.papers),
    }
