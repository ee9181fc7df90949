"""The first gate for a file: its size and what its first bytes say it is, before anything parses it."""

from __future__ import annotations

from enum import StrEnum

from labhelp_app.reading.drafts import ReadingRefused, Refusal

MAX_BYTES = 20 * 1024 * 1024
MAX_PAGES = 10


class FileKind(StrEnum):
    """What a file is by its content; the name and the declared type are never trusted."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    XLSX = "xlsx"
    JSON = "json"
    HL7 = "hl7"
    TEXT = "text"


IMAGE_KINDS = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.HEIC})
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_PDF_HEADER_WINDOW = 1024  # the format allows bytes before the header; viewers accept this many
_TEXT_SAMPLE = 65_536


def admit(data: bytes) -> FileKind:
    """Return what the file is, or refuse it.

    Raises:
        ReadingRefused: empty, larger than 20 MB, or not a type that can hold a laboratory report.
    """
    if not data.strip(b"\x00\t\r\n "):
        raise ReadingRefused(Refusal.EMPTY)
    if len(data) > MAX_BYTES:
        raise ReadingRefused(Refusal.TOO_LARGE)
    kind = _by_magic(data) or _by_text(data)
    if kind is None:
        raise ReadingRefused(Refusal.WRONG_TYPE)
    return kind


def _by_magic(data: bytes) -> FileKind | None:
    if data.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return FileKind.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return FileKind.HEIC
    if data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data and b"xl/" in data:
        return FileKind.XLSX
    if b"%PDF-" in data[:_PDF_HEADER_WINDOW]:
        return FileKind.PDF
    return None


def _by_text(data: bytes) -> FileKind | None:
    text = decode_text(data)
    if text is None:
        return None
    start = text.lstrip()[:16]
    if start.startswith(("{", "[")):
        return FileKind.JSON
    if start.startswith(("MSH|", "FHS|", "BHS|", "\x0bMSH|")):
        return FileKind.HL7
    return FileKind.TEXT


def decode_text(data: bytes) -> str | None:
    """Return the text of a plain file (UTF-8, UTF-16 with a mark, or Windows-1251), None for binary data."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(data, "utf-16")
    if b"\x00" in data[:_TEXT_SAMPLE]:
        return None
    return _decoded(data, "utf-8-sig") or _cyrillic_ansi(data)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if _is_mostly_print(text) else None


def _cyrillic_ansi(data: bytes) -> str | None:
    """Windows-1251 accepts nearly every byte, so ask that the high half be Cyrillic letters."""
    text = _decoded(data, "cp1251")
    if text is None:
        return None
    high = [char for char in text[:_TEXT_SAMPLE] if char > "\x7f"]
    letters = sum("А" <= char <= "я" or char in "Ёё" for char in high)
    return text if letters >= 0.8 * len(high) else None


def _is_mostly_print(text: str) -> bool:
    sample = text[:_TEXT_SAMPLE]
    odd = sum(not (char.isprintable() or char in "\t\r\n\x0b\x0c\x1c\x1d") for char in sample)
    return odd <= len(sample) // 100
