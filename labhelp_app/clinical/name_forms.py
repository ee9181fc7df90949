"""Finds the indicators a printed text may name by its form alone: exact aliases, other wordings, parts, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from math import prod

from labhelp_app.clinical.analytes import Analyte, Specimen
from labhelp_app.clinical.catalogue import all_analytes, find
from labhelp_app.clinical.folding import fold, words
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.tables.name_parts import CONTESTED, FOOTNOTED_ENDINGS, HARMLESS
from labhelp_app.clinical.wording import TELLING, Wording, wording

BLOOD = frozenset({Specimen.BLOOD, Specimen.SERUM, Specimen.PLASMA})
_INSIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_COMMAS = re.compile(r"\s*(?:[|;]|,(?!\d))\s*")
_SEPARATORS = re.compile(r"\s*(?:[|;=]|,(?!\d)|\s[/–—-]\s|/)\s*")
_SCRIPTS = re.compile(
    r"(?<=[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{3})\s+(?=[A-Z])"
    r"|(?<=[A-Z]{2})\s+(?=[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі])"
)
_FOOTNOTE = re.compile(r"^(.*?\D)(\d{1,2})$")
_BETWEEN = re.compile(r"[/:]")
_ABBREVIATION = re.compile(
    r"(?=.*[A-ZА-Я].*[A-ZА-Я#%\d])[A-Za-zА-Яа-я\d]+(?:[ .-][A-Za-zА-Я\d]{1,5}){0,2}[%#]?"
)
_SHORTEST_FOOTNOTED_WORD = 5
_SHORTEST_CUT = 4
_CUT = re.compile(r"([^\W\d_]{5,})\.")  # fewer letters go on in too many ways
_MOST_WAYS = 400
_SIDES = 2  # of a ratio
_OF_ONE_CLASS = ("_igg", "_igm", "_iga", "_ige")
_FEWEST_WORDS = 2  # "Мочев." alone is urea or uric acid


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """Return the codes of each folded name of the catalogue; never empty."""
    index: dict[str, dict[str, None]] = {}
    for row in all_analytes():
        for name in (row.names.ru, row.names.kk, row.names.en, *row.aliases):
            index.setdefault(fold(name), {})[row.code] = None
    for name, codes in CONTESTED.items():
        known = {code: None for code in codes if find(code) is not None}
        index.setdefault(fold(name), {}).update(known)
    return {key: tuple(codes) for key, codes in index.items() if key}


@cache
def _wordings() -> dict[tuple[str, ...], tuple[str, ...]]:
    index: dict[tuple[str, ...], dict[str, None]] = {}
    for row in all_analytes():
        for name in (row.names.ru, row.names.kk, row.names.en, *row.aliases):
            for key in _keys_of(name, row.code):
                index.setdefault(key, {})[row.code] = None
    for name, codes in CONTESTED.items():
        index.setdefault(wording(name).words, {}).update(dict.fromkeys(code for code in codes if find(code)))
    return {key: tuple(codes) for key, codes in index.items() if key}


def _keys_of(name: str, code: str) -> list[tuple[str, ...]]:
    key = wording(name).words
    if code.endswith("_ratio") and _BETWEEN.search(name):
        bare = tuple(word for word in key[1:] if word != "ratio")
        return [key[:1] + said for said in (bare, ("ratio", *bare), (*bare, "ratio"))]
    return [key]


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    """Every word that the names of an indicator use."""
    return {
        row.code: frozenset(
            word
            for name in (row.names.ru, row.names.kk, row.names.en, *row.aliases)
            for word in wording(name).words
        )
        for row in all_analytes()
    }


def _of_material(codes: tuple[str, ...], said: Wording) -> tuple[str, ...]:
    """The indicators measured in the blood, serum or plasma that the name speaks of: cells are in no plasma."""
    if not (said.fluid or said.blood):
        return codes
    family = BLOOD - {Specimen.BLOOD} if said.fluid else BLOOD
    return narrowed(codes, (row.specimen in family for row in rows_of(codes)))


def _reworded(printed: str) -> tuple[str, ...]:
    """Codes of a name that has every word of a known one and no other, in another order or form."""
    said = wording(printed)
    found = _wordings().get(said.words, ())
    if not found and {"antibody", "total"} <= set(
        said.words
    ):  # all classes: what is printed without one, too
        plain = _wordings().get(tuple(word for word in said.words if word != "total"), ())
        found = narrowed(plain, (not code.endswith(_OF_ONE_CLASS) for code in plain))
    return _of_material(found, said)


def _abbreviated(printed: str) -> tuple[str, ...]:
    """Codes of an abbreviation beside words that all belong to the names of that same indicator.

    ``MCH Среднее содержание Hb`` is one; ``HGB Гемоглобин фетальный`` is not, for no name of haemoglobin has
    that word, and neither is an abbreviation beside the name of something else.
    """
    inside = _INSIDE.findall(printed)
    bare = _INSIDE.sub(" ", printed).split()
    pairs = [(inside[0], " ".join(bare))] if len(inside) == 1 else []
    if not inside and len(bare) > 1:
        pairs = [(bare[0], " ".join(bare[1:])), (bare[-1], " ".join(bare[:-1]))]
    elif pairs:
        pairs.append((" ".join(bare), inside[0]))
    for short, rest in pairs:
        codes = aliases().get(fold(short), ()) if _ABBREVIATION.fullmatch(short.strip(" ,;:-–")) else ()
        said = wording(rest)
        other = _reworded(rest)
        bare_sign = all(len(word) == 1 or word.isdigit() for word in said.words)
        telling = bare_sign or not TELLING.isdisjoint(said.words)
        fitting = tuple(
            code
            for code in codes
            if all(_is_word_of(word, code) for word in said.words)
            and code in (other if other or telling else codes)
        )
        if fitting and said.words:
            return _of_material(fitting, said)
    return ()


def _is_word_of(word: str, code: str) -> bool:
    """Whether the names of an indicator use the word, or one that begins with it (``распредел.``)."""
    known = _vocabulary()[code]
    long = len(word) >= _SHORTEST_CUT
    return word == "/" or word in known or (long and any(other.startswith(word) for other in known))


def _is_long_word_of(word: str, code: str) -> bool:
    return word.isalpha() and len(word) >= _SHORTEST_FOOTNOTED_WORD and _is_word_of(word, code)


@cache
def _words_of_all() -> tuple[str, ...]:
    return tuple(sorted(frozenset[str]().union(*_vocabulary().values())))


def _cut_words(printed: str) -> tuple[str, ...]:
    """Codes of a name with words cut short by a full stop (``Ср. концентр. Hb``), in all ways they may go on."""
    cut = {word for found in _CUT.findall(printed) for word in wording(found).words}
    said = wording(printed)
    ways = [[word] if word not in cut else _goings_on(word) for word in said.words]
    if not cut or len(said.words) < _FEWEST_WORDS or prod(len(way) for way in ways) > _MOST_WAYS:
        return ()
    found: dict[str, None] = {}
    for whole in product(*ways):
        key = whole if whole[:1] == ("/",) else tuple(sorted(whole))
        found.update(dict.fromkeys(_wordings().get(key, ())))
    return _of_material(tuple(found), said)


def _goings_on(word: str) -> list[str]:
    return [word, *(other for other in _words_of_all() if other.startswith(word) and other != word)]


def _harmless(part: str) -> bool:
    folded = words(part)
    # The preposition "в" folds to the letter b, which alone could name a vitamin or a virus.
    plain = [word for word in folded if word != "b"] if len(folded) > 1 else list(folded)
    # "MM" or "С" alone would also parse as a unit, but they name an isoenzyme or a component.
    is_unit = any(mark in part for mark in "/%") and parse_unit(part) is not None
    return all(word in HARMLESS for word in plain) or is_unit


def _agreed(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The codes all parts agree on; where they contradict each other, all of them (to be asked about)."""
    sets = list(found)
    common = [code for code in sets[0] if all(code in other for other in sets[1:])]
    return tuple(common or dict.fromkeys(code for codes in sets for code in codes))


def _parts(parts: list[str]) -> tuple[str, ...]:
    """Codes of a name made of several names of one thing; empty when any part is not understood.

    A part that names nothing alone may still hold words of that very indicator (``өзгермеген/неизмененные``).
    """
    named: list[tuple[str, ...]] = []
    beside: list[str] = []
    for part in parts:
        codes = aliases().get(fold(part)) or _reworded(part)
        if codes:
            named.append(codes)
        elif not _harmless(part):
            beside += wording(part).words or (part,)
    agreed = _agreed(named) if named else ()
    return narrowed(agreed, (all(_is_long_word_of(word, code) for word in beside) for code in agreed))


def _split_forms(printed: str) -> Iterable[list[str]]:
    inside = _INSIDE.findall(printed)
    if inside:
        yield [_INSIDE.sub(" ", printed), *inside]
    listed = [piece for piece in _COMMAS.split(printed) if piece.strip()]
    if len(listed) > 1:
        yield listed
    pieces = [piece for piece in _SEPARATORS.split(_INSIDE.sub(" , ", printed)) if piece.strip()]
    pieces += inside
    if len(pieces) > 1:
        yield pieces
    scripts = [piece for chunk in pieces for piece in _SCRIPTS.split(chunk) if piece.strip()]
    if len(scripts) > max(1, len(pieces)):
        yield scripts


def _without_footnote(printed: str) -> str | None:
    """The name without a glued footnote digit, where the digit cannot belong to the name."""
    match = _FOOTNOTE.match(printed.strip().rstrip("*)"))
    if match is None:
        return None
    base = match.group(1).rstrip(" (")
    tail = words(base)[-1:] or ("",)
    long_word = tail[0].isalpha() and len(tail[0]) >= _SHORTEST_FOOTNOTED_WORD
    return base if long_word and base == match.group(1) else None


def _double_digit(printed: str) -> str | None:
    """``C4`` behind ``C42``: only for names known to end in a digit, never for vitamins or subtypes."""
    key = fold(printed)
    return key[:-1] if key[-1:].isdigit() and key[:-1] in FOOTNOTED_ENDINGS else None


@cache
def specimen_words() -> re.Pattern[str]:
    """Return the pattern of the material behind a name (``в моче``, ``serum``)."""
    return re.compile(
        r"[\s,(]+(?:в\s+(?:общем\s+анализе\s+)?моче|в\s+суточной\s+моче|(?:в\s)?(?:(?:разов|утренн|средн)\w{2,3}\s)?(?:порции\s)?моч[иае]|мочи|моча|urine|зәрде(?:гі)?|несепте(?:гі)?"
        r"|в\s+кале|кала|stool|нәжісте(?:гі)?|в\s+крови|(?:венозная\s+|цельная\s+)?кров[ьи]|қандағы|в\s+сыворотке(?:\s+крови)?"
        r"|сыворотка(?:\s+крови)?|сыворотки|в\s+плазме|blood|serum|plasma|сарысуы?нда(?:ғы)?)\)?\s*$",
        re.IGNORECASE,
    )


@cache
def _slashed() -> frozenset[str]:
    return frozenset(
        fold(name)
        for row in all_analytes()
        for name in (row.names.ru, row.names.kk, row.names.en, *row.aliases)
        if "/" in name
    )


def _of_both_sides(printed: str) -> tuple[str, ...]:
    """Codes of ``Холестерин/ЛПВП``, whose letters alone name one of its sides: it may be their ratio."""
    sides = [aliases().get(fold(side), ()) for side in printed.split("/")]
    if len(sides) != _SIDES or fold(printed) in _slashed() or not all(sides) or set(sides[0]) & set(sides[1]):
        return ()
    one, other = ({row.unit for row in rows_of(side)} for side in sides)
    return (*sides[0], *sides[1]) if one & other - {""} else ()  # a ratio is of two things of one kind


def lookup(printed: str) -> tuple[str, ...]:
    """Return the codes of the indicators a printed name may stand for, none for an unknown one."""
    codes = aliases().get(fold(printed))
    if codes:
        return _of_both_sides(printed) or codes
    whole = _reworded(printed)
    for form in _split_forms(printed):
        codes = _parts(form)
        if codes:
            return codes if len(codes) == 1 or not whole or set(codes) < set(whole) else whole
    if whole:
        return whole
    codes = _abbreviated(printed) or _cut_words(printed)
    if codes:
        return codes
    bare = _without_footnote(printed)
    if bare is not None and bare != printed:
        return lookup(bare)
    doubled = _double_digit(printed)
    return aliases().get(doubled, ()) if doubled else ()


def narrowed(codes: tuple[str, ...], keep: Iterable[bool]) -> tuple[str, ...]:
    """Return the codes that are kept, in their order."""
    return tuple(code for code, kept in zip(codes, keep, strict=True) if kept)


def rows_of(codes: tuple[str, ...]) -> list[Analyte]:
    """Return the indicators of codes."""
    return [row for code in codes if (row := find(code)) is not None]
