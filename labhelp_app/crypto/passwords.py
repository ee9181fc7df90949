"""Passwords: what may be chosen, how they are kept, and how they are compared in equal time."""

from __future__ import annotations

import base64
import hmac
import threading
import unicodedata
from collections.abc import Iterable
from hashlib import sha384

import bcrypt

from labhelp_app.crypto.password_blocklist import is_common
from labhelp_app.errors import InvalidInput

COST = 12
"""bcrypt work factor: about a quarter of a second on the machine this was measured on."""

SHORTEST = 15
"""Characters asked for without a second factor."""

SHORTEST_WITH_SECOND_FACTOR = 8
"""Characters asked for when a second factor stands behind the password."""

LONGEST = 256
"""Characters accepted; the pre-hash makes bcrypt's 72 byte limit irrelevant."""

_UNKNOWN_ACCOUNT = b"$2b$12$ZXCPF/AKCktOF0MdwFmtferHo62nEcH52P3HAEl1vR5l3x3HJVFve"
# The hash of bytes no pre-hash can produce: comparing with it costs the same and never fits.
_SERVICE_WORDS = ("labhelp", "лабхелп")
_LEAST_BEYOND_PERSONAL = 10
_hashing = threading.BoundedSemaphore(2)


def fold(password: str) -> str:
    """Return the one spelling of a password: NFKC, so that every keyboard types the same thing."""
    return unicodedata.normalize("NFKC", password)


def check_choice(password: str, personal: Iterable[str] = (), *, second_factor: bool = False) -> None:
    """Refuse a new password that is too short, too long, widely used, or made of the person's own data.

    Args:
        password: as typed; any characters are welcome, there are no composition rules.
        personal: words known about the person: names, e-mail, birth date in digits.
        second_factor: whether a second factor stands behind the password.

    Raises:
        InvalidInput: ``password_too_short`` (with ``least``), ``password_too_long``, ``password_personal``
            or ``password_common``; ``field`` is ``password``.
    """
    text = fold(password)
    least = SHORTEST_WITH_SECOND_FACTOR if second_factor else SHORTEST
    if len(text) < least:
        raise InvalidInput("password_too_short", field="password", least=least)
    if len(text) > LONGEST:
        raise InvalidInput("password_too_long", field="password", most=LONGEST)
    if _is_personal(text, (*personal, *_SERVICE_WORDS)):
        raise InvalidInput("password_personal", field="password")
    if is_common(text):
        raise InvalidInput("password_common", field="password")


def hash_password(pepper: bytes, password: str, *, cost: int = COST) -> str:
    """Return the bcrypt hash to store (60 characters).

    Key lifetime: ``pepper`` must stay as long as any hash made with it.

    Raises:
        InvalidInput: ``password_too_long`` beyond 256 characters.
    """
    if len(password) > LONGEST:
        raise InvalidInput("password_too_long", field="password", most=LONGEST)
    with _hashing:
        return bcrypt.hashpw(_prehash(pepper, password), bcrypt.gensalt(cost)).decode("ascii")


def matches(pepper: bytes, password: str, stored: str | None) -> bool:
    """Tell whether ``password`` fits the stored hash, in the same time when there is no account.

    Args:
        pepper: the key the stored hash was made with.
        password: as typed; longer than 256 characters never fits (and is still hashed once).
        stored: the hash of the account, or ``None`` for an account that does not exist.
    """
    reference = stored.encode("ascii") if stored else _UNKNOWN_ACCOUNT
    with _hashing:
        fits = bcrypt.checkpw(_prehash(pepper, password[: LONGEST + 1]), reference)
    return fits and stored is not None and len(password) <= LONGEST


def _prehash(pepper: bytes, password: str) -> bytes:
    # bcrypt reads 72 bytes and stops at a zero byte; base64 of a 48 byte MAC is 64 bytes without zeros.
    mac = hmac.new(pepper, fold(password).encode("utf-8", "surrogatepass"), sha384).digest()
    return base64.b64encode(mac)


def _is_personal(text: str, words: Iterable[str]) -> bool:
    rest = text.casefold()
    found = False
    for word in sorted({part for item in words for part in _parts(item)}, key=len, reverse=True):
        if word in rest:
            rest, found = rest.replace(word, ""), True
    return found and len(rest) < _LEAST_BEYOND_PERSONAL


def _parts(item: str) -> list[str]:
    """Return the words of one known item that are long enough to tell something."""
    whole = unicodedata.normalize("NFKC", item).casefold().strip()
    local, at, host = whole.partition("@")
    candidates = [whole, local, host.split(".")[0] if at else ""]
    return [word for word in candidates if len(word) >= 4]
