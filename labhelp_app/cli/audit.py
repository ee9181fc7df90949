"""The command ``verify-audit``: prove the audit chain against itself and its checkpoints."""

from __future__ import annotations

import argparse
import json

from labhelp_app import bootstrap
from labhelp_app.services import audit
from labhelp_app.settings import read_settings


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``verify-audit`` to the command line."""
    parser = subparsers.add_parser(
        "verify-audit", help="verify the audit chain; exit code 1 when it is broken"
    )
    parser.set_defaults(run=verify_audit)


def verify_audit(arguments: argparse.Namespace) -> int:
    """Print what verifying found as JSON."""
    del arguments
    report = audit.verify_chain(bootstrap.build(read_settings()))
    words = {"intact": report.intact, "links": report.links, "head": report.head}
    if not report.intact:
        words |= {"broken_at": report.broken_at, "reason": report.reason}
    print(json.dumps(words))
    return 0 if report.intact else 1
