"""Joins what two recognisers read on one stretch of text: letters of one, figures where both hold together.

Pure functions over text and places; no picture library is needed, so every rule here is tested by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.fusion_text import (
    DASHES,
    has_digits,
    is_numeric,
    is_wordy,
    key,
    likeness,
    without_note,
)
from labhelp_app.reading.fusion_units import guessed_power, power_unit, repaired_unit

_NUMBER = re.compile(r"^[<>≤≥=±]?\d[\d.,]*$")
_RANGE = re.compile(r"^\d[\d.,]*-\d[\d.,]*$")
_BRACKETED = re.compile(r"^[({\[]|[)}\]]$")
_CAPITALS = re.compile(r"^[A-ZА-ЯЁІҰҮҒӘ][A-ZА-ЯЁІҰҮҒӘ/#%|-]{1,6}$")  # may be an abbreviation in Latin letters
_LATIN = re.compile(r"^[A-Z][A-Za-z0-9#%-]{1,7}$")
_UP_TO = re.compile(r"^[AДлn][0OoОо]$")
# What the letter reader makes of a small ``до``, also where it takes it for the first figures of the number.
_UP_TO_SAID = re.compile(r"^(?:[дДAАaаg][oоОO0:.]|[дж]|ж[oо])$")
_UP_TO_GLUED = re.compile(r"^(?:[24568]?[0OoОо]|79)$")
_LEFT_OUT = 0.25  # of the line before the first figure: there stands what the figure reader cannot read
_COLUMN_GAP = 0.7  # of a figure's width: between two cells, not inside a number
_JUNK = "|[]{}_“”\"'`‚„«»‘’´¦"  # what is left of a rule or the edge of a crop, as the letter reader sees it
_BOUNDS = frozenset({"до", "от", "не", "выше", "ниже", "менее", "более"})  # words that no number may swallow
_NEGATED = re.compile(r"^не(?=(?:выше|ниже|более|менее|больше|меньше)$)", re.IGNORECASE)
_IN_FIELD = re.compile(r"^в(?=п/?зр)")  # the small words that readers glue to the next one
_NOTED = re.compile(r"^([A-Z])[¹²³⁴*]$")
_GLUED = re.compile(r"^(до|не|от|[<>≤≥])(\d[\d.,-]*)$")
_IN_BRACKETS = re.compile(r"^[\[(]\s?(\d[\d.,]*\s?-\s?\d[\d.,]*)\s?[\])]$")
_ARROWS = "↑↓"
_MARKS = frozenset("↑↓*")
_LETTER = re.compile(r"[^\W\d_]")
_DECIMAL = re.compile(r"^\d+([.,]\d+)?$")
FAINT = 0.45
"""How sure (0..1) a reader must at least be of a word."""
_SHORT, _SURE = 4, 0.8  # letters that a number may be mistaken for; how sure the figure reader must then be


@dataclass(frozen=True, slots=True)
class Part:
    """One word on a line: edges as fractions of the line, and what is doubtful about it.

    ``disputed``: two readings differ; ``faint``: only one reader saw it, or it was not sure.
    """

    text: str
    x0: float
    x1: float
    sure: float = 1.0
    disputed: bool = False
    faint: bool = False
    seen: str = ""  # what the figure reader made of it, where that may still tell something


def _nothing_known(_name: str) -> bool:
    return False


def tidied(parts: Sequence[Part]) -> list[Part]:
    """Take rests of rules off the edges of words, drop words made of nothing else, part ``до41,0``."""
    found: list[Part] = []
    for part in parts:
        closed = part.text.strip(_JUNK)
        bare = closed if not re.search(r"[)\]}]", closed) else part.text.strip("|_“”\"'`‚„«»‘’´¦")
        glued = _GLUED.match(bare)
        if glued:
            middle = part.x0 + (part.x1 - part.x0) * glued.end(1) / len(bare)
            found += [replace(part, text=glued[1], x1=middle), replace(part, text=glued[2], x0=middle)]
        elif bare:
            found.append(replace(part, text=_IN_FIELD.sub("в ", _NEGATED.sub("не ", bare))))
    return _with_up_to(found)


def _with_up_to(parts: list[Part]) -> list[Part]:
    """Recognise ``до`` in a spoilt first word before the only number of a stretch; it is asked about."""
    if len(parts) == 2 and _UP_TO_SAID.match(parts[0].text) and _NUMBER.match(parts[1].text):
        return [replace(parts[0], text="до", disputed=True), parts[1]]
    return parts


def wants_figures(text: str) -> bool:
    """Say whether a word among Cyrillic letters should also be seen by the figure reader."""
    return has_digits(text) or bool(_BRACKETED.search(text)) or bool(_CAPITALS.match(text))


def collapsed(parts: Sequence[Part]) -> list[Part]:
    """Write every range as one part (``4,1``, ``-``, ``5,9`` become ``4,1-5,9``)."""
    joined: list[Part] = []
    for part in parts:
        part = replace(part, text=part.text.translate(DASHES))
        last = joined[-1] if joined else None
        hangs = last is not None and (
            last.text.endswith("-") or part.text.startswith("-") or last.text in "<>≤≥"
        )
        if last is not None and hangs and (has_digits(last.text) or last.text in "<>≤≥"):
            joined[-1] = Part(
                last.text + part.text, last.x0, part.x1, min(last.sure, part.sure),
                last.disputed or part.disputed, last.faint or part.faint,
            )  # fmt: skip
        else:
            joined.append(part)
    return joined


def fuse_whole(letters: Sequence[Part], figures: Sequence[Part]) -> tuple[Part, ...]:
    """Join two readings of a stretch that should hold a number, a range, a sign or a short unit."""
    said, seen = collapsed(letters), collapsed(_worded(figures))
    unit = _unit(said, seen)
    if unit is not None:
        return (unit,)
    if len(said) == len(seen) == 2 and is_numeric(said[0].text) and not has_digits(said[1].text):
        unit = _unit(said[1:], seen[1:])  # a number and its unit in one stretch
        if unit is not None:
            return (_settled(said[0], seen[0]), unit)
    bound = _swallowed_up_to(said, seen) or _bracketed(letters, figures)
    if bound:
        return bound
    if not figures:
        return tuple(doubted(part) for part in letters)
    if set("".join(part.text for part in seen)) <= set(_ARROWS):
        return tuple(seen)
    if not any(has_digits(part.text) for part in seen):
        return _with_arrows(said, seen)
    marks = [part for part in seen if part.text in _MARKS]
    seen = [part for part in seen if part.text not in _MARKS]
    said = _without_marks(said, marks)
    if len(said) != len(seen) and _same_but_gaps(said, seen):
        pairs = [replace(part, faint=part.faint or min(one.sure for one in seen) < FAINT) for part in said]
    elif len(said) == len(seen):
        pairs = [_settled(one, other) for one, other in zip(said, seen, strict=True)]
    elif all(is_numeric(part.text) or part.text == "до" for part in seen):
        agree = likeness(" ".join(part.text for part in said)) == key(" ".join(part.text for part in seen))
        pairs = [replace(part, disputed=not agree, faint=part.faint or not said) for part in seen]
        pairs += [part for part in said if part.text.casefold() in _BOUNDS and part.text not in _texts(seen)]
    else:
        pairs = [doubted(part) for part in said]
    return tuple(sorted([*pairs, *marks], key=lambda part: part.x0))


def _swallowed_up_to(said: list[Part], seen: list[Part]) -> tuple[Part, ...]:
    """Return ``до`` and a number where one reader took the word for figures and the other left it out."""
    if len(said) != 1 or not seen or not _DECIMAL.match(seen[-1].text) or len(seen) > 2:
        return ()
    told, shown = said[0].text.translate(DASHES).replace(",", "."), seen[-1].text.replace(",", ".")
    before = told.removesuffix(shown)
    left_out = seen[-1].x0 > _LEFT_OUT if len(seen) == 1 else len(seen[0].text) <= 2
    if before == told or not left_out or not (_UP_TO_GLUED.match(before) or _UP_TO_SAID.match(before)):
        return ()
    word = Part("до", said[0].x0, seen[-1].x0, disputed=True)
    return word, replace(seen[-1], x1=said[0].x1, disputed=True)


def _bracketed(said: Sequence[Part], seen: Sequence[Part]) -> tuple[Part, ...]:
    """Return a range in brackets, which the letter reader loses or takes for part of a figure."""
    shown = _IN_BRACKETS.match(" ".join(_texts(seen)).translate(DASHES))
    if shown is None or not said:
        return ()
    told = re.sub(r"[\s()\[\]]", "", "".join(_texts(said)).translate(DASHES)).replace(",", ".")
    limits = re.sub(r"\s", "", shown[1])
    plain = limits.replace(",", ".")
    if plain[1:-1] not in told or len(told) > len(plain) + 2:
        return ()
    differ = told != plain or min(part.sure for part in seen) < FAINT
    return (Part(limits, said[0].x0, said[-1].x1, disputed=differ),)


def _same_but_gaps(said: list[Part], seen: list[Part]) -> bool:
    """Say whether two readings hold the same figures and only part them differently, or one lost a dash.

    The letter reader knows the gaps: it gives every word its place.
    """
    told, shown = " ".join(_texts(said)), " ".join(_texts(seen))
    if not said or not all(is_numeric(part.text) for part in said):
        return False
    if key(told) == key(shown):
        return len(said) > len(seen) and all(_apart(one, other) for one, other in pairwise(said))
    return len(said) == 1 and bool(_RANGE.match(told)) and key(told.replace("-", " ")) == key(shown)


def _apart(one: Part, other: Part) -> bool:
    """Say whether two parts stand as far from each other as two cells, not as two figures of one number."""
    figure = (one.x1 - one.x0 + other.x1 - other.x0) / max(len(one.text) + len(other.text), 1)
    return other.x0 - one.x1 > _COLUMN_GAP * figure


def _texts(parts: Sequence[Part]) -> list[str]:
    return [part.text for part in parts]


def fuse_token(letter: Part, figures: Sequence[Part], known: Callable[[str], bool] = _nothing_known) -> Part:
    """Join two readings of one word that stands among Cyrillic letters.

    ``known`` says whether a word names an indicator: only then may Latin letters replace Cyrillic ones.
    """
    seen = "".join(part.text for part in figures).translate(DASHES)
    power = power_unit(letter.text, seen)
    if power is not None:
        return replace(letter, text=power)
    noted = _NOTED.match(seen)
    if noted and len(letter.text) <= 2 and has_digits(letter.text):
        return replace(letter, text=noted[1])  # ``D²`` read as 02: one letter with a footnote
    bare = seen.strip("()[]{};:,.")
    latin = not is_wordy(letter.text) or (known(bare) and not known(letter.text.strip("()[]{};:,.!")))
    if _BRACKETED.search(letter.text) and _LATIN.match(bare) and latin:
        before = "(" if letter.text[0] in "({[" else ""
        return replace(
            letter, text=f"{before}{bare})" if set(letter.text) & set(")}]") else f"{before}{bare}"
        )
    if _LATIN.match(bare) and letter.text.isupper() and known(bare) and not known(letter.text):
        return replace(letter, text=bare, faint=True)
    if not has_digits(letter.text) or without_note(letter.text) != letter.text:
        return replace(letter, text=without_note(letter.text))
    return _settled(letter, Part(seen, letter.x0, letter.x1))


def _settled(said: Part, seen: Part) -> Part:
    """Choose between two readings of one word; the place is the letter reader's, which knows it better."""
    if not has_digits(seen.text):
        return doubted(said)
    if key(said.text) == key(seen.text) or likeness(said.text) == key(seen.text):
        text = seen.text if is_numeric(seen.text) else said.text
        more = is_numeric(said.text) and bool(
            _LETTER.search(seen.text)
        )  # B36-145: of 136 a figure was not read
        return replace(said, text=text, faint=seen.faint, disputed=more)
    if is_wordy(said.text) and not has_digits(said.text):
        bounded = _NUMBER.match(seen.text) and seen.text[0] in "<>"
        if len(said.text) <= _SHORT and (bounded or (_DECIMAL.match(seen.text) and seen.sure > _SURE)):
            return replace(said, text=seen.text, disputed=True)
        return said  # letters are not the figure reader's business
    told, shown = said.text.translate(DASHES), seen.text
    if _RANGE.match(told) and _same_but_dash(told, shown):
        return replace(said, text=told)  # one reader saw the dash where the other saw a point
    if is_numeric(shown) and not is_wordy(said.text):
        return replace(said, text=shown, disputed=True)
    return replace(said, disputed=True)


def _same_but_dash(told: str, shown: str) -> bool:
    plain = shown.replace(",", ".")
    dash = told.index("-")
    return plain == (told[:dash] + "." + told[dash + 1 :]).replace(",", ".") or plain == told.replace(
        ",", "."
    ).replace("-", "")


def _worded(figures: Sequence[Part]) -> list[Part]:
    """Recognise the word ``до`` in what the figure reader makes of it, where a number follows."""
    found = list(figures)
    if len(found) > 1 and _UP_TO.match(found[0].text) and _NUMBER.match(found[1].text):
        found[0] = replace(found[0], text="до", disputed=True)
    return found


def _unit(said: list[Part], seen: list[Part]) -> Part | None:
    """Return a unit of one word that one of the readers mistook, None for anything else."""
    if not said or len(said) > 2:
        return None
    told, shown = "".join(part.text for part in said), "".join(part.text for part in seen)
    power = power_unit(told, shown)
    if power is not None:
        return replace(said[0], text=power, x1=said[-1].x1, faint=False)
    guess = guessed_power(told, shown)
    if guess is not None:
        return replace(said[0], text=guess, x1=said[-1].x1, faint=True)
    if (
        parse_unit(shown)
        and not parse_unit(told)
        and not is_numeric(told)
        and min(part.sure for part in seen) > _SURE
    ):
        return replace(
            said[0], text=shown, x1=said[-1].x1, faint=True
        )  # Latin or a sign: only one reader knew it
    if parse_unit(told) and "/" in shown and "/" not in told:
        return replace(said[0], text=told, x1=said[-1].x1, faint=True)  # мл where the other saw a slash: г/л
    unit = repaired_unit(told, shown)
    return replace(said[0], text=unit[0], x1=said[-1].x1, faint=not unit[1]) if unit else None


def _without_marks(said: list[Part], marks: list[Part]) -> list[Part]:
    """Take off the signs in which the letter reader recognised an arrow (``101+``, ``54,4 1``)."""
    for mark in marks:
        said = [part for part in said if not _covers(mark, part)]
        if said and not any(part.x0 > mark.x0 for part in said):
            said[-1] = replace(said[-1], text=re.sub(r"(?<=\d)[+TТt$!|*]$", "", said[-1].text))
    return said


def _with_arrows(letters: Sequence[Part], figures: Sequence[Part]) -> tuple[Part, ...]:
    arrows = [part for part in figures if part.text in _ARROWS]
    kept = [part for part in letters if not any(_covers(arrow, part) for arrow in arrows)]
    return tuple(sorted([*kept, *arrows], key=lambda part: part.x0))


def _covers(arrow: Part, part: Part) -> bool:
    return len(part.text) <= 2 and part.x0 - 0.03 <= (arrow.x0 + arrow.x1) / 2 <= part.x1 + 0.03


def doubted(part: Part) -> Part:
    """Return a part that holds figures as disputed, any other as it is."""
    return replace(part, disputed=True) if has_digits(part.text) else part
