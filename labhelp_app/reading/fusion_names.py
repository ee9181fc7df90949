"""Spells a short Cyrillic name from what the reader of figures, which knows no Cyrillic, makes of its letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product
from unicodedata import normalize

_LIKE = {"I": "Г", "F": "Г", "r": "Г", "f": "Г", "T": "ТГ", "1": "Г", "l": "Г", "C": "С", "c": "С", "O": "О", "o": "О",
         "0": "О", "3": "ЭЗ", "A": "АДЛ", "a": "А", "E": "Е", "B": "В", "K": "К", "H": "Н", "P": "Р", "M": "М", "X": "Х",
         "Y": "У", "N": "ЛПН", "n": "ЛП", "J": "Л"}  # fmt: skip
_FEWEST, _MOST = 3, 5
_CAPITALS = re.compile(r"^[A-Z]{3,5}$")


def respelled(said: str, seen: str, known: Callable[[str], bool]) -> str | None:
    """Return the only known name that both readings may be pictures of; it must be asked about.

    ``said`` is what the letter reader made of it: of as many letters give or take one, and no known name itself
    unless two letters have run together (``ГГТ`` read as ``пт``).
    """
    seen = normalize("NFKC", seen)  # CO₃
    if not _FEWEST <= len(seen) <= _MOST or abs(len(said) - len(seen)) > 1:
        return None
    if (known(said) and not ran_together(said, seen)) or not all(char in _LIKE for char in seen):
        return None
    spelled = {
        name for letters in product(*(_LIKE[char] for char in seen)) if known(name := "".join(letters))
    }
    return spelled.pop() if len(spelled) == 1 else None


def respelled_word(words: Sequence[str], known: Callable[[str], bool]) -> tuple[int, str] | None:
    """Return place and spelling of the only word in Latin capitals (``Холестерин ANBN``) that makes words a name."""
    latin = [place for place, word in enumerate(words) if _CAPITALS.match(word)]
    if len(latin) != 1 or len(words) < 2 or known(" ".join(words)):
        return None
    place = latin[0]

    def named(word: str) -> bool:
        return known(" ".join([*words[:place], word, *words[place + 1 :]]))

    name = respelled(words[place], words[place], named)
    return (place, name) if name else None


def ran_together(said: str, seen: str) -> bool:
    """Say whether two capitals may have become one letter, or one was lost: fewer letters, small ones or only two."""
    return len(said) < len(seen) and (said.islower() or len(said) < _FEWEST)
