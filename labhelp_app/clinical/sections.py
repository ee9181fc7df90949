"""What the heading above a row says about the material and the kind of test."""

from __future__ import annotations

import re

from labhelp_app.clinical.analytes import Group, Specimen

_24H = re.compile(r"сут|(?<!\d)24\s?-?\s?(?:х\s?-?\s?)?(?:ч|h|сағ)|тәулік", re.IGNORECASE)
_URINE = re.compile(r"моч[аиеу]|неч[иы]поренко|\bоам\b|urin|зәр|несеп", re.IGNORECASE)
_URINE_FALSE = re.compile(r"мочевин|мочев\w+ кислот|несепнәр|(?:зәр|несеп) қышқыл", re.IGNORECASE)
_STOOL = re.compile(r"\bкал[а-е]?\b|копрограм|копролог|stool|f[ae]ec|нәжіс", re.IGNORECASE)
_BLOOD = re.compile(r"кров[ьи]|\bоак\b|гемат|гемограм|\bcbc\b|blood|haemat|hemat|қан", re.IGNORECASE)
_SERUM = re.compile(r"сыворот|биохим|serum|biochem|сарысу|гормон|hormone", re.IGNORECASE)
_PLASMA = re.compile(r"(?<!анти)коагул|гемостаз|coag|плазм|plasma|ұю", re.IGNORECASE)

_GROUPS: tuple[tuple[re.Pattern[str], frozenset[Group]], ...] = (
    (
        re.compile(r"общий анализ крови|\bоак\b|гемат|гемограм|клинический анализ крови|\bcbc\b|blood count|"
                   r"жалпы қан|қанның жалпы|лейкоцитарн", re.IGNORECASE),
        frozenset({Group.BLOOD_COUNT}),
    ),
    (
        re.compile(r"биохим|biochem|chemistry", re.IGNORECASE),
        frozenset({Group.BIOCHEMISTRY, Group.LIPIDS, Group.IRON, Group.PROTEINS, Group.INFLAMMATION, Group.ELEMENTS}),
    ),
    (re.compile(r"липид|lipid|холестер", re.IGNORECASE), frozenset({Group.LIPIDS})),
    (re.compile(r"(?<!анти)коагул|гемостаз|coag|ұю", re.IGNORECASE), frozenset({Group.COAGULATION})),
    (
        re.compile(r"гормон|hormone|щитовид|thyroid|қалқанша", re.IGNORECASE),
        frozenset({Group.THYROID, Group.SEX_HORMONES, Group.HORMONES}),
    ),
    (re.compile(r"онкомарк|опухол|tumou?r", re.IGNORECASE), frozenset({Group.TUMOUR_MARKERS})),
    (re.compile(r"инфекц|infect|гепатит|торч|torch", re.IGNORECASE), frozenset({Group.INFECTION})),
    (re.compile(r"аутоимм|ревма|autoimm", re.IGNORECASE), frozenset({Group.AUTOIMMUNE})),
    (re.compile(r"воспал|острой фазы|inflam|қабыну", re.IGNORECASE), frozenset({Group.INFLAMMATION})),
    (re.compile(r"кардио|cardiac|миокард", re.IGNORECASE), frozenset({Group.CARDIAC})),
    (re.compile(r"витамин|vitamin|дәрумен", re.IGNORECASE), frozenset({Group.VITAMINS})),
)  # fmt: skip


def specimen_of(heading: str) -> Specimen | None:
    """The material that a heading or a name speaks of, or ``None`` when it says nothing."""
    text = _URINE_FALSE.sub(" ", heading)
    if _URINE.search(text):
        return Specimen.URINE_24H if _24H.search(text) else Specimen.URINE
    if _STOOL.search(text):
        return Specimen.STOOL
    if _PLASMA.search(text):
        return Specimen.PLASMA
    if _SERUM.search(text):
        return Specimen.SERUM
    return Specimen.BLOOD if _BLOOD.search(text) else None


def groups_of(heading: str) -> frozenset[Group]:
    """The groups of indicators that a heading announces; empty when it says nothing."""
    found: frozenset[Group] = frozenset()
    for pattern, groups in _GROUPS:
        if pattern.search(heading):
            found |= groups
    return found
