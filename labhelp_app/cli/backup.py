"""The commands ``backup``, ``restore`` and ``verify-backup``."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from labhelp_app import bootstrap
from labhelp_app.services import backups
from labhelp_app.settings import read_settings


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the command line."""
    backup = subparsers.add_parser("backup", help="write a sealed backup and prove that it opens")
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=make)
    restore = subparsers.add_parser("restore", help="restore a backup into an empty database and prove it")
    restore.add_argument("file", type=Path)
    restore.add_argument("--into", required=True, metavar="URL", help="address of an empty database")
    restore.add_argument("--keys", type=Path, help="the newest file of people's keys (default: FILE.keys)")
    restore.set_defaults(run=put_back)
    verify = subparsers.add_parser("verify-backup", help="restore into a scratch database and throw it away")
    verify.add_argument("file", type=Path)
    verify.add_argument("--keys", type=Path, help="the newest file of people's keys (default: FILE.keys)")
    verify.set_defaults(run=verify_file)


def make(arguments: argparse.Namespace) -> int:
    """Write the backup, prove it, and print its manifest."""
    settings = read_settings()
    manifest = backups.make_backup(bootstrap.build(settings), arguments.file)
    report = backups.verify_backup(settings, arguments.file)
    _print({"file": str(arguments.file), "keys": str(backups.keys_file(arguments.file)), **asdict(manifest)})
    _print({"proved": asdict(report)})
    return 0


def put_back(arguments: argparse.Namespace) -> int:
    """Restore and print what was proved."""
    report = backups.restore_backup(read_settings(), arguments.file, arguments.into, keys=arguments.keys)
    _print({"restored": asdict(report)})
    return 0


def verify_file(arguments: argparse.Namespace) -> int:
    """Prove a backup and print what was proved."""
    _print({"proved": asdict(backups.verify_backup(read_settings(), arguments.file, keys=arguments.keys))})
    return 0


def _print(words: dict[str, object]) -> None:
    print(json.dumps(words, ensure_ascii=False))
