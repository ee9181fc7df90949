"""Asks simple questions of a piece of recognised text: does it hold figures, is it a number, when are two alike."""

from __future__ import annotations

import re

_NUMERIC = re.compile(r"^[<>≤≥=±]?\s*\d[\d.,\s:]*(\s*-\s*\d[\d.,]*)?\s*[%*+↑↓]*$")
_WORD = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{2,}")
_TWICE = re.compile(r"(?<=\d)(?:\.,|,\.)(?=\d)")
_NOTE = re.compile(r"(?<=[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{3})[!?;\"'“”*\d]$")
DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "~": "-", "\u2010": "-", "\u2011": "-"})
_LOOKS = str.maketrans({"О": "0", "о": "0", "O": "0", "o": "0", "З": "3", "з": "3", "l": "1", "I": "1", "|": "1",
                        "І": "1", "б": "6", "Б": "6", "В": "8", "S": "5", "Ѕ": "5"})  # fmt: skip


def has_digits(text: str) -> bool:
    """Say whether there is a figure in a text."""
    return any(char.isdigit() for char in text)


def is_wordy(text: str) -> bool:
    """Say whether a text holds a Cyrillic word, which only one of the readers can read."""
    return bool(_WORD.search(text))


def is_numeric(text: str) -> bool:
    """Say whether a text is a number, a bound or a range, perhaps with a mark behind it."""
    return bool(_NUMERIC.match(text.translate(DASHES).strip()))


def key(text: str) -> str:
    """Return what must be equal for two readings of a number to agree: figures, separators, signs."""
    plain = text.translate(DASHES).replace(",", ".")
    return re.sub(r"[^\d.<>≤≥:-]", "", plain).strip("-.:")


def likeness(text: str) -> str:
    """Return the key of a text whose letters are taken for the figures they resemble."""
    return key(text.translate(_LOOKS)) if not is_wordy(text) else key(text)


def with_single_commas(text: str) -> str:
    """Return a text in which a comma that was seen twice, once as a point (``3.,80``), stands once."""
    return _TWICE.sub(",", text)


def without_note(text: str) -> str:
    """Take a raised footnote off the end of a printed word (``Креатинин1``)."""
    return _NOTE.sub("", text)
