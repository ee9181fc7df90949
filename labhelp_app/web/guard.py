"""The outermost door: every request and every socket passes here before anything else sees it."""

from __future__ import annotations

import asyncio
import functools
import hmac
import secrets
import uuid
from dataclasses import replace
from hashlib import sha256
from urllib.parse import parse_qsl, quote, urlencode

from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from labhelp_app.errors import SignInRequired
from labhelp_app.services import sessions
from labhelp_app.services.actor import Visit
from labhelp_app.services.context import Context
from labhelp_app.services.sessions import Verified
from labhelp_app.web.addresses import (
    client_address,
    header,
    host_is_ours,
    origin_is_ours,
    trusted_networks,
)
from labhelp_app.web.cookies import ACCESS, REFRESH, read_cookies, session_cookies
from labhelp_app.web.headers import Headers
from labhelp_app.web.sessions import SCOPE_KEY, Caller
from labhelp_app.web.sockets import Sockets

EVENT_PATH = "/_event"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CLOSED_PATHS = ("/_upload", "/_all_routes", "/auth-codespace", EVENT_PATH)
"""Reflex's own HTTP entrances: an upload without owner or limits, lists of routes, long polling."""

SMALL_BODY = 64 * 1024
LARGE_BODY = 21 * 1024 * 1024
"""Bytes: forms everywhere, documents on the upload route (which has its own limit of 20 MB)."""

_TOKEN_HEADER = b"reflex-client-token"
_NOT_TAKEN_FROM_CLIENTS = frozenset(
    {b"cookie", b"authorization", b"forwarded", b"x-real-ip", b"remote-user", sessions.HEADER.encode()}
)
_PREFIXES_NOT_TAKEN = (b"x-forwarded-", b"x-labhelp-", b"x-auth-request-", b"cf-access-")


class Guard:
    """Wraps the whole application; put it last among the API transformers, so that it stands outside."""

    def __init__(self, app: ASGIApp, ctx: Context, headers: Headers) -> None:
        self._app, self._ctx, self._headers = app, ctx, headers
        self._trusted = trusted_networks(ctx.settings.trusted_proxies)
        # States live in the memory of this process only, so the secret may die with it.
        self._secret = secrets.token_bytes(32)
        self.sockets = Sockets(functools.partial(sessions.still_running, ctx))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request or socket."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        refusal = self._refusal(scope)
        cookies: list[bytes] = []
        if refusal is None:
            caller, verified = await self._caller(scope, _needs_identity(path))
            if verified is not None and verified.tokens is not None:
                cookies = session_cookies(verified.tokens, self._ctx.clock.now())
            refusal = _to_sign_in(scope, caller)
            scope = self._cleaned(scope, caller)
        respond = self._responder(path, send, cookies)
        if refusal is not None:
            await refusal(scope, receive, respond)
            return
        await self._app(scope, _limited(receive, _most_bytes(path)), respond)

    def _refusal(self, scope: Scope) -> Response | None:
        path = scope["path"]
        if not host_is_ours(scope, self._ctx.settings) and path != "/health":
            return _refused(421, "host_refused")
        if any(path == closed or path.startswith(f"{closed}/") for closed in CLOSED_PATHS):
            return _refused(404, "not_found")
        if scope["method"] not in SAFE_METHODS and not origin_is_ours(scope, self._ctx.settings):
            return _refused(403, "origin_refused")
        length = (header(scope, b"content-length") or b"0").decode("latin-1")
        if not length.isdigit() or int(length) > _most_bytes(path):
            return _refused(413, "body_too_large")
        return None

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        settings = self._ctx.settings
        if scope["path"].rstrip("/") != EVENT_PATH or not host_is_ours(scope, settings):
            await _refuse_socket(receive, send)
            return
        if not origin_is_ours(scope, settings):
            await _refuse_socket(receive, send)
            return
        caller, _ = await self._caller(scope, needed=True, may_rotate=False)
        session_id = caller.actor.session_id if caller.actor else ""
        counted_by = f"person/{caller.actor.user_id}" if caller.actor else f"address/{caller.visit.ip}"
        if not self.sockets.room_for(counted_by, signed_in=bool(session_id)):
            await _refuse_socket(receive, send)
            return
        socket = self.sockets.open(counted_by, session_id, receive, send)
        scope = self._cleaned(scope, caller)
        if session_id:
            identity = (sessions.HEADER.encode(), sessions.header_value(session_id).encode())
            scope["headers"] = [*scope["headers"], identity]
        try:
            await self._app(scope, socket.receive, send)
        finally:
            self.sockets.close(counted_by, socket)

    async def _caller(
        self, scope: Scope, needed: bool, *, may_rotate: bool = True
    ) -> tuple[Caller, Verified | None]:
        agent = (header(scope, b"user-agent") or b"").decode("latin-1")[:256]
        visit = Visit(client_address(scope, self._trusted), agent)
        cookies = read_cookies(b"; ".join(value for name, value in scope["headers"] if name == b"cookie"))
        access, refresh = cookies.get(ACCESS, ""), cookies.get(REFRESH, "")
        if not needed or not (access or refresh):
            return Caller(visit, None, cookies), None
        check = functools.partial(sessions.verify, self._ctx, access, refresh, visit, may_rotate=may_rotate)
        try:
            verified = await asyncio.to_thread(check)
        except SignInRequired:
            return Caller(visit, None, cookies), None
        return Caller(visit, verified.actor, cookies), verified

    def _cleaned(self, scope: Scope, caller: Caller) -> Scope:
        """Return the scope as the rest of the application may see it."""
        binding = caller.actor.session_id if caller.actor else ""
        kept = [
            (name, self._bound_token(value, binding) if name == _TOKEN_HEADER else value)
            for name, value in scope["headers"]
            if name not in _NOT_TAKEN_FROM_CLIENTS and not name.startswith(_PREFIXES_NOT_TAKEN)
        ]
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["type"] == "websocket":
            bound = [
                (name, self._bound_token(value.encode(), binding).decode())
                for name, value in query
                if name == "token"
            ]
            query = [pair for pair in query if pair[0] != "token"] + bound[:1]
            scope = {**scope, "query_string": urlencode(query).encode()}
        https = self._ctx.settings.public_url.startswith("https://")
        scheme = {"http": "https" if https else "http", "websocket": "wss" if https else "ws"}[scope["type"]]
        port = scope["client"][1] if scope.get("client") else 0
        return {
            **scope,
            "headers": kept,
            "client": (caller.visit.ip, port),
            "scheme": scheme,
            SCOPE_KEY: replace(caller),
        }

    def _bound_token(self, token: bytes, session_id: str) -> bytes:
        """Return the state key for a tab's token within one session: worthless to whoever stole only the token."""
        digest = hmac.new(self._secret, token + b"\x00" + session_id.encode(), sha256).digest()
        return str(uuid.UUID(bytes=digest[:16], version=4)).encode()

    def _responder(self, path: str, send: Send, cookies: list[bytes]) -> Send:
        async def respond(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [(name, value) for name, value in message.get("headers", [])]
                # A route that sets the session itself (sign-in, sign-out) has the last word.
                if not any(
                    name == b"set-cookie" and value.startswith(ACCESS.encode()) for name, value in headers
                ):
                    headers += [(b"set-cookie", cookie) for cookie in cookies]
                message = {**message, "headers": self._headers.added_to(path, headers)}
            await send(message)

        return respond


def _needs_identity(path: str) -> bool:
    return path.startswith(("/api/", "/app/", "/staff/")) or path in {"/app", "/api", "/staff"}


def _to_sign_in(scope: Scope, caller: Caller) -> Response | None:
    """Send a person who opens a signed-in page without a session to the sign-in page and back."""
    path = scope["path"]
    page = path in {"/app", "/staff"} or path.startswith(("/app/", "/staff/"))
    wants_page = b"text/html" in (header(scope, b"accept") or b"")
    if not page or not wants_page or caller.actor is not None or scope["method"] != "GET":
        return None
    return RedirectResponse(f"/login?next={quote(path)}", status_code=303)


def _most_bytes(path: str) -> int:
    return (
        LARGE_BODY
        if path == "/api/uploads"
        else SMALL_BODY
        if not path.startswith("/api/uploads/")
        else 512 * 1024
    )


def _limited(receive: Receive, most: int) -> Receive:
    """Count the bytes of a body as they come: a Content-Length is only a claim."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        return {"type": "http.disconnect"} if seen > most else message

    return counted


def _refused(status: int, code: str) -> Response:
    return JSONResponse({"error": code}, status_code=status)


async def _refuse_socket(receive: Receive, send: Send) -> None:
    """Refuse the handshake: the server answers 403."""
    await receive()
    await send({"type": "websocket.close", "code": 1008})
