"""The backup file: JSON lines, compressed and sealed, the last line being the manifest over all others."""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from labhelp_app.crypto.streams import SealingWriter, open_stream
from labhelp_app.errors import RecordUnreadable

FORMAT, VERSION = "labhelp.backup", 1
DATA, KEYS = "data", "keys"

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line: which backup this is, which half of it, when, and the revision of the tables."""

    kind: str
    backup_id: str
    made_at: datetime
    revision: str

    def to_dict(self) -> Line:
        """Return the JSON form."""
        return {"format": FORMAT, "version": VERSION, **asdict(self), "made_at": self.made_at.isoformat()}

    @classmethod
    def from_dict(cls, line: Line) -> Heading:
        """Read the JSON form.

        Raises:
            RecordUnreadable: another format, or a version this release does not know.
        """
        if line.get("format") != FORMAT or line.get("version") != VERSION:
            raise RecordUnreadable
        made_at = datetime.fromisoformat(line["made_at"])
        return cls(line["kind"], line["backup_id"], made_at, line["revision"])


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last line: rows per table, the chain's last link, and the SHA-256 of all lines before it."""

    rows: dict[str, int]
    chain_links: int
    chain_head: str
    sha256: str


class ArchiveWriter:
    """Writes one half of a backup beside its place and moves it there when it is whole."""

    def __init__(self, path: Path, key: bytes, heading: Heading, tables: Iterable[str]) -> None:
        self._path = path
        self._draft = path.with_name(f"{path.name}.{os.getpid()}.part")
        handle = os.open(self._draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._file = os.fdopen(handle, "wb")
        self._sealing = SealingWriter(self._file, key)
        self._pressing = zlib.compressobj(6)
        self._sum = hashlib.sha256()
        self.rows = dict.fromkeys(tables, 0)
        self._line(heading.to_dict())

    def add(self, table: str, row: Line) -> None:
        """Add one row."""
        self.rows[table] += 1
        self._line({"table": table, "row": row})

    def finish(self, chain_links: int, chain_head: str) -> Manifest:
        """Write the manifest, make the file durable and put it in its place."""
        manifest = Manifest(self.rows, chain_links, chain_head, self._sum.hexdigest())
        self._line({"manifest": asdict(manifest)})
        self._sealing.write(self._pressing.flush())
        self._sealing.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._draft.replace(self._path)
        return manifest

    def give_up(self) -> None:
        """Leave nothing behind; harmless after ``finish``."""
        self._file.close()
        self._draft.unlink(missing_ok=True)

    def _line(self, words: Line) -> None:
        line = json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._sum.update(line)
        self._sealing.write(self._pressing.compress(line))


@dataclass
class ArchiveReader:
    """Reads one half of a backup line by line; ``manifest`` stands only after the last row was read."""

    path: Path
    key: bytes
    manifest: Manifest | None = None
    counted: dict[str, int] = field(default_factory=dict[str, int])

    def heading(self) -> Heading:
        """Return the first line.

        Raises:
            KeyRefused, RecordUnreadable: as ``rows``.
        """
        with self.path.open("rb") as file:
            return Heading.from_dict(json.loads(next(_lines(open_stream(file, self.key)), b"{}")))

    def rows(self) -> Iterator[tuple[str, Line]]:
        """Yield (table, row) in order and check the manifest at the end.

        Raises:
            KeyRefused: sealed with another key.
            RecordUnreadable: changed, cut, or the manifest does not fit what was read.
        """
        total, before_last = hashlib.sha256(), ""
        with self.path.open("rb") as file:
            for line in _lines(open_stream(file, self.key)):
                if self.manifest is not None:
                    raise RecordUnreadable  # the manifest is the last line
                words = json.loads(line)
                if "manifest" in words:
                    self.manifest, before_last = Manifest(**words["manifest"]), total.hexdigest()
                    continue
                total.update(line)
                if "table" in words:
                    self.counted[words["table"]] = self.counted.get(words["table"], 0) + 1
                    yield words["table"], words["row"]
        if self.manifest is None or self.manifest.sha256 != before_last:
            raise RecordUnreadable
        if {table: count for table, count in self.manifest.rows.items() if count} != self.counted:
            raise RecordUnreadable


def _lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    unpacking, waiting = zlib.decompressobj(), b""
    for chunk in chunks:
        *whole, waiting = (waiting + unpacking.decompress(chunk)).split(b"\n")
        yield from (line + b"\n" for line in whole)
    if waiting or not unpacking.eof:
        raise RecordUnreadable
