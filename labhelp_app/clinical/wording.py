"""The words of a printed name without what never changes the indicator, so that another wording of it is met.

Every word that is left counts: ``Кальций ионизированный`` and ``Кальций`` stay two names. Names with a ratio keep
the order of their words, because ``АЛТ/АСТ`` is no ``АСТ/АЛТ``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from labhelp_app.clinical.folding import fold

_WORD = re.compile(r"[^\W_]+\++|[^\W_]+|[%#]")
_CLASS = re.compile(
    r"\b(?:класс(?:а|ов)?\s+(?:ig\s*)?|class\s+(?:ig\s*)?|ig[\s-]*)([GMAEАМЕ])\b", re.IGNORECASE
)
_PREFIX = re.compile(r"^(?:S[.-]|P-)\s*(?=[A-Z][a-z]{3})(?!(?i:protein|amylase|phosph))")
_SMALL = frozenset(
    {"в", "к", "на", "по", "и", "of", "in", "the", "to", "by", "for", "and", "against", "против"}
)
_MARKER = re.compile(
    r"(?:углеводн\w+|раков\w+|опухол\w+|cancer|carbohydrate|tumou?r)\s+(?:антиген|маркер|antigen|marker)\w*\s+(?=(?:CA|СА)\b)|"
    r"онкомаркер\w*\s+(?=\S)",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"уров(?:ень|ня)|определени[ея]|исследовани[ея]|анализ|значени[ея]|показател[ья]|величина|степень|метод(?:ом)?|тест|"
    r"levels?|value|test|method|деңгейі|анықтау|әдіс(?:і|імен)?"
)
_AMOUNT = re.compile(r"содержани[ея]|сод|количеств[оа]|кол|во|числ[оа]|counts?|саны|мөлшері")
_STRENGTH = re.compile(r"концентраци[яи]|конц|концентр|concentration|conc|концентрациясы")
_MEAN = re.compile(r"средн\w+|сред|ср|mean|орташа")
_METHOD = re.compile(
    r"ифа|и?э?хла|clia|eclia|cmia|elisa|ise|ifcc|hplc|вэжх|яффе|jaffe|bcg|god|pap|клаусс?\w*|clauss|колориметр\w*|"
    r"фотометр\w*|photometr\w*|кинетич\w+|kinetic|ферментативн\w+|enzymatic|турбидиметр\w*|turbidimetr\w*|"
    r"гексокиназ\w+|hexokinase|глюкозооксидазн\w+|биурет\w+|biuret|бромкрезол\w+|автомат\w*|automated|"
    r"расч[её]т\w*|фридвальд\w*|friedewald|calculated"
)
_FLUID = re.compile(r"сыворотк\w|плазм(?:а|ы|е)|serum|plasma|сарысу\w*")
_BLOOD = re.compile(r"кров(?:ь|и)|blood|қан(?:дағы|ның)?|веноз\w+|venous")
_RATIO = re.compile(r"(?:со)?отношени[ея]|ratio|коэффициент|coefficient|индекс|index|арақатынасы")
_ONE = (
    (re.compile(r"ат|антит|антител\w*|анти|anti|antibod(?:y|ies)|ab|антиденелері?"), "antibody"),
    (re.compile(r"св|своб|свободн\w+|free|бос"), "free"),
    (re.compile(r"общ|общ(?:ий|ая|ее|ие|его|ей)|total|жалпы"), "total"),
    (re.compile(r"сумм|суммарн\w+"), "total"),
    (re.compile(r"прям|прям(?:ой|ого)|direct"), "direct"),
    (re.compile(r"непрям|непрям(?:ой|ого)|indirect"), "indirect"),
    (re.compile(r"ионизир|ионизированн\w+|ioni[sz]ed"), "ionised"),
    (re.compile(r"абс|абсолютн\w+|absolute|abs|абсолютті|#"), "#"),
    (re.compile(r"отн|относ|относительн\w+|процент\w*|percent(?:age)?|салыстырмалы|%"), "%"),
    (re.compile(r"натощак|fasting"), "fasting"),
    (re.compile(r"витамині?|vit(?:amin)?|дәрумені?"), "vitamin"),
    (re.compile(r"гидрокси|hydroxy"), "oh"),
    (re.compile(r"гамма"), "gamma"),
    (re.compile(r"альфа|alfa"), "alpha"),
    (re.compile(r"бета"), "beta"),
    (re.compile(r"гликозилированн\w+|гликолизированн\w+|гликированн\w+"), "glycated"),
    (re.compile(r"glyc(?:osyl)?ated"), "glycated"),
    (re.compile(r"бел(?:ок|ка)"), "белок"),  # words whose stem is too short or changes
    (re.compile(r"кали[йя]"), "калий"),
    (re.compile(r"лити[йя]"), "литий"),
    (re.compile(r"мед[ьи]"), "медь"),
    (re.compile(r"йода?"), "йод"),
    (re.compile(r"врем(?:я|ени)"), "время"),
)
_SPELLINGS = (
    ("haem", "hem"), ("oestr", "estr"), ("leuco", "leuko"), ("sulph", "sulf"), ("faec", "fec"), ("titre", "titer"),
    ("colour", "color"), ("tumour", "tumor"), ("phosphorous", "phosphorus"), ("luteinising", "luteinizing"),
)  # fmt: skip
_ENDINGS = re.compile(
    r"(?<=\w{4})(?:ами|ями|ого|его|ому|ыми|ими|ов|ев|ей|ая|яя|ое|ее|ые|ие|ый|ий|ой|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ую"
    r"|ия|ии|а|я|ы|и|у|ю|е|о|ь)$"
)
_IN_ORDER = "/"
_SHORTEST_KEPT = 3
_BOTH_CLASSES = frozenset({"igg", "igm"})
_KAZAKH_GENITIVE = re.compile(r"(?<=\w{4})[днт][іы]ң$")
_PLURAL = re.compile(r"(?<=[a-z]{3}[^siu])s$")


TELLING = frozenset({"antibody", "ratio", "/", "ii", "iii", "iv"})
"""Words that make another indicator of a name, so that an abbreviation beside them decides nothing."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is left of a name: its words in sorted order (as printed for a ratio) and the material it speaks of."""

    words: tuple[str, ...]
    fluid: bool
    blood: bool


@lru_cache(maxsize=16384)
def wording(printed: str) -> Wording:
    """Return the words that count of a printed name."""
    text = unicodedata.normalize("NFKC", _PREFIX.sub("", printed.strip()))
    text = _MARKER.sub(" ", text)
    text = _CLASS.sub(lambda found: f"Ig{found[1]}", text).replace("ü", "u")
    text = re.sub(r"(Ig[GMA])\s?\+\s?(?=Ig)", r"\1 ", text)
    raw: list[str] = _WORD.findall(text)
    lowered = [word.lower().replace("ё", "е") for word in raw]
    mean = any(_MEAN.fullmatch(word) for word in lowered)
    left: list[str] = []
    fluid = blood = False
    for place, (as_printed, word) in enumerate(zip(raw, lowered, strict=True)):
        of_cells = word == "blood" and lowered[place + 1 : place + 2] in (["cell"], ["cells"], ["group"])
        if as_printed in _SMALL or _QUANTITY.fullmatch(word) or _METHOD.fullmatch(word):
            continue
        if _AMOUNT.fullmatch(word) or _STRENGTH.fullmatch(word):
            if mean:
                left.append("strength" if _STRENGTH.fullmatch(word) else "amount")
        elif _FLUID.fullmatch(word):
            fluid = True
        elif _BLOOD.fullmatch(word) and not of_cells:
            blood = True
        else:
            left.append(_one(word))
    if left.count("antibody") > 1:
        left = ["antibody", *(word for word in left if word != "antibody")]
    if {word.lower() for word in left} >= _BOTH_CLASSES:
        left = ["total", *(word for word in left if word.lower() not in _BOTH_CLASSES)]
    ratio = any(_RATIO.fullmatch(word) for word in lowered) or re.search(r"[/:](?!\s*$)", text)
    return Wording((_IN_ORDER, *left) if left and ratio else tuple(sorted(_once(left))), fluid, blood)


def _once(words: list[str]) -> list[str]:
    """Leave out figures and letters said twice (``25-гидрокси (25-OH)``); long words may be one in each language."""
    return [
        word for place, word in enumerate(words) if len(word) > _SHORTEST_KEPT or word not in words[:place]
    ]


def _one(word: str) -> str:
    if _MEAN.fullmatch(word):
        return "mean"
    if _RATIO.fullmatch(word):
        return "ratio" if word in ("ratio", "арақатынасы") or "отношен" in word else fold(word)
    for pattern, same in _ONE:
        if pattern.fullmatch(word):
            return same
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    if word.isascii():
        return _PLURAL.sub("", word)
    return fold(_ENDINGS.sub("", _KAZAKH_GENITIVE.sub("", word)))
