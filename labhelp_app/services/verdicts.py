"""The words, signs and tones of a verdict on one indicator and of its change since last time."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.changes import Change, Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.quantities import Observation
from labhelp_app.clinical.reasons import ChangeReason
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.clinical.tables.reasons import CHANGE
from labhelp_app.i18n import say
from labhelp_app.services import view_models as show
from labhelp_app.services.choices import text_in
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.wording import day, measured, percent, with_unit

OUTSIDE = frozenset({Flag.LOW, Flag.HIGH, Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH, Flag.ABNORMAL})

NOT_COMPARABLE = frozenset({ChangeReason.OTHER_LABORATORY, ChangeReason.OTHER_UNIT})
"""Refusals worth a word of their own; without variation data there is simply no verdict."""

_LOOKS = {
    "normal": ("ok", "✓"),
    "slightly_low": ("near", "▽"),
    "slightly_high": ("near", "△"),
    "low": ("out", "▼"),
    "high": ("out", "▲"),
    "abnormal": ("out", "◆"),
    "critical_low": ("crit", "▼▼"),
    "critical_high": ("crit", "▲▲"),
    "not_assessed": ("none", "–"),
}


def status_of(result: AssessedResult, language: str) -> show.Status:
    """Return the verdict on one row; just outside and critical have words and signs of their own."""
    flag = result.flag.value
    just = result.magnitude is Magnitude.JUST_OUTSIDE and result.flag in (Flag.LOW, Flag.HIGH)
    word = f"slightly_{flag}" if just else flag
    tone, sign = _LOOKS[word]
    return show.Status(flag=flag, tone=tone, sign=sign, word=say(language, f"results.status.{word}"))


def change_of(change: Change | None, language: str) -> show.Change:
    """Return the verdict on change since the last result; without an earlier result everything is empty."""
    if change is None or change.previous is None:
        return show.Change()
    before = change.previous
    previous = answer_text(before.observation, language)
    shown = show.Change(previous=previous, previous_on=day(before.taken_on))
    if change.verdict is Verdict.NOT_COMPARABLE:
        return _without_verdict(change, shown, language)
    share = percent(Decimal(str(change.share or 0.0)), language)
    real = change.verdict is Verdict.REAL
    return show.Change(
        verdict=change.verdict.value,
        word=say(language, "results.change.real", percent=share)
        if real
        else say(language, "results.change.within"),
        tone="out" if real else "none",
        percent=share,
        previous=shown.previous,
        previous_on=shown.previous_on,
        reason=_cautions(change, language),
    )


def answer_text(seen: Observation, language: str) -> str:
    """Write value and unit of one observation as the paper had them."""
    value = measured(seen.value, seen.comparator, seen.text, language)
    return with_unit(value, unit_of(seen, language)) if seen.value is not None else value


def unit_of(seen: Observation, language: str) -> str:
    """Write the unit of an observation: as printed where the person reads that script, else its usual spelling."""
    printed = seen.unit_printed
    readable = _is_cyrillic(printed) == (language != "en") or not any(char.isalpha() for char in printed)
    if printed and (readable or seen.unit is None):
        return printed
    return unit_text(seen.unit, language) or printed


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= char <= "\u04ff" for char in text)


def _without_verdict(change: Change, shown: show.Change, language: str) -> show.Change:
    reason = text_in(CHANGE[change.reason], language) if change.reason else ""
    named = change.reason in NOT_COMPARABLE
    return show.Change(
        verdict=Verdict.NOT_COMPARABLE.value if named else "",
        word=say(language, "results.change.not_comparable") if named else "",
        previous=shown.previous,
        previous_on=shown.previous_on,
        reason=reason,
    )


def _cautions(change: Change, language: str) -> str:
    said: list[str] = []
    if change.same_laboratory_assumed:
        said.append(say(language, "results.change.laboratory_assumed"))
    if change.limits is not None and change.limits.variation.time_of_day:
        said.append(say(language, "results.change.time_of_day"))
    return " ".join(said)
