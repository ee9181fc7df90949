"""All that a model may ever be told about a person: codes, numbers and closed words."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

PROMPT_VERSION = "2026-11"
"""Changes with every change of the instructions or of the reply's schema."""


@dataclass(frozen=True, slots=True)
class SentIndicator:
    """One indicator as it leaves the server.

    ``value`` is a canonical decimal string or a word from a closed list; ``unit`` is UCUM; bounds are
    in that unit, ``None`` where open. ``flag``, ``range_kind`` and ``change`` are enum values.
    ``change_percent`` is a whole number with sign, ``None`` without a comparable earlier result.
    """

    code: str
    name: str
    value: str
    unit: str
    low: str | None
    high: str | None
    range_kind: str
    flag: str
    magnitude: str
    change: str | None = None
    change_percent: int | None = None


@dataclass(frozen=True, slots=True)
class Payload:
    """Two people with equal results have equal payloads: no date, name, place, id or free text.

    The one exception is ``question``: words the person wrote, screened, and sent on a notice of its own.
    """

    sex: str | None
    age_band: str | None
    language: str
    reading_level: str
    prompt_version: str
    indicators: tuple[SentIndicator, ...]
    red_flags: tuple[str, ...] = ()
    question: str = ""

    def to_bytes(self) -> bytes:
        """Return the canonical bytes: sorted keys, no spaces, UTF-8."""
        body = asdict(self)
        if not self.question:  # an explanation has no field for words of the person at all
            del body["question"]
        return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def sha256(self) -> str:
        """Return the hash the receipt carries."""
        return hashlib.sha256(self.to_bytes()).hexdigest()

    def indicator(self, code: str) -> SentIndicator | None:
        """Return the indicator with this code, if it was sent."""
        return next((indicator for indicator in self.indicators if indicator.code == code), None)
