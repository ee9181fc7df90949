"""Who asks: the identity every use case takes as its first word."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What an account may do; no staff role reads medical content."""

    PATIENT = "patient"
    SUPPORT = "support"
    DPO = "dpo"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Language(StrEnum):
    """The languages the service speaks."""

    RU = "ru"
    KK = "kk"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Visit:
    """Where a request comes from; ``ip`` is the verified peer address, never a client's word for it."""

    ip: str = ""
    browser: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person with the session the request came through."""

    user_id: str
    session_id: str
    role: Role = Role.PATIENT
    language: Language = Language.RU
    visit: Visit = field(default_factory=Visit)
