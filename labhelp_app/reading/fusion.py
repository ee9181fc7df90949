"""Joins what two recognisers read on one stretch of text: letters from one, numbers only where both can be held together.

Pure functions over text and places; no picture library is needed, so every rule here is tested by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"^[<>≤≥=~±]?\d[\d.,]*$")
_NUMERIC = re.compile(r"^[<>≤≥=~±]?\s*\d[\d.,\s:]*(\s*[-–—]\s*\d[\d.,]*)?\s*[%*+↑↓]*$")
_POWER = re.compile(r"^1[0O][\s*^xх×°ºо%'\"“”\d⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}/?")
_WORD = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "~": "-", "\u2010": "-", "\u2011": "-"})
_LOOKS = str.maketrans({"О": "0", "о": "0", "O": "0", "o": "0", "З": "3", "з": "3", "l": "1", "I": "1", "|": "1",
                        "І": "1", "б": "6", "Б": "6", "В": "8", "S": "5", "Ѕ": "5"})  # fmt: skip
_SUPERSCRIPT = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
_ARROWS = "↑↓"


@dataclass(frozen=True, slots=True)
class Part:
    """One word on a line: edges as fractions of the line, and what is doubtful about it.

    ``disputed``: two readings differ; ``faint``: only one reader saw it, or it was not sure.
    """

    text: str
    x0: float
    x1: float
    sure: float = 1.0
    disputed: bool = False
    faint: bool = False


def has_digits(text: str) -> bool:
    """Say whether there is a figure in a text."""
    return any(char.isdigit() for char in text)


def is_wordy(text: str) -> bool:
    """Say whether a text holds a Cyrillic word, which only one of the readers can read."""
    return bool(_WORD.search(text))


def is_numeric(text: str) -> bool:
    """Say whether a text is a number, a bound or a range, perhaps with a mark behind it."""
    return bool(_NUMERIC.match(text.translate(_DASHES).strip()))


def key(text: str) -> str:
    """Return what must be equal for two readings of a number to agree: figures, separators, signs."""
    plain = text.translate(_DASHES)
    return re.sub(r"[^\d.,<>≤≥:-]", "", plain).strip("-.,:")


def likeness(text: str) -> str:
    """Return the key of a text whose letters are taken for the figures they resemble."""
    return key(text.translate(_LOOKS)) if not is_wordy(text) else key(text)


def fuse_whole(letters: Sequence[Part], figures: Sequence[Part]) -> tuple[Part, ...]:
    """Join two readings of a stretch that should hold a number, a range or a short sign.

    Figures win where they form a number; the row is disputed unless the letter reader agrees.
    """
    said = " ".join(part.text for part in letters)
    seen = " ".join(part.text for part in figures)
    if not seen:
        return tuple(_doubted(part) for part in letters)
    if not is_numeric(seen):
        if set(seen) <= set(_ARROWS):
            return tuple(figures)
        return _with_arrows(letters, figures)
    agree = key(said) == key(seen) or likeness(_without_mark(said, seen)) == key(seen)
    return tuple(
        Part(part.text, part.x0, part.x1, part.sure, disputed=not agree, faint=not letters)
        if has_digits(part.text)
        else part
        for part in figures
    )


def fuse_token(letter: Part, figures: Sequence[Part]) -> Part:
    """Join two readings of one word with figures in it that stands among letters."""
    seen = "".join(part.text for part in figures)
    power = _power(letter.text, seen)
    if power is not None:
        return Part(power, letter.x0, letter.x1, letter.sure)
    if key(letter.text) == key(seen) and key(seen):
        return letter
    plain = letter.text.strip("()[];:,.")
    if _NUMBER.match(plain.translate(_DASHES)) and _NUMBER.match(seen.strip("()[];:,.")):
        return Part(letter.text.replace(plain, seen.strip("()[];:,.")), letter.x0, letter.x1, letter.sure, disputed=True)
    return Part(letter.text, letter.x0, letter.x1, letter.sure, disputed=True)


def _power(said: str, seen: str) -> str | None:
    """Return a unit like 10⁹/л whose raised figure only the figure reader sees, None for other words."""
    if "/" not in said or not _POWER.match(said):
        return None
    match = re.match(r"^10([°º]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|9|12|[*^xх×]?(?:9|12))/", seen)
    if match is None:
        return None
    raised = "".join(_SUPERSCRIPT.get(char, "9" if char in "°º" else char) for char in match[1])
    raised = raised.strip("*^xх×")
    return f"10^{raised}/{said.rpartition('/')[2]}" if raised in ("3", "6", "9", "12") else None


def _without_mark(said: str, seen: str) -> str:
    """Take off the sign in which the letter reader recognised an arrow (``101+``, ``54,4 1``)."""
    if not any(arrow in seen for arrow in _ARROWS):
        return said
    return re.sub(r"\s*[+1IТтT7tf4$!|]$", "", said)


def _with_arrows(letters: Sequence[Part], figures: Sequence[Part]) -> tuple[Part, ...]:
    arrows = [part for part in figures if part.text in _ARROWS]
    kept = [part for part in letters if not any(_covers(arrow, part) for arrow in arrows)]
    return tuple(sorted([*kept, *arrows], key=lambda part: part.x0))


def _covers(arrow: Part, part: Part) -> bool:
    return len(part.text) <= 2 and part.x0 - 0.02 <= (arrow.x0 + arrow.x1) / 2 <= part.x1 + 0.02


def _doubted(part: Part) -> Part:
    if not has_digits(part.text):
        return part
    return Part(part.text, part.x0, part.x1, part.sure, disputed=True)
