"""What a sentence is written with: known letters, whole words, one script a word, no addresses or markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from labhelp_app.interpretation.guard_text import Span, without

KAZAKH_LETTERS = set("әғқңөұүһі")
ALLOWED = re.compile(
    r"[A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІіÜüÖö0-9 .,;:!?()«»\"'’“”„%+=<≤>≥×/…·\-–—‑°µμ⁹¹²³\u00a0\u202f]+"
)
"""Every sign a sentence may hold. Look-alikes of other alphabets, invisible signs and other digits are not here."""

MARKUP = re.compile(
    r"https?:|www\.|<(?!\s?\d)|(?<![\d\w\s])>|[a-zа-я0-9]\.[a-zа-я]{2,}|\b(?:dot|точка)\s(?:com|kz|ru|org|net|ком)\b",
    re.IGNORECASE,
)
MIXED = re.compile(r"[a-z]+[-']?[а-яәғқңөұүһі]|[а-яәғқңөұүһі]+[-']?[a-z]", re.IGNORECASE)
DIGIT_INSIDE = re.compile(r"[^\W\d_]{1,}\d+[^\W\d_]{1,}", re.IGNORECASE)
SPACED_OUT = re.compile(r"(?:(?<!\w)[^\W\d_](?!\w)[\s.\-·]+){3,}[^\W\d_](?!\w)")
LATIN_WORD = re.compile(r"(?<![\w/])[a-z]{3,}(?![\w/])")
RUSSIAN_WORDS = frozenset(
    "это не выше ниже что для при вы ваш врач врачом или если по на из от пожалуйста может быть также".split()
)
MOST_RUSSIAN_WORDS = 1
"""A Kazakh sentence may hold one word that Russian has too, not two."""


def is_spoilt(original: str, folded: str, named: Iterable[Span]) -> bool:
    """Whether the sentence holds signs, mixtures or addresses no honest sentence needs."""
    if not ALLOWED.fullmatch(original) or MARKUP.search(original) or SPACED_OUT.search(folded):
        return True
    bare = without(folded, named)
    return bool(MIXED.search(bare) or DIGIT_INSIDE.search(bare))


def speaks(text: str, language: str, named: Iterable[Span] = ()) -> bool:
    """Whether the words are of the language asked for: its script, its letters, no smuggled foreign words."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return False
    cyrillic = _cyrillic_share(letters)
    kazakh = sum(letter in KAZAKH_LETTERS for letter in letters)
    if language == "en":
        return cyrillic < 0.05
    bare = without(text, named)
    if LATIN_WORD.search(bare):
        return False
    # Germs have Latin names in every language, so the names that were sent do not count.
    cyrillic = _cyrillic_share([letter for letter in bare if letter.isalpha()] or letters)
    if language == "ru":
        return cyrillic > 0.6 and kazakh == 0
    return cyrillic > 0.6 and (kazakh > 0 or len(letters) < 25) and not is_russian(text)


def _cyrillic_share(letters: Sequence[str]) -> float:
    return sum("а" <= letter <= "я" or letter in KAZAKH_LETTERS for letter in letters) / len(letters)


def is_russian(text: str) -> bool:
    """Whether a sentence meant to be Kazakh is made of Russian words."""
    return sum(word in RUSSIAN_WORDS for word in re.findall(r"\w+", text)) > MOST_RUSSIAN_WORDS
