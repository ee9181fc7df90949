"""The command ``keys``: make the key files that are missing."""

from __future__ import annotations

import argparse

from labhelp_app.crypto.keys import create_key_file
from labhelp_app.settings import read_settings


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``keys`` to the command line."""
    parser = subparsers.add_parser("keys", help="make the key files that are missing; never replaces one")
    parser.set_defaults(run=make_keys)


def make_keys(arguments: argparse.Namespace) -> int:
    """Make the missing key files and say where they are."""
    del arguments
    settings = read_settings()
    files = {"jwt": settings.jwt_key_file, "backup": settings.backup_key_file}
    if not settings.master_key:
        files = {"master": settings.master_key_file, **files}
    for name, path in files.items():
        if path.exists():
            print(f"{name}: {path} is there already")
            continue
        create_key_file(path)
        print(f"{name}: made {path}. Back it up apart from the database: without it the data cannot be read.")
    return 0
