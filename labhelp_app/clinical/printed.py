"""The grammar of printed values, reference ranges and flags; what does not fit it is not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from labhelp_app.clinical.printed_flags import PrintedFlag, parse_flag, split_flag
from labhelp_app.clinical.printed_numbers import NUMBER, other_number, parse_number, split_comparator, tidy
from labhelp_app.clinical.printed_ranges import (
    is_several_ranges,
    parse_noted_range,
    parse_range,
    parse_range_for_sex,
)
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.quantities import Comparator
from labhelp_app.clinical.tables.words import AMOUNTS, NEGATIVE, NO_RESULT, NORMAL, POSITIVE, TRACE

__all__ = [
    "ParsedValue",
    "PrintedFlag",
    "is_several_ranges",
    "parse_flag",
    "parse_noted_range",
    "parse_range",
    "parse_range_for_sex",
    "parse_value",
]

_TITRE = re.compile(r"^[<>≤≥]?\s*1\s*[:/]\s*\d{1,6}$")
_PLUSES = re.compile(r"^\(?(?:\+{1,5}|\+/-|±|[1-4]\s?\+|\+\s?[1-4])\)?$")
_PER_FIELD = re.compile(
    rf"^(?:ед\.?\s*)?(?:{NUMBER}\s*[-–—]\s*)?{NUMBER}\s*(?:-\s*)?(?:кл\.?\s*)?(?:в\s*)?"
    r"(?:п\.?/\s?зр?|п\.\s?зр|поле\s*зр|hpf|lpf|/hpf|көру)",
    re.IGNORECASE,
)
_SPAN = re.compile(rf"^{NUMBER}\s*[-–—]\s*{NUMBER}(?:\s*[-–—]\s*{NUMBER})?$")
_BLOOD_GROUP = re.compile(r"^(?:0|O|О|A|А|B|В|AB|АВ)\s*\((?:I|II|III|IV|1|2|3|4)\)", re.IGNORECASE)
_NUMBER_AND_REST = re.compile(r"^([\d.,]+(?: \d{3})*(?:\s*[x×х*·]\s*10\s*\^?\s*\d{1,2}(?![\d/]))?)\s*(\D.*)$")


@dataclass(frozen=True, slots=True)
class ParsedValue:
    """A printed value taken apart: a number with an optional sign, or an answer in words as printed.

    ``flag`` is the mark glued to the number, as printed; ``unit_printed`` the unit glued to it.
    ``other_reading`` is set where a comma may also group thousands (``5,100``): then a person must look.
    """

    value: Decimal | None = None
    comparator: Comparator | None = None
    text: str | None = None
    flag: str | None = None
    unit_printed: str = ""
    other_reading: Decimal | None = None


def _has_known_word(text: str) -> bool:
    lowered = text.lower()
    stems = (*NEGATIVE, *TRACE, *POSITIVE, *NORMAL, *(stem for stem, _ in AMOUNTS))
    return any(stem in lowered for stem in stems)


def _in_words(text: str) -> ParsedValue | None:
    """An answer in words, a titre, a count in a field; ``None`` where digits and letters are mixed up."""
    if _TITRE.match(text) or _PLUSES.match(text) or _PER_FIELD.match(text) or _SPAN.match(text):
        return ParsedValue(text=text)
    if not any(char.isdigit() for char in text):
        return ParsedValue(text=text) if any(char.isalpha() for char in text) else None
    return ParsedValue(text=text) if _BLOOD_GROUP.match(text) or _has_known_word(text) else None


def _number(text: str, unit: str | None) -> ParsedValue | None:
    bare, flag = split_flag(text)
    comparator, rest = split_comparator(bare)
    negative = comparator is None and bool(re.match(r"^-\d", rest))
    digits = rest[1:] if negative else rest
    value = parse_number(digits, unit)
    unit_printed = ""
    if value is None:
        glued = _NUMBER_AND_REST.match(digits)
        if glued is None:
            return None
        code = parse_unit(glued.group(2))
        value = parse_number(glued.group(1), unit or code)
        if value is None or code is None:
            return None
        digits, unit_printed = glued.group(1), glued.group(2).strip()
    other = other_number(digits)
    return ParsedValue(
        value=-value if negative else value,
        comparator=comparator,
        flag=flag,
        unit_printed=unit_printed,
        other_reading=other if other != value else None,
    )


def parse_value(printed: str, *, unit: str | None = None) -> ParsedValue | None:
    """The value in a printed cell, or ``None`` when it holds none or does not fit the grammar.

    ``unit`` (UCUM) decides whether a comma before three digits groups thousands. A dash, "см.комм" and
    the like are "not done" and give ``None``. ``1.37-`` is 1.37 with a mark for low, never a negative
    number; ``-1.37`` is negative. A titre (``<1:40``), pluses, a count in a field (``0-3 в п/зр.``) and
    words come back as ``text``.
    """
    text = tidy(printed)
    if not text or text.lower().rstrip(".") in NO_RESULT or text.lower() in NO_RESULT:
        return None
    if _TITRE.match(text) or _PER_FIELD.match(text) or (unit is None and _PLUSES.match(text)):
        return ParsedValue(text=text)
    return _number(text, unit) or _in_words(text)
