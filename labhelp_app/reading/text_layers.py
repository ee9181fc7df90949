"""Tells a text layer that can be read from an absent one and from one with a broken font map."""

from __future__ import annotations

import re

from labhelp_app.reading.titles import is_known
from labhelp_app.reading.words import Page

_NO_LETTERS = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
_CYRILLIC = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_LETTER = re.compile(r"[^\W\d_]")
# A broken map draws Cyrillic shapes with Latin letters: "пол" becomes "noJI", "норма" becomes "HopMa".
_LOOK_ALIKE = re.compile(r"[a-z][A-Z]|[A-Za-z]\d[a-z]")
_ABBREVIATIONS = re.compile(
    r"^(HbA1c|[munpf]?IU|[munpfd]?L|pH|[munp]?mol|[a-z]?[A-Z]{2,}[a-z]?|[A-Z][a-z]?[A-Z][a-z]*)$"
)
_ACCENTED = re.compile(r"[À-ÿ]")  # Cyrillic of one code page shown in another: "Ïîêàçàòåëü"
_MOST_ACCENTED = 0.3
_INSIDE_OUT = re.compile(r"(?<![^\W\d_])[а-яё][А-ЯЁ]{3,}")  # and "оНЙЮГЮРЕКЭ"
_MOST_INSIDE_OUT = 0.3
_SHORTEST = 4
_MOST_BROKEN = 0.15
_ENOUGH_CYRILLIC = 0.1
# Words of which any page in Latin letters, be it a report, a letter or a bill, has at least two.
_ORDINARY = re.compile(
    r"(?<!\w)(?:results?|tests?|ranges?|reference|units?|patient\w*|names?|dates?|reports?|values?|normal|page|blood|serum|"
    r"laborator\w+|mmol|umol|total|price|amount|invoice|receipt|dear|thank|the|and|for|with|you|your|not|from)(?!\w)",
    re.IGNORECASE,
)
_FEWEST_ORDINARY = 2


def is_legible(page: Page, fewest_chars: int) -> bool:
    """Say whether a page has enough text and its letters make sense.

    Latin letters that make no ordinary word and no name of an indicator are numbers of glyphs taken for letters.
    """
    text = "".join(word.text for word in page.words)
    if len(text) < fewest_chars:
        return False
    letters = len(_LETTER.findall(text))
    if len(_NO_LETTERS.findall(text)) > 0.1 * len(text) or not letters:
        return False
    if _is_of_another_code_page(page, text, letters):
        return False
    if len(_CYRILLIC.findall(text)) >= _ENOUGH_CYRILLIC * letters:
        return True
    return not _is_look_alike(page) and _has_words(page)


def _is_of_another_code_page(page: Page, text: str, letters: int) -> bool:
    long = sum(len(word.text) >= _SHORTEST and word.text.isalpha() for word in page.words)
    inside_out = sum(bool(_INSIDE_OUT.match(word.text)) for word in page.words)
    return len(_ACCENTED.findall(text)) > _MOST_ACCENTED * letters or inside_out > _MOST_INSIDE_OUT * max(
        long, 1
    )


def _is_look_alike(page: Page) -> bool:
    parts = [part for word in page.words for part in re.split(r"[\W_]+", word.text) if len(part) >= _SHORTEST]
    broken = sum(bool(_LOOK_ALIKE.search(part)) and not _ABBREVIATIONS.match(part) for part in parts)
    return broken > _MOST_BROKEN * len(parts)


def _has_words(page: Page) -> bool:
    found = {match.group().casefold() for line in page.lines for match in _ORDINARY.finditer(line.text)}
    if len(found) >= _FEWEST_ORDINARY:
        return True
    names = (" ".join(word.text for word in phrase) for line in page.lines for phrase in line.phrases)
    return any(len(name) >= _SHORTEST - 1 and is_known(name) for name in names)
