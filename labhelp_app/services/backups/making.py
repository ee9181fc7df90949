"""Making a backup: one moment of the database, sealed, with the people's keys in a file of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from labhelp_app.crypto.keys import load_backup_key
from labhelp_app.services import audit
from labhelp_app.services.audit.chain import GENESIS
from labhelp_app.services.backups.archives import DATA, KEYS, ArchiveWriter, Heading, Manifest
from labhelp_app.services.context import Context
from labhelp_app.storage.copies import copy_out
from labhelp_app.storage.models import AuditEvent
from labhelp_app.storage.owned_rows import new_id
from labhelp_app.storage.tables import own_tables, table_of

LEFT_OUT = frozenset({"sessions", "rate_buckets"})
"""Nobody stays signed in across a restore, and counters of attempts start anew."""

KEY_COLUMN = "wrapped_data_key"


def keys_file(file: Path) -> Path:
    """Return where the people's wrapped keys of a backup go: beside it, to be kept 30 days and no longer."""
    return file.with_name(f"{file.name}.keys")


def make_backup(ctx: Context, file: Path) -> Manifest:
    """Write the backup to ``file`` and the people's keys to ``file.keys``; both sealed with the backup key.

    Permission: whoever runs the server. Consent: none, everything stays sealed. Audit event: ``backup:made``.

    Raises:
        KeyRefused: there is no backup key.
    """
    key = load_backup_key(ctx.settings)
    backup_id, made_at, revision = new_id(), ctx.clock.now(), ctx.database.revision()
    file.parent.mkdir(parents=True, exist_ok=True)
    tables = [table.name for table in own_tables() if table.name not in LEFT_OUT]
    data = ArchiveWriter(file, key, Heading(DATA, backup_id, made_at, revision), tables)
    keys_heading = Heading(KEYS, backup_id, made_at, revision)
    keys = ArchiveWriter(keys_file(file), key, keys_heading, ("users", "tombstones"))
    try:
        with ctx.database.snapshot() as connection:
            _copy(connection, data, keys)
            links, head = _chain_head(connection)
        # The keys first: a data file in its place always has its keys beside it.
        keys.finish(links, head)
        manifest = data.finish(links, head)
    finally:
        data.give_up()
        keys.give_up()
    with ctx.database.unit_of_work() as uow:
        details: dict[str, str | int] = {"rows": sum(manifest.rows.values()), "sha256": manifest.sha256}
        audit.record(uow, ctx, None, "backup:made", object=f"backup:{backup_id}", details=details)
        uow.commit()
    return manifest


def _copy(connection: Connection, data: ArchiveWriter, keys: ArchiveWriter) -> None:
    for table in own_tables():
        if table.name in LEFT_OUT:
            continue
        for row in copy_out(connection, table):
            if table.name == "users":
                keys.add("users", _key_of(row))
                row = {**row, KEY_COLUMN: None}
            if table.name == "tombstones":
                keys.add("tombstones", row)
            data.add(table.name, row)


def _key_of(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("id", KEY_COLUMN, "kek_version")}


def _chain_head(connection: Connection) -> tuple[int, str]:
    table = table_of(AuditEvent)
    last = connection.execute(select(table.c.seq, table.c.hash).order_by(table.c.seq.desc()).limit(1)).first()
    return (last.seq, last.hash) if last else (0, GENESIS)
