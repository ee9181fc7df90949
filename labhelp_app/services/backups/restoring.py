"""Restoring a backup into an empty database, and proving that it opens before anybody relies on it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlmodel import col

from labhelp_app import clock
from labhelp_app.crypto.keys import Keyring, load_backup_key, load_master_key
from labhelp_app.errors import LabHelpError, RecordUnreadable
from labhelp_app.services import audit, vault
from labhelp_app.services.backups.archives import DATA, KEYS, ArchiveReader, Manifest
from labhelp_app.services.backups.making import KEY_COLUMN, keys_file
from labhelp_app.services.context import Context
from labhelp_app.services.key_checks import check_keys
from labhelp_app.settings import Settings
from labhelp_app.storage.copies import copy_in, copy_out, count_rows
from labhelp_app.storage.engine import Database
from labhelp_app.storage.models import Tombstone, User
from labhelp_app.storage.tables import own_tables, table_of

SAMPLE = 200
"""How many reports are opened to see that the restored database is readable."""


class RestoreRefused(LabHelpError):
    """A backup is not restored: ``params["reason"]`` says why; the target is left as it was."""

    code = "restore_refused"


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What was restored and proved: rows by table as in the backup, people erased again, records that opened."""

    rows: dict[str, int]
    erased_again: int
    chain_links: int
    keys_opened: int
    reports_opened: int


@dataclass(frozen=True, slots=True)
class _Keys:
    """The second half of a backup: wrapped keys by person, and who was erased by then."""

    made_at: datetime
    wrapped: dict[str, dict[str, Any]]
    tombstones: dict[str, dict[str, Any]]


def restore_backup(settings: Settings, file: Path, url: str, *, keys: Path | None = None) -> RestoreReport:
    """Restore ``file`` into the empty database at ``url`` and prove it; people erased since stay erased.

    ``keys`` is the newest file of people's keys (``file.keys`` by default). Who is known to be erased comes
    from the backup, from that file, and from the live database of the settings when there is one.
    Permission: whoever runs the server and holds both keys. Consent: none. Audit event: ``backup:restored``.

    Raises:
        RestoreRefused: the target is not empty, the keys are older than the data, or the proof failed.
        KeyRefused: the backup or master key is missing or another one.
        RecordUnreadable: a file was changed or cut.
    """
    reader = ArchiveReader(file, load_backup_key(settings))
    target = Database(url)
    try:
        if _holds_rows(target):
            raise _refused("target_not_empty", "The target database holds data already. Give an empty one.")
        people = _read_keys(keys or keys_file(file), reader.key)
        manifest, erased = _load(reader, people, target, _erased_in_live(settings, url))
        target.migrate()
        return _prove(settings, target, manifest, erased)
    finally:
        target.dispose()


def verify_backup(settings: Settings, file: Path, *, keys: Path | None = None) -> RestoreReport:
    """Restore into a scratch database that is thrown away, and return what was proved.

    Permission, consent and errors: as ``restore_backup``. Audit event: none that stays.
    """
    with tempfile.TemporaryDirectory(prefix="labhelp-verify-") as folder:
        return restore_backup(settings, file, f"sqlite:///{Path(folder) / 'scratch.db'}", keys=keys)


def _load(
    reader: ArchiveReader, people: _Keys, target: Database, erased_live: dict[str, dict[str, Any]]
) -> tuple[Manifest, int]:
    heading = reader.heading()
    if heading.kind != DATA:
        raise _refused("not_a_backup", "This file holds keys, not data. Give the backup itself.")
    if people.made_at < heading.made_at:
        raise _refused("keys_older_than_data", "The file of keys is older than the backup. Give a newer one.")
    target.migrate(heading.revision)
    tombstones = {**people.tombstones, **erased_live}
    with target.engine.begin() as connection:
        _speak_for_everybody(connection)
        _insert_all(connection, reader, people)
        if reader.manifest is None:
            raise RecordUnreadable
        erased = _erase_again(connection, tombstones)
    return reader.manifest, erased


def _insert_all(connection: Connection, reader: ArchiveReader, people: _Keys) -> None:
    tables = {table.name: table for table in own_tables()}
    for name, group in groupby(reader.rows(), key=itemgetter(0)):
        if name not in tables:
            raise _refused(
                "unknown_table", "The backup was made by a newer release. Restore it with that one."
            )
        rows = (row for _, row in group)
        copy_in(connection, tables[name], _with_keys(rows, people) if name == "users" else rows)


def _with_keys(rows: Iterator[dict[str, Any]], people: _Keys) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield {**row, **people.wrapped.get(row["id"], {KEY_COLUMN: None})}


def _erase_again(connection: Connection, tombstones: dict[str, dict[str, Any]]) -> int:
    """Delete people who were erased after the backup was made, and keep their tombstones."""
    known = set(connection.execute(select(table_of(Tombstone).c.user_id)).scalars())
    missing = [stone for user_id, stone in tombstones.items() if user_id not in known]
    copy_in(connection, table_of(Tombstone), missing)
    gone = delete(User).where(col(User.id).in_(select(table_of(Tombstone).c.user_id)))
    return connection.execute(gone).rowcount


def _prove(settings: Settings, target: Database, manifest: Manifest, erased: int) -> RestoreReport:
    keyring = Keyring(load_master_key(settings, may_create=False))
    check_keys(target, keyring)
    ctx = Context(settings=settings, clock=clock.SystemClock(), database=target, keyring=keyring)
    chain = audit.verify_chain(ctx, with_checkpoints=False)
    if (chain.links, chain.head, chain.reason) != (manifest.chain_links, manifest.chain_head, ""):
        raise _refused(
            "chain_broken", "The audit chain of the restored database does not hold. Do not use it."
        )
    with target.unit_of_work() as uow:
        readable = vault.try_to_open(uow, ctx, sample=SAMPLE)
        if readable.unreadable:
            raise _refused(
                "records_unreadable", "Sealed records do not open with this master key. Do not use it."
            )
        details: dict[str, str | int] = {"rows": sum(manifest.rows.values()), "erased_again": erased}
        audit.record(uow, ctx, None, "backup:restored", details=details)
        uow.commit()
    return RestoreReport(manifest.rows, erased, chain.links, readable.keys, readable.reports)


def _read_keys(file: Path, key: bytes) -> _Keys:
    if not file.exists():
        raise _refused(
            "keys_missing", f"The file of people's keys {file.name} is not there. Give it with --keys."
        )
    reader = ArchiveReader(file, key)
    heading = reader.heading()
    if heading.kind != KEYS:
        raise _refused("not_keys", "This file holds data, not keys.")
    found: dict[str, dict[str, dict[str, Any]]] = {"users": {}, "tombstones": {}}
    for table, row in reader.rows():
        found[table][row["id" if table == "users" else "user_id"]] = row
    return _Keys(heading.made_at, found["users"], found["tombstones"])


def _erased_in_live(settings: Settings, url: str) -> dict[str, dict[str, Any]]:
    """Return the tombstones of the live database when it is another one than the target and still there."""
    path = Path(settings.database_url.removeprefix("sqlite:///"))
    if settings.database_url == url or (settings.database_url.startswith("sqlite") and not path.exists()):
        return {}
    live = Database(settings.database_url)
    try:
        if not live.alive() or not live.revision():
            return {}
        with live.snapshot() as connection:
            return {row["user_id"]: row for row in copy_out(connection, table_of(Tombstone))}
    finally:
        live.dispose()


def _holds_rows(database: Database) -> bool:
    if not database.revision():
        return False
    with database.snapshot() as connection:
        return any(count_rows(connection, own_tables()).values())


def _speak_for_everybody(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT set_config('app.user_id', '*', true)")


def _refused(reason: str, sentence: str) -> RestoreRefused:
    error = RestoreRefused(reason=reason)
    error.add_note(sentence)
    return error
