"""Proving the audit chain: every link, no gap, and nothing cut off behind a signed checkpoint."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from sqlmodel import col, select

from labhelp_app.services.audit.chain import GENESIS, address_mark, link_hash
from labhelp_app.services.context import Context
from labhelp_app.storage.models import AuditEvent
from labhelp_app.storage.tables import table_of
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What verifying found: ``broken_at`` is the first wrong link, ``reason`` a code, both empty when intact."""

    links: int
    head: str
    broken_at: int | None = None
    reason: str = ""

    @property
    def intact(self) -> bool:
        """Whether every link holds."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A link that was seen at a moment, signed and kept outside the database."""

    at: str
    seq: int
    hash: str
    signature: str = ""

    def statement(self) -> bytes:
        """Return the bytes that are signed."""
        return f"labhelp audit checkpoint\n{self.at}\n{self.seq}\n{self.hash}".encode()


def verify_chain(ctx: Context, *, with_checkpoints: bool = True) -> ChainReport:
    """Read the whole chain and compare it with the checkpoints; the first fault ends the search.

    Reasons: ``gap`` (a link is missing or out of order), ``changed`` (a link or its address was edited),
    ``cut_off`` (links after a checkpoint are gone), ``rewritten`` (a checkpoint saw another link),
    ``checkpoint_forged``.

    Permission: auditor, dpo or the service itself. Consent: none. Audit event: none, reading proves nothing new.
    """
    checkpoints = _read_checkpoints(checkpoint_file(ctx)) if with_checkpoints else []
    public = ctx.keyring.checkpoint_key.public_key()
    for checkpoint in checkpoints:
        try:
            public.verify(base64.b64decode(checkpoint.signature), checkpoint.statement())
        except (InvalidSignature, ValueError):
            return ChainReport(0, GENESIS, checkpoint.seq, "checkpoint_forged")
    seen = {checkpoint.seq: checkpoint.hash for checkpoint in checkpoints}
    with ctx.database.unit_of_work(read_only=True) as uow:
        report = _verify_links(ctx.keyring.audit_key, _links(uow), seen)
    if report.intact and seen and max(seen) > report.links:
        return ChainReport(report.links, report.head, report.links + 1, "cut_off")
    return report


def write_checkpoint(ctx: Context) -> Checkpoint | None:
    """Append a signed note of the chain's last link to a file outside the database; ``None`` for an empty chain.

    Permission: the service itself, at start, hourly and at shutdown. Consent: none. Audit event: none.
    """
    with ctx.database.unit_of_work(read_only=True) as uow:
        last = uow.session.exec(select(AuditEvent).order_by(col(AuditEvent.seq).desc()).limit(1)).first()
    if last is None:
        return None
    bare = Checkpoint(ctx.clock.now().isoformat(), last.seq, last.hash)
    signature = base64.b64encode(ctx.keyring.checkpoint_key.sign(bare.statement())).decode()
    signed = Checkpoint(bare.at, bare.seq, bare.hash, signature)
    path = checkpoint_file(ctx)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    words = {"at": signed.at, "seq": signed.seq, "hash": signed.hash, "signature": signed.signature}
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="ascii"
    ) as file:
        file.write(json.dumps(words) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return signed


def checkpoint_file(ctx: Context) -> Path:
    """Return where the checkpoints are: beside the database's folder, to be copied off the machine."""
    return ctx.settings.var / "checkpoints" / "audit.jsonl"


def _read_checkpoints(path: Path) -> list[Checkpoint]:
    if not path.exists():
        return []
    found: list[Checkpoint] = []
    for line in path.read_text(encoding="ascii", errors="replace").splitlines():
        try:
            words = json.loads(line)
            found.append(Checkpoint(words["at"], int(words["seq"]), words["hash"], words["signature"]))
        except (ValueError, KeyError, TypeError):
            found.append(Checkpoint("", 0, ""))  # an unreadable line is as bad as a forged one
    return found


def _links(uow: UnitOfWork) -> Iterator[dict[str, Any]]:
    table = table_of(AuditEvent)
    result = uow.session.connection().execute(table.select().order_by(table.c.seq))
    for row in result.yield_per(2000).mappings():
        yield dict(row)


def _verify_links(key: bytes, links: Iterator[dict[str, Any]], seen: dict[int, str]) -> ChainReport:
    count, head = 0, GENESIS
    for row in links:
        if row["seq"] != count + 1:
            return ChainReport(count, head, count + 1, "gap")
        known_address = (
            row["ip_prefix"] == "" or address_mark(key, row["seq"], row["ip_prefix"]) == row["ip_mark"]
        )
        if row["prev_hash"] != head or link_hash(key, row, head) != row["hash"] or not known_address:
            return ChainReport(count, head, row["seq"], "changed")
        if seen.get(row["seq"], row["hash"]) != row["hash"]:
            return ChainReport(count, head, row["seq"], "rewritten")
        count, head = row["seq"], row["hash"]
    return ChainReport(count, head)
