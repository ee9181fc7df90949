"""Sentences about one indicator: where it lies, what that can mean, how it has changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.answers import Grade, grade
from labhelp_app.clinical.calming import Remark
from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.quantities import Observation
from labhelp_app.clinical.results import AssessedResult, RangeKind
from labhelp_app.i18n import say
from labhelp_app.interpretation.fallback_facts import Said
from labhelp_app.interpretation.guard_diagnoses import calms
from labhelp_app.interpretation.guard_names import EVERYDAY
from labhelp_app.interpretation.guard_text import fold
from labhelp_app.interpretation.reviewed import HIGH, LOW, NOTHING, reviewed, side_of

Spell = Callable[[Observation], str]
"""Writes value and unit of a row as the person reads them."""

_DIGIT_IN_UNIT = re.compile(r"1[.,]73|\b100\b|\b24\b")
_SCALE = re.compile(r"\s*\b(?:FEU|DDU)\b")
_EMERGENCY_OR_VITAMIN = re.compile(r"\b10[123]\b|\b112\b|\b[BВ]\d{1,2}\b")
_ABBREVIATION = re.compile(r"\(([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][A-Za-zА-ЯЁӘҒҚҢӨҰҮҺІ]{2,4})\)$")
_NOT_A_NAME = frozenset({"FEU", "DDU", "EBNA", "VCA"})
_SIZES = {
    Magnitude.JUST_OUTSIDE: "just",
    Magnitude.CLEARLY_OUTSIDE: "clear",
    Magnitude.CRITICAL: "critical",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """How to speak: the language, the writer of values, and whether a red flag forbids comforting words."""

    language: str
    spell: Spell
    alarmed: bool

    def say(self, key: str, /, **params: object) -> str:
        """Return a wording of the composer's room."""
        return say(self.language, f"fallback.{key}", **params)

    def number(self, value: Decimal) -> str:
        """Write a number with the decimal sign of the language."""
        text = format(value, "f").replace("-", "−")
        return text if self.language == "en" else text.replace(".", ",")

    def quotes(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """Return the reviewed sentences that may stand here: no foreign numbers, no comfort over an alarm."""
        plain = (text for text in said if not re.search(r"\d", _EMERGENCY_OR_VITAMIN.sub("", text)))
        return self.sober(tuple(plain))

    def sober(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sentences without those that would comfort over an alarm."""
        return tuple(text for text in said if not (self.alarmed and calms(fold(text))))


def name_in(analyte: Analyte, language: str) -> str:
    """Return the name of an indicator in one language."""
    return {"kk": analyte.names.kk, "en": analyte.names.en}.get(language, analyte.names.ru)


def name_of(result: AssessedResult, language: str) -> str:
    """Return the name, or the printed one of an unknown indicator."""
    return name_in(result.analyte, language) if result.analyte else result.observation.name_printed


def short_name(result: AssessedResult, language: str) -> str:
    """Return the abbreviation that stands in brackets behind the name, else the name inside a sentence."""
    short = _ABBREVIATION.search(name_of(result, language))
    if short is None or result.analyte is None or short.group(1) in _NOT_A_NAME:
        return inner_name(result, language)
    known = {fold(alias) for alias in result.analyte.aliases} - EVERYDAY
    return short.group(1) if fold(short.group(1)) in known else inner_name(result, language)


def inner_name(result: AssessedResult, language: str) -> str:
    """Return the name as it stands inside a sentence: small first letter unless it is an abbreviation."""
    name = name_of(result, language)
    first = name.split(" ")[0]
    return name[:1].lower() + name[1:] if first[1:].islower() and len(first) > 2 else name


def value_of(result: AssessedResult, voice: Voice) -> str:
    """Return the value with its unit; without a unit that itself carries a number."""
    seen = result.observation
    if seen.value is None:
        return _answer(seen.text or "", voice)
    number, _, unit = voice.spell(seen).rpartition("\u00a0")
    unit = _SCALE.sub("", unit)
    return f"{number}\u00a0{unit}" if number and unit and not _DIGIT_IN_UNIT.search(unit) else number or unit


def _answer(printed: str, voice: Voice) -> str:
    """Return an answer in the person's language where it stands on the closed scale, else as printed."""
    step = grade(printed)
    known = step in (Grade.NEGATIVE, Grade.TRACE, Grade.ONE_PLUS) and not re.search(r"[+\d]", printed)
    return voice.say(f"grade.{step.name.lower()}") if step is not None and known else printed


def is_everyday(result: AssessedResult, language: str) -> bool:
    """Whether the name is also a word of everyday speech, so that beside others it may be misread."""
    return fold(inner_name(result, language)) in EVERYDAY


def code_of(result: AssessedResult) -> tuple[str, ...]:
    """Return the code of a known indicator as the sentence carries it."""
    return (result.analyte.code,) if result.analyte else ()


def standing(result: AssessedResult, voice: Voice) -> Said:
    """Say the value and where it lies."""
    key = _standing_key(result)
    name, value = name_of(result, voice.language), value_of(result, voice)
    source = result.range_source.citation or ""
    return Said(voice.say(f"row.{key}", name=name, value=value), code_of(result), source)


def _standing_key(result: AssessedResult) -> str:
    if result.flag is Flag.NORMAL:
        return "inside"
    if result.flag is Flag.NOT_ASSESSED:
        return "unjudged"
    if result.flag is Flag.ABNORMAL:
        return "marked" if result.observation.value is not None else "unexpected"
    size = _SIZES.get(result.magnitude, "plain") if result.magnitude else "plain"
    return f"{'low' if side_of(result) == LOW else 'high'}.{size}"


def range_of(result: AssessedResult, voice: Voice) -> list[Said]:
    """Say the limits the value was compared with, when they are numbers."""
    used, kind = result.range_used, result.range_source.kind
    if used is None or used.interval is None or kind not in (RangeKind.LAB_RANGE, RangeKind.TABLE):
        return []
    low, high = used.interval.low, used.interval.high
    shape = "between" if low is not None and high is not None else "up_to" if high is not None else "from"
    bounds = {"low": low, "high": high}
    shown = {side: voice.number(bound) for side, bound in bounds.items() if bound is not None}
    text = voice.say(f"range.{kind.value}.{shape}", **shown)
    return [Said(text, code_of(result), result.range_source.citation or "")]


def nature(result: AssessedResult, voice: Voice) -> list[Said]:
    """Say what the indicator is, in the catalogue's words."""
    told = reviewed(result.analyte.code, voice.language) if result.analyte else NOTHING
    return [Said(text, code_of(result), told.source) for text in voice.quotes(told.what)]


def meaning(result: AssessedResult, voice: Voice) -> list[Said]:
    """Say what a value on this side can mean; that it has no agreed meaning where the reviewers found none."""
    side = side_of(result)
    if result.analyte is None or side is None:
        return []
    told = reviewed(result.analyte.code, voice.language)
    said = [Said(text, code_of(result), told.source) for text in voice.quotes(told.on(side))]
    if not told.on(side) and told is not NOTHING:
        said.append(Said(voice.say("row.no_meaning"), code_of(result), told.source))
    if result.remark is Remark.ABSOLUTE_COUNT_NORMAL:
        said.append(Said(voice.say("row.absolute"), code_of(result)))
    return said


def change(result: AssessedResult, voice: Voice) -> list[Said]:
    """Say how far and which way a really changed figure went."""
    found = result.change
    if found is None or found.verdict is not Verdict.REAL or not found.share:
        return []
    percent = abs(round(found.share * 100))
    if percent == 0:
        return []
    way = "up" if found.share > 0 else "down"
    # A share that grew by ten per cent of itself would be misread as ten per cent more.
    shares = result.observation.unit == "%"
    parts = [voice.say(f"change.{way}_plain") if shares else voice.say(f"change.{way}", percent=percent)]
    parts += [voice.say(f"change.{course}")] if (course := _way(result)) else []
    source = found.limits.variation.source if found.limits else ""
    said = [Said(" ".join(parts), code_of(result), source)]
    return [*said, Said(voice.say("change.real"), code_of(result), source)]


def _way(result: AssessedResult) -> str:
    """Whether a figure outside goes towards its range or away from it."""
    share = result.change.share if result.change and result.change.share else 0.0
    side = side_of(result)
    return "" if side is None else "closer" if (share > 0) == (side == LOW) else "farther"


def disturbing(result: AssessedResult, voice: Voice) -> tuple[str, ...]:
    """Return the sentences on what changes the figure without illness."""
    if result.analyte is None:
        return ()
    return voice.quotes(reviewed(result.analyte.code, voice.language).disturbs)


__all__ = [
    "HIGH",
    "LOW",
    "Spell",
    "Voice",
    "change",
    "code_of",
    "disturbing",
    "inner_name",
    "is_everyday",
    "meaning",
    "name_in",
    "name_of",
    "nature",
    "range_of",
    "short_name",
    "standing",
    "value_of",
]
