"""What the guard found out about a request, and the few answers every route gives with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from labhelp_app.errors import LabHelpError, SignInRequired
from labhelp_app.services.actor import Actor, Language, Visit
from labhelp_app.settings import Settings

SCOPE_KEY = "labhelp"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sent a request as far as is proved; ``cookies`` are ours alone and never reach Reflex."""

    visit: Visit
    actor: Actor | None = None
    cookies: Mapping[str, str] = field(default_factory=dict)


def caller_of(request: Request) -> Caller:
    """Return what the guard found out; without the guard nobody is anybody."""
    return request.scope.get(SCOPE_KEY) or Caller(Visit())


def actor_of(request: Request) -> Actor:
    """Return the signed-in person, verified by the guard for this very request.

    Raises:
        SignInRequired: nobody is signed in.
    """
    actor = caller_of(request).actor
    if actor is None:
        raise SignInRequired
    return actor


def go(request: Request, settings: Settings, path: str, **query: str | int) -> RedirectResponse:
    """Return a 303 to a page of ours: on the same origin, or on the page server's own under hot reload."""
    if query:
        path += ("&" if "?" in path else "?") + urlencode(query)
    origin = request.headers.get("origin", "")
    here = f"{request.url.scheme}://{request.url.netloc}"
    base = origin if origin in settings.origins and origin != here else ""
    if not base and not settings.single_port:
        base = settings.public_url
    return RedirectResponse(base + path, status_code=303)


def go_with_problem(request: Request, settings: Settings, path: str, error: LabHelpError) -> Response:
    """Return a 303 to ``path`` that names the problem by its code; never a value, never personal data."""
    query: dict[str, str | int] = {"problem": error.code}
    query |= {name: error.params[name] for name in ("field", "purpose") if name in error.params}
    if "retry_after_s" in error.params:
        query["wait"] = error.params["retry_after_s"]
    return go(request, settings, path, **query)


def inside_path(text: str, default: str = "/app") -> str:
    """Return ``text`` when it is a path of a signed-in page of ours, else ``default``: no open redirects."""
    parts = urlsplit(text)
    plain = not parts.scheme and not parts.netloc and text.isprintable() and not set(text) & set("\\#")
    room = parts.path == "/app" or parts.path.startswith(("/app/", "/staff/"))
    return text if plain and room and "//" not in parts.path and ".." not in parts.path else default


def public_path(path: str, language: str) -> str:
    """Return where a public page stands in a language: Russian at ``/x``, the others at ``/kk/x``, ``/en/x``."""
    return path if language not in {Language.KK, Language.EN} else f"/{language}{'' if path == '/' else path}"
