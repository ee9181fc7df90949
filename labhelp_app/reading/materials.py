"""What a whole paper says of the material its rows come from, for rows whose own heading says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from labhelp_app.clinical.analytes import Specimen
from labhelp_app.clinical.sections import specimen_of

_OF_URINE = re.compile(
    r"анализ\w*\s+(?:\w+\s+){0,2}мочи|мочи\s+(?:\w+\s+)?анализ|\bоам\b|исследовани\w+\s+мочи|"
    r"материал\w*\s*:?\s*моча|urinalysis|urine (?:analysis|test)|(?:зәр|несеп)\w*\s+(?:\w+\s+)?(?:талда|анализ)|"
    r"(?:жалпы|клиникалық)\s+(?:зәр|несеп)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"анализ\w*\s+(?:\w+\s+){0,2}кров|кров\w\s+(?:веноз|капилл|цельн|с эдта)|(?:веноз|капилл|цельн)\w+\s+кров|\bоак\b|"
    r"биохими|гематол|гемограм|сыворот|плазм[аы]\b|коагул|гормон|копро|\bкала?\b|мазок|serum|plasma|whole blood|"
    r"blood (?:count|test)|қан(?:ның|\s+талда)|нәжіс|эякул|ликвор|слюн",
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


@dataclass(frozen=True, slots=True)
class Materials:
    """What the whole of a paper leaves open; all False says nothing.

    ``blood_only``: nothing in it speaks of urine, stool or another material than blood. ``urine_only``: it is
    called an analysis of urine and speaks of no other. ``uncounted``: nothing speaks of cells counted in a
    millilitre of urine (Nechiporenko and the like).
    """

    blood_only: bool = False
    urine_only: bool = False
    uncounted: bool = False


NOTHING_SAID = Materials()
"""Of a paper that leaves all of it open."""


def materials_of(texts: Iterable[str]) -> Materials:
    """Return what all lines or cells of a paper together say."""
    bare = [_UREA.sub(" ", text) for text in texts]
    others = (Specimen.URINE, Specimen.URINE_24H, Specimen.STOOL)
    return Materials(
        blood_only=not any(specimen_of(text) in others or _NOT_BLOOD.search(text) for text in bare),
        urine_only=any(map(_OF_URINE.search, bare)) and not any(map(_OF_OTHERS.search, bare)),
        uncounted=not any(map(_COUNTED.search, bare)),
    )
