"""What the pages of consents, rights, profile and devices show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ConsentState:
    """One purpose with its present state and the receipt of the last act."""

    purpose: str
    title: str
    granted: bool
    since: str
    receipt: str
    policy_version: str
    required: bool


@dataclass(frozen=True)
class TransferRow:
    """One request that left the server."""

    id: str
    at: str
    recipient: str
    country: str
    model: str
    outcome: str
    payload_sha256: str


@dataclass(frozen=True)
class AccessRow:
    """Who opened or changed the person's data, from the audit chain."""

    at: str
    who: str
    what: str
    outcome: str


@dataclass(frozen=True)
class StoredItem:
    """A class of data kept about the person: what, how many, why, how long."""

    code: str
    title: str
    count: int
    purpose: str
    retention: str


@dataclass(frozen=True)
class MyData:
    """Everything on the page of rights."""

    stored: list[StoredItem]
    consents: list[ConsentState]
    transfers: list[TransferRow]
    accesses: list[AccessRow]
    status: str


@dataclass(frozen=True)
class Profile:
    """The person's own details."""

    surname: str
    given_name: str
    patronymic: str
    email: str
    birth_date: str  # yyyy-mm-dd
    sex: str
    language: str


@dataclass(frozen=True)
class DeviceRow:
    """A signed-in browser."""

    id: str
    browser: str
    place: str
    since: str
    last_seen: str
    current: bool
