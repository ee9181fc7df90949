"""How hard a text is to read, by published formulas for Russian and English and a stated proxy for Kazakh."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SOURCES = {
    "ru": "Solovyev V, Ivanov V, Solnyshkina M. Assessment of reading difficulty levels in Russian academic texts. "
    "J Intell Fuzzy Syst 2018;34:3049-3058. doi:10.3233/JIFS-169489: grade = 0.36 ASL + 5.76 ASW - 11.97",
    "en": "Kincaid JP et al. Derivation of new readability formulas. Navy Research Branch Report 8-75, 1975: "
    "grade = 0.39 ASL + 11.8 ASW - 15.59",
    "kk": "The project's proxy, no published Kazakh formula being known to it: the Russian form with syllables a word "
    "scaled by 2.4/2.8, because endings make Kazakh words longer, not harder. It orders texts, it is not a school grade",
}
KAZAKH_SCALE = 2.4 / 2.8

_SHORT_WORD = {"ru": "я", "kk": "я", "en": "it"}
_VOWELS = {"ru": "аеёиоуыэюя", "kk": "аәеёиіоөуұүыэюя"}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")
_ENGLISH_SYLLABLE = re.compile(r"[aeiouy]+")
_SILENT_ENDING = re.compile(r"(?:[^laeiouy]es|[^dt]ed|[^l]e)$")


@dataclass(frozen=True, slots=True)
class Readability:
    """Words a sentence (ASL), syllables a word (ASW) and the grade they give; 0 for an empty text."""

    words_a_sentence: float
    syllables_a_word: float
    grade: float


def readability(text: str, language: str, names: Iterable[str] = ()) -> Readability:
    """Measure a text; figures are not words, and each of ``names``, copied from the paper, is one short word.

    >>> readability("Это чуть ниже границ. Врач скажет больше.", "ru").words_a_sentence
    3.5
    """
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(re.escape(name), _SHORT_WORD[language], text, flags=re.IGNORECASE)
    words = _WORD.findall(text.lower())
    if not words:
        return Readability(0.0, 0.0, 0.0)
    sentences = max(1, len([part for part in _SENTENCE_END.split(text) if _WORD.search(part)]))
    length = len(words) / sentences
    syllables = sum(syllables_of(word, language) for word in words) / len(words)
    return Readability(length, syllables, _grade(length, syllables, language))


def syllables_of(word: str, language: str) -> int:
    """Count the syllables of a lower-case word: vowels in Russian and Kazakh, vowel groups in English.

    >>> [syllables_of(w, "en") for w in ("range", "iron", "raised", "haemoglobin")]
    [1, 2, 1, 4]
    """
    vowels = _VOWELS.get(language)
    if vowels is not None:
        return max(1, sum(letter in vowels for letter in word))
    return max(1, len(_ENGLISH_SYLLABLE.findall(_SILENT_ENDING.sub(_stump, word))))


def _stump(ending: re.Match[str]) -> str:
    return ending.group()[0]


def _grade(length: float, syllables: float, language: str) -> float:
    if language == "en":
        return 0.39 * length + 11.8 * syllables - 15.59
    scale = KAZAKH_SCALE if language == "kk" else 1.0
    return 0.36 * length + 5.76 * syllables * scale - 11.97
