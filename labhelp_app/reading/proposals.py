"""Proposes what a spoilt cell of a picture most likely says; whatever is proposed here is asked about.

A proposal needs one answer only: where two indicators or two units would do, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, Levenshtein

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.folding import fold
from labhelp_app.clinical.names import Unknown, resolve
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.plain_names import plain_name
from labhelp_app.reading.seen_letters import in_other_letters

_SHORTEST_NAME, _LONG_NAME = 6, 11  # folded letters: below none is proposed; from here two slips may be
_FEW_LETTERS = 7  # from which there may be more slips, one in six letters
_MOST_SLIPS = 5
_FIGURED = re.compile(r"(?<!\w)([ТT])[ЗзЭ](?!\w)")
_ABBREVIATED = re.compile(r"\s*\([A-ZА-ЯІ][^()а-яё]{0,6}\s?[a-zа-я]?\)?\s*$")
_HALVES = re.compile(r"\s?/\s?")
_TELLING = re.compile(
    r"своб|free|ион|cd\s?\d|ликвор|csf|слюн|saliv|пгтт|ogtt|нагруз|моч|urin|кал|stool|абс|abs|hs|вч|ультра|ig[gmae]|[%#]",
    re.IGNORECASE,
)  # words that make another indicator of a name
_NEARLY = 75.0  # per cent of letters in common
_GGT = re.compile(r"^(?:пт|пг|ит|пп|гг|гт|гп|тгт|ттт|тсг|fit|itt|ftt|ггг)$", re.IGNORECASE)
_CAPITALS = re.compile(r"^[A-ZА-ЯІ](?=.*[A-ZА-ЯІ0-9])[\w#%/+-]{1,6},?$")
_ABSOLUTE = re.compile(r"(?<!\w)[aа][6б][cс](?!\w)")
_COUNTED = re.compile(r"^(.{3,}?)[\s,]+(10\S{0,5}\s?/?\s?\S?)$")
_FEW_MORE = 6
_LIPOPROTEIN = re.compile(
    r"^Холестерин [ЛПИAJIІ]\w(?:([НHN])|[ВB8])[ПИНNHпи]$"
)  # the third letter tells them apart
_NUMBERED = re.compile(r"^\d{1,3}[.)]?\s+([^\W\d_]{3}.*)$")  # 25 OH витамин D begins with two letters
_TSH = re.compile(r"^(?:тт|ттт|тгг|тгт|тіг|тиг|tit|ttr|ттr|пт)$", re.IGNORECASE)
_SHORT_WORD = 4  # letters; an abbreviation may be no longer
_WORDS = re.compile(r"\w+")
_STEM = 5  # letters that two forms of one word share
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_DIGITS = re.compile(r"\d+")
_PRINTED = tuple(
    "г/л мг/л мкг/л нг/л г/дл мг/дл мкг/дл нг/дл мг/мл мкг/мл нг/мл пг/мл ммоль/л мкмоль/л нмоль/л пмоль/л Ед/л Ед/мл "
    "МЕ/л МЕ/мл мМЕ/л мМЕ/мл мкМЕ/мл мкЕд/мл 10^9/л 10^12/л тыс/мкл млн/мкл кл/мкл фл пг % ‰ мм/ч мм/час сек с мл/мин "
    "mIU/L mEq/L g/L mg/L ug/L g/dL mg/dL ug/dL ng/mL pg/mL ug/mL mmol/L umol/L nmol/L pmol/L U/L IU/L IU/mL mIU/mL uIU/mL "
    "10^9/L 10^12/L fL pg mm/h s sec mL/min".split()
)
_LIKELY, _AHEAD = 0.65, 0.1  # likeness (0..1) a unit must have, and its lead over the next one
_ONLY = 0.34  # likeness where the indicator has one usual unit
_POWER = re.compile(r"^[xхXХ×*·]?\s?1[0OоО]")  # ``×10⁹/л`` begins with a sign
_GIGA = frozenset({"г/л", "т/л", "g/l", "t/l"})  # Г/л, Т/л: a reader does not tell the capital by its height
_PERCENT = frozenset({"8", "9", "96", "9б", "9o", "%6", "0/0", "o/o", "о/о", "ж"})
EDGES = "|[]{}_“”\"'`‚„«»‘’´¦ "


@cache
def _names() -> dict[str, tuple[str, frozenset[str]]]:
    """Return by folded name one printed spelling and the indicators it may stand for."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for row in all_analytes():
        for name in (row.names.ru, row.names.kk, row.names.en, *row.aliases):
            key = fold(name)
            if len(key) >= _SHORTEST_NAME:
                printed, codes = found.get(key, (name, frozenset[str]()))
                found[key] = (printed, codes | {row.code})
    return found


def proposed_name(printed: str) -> str | None:
    """Return the catalogue's spelling of the only name that is a slip or two away, None for none or several.

    Figures in a name must be the same, short names are never proposed, and a second name that is nearly as
    near (``прямой`` and ``непрямой``, ``ЛПНП`` and ``ЛПВП``) makes it none. More slips, up to one in six
    letters, need more: the next name must be three slips farther away, and the slips must lie apart.
    """
    lettered = in_other_letters(printed)
    if lettered is not None:
        return lettered
    numbered = _NUMBERED.match(printed)
    if numbered:
        rest = numbered[1]
        return rest if not isinstance(resolve(rest), Unknown) else proposed_name(rest)
    key = fold(printed)
    if len(key) < _SHORTEST_NAME or not isinstance(resolve(printed), Unknown):
        return None
    lipoprotein = _LIPOPROTEIN.match(printed)
    if lipoprotein:
        return f"Холестерин {'ЛПНП' if lipoprotein[1] else 'ЛПВП'}"
    absolute = _ABSOLUTE.sub("абс", printed)
    if absolute != printed and not isinstance(resolve(absolute), Unknown):
        return absolute
    figured = _FIGURED.sub(lambda match: f"{match[1]}3", printed)
    if figured != printed and not isinstance(resolve(figured), Unknown):
        return figured  # ``ТЗ св.`` is ``Т3 св.``: there is no indicator of that name with the letter
    surely = _nearest(key, 2 if len(key) >= _LONG_NAME else 1, 1)
    if surely is not None or len(key) < _FEW_LETTERS:
        return surely if surely is not None and _keeps_abbreviations(printed, surely) else None
    likely = _nearest(key, max(2, min(len(key) // 6, _MOST_SLIPS)), 2)
    if likely is None or not _are_scattered(key, fold(likely)):
        return _respelled(printed)
    return likely if _keeps_abbreviations(printed, likely) else None


def _respelled(printed: str) -> str | None:
    """Return a name in which each long word that no name uses is the only one a slip or two away."""
    found = _LONG_WORD.sub(lambda word: _nearest_word(word[0]), printed)
    if found == printed or isinstance(resolve(plain_name(found)), Unknown):
        return None
    return plain_name(found) if _keeps_abbreviations(found, plain_name(found)) else None


@lru_cache(maxsize=4096)
def _nearest_word(word: str) -> str:
    key = word.casefold()
    if key in _words():
        return word
    slips = 2 if len(key) >= _LONG_NAME else 1
    near = process.extract(key, _words(), scorer=OSA.distance, score_cutoff=slips + 1, limit=None)
    best = min(near, key=lambda one: one[1], default=None)
    if best is None or best[1] > slips:
        return word
    rivals = [one for one, far, _ in near if far <= best[1] + 1 and not one.startswith(best[0][:_STEM])]
    return word if rivals else best[0]


@cache
def _words() -> frozenset[str]:
    return frozenset(
        word.casefold()
        for row in all_analytes()
        for name in (row.names.ru, row.names.kk, row.names.en, *row.aliases)
        for word in _LONG_WORD.findall(name)
    )


def counted_name(printed: str) -> tuple[str, str] | None:
    """Part a name behind which the unit of a count stands, its raised figure spoilt (``Нейтрофилы абс., 10%л``).

    Returns the name as the catalogue has it and the rest as read, None for other names.
    """
    parted = _COUNTED.match(_ABSOLUTE.sub("абс", printed))
    if parted is None or isinstance(resolve(parted[1]), Unknown):
        return None
    return parted[1], parted[2]


def proposed_short_name(printed: str, unit: str | None) -> str | None:
    """Return ``ГГТ`` or ``ТТГ`` for what readers make of its letters, beside a unit (UCUM) that only one of them has."""
    read = printed.strip()
    if unit == "U/L" and _GGT.match(read):
        return "ГГТ"
    return "ТТГ" if unit in ("m[IU]/L", "u[IU]/mL") and _TSH.match(read) else None


def readable_part(printed: str) -> str | None:
    """Return the part of a name that is known while the rest is spoilt: without its abbreviation, or one language of two.

    ``Альбумин / Креатинин`` is neither of its halves.
    """
    whole = _ABBREVIATED.sub("", printed)
    parts = [whole] if whole != printed else []
    parts += _without_abbreviations(printed)
    alone = [
        part for part in parts if not _has_relatives(part) and not _TELLING.search(printed.replace(part, ""))
    ]
    return next(
        (part for part in (*alone, *_one_language(whole)) if not isinstance(resolve(part), Unknown)), None
    )


def _one_language(name: str) -> list[str]:
    """Return the readable half of ``Несепнэр / Мочевина`` where the other half is nearly a name of the same indicator."""
    halves = _HALVES.split(name)
    if len(halves) != 2:
        return []
    return [half for half, other in (halves, halves[::-1]) if _is_nearly(other, half)]


def _is_nearly(spoilt: str, name: str) -> bool:
    codes = _names().get(fold(name), ("", frozenset[str]()))[1]
    like = (fuzz.ratio(fold(spoilt), key) for key, (_, others) in _names().items() if codes & others)
    return bool(codes) and max(like, default=0) >= _NEARLY


def _without_abbreviations(printed: str) -> Iterator[str]:
    """Yield a name without the one or two words in capitals before it, or behind it."""
    words = printed.split()
    for count in (1, 2):
        if len(words) > count and all(_is_abbreviation(word) for word in words[:count]):
            yield " ".join(words[count:])
        if len(words) > count and all(_is_abbreviation(word) for word in words[-count:]):
            yield " ".join(words[:-count]).rstrip(",")


def _is_abbreviation(word: str) -> bool:
    return bool(_CAPITALS.match(word) or _GGT.match(word.strip(",")))


def _has_relatives(name: str) -> bool:
    """Say whether a few letters more make it another indicator (``Холестерин`` and ``Холестерин ЛПНП``)."""
    key, codes = fold(name), _names().get(fold(name), ("", frozenset[str]()))[1]
    return any(
        codes.isdisjoint(others)
        and len(other) - len(key) <= _FEW_MORE
        and (other.startswith(key) or other.endswith(key))
        for other, (_, others) in _names().items()
        if len(other) > len(key)
    )


def _are_scattered(key: str, name: str) -> bool:
    """Say whether slips lie apart, as a reader's do; several in one place are another word (``эритро``, ``тромбо``)."""
    places = [edit.src_pos for edit in Levenshtein.editops(key, name)]
    return all(third - first > 4 for first, third in zip(places, places[2:], strict=False))


def _nearest(key: str, slips: int, ahead: int) -> str | None:
    """Return the name within ``slips`` of a key that is ``ahead`` slips nearer than any name of another indicator."""
    near = process.extract(key, _names().keys(), scorer=OSA.distance, score_cutoff=slips + ahead, limit=None)
    best = min(near, key=lambda one: one[1], default=None)
    if best is None or best[1] > slips or _DIGITS.findall(best[0]) != _DIGITS.findall(key):
        return None
    printed_name, codes = _names()[best[0]]
    rivals = (name for name, slips_of_it, _ in near if slips_of_it <= best[1] + ahead)
    return None if any(codes.isdisjoint(_names()[name][1]) for name in rivals) else printed_name


def _keeps_abbreviations(printed: str, name: str) -> bool:
    """Say whether every abbreviation of a name is printed as it is; ``WBC count`` is no slip of ``RBC count``."""
    words = {fold(word) for word in _WORDS.findall(printed)}
    short = [word for word in _WORDS.findall(name) if 1 < len(word) <= _SHORT_WORD and word.isupper()]
    return len(short) == len(_WORDS.findall(name)) or all(fold(word) in words for word in short)


@cache
def words_of_names() -> frozenset[str]:
    """Return the folded first words of all names of the catalogue."""
    return frozenset(fold(name.split()[0]) for row in all_analytes() for name in
                     (row.names.ru, row.names.kk, row.names.en, *row.aliases))  # fmt: skip


def proposed_unit(said: str, seen: str, analyte: Analyte) -> str | None:
    """Return the printed spelling of the unit of this indicator that both readings together most resemble."""
    scores: dict[str, tuple[float, str]] = {}
    usual = (analyte.unit, *analyte.accepted_units)
    counts = [code for code in ("10*9/L", "10*12/L") if code in usual]
    giga = said.casefold() in _GIGA and "g/L" not in usual
    if (giga or _POWER.match(said) or _POWER.match(seen)) and len(counts) == 1:
        return counts[0].replace("*", "^").replace("L", "л")
    for printed in _PRINTED:
        code = parse_unit(printed, analyte=analyte)
        if code is None or code not in usual:
            continue
        likeness = max(_alike(_as_said(said), _as_said(printed)), _alike(_as_seen(seen), _as_seen(printed)))
        scores[code] = max(scores.get(code, (0.0, "")), (likeness, printed))
    ranked = sorted(scores.values(), reverse=True)
    if not ranked or ranked[0][0] < (_LIKELY if len(ranked) > 1 else _ONLY):
        return None
    return None if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD else ranked[0][1]


def printed_unit(code: str, analyte: Analyte) -> str | None:
    """Return how a unit (UCUM) of this indicator is usually printed, None where we know no spelling."""
    return next((printed for printed in _PRINTED if parse_unit(printed, analyte=analyte) == code), None)


def _alike(one: str, other: str) -> float:
    return OSA.normalized_similarity(one, other) if one and other else 0.0


_CYRILLIC_LIKE = {"r": "г", "t": "г", "т": "г", "n": "л", "п": "л", "h": "н", "a": "а", "e": "е", "o": "о", "c": "с",
                  "p": "р", "x": "х", "y": "у", "k": "к", "m": "м", "b": "в"}  # fmt: skip
_FIGURES_LIKE = {"г": "r", "л": "n", "п": "n", "m": "m", "д": "a", "ф": "φ", "d": "φ", "中": "φ", "м": "m", "к": "k",
                 "о": "o", "ь": "b", "ч": "4", "т": "t", "с": "c", "н": "h", "е": "e", "ы": "b", "j": "n"}  # fmt: skip
_STROKES = dict.fromkeys("iіl1|!ӏ\\", "/")


def _as_said(text: str) -> str:
    """Bring a text to the letters between which the reader of letters cannot tell."""
    return "".join(_STROKES.get(char) or _CYRILLIC_LIKE.get(char, char) for char in _bare(text))


def _as_seen(text: str) -> str:
    """Bring a text to what the reader of figures makes of Cyrillic letters."""
    return "".join(_STROKES.get(char) or _FIGURES_LIKE.get(char, char) for char in _bare(text))


def _bare(text: str) -> str:
    bare = text.casefold().strip(EDGES + ".,:;").replace(" ", "").replace("^", "")
    return "%" if bare in _PERCENT else bare
