"""What a person reads before agreeing: one text per purpose and language, and the hash that proves which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256

from labhelp_app.i18n import say
from labhelp_app.settings import Ai, Operator

TEXT_VERSION = "2026-11-22"
"""Edition of the consent texts; change it with any change of their words."""


class ConsentPurpose(StrEnum):
    """What may be agreed to, each on its own."""

    ACCOUNT = "account"
    MEDICAL = "medical"
    AI = "ai"
    NOTICES = "notices"


TERM = {
    ConsentPurpose.ACCOUNT: timedelta(days=3 * 365),
    ConsentPurpose.MEDICAL: timedelta(days=3 * 365),
    ConsentPurpose.AI: timedelta(days=365),
    ConsentPurpose.NOTICES: timedelta(days=3 * 365),
}
"""How long a consent lives; asked for again before it ends."""

REQUIRED_TO_REGISTER = (ConsentPurpose.ACCOUNT, ConsentPurpose.MEDICAL)
"""Ticked separately at registration; without them nothing is stored."""

_PARTS = (
    "operator",
    "person",
    "purpose",
    "data",
    "actions",
    "term",
    "third_parties",
    "cross_border",
    "publication",
    "other",
    "withdrawal",
)


@dataclass(frozen=True)
class ConsentText:
    """One consent as shown; ``parts`` are (code, heading, text) in the order on the page."""

    purpose: str
    language: str
    version: str
    title: str
    box: str
    parts: tuple[tuple[str, str, str], ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Every word shown, one element a line."""
        shown = (line for _, heading, text in self.parts for line in (heading, text))
        return (self.version, self.purpose, self.language, self.title, self.box, *shown)

    @property
    def sha256(self) -> str:
        """Hash of the lines joined by a line feed, in UTF-8."""
        return sha256("\n".join(self.lines).encode()).hexdigest()

    def part(self, code: str) -> str:
        """Return the text of one part, for example ``data``."""
        return next(text for name, _, text in self.parts if name == code)


def consent_text(operator: Operator, ai: Ai, purpose: ConsentPurpose, language: str) -> ConsentText:
    """Return the text of one consent in one language, with the operator and the recipient filled in."""
    recipient = {"ai_recipient": ai.recipient, "ai_country": country_name(ai.country, language)}
    return ConsentText(
        purpose=purpose.value,
        language=language,
        version=TEXT_VERSION,
        title=say(language, f"consents.{purpose.value}.title"),
        box=_say(language, f"consents.{purpose.value}.box", recipient),
        parts=tuple(
            (
                part,
                say(language, f"consents.heading.{part}"),
                _part(operator, purpose, language, part, recipient),
            )
            for part in _PARTS
        ),
    )


def consent_texts(operator: Operator, ai: Ai, language: str) -> tuple[ConsentText, ...]:
    """Return all consents in one language, in the order in which they are asked for."""
    return tuple(consent_text(operator, ai, purpose, language) for purpose in ConsentPurpose)


def country_name(code: str, language: str) -> str:
    """Return a country in words; a code without a name stays a code."""
    return say(language, f"consents.country.{code}") if code in {"US", "KZ"} else code


def _part(
    operator: Operator, purpose: ConsentPurpose, language: str, part: str, recipient: dict[str, str]
) -> str:
    if part == "operator":
        return _operator(operator, language)
    if part in {"person", "withdrawal"}:
        return say(language, f"consents.{part}.text")
    own = {ConsentPurpose.AI: {"third_parties", "cross_border"}}.get(purpose, set[str]())
    if part == "publication" or (part in {"third_parties", "cross_border"} and part not in own):
        return say(language, f"consents.{part}.none")
    return _say(language, f"consents.{purpose.value}.{part}", recipient)


def _operator(operator: Operator, language: str) -> str:
    if not operator.complete:
        return say(language, "consents.operator.missing")
    return say(
        language,
        "consents.operator.text",
        operator_name=operator.name,
        operator_bin=operator.bin,
        operator_address=operator.address,
        operator_responsible=operator.responsible,
        operator_email=operator.email,
        operator_phone=operator.phone,
    )


def _say(language: str, key: str, recipient: dict[str, str]) -> str:
    return say(language, key, **recipient)
