"""Sealed records: authenticated encryption that ties a ciphertext to its person, table, column, row and version.

Envelope: version (1 byte), algorithm (1), key id (4), commitment (16), nonce (12), ciphertext, tag (16).
AES-GCM alone would let one ciphertext open under two keys; the commitment rules that out.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from labhelp_app.crypto.derivation import KEY_BYTES, derive
from labhelp_app.errors import RecordUnreadable

FORMAT_VERSION = 1
AES_256_GCM = 1
KEY_ID_BYTES = 4
COMMITMENT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
HEADER_BYTES = 2 + KEY_ID_BYTES + COMMITMENT_BYTES + NONCE_BYTES
OVERHEAD_BYTES = HEADER_BYTES + TAG_BYTES
"""How much longer an envelope is than what it holds."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What an envelope is tied to: it opens nowhere else.

    ``row_version`` starts at 1; ``chunk`` and ``final`` are for files kept in parts (0 and True otherwise).
    Empty ids are refused, because a blank owner would fit every blank owner.
    """

    table: str
    column: str
    user_id: str
    row_id: str
    row_version: int = 1
    chunk: int = 0
    final: bool = True

    def __post_init__(self) -> None:
        if not all((self.table, self.column, self.user_id.strip("0"), self.row_id.strip("0"))):
            raise ValueError("a seal needs a table, a column, a person and a row")
        if self.row_version < 1 or self.chunk < 0:
            raise ValueError("row versions start at 1 and chunks at 0")

    def encode(self) -> bytes:
        """Return the words length-prefixed, so that no two different bindings read the same."""
        words = (
            self.table,
            self.column,
            self.user_id,
            self.row_id,
            str(self.row_version),
            str(self.chunk),
            "final" if self.final else "more",
        )
        return b"".join(len(word.encode()).to_bytes(4, "big") + word.encode() for word in words)


def seal(key: bytes, plaintext: bytes, aad: Bound) -> bytes:
    """Return the envelope of ``plaintext`` under ``key``.

    Bound to: everything in ``aad`` and the envelope's own header.
    Key lifetime: one purpose key of one person; nonces are 96 random bits, which is safe for 2**32 envelopes.

    Raises:
        ValueError: when the key is not 32 bytes.
    """
    nonce = os.urandom(NONCE_BYTES)
    header = _header(key, nonce)
    return header + AESGCM(derive(key, "seal/encrypt/v1")).encrypt(nonce, plaintext, header + aad.encode())


def open_sealed(key: bytes, envelope: bytes, aad: Bound) -> bytes:
    """Return what is in ``envelope``.

    Bound to: the same ``aad`` it was sealed with.

    Raises:
        RecordUnreadable: always with the same words, whether the envelope was cut, changed, moved to another
            row, column, table, person or version, or sealed with another key.
    """
    if len(key) != KEY_BYTES or len(envelope) < OVERHEAD_BYTES:
        raise RecordUnreadable
    header, ciphertext = envelope[:HEADER_BYTES], envelope[HEADER_BYTES:]
    nonce = header[-NONCE_BYTES:]
    if not hmac.compare_digest(header, _header(key, nonce)):
        raise RecordUnreadable
    try:
        return AESGCM(derive(key, "seal/encrypt/v1")).decrypt(nonce, ciphertext, header + aad.encode())
    except InvalidTag:
        raise RecordUnreadable from None


def fingerprint(envelope: bytes) -> str:
    """Return the SHA-256 of an envelope in hex: what the audit chain remembers of a write."""
    return hashlib.sha256(envelope).hexdigest()


def _header(key: bytes, nonce: bytes) -> bytes:
    commitment = hmac.digest(derive(key, "seal/commit/v1"), nonce, hashlib.sha256)[:COMMITMENT_BYTES]
    key_id = derive(key, "seal/id/v1", length=KEY_ID_BYTES)
    return bytes((FORMAT_VERSION, AES_256_GCM)) + key_id + commitment + nonce
