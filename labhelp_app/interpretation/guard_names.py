"""How the indicators of the catalogue are called in running text, as word stems that survive endings."""

from __future__ import annotations

import re
from functools import cache

from labhelp_app.clinical import catalogue
from labhelp_app.clinical.analytes import Analyte
from labhelp_app.interpretation.guard_text import Names, fold

SHORTEST_ALIAS = 3
EVERYDAY = frozenset(
    """
    белок белки железо цвет кровь моча слизь соль соли сахар сульфаты вода гормон гормоны витамин
    витамины форма реакция юные грибы клетчатка мыла мыс мис сперма плотность кислотность
    прозрачность мутность консистенция комплемент простейшие зернистые диурез protein iron color colour
    blood urine mucus salt sugar water hormone vitamin ace band bands bas cast casts clarity
    consistency fit fib fol fer form got lac lead lip mid mis mon mono pro quick ret seg segs test yeast
    uric ins image mercury ақуыз темір түсі қан зәр несеп шырыш тұз тұздар қант су дәрумен тығыздығы
    мөлдірлігі консистенциясы реакциясы екк
    """.split()
)
"""Words of everyday speech: "the body lacks iron" names a substance, not the row of a report."""


@cache
def names(language: str) -> Names:
    """Return the stems of every indicator's name and spelled-out aliases in one language."""
    return Names({analyte.code: variants(analyte, language) for analyte in catalogue.all_analytes()})


def variants(analyte: Analyte, language: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways one indicator may be written, longest first."""
    written = {str(getattr(analyte.names, language)), *analyte.aliases}
    found = {stems(name) for name in written} | {
        stems(name.replace("(", " ").replace(")", " ")) for name in written
    }
    return tuple(sorted((one for one in found if one), key=lambda one: (-len(one), one)))


def stems(name: str) -> tuple[str, ...]:
    """Return the stems of a name without its bracketed remarks; nothing when it is too short or too common."""
    bare = re.sub(r"\(.*?\)", " ", fold(name))
    words = re.findall(r"[^\W_]+", bare)
    if not words or len("".join(words)) < SHORTEST_ALIAS or (len(words) == 1 and words[0] in EVERYDAY):
        return ()
    if all(word.isdigit() for word in words):
        return ()
    return tuple(stem(word) for word in words)


def stem(word: str) -> str:
    """Return a word without the ending that cases change; Latin and short words stay whole."""
    if word.isascii():
        return word
    if len(word) >= 7:
        return word[:-2]
    return word[:-1] if len(word) >= 5 else word
