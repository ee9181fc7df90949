"""Accounts: made, entered, kept up to date; what is said never tells whether an address has an account."""

from __future__ import annotations

from labhelp_app.crypto import passwords
from labhelp_app.crypto.keys import CURRENT_PEPPER_VERSION
from labhelp_app.errors import InvalidInput, SignInRefused
from labhelp_app.services import audit, consents, rate_limits, vault
from labhelp_app.services.actor import Actor, Visit
from labhelp_app.services.context import Context
from labhelp_app.services.known_devices import known_device, mark_device
from labhelp_app.services.profiles import (
    Greeting,
    change_email,
    greeting,
    note_registered_again,
    profile,
    set_language,
    update_profile,
)
from labhelp_app.services.registration import (
    Registration,
    personal_words,
    read_details,
)
from labhelp_app.services.sessions import OpenedSession, open_session, revoke_all_in
from labhelp_app.storage.consents import GRANT
from labhelp_app.storage.models import User
from labhelp_app.storage.sessions import step_up
from labhelp_app.storage.users import user_by_email_index, user_by_id

__all__ = [
    "Greeting",
    "change_email",
    "change_password",
    "confirm_password",
    "greeting",
    "profile",
    "register",
    "set_language",
    "sign_in",
    "update_profile",
]

CLOSED = frozenset({"erasing", "erased"})


def register(ctx: Context, form: Registration, visit: Visit) -> str | None:
    """Make an account with its consents in one transaction and return its id; ``None`` when the address has one.

    The caller must answer the same in both cases: who owns an address is nobody's business. The owner of
    the existing account finds a notice about the attempt. Without delivery of mail the address is not
    proved to belong to whoever registers; see docs/adr/0021.

    Permission: anybody of 18 years or more, within the limits per network address and per e-mail.
    Consent: ``account`` and ``medical`` are in ``form`` (``read_registration`` saw to it).
    Audit event: ``account:created``, ``consent:granted`` for each; ``account:registered_again`` (refused).

    Raises:
        TooManyAttempts: five an hour per address, three a day per e-mail.
        SettingRefused: the operator is not named (production).
    """
    index = ctx.keyring.email_index(form.email)
    rate_limits.spend_address(ctx, rate_limits.REGISTER_ADDRESS, visit)
    rate_limits.spend(ctx, rate_limits.REGISTER_ACCOUNT, index)
    password_hash = passwords.hash_password(ctx.keyring.pepper(CURRENT_PEPPER_VERSION), form.password)
    with ctx.database.unit_of_work() as uow:
        existing = user_by_email_index(uow, index)
        if existing is not None:
            note_registered_again(uow, ctx, existing, visit)
            uow.commit()
            return None
        user_id = vault.create_person(
            uow, ctx, password_hash=password_hash, profile=_profile(form), language=form.language
        )
        actor = Actor(user_id, "", language=form.language, visit=visit)
        name = consents.full_name(_profile(form))
        for purpose in sorted(form.consents):
            consents.add_act(uow, ctx, actor, purpose, GRANT, form.language.value, "registration", name)
        uow.commit()
    return user_id


def sign_in(
    ctx: Context, email: str, password: str, *, remember: bool = False, visit: Visit, device: str = ""
) -> OpenedSession:
    """Open a session for the account of an address when the password fits.

    Every refusal costs the same time and says the same, whether there is an account or not.

    Permission: anybody, within the limits. Consent: none. Audit event: ``session:opened``, or
    ``session:refused`` when refused.

    Args:
        ctx: the context.
        email: as typed.
        password: as typed.
        remember: whether the session lives for 30 days instead of 12 hours.
        visit: where the request comes from.
        device: the device token of the cookie; a known browser has a limit of its own.

    Raises:
        SignInRefused: e-mail or password do not fit. TooManyAttempts: checked before any hashing.
    """
    index = ctx.keyring.email_index(email)
    mark = known_device(ctx, device, index)
    limit = rate_limits.LOGIN_DEVICE if mark else rate_limits.LOGIN_ACCOUNT
    counted_by = f"{index}/{mark}"
    rate_limits.spend_address(ctx, rate_limits.LOGIN_ADDRESS, visit)
    rate_limits.spend(ctx, limit, counted_by)
    with ctx.database.unit_of_work(read_only=True) as uow:
        user = user_by_email_index(uow, index)
    if not _password_fits(ctx, user, password) or user is None or user.status in CLOSED:
        _note_refusal(ctx, user, visit)
        raise SignInRefused
    with ctx.database.unit_of_work() as uow:
        user = user_by_id(uow, user.id)
        user.last_seen_on = ctx.clock.now().date()
        uow.session.add(user)
        opened = open_session(uow, ctx, user, remember=remember, visit=visit)
        uow.commit()
    rate_limits.forgive(ctx, limit, counted_by)
    rate_limits.refund(ctx, rate_limits.LOGIN_ADDRESS, rate_limits.address_key(visit.ip))
    return OpenedSession(opened.actor, opened.tokens, "" if mark else mark_device(ctx, index))


def confirm_password(ctx: Context, actor: Actor, password: str) -> None:
    """Take the password once more; what needs it is open in this session for five minutes.

    Permission: the person. Consent: none. Audit event: ``session:stepped_up``, refused when it does not fit.

    Raises:
        SignInRefused: it does not fit. TooManyAttempts: too many guesses.
    """
    rate_limits.spend(ctx, rate_limits.STEP_UP, actor.user_id)
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        user = user_by_id(uow, actor.user_id)
    fits = _password_fits(ctx, user, password)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        outcome = "ok" if fits else "refused"
        audit.record(
            uow, ctx, actor, "session:stepped_up", object=f"session:{actor.session_id}", outcome=outcome
        )
        if fits:
            step_up(uow, actor.session_id, ctx.clock.now())
        uow.commit()
    if not fits:
        raise SignInRefused("password_refused")
    rate_limits.forgive(ctx, rate_limits.STEP_UP, actor.user_id)


def change_password(ctx: Context, actor: Actor, present: str, chosen: str) -> OpenedSession:
    """Set a new password, end every session, and open a new one for the browser that asked.

    Permission: the person, with the present password. Consent: none.
    Audit event: ``account:password_changed``, ``session:all_revoked``, ``session:opened``.

    Raises:
        SignInRefused: the present password does not fit. InvalidInput: the new one may not be chosen.
    """
    confirm_password(ctx, actor, present)
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        profile = vault.open_profile(uow, ctx, actor)
    known = read_details(profile, ctx.clock.now())
    passwords.check_choice(chosen, personal_words(known, profile["email"]))
    if passwords.fold(present) == passwords.fold(chosen):
        raise InvalidInput("password_not_new", field="password")
    chosen_hash = passwords.hash_password(ctx.keyring.pepper(CURRENT_PEPPER_VERSION), chosen)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        user = user_by_id(uow, actor.user_id)
        user.password_hash, user.pepper_version = chosen_hash, CURRENT_PEPPER_VERSION
        uow.session.add(user)
        audit.record(uow, ctx, actor, "account:password_changed", object=f"account:{user.id}")
        revoke_all_in(uow, ctx, actor)
        opened = open_session(uow, ctx, user, remember=False, visit=actor.visit)
        uow.commit()
    return opened


def _profile(form: Registration) -> dict[str, str]:
    person = form.details
    return {
        "surname": person.surname,
        "given_name": person.given_name,
        "patronymic": person.patronymic,
        "email": form.email,
        "birth_date": person.birth_date.isoformat(),
        "sex": person.sex,
    }


def _password_fits(ctx: Context, user: User | None, password: str) -> bool:
    version = user.pepper_version if user else CURRENT_PEPPER_VERSION
    return passwords.matches(ctx.keyring.pepper(version), password, user.password_hash if user else None)


def _note_refusal(ctx: Context, user: User | None, visit: Visit) -> None:
    stranger = Actor("anonymous", "", visit=visit)
    with ctx.database.unit_of_work() as uow:
        audit.record(
            uow,
            ctx,
            stranger,
            "session:refused",
            subject=user.id if user else "",
            outcome="refused",
            reason="no_account" if user is None else "password",
        )
        uow.commit()
