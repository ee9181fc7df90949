"""Every sentence a reviewer has passed about an indicator: of the catalogue, of a sibling, of its family."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from labhelp_app.clinical.analytes import Kind, Texts
from labhelp_app.clinical.answers import Grade, grade
from labhelp_app.clinical.catalogue import explanation, find
from labhelp_app.clinical.flags import Flag
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.interpretation.sentences import (
    families_blood,
    families_chemistry,
    families_immunity,
    families_urine_stool,
)
from labhelp_app.interpretation.sentences.families import SIBLINGS, Family
from labhelp_app.interpretation.sentences.one_sided import GROUPS

LOW, HIGH = "low", "high"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«“])")
_WORDED = frozenset({Kind.ORDINAL, Kind.TITRE, Kind.NOMINAL})
_ROOMS = (families_blood, families_chemistry, families_immunity, families_urine_stool)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The sentences about one indicator in one language; a part is empty where nothing is written."""

    what: tuple[str, ...]
    low: tuple[str, ...]
    high: tuple[str, ...]
    disturbs: tuple[str, ...]
    source: str

    def on(self, side: str | None) -> tuple[str, ...]:
        """Return what a result on this side can mean."""
        return {LOW: self.low, HIGH: self.high}.get(side or "", ())

    @property
    def all(self) -> tuple[str, ...]:
        """Return every sentence."""
        return (*self.what, *self.low, *self.high, *self.disturbs)


NOTHING = Reviewed((), (), (), (), "")


@cache
def _families() -> dict[str, Family]:
    return {code: one for room in _ROOMS for one in room.FAMILIES for code in one.codes}


@cache
def _unjudged_low() -> dict[str, Texts]:
    return {code: group.low for group in GROUPS for code in group.codes}


@cache
def reviewed(code: str, language: str) -> Reviewed:
    """Return the reviewed sentences of an indicator; nothing where none are written.

    Where the publication gives a meaning to a rise only, the low side says that and why.
    """
    told = _written(code, language)
    if told is NOTHING or told.low:
        return told
    return replace(told, low=sentences(_unjudged_low().get(code), language))


def _written(code: str, language: str) -> Reviewed:
    own = explanation(code)
    if own is not None:
        what, low, high, disturbs = (
            sentences(text, language) for text in (own.what, own.low, own.high, own.disturbs)
        )
        return Reviewed(what, low, high, disturbs, own.source)
    found = _families().get(code)
    if found is not None:
        return Reviewed((), sentences(found.low, language), sentences(found.high, language), (), found.source)
    sibling = explanation(SIBLINGS.get(code, ""))
    if sibling is None:
        return NOTHING
    low, high = sentences(sibling.low, language), sentences(sibling.high, language)
    return Reviewed((), low, high, sentences(sibling.disturbs, language), sibling.source)


def sentences(texts: Texts | None, language: str) -> tuple[str, ...]:
    """Return the sentences of a text in one language."""
    if texts is None:
        return ()
    text = {"kk": texts.kk, "en": texts.en}.get(language, texts.ru)
    return tuple(_SENTENCE_END.split(text))


def side_of(result: AssessedResult) -> str | None:
    """Return the side a result lies on, ``None`` inside the range or where the paper does not tell."""
    seen = result.observation
    if seen.value is not None:
        return side_told(result.flag.value, str(seen.value))
    step = grade(seen.text or "")
    return side_told(result.flag.value, step.name.lower() if step is not None else "")


def side_told(flag: str, value: str) -> str | None:
    """Return the side of a flag; ``value`` is a number, a step of the closed scale or empty for other words.

    An unexpected answer in words is on the high side, unless the answer itself is negative. A number that
    the laboratory only marked has no side.
    """
    if flag in (Flag.LOW, Flag.CRITICAL_LOW):
        return LOW
    if flag in (Flag.HIGH, Flag.CRITICAL_HIGH):
        return HIGH
    if flag != Flag.ABNORMAL or value[:1].isdigit() or value[:1] in "<>-":
        return HIGH if flag == Flag.ABNORMAL and not value else None
    return LOW if value == Grade.NEGATIVE.name.lower() else HIGH


def takes_sides(code: str) -> tuple[str, ...]:
    """Return the sides on which the rules can place an indicator: words have no low side."""
    row = find(code)
    if row is None or row.kind is Kind.NOMINAL:
        return ()
    return (HIGH,) if row.kind in _WORDED else (LOW, HIGH)
