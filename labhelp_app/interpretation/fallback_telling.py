"""What the parts of the explanation share: how much is told, of what, and how names are listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.results import AssessedResult, Assessment
from labhelp_app.interpretation import fallback_rows as rows
from labhelp_app.interpretation.fallback_facts import Facts
from labhelp_app.interpretation.fallback_pictures import Picture

LONGEST_LIST = 220
"""Characters of names in one sentence."""

OUTSIDE = frozenset({Flag.LOW, Flag.HIGH, Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH, Flag.ABNORMAL})
_CRITICAL = (Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH)


@dataclass(frozen=True, slots=True)
class Level:
    """How much is told: full rows, sentences on meaning, names in a list, and which extras."""

    rows: int
    meanings: int
    names: int
    pictures: int
    nature: bool
    ranges: bool
    disturbs: int


LEVELS: dict[str, Level] = {
    "simple": Level(rows=3, meanings=1, names=6, pictures=3, nature=False, ranges=False, disturbs=0),
    "normal": Level(rows=6, meanings=3, names=12, pictures=6, nature=True, ranges=False, disturbs=4),
    "detailed": Level(rows=60, meanings=9, names=60, pictures=30, nature=True, ranges=True, disturbs=12),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """Everything the parts need."""

    facts: Facts
    voice: rows.Voice
    level: Level
    attention: tuple[AssessedResult, ...]
    alarmed: tuple[AssessedResult, ...]
    pictures: tuple[Picture, ...]


def attention(assessment: Assessment) -> list[AssessedResult]:
    """Return the results outside their range, worst first, then those inside that really changed."""
    outside = [result for result in assessment.results if result.flag in OUTSIDE]
    changed = [r for r in assessment.results if r.flag not in OUTSIDE and really_changed(r)]
    alarmed = {seen for alarm in assessment.red_flags for seen in alarm.observations}
    return sorted(outside, key=lambda one: (one.observation not in alarmed, *_weight(one))) + changed


def really_changed(result: AssessedResult) -> bool:
    """Whether the change since last time is more than chance."""
    return result.change is not None and result.change.verdict is Verdict.REAL


def _weight(result: AssessedResult) -> tuple[bool, bool]:
    return result.flag not in _CRITICAL, result.magnitude is Magnitude.JUST_OUTSIDE


def names_of(found: Sequence[AssessedResult], telling: Telling, limit: int) -> str:
    """List the names, as many as fit a sentence that can be read."""
    return listed([rows.short_name(result, telling.voice.language) for result in found], telling, limit)


def listed(items: Sequence[str], telling: Telling, limit: int) -> str:
    """Join distinct items by semicolons, as many as fit; "and others" tells that some are left out."""
    distinct = list(dict.fromkeys(items))
    kept = distinct[:limit]
    while len(kept) > 1 and sum(map(len, kept)) + 2 * len(kept) > LONGEST_LIST:
        kept.pop()
    names = "; ".join(kept).rstrip(".")
    return names if len(kept) == len(distinct) else telling.voice.say("list.more", names=names)
