"""Makes a printed name plain: without its repetition in a second language or its method."""

from __future__ import annotations

import re
from functools import lru_cache

from labhelp_app.clinical.names import Ambiguous, Resolved, resolve

_KINDS = (
    r"ифа|и?э?хла?|хлиа|пцр|риа|elisa|clia|eclia|cmia|hplc|ise|uv|god-pap|chod-pap|\w+азн(?:ый|ая)|"
    r"(?:иммуно(?:ферм|хеми|турби|нефел|флуор|радио|хром|анализ)|хемилюминес|электрохеми|колориметр|фотометр|спектрофото|турбидиметр|нефелометр|потенциометр|"
    r"ионоселектив|ион-селектив|ионселектив|биурет|бромкрезол|кинетич|ферментатив|энзиматич|гексокиназ|глюкозооксидаз|"
    r"вэжх|масс-спектр|исп-мс|хромоген|планшет|расч[её]т|клаусс|кондуктометр|импеданс|латекс|коагулометр|клоттинг|светорассе|флуориметр|флуоресцент|рефрактометр|"
    r"цитометр|хроматограф|яффе|immuno(?:assay|turbid|chem|enzym|chrom)|colou?rimetr|photometr|turbidimetr|nephelometr|"
    r"enzymatic|kinetic|hexokinase|jaffe|potentiometr|chromatograph|cytometr|electrochemi|chemilumi|impedance)[\w-]*"
)
"""Words that say how something was measured and never what; a closed list, because what stands behind may be a name."""

_BEFORE = (
    r"метод\w*|әдіс\w*|methods?|реакци\w+|автомат\w+|проточн\w+|лазерн\w+|твердофазн\w+|сухой|химии|с|на|"
    r"\d{1,2}-\d{1,3}(?:-\d{2,3})?"
)
"""What may stand before the first such word: how a method is spoken of, and a code of the price list."""

_BEHIND = (
    r"анализ\w*|тест|test|assay|по|и|и[зс]мерени\w+|определени\w+|cobas|architect|alinity|abbott|roche|sysmex|mindray|"
    r"beckman|coulter|siemens|immulite|advia|atellica|olympus|vitros|maglumi|vidas|[a-zа-я]{1,3}-?\d{2,4}[a-zа-я]?|\d{3,4}"
)
"""What may stand only behind it: what is left of its name, and the analyser with its number."""

_KIND = re.compile(_KINDS, re.IGNORECASE)
_WAY = re.compile(rf"{_KINDS}|{_BEFORE}|{_BEHIND}", re.IGNORECASE)
_BEFORE_IT = re.compile(_BEFORE, re.IGNORECASE)
_LABEL = re.compile(r"[\s,;(]+(?:метод\w{0,2}|әдіс\w{0,2}|method)[\s:–—-]*$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s,;:/()]+")
_HALVES = re.compile(r"\s+[/|]\s+|\s*\|\s*")
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)  # letters that Russian has not
_MOST_WORDS = 12


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """Return the part of a cell's text that names the indicator, or the text itself when that is not certain.

    A name the catalogue knows as it stands is never cut: ``СОЭ (метод Панченкова)`` is one. Two names in a row are
    one only when the second begins with a capital letter and each of them alone, to the last word, means the
    same; ``Белок в моче`` is no ``Белок`` with a remark. Beside a Kazakh name that no list holds, the other half says
    what it is.
    """
    if _meanings(name):
        return name
    bare = _without_method(name)
    if bare != name:
        return bare
    halves = [half.strip() for half in _HALVES.split(name)]
    told = [half for half in halves if _meanings(half)]
    if len(halves) == 2 and len(told) == 1:
        other = halves[told[0] == halves[0]]
        if _KAZAKH.search(other) and len(other.split()) <= len(told[0].split()):
            return told[0]  # with more words it may say more: ionised calcium beside ``Кальций``
    words = bare.split()
    for place in range(1, min(len(words), _MOST_WORDS)):
        first, second = " ".join(words[:place]).rstrip(" /|"), " ".join(words[place:]).lstrip(" /|")
        either = _meanings(first) if second[:1].isupper() else None
        other = _meanings(second) if either else None
        if either and other and (either <= other or other <= either):
            return first if either <= other else second
    return name


def _without_method(name: str) -> str:
    """Take ``метод: ИФА`` or ``Электрохемилюминесценция`` off the end, where every word of it is one of the closed lists."""
    tokens = list(_TOKEN.finditer(name))
    said = [token[0].strip(".–—-") for token in tokens]
    start = len(tokens)
    while start > 1 and _WAY.fullmatch(said[start - 1]):
        start -= 1
    for place in range(len(tokens) - 1, max(start, 1) - 1, -1):  # the longest name first
        kind = next((at for at in range(place, len(tokens)) if _KIND.fullmatch(said[at])), None)
        if kind is None or not all(map(_BEFORE_IT.fullmatch, said[place:kind])):
            continue
        bare = _LABEL.sub("", name[: tokens[place].start()]).strip(" ,;:(–—-")
        if _meanings(bare):
            return bare
    return name


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
