"""A sealed file opens whole or not at all."""

from __future__ import annotations

import io

import pytest

from labhelp_app.crypto.streams import CHUNK_BYTES, HEADER_BYTES, TAG_BYTES, SealingWriter, open_stream
from labhelp_app.errors import KeyRefused, RecordUnreadable

KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7]


def sealed(data: bytes, step: int = 10_000) -> bytes:
    file = io.BytesIO()
    writer = SealingWriter(file, KEY)
    for at in range(0, len(data), step):
        writer.write(data[at : at + step])
    writer.close()
    return file.getvalue()


def opened(envelope: bytes, key: bytes = KEY) -> bytes:
    return b"".join(open_stream(io.BytesIO(envelope), key))


@pytest.mark.parametrize("size", SIZES)
def test_what_was_written_comes_back(size: int):
    data = bytes(number % 251 for number in range(size))
    assert opened(sealed(data)) == data


@pytest.mark.parametrize("size", SIZES)
def test_a_cut_file_never_looks_whole(size: int):
    envelope = sealed(b"x" * size)
    edges = {HEADER_BYTES + number * (CHUNK_BYTES + TAG_BYTES) for number in range(5)}
    for kept in sorted({0, 1, HEADER_BYTES - 1, HEADER_BYTES, len(envelope) - 1, *edges}):
        if kept < len(envelope):
            with pytest.raises(RecordUnreadable):
                opened(envelope[:kept])


def test_chunks_cannot_be_swapped_repeated_or_appended():
    envelope, whole = sealed(b"x" * (3 * CHUNK_BYTES + 7)), CHUNK_BYTES + TAG_BYTES
    head, body = envelope[:HEADER_BYTES], envelope[HEADER_BYTES:]
    parts = [body[at : at + whole] for at in range(0, len(body), whole)]
    for order in ([1, 0, 2, 3], [0, 0, 1, 2, 3], [0, 1, 3], [0, 1, 2, 3, 3], [3]):
        with pytest.raises(RecordUnreadable):
            opened(head + b"".join(parts[number] for number in order))


def test_every_flipped_bit_of_header_and_first_bytes_is_refused():
    envelope = sealed(b"ferritin" * 20)
    for bit in range(len(envelope) * 8):
        changed = bytearray(envelope)
        changed[bit // 8] ^= 1 << (bit % 8)
        with pytest.raises((RecordUnreadable, KeyRefused)):
            opened(bytes(changed))


def test_another_key_is_told_apart_from_a_damaged_file():
    with pytest.raises(KeyRefused) as caught:
        opened(sealed(b"ferritin"), OTHER_KEY)
    assert caught.value.params == {"reason": "another_key"}


def test_equal_files_do_not_look_equal():
    first, second = sealed(b"same" * 100), sealed(b"same" * 100)
    assert first[HEADER_BYTES:] != second[HEADER_BYTES:]
