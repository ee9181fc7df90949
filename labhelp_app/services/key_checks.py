"""A sealed constant in the database tells at once whether the master key is the one the data were sealed with."""

from __future__ import annotations

from sqlmodel import col, func, select

from labhelp_app.crypto.keys import CURRENT_KEK_VERSION, Keyring
from labhelp_app.crypto.sealed import Bound, open_sealed, seal
from labhelp_app.errors import KeyRefused, RecordUnreadable
from labhelp_app.storage.engine import Database
from labhelp_app.storage.models import KeyCheck, User

KEY_CHECK_TEXT = b"the master key of this database"


def check_keys(database: Database, keyring: Keyring) -> None:
    """Compare the keyring with the sealed constant in the database; the first start writes it.

    Permission: the service itself, at start and after a restore. Consent: none. Audit event: none.

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
        if checks:
            return
        if uow.session.exec(select(func.count()).select_from(User)).one():
            raise _refused("no_key_check")
        version = CURRENT_KEK_VERSION
        constant = seal(keyring.kek(version), KEY_CHECK_TEXT, _bound(version))
        uow.session.add(KeyCheck(version=version, sealed_constant=constant))
        uow.commit()


def is_sealed_already(database: Database) -> bool:
    """Return whether the database was sealed with some master key, so that no new one may be invented.

    Permission: the service itself, at start. Consent: none. Audit event: none.
    """
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
