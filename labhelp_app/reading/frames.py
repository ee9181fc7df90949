"""The little language spoken over the pipes between the sandbox and its worker."""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import BinaryIO

_HEAD = struct.Struct(">BI")
MAX_FRAME_BYTES = 32 * 1024 * 1024


class FrameKind(IntEnum):
    """What a frame carries."""

    JOB = 1  # JSON: what is asked
    DATA = 2  # the bytes of the document
    PROGRESS = 3  # JSON: [stage, fraction]
    RESULT = 4  # JSON or PNG, as the job asks
    REFUSED = 5  # one code of drafts.Refusal


class BrokenFrame(Exception):
    """The other side died, or says something that is not in the language."""


def write_frame(stream: BinaryIO, kind: FrameKind, payload: bytes) -> None:
    """Write one frame and flush it."""
    stream.write(_HEAD.pack(kind, len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[FrameKind, bytes]:
    """Read one whole frame.

    Raises:
        BrokenFrame: end of stream inside a frame, an unknown kind, or more than 32 MB.
    """
    head = _exactly(stream, _HEAD.size)
    kind, length = _HEAD.unpack(head)
    if length > MAX_FRAME_BYTES:
        raise BrokenFrame("too long")
    try:
        return FrameKind(kind), _exactly(stream, length)
    except ValueError:
        raise BrokenFrame("unknown kind") from None


def _exactly(stream: BinaryIO, length: int) -> bytes:
    parts: list[bytes] = []
    while length:
        part = stream.read(min(length, 1 << 20))
        if not part:
            raise BrokenFrame("ended early")
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
