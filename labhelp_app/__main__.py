"""The command line: `python -m labhelp_app COMMAND`; only the room of the wanted command is imported."""

from __future__ import annotations

import argparse
import importlib
import json
import sys

from labhelp_app.errors import LabHelpError

ROOMS = {
    "serve": "serve",
    "demo": "demo",
    "read": "reading",
    "assess": "reading",
    "language-data": "language_data",
    "convert": "clinical",
    "index": "clinical",
    "change": "clinical",
    "catalogue": "clinical",
    "reference": "clinical",
    "migrate": "database",
    "keys": "keys",
    "backup": "backup",
    "restore": "backup",
    "verify-backup": "backup",
    "verify-audit": "audit",
}
"""Which module of ``labhelp_app.cli`` knows which command."""


def parser_for(words: list[str]) -> argparse.ArgumentParser:
    """Return a parser that knows the wanted command, or all of them when it is not told which."""
    parser = argparse.ArgumentParser(prog="python -m labhelp_app", description="LabHelp.me")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = ROOMS.get(words[0]) if words else None
    for room in [wanted] if wanted else dict.fromkeys(ROOMS.values()):
        importlib.import_module(f"labhelp_app.cli.{room}").register(subparsers)
    return parser


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit code; 2 with ``{"error","message"}`` on stderr for a refusal."""
    given = sys.argv[1:] if words is None else words
    arguments = parser_for(given).parse_args(given)
    try:
        return arguments.run(arguments)
    except LabHelpError as refusal:
        message = " ".join(getattr(refusal, "__notes__", [])) or refusal.code
        print(json.dumps({"error": refusal.code, "message": message, **refusal.params}), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
