"""Forms as browsers post them: read with limits, and kept for a moment when they are refused."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from labhelp_app.errors import InvalidInput
from labhelp_app.services.context import Context
from labhelp_app.services.kept_forms import KEPT_FOR, open_form, seal_form
from labhelp_app.web.cookies import FORM, set_cookie

LONGEST_FORM = 16 * 1024
MOST_FIELDS = 32


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a posted form (urlencoded, or JSON with texts only).

    Raises:
        InvalidInput: ``form_not_understood``: too large, too many fields, a field twice, or another format.
    """
    try:
        body = await request.body()
    except ClientDisconnect:
        raise InvalidInput("form_not_understood", field="other") from None
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if len(body) > LONGEST_FORM:
        raise InvalidInput("form_not_understood", field="other")
    try:
        if kind == "application/json":
            pairs = list(json.loads(body).items())
        elif kind == "application/x-www-form-urlencoded":
            pairs = parse_qsl(
                body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, strict_parsing=bool(body)
            )
        else:
            raise ValueError
    except (ValueError, AttributeError):
        raise InvalidInput("form_not_understood", field="other") from None
    fields = dict(pairs)
    if len(fields) != len(pairs) or not all(isinstance(value, str) for value in fields.values()):
        raise InvalidInput("form_not_understood", field="other")
    return fields


def kept_form(ctx: Context, name: str, fields: dict[str, str]) -> str:
    """Return a Set-Cookie value that carries a refused form back to its own page, sealed, for ten minutes."""
    sealed = seal_form(ctx, name, fields)
    if not sealed:
        return forgotten_form()
    return set_cookie(FORM, sealed, max_age_s=int(KEPT_FOR.total_seconds()), strict=True).decode()


def opened_form(ctx: Context, name: str, cookie: str) -> dict[str, str]:
    """Return the values of a form kept by ``kept_form``; empty when there is none, or it is old or another one."""
    return open_form(ctx, name, cookie)


def forgotten_form() -> str:
    """Return the Set-Cookie value that removes a kept form."""
    return set_cookie(FORM, "", max_age_s=0, strict=True).decode()
