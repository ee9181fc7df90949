"""Folding of printed names so that look-alike letters, footnotes and punctuation do not hide a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Cyrillic and Kazakh letters that look like Latin ones, and the slips that text recognition makes between
# Kazakh letters and their Russian neighbours, all meet in one skeleton alphabet.
_SKELETON = str.maketrans(
    {
        "а": "a", "в": "b", "е": "e", "ё": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c",
        "т": "t", "у": "y", "х": "x", "ь": "b", "ә": "a", "қ": "k", "ң": "h", "ө": "o", "ұ": "y", "ү": "y",
        "һ": "h", "і": "i", "ғ": "г", "й": "и", "ѕ": "s", "ј": "j", "ԁ": "d", "ɑ": "a",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ß": "beta",
    }
)  # fmt: skip
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]+")
_KEEP = re.compile(r"[^\w%#+]+", re.UNICODE)


@lru_cache(maxsize=16384)
def fold(printed: str) -> str:
    """The look-up key of a printed name: lower-case skeleton letters and digits, ``%``, ``#`` and ``+``.

    Two spellings of one name give one key; raised footnote digits and asterisks are dropped. The key is
    for comparison only: what the laboratory printed is kept elsewhere.
    """
    return "".join(words(printed))


@lru_cache(maxsize=16384)
def words(printed: str) -> tuple[str, ...]:
    """The folded words of a printed name, in order."""
    text = _RAISED.sub(" ", printed)
    text = unicodedata.normalize("NFKC", text).lower().replace("_", " ")
    # In an all-Latin abbreviation a small "l" stands for "l"; only Cyrillic letters are moved.
    return tuple(_KEEP.sub(" ", text.translate(_SKELETON)).split())
