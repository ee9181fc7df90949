"""Signed and random tokens of a session: the short-lived access token, the rotating refresh token, the device mark."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any

import jwt

from labhelp_app.errors import SignInRequired

ALGORITHM = "HS256"
ISSUER = "labhelp"
AUDIENCE = "labhelp-web"
_CLAIMS = frozenset({"iss", "aud", "sub", "sid", "typ", "iat", "nbf", "exp"})
_LONGEST_TOKEN = 1024


class TokenType(StrEnum):
    """What a signed token is for; one kind is never taken for another."""

    ACCESS = "access"
    DEVICE = "device"


LIFETIME = {TokenType.ACCESS: timedelta(minutes=10), TokenType.DEVICE: timedelta(days=400)}
"""How long each kind is good for."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a verified token says: whose it is, and which session (or device) it belongs to."""

    subject: str
    session_id: str
    issued_at: int
    expires_at: int


def issue(
    key: bytes,
    kind: TokenType,
    subject: str,
    session_id: str,
    moment: datetime,
    until: datetime | None = None,
) -> str:
    """Return a signed token for ``subject`` bound to ``session_id``, good from ``moment`` on.

    Args:
        key: 32 bytes.
        kind: what the token is for.
        subject: the account (or account index) it is about.
        session_id: the session or device it belongs to.
        moment: the present, timezone-aware.
        until: an earlier end than the lifetime of the kind, or ``None``.
    """
    start = int(moment.timestamp())
    end = start + int(LIFETIME[kind].total_seconds())
    if until is not None:
        end = min(end, int(until.timestamp()))
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": subject,
        "sid": session_id,
        "typ": kind.value,
        "iat": start,
        "nbf": start,
        "exp": end,
    }
    return jwt.encode(claims, key, algorithm=ALGORITHM)


def verify(key: bytes, kind: TokenType, token: str, moment: datetime) -> Claims:
    """Return the claims of a token that is ours, of this kind, and in force at ``moment``.

    Raises:
        SignInRequired: for every other token; the reason is told to nobody.
    """
    try:
        # The header is pinned whole: no kid, jku, jwk, x5u or crit is ever looked at, let alone followed.
        if len(token) > _LONGEST_TOKEN or jwt.get_unverified_header(token) != {
            "alg": ALGORITHM,
            "typ": "JWT",
        }:
            raise SignInRequired
        payload = jwt.decode(
            token,
            key,
            algorithms=[ALGORITHM],
            audience=AUDIENCE,
            issuer=ISSUER,
            options={
                "require": sorted(_CLAIMS),
                # Times are compared with the product's own clock below.
                "verify_exp": False,
                "verify_nbf": False,
                "verify_iat": False,
                "strict_aud": True,
            },
        )
    except (jwt.PyJWTError, ValueError, TypeError):
        raise SignInRequired from None
    return _claims(payload, kind, int(moment.timestamp()))


def _claims(payload: dict[str, Any], kind: TokenType, now: int) -> Claims:
    times = [payload["iat"], payload["nbf"], payload["exp"]]
    texts = [payload["sub"], payload["sid"]]
    if (
        frozenset(payload) != _CLAIMS
        or payload["typ"] != kind.value
        or any(type(time) is not int for time in times)
        or any(type(text) is not str or not text for text in texts)
    ):
        raise SignInRequired
    issued, not_before, expires = times
    in_force = issued <= now and not_before <= now < expires
    if not in_force or expires - issued > LIFETIME[kind].total_seconds():
        raise SignInRequired
    return Claims(payload["sub"], payload["sid"], issued, expires)


def new_refresh_token(key: bytes, session_id: str) -> str:
    """Return ``session.random.mac``: random, and recognisable as ours after it was rotated away.

    The mark lets an old token that comes back be told from invented text: only the former is a sign of
    theft, so nobody can end a stranger's session by making tokens up.
    """
    nonce = secrets.token_urlsafe(32)
    return f"{session_id}.{nonce}.{_mark(key, session_id, nonce)}"


def session_of_refresh_token(key: bytes, token: str) -> str | None:
    """Return the session a refresh token was issued for, or ``None`` when it was never ours."""
    parts = token.split(".") if len(token) <= _LONGEST_TOKEN and token.isascii() else []
    if len(parts) != 3:
        return None
    session_id, nonce, mark = parts
    return session_id if hmac.compare_digest(mark, _mark(key, session_id, nonce)) else None


def token_hash(token: str) -> str:
    """Return the SHA-256 (hex) under which a random token is kept."""
    return sha256(token.encode("utf-8")).hexdigest()


def _mark(key: bytes, session_id: str, nonce: str) -> str:
    return hmac.new(key, b"refresh\x00" + f"{session_id}\x00{nonce}".encode(), sha256).hexdigest()[:32]
