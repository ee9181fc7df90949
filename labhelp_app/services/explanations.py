"""What the rules say about a report in words: headline, explanation and questions, no model involved."""

from __future__ import annotations

from datetime import date

from labhelp_app.clinical.catalogue import explanation
from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.results import Assessment
from labhelp_app.i18n import say
from labhelp_app.interpretation.fallback import compose
from labhelp_app.interpretation.fallback_facts import Person
from labhelp_app.interpretation.fallback_telling import attention, really_changed
from labhelp_app.services.choices import text_in
from labhelp_app.services.result_rows import name_of
from labhelp_app.services.verdicts import answer_text
from labhelp_app.services.view_models import Paragraph, Sentence
from labhelp_app.services.wording import counted, sentence_case

__all__ = ["attention", "explain", "headline", "questions", "really_changed"]

MOST_QUESTIONS = 5
_HEADINGS = {
    "short": "results.explain.heading.short",
    "attention": "results.explain.heading.attention",
    "together": "fallback.heading.together",
    "inside": "fallback.heading.inside",
    "disturbs": "results.explain.heading.disturbs",
    "limits": "results.explain.heading.limits",
}


def headline(assessment: Assessment, language: str) -> str:
    """Return the answer in one line: how many are outside, how many have really changed."""
    counts = assessment.counts
    if counts.total == counts.not_assessed:
        return say(language, "results.headline.nothing_assessed")
    if counts.outside:
        first = counted(language, "results.headline.outside.count", counts.outside)
    elif counts.not_assessed:
        first = counted(language, "results.headline.inside_some_not.count", counts.not_assessed)
    else:
        only = counts.total == 1
        first = say(language, f"results.headline.{'only_inside' if only else 'all_inside'}")
    return sentence_case(", ".join(part for part in (first, _changes(assessment, language)) if part))


def explain(
    assessment: Assessment, language: str, level: str, patient: Patient | None = None, on: date | None = None
) -> list[Paragraph]:
    """Return the explanation composed by rules; ``level`` is simple, normal or detailed.

    ``patient`` and ``on``, the day of the draw, open the thresholds published for adults outside pregnancy.
    """
    adult = patient.is_adult(on) if patient and on else None
    person = Person(adult, patient is not None and patient.pregnancy_trimester is not None)
    parts = compose(assessment, language, level, lambda seen: answer_text(seen, language), person)
    return [
        Paragraph(
            say(language, _HEADINGS[part.kind]),
            [Sentence(said.text, list(said.codes), said.source) for said in part.said],
        )
        for part in parts
    ]


def questions(assessment: Assessment, language: str) -> list[str]:
    """Return questions for the doctor about what deserves attention, at most five."""
    spoken = attention(assessment)
    if not spoken:
        return []
    asked = [say(language, "results.question.repeat")]
    for result in spoken:
        told = explanation(result.analyte.code) if result.analyte else None
        asked += [text_in(question, language) for question in told.questions] if told else []
        if really_changed(result):
            asked.append(say(language, "results.question.change", name=name_of(result, language)))
    return list(dict.fromkeys(asked))[:MOST_QUESTIONS]


def _changes(assessment: Assessment, language: str) -> str:
    verdicts = [result.change.verdict for result in assessment.results if result.change]
    real = verdicts.count(Verdict.REAL)
    if real:
        return counted(language, "results.headline.changed.count", real)
    compared = Verdict.WITHIN_VARIATION in verdicts
    return say(language, "results.headline.unchanged") if compared else ""
