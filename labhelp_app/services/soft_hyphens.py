"""Where a long Russian or Kazakh word may part at the end of a line: browsers know no rules for these two."""

from __future__ import annotations

import re

SHORTEST = 13
"""Letters: a shorter word finds room on the narrowest phone."""
SOFT = "\u00ad"
WORD_JOINER = "\u2060"
"""Not seen either: keeps 25-OH in one line."""
_FEWEST_LEFT = 3
_VOWELS = frozenset("аеёиоуыэюяәөұүі")
_CLINGING = frozenset("ьъй")
_JOINED = re.compile(r"(?<=\d)-(?=\w)")
_WORD = re.compile(rf"[а-яёәғқңөұүһі]{{{SHORTEST},}}", re.IGNORECASE)


def parted(text: str) -> str:
    """Return the text with soft hyphens between the syllables of its long Cyrillic words.

    A soft hyphen is not seen until a line ends there; searching and reading aloud pass over it. A number
    stays with the letters it is hyphened to.

    >>> parted("Аланинаминотрансфераза").replace(SOFT, "-")
    'Ала-ни-на-ми-нот-ранс-фе-ра-за'
    >>> parted("Глюкоза") == "Глюкоза"
    True
    """
    return _WORD.sub(lambda found: _parted(found[0]), _JOINED.sub(f"-{WORD_JOINER}", text))


def _parted(word: str) -> str:
    places = [at for at in range(_FEWEST_LEFT, len(word) - 1) if _may_part(word.lower(), at)]
    for at in reversed(places):
        word = word[:at] + SOFT + word[at:]
    return word


def _may_part(word: str, at: int) -> bool:
    """Say whether a syllable ends before the letter at ``at``: a consonant that carries the next vowel."""
    left, right = word[:at], word[at:]
    if not set(left) & _VOWELS or len(right) < 2 or right[0] in _CLINGING:
        return False
    return right[0] not in _VOWELS and right[1] in _VOWELS
