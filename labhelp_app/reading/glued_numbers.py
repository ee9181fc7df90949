"""Parts numbers of two cells that a recogniser of pictures gave as one word; what was parted is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from labhelp_app.reading.words import Page, Word

_AIR = 0.2  # of the letter height, on either side of the place where a word is parted
_SEPARATORS = re.compile(r"[.,]")


def with_numbers_apart(page: Page) -> Page:
    """Return a picture's page in which such words are two, each with its share of the place; others as they are."""
    if not page.pictured:
        return page
    return replace(page, words=tuple(part for word in page.words for part in _parts(word)))


def _parts(word: Word) -> Iterator[Word]:
    cut = cut_between(word.text)
    if cut is None:
        yield word
        return
    middle = word.x0 + (word.x1 - word.x0) * cut / len(word.text)
    air = _AIR * word.height
    yield replace(word, text=word.text[:cut], x1=middle - air, faint=True)
    yield replace(word, text=word.text[cut:], x0=middle + air, faint=True)


def cut_between(text: str) -> int | None:
    """Return where the second number begins, None for a single number or range.

    Both have as many decimals (``35,0-47,034,1`` is ``35,0-47,0`` and ``34,1``), so there is only one place.
    """
    separators = _SEPARATORS.findall(text)
    dashes = text.count("-")
    if len(set(separators)) != 1 or (len(separators), dashes) not in ((2, 0), (3, 1)):
        return None
    decimals = len(text) - 1 - text.rindex(separators[0])
    number = rf"\d+{re.escape(separators[0])}\d{{{decimals}}}"
    if decimals == 0:
        return None
    shape = (
        rf"^({number})(\d+{re.escape(separators[0])}\d+)$"
        if not dashes
        else rf"^({number}-{number})({number})$"
    )
    found = re.match(shape, text) or (re.match(rf"^({number})({number}-{number})$", text) if dashes else None)
    if found is None or found[2].startswith("00"):
        return None
    return found.end(1)
