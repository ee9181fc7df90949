"""Every wording of the product in Russian, Kazakh and English, read from flat files by room.

A room is one file ``locales/<language>/<room>.json`` whose keys read ``room.element.purpose``. A key that
ends in ``.count`` holds the forms a counted noun takes, parted by `` | ``: three in Russian
(1 показатель, 2 показателя, 5 показателей), one in Kazakh, two in English.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

Language = Literal["ru", "kk", "en"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The languages of the product; the first is the one a page falls back to."""

LOCALES = Path(__file__).parent / "locales"

FORMS = {"ru": 3, "kk": 1, "en": 2}
"""How many forms a counted noun has in each language."""

COUNTED = ".count"
FORM_MARK = " | "

Words = Callable[..., Any]
"""A speaker: takes a key and its parameters, returns the wording: a text in one language on a public
page, a switch between three on a signed-in one."""


class WordingMissing(LookupError):
    """No wording under this key: a slip of the programmer, found by tests and never by a person."""


@lru_cache(maxsize=len(LANGUAGES))
def wordings(language: str) -> dict[str, str]:
    """Return every wording of a language by key.

    Raises:
        WordingMissing: for a language the product does not speak, or a key that stands in two rooms.
    """
    if language not in LANGUAGES:
        raise WordingMissing(language)
    found: dict[str, str] = {}
    for room in sorted((LOCALES / language).glob("*.json")):
        texts: dict[str, str] = json.loads(room.read_text(encoding="utf-8"))
        twice = found.keys() & texts.keys()
        if twice:
            raise WordingMissing(f"said twice: {sorted(twice)[0]}")
        found.update(texts)
    return found


def say(language: str, key: str, /, **params: object) -> str:
    """Return the wording under ``key`` with its ``{placeholders}`` filled.

    Raises:
        WordingMissing: when there is no such key or a placeholder has no parameter.
    """
    try:
        text = wordings(language)[key]
        return text.format(**params) if params or "{" in text else text
    except KeyError:
        raise WordingMissing(key) from None


def say_count(language: str, key: str, count: int, /, **params: object) -> str:
    """Return the form of ``key`` that agrees with ``count``; ``{count}`` is filled in.

    Raises:
        WordingMissing: when there is no such key or a placeholder has no parameter.
    """
    forms = wordings(language).get(key, "").split(FORM_MARK)
    if not forms[0]:
        raise WordingMissing(key)
    try:
        return forms[plural_form(language, count)].format(count=count, **params)
    except (IndexError, KeyError):
        raise WordingMissing(key) from None


def plural_form(language: str, count: int) -> int:
    """Return which form a whole number takes, counted from 0.

    >>> [plural_form("ru", count) for count in (1, 3, 5, 11, 21, 112)]
    [0, 1, 2, 2, 0, 2]
    >>> [plural_form("en", count) for count in (0, 1, 2)]
    [1, 0, 1]
    """
    count = abs(count)
    if language == "kk":  # Kazakh nouns stay singular after a number
        return 0
    if language == "en":
        return 0 if count == 1 else 1
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else 2


def speaker(language: str) -> Words:
    """Return ``say`` bound to one language, as public pages pass it to components."""

    def words(key: str, /, **params: object) -> str:
        return say(language, key, **params)

    return words
