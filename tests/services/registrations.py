"""A specimen registration form and short ways to fill it in."""

from __future__ import annotations

from labhelp_app.services import accounts, sessions
from labhelp_app.services.actor import Actor, Visit
from labhelp_app.services.context import Context
from labhelp_app.services.registration import read_registration

PASSWORD = "үлгі сөз, төрт терезе"
VISIT = Visit(ip="203.0.113.7", browser="Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36")

FORM = {
    "surname": "Үлгіева",
    "given_name": "Әсел",
    "patronymic": "",
    "email": "asel@specimen.invalid",
    "birth_date": "19.05.1987",
    "sex": "female",
    "password": PASSWORD,
    "language": "kk",
    "consent_account": "yes",
    "consent_medical": "yes",
}


def form(**changes: str | None) -> dict[str, str]:
    """Return the specimen form with fields changed, or taken out (``None``)."""
    return {name: value for name, value in (FORM | changes).items() if value is not None}


def register(ctx: Context, **changes: str | None) -> str | None:
    """Register and return the id of the new account."""
    return accounts.register(ctx, read_registration(form(**changes), ctx.clock.now()), VISIT)


def sign_in(ctx: Context, email: str = FORM["email"], **named: object) -> sessions.OpenedSession:
    """Sign the specimen person in."""
    return accounts.sign_in(ctx, email, PASSWORD, visit=VISIT, **named)  # pyright: ignore[reportArgumentType]


def arrived(ctx: Context, **changes: str | None) -> Actor:
    """Register and sign in."""
    assert register(ctx, **changes)
    return sign_in(ctx, changes.get("email") or FORM["email"]).actor
