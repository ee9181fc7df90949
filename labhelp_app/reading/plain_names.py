"""Makes a printed name plain: its words in order, without its repetition in a second language or its method."""

from __future__ import annotations

import re
from functools import lru_cache

from labhelp_app.clinical.names import Ambiguous, Resolved, resolve

_METHOD = re.compile(
    r"[\s,;(]+(?:метод|әдіс|әдісі|method|анализатор|прибор|аппарат|analy[sz]er)(?:\s*[:–—-]\s*|\s+)\S.*$",
    re.IGNORECASE,
)
_MATERIAL = re.compile(r"^(serum|plasma) (.+)$", re.IGNORECASE)
_MOST_WORDS = 12


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """Return the part of a cell's text that names the indicator, or the text itself when that is not certain.

    A name the catalogue knows as it stands is never cut: ``СОЭ (метод Панченкова)`` is one. Two names in a row are
    one only when each of them alone, to the last word, means the same; ``Белок в моче`` is no ``Белок`` with a remark.
    """
    if _meanings(name):
        return _in_order(name)
    bare = _METHOD.sub("", name).strip(" ,;(")
    if bare != name and _meanings(bare):
        return bare
    for turned in (_in_order(name), _MATERIAL.sub(r"\2, \1", name)):
        if turned != name and _meanings(turned):
            return turned
    words = bare.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return name
    for place in range(1, len(words)):
        first, second = " ".join(words[:place]), " ".join(words[place:])
        either, other = _meanings(first.rstrip(" /|")), _meanings(second.lstrip(" /|"))
        if either and other and (either <= other or other <= either):
            return first.rstrip(" /|") if either <= other else second.lstrip(" /|")
    return name


def _in_order(name: str) -> str:
    """Return ``Glucose, Fasting`` as ``Fasting Glucose`` where only that says which indicator it is."""
    head, comma, tail = name.partition(", ")
    if not comma or "," in tail:
        return name
    as_printed, turned = _meanings(name), _meanings(f"{tail} {head}")
    return f"{tail} {head}" if len(turned) == 1 and (turned < as_printed or not as_printed) else name


def _meanings(name: str) -> frozenset[str]:
    """Return the codes of the indicators a name may stand for; none for an unknown name."""
    match resolve(name):
        case Resolved(code=code):
            return frozenset({code})
        case Ambiguous(codes=codes):
            return frozenset(codes)
        case _:
            return frozenset()
