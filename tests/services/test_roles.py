"""The matrix of roles: one table in code, drawn in the documents, without staff near medical content."""

from __future__ import annotations

from pathlib import Path

import pytest

from labhelp_app.errors import Forbidden, SignInRequired
from labhelp_app.services.actor import Actor, Role
from labhelp_app.services.role_table import ROOMS, drawn
from labhelp_app.services.roles import ROLES, Policy, admits, require

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "roles.md"


def test_the_document_is_what_the_code_says() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == drawn()


def test_every_policy_has_a_row_and_a_set_of_roles() -> None:
    assert set(ROOMS) == set(Policy)
    assert set(ROLES) == set(Policy) - {Policy.PUBLIC}
    assert all(ROLES.values())


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PATIENT])
def test_no_staff_role_is_admitted_to_medical_content(role: Role) -> None:
    assert not admits(Policy.PATIENT, role)
    with pytest.raises(Forbidden):
        require(Policy.PATIENT, Actor("a" * 32, "b" * 32, role))


@pytest.mark.parametrize("policy", [policy for policy in Policy if policy is not Policy.PUBLIC])
def test_nobody_is_admitted_anywhere_but_to_public_rooms(policy: Policy) -> None:
    with pytest.raises(SignInRequired):
        require(policy, None)
    require(Policy.PUBLIC, None)


def test_a_patient_is_admitted_to_no_staff_room() -> None:
    admitted = {policy for policy in Policy if admits(policy, Role.PATIENT)}
    assert admitted == {Policy.PUBLIC, Policy.SIGNED_IN, Policy.PATIENT}
