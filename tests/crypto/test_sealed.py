"""A sealed record opens in one place, under one key, unchanged, and nowhere else."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labhelp_app.crypto.derivation import derive
from labhelp_app.crypto.sealed import HEADER_BYTES, OVERHEAD_BYTES, Bound, fingerprint, open_sealed, seal
from labhelp_app.errors import RecordUnreadable

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
HERE = Bound("reports", "sealed_body", "a" * 32, "b" * 32, 3)


def refused(key: bytes, envelope: bytes, aad: Bound) -> bool:
    with pytest.raises(RecordUnreadable) as caught:
        open_sealed(key, envelope, aad)
    return (
        str(caught.value) == "record_unreadable"
        and caught.value.params == {}
        and caught.value.__cause__ is None
    )


@given(plaintext=st.binary(max_size=2000), chunk=st.integers(0, 10**6), final=st.booleans())
@settings(max_examples=200, deadline=None)
def test_what_is_sealed_opens_again_and_only_grows_by_the_overhead(plaintext: bytes, chunk: int, final: bool):
    aad = replace(HERE, chunk=chunk, final=final)
    envelope = seal(KEY, plaintext, aad)
    assert open_sealed(KEY, envelope, aad) == plaintext
    assert len(envelope) == len(plaintext) + OVERHEAD_BYTES


@pytest.mark.parametrize("plaintext", [b"", b"{}", b'{"value":"9.37"}', os.urandom(200)])
def test_every_flipped_bit_of_an_envelope_is_refused(plaintext: bytes):
    envelope = seal(KEY, plaintext, HERE)
    for bit in range(len(envelope) * 8):
        changed = bytearray(envelope)
        changed[bit // 8] ^= 1 << (bit % 8)
        assert refused(KEY, bytes(changed), HERE), f"bit {bit} was not noticed"


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(HERE, table="drafts"),
        replace(HERE, column="sealed_profile"),
        replace(HERE, user_id="c" * 32),
        replace(HERE, row_id="c" * 32),
        replace(HERE, row_version=2),
        replace(HERE, row_version=4),
        replace(HERE, chunk=1),
        replace(HERE, final=False),
    ],
    ids=["table", "column", "person", "row", "older version", "newer version", "chunk", "not the end"],
)
def test_an_envelope_moved_elsewhere_does_not_open(elsewhere: Bound):
    assert refused(KEY, seal(KEY, b"ferritin", HERE), elsewhere)


def test_an_envelope_does_not_open_with_another_key():
    assert refused(OTHER_KEY, seal(KEY, b"ferritin", HERE), HERE)


@pytest.mark.parametrize(
    "kept", [0, 1, HEADER_BYTES - 1, HEADER_BYTES, OVERHEAD_BYTES - 1, OVERHEAD_BYTES, -1]
)
def test_a_cut_envelope_does_not_open(kept: int):
    assert refused(KEY, seal(KEY, b"ferritin 9.37 ug/L", HERE)[:kept], HERE)


def test_an_envelope_with_something_appended_does_not_open():
    assert refused(KEY, seal(KEY, b"ferritin", HERE) + b"\0", HERE)


def test_one_ciphertext_cannot_be_made_to_open_under_two_keys():
    """The commitment is checked before the cipher: another key is refused even when the tag would fit."""
    envelope, other = seal(KEY, b"ferritin", HERE), seal(OTHER_KEY, b"ferritin", HERE)
    grafted = other[:6] + envelope[6:22] + other[22:]
    assert refused(OTHER_KEY, grafted, HERE)


def test_words_cannot_be_shifted_between_the_fields_of_a_binding():
    assert replace(HERE, table="report", column="ssealed_body").encode() != HERE.encode()


@pytest.mark.parametrize("field", ["table", "column", "user_id", "row_id"])
def test_a_blank_or_zero_id_cannot_be_sealed_to(field: str):
    for blank in ("", "0", "0" * 32):
        if field in {"table", "column"} and blank:
            continue
        with pytest.raises(ValueError, match="needs"):
            replace(HERE, **{field: blank})


def test_ten_thousand_envelopes_of_one_record_share_no_nonce_and_no_ciphertext():
    envelopes = [seal(KEY, b"same", HERE) for _ in range(10_000)]
    assert len({envelope[HEADER_BYTES - 12 : HEADER_BYTES] for envelope in envelopes}) == 10_000
    assert len({fingerprint(envelope) for envelope in envelopes}) == 10_000


def test_derived_keys_follow_rfc_5869():
    """RFC 5869, A.1 has a 22-byte key, which ours refuses; the library's HKDF is the second opinion instead."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    for length in (4, 16, 32, 64, 100):
        for salt in (b"", b"salt"):
            theirs = HKDF(SHA256(), length, salt or None, b"labhelp.me/kek/v1").derive(KEY)
            assert derive(KEY, "kek/v1", salt=salt, length=length) == theirs
