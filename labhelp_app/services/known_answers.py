"""What is already in the history: the same result is recognised when it comes again, and where it lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from labhelp_app.clinical.quantities import Observation
from labhelp_app.services.draft_bodies import DraftPart
from labhelp_app.services.report_bodies import KeptReport

Answer = tuple[str, str, Decimal | str, str]
"""Indicator, comparator, value and unit of one result; equal answers of one day are the same result."""

CHOICES = ("merge", "replace", "keep")


@dataclass(frozen=True, slots=True)
class Overlap:
    """A stored report of the same day that has results of a draft already; all numbers count rows.

    ``same`` are in both, ``new`` in no report of that day, ``differing`` have another value there, ``only_there``
    are not on the new paper.
    """

    report: KeptReport
    same: int
    new: int
    differing: int
    only_there: int


@dataclass(frozen=True, slots=True)
class KnownAnswers:
    """The stored reports that a draft is compared with."""

    reports: tuple[KeptReport, ...] = ()
    report_ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, reports: Sequence[KeptReport], *, but: str = "") -> KnownAnswers:
        """Compare with all ``reports`` except ``but``, the one a draft corrects."""
        others = tuple(report for report in reports if report.id != but)
        return cls(others, frozenset(report.id for report in reports))

    def has(self, taken_on: date | None, seen: Observation) -> bool:
        """Whether this result of this day is stored already."""
        return (found := answer_of(seen)) is not None and found in self.answers_on(taken_on)

    def answers_on(self, taken_on: date | None) -> set[Answer]:
        """Return all results of one day."""
        return {answer for report in self._of_day(taken_on) for answer in _answers(report)}

    def overlap(self, part: DraftPart) -> Overlap | None:
        """Return the report of the same day that shares most results with ``part``, ``None`` when none does."""
        mine = {answer for row in part.kept if (answer := answer_of(row.observation)) is not None}
        shared = [(len(mine & set(_answers(report))), report) for report in self._of_day(part.taken_on)]
        same, report = max(shared, key=lambda pair: (pair[0], pair[1].id), default=(0, None))
        if report is None or not same:
            return None
        there, known = set(_answers(report)), self.answers_on(part.taken_on)
        indicators = {answer[0] for answer in there}
        fresh = [answer_of(row.observation) for row in part.kept]
        return Overlap(
            report,
            same=same,
            new=sum(answer is None or answer not in known for answer in fresh),
            differing=sum(
                bool(answer) and answer not in known and answer[0] in indicators for answer in fresh
            ),
            only_there=len([answer for answer in _answers(report) if answer not in mine]),
        )

    def open_question(self, part: DraftPart) -> Overlap | None:
        """Return the overlap the person has not decided about, or not in the report's present version."""
        found = self.overlap(part)
        if found is None:
            return None
        asked_about = (found.report.id, found.report.row_version)
        decided = part.settled
        settled = decided is not None and (decided.report_id, decided.report_version) == asked_about
        return None if settled else found

    def _of_day(self, taken_on: date | None) -> Iterable[KeptReport]:
        return (report for report in self.reports if report.body.taken_on == taken_on)


def answer_of(seen: Observation) -> Answer | None:
    """Return what makes a result the same as another, ``None`` for a row without an answer.

    An indicator that the catalogue does not know is recognised by its printed name.
    """
    answer = seen.value if seen.value is not None else (seen.text or "").casefold()
    indicator = seen.analyte or f"printed {' '.join(seen.name_printed.casefold().split())}"
    if answer == "" or indicator == "printed ":
        return None
    return indicator, seen.comparator.value if seen.comparator else "", answer, seen.unit or ""


def _answers(report: KeptReport) -> list[Answer]:
    found = (answer_of(row.observation) for row in report.body.rows)
    return [answer for answer in found if answer is not None]
