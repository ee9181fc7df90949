"""A person's key and profile: made at registration, opened for the person alone."""

from __future__ import annotations

from labhelp_app.crypto.keys import CURRENT_KEK_VERSION, CURRENT_PEPPER_VERSION
from labhelp_app.errors import InvalidInput
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor, Language, Role
from labhelp_app.services.context import Context
from labhelp_app.services.vault.envelopes import Slot, open_body, seal_body
from labhelp_app.services.vault.gate import Admission, Body, Purpose, admit
from labhelp_app.storage.models import User
from labhelp_app.storage.owned_rows import new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

PROFILE_FIELDS = frozenset({"surname", "given_name", "patronymic", "email", "birth_date", "sex"})
"""Everything a profile must hold (policy, clause 4.2); ``patronymic`` may be empty. Dates are ISO."""

PREFERENCES = "preferences"
"""The one optional field: choices such as reading level or notices."""


def create_person(
    uow: UnitOfWork,
    ctx: Context,
    *,
    password_hash: str,
    profile: Body,
    language: Language,
    role: Role = Role.PATIENT,
    pepper_version: int = CURRENT_PEPPER_VERSION,
) -> str:
    """Add an account with a key of its own and return its id.

    Permission: anybody who registers. Consent: checked by the caller, in the same transaction.
    Audit event: ``account:created`` and ``profile:sealed``.

    Raises:
        InvalidInput: when a field of the profile is missing or one too many (``params["field"]``).
    """
    _check_profile(profile)
    now = ctx.clock.now()
    key = ctx.keyring.new_person_key(new_id())
    user = User(
        id=key.user_id,
        email_index=ctx.keyring.email_index(profile["email"]),
        password_hash=password_hash,
        pepper_version=pepper_version,
        role=role.value,
        language=language.value,
        wrapped_data_key=ctx.keyring.wrap(key),
        kek_version=CURRENT_KEK_VERSION,
        created_at=now,
    )
    itself = Admission(Actor(user.id, "", role, language), Purpose.ACCOUNT, user, key)
    audit.record(uow, ctx, None, "account:created", object=f"account:{user.id}", subject=user.id)
    user.sealed_profile = seal_body(uow, ctx, itself, _slot(user), profile, "profile:sealed")
    uow.session.add(user)
    uow.session.flush()
    return user.id


def open_profile(uow: UnitOfWork, ctx: Context, actor: Actor, purpose: Purpose = Purpose.ACCOUNT) -> Body:
    """Return the actor's own profile.

    Permission: the person. Consent: that of ``purpose``. Audit event: only when refused or unreadable;
    the openings that the chain tells the person about are those of medical records.

    Raises:
        SignInRequired, AccountBlocked, ConsentMissing, RecordUnreadable: as ``gate.admit``.
    """
    admitted = admit(uow, ctx, actor, purpose, "profile:opened", f"profile:{actor.user_id}")
    return open_body(uow, ctx, admitted, _slot(admitted.user), admitted.user.sealed_profile, "profile:opened")


def reseal_profile(uow: UnitOfWork, ctx: Context, actor: Actor, profile: Body) -> None:
    """Replace the actor's profile; the index of the e-mail follows it.

    Permission: the person. Consent: none. Audit event: ``profile:resealed``.

    Raises:
        InvalidInput: a field is missing or one too many. SignInRequired, RecordUnreadable: as ``gate.admit``.
    """
    _check_profile(profile)
    admitted = admit(uow, ctx, actor, Purpose.ACCOUNT, "profile:resealed", f"profile:{actor.user_id}")
    user = admitted.user
    uow.session.refresh(user, with_for_update=True)
    user.row_version += 1
    user.email_index = ctx.keyring.email_index(profile["email"])
    user.sealed_profile = seal_body(uow, ctx, admitted, _slot(user), profile, "profile:resealed")
    uow.session.add(user)
    uow.session.flush()


def _slot(user: User) -> Slot:
    return Slot("profile", "users", "sealed_profile", user.id, user.row_version)


def _check_profile(profile: Body) -> None:
    for field in sorted((profile.keys() ^ PROFILE_FIELDS) - {PREFERENCES}):
        raise InvalidInput("field_not_expected" if field in profile else "field_missing", field=_safe(field))


def _safe(field: str) -> str:
    return field if field in PROFILE_FIELDS else "other"
