"""Tells a text layer that can be read from an absent one and from one with a broken font map."""

from __future__ import annotations

import re

from labhelp_app.reading.words import Page

_NO_LETTERS = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
_CYRILLIC = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_LETTER = re.compile(r"[^\W\d_]")
# A broken map draws Cyrillic shapes with Latin letters: "пол" becomes "noJI", "норма" becomes "HopMa".
_LOOK_ALIKE = re.compile(r"[a-z][A-Z]|[A-Za-z]\d[a-z]")
_ABBREVIATIONS = re.compile(
    r"^(HbA1c|[munpf]?IU|[munpfd]?L|pH|[munp]?mol|[a-z]?[A-Z]{2,}[a-z]?|[A-Z][a-z]?[A-Z][a-z]*)$"
)
_SHORTEST = 4
_MOST_BROKEN = 0.15
_ENOUGH_CYRILLIC = 0.1


def is_legible(page: Page, fewest_chars: int) -> bool:
    """Say whether a page has enough text and its letters make sense."""
    text = "".join(word.text for word in page.words)
    if len(text) < fewest_chars:
        return False
    letters = len(_LETTER.findall(text))
    if len(_NO_LETTERS.findall(text)) > 0.1 * len(text) or not letters:
        return False
    if len(_CYRILLIC.findall(text)) >= _ENOUGH_CYRILLIC * letters:
        return True
    parts = [part for word in page.words for part in re.split(r"[\W_]+", word.text) if len(part) >= _SHORTEST]
    broken = sum(bool(_LOOK_ALIKE.search(part)) and not _ABBREVIATIONS.match(part) for part in parts)
    return broken <= _MOST_BROKEN * len(parts)
