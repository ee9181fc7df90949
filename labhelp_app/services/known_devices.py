"""Browsers an account has signed in from before: a stranger's guesses never lock them out."""

from __future__ import annotations

from labhelp_app.crypto import tokens
from labhelp_app.crypto.tokens import TokenType
from labhelp_app.errors import SignInRequired
from labhelp_app.services.context import Context
from labhelp_app.services.session_rules import signing_key
from labhelp_app.storage.owned_rows import new_id


def known_device(ctx: Context, device_token: str, email_index: str) -> str:
    """Return the mark of a browser that signed in to this account before, or ``""``.

    Permission: none. Consent: none. Audit event: none.
    """
    try:
        claims = tokens.verify(signing_key(ctx), TokenType.DEVICE, device_token, ctx.clock.now())
    except SignInRequired:
        return ""
    return claims.session_id if claims.subject == email_index else ""


def mark_device(ctx: Context, email_index: str) -> str:
    """Return a token by which this browser is known to this account's sign-in from now on.

    Permission: after a successful sign-in. Consent: none. Audit event: none.
    """
    return tokens.issue(signing_key(ctx), TokenType.DEVICE, email_index, new_id(), ctx.clock.now())
