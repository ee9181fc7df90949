"""Tells a text layer that can be read from an absent one and from one with a broken font map."""

from __future__ import annotations

import re

from labhelp_app.reading.words import Page

# A broken map turns "пол" into "noJI": capitals inside words that are no known abbreviation style.
_BROKEN = re.compile(r"^[a-z]+[A-Z]+[a-z]*$|[\ue000-\uf8ff\ufffd]|[\x00-\x08\x0e-\x1f]")
_WORDISH = re.compile(r"[^\W\d_]{3,}")
_UNITS = re.compile(r"^(m|u|n|p|f|k)?(IU|mol|g|U|Eq|Hg|mOsm|fL|dL|mL|uL|L)\b|^p[A-Z]|^[a-z]{1,2}[A-Z]{2,4}$")
_MOST_BROKEN = 0.15


def is_legible(page: Page, fewest_chars: int) -> bool:
    """Say whether a page has enough text and its letters make sense."""
    words = [word.text for word in page.words]
    if sum(map(len, words)) < fewest_chars:
        return False
    wordish = [text for text in words if _WORDISH.search(text) or _BROKEN.search(text)]
    if not wordish:
        return True
    broken = sum(bool(_BROKEN.search(text)) and not _UNITS.match(text) for text in wordish)
    return broken <= _MOST_BROKEN * len(wordish)
