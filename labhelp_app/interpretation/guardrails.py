"""What a sentence of the model must pass before a person sees it: pure checks against what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from labhelp_app.interpretation.guard_advice import advises
from labhelp_app.interpretation.guard_diagnoses import asserts_diagnosis, calms
from labhelp_app.interpretation.guard_directions import directions_agree
from labhelp_app.interpretation.guard_letters import is_spoilt, speaks
from labhelp_app.interpretation.guard_numbers import numbers_known
from labhelp_app.interpretation.guard_text import (
    Mention,
    Names,
    by_place,
    fold,
    holds,
    joined,
    mentions,
    without,
)
from labhelp_app.interpretation.guard_words import WORDS
from labhelp_app.interpretation.payload import Payload
from labhelp_app.interpretation.quotations import unquoted
from labhelp_app.interpretation.reply import ReplySentence

__all__ = ["LONGEST_SENTENCE", "MOST_SENTENCES", "Fault", "Guard", "Names", "fold", "holds", "mentions"]

LONGEST_SENTENCE = 320
MOST_SENTENCES = 14
CRITICAL = frozenset({"critical_low", "critical_high"})


class Fault(StrEnum):
    """Why a sentence was dropped; counted, never shown with the sentence."""

    NUMBER = "invented_number"
    INDICATOR = "indicator_not_sent"
    DIRECTION = "wrong_direction"
    DIAGNOSIS = "diagnosis"
    TREATMENT = "treatment"
    REASSURANCE = "reassurance"
    LANGUAGE = "language"
    MARKUP = "markup"
    LENGTH = "length"
    UNFOUNDED = "no_codes"


@dataclass(frozen=True, slots=True)
class Guard:
    """The checks for one reply; build once, ask for every sentence."""

    payload: Payload
    names: Names

    def fault(self, sentence: ReplySentence) -> Fault | None:
        """Return the first reason to drop the sentence, ``None`` when it may be shown."""
        text = fold(sentence.text)
        if not text or len(text) > LONGEST_SENTENCE:
            return Fault.LENGTH
        sent = {indicator.code for indicator in self.payload.indicators}
        founded = bool(sentence.codes) and set(sentence.codes) <= sent
        if self._is_urgent() and calms(text):
            return Fault.REASSURANCE
        if founded:  # what is reviewed word for word for this very flag needs no further proof
            text = unquoted(text, sentence.codes, self.payload)
        if not text:
            return None
        mentioned = mentions(text, self.names)
        spans = list(by_place(mentioned))
        if is_spoilt(sentence.text, text, spans):
            return Fault.MARKUP
        if not speaks(text, self.payload.language, spans):
            return Fault.LANGUAGE
        if not founded:
            return Fault.UNFOUNDED
        return self._medical_fault(sentence.codes, text, mentioned, sent)

    def _medical_fault(
        self, codes: tuple[str, ...], text: str, mentioned: list[Mention], sent: set[str]
    ) -> Fault | None:
        language, places = self.payload.language, by_place(mentioned)
        if not all(found & sent for found in places.values()):
            return Fault.INDICATOR
        if not numbers_known(text, mentioned, self.payload, codes):
            return Fault.NUMBER
        claims = without(
            text, places
        )  # a name is data: "vitamin C" advises nothing, "normalised" claims nothing
        readings = (claims, joined(claims))
        if self._is_urgent() and any(calms(reading) for reading in readings):
            return Fault.REASSURANCE
        if any(advises(reading, language) for reading in readings):
            return Fault.TREATMENT
        if any(asserts_diagnosis(reading, language) for reading in readings):
            return Fault.DIAGNOSIS
        if not self._directions_agree(claims, mentioned, codes):
            return Fault.DIRECTION
        return None

    def _directions_agree(self, text: str, mentioned: list[Mention], codes: tuple[str, ...]) -> bool:
        words = WORDS[self.payload.language]
        named = [(code, span) for code, span in mentioned if self.payload.indicator(code) is not None]
        return directions_agree(text, named, codes, self.payload, words)

    def _is_urgent(self) -> bool:
        flagged = any(indicator.flag in CRITICAL for indicator in self.payload.indicators)
        return flagged or bool(self.payload.red_flags)
