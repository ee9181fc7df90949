"""Proposes what a spoilt range of a picture most likely says; whatever is proposed here is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.printed import parse_flag, parse_range
from labhelp_app.reading.proposals import EDGES
from labhelp_app.reading.usual_ranges import is_upper_bound

_UP_TO = re.compile(r"^(?:[A4ДдАаa][0OoОо]|[nп][0oоOО]|40|4O|[0oо]|[Дд][:;).,]?)\s+(\d[\d.,]*)$")
_UP_TO_FIGURES = re.compile(r"^[240]0\s+(\d+[.,]\d+)$")  # the word seen as a number that has no decimals
_TILL = re.compile(r"^(\d[\d.,]*)\s+д[еiі]\w{1,4}$", re.IGNORECASE)
_TWO = re.compile(r"^(\d+[.,]\d+)\s*[.,]\s*(\d+[.,]\d+)$|^(\d+)[.,]\s+(\d+)$")
_POINTS = re.compile(r"(?<=\d)\s?(?:[.,]\s?){2,}(?=\d)")
_LOST = re.compile(r"^(\d{2,})\s*[-–—]\s*(\d+([.,])(\d+))$")
_ALONE = re.compile(r"^\d+([.,]\d+)?$")
_JUNK = frozenset(". , = І I і i l | ! · : - / \\".split())  # a mark of a drawn scale, or the end of a rule
_ARROWS = frozenset("У у Y y V v А A Т т T t".split())  # as readers see a mark of the next column
_WORDED = re.compile(r"^\([^\W\d_]{3,6}[.:]?\s+([^()]+)\)?$")  # (норма 19-37), the word misread
LEADING_ZERO = re.compile(r"^0\d")


def proposed_range(printed: str, unit: str | None, analyte: Analyte | None = None) -> tuple[str, str] | None:
    """Return a likely wording of a range cell that cannot be read, and a mark that stood in it ('' for none).

    ``unit`` is UCUM. Mended are rests of rules, a mark that ran in from the next column, a misread ``до``, a
    dash that was taken for a point and a point seen twice. A comma is put in only where the lower bound without it
    is above the upper one, which shows how many decimals there are.
    """
    text = printed.strip(EDGES)
    words = text.split()
    for count in (2, 1):
        mark, rest = " ".join(words[-count:]), " ".join(words[:-count]).strip(EDGES)
        if len(words) > count and parse_flag(mark) is not None and parse_range(rest, unit=unit):
            return rest, mark
    bare, _, letter = text.rpartition(" ")
    if letter in _ARROWS and parse_range(bare, unit=unit):
        return bare, ""
    if _ALONE.match(text) and analyte is not None and is_upper_bound(_number(text), unit, analyte):
        return f"до {text}", ""
    for likely in _likely(text):
        if (
            likely != printed
            and not LEADING_ZERO.match(likely)
            and parse_range(likely, unit=unit) is not None
        ):
            return likely, ""
    return None


def _likely(text: str) -> Iterator[str]:
    """Yield the wordings a spoilt range may stand for, the likelier first."""
    up_to = _UP_TO.match(text) or _UP_TO_FIGURES.match(text)
    if up_to:
        yield f"до {up_to[1]}"
    two = _TWO.match(text)
    if two:
        low, high = (two[1], two[2]) if two[1] else (two[3], two[4])
        if _number(low) < _number(high):
            yield f"{low} - {high}"
    plain = _POINTS.sub(",", text)
    if plain != text:
        yield plain
    lost = _LOST.match(plain)
    if lost:
        decimals = len(lost[4])
        low = f"{lost[1][:-decimals] or '0'}{lost[3]}{lost[1][-decimals:]}"
        if (_number(lost[1]) > _number(lost[2]) or lost[1][0] == "0") and _number(low) < _number(lost[2]):
            yield f"{low}-{lost[2]}"
    till = _TILL.match(text)
    if till:
        yield f"{till[1]} дейін"
    worded = _WORDED.match(text)
    if worded:
        yield worded[1]
    alone, _, rest = text.partition(" ")
    if rest and alone in _JUNK:
        yield rest
    yield text


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
