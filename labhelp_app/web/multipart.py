"""Reads uploaded documents from the stream into memory only: no temporary file ever holds one in clear."""

from __future__ import annotations

from collections.abc import AsyncIterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header

from labhelp_app.errors import InvalidInput
from labhelp_app.reading.admission import MAX_BYTES
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.services.uploads import MOST_BYTES, MOST_FILES

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

DOCUMENT = "document"
LONGEST_FIELD = 200
MOST_PARTS = 24
LONGEST_HEADER = 4096


@dataclass
class PostedDocuments:
    """The documents with the small fields beside them; a file's own name is not even kept in memory."""

    documents: list[bytearray] = field(default_factory=list[bytearray])
    fields: dict[str, str] = field(default_factory=dict[str, str])

    def __repr__(self) -> str:
        return f"PostedDocuments({[len(data) for data in self.documents]} bytes)"


async def read_documents(content_type: str, stream: AsyncIterable[bytes]) -> PostedDocuments:
    """Read a multipart body; fields left empty by the browser are passed over.

    Raises:
        ReadingRefused: ``too_large`` as soon as one document passes 20 MB; the rest is not read.
        InvalidInput: ``files_too_many`` or ``files_too_large`` as soon as they are, ``file_missing`` without a
            document, ``reading_empty`` when all are empty, ``file_unreadable`` for a broken or foreign body.
    """
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not boundary:
        raise InvalidInput("file_unreadable", field=DOCUMENT)
    collector = _Collector()
    parser = MultipartParser(boundary, collector.callbacks())
    try:
        async for chunk in stream:
            parser.write(chunk)
        parser.finalize()
    except MultipartParseError:
        raise InvalidInput("file_unreadable", field=DOCUMENT) from None
    if not collector.ended:
        raise InvalidInput("file_unreadable", field=DOCUMENT)
    if not collector.posted.documents:
        raise InvalidInput("file_missing" if not collector.saw_document else "reading_empty", field=DOCUMENT)
    return collector.posted


class _Collector:
    """What the parser found so far."""

    def __init__(self) -> None:
        self.posted = PostedDocuments()
        self.ended = False
        self.saw_document = False
        self._parts = self._bytes = 0
        self._header_name = bytearray()
        self._header_value = bytearray()
        self._headers: dict[str, bytes] = {}
        self._name = ""
        self._value = bytearray()

    def callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._part_begins,
            "on_header_field": self._header_field,
            "on_header_value": self._header_text,
            "on_header_end": self._header_ends,
            "on_headers_finished": self._headers_end,
            "on_part_data": self._part_data,
            "on_part_end": self._part_ends,
            "on_end": self._all_ends,
        }

    def _part_begins(self) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise InvalidInput("file_unreadable", field=DOCUMENT)
        self._headers, self._name, self._value = {}, "", bytearray()

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _header_text(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]
        if len(self._header_value) > LONGEST_HEADER:
            raise InvalidInput("file_unreadable", field=DOCUMENT)

    def _header_ends(self) -> None:
        self._headers[self._header_name.decode("latin-1").lower()] = bytes(self._header_value)
        self._header_name, self._header_value = bytearray(), bytearray()

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        self._name = options.get(b"name", b"").decode("latin-1")
        if self._name == DOCUMENT:
            self.saw_document = self.saw_document or bool(options.get(b"filename"))

    def _part_data(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]
        if self._name != DOCUMENT:
            if len(self._value) > LONGEST_FIELD:
                raise InvalidInput("file_unreadable", field=DOCUMENT)
            return
        self._bytes += end - start
        if len(self._value) > MAX_BYTES:
            raise ReadingRefused(Refusal.TOO_LARGE)
        if self._bytes > MOST_BYTES:
            raise InvalidInput("files_too_large", field=DOCUMENT)

    def _part_ends(self) -> None:
        if self._name == DOCUMENT and self._value:
            self.posted.documents.append(self._value)
            if len(self.posted.documents) > MOST_FILES:
                raise InvalidInput("files_too_many", field=DOCUMENT)
        elif self._name and self._name != DOCUMENT:
            self.posted.fields[self._name] = self._value.decode("utf-8", "replace")

    def _all_ends(self) -> None:
        self.ended = True
