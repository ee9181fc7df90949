"""The question about results that are stored already, in the person's words: add to it, put in its place, keep both."""

from __future__ import annotations

from labhelp_app.i18n import say, say_count
from labhelp_app.services.draft_bodies import DraftPart
from labhelp_app.services.known_answers import Overlap
from labhelp_app.services.view_models import DraftOverlap
from labhelp_app.services.wording import day


def overlap_view(part: DraftPart, overlap: Overlap | None, *, open_: bool, language: str) -> DraftOverlap:
    """Return the question of one date, an empty one when nothing of it is stored."""
    if overlap is None:
        return DraftOverlap()
    kept = overlap.report.body
    return DraftOverlap(
        report_id=overlap.report.id,
        told=say(
            language,
            "reading.overlap.told",
            date=day(kept.taken_on),
            same=overlap.same,
            total=len(part.kept),
        ),
        laboratory=kept.laboratory,
        merge_text=_merge(overlap, language),
        replace_text=_replace(overlap, language),
        keep_text=say(language, "reading.overlap.keep"),
        choice=part.settled.choice if part.settled and not open_ else "",
    )


def _merge(overlap: Overlap, language: str) -> str:
    if not overlap.new:
        return say(language, "reading.overlap.merge_nothing")
    said = say_count(language, "reading.overlap.merge.count", overlap.new)
    if overlap.differing:
        said += " " + say_count(language, "reading.overlap.differing.count", overlap.differing)
    return said


def _replace(overlap: Overlap, language: str) -> str:
    said = say(language, "reading.overlap.replace")
    if overlap.only_there:
        said += " " + say_count(language, "reading.overlap.lost.count", overlap.only_there)
    return said
