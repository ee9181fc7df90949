"""Sealing a file of any length as it is written: numbered chunks, the last one marked as the last.

Layout: magic (8 bytes), salt (32), commitment (16), then chunks of 64 KiB, each with its 16-byte tag; the
last one is shorter (perhaps empty). The nonce is the chunk's number and a final flag, the key is fresh per
file, so chunks can be neither dropped, repeated, reordered nor cut off.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from labhelp_app.crypto.derivation import derive
from labhelp_app.errors import KeyRefused, RecordUnreadable

MAGIC = b"LHSEAL\x00\x01"
SALT_BYTES = 32
COMMITMENT_BYTES = 16
HEADER_BYTES = len(MAGIC) + SALT_BYTES + COMMITMENT_BYTES
CHUNK_BYTES = 1 << 16
TAG_BYTES = 16


class SealingWriter:
    """Seals what is written to it into ``file``; nothing can be opened before ``close``.

    Bound to: the file's own header, each chunk's number, and which one is the last.
    Key lifetime: a fresh key for each file, derived from ``key`` and a random salt.
    """

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        salt = os.urandom(SALT_BYTES)
        self._header = MAGIC + salt + _commitment(key, salt)
        self._cipher = _cipher(key, salt)
        self._file = file
        self._waiting = bytearray()
        self._number = 0
        file.write(self._header)

    def write(self, data: bytes) -> None:
        """Take more plaintext."""
        self._waiting += data
        while len(self._waiting) > CHUNK_BYTES:  # the last full chunk waits: it may be the final one
            self._seal(bytes(self._waiting[:CHUNK_BYTES]), final=False)
            del self._waiting[:CHUNK_BYTES]

    def close(self) -> None:
        """Seal the rest as the final chunk; the file itself stays open."""
        self._seal(bytes(self._waiting), final=True)
        self._waiting.clear()

    def _seal(self, part: bytes, *, final: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, final=final), part, self._header))
        self._number += 1


def open_stream(file: BinaryIO, key: bytes) -> Iterator[bytes]:
    """Yield the plaintext of a sealed file in order; nothing is yielded from a chunk that does not open.

    The end is only reached when the final chunk was there: a caller must not trust what came before an error.

    Raises:
        KeyRefused: the file was sealed with another key.
        RecordUnreadable: not a sealed file, changed, cut, or something was appended.
    """
    header = file.read(HEADER_BYTES)
    if len(header) != HEADER_BYTES or not header.startswith(MAGIC):
        raise RecordUnreadable
    salt, commitment = header[len(MAGIC) : len(MAGIC) + SALT_BYTES], header[-COMMITMENT_BYTES:]
    if not hmac.compare_digest(commitment, _commitment(key, salt)):
        raise KeyRefused(reason="another_key")
    cipher, number = _cipher(key, salt), 0
    part = file.read(CHUNK_BYTES + TAG_BYTES)
    while True:
        following = file.read(CHUNK_BYTES + TAG_BYTES)
        try:
            yield cipher.decrypt(_nonce(number, final=not following), part, header)
        except (InvalidTag, ValueError):
            raise RecordUnreadable from None
        if not following:
            return
        part, number = following, number + 1


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(derive(key, "stream/encrypt/v1", salt=salt))


def _commitment(key: bytes, salt: bytes) -> bytes:
    return derive(key, "stream/commit/v1", salt=salt, length=COMMITMENT_BYTES)


def _nonce(number: int, *, final: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([final])
