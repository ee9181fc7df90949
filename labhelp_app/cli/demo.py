"""The command ``demo``: make the specimen person with four synthetic reports (development only)."""

from __future__ import annotations

import argparse

from labhelp_app import bootstrap
from labhelp_app.services import demo
from labhelp_app.settings import read_settings


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``demo`` to the command line."""
    parser = subparsers.add_parser("demo", help="make the specimen person and print how to sign in")
    parser.set_defaults(run=seed)


def seed(arguments: argparse.Namespace) -> int:
    """Make the person where there is none yet and print e-mail and password."""
    del arguments
    print(demo.announcement(demo.seed(bootstrap.build(read_settings()))))
    return 0
