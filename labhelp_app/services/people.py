"""The facts about a person that results depend on, taken from the sealed profile when they are needed."""

from __future__ import annotations

from datetime import date

from labhelp_app.clinical.patients import Patient, Sex
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.storage.unit_of_work import UnitOfWork

_SEXES: dict[str, Sex] = {"male": "male", "female": "female"}


def patient_of(uow: UnitOfWork, ctx: Context, actor: Actor) -> Patient:
    """Return sex and birth date of the actor; ``None`` where the profile does not hold them.

    Permission: the person. Consent: none. Audit event: only when refused.
    """
    profile = vault.open_profile(uow, ctx, actor)
    born = profile.get("birth_date") or ""
    return Patient(
        sex=_SEXES.get(profile.get("sex", "")), birth_date=date.fromisoformat(born) if born else None
    )


def given_name_of(uow: UnitOfWork, ctx: Context, actor: Actor) -> str:
    """Return the given name as the person wrote it.

    Permission: the person. Consent: none. Audit event: only when refused.
    """
    return str(vault.open_profile(uow, ctx, actor).get("given_name", ""))
