"""What a sentence of the model must pass before a person sees it: pure checks against what was sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from labhelp_app.interpretation.guard_words import WORDS, GuardWords
from labhelp_app.interpretation.payload import Payload, SentIndicator
from labhelp_app.interpretation.reply import ReplySentence

LONGEST_SENTENCE = 320
MOST_SENTENCES = 14
NUMBER = re.compile(r"\d+(?:[\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?")
MARKUP = re.compile(r"https?:|www\.|[\[\]<>`#*_|{}]|\.(?:com|kz|ru|org|net)\b", re.IGNORECASE)
CLAUSE = re.compile(
    r"[,;:.!?()—–]| но | а | и | однако | бірақ | ал | және | мен | but | while | and | whereas "
)
WORD = re.compile(r"[^\W_]+")
SHORTEST_STEM = 3
KAZAKH_LETTERS = set("әғқңөұүһі")


class Fault(StrEnum):
    """Why a sentence was dropped; counted, never shown with the sentence."""

    NUMBER = "invented_number"
    INDICATOR = "indicator_not_sent"
    DIRECTION = "wrong_direction"
    DIAGNOSIS = "diagnosis"
    TREATMENT = "treatment"
    REASSURANCE = "reassurance"
    LANGUAGE = "language"
    MARKUP = "markup"
    LENGTH = "length"
    UNFOUNDED = "no_codes"


LONGEST_ENDING = 6
"""Letters a case ending may add to a stem; Kazakh endings stack up."""
INDEXED_LETTERS = 3


class Names:
    """How the catalogue's indicators are called in one language.

    Takes code to names, each name a tuple of folded word stems; a name is mentioned where words that
    start with these stems follow each other. Names are indexed by their first letters so that a
    sentence is compared with a handful of them.
    """

    def __init__(self, stems: Mapping[str, tuple[tuple[str, ...], ...]]) -> None:
        self._index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for code, variants in stems.items():
            for variant in variants:
                self._index.setdefault(variant[0][:INDEXED_LETTERS], []).append((code, variant))

    def starting_at(
        self, words: Sequence[re.Match[str]], place: int
    ) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield (code, span) of every name whose first word stands at ``place``."""
        for code, stems in self._index.get(words[place].group()[:INDEXED_LETTERS], ()):
            run = words[place : place + len(stems)]
            if len(run) == len(stems) and all(
                fits(word.group(), stem) for word, stem in zip(run, stems, strict=True)
            ):
                yield code, (run[0].start(), run[-1].end())


def fits(word: str, stem: str) -> bool:
    """Whether the word is the stem with an ending; abbreviations and short words must be whole."""
    if stem.isascii():
        return word in {stem, f"{stem}s"}
    longest = LONGEST_ENDING if len(stem) > SHORTEST_STEM else 0
    return word.startswith(stem) and len(word) - len(stem) <= longest


@dataclass(frozen=True, slots=True)
class Guard:
    """The checks for one reply; build once, ask for every sentence."""

    payload: Payload
    names: Names

    def fault(self, sentence: ReplySentence) -> Fault | None:
        """Return the first reason to drop the sentence, ``None`` when it may be shown."""
        text = fold(sentence.text)
        words = WORDS[self.payload.language]
        if not text or len(text) > LONGEST_SENTENCE:
            return Fault.LENGTH
        if MARKUP.search(sentence.text):
            return Fault.MARKUP
        if not speaks(text, self.payload.language):
            return Fault.LANGUAGE
        sent = {indicator.code for indicator in self.payload.indicators}
        if not sentence.codes or not set(sentence.codes) <= sent:
            return Fault.UNFOUNDED
        return self._medical_fault(sentence, text, words, sent)

    def _medical_fault(
        self, sentence: ReplySentence, text: str, words: GuardWords, sent: set[str]
    ) -> Fault | None:
        mentioned = mentions(text, self.names)
        if not all_sent(mentioned, sent):
            return Fault.INDICATOR
        if not numbers_known(text, mentioned, self.payload):
            return Fault.NUMBER
        if holds(text, words.treatment):
            return Fault.TREATMENT
        if self.payload.red_flags and holds(text, words.reassurance):
            return Fault.REASSURANCE
        if asserts_diagnosis(text, words):
            return Fault.DIAGNOSIS
        if not directions_agree(text, sentence.codes, self.payload, self.names, words):
            return Fault.DIRECTION
        return None


def fold(text: str) -> str:
    """Return the text in one case, with one kind of space and quotes, ё as е."""
    return " ".join(text.casefold().replace("ё", "е").replace("’", "'").split())


def holds(text: str, stems: Iterable[str]) -> bool:
    """Whether a word (or phrase) of the folded text starts with one of the stems."""
    return any(re.search(rf"(?<!\w){phrase(stem)}", text) for stem in stems)


def phrase(stem: str) -> str:
    """Return the pattern of a stem; inside a phrase each word may have any ending."""
    parts = stem.strip().split(" ")
    ending = r"(?!\w)" if stem.endswith(" ") or len(stem.strip()) <= 3 else ""
    return r"\w*\s+".join(re.escape(part) for part in parts) + ending


def mentions(text: str, names: Names) -> list[tuple[str, tuple[int, int]]]:
    """Return (code, place) for every indicator named; of overlapping names only the longest counts.

    One wording may belong to several codes (glucose in serum and in urine): all of them are returned.
    """
    words = list(WORD.finditer(text))
    found = [hit for place in range(len(words)) for hit in names.starting_at(words, place)]
    return [
        (code, span)
        for code, span in found
        if not any(other[0] <= span[0] and span[1] <= other[1] and other != span for _, other in found)
    ]


def all_sent(mentioned: list[tuple[str, tuple[int, int]]], sent: set[str]) -> bool:
    """Whether each wording can be read as an indicator that was sent."""
    by_place: dict[tuple[int, int], set[str]] = {}
    for code, span in mentioned:
        by_place.setdefault(span, set()).add(code)
    return all(codes & sent for codes in by_place.values())


def numbers_known(text: str, mentioned: list[tuple[str, tuple[int, int]]], payload: Payload) -> bool:
    """Whether every number in the text was sent; digits inside indicator names and units do not count."""
    spans = [span for _, span in mentioned]
    bare = "".join(
        " " if any(start <= place < end for start, end in spans) else letter
        for place, letter in enumerate(text)
    )
    for unit in {indicator.unit for indicator in payload.indicators}:
        bare = bare.replace(unit.casefold(), " ") if any(letter.isdigit() for letter in unit) else bare
    bare = re.sub(r"(?:×|x|х|\*)?\s*10\s*(?:\^|\*)?\s*(?:9|12|⁹|¹²)\s*/", " /", bare)
    known = known_numbers(payload)
    return all(as_decimal(match.group()) in known for match in NUMBER.finditer(bare))


def known_numbers(payload: Payload) -> set[Decimal]:
    """Return every number that was sent: values, bounds, percentages of change."""
    numbers: set[Decimal] = set()
    for indicator in payload.indicators:
        texts = [indicator.value, indicator.low or "", indicator.high or ""]
        numbers |= {as_decimal(match.group()) for text in texts for match in NUMBER.finditer(text)}
        if indicator.change_percent is not None:
            numbers.add(Decimal(abs(indicator.change_percent)))
    return numbers


def as_decimal(text: str) -> Decimal:
    """Read a printed number; trailing zeros do not matter."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".")
    return Decimal(plain).normalize()


def speaks(text: str, language: str) -> bool:
    """Whether the letters are of the language asked for: its script, and Kazakh letters where due."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return False
    cyrillic = sum("а" <= letter <= "я" or letter in KAZAKH_LETTERS for letter in letters) / len(letters)
    kazakh = sum(letter in KAZAKH_LETTERS for letter in letters)
    if language == "en":
        return cyrillic < 0.05
    if language == "ru":
        return cyrillic > 0.7 and kazakh == 0
    return cyrillic > 0.7 and (kazakh > 0 or len(letters) < 25)


def asserts_diagnosis(text: str, words: GuardWords) -> bool:
    """Whether an illness is named as this person's, or without a word of doubt beside it."""
    if not holds(text, words.diagnosis):
        return holds(text, ("диагноз", "diagnos"))
    hedged = holds(text, words.hedge)
    return not hedged or (holds(text, words.assertion) and not text.endswith("?"))


def directions_agree(
    text: str, codes: tuple[str, ...], payload: Payload, names: Names, words: GuardWords
) -> bool:
    """Whether every 'above', 'below' and 'normal' agrees with the flag of the indicator beside it.

    A clause is compared with the indicators it names, or, when it names none, with those the sentence
    rests on: then at least one of them must fit. Clauses about the past are compared with the change.
    """
    for clause in CLAUSE.split(text):
        said = directions_said(clause, words)
        if not said:
            continue
        named = {code for code, _ in mentions(clause, names)} & set(codes or ())
        rests_on = [found for code in (named or codes) if (found := payload.indicator(code)) is not None]
        facts = [facts_of(indicator, past=holds(clause, words.earlier)) for indicator in rests_on]
        agree = all if named else any
        if not agree(said <= fact for fact in facts):
            return False
    return True


def directions_said(clause: str, words: GuardWords) -> set[str]:
    """Return the directions a clause claims; a negated claim is turned round."""
    said: set[str] = set()
    negated = holds(clause, words.negation)
    if holds(clause, words.outside):
        return {"outside"}
    if holds(clause, words.inside):
        return {"outside"} if negated else {"inside"}
    if holds(clause, words.high):
        said.add("not_high" if negated else "high")
    if holds(clause, words.low):
        said.add("not_low" if negated else "low")
    return said


def facts_of(indicator: SentIndicator, *, past: bool) -> set[str]:
    """Return the claims that are true of an indicator; of its change when ``past``."""
    flag = indicator.flag
    facts: set[str] = set()
    if past and indicator.change_percent is not None:
        facts |= {"high", "not_low"} if indicator.change_percent > 0 else {"low", "not_high"}
        if indicator.change_percent == 0:
            facts = {"not_low", "not_high"}
        return facts | ({"inside"} if flag == "normal" else {"outside"})
    if flag in {"high", "critical_high"}:
        facts |= {"high", "outside", "not_low"}
    elif flag in {"low", "critical_low"}:
        facts |= {"low", "outside", "not_high"}
    elif flag == "abnormal":
        facts |= {"outside"}
    elif flag == "normal":
        facts |= {"inside", "not_high", "not_low"}
    return facts
