"""Writes the measured parts of docs/interpretation.md: reading grades over the corpus, and three samples.

Usage: ``python -m tests.interpretation.page``. Everything between the two marks is generated.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from statistics import mean

from labhelp_app.clinical.assessment import Assessment
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation
from labhelp_app.i18n import LANGUAGES
from labhelp_app.interpretation.fallback import Part, compose
from labhelp_app.interpretation.fallback_facts import Person
from labhelp_app.interpretation.fallback_rows import inner_name, name_of, short_name
from labhelp_app.interpretation.fallback_telling import LEVELS
from labhelp_app.interpretation.readability import SOURCES, readability
from labhelp_app.services.verdicts import answer_text
from tests.interpretation.generated import corpus
from tests.interpretation.samples import TAKEN_ON, WOMAN, assessment, row

PAGE = Path(__file__).parents[2] / "docs" / "interpretation.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
GRADE = 6.0
MAN = Patient("male", date(1961, 8, 20))

SAMPLES: dict[str, tuple[tuple[Observation, ...], Patient]] = {
    "Low iron": (
        (row("ferritin", "9", "ug/L", "13", "150"), row("hemoglobin", "112", "g/L", "120", "155"),
         row("mcv", "76", "fL", "80", "100"), row("leukocytes", "6.1", "10*9/L", "4", "9")),
        WOMAN,
    ),
    "Thyroid": (
        (row("tsh", "6.8", "m[IU]/L", "0.4", "4"), row("ft4", "14", "pmol/L", "10", "22"),
         row("cholesterol", "5.4", "mmol/L", None, "5.2")),
        WOMAN,
    ),
    "Sugar, kidneys and a red flag": (
        (row("potassium", "6.9", "mmol/L", "3.5", "5.1"), row("glucose", "8.2", "mmol/L", "4.1", "5.9"),
         row("hba1c", "7.4", "%", "4", "5.6"), row("creatinine", "130", "umol/L", "62", "106")),
        MAN,
    ),
}  # fmt: skip


@cache
def reports() -> tuple[tuple[Assessment, Patient], ...]:
    """The corpus, built once."""
    return tuple(corpus())


def told(found: Assessment, patient: Patient, language: str, level: str) -> list[Part]:
    """The explanation of one report."""
    person = Person(patient.is_adult(TAKEN_ON), patient.pregnancy_trimester is not None)
    return compose(found, language, level, lambda seen: answer_text(seen, language), person)


def text_of(parts: Iterable[Part]) -> str:
    """All sentences of an explanation, one after another."""
    return " ".join(said.text for part in parts for said in part.said)


@cache
def grades(language: str, level: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The grades of every report: with each name counted as one short word, and with names as they stand."""
    apart: list[float] = []
    strict: list[float] = []
    for found, patient in reports():
        text = text_of(told(found, patient, language, level))
        known = {f(result, language) for result in found.results for f in (name_of, inner_name, short_name)}
        apart.append(readability(text, language, known).grade)
        strict.append(readability(text, language).grade)
    return tuple(sorted(apart)), tuple(sorted(strict))


def table_row(language: str, level: str) -> str:
    """One line of the table of grades."""
    cells = [cell for measured in grades(language, level) for cell in _cells(measured)]
    return f"| {language} | {level} | " + " | ".join(cells) + " |"


def _cells(measured: tuple[float, ...]) -> tuple[str, str, str]:
    easy = sum(grade <= GRADE for grade in measured)
    return (
        f"{mean(measured):.1f}", f"{measured[int(len(measured) * 0.95)]:.1f}", f"{100 * easy // len(measured)}%"
    )  # fmt: skip


def samples() -> str:
    """Three invented reports as composed, simple in every language and normal in Russian, each with its grades."""
    lines = [
        "## Samples",
        "Invented reports, as composed. In brackets the grade: with each name as one short word; with names as they stand.",
    ]
    for title, (rows, patient) in SAMPLES.items():
        lines.append(f"### {title}")
        found = assessment(rows, patient)
        for language, level in (("ru", "simple"), ("kk", "simple"), ("en", "simple"), ("ru", "normal")):
            text = text_of(told(found, patient, language, level))
            known = {f(one, language) for one in found.results for f in (name_of, inner_name, short_name)}
            apart, strict = readability(text, language, known).grade, readability(text, language).grade
            lines.append(f"**{language}, {level}** ({apart:.1f}; {strict:.1f}). {text}")
    return "\n\n".join(lines)


def _measured() -> str:
    head = (
        "| language | level | mean | 95th percentile | share at grade 6 or below | mean, names as they stand "
        "| 95th percentile | share |\n|---|---|---|---|---|---|---|---|"
    )
    rows = "\n".join(table_row(language, level) for language in LANGUAGES for level in LEVELS)
    formulas = "\n".join(f"- {language}: {source}" for language, source in SOURCES.items())
    intro = (
        f"Grade of each explanation of {len(reports())} invented reports, counted twice: with every printed name of an "
        "indicator as one short word, because it is copied from the paper, and with the names as they stand."
    )
    return "\n\n".join((
        "## Readability", intro, f"{head}\n{rows}", "Formulas (ASL: words a sentence, ASW: syllables a word):", formulas,
        samples(),
    ))  # fmt: skip


def main() -> None:
    """Write the page."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{_measured()}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
