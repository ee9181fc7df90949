"""What a person is told about an indicator: complete in three languages, plain, calm and sourced."""

from __future__ import annotations

import re
from itertools import pairwise

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables import ANALYTES, EXPLANATIONS, explanations

_KAZAKH = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_LATIN_WORD = re.compile(r"[a-z]{4,}")
_LONGEST_SENTENCE = 32


def _texts(row: Explanation) -> list[Texts]:
    return [row.what, *(text for text in (row.low, row.high, row.disturbs) if text), *row.questions]


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def test_a_hundred_and_fifty_indicators_are_explained_once_each() -> None:
    codes = [row.analyte for row in explanations()]
    assert len(codes) >= 150
    assert len(set(codes)) == len(codes)
    assert set(codes) <= {row.code for row in ANALYTES}


def test_everything_the_red_flags_speak_of_is_explained() -> None:
    explained = {row.analyte for row in EXPLANATIONS}
    assert explained >= {
        "potassium", "sodium", "glucose", "calcium", "hemoglobin", "platelets", "leukocytes",
        "neutrophils_absolute", "inr", "creatinine", "bilirubin_total", "troponin_i", "troponin_t",
    }  # fmt: skip


def test_an_explanation_names_its_source_and_has_questions() -> None:
    for row in EXPLANATIONS:
        assert len(row.source) > 10, row.analyte
        assert row.questions, row.analyte
        assert all(question.ru.endswith("?") for question in row.questions), row.analyte
        assert all(question.kk.endswith("?") and question.en.endswith("?") for question in row.questions), (
            row.analyte
        )


def test_each_language_is_written_in_its_own_letters() -> None:
    for row in EXPLANATIONS:
        for text in _texts(row):
            assert _CYRILLIC.search(text.ru), row.analyte
            assert not _KAZAKH.search(text.ru), text.ru
            assert _LATIN_WORD.search(text.en), text.en
            assert not _CYRILLIC.search(text.en), text.en
            assert len({text.ru, text.kk, text.en}) == 3, row.analyte
        # one short Kazakh sentence can do without the letters Russian lacks; a whole row cannot
        assert _KAZAKH.search(" ".join(text.kk for text in _texts(row))), row.analyte


def test_sentences_are_short_and_end_like_sentences() -> None:
    for row in EXPLANATIONS:
        for text in _texts(row):
            for language in (text.ru, text.kk, text.en):
                assert language[-1] in ".?", language
                for sentence in _sentences(language):
                    assert len(sentence.split()) <= _LONGEST_SENTENCE, sentence


def test_no_text_makes_a_diagnosis_or_prescribes() -> None:
    forbidden = re.compile(
        r"у вас (?:рак|диабет|гепатит|анемия)|you have (?:cancer|diabetes|hepatitis|anaemia)|сізде (?:обыр|диабет)"
        r"|\bпринимайте\b|\bпейте таблет|\btake \d|\d\s*мг\b|\d\s*mg\b",
        re.IGNORECASE,
    )
    for row in EXPLANATIONS:
        for text in _texts(row):
            assert not forbidden.search(f"{text.ru} {text.kk} {text.en}"), row.analyte


def test_no_sentence_is_said_twice_in_one_text() -> None:
    for row in EXPLANATIONS:
        for text in _texts(row):
            for one, other in pairwise(_sentences(text.ru)):
                assert one != other, row.analyte
