"""Opens what documents are packed in, so that damage reaches the parser behind the packing."""

from __future__ import annotations

import base64
import io
import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache

_PNG = b"\x89PNG\r\n\x1a\n"
_STREAM = re.compile(rb"<<((?:(?!endobj).){0,600}?)>>\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, OSError, EOFError, NotImplementedError,
            RuntimeError, struct.error)  # fmt: skip
_MOST = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Member:
    """One unpacked part: its body, and where it stands (a name, or the first and last byte)."""

    kind: str  # zip, png or pdf
    body: bytes
    name: str = ""
    start: int = 0
    end: int = 0


@lru_cache(maxsize=256)
def members(data: bytes) -> list[Member]:
    """Return the parts of a workbook, PNG or PDF that can be unpacked; none for anything else or damaged ones."""
    try:
        if data.startswith(b"PK\x03\x04"):
            return _of_archive(data)
        if data.startswith(_PNG):
            return _of_png(data)
        if data.startswith(b"%PDF-"):
            return _of_pdf(data)
    except _DAMAGED:
        return []
    return []


def rebuilt(data: bytes, member: Member, body: bytes) -> bytes:
    """Return the document with one part replaced, packed and summed as it should be.

    A workbook with another part that is damaged already stays as it is.
    """
    if member.kind == "zip":
        try:
            return _archive_with(data, member.name, body)
        except _DAMAGED:
            return data
    if member.kind == "png":
        return data[: member.start] + _chunk(member.name.encode("latin-1"), body) + data[member.end :]
    return data[: member.start] + _stream(data[member.start : member.end], body) + data[member.end :]


def _of_archive(data: bytes) -> list[Member]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        small = [one for one in archive.infolist() if one.file_size < _MOST]
        return [Member("zip", archive.read(one), one.filename) for one in small]


def _archive_with(data: bytes, name: str, body: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            always_then = zipfile.ZipInfo(one.filename)  # not the time of the day, or no mutant comes again
            new.writestr(always_then, body if one.filename == name else old.read(one), zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _of_png(data: bytes) -> list[Member]:
    found: list[Member] = []
    at = len(_PNG)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            break
        body = data[at + 8 : at + 8 + length]
        found.append(
            Member("png", _inflated(body) if name == b"IDAT" else body, name.decode("latin-1"), at, end)
        )
        at = end
    return found


def _inflated(body: bytes) -> bytes:
    return zlib.decompressobj().decompress(body, _MOST)


def _chunk(name: bytes, body: bytes) -> bytes:
    packed = zlib.compress(body, 1) if name == b"IDAT" else body
    return struct.pack(">I", len(packed)) + name + packed + struct.pack(">I", zlib.crc32(name + packed))


def _of_pdf(data: bytes) -> list[Member]:
    found: list[Member] = []
    for match in _STREAM.finditer(data[:_MOST]):
        body = _unfiltered(match.group(1), match.group(2))
        if body is not None:
            found.append(Member("pdf", body, "", match.start(), match.end()))
    return found


def _unfiltered(header: bytes, body: bytes) -> bytes | None:
    if b"/ASCII85Decode" in header:
        body = base64.a85decode(body.strip().removesuffix(b"~>"))
    if b"/FlateDecode" in header:
        return _inflated(body)
    return None if b"/Filter" in header and b"/ASCII85Decode" not in header else body


def _stream(old: bytes, body: bytes) -> bytes:
    header = re.sub(
        rb"/Filter\s*(\[[^\]]*\]|/\w+)|/Length\s+\d+(\s+\d+\s+R)?", b"", old.split(b"stream", 1)[0]
    )
    packed = zlib.compress(body, 1)
    opened = header.rstrip().removesuffix(b">>")
    return opened + b" /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream"
