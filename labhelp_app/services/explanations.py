"""The explanation made by rules alone: reviewed words of the catalogue put in order, no model involved."""

from __future__ import annotations

from collections.abc import Sequence

from labhelp_app.clinical.catalogue import explanation
from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.results import AssessedResult, Assessment
from labhelp_app.i18n import say, say_count
from labhelp_app.services.choices import text_in
from labhelp_app.services.result_rows import meaning_of, name_of
from labhelp_app.services.verdicts import OUTSIDE, answer_text, change_of, status_of
from labhelp_app.services.view_models import Paragraph, Sentence
from labhelp_app.services.wording import counted, listed, sentence_case

SHOWN = {"simple": 3, "normal": 6, "detailed": 40}
"""How many indicators a level speaks about, worst first."""

MOST_QUESTIONS = 5
_WORST_FIRST = (Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH, Flag.LOW, Flag.HIGH, Flag.ABNORMAL)


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


def attention(assessment: Assessment) -> list[AssessedResult]:
    """Return the results outside their range, worst first, then those inside that really changed."""
    outside = [result for result in assessment.results if result.flag in OUTSIDE]
    changed = [
        result for result in assessment.results if result.flag not in OUTSIDE and really_changed(result)
    ]
    return sorted(outside, key=_weight) + changed


def really_changed(result: AssessedResult) -> bool:
    """Whether the change since last time is more than chance."""
    return result.change is not None and result.change.verdict is Verdict.REAL


def explain(assessment: Assessment, language: str, level: str) -> list[Paragraph]:
    """Return the rule-based explanation; ``level`` is simple, normal or detailed (fewer or more indicators)."""
    spoken = attention(assessment)[: SHOWN.get(level, SHOWN["simple"])]
    paragraphs = [
        Paragraph(say(language, "results.explain.heading.short"), _short(assessment, language)),
        Paragraph(say(language, "results.explain.heading.attention"), _attention(spoken, language)),
    ]
    if level != "simple":
        paragraphs.append(
            Paragraph(say(language, "results.explain.heading.disturbs"), _disturbs(spoken, language))
        )
    paragraphs.append(Paragraph(say(language, "results.explain.heading.limits"), _limits(spoken, language)))
    return [paragraph for paragraph in paragraphs if paragraph.sentences]


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


def _weight(result: AssessedResult) -> tuple[int, bool]:
    just = result.magnitude is Magnitude.JUST_OUTSIDE
    return 0 if result.flag in _WORST_FIRST[:2] else 1, just


def _changes(assessment: Assessment, language: str) -> str:
    verdicts = [result.change.verdict for result in assessment.results if result.change]
    real = verdicts.count(Verdict.REAL)
    if real:
        return counted(language, "results.headline.changed.count", real)
    compared = Verdict.WITHIN_VARIATION in verdicts
    return say(language, "results.headline.unchanged") if compared else ""


def _short(assessment: Assessment, language: str) -> list[Sentence]:
    counts = assessment.counts
    said: list[Sentence] = []
    if assessment.red_flags:
        said.append(Sentence(say(language, "results.explain.urgent_first")))
    said.append(
        Sentence(
            say_count(
                language,
                "results.explain.counted.count",
                counts.total,
                inside=counts.normal,
                outside=counts.outside,
            )
        )
    )
    if counts.not_assessed:
        said.append(Sentence(say_count(language, "results.explain.not_assessed.count", counts.not_assessed)))
    return said + _changed(assessment, language)


def _changed(assessment: Assessment, language: str) -> list[Sentence]:
    real = [result for result in assessment.results if really_changed(result)]
    if real:
        names = listed([name_of(result, language) for result in real])
        return [Sentence(say(language, "results.explain.changed", names=names), _codes(real))]
    compared = [r for r in assessment.results if r.change and r.change.verdict is Verdict.WITHIN_VARIATION]
    return [Sentence(say(language, "results.explain.no_change"), _codes(compared))] if compared else []


def _attention(spoken: Sequence[AssessedResult], language: str) -> list[Sentence]:
    said: list[Sentence] = []
    for result in spoken:
        line = say(
            language,
            "results.explain.row",
            name=name_of(result, language),
            value=answer_text(result.observation, language),
            status=status_of(result, language).word,
        )
        change = f"{change_of(result.change, language).word}." if really_changed(result) else ""
        whole = " ".join(part for part in (line, change, meaning_of(result, language)) if part)
        said.append(Sentence(whole, _codes([result])))
    return said


def _disturbs(spoken: Sequence[AssessedResult], language: str) -> list[Sentence]:
    said: list[Sentence] = []
    for result in spoken:
        told = explanation(result.analyte.code) if result.analyte else None
        if told is not None and told.disturbs is not None:
            said.append(
                Sentence(f"{name_of(result, language)}: {text_in(told.disturbs, language)}", _codes([result]))
            )
    return said


def _limits(spoken: Sequence[AssessedResult], language: str) -> list[Sentence]:
    said = [Sentence(say(language, "results.explain.not_diagnosis"))]
    just = [result for result in spoken if result.magnitude is Magnitude.JUST_OUTSIDE]
    if just:
        said.insert(0, Sentence(say(language, "results.explain.just_outside"), _codes(just)))
    return said


def _codes(results: Sequence[AssessedResult]) -> list[str]:
    return [result.analyte.code for result in results if result.analyte]
