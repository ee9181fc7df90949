"""What a whole paper says of the material its rows come from, for rows whose own heading says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from labhelp_app.clinical.analytes import Specimen
from labhelp_app.clinical.sections import specimen_of

_OF_URINE = re.compile(
    r"(?:(?:общ\w{1,4}|клиническ\w{1,4}|результат\w{0,3}|лабораторн\w{1,4})\s+){0,3}(?:анализ\w{0,3}|исследовани\w{1,2})\s+мочи"
    r"(?:\s+общ\w{1,4})?(?:\s*[.,(№].*)?|анализ\w{0,3}\s+(?:общий\s+)?мочи.{0,20}|оам|urinalysis|urine (?:analysis|test)"
    r"|(?:био)?материал\w{0,3}\s*:?\s*моча.{0,40}"
    r"|(?:жалпы\s+|клиникалық\s+)?(?:зәр|несеп)\w{0,6}\s+(?:жалпы\s+)?(?:талда|анализ)\w{0,6}.{0,60}",
    re.IGNORECASE,
)  # the whole of a line: advice and orders speak of urine, too
_OF_OTHERS = re.compile(
    r"анализ\w{0,3}\s+(?:\w{1,14}\s+){0,2}кров|кров\w\s+(?:веноз|капилл|цельн|с эдта)|(?:веноз|капилл|цельн)\w{1,6}\s+кров|\bоак\b|"
    r"биохими|гематол|гемограм|сыворот|плазм[аы]\b|коагул|гормон|копро|\bкала?\b|мазок|serum|plasma|whole blood|"
    r"blood (?:count|test)|қан(?:ның|\s+талда)|нәжіс|эякул|ликвор|слюн|спинномоз|синовиал|мокрот|плеврал|асцит|экссудат",
    re.IGNORECASE,
)
_NOT_BLOOD = re.compile(
    r"удельный вес|относительная плотность|нитрит|уробилиноген|urobilinogen|specific gravity|nitrite|эпител|"
    r"слизь|меншікті салма|копрограмм|спермограмм|мазок|ликвор|слюн",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"неч[иы]поренко|nechiporenko|каковск|аддис|addis|(?:/|\b1\s?|\bв\s)м?мл\b|/ml\b", re.IGNORECASE
)
_UREA = re.compile(
    r"несепн\wр\w*", re.IGNORECASE
)  # measured in blood; only its name begins like that of urine

_PIECE, _OVERLAP = 240, 40  # letters


@dataclass(frozen=True, slots=True)
class Materials:
    """What the whole of a paper leaves open; all False says nothing.

    ``blood_only``: nothing in it speaks of urine, stool or another material than blood. ``urine``: a line of it is
    the title of an analysis of urine; ``urine_only``: and nothing speaks of another material. ``uncounted``: nothing speaks of cells counted in a
    millilitre of urine (Nechiporenko and the like).
    """

    blood_only: bool = False
    urine: bool = False
    urine_only: bool = False
    uncounted: bool = False


NOTHING_SAID = Materials()
"""Of a paper that leaves all of it open."""


def materials_of(texts: Iterable[str]) -> Materials:
    """Return what all lines or cells of a paper together say."""
    bare = [_UREA.sub(" ", part) for text in texts for part in _pieces(text)]
    others = (Specimen.URINE, Specimen.URINE_24H, Specimen.STOOL)
    urine = any(_OF_URINE.fullmatch(text.strip()) for text in bare)
    return Materials(
        blood_only=not any(specimen_of(text) in others or _NOT_BLOOD.search(text) for text in bare),
        urine=urine,
        urine_only=urine and not any(map(_OF_OTHERS.search, bare)),
        uncounted=not any(map(_COUNTED.search, bare)),
    )


def _pieces(text: str) -> list[str]:
    """Cut a long line into overlapping pieces: a pattern looks at few letters, and no text can exhaust it."""
    return [text[start : start + _PIECE] for start in range(0, max(len(text), 1), _PIECE - _OVERLAP)]
