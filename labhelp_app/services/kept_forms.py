"""A refused form on its way back to its own page: sealed in a cookie, ten minutes long, nothing on the server."""

from __future__ import annotations

import base64
import binascii
import json
from datetime import datetime, timedelta

from labhelp_app.crypto.sealed import Bound, open_sealed, seal
from labhelp_app.errors import RecordUnreadable
from labhelp_app.services.context import Context

KEPT_FOR = timedelta(minutes=10)
NEVER_KEPT = frozenset({"password", "new_password"})
_LONGEST_BYTES = 2400
_BOUND = Bound("forms", "cookie", "anonymous", "refused-form")


def seal_form(ctx: Context, name: str, fields: dict[str, str]) -> str:
    """Return the fields of a refused form sealed for its page; "" when they are too long for a cookie.

    Passwords and ticks are left out: the one is a secret, the others must be given anew each time.
    Permission: anybody, for their own form. Consent: none, nothing is stored. Audit event: none.
    """
    values = {
        key: value
        for key, value in fields.items()
        if key not in NEVER_KEPT and not key.startswith("consent_")
    }
    note = {"form": name, "until": (ctx.clock.now() + KEPT_FOR).isoformat(), "values": values}
    data = json.dumps(note, ensure_ascii=False).encode()
    if len(data) > _LONGEST_BYTES:
        return ""
    return base64.urlsafe_b64encode(seal(ctx.keyring.service_key("forms"), data, _BOUND)).decode()


def open_form(ctx: Context, name: str, sealed: str) -> dict[str, str]:
    """Return the values ``seal_form`` kept; empty when there are none, or they are old or another form's.

    Permission: whoever holds the cookie. Consent: none. Audit event: none.
    """
    try:
        data = open_sealed(ctx.keyring.service_key("forms"), base64.urlsafe_b64decode(sealed), _BOUND)
    except (RecordUnreadable, binascii.Error, ValueError):
        return {}
    note = json.loads(data)
    in_time = datetime.fromisoformat(note["until"]) > ctx.clock.now()
    return note["values"] if in_time and note["form"] == name else {}
