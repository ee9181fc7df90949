"""Answers that are not one number: words, pluses, titres and counts in a microscope field."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum

from labhelp_app.clinical.flags import Flag, Interval, flag_number
from labhelp_app.clinical.quantities import PrintedRange
from labhelp_app.clinical.reasons import NotAssessed
from labhelp_app.clinical.tables.words import AMOUNTS, NEGATIVE, NORMAL, POSITIVE, TRACE, WHOLE_WORDS

_TITRE = re.compile(r"^(до|менее|ниже|более|выше|<=|>=|<|>|≤|≥)?\s*1\s*[:/]\s*(\d{1,6})", re.IGNORECASE)
_SPAN = re.compile(r"(\d+(?:[.,]\d+)?)(?:\s*[-–—]\s*(\d+(?:[.,]\d+)?))?(?:\s*[-–—]\s*(\d+(?:[.,]\d+)?))?")
_PLUSES = re.compile(r"^\(?\s*(?:\+\s?([1-4])(?!\d)|([1-4])\s?\+|(\+{1,5}))\s*\)?(?!\s?/)")
_HALF_PLUS = re.compile(r"^\(?\s*(?:\+/-|±)")


class Grade(IntEnum):
    """The steps of a semi-quantitative scale, in order."""

    NEGATIVE = 0
    TRACE = 1
    ONE_PLUS = 2
    TWO_PLUS = 3
    THREE_PLUS = 4
    FOUR_PLUS = 5


def grade(text: str) -> Grade | None:
    """The step that the words or pluses stand for, or ``None`` when they are not on the closed list."""
    lowered = text.strip().lower()
    if _HALF_PLUS.match(lowered):
        return Grade.TRACE
    pluses = _PLUSES.match(lowered)
    if pluses:
        signs = pluses.group(3)
        count = len(signs) if signs else int(pluses.group(1) or pluses.group(2))
        return Grade(min(count + 1, int(Grade.FOUR_PLUS)))
    for stems, step in ((NEGATIVE, Grade.NEGATIVE), (TRACE, Grade.TRACE)):
        if _names_one(lowered, stems):
            return step
    for stem, amount in AMOUNTS:
        if _names_one(lowered, (stem,)):
            return Grade(amount + 1)
    return Grade.ONE_PLUS if _names_one(lowered, POSITIVE) else None


def _names_one(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a word of the text begins with one of the stems (inside a word a stem means nothing)."""
    return any(re.search(_pattern(stem), text) for stem in stems)


def _pattern(stem: str) -> str:
    end = r"(?!\w)" if stem in WHOLE_WORDS else ""
    return rf"(?<!\w){re.escape(stem)}{end}"


def is_normal_word(text: str) -> bool:
    """Whether the answer itself says that it is as usual."""
    lowered = text.strip().lower()
    return _names_one(lowered, NORMAL) and not re.search(r"\b(?:не|ниже|выше|abnormal)\b", lowered)


def titre(text: str) -> int | None:
    """The dilution of a titre: 40 for ``1:40``; ``None`` when the text is not a titre."""
    match = _TITRE.match(text.strip())
    return int(match.group(2)) if match else None


def titre_sign(text: str) -> str:
    """The sign in front of a titre: ``<``, ``<=``, ``>``, ``>=`` or ``""``."""
    match = _TITRE.match(text.strip())
    sign = (match.group(1) or "").lower() if match else ""
    return {"до": "<=", "≤": "<=", "≥": ">=", "менее": "<", "ниже": "<", "более": ">", "выше": ">"}.get(
        sign, sign
    )


def field_span(text: str) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest count of ``0-3 в п/зр.``; ``None`` when no number leads the text."""
    match = _SPAN.match(re.sub(r"^ед\.?\s*", "", text.strip().lower()))
    if match is None:
        return None
    numbers = [Decimal(part.replace(",", ".")) for part in match.groups() if part]
    return min(numbers), max(numbers)


def flag_titre(text: str, expected: str) -> Flag | NotAssessed:
    """The flag of a titre against an expected one; two censored titres that overlap are not decided."""
    value, bound = titre(text), titre(expected)
    if value is None or bound is None:
        return NotAssessed.ANSWER_NOT_UNDERSTOOD
    strict = titre_sign(expected) == "<"
    sign = titre_sign(text)
    if sign.startswith("<"):
        return Flag.NORMAL if value <= bound else NotAssessed.CENSORED_UNDECIDED
    over = value >= bound if strict else value > bound
    if sign == ">":
        over = value >= bound
    if sign.startswith(">") and not over:
        return NotAssessed.CENSORED_UNDECIDED
    return Flag.HIGH if over else Flag.NORMAL


def flag_words(text: str, expected: str) -> Flag | NotAssessed:
    """The flag of an answer in words against the laboratory's expected answer.

    Equal words are normal; on the semi-quantitative scale a step above the expected one is abnormal, and
    so is a negative answer where a positive one is expected. A word outside the closed list is not judged.
    """
    if text.strip().lower().rstrip(".") == expected.strip().lower().rstrip(".") or is_normal_word(text):
        return Flag.NORMAL
    if titre(expected) is not None:
        if grade(text) is Grade.NEGATIVE:
            return Flag.NORMAL
        return flag_titre(text, expected)
    got, wanted = grade(text), grade(expected)
    if got is None or wanted is None:
        return NotAssessed.ANSWER_NOT_UNDERSTOOD
    if wanted is Grade.NEGATIVE or got is Grade.NEGATIVE:
        return Flag.NORMAL if got == wanted else Flag.ABNORMAL
    return Flag.NORMAL if got <= wanted else Flag.ABNORMAL


def flag_span(span: tuple[Decimal, Decimal], interval: Interval) -> Flag | NotAssessed:
    """The flag of a count that was printed as a span: the whole span must agree, an overlap is abnormal above."""
    lowest, highest = flag_number(span[0], interval), flag_number(span[1], interval)
    if lowest == highest:
        return lowest
    # "3-5" against "0-4": some fields exceed the limit, which is what the person should be told.
    return Flag.HIGH if highest is Flag.HIGH else Flag.NORMAL


def flag_answer(text: str, printed: PrintedRange) -> Flag | NotAssessed:
    """The flag of a printed answer in words against the printed range beside it."""
    if printed.expected is not None:
        return flag_words(text, printed.expected)
    if printed.low is None and printed.high is None:
        return NotAssessed.RANGE_NOT_UNDERSTOOD
    interval = Interval(printed.low, printed.high, printed.low_strict, printed.high_strict)
    span = None if titre(text) is not None else field_span(text)
    if span is not None:
        return flag_span(span, interval)
    step = grade(text)
    if step is Grade.NEGATIVE:
        return Flag.LOW if interval.is_below(Decimal(0)) else Flag.NORMAL
    return NotAssessed.ANSWER_NOT_UNDERSTOOD
