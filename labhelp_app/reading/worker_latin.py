"""Reads names anew on pages printed in Latin letters, where the reader of letters sees Cyrillic ones; only in the worker.

The reader of figures knows no Cyrillic, but Latin letters nearly as well as figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from labhelp_app.reading.column_titles import role_of
from labhelp_app.reading.fusion import Part
from labhelp_app.reading.titles import is_known
from labhelp_app.reading.worker_detector import Picture
from labhelp_app.reading.worker_digits import DigitReader
from labhelp_app.reading.worker_fusing import figures_of

_LATIN, _LETTERS = re.compile(r"[A-Za-z]"), re.compile(r"[^\W\d_]")
_MOSTLY = 0.6  # of the letters of the page
_NAME = re.compile(r"^\W?[^\W\d_].{2,60}$")  # what may be a name at all
_SURE = 0.8  # how sure the reader of figures must be of every letter


def latin_names(
    lines: Sequence[Picture], said: Sequence[Sequence[Part]], reader: DigitReader
) -> dict[int, tuple[Part, ...]]:
    """Return by number of the line the names that only the reader of figures recognises; each is asked about."""
    told = [" ".join(part.text for part in parts) for parts in said]
    if not _is_latin(told):
        return {}
    places = [place for place, text in enumerate(told) if _NAME.match(text) and not _means(text)]
    found: dict[int, tuple[Part, ...]] = {}
    for place, chars in zip(places, reader.read([lines[place] for place in places]), strict=True):
        height, width = lines[place].shape[:2]
        parts = figures_of(chars, width / height)
        if parts and min(part.sure for part in parts) > _SURE and is_known(" ".join(p.text for p in parts)):
            found[place] = tuple(replace(part, faint=True) for part in parts)
    return found


def _is_latin(texts: Sequence[str]) -> bool:
    whole = "".join(texts)
    return len(_LATIN.findall(whole)) > _MOSTLY * max(len(_LETTERS.findall(whole)), 1)


def _means(text: str) -> bool:
    return is_known(text) or role_of(text) is not None
