"""The keys of the service: where they come from, what is derived from them, how a person's key is wrapped."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import logging
import os
import stat
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from labhelp_app.crypto.derivation import KEY_BYTES, derive
from labhelp_app.crypto.sealed import Bound, open_sealed, seal
from labhelp_app.errors import KeyRefused
from labhelp_app.settings import Settings

log = logging.getLogger(__name__)

CURRENT_KEK_VERSION = 1
"""The version new person keys are wrapped with."""

CURRENT_PEPPER_VERSION = 1
"""The version new passwords are hashed with."""


def load_master_key(settings: Settings, *, may_create: bool = True) -> bytes:
    """Return the 32-byte master key from ``LABHELP_MASTER_KEY`` or its file.

    ``may_create`` allows development to make the file on first start (0600, outside the database folder);
    production never invents a key.

    Raises:
        KeyRefused: missing, malformed, or readable by others (``params["key"]`` is ``master``).
    """
    if settings.master_key:
        return _decoded(settings.master_key, "master")
    return _from_file(settings.master_key_file, "master", may_create and not settings.production)


def load_jwt_key(settings: Settings) -> bytes:
    """Return the 32-byte key of the access tokens, independent of the master key; made like it.

    Raises:
        KeyRefused: missing, malformed, or readable by others.
    """
    return _from_file(settings.jwt_key_file, "jwt", not settings.production)


def load_backup_key(settings: Settings) -> bytes:
    """Return the 32-byte key of the backups, independent of the master key; made like it.

    Raises:
        KeyRefused: missing, malformed, or readable by others.
    """
    return _from_file(settings.backup_key_file, "backup", not settings.production)


def create_key_file(path: Path) -> bytes:
    """Write a new random key to ``path`` (0600, folder 0700) and return it; an existing file is never replaced.

    Raises:
        FileExistsError: when the file is there.
    """
    key = os.urandom(KEY_BYTES)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(key) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return key


def _from_file(path: Path, name: str, may_create: bool) -> bytes:
    if not path.exists():
        if not may_create:
            raise _refused(
                name, "missing", f"put the {name} key at {path} or make it: python -m labhelp_app keys"
            )
        try:
            key = create_key_file(path)
        except FileExistsError:
            return _from_file(path, name, may_create=False)  # another process was first
        log.warning(
            "A new %s key was made at %s. Back it up: without it the data cannot be read.", name, path
        )
        return key
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise _refused(
            name, "readable_by_others", f"the file {path} must be readable by its owner only: chmod 600"
        )
    return _decoded(path.read_text(encoding="ascii", errors="replace").strip(), name)


def _decoded(text: str, name: str) -> bytes:
    try:
        key = bytes.fromhex(text) if len(text) == 2 * KEY_BYTES else base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        key = b""
    if len(key) != KEY_BYTES or len(set(key)) < 8:  # 32 random bytes never repeat so few values
        raise _refused(name, "malformed", f"the {name} key must be 32 random bytes in base64 or hex")
    return key


def _refused(name: str, reason: str, sentence: str) -> KeyRefused:
    error = KeyRefused(key=name, reason=reason)
    error.add_note(sentence)
    return error


@dataclass(frozen=True, slots=True, repr=False)
class PersonKey:
    """The key of one person in clear; lives only as long as one use case."""

    user_id: str
    secret: bytes

    def for_purpose(self, purpose: str) -> bytes:
        """Return the key for one kind of record, for example ``report``."""
        return derive(self.secret, f"person/{purpose}")

    def __repr__(self) -> str:
        return "PersonKey(hidden)"


class Keyring:
    """Everything derived from the master key; held in memory by the process, never written."""

    def __init__(self, master: bytes) -> None:
        self._master = master

    def __repr__(self) -> str:
        return "Keyring(hidden)"

    def _derived(self, label: str) -> bytes:
        return derive(self._master, label)

    def kek(self, version: int) -> bytes:
        """Return the key that wraps person keys, by version (from 1)."""
        return self._derived(f"kek/v{version}")

    def pepper(self, version: int) -> bytes:
        """Return the secret mixed into passwords before bcrypt, by version (from 1)."""
        return self._derived(f"pepper/pwd/v{version}")

    def service_key(self, purpose: str) -> bytes:
        """Return an independent key for a short-lived need of the service, for example ``flash``."""
        return self._derived(f"service/{purpose}")

    @property
    def audit_key(self) -> bytes:
        """The key of the audit chain."""
        return self._derived("audit/chain")

    @property
    def llm_cache_key(self) -> bytes:
        """The key of the index of kept interpretations."""
        return self._derived("llmcache")

    @cached_property
    def checkpoint_key(self) -> Ed25519PrivateKey:
        """The signing key of the audit checkpoints kept outside the database."""
        return Ed25519PrivateKey.from_private_bytes(self._derived("audit/checkpoint"))

    def email_index(self, email: str) -> str:
        """Return the blind index of an e-mail address (NFKC, trimmed, casefolded), 64 hex digits."""
        folded = unicodedata.normalize("NFKC", email).strip().casefold()
        return hmac.new(self._derived("bidx/email"), folded.encode(), hashlib.sha256).hexdigest()

    def rate_key(self, text: str) -> str:
        """Return the name of a limit's counter without what it counts by, 64 hex digits."""
        return hmac.new(self._derived("rate"), text.encode(), hashlib.sha256).hexdigest()

    def content_index(self, person: PersonKey, content: bytes) -> str:
        """Return a keyed hash of a document, 64 hex digits: equal for one person's equal files only."""
        return hmac.new(person.for_purpose("content-index"), content, hashlib.sha256).hexdigest()

    def new_person_key(self, user_id: str) -> PersonKey:
        """Return a fresh random key for a person."""
        return PersonKey(user_id, os.urandom(KEY_BYTES))

    def wrap(self, person: PersonKey, kek_version: int = CURRENT_KEK_VERSION) -> bytes:
        """Return the person's key wrapped for keeping in the database.

        Bound to: the person and the version of the wrapping key.
        """
        return seal(self.kek(kek_version), person.secret, _wrapping(person.user_id, kek_version))

    def unwrap(self, wrapped: bytes, user_id: str, kek_version: int) -> PersonKey:
        """Return the person's key.

        Raises:
            RecordUnreadable: when it was changed, belongs to another person, or needs another master key.
        """
        return PersonKey(
            user_id, open_sealed(self.kek(kek_version), wrapped, _wrapping(user_id, kek_version))
        )


def _wrapping(user_id: str, kek_version: int) -> Bound:
    return Bound("users", "wrapped_data_key", user_id, user_id, kek_version)
