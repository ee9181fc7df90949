"""One key makes many: labelled derivation, so that no key ever serves two purposes."""

from __future__ import annotations

import hashlib
import hmac

KEY_BYTES = 32
"""Length of every secret key in the product, in bytes."""


def derive(key: bytes, label: str, *, salt: bytes = b"", length: int = KEY_BYTES) -> bytes:
    """Return ``length`` bytes derived from ``key`` for the purpose named by ``label`` (HKDF-SHA256, RFC 5869).

    Args:
        key: 32 secret bytes.
        label: the purpose, for example ``kek/v1``; different labels give independent keys.
        salt: public random bytes when the same purpose needs a fresh key each time.
        length: 1 to 255 * 32 bytes.

    Raises:
        ValueError: when the key is not 32 bytes or the label is empty.
    """
    if len(key) != KEY_BYTES or not label:
        raise ValueError("a key of 32 bytes and a label are needed")
    pseudorandom = hmac.digest(salt or bytes(32), key, hashlib.sha256)
    info = b"labhelp.me/" + label.encode()
    block, output = b"", b""
    for counter in range(1, -(-length // 32) + 1):
        block = hmac.digest(pseudorandom, block + info + bytes([counter]), hashlib.sha256)
        output += block
    return output[:length]
