"""Backups: made sealed, restored into an empty database, proved before they are relied on."""

from labhelp_app.services.backups.archives import Manifest
from labhelp_app.services.backups.making import keys_file, make_backup
from labhelp_app.services.backups.restoring import (
    RestoreRefused,
    RestoreReport,
    restore_backup,
    verify_backup,
)

__all__ = [
    "Manifest",
    "RestoreRefused",
    "RestoreReport",
    "keys_file",
    "make_backup",
    "restore_backup",
    "verify_backup",
]
