"""Numbers as laboratories print them: decimal comma or point, thousands, powers of ten, signs."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from labhelp_app.clinical.quantities import Comparator
from labhelp_app.clinical.tables.words import (
    ABOVE,
    AT_LEAST,
    AT_MOST,
    BELOW,
    KK_ABOVE,
    KK_AT_LEAST,
    KK_AT_MOST,
    KK_BELOW,
)

MAX_LENGTH = 200  # longer texts are remarks, not values; it also bounds the work of the patterns
NUMBER = r"\d{1,15}(?:[.,]\d{1,12})?"
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d{1,6})?")
_COMMA_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,6})?|\d{1,3}(?:,\d{3})+\.\d{1,6}")
_POINT_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,6})?|\d{1,3}(?:\.\d{3})+,\d{1,6}")
_ONE_GROUP = re.compile(r"([1-9]\d{0,2}),(\d{3})")
_POWER = re.compile(rf"({NUMBER})\s*(?:[x×х*·]\s*10\s*\^?|[eEеЕ])\s*\+?(\d{{1,2}})")
# A count of cells per microlitre is never printed with three decimals, so its comma groups thousands.
_COUNT_UNITS = frozenset({"/uL", "/mL", "{copies}/mL"})
_SIGNS = {
    "<": Comparator.LESS,
    "≤": Comparator.AT_MOST,
    "<=": Comparator.AT_MOST,
    "=<": Comparator.AT_MOST,
    ">": Comparator.GREATER,
    "≥": Comparator.AT_LEAST,
    ">=": Comparator.AT_LEAST,
    "=>": Comparator.AT_LEAST,
}
_SIGN = re.compile(r"^(<=|=<|>=|=>|<|>|≤|≥)\s*")


def _alternatives(*groups: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for group in groups for word in sorted(group, key=len, reverse=True))


_BOUND_WORDS = (
    (Comparator.AT_MOST, AT_MOST),
    (Comparator.AT_LEAST, AT_LEAST),
    (Comparator.LESS, BELOW),
    (Comparator.GREATER, ABOVE),
)
_BEFORE = tuple(
    (sign, re.compile(rf"^(?:{_alternatives(words)})(?:\s+чем)?(?=[\s\d:(])[:\s]*", re.IGNORECASE))
    for sign, words in _BOUND_WORDS
)
_KK_WORDS = (
    (Comparator.AT_MOST, KK_AT_MOST),
    (Comparator.AT_LEAST, KK_AT_LEAST),
    (Comparator.LESS, KK_BELOW),
    (Comparator.GREATER, KK_ABOVE),
)
_BEHIND = tuple(
    (
        sign,
        re.compile(
            rf"^(.*?\d)\s*(?:-?\s*[а-яәғқңөұүһі]{{2,4}})?\s+(?:{_alternatives(words)})$", re.IGNORECASE
        ),
    )
    for sign, words in _KK_WORDS
)


def tidy(printed: str) -> str:
    """The text with plain spaces, plain signs and one kind of dash left as printed; '' when over-long."""
    if len(printed) > MAX_LENGTH:
        return ""
    text = printed.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")
    text = text.replace("−", "-").replace("‹", "<").replace("›", ">").replace("⩽", "≤").replace("⩾", "≥")
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def parse_number(text: str, unit: str | None = None) -> Decimal | None:
    """The plain non-negative number in the text, or ``None``.

    A lone group of three behind a comma (``5,100``) is a decimal fraction, as the region prints it,
    unless ``unit`` (UCUM) is a count of cells, where it groups thousands.
    """
    text = text.strip()
    if not text.isascii() and not any(mark in text for mark in "×х·еЕ"):
        return None
    single = _ONE_GROUP.fullmatch(text)
    if single and unit in _COUNT_UNITS:
        return Decimal(single.group(1) + single.group(2))
    if re.fullmatch(NUMBER, text):
        return Decimal(text.replace(",", "."))
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(" ", "").replace(",", "."))
    if _COMMA_GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _POINT_GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    power = _POWER.fullmatch(text)
    if power:
        mantissa = Decimal(power.group(1).replace(",", "."))
        return Decimal(format(mantissa.scaleb(int(power.group(2))), "f"))
    return None


def other_number(text: str) -> Decimal | None:
    """The second reading of ``5,100``: 5100 where ``parse_number`` says 5.100; else ``None``."""
    single = _ONE_GROUP.fullmatch(text.strip())
    return Decimal(single.group(1) + single.group(2)) if single else None


def split_comparator(text: str) -> tuple[Comparator | None, str]:
    """The bound that a sign or word states, and the rest of the text; ``(None, text)`` when there is none."""
    sign = _SIGN.match(text)
    if sign:
        return _SIGNS[sign.group(1)], text[sign.end() :]
    for comparator, pattern in _BEFORE:
        word = pattern.match(text)
        if word:
            return comparator, text[word.end() :].strip()
    for comparator, pattern in _BEHIND:
        word = pattern.match(text)
        if word:
            return comparator, re.sub(r"-$", "", word.group(1)).strip()
    return None, text
