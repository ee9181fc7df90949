"""Which role may enter which room: the one table behind handlers, routes and docs/roles.md."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from labhelp_app.errors import Forbidden, SignInRequired
from labhelp_app.services.actor import Actor, Role


class Policy(StrEnum):
    """What an entrance asks of the one who comes."""

    PUBLIC = "public"
    SIGNED_IN = "signed_in"
    PATIENT = "patient"
    REQUESTS = "requests"
    INCIDENTS = "incidents"
    POLICIES = "policies"
    ACCOUNTS = "accounts"
    AUDIT = "audit"
    SYSTEM = "system"


ROLES: Mapping[Policy, frozenset[Role]] = {
    Policy.SIGNED_IN: frozenset(Role),
    # Medical content: the person alone. No staff role stands here, and none may be added.
    Policy.PATIENT: frozenset({Role.PATIENT}),
    Policy.REQUESTS: frozenset({Role.SUPPORT, Role.DPO}),
    Policy.INCIDENTS: frozenset({Role.DPO}),
    Policy.POLICIES: frozenset({Role.DPO}),
    Policy.ACCOUNTS: frozenset({Role.SUPPORT, Role.ADMIN}),
    Policy.AUDIT: frozenset({Role.AUDITOR, Role.DPO}),
    Policy.SYSTEM: frozenset({Role.ADMIN}),
}
"""The roles each policy admits; ``PUBLIC`` asks for none."""


def admits(policy: Policy, role: Role | None) -> bool:
    """Tell whether a policy admits a role (``None``: nobody is signed in)."""
    return policy is Policy.PUBLIC or (role is not None and role in ROLES[policy])


def require(policy: Policy, actor: Actor | None) -> None:
    """Let the actor pass or say why not.

    Raises:
        SignInRequired: nobody is signed in and the policy asks for somebody.
        Forbidden: the role is not admitted.
    """
    if policy is Policy.PUBLIC:
        return
    if actor is None:
        raise SignInRequired
    if not admits(policy, actor.role):
        raise Forbidden
