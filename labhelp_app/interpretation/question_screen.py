"""Looks through a question a person typed before it leaves: names, numbers, dates, addresses; proposes it without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from labhelp_app.interpretation.guard_text import Names, fold, mentions
from labhelp_app.interpretation.identity_gate import PATTERNS, SHORTEST_NAME
from labhelp_app.interpretation.identity_gate import fold as folded_name

LONGEST_QUESTION = 300
MARK = "…"
"""Stands where something was taken out."""

FIGURES = re.compile(r"(?<![\d.,])\d{6,}(?!\d|[.,]\d)")
DATES = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?!\d)|(?<!\d)(?:19|20)\d{2}(?!\d)")
NAME_ENDINGS = re.compile(
    r"\w{2,}(?:ов|ова|ову|овой|ев|ева|еву|евой|ин|ина|ину|иной|ский|ская|ович|евич|овна|евна|овича|евича|ұлы|қызы|бек|бай|бекова|баев|баева"
    r"|гүл|нұр|жан|хан|ov|ova|ev|eva|ovich|ovna|bek|bay|uly|kyzy)",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]+")
INTRODUCED = re.compile(
    r"(?:меня зовут|я|мой врач|доктор|врач|имя|фамилия|менің атым|атым|дәрігер|my name is|i am|dr\.?|doctor)\s+"
    r"([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+)",
    re.IGNORECASE,
)


def findings(question: str, own: Iterable[str], names: Names) -> list[tuple[int, int]]:
    """Return the places of a question that could name somebody, in order, without overlaps, may be empty.

    ``own`` are the person's own strings; ``names`` the indicators, which are no one's names.
    """
    found = sorted({*_patterns(question), *_own(question, own), *_strangers(question, names)})
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def cleaned(question: str, places: Iterable[tuple[int, int]]) -> str:
    """Return the question with these places taken out."""
    text = question
    for start, end in sorted(places, reverse=True):
        text = text[:start] + MARK + text[end:]
    return " ".join(text.split())


def _patterns(question: str) -> Iterator[tuple[int, int]]:
    for pattern in (*(pattern for _, pattern in PATTERNS), FIGURES, DATES):
        for match in pattern.finditer(question):
            yield match.span()


def _own(question: str, own: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The person's own names in any case ending: a word that begins with all but the last two letters."""
    parts = [
        part for name in own for part in re.split(r"[\s-]+", folded_name(name)) if len(part) >= SHORTEST_NAME
    ]
    for match in re.finditer(r"\w+", question):
        word = folded_name(match.group())
        if any(word.startswith(part[: max(SHORTEST_NAME, len(part) - 2)]) for part in parts):
            yield match.span()


def _strangers(question: str, names: Names) -> Iterator[tuple[int, int]]:
    """Words that look like somebody's name: introduced as one, or capital inside the sentence with such an ending."""
    indicators = [span for _, span in mentions(fold(question), names)]
    for match in INTRODUCED.finditer(question):
        if CAPITAL.match(match.group(1)) and not _inside(match.span(1), indicators):
            yield match.span(1)
    for match in CAPITAL.finditer(question):
        first = not question[: match.start()].strip()
        if not _inside(match.span(), indicators) and (
            NAME_ENDINGS.fullmatch(match.group())
            or (not first and question[: match.start()].rstrip()[-1:] not in ".?!")
        ):
            yield match.span()


def _inside(span: tuple[int, int], places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in places)
