"""The cookies of the product: what they are called, and how they reach and leave the browser."""

from __future__ import annotations

from datetime import datetime
from http.cookies import CookieError, SimpleCookie

from labhelp_app.services.sessions import NewTokens

ACCESS = "__Host-labhelp-access"
REFRESH = "__Host-labhelp-refresh"
DEVICE = "__Host-labhelp-device"
FORM = "__Host-labhelp-form"
_DEVICE_AGE_S = 400 * 24 * 3600


def read_cookies(header: bytes) -> dict[str, str]:
    """Return our own cookies in a Cookie header; a malformed header holds none."""
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(header.decode("latin-1"))
    except CookieError:
        return {}
    return {name: jar[name].value for name in (ACCESS, REFRESH, DEVICE, FORM) if name in jar}


def set_cookie(name: str, value: str, *, max_age_s: int | None = None, strict: bool = False) -> bytes:
    """Return a Set-Cookie value; without ``max_age_s`` the cookie ends with the browser."""
    age = f"; Max-Age={max_age_s}" if max_age_s is not None else ""
    return f"{name}={value}; Path=/; Secure; HttpOnly; SameSite={'Strict' if strict else 'Lax'}{age}".encode(
        "ascii"
    )


def session_cookies(tokens: NewTokens, moment: datetime) -> list[bytes]:
    """Return the Set-Cookie values that hand a session to the browser."""
    age = max(0, int((tokens.expires_at - moment).total_seconds())) if tokens.remember else None
    return [
        set_cookie(ACCESS, tokens.access, max_age_s=age),
        set_cookie(REFRESH, tokens.refresh, max_age_s=age),
    ]


def device_cookie(token: str) -> bytes:
    """Return the Set-Cookie value that marks a browser as known."""
    return set_cookie(DEVICE, token, max_age_s=_DEVICE_AGE_S)


def cleared_session_cookies() -> list[bytes]:
    """Return the Set-Cookie values that take a session away from the browser."""
    return [set_cookie(ACCESS, "", max_age_s=0), set_cookie(REFRESH, "", max_age_s=0)]
