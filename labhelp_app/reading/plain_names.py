"""Makes a printed name plain: without its repetition in a second language or its method."""

from __future__ import annotations

import re
from functools import lru_cache

from labhelp_app.clinical.names import Ambiguous, Resolved, resolve

_KINDS = (
    r"ифа|и?э?хла?|хлиа|вэжх|пцр|риа|elisa|clia|eclia|cmia|hplc|ise|uv|god-pap|chod-pap|\w+азн(?:ый|ая)|"
    r"(?:иммуно|хемилюминес|электрохеми|колориметр|фотометр|спектрофото|турбидиметр|нефелометр|потенциометр|"
    r"ионоселектив|ион-селектив|биурет|бромкрезол|кинетич|ферментатив|энзиматич|гексокиназ|глюкозооксидаз|"
    r"кондуктометр|импеданс|"
    r"цитометр|хроматограф|яффе|вестергрен|immuno|colou?rimetr|photometr|turbidimetr|nephelometr|enzymatic|kinetic|"
    r"hexokinase|jaffe|potentiometr|chromatograph|cytometr)[\w-]*"
)
"""Words that say how something was measured and never what; a closed list, because what stands behind may be a name."""

_KIND = re.compile(_KINDS, re.IGNORECASE)
_METHOD = re.compile(r"[\s,;(]+(?:метод|әдіс|әдісі|method)(?:\s*[:–—-]\s*|\s+)(\S.*)$", re.IGNORECASE)
_MOST_WORDS = 12


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """Return the part of a cell's text that names the indicator, or the text itself when that is not certain.

    A name the catalogue knows as it stands is never cut: ``СОЭ (метод Панченкова)`` is one. Two names in a row are
    one only when the second begins with a capital letter and each of them alone, to the last word, means the
    same; ``Белок в моче`` is no ``Белок`` with a remark.
    """
    if _meanings(name):
        return name
    bare = _without_method(name)
    if bare != name and _meanings(bare):
        return bare
    words = bare.split()
    for place in range(1, min(len(words), _MOST_WORDS)):
        first, second = " ".join(words[:place]).rstrip(" /|"), " ".join(words[place:]).lstrip(" /|")
        either = _meanings(first) if second[:1].isupper() else None
        other = _meanings(second) if either else None
        if either and other and (either <= other or other <= either):
            return first if either <= other else second
    return name


def _without_method(name: str) -> str:
    """Take ``метод: ИФА`` off the end, where every word of it is one of the closed list."""
    found = _METHOD.search(name)
    words = re.split(r"[\s,/]+", found[1].rstrip(").")) if found else []
    if found is None or not all(_KIND.fullmatch(word) for word in words if word):
        return name
    return name[: found.start()].strip(" ,;(")


@lru_cache(maxsize=8192)
def _meanings(name: str) -> frozenset[str]:
    """Return the codes of the indicators a name may stand for; none for an unknown name."""
    match resolve(name):
        case Resolved(code=code):
            return frozenset({code})
        case Ambiguous(codes=codes):
            return frozenset(codes)
        case _:
            return frozenset()
