"""The one place that chooses implementations and refuses to start with the wrong keys."""

from __future__ import annotations

import threading
from dataclasses import replace

from sqlmodel import col, func, select

from labhelp_app.clock import Clock, SystemClock
from labhelp_app.crypto.keys import CURRENT_KEK_VERSION, Keyring, load_master_key
from labhelp_app.crypto.sealed import Bound, open_sealed, seal
from labhelp_app.errors import KeyRefused, RecordUnreadable
from labhelp_app.interpretation.asking import AiClient
from labhelp_app.services.context import Context
from labhelp_app.settings import Settings, settings
from labhelp_app.storage.engine import Database
from labhelp_app.storage.models import KeyCheck, User

KEY_CHECK_TEXT = b"the master key of this database"

_lock = threading.Lock()
_built: Context | None = None


def context() -> Context:
    """Return the context of this process, built on first use."""
    global _built
    with _lock:
        if _built is None:
            _built = build(settings())
        return _built


def build(settings: Settings, clock: Clock | None = None) -> Context:
    """Migrate the database, check that the key is the one the data were sealed with, and put all together.

    Raises:
        KeyRefused: when the key is missing, malformed or another one than the data were sealed with.
    """
    database = Database(settings.database_url)
    try:
        database.migrate()
        keyring = Keyring(load_master_key(settings, may_create=not _holds_data(database)))
        check_keys(database, keyring)
    except BaseException:
        database.dispose()
        raise
    return Context(
        settings=settings,
        clock=clock or SystemClock(),
        database=database,
        keyring=keyring,
        ai=model_of(settings),
    )


def model_of(settings: Settings) -> AiClient | None:
    """Return the client of the language model, ``None`` without a key; the SDK is loaded only then.

    Raises:
        SettingRefused: the address of the model is not https.
    """
    if not settings.ai.api_key:
        return None
    from labhelp_app.interpretation.openai_client import connect

    return connect(settings.ai)


def with_clock(ctx: Context, clock: Clock) -> Context:
    """Return the same context at another time of day."""
    return replace(ctx, clock=clock)


def check_keys(database: Database, keyring: Keyring) -> None:
    """Compare the keyring with the sealed constant in the database; the first start writes it.

    Raises:
        KeyRefused: ``reason`` is ``another_key`` or ``no_key_check``.
    """
    with database.unit_of_work() as uow:
        checks = uow.session.exec(select(KeyCheck)).all()
        for check in checks:
            try:
                open_sealed(keyring.kek(check.version), check.sealed_constant, _bound(check.version))
            except RecordUnreadable:
                raise _refused("another_key") from None
        if not checks:
            if uow.session.exec(select(func.count()).select_from(User)).one():
                raise _refused("no_key_check")
            version = CURRENT_KEK_VERSION
            constant = seal(keyring.kek(version), KEY_CHECK_TEXT, _bound(version))
            uow.session.add(KeyCheck(version=version, sealed_constant=constant))
            uow.commit()


def _holds_data(database: Database) -> bool:
    with database.unit_of_work(read_only=True) as uow:
        return uow.session.exec(select(col(KeyCheck.version)).limit(1)).first() is not None


def _bound(version: int) -> Bound:
    return Bound("key_checks", "sealed_constant", "service", f"version-{version}", version)


def _refused(reason: str) -> KeyRefused:
    error = KeyRefused(key="master", reason=reason)
    error.add_note(
        "The database holds data sealed with another master key. Put the right key back; nothing was changed."
    )
    return error
