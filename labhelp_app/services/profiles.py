"""The person's own details: shown, corrected, and the language they are spoken to in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from labhelp_app.errors import InvalidInput
from labhelp_app.services import audit, rate_limits, vault
from labhelp_app.services.actor import Actor, Language, Visit
from labhelp_app.services.context import Context
from labhelp_app.services.registration import read_changed_details, read_email
from labhelp_app.services.sessions import require_step_up
from labhelp_app.services.view_models import Profile
from labhelp_app.storage.models import Notice, User
from labhelp_app.storage.owned_rows import new_id
from labhelp_app.storage.unit_of_work import UnitOfWork
from labhelp_app.storage.users import user_by_email_index, user_by_id


@dataclass(frozen=True, slots=True)
class Greeting:
    """What the frame of every signed-in page shows."""

    given_name: str
    language: str


def greeting(ctx: Context, actor: Actor) -> Greeting:
    """Return the first name and the language of the person.

    Permission: the person. Consent: none. Audit event: none.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        return Greeting(
            vault.open_profile(uow, ctx, actor)["given_name"], user_by_id(uow, actor.user_id).language
        )


def profile(ctx: Context, actor: Actor) -> Profile:
    """Return the person's own details.

    Permission: the person. Consent: none. Audit event: none.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        body = vault.open_profile(uow, ctx, actor)
        language = user_by_id(uow, actor.user_id).language
    return Profile(
        surname=body["surname"],
        given_name=body["given_name"],
        patronymic=body["patronymic"],
        email=body["email"],
        birth_date=body["birth_date"],
        sex=body["sex"],
        language=language,
    )


def update_profile(ctx: Context, actor: Actor, fields: Mapping[str, str]) -> Profile:
    """Correct names, birth date and sex; nothing else can be changed here.

    Permission: the person. Consent: none. Audit event: ``profile:resealed``.

    Args:
        ctx: the context.
        actor: the person.
        fields: ``surname given_name patronymic birth_date sex``, all of them.

    Raises:
        InvalidInput: as ``registration.read_changed_details``.
    """
    details = read_changed_details(fields, ctx.clock.now())
    with ctx.database.unit_of_work(actor.user_id) as uow:
        body = vault.open_profile(uow, ctx, actor)
        body |= {
            "surname": details.surname,
            "given_name": details.given_name,
            "patronymic": details.patronymic,
        }
        body |= {"birth_date": details.birth_date.isoformat(), "sex": details.sex}
        vault.reseal_profile(uow, ctx, actor, body)
        uow.commit()
    return profile(ctx, actor)


def change_email(ctx: Context, actor: Actor, email: str) -> None:
    """Change the address; it is the name one signs in with.

    When the address belongs to another account nothing changes and nothing is said (see ``register``).

    Permission: the person, after ``confirm_password``. Consent: none. Audit event: ``profile:resealed``.

    Raises:
        StepUpRequired: the password was not given lately. InvalidInput: not an address.
    """
    require_step_up(ctx, actor)
    address = read_email(email)
    rate_limits.spend(ctx, rate_limits.REGISTER_ACCOUNT, f"change/{actor.user_id}")
    with ctx.database.unit_of_work() as uow:
        existing = user_by_email_index(uow, ctx.keyring.email_index(address))
        if existing is not None and existing.id != actor.user_id:
            note_registered_again(uow, ctx, existing, actor.visit)
        else:
            body = vault.open_profile(uow, ctx, actor)
            vault.reseal_profile(uow, ctx, actor, body | {"email": address})
        uow.commit()


def set_language(ctx: Context, actor: Actor, language: str) -> None:
    """Keep the language the person reads in.

    Permission: the person. Consent: none. Audit event: none.

    Raises:
        InvalidInput: the service does not speak it.
    """
    if language not in set(Language):
        raise InvalidInput("language_not_known", field="language")
    with ctx.database.unit_of_work(actor.user_id) as uow:
        user = user_by_id(uow, actor.user_id)
        user.language = language
        uow.session.add(user)
        uow.commit()


def note_registered_again(uow: UnitOfWork, ctx: Context, user: User, visit: Visit) -> None:
    """Tell the owner of an account that somebody tried to take its address, in the caller's transaction.

    Permission: the service. Consent: none. Audit event: ``account:registered_again`` (refused).
    """
    stranger = Actor("anonymous", "", visit=visit)
    audit.record(uow, ctx, stranger, "account:registered_again", subject=user.id, outcome="refused")
    notice = Notice(id=new_id(), user_id=user.id, kind="registered_again", created_at=ctx.clock.now())
    uow.session.add(notice)
