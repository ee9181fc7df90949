"""Draws docs/roles.md from the table in code: ``python -m labhelp_app.services.role_table > docs/roles.md``."""

from __future__ import annotations

import sys

from labhelp_app.services.actor import Role
from labhelp_app.services.roles import Policy, admits

ROOMS = {
    Policy.PUBLIC: "public pages, sign-in, registration, choice of language",
    Policy.SIGNED_IN: "own password, own sessions, own language, erasing the own account",
    Policy.PATIENT: "own reports, drafts, trends, explanations, consents, export: medical content",
    Policy.REQUESTS: "requests under the law: number, kind, due date, state",
    Policy.INCIDENTS: "incidents and notices of a breach",
    Policy.POLICIES: "versions of policy and consent texts",
    Policy.ACCOUNTS: "state of an account: active, blocked; never its content",
    Policy.AUDIT: "the audit log: who did what, ids only",
    Policy.SYSTEM: "health, backups, keys, roles; never medical content",
}
"""What lies behind each policy."""


def drawn() -> str:
    """Return the whole document."""
    heads = ["nobody", *(role.value for role in Role)]
    lines = [
        "# Roles",
        "",
        "Drawn from `labhelp_app/services/roles.py`, which handlers and routes ask; a test fails when this file is stale.",
        "No staff role stands in the row `patient`, and none may be added: staff never see medical content.",
        "",
        f"| policy | what lies behind it | {' | '.join(heads)} |",
        f"|---|---|{'---|' * len(heads)}",
    ]
    for policy, room in ROOMS.items():
        marks = ["yes" if admits(policy, role) else "no" for role in (None, *Role)]
        lines.append(f"| `{policy.value}` | {room} | {' | '.join(marks)} |")
    lines += [
        "",
        "Within a room, an object is found only together with its owner: absent and foreign are one answer.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(drawn())
