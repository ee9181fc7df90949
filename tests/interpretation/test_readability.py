"""Reading levels measured by published formulas over the whole corpus."""

from __future__ import annotations

from statistics import mean

import pytest

from labhelp_app.interpretation.fallback_rows import inner_name, name_of, short_name
from labhelp_app.interpretation.readability import readability, syllables_of
from tests.interpretation.test_fallback import reports, text_of, told

GRADE = 6.0


def grades(language: str, level: str) -> list[float]:
    """The grade of each report's explanation; the names of its indicators are data, not wording."""
    measured: list[float] = []
    for found, patient in reports():
        known = {f(result, language) for result in found.results for f in (name_of, inner_name, short_name)}
        measured.append(readability(text_of(told(found, patient, language, level)), language, known).grade)
    return measured


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_simple_level_reads_at_grade_six_or_below(language: str) -> None:
    measured = sorted(grades(language, "simple"))
    assert len(measured) >= 300
    assert mean(measured) <= GRADE
    assert measured[int(len(measured) * 0.95)] <= GRADE


def test_the_simple_level_is_no_harder_in_kazakh_than_the_proxy_allows() -> None:
    assert mean(grades("kk", "simple")) <= GRADE


def test_syllables_are_vowels_in_russian_and_kazakh_and_vowel_groups_in_english() -> None:
    assert [syllables_of(word, "ru") for word in ("кровь", "железо", "эритроциты")] == [1, 3, 5]
    assert [syllables_of(word, "kk") for word in ("қан", "темір", "көрсеткіш")] == [1, 2, 3]
    assert [syllables_of(word, "en") for word in ("blood", "range", "iron", "raised", "table")] == [
        1,
        1,
        2,
        1,
        2,
    ]


def test_longer_sentences_and_longer_words_raise_the_grade() -> None:
    short = readability("Это ниже границ. Врач скажет больше.", "ru").grade
    long = readability(
        "Это существенно ниже установленных лабораторией референсных границ показателя.", "ru"
    ).grade
    assert short < long
    assert readability("", "ru").grade == 0
