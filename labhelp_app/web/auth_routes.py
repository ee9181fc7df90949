"""Sign-in, registration, sign-out, password and language as plain form posts: nothing secret passes the state."""

from __future__ import annotations

import asyncio
import functools
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from labhelp_app.errors import InvalidInput, LabHelpError, NotFound
from labhelp_app.services import accounts, sessions
from labhelp_app.services.actor import Language
from labhelp_app.services.context import Context
from labhelp_app.services.registration import read_registration
from labhelp_app.services.sessions import OpenedSession
from labhelp_app.web.cookies import (
    DEVICE,
    FORM,
    cleared_session_cookies,
    device_cookie,
    session_cookies,
)
from labhelp_app.web.forms import forgotten_form, kept_form, opened_form, read_form
from labhelp_app.web.sessions import actor_of, caller_of, go, go_with_problem, inside_path, public_path

REGISTERING_TAKES_S = 0.8
"""A registration is answered no sooner, so that a new address and a known one cannot be told apart by time."""

CLEARED = '"cache", "storage"'
"""What the browser forgets at sign-out (the mark of a known device stays)."""

EndSession = Callable[[str], None]
_Answer = TypeVar("_Answer")


class AuthRoutes:
    """The routes under /api/auth; ``end_session`` closes the sockets of a session at once."""

    def __init__(self, ctx: Context, end_session: EndSession) -> None:
        self._ctx, self._end_session = ctx, end_session
        # bcrypt is slow by design; a flood of sign-ins must not take every thread of the server.
        self._hashing = CapacityLimiter(4)

    def routes(self) -> list[Route]:
        """Return the routes, to be put before everything else."""
        posts = {
            "login": self.login,
            "register": self.register,
            "logout": self.logout,
            "password": self.password,
            "step-up": self.step_up,
            "language": self.language,
        }
        made = [
            Route(f"/api/auth/{name}", self._told(handle), methods=["POST"]) for name, handle in posts.items()
        ]
        return [*made, Route("/api/auth/form/{name}", self.form, methods=["GET"])]

    async def login(self, request: Request) -> Response:
        """Open a session under a new id and go on to where the person wanted to be."""
        fields = await read_form(request)
        language, wanted = fields.get("language", ""), fields.get("next", "")
        caller = caller_of(request)
        try:
            opened = await self._slowly(
                accounts.sign_in,
                self._ctx,
                fields.get("email", ""),
                fields.get("password", ""),
                remember=fields.get("remember") == "yes",
                visit=caller.visit,
                device=caller.cookies.get(DEVICE, ""),
            )
        except LabHelpError as error:
            answer = go_with_problem(
                request, self._ctx.settings, _with_next(public_path("/login", language), wanted), error
            )
            answer.headers.append("set-cookie", kept_form(self._ctx, "login", fields))
            return answer
        if caller.actor is not None:  # somebody else sat here: that session ends
            await asyncio.to_thread(_revoke_quietly, self._ctx, caller.actor)
            self._end_session(caller.actor.session_id)
        return self._signed_in(go(request, self._ctx.settings, inside_path(wanted)), opened)

    async def register(self, request: Request) -> Response:
        """Make an account; the answer is the same whether the address was free or not."""
        started = time.monotonic()
        fields = await read_form(request)
        language = fields.get("language", "")
        try:
            form = read_registration(fields, self._ctx.clock.now())
            await self._slowly(accounts.register, self._ctx, form, caller_of(request).visit)
        except LabHelpError as error:
            answer = go_with_problem(request, self._ctx.settings, public_path("/register", language), error)
            answer.headers.append("set-cookie", kept_form(self._ctx, "register", fields))
            return answer
        await asyncio.sleep(max(0.0, started + REGISTERING_TAKES_S - time.monotonic()))
        answer = go(request, self._ctx.settings, public_path("/login", language), notice="registered")
        answer.headers.append("set-cookie", kept_form(self._ctx, "login", {"email": form.email}))
        return answer

    async def logout(self, request: Request) -> Response:
        """End the session everywhere and make the browser forget."""
        actor = caller_of(request).actor
        fields = await read_form(request) if request.headers.get("content-length", "0") != "0" else {}
        if actor is not None:
            await asyncio.to_thread(_revoke_quietly, self._ctx, actor)
            self._end_session(actor.session_id)
        language = fields.get("language") or (actor.language.value if actor else "")
        answer = go(request, self._ctx.settings, public_path("/", language))
        return self._signed_out(answer)

    async def password(self, request: Request) -> Response:
        """Change the password; every other session ends, this browser gets a new one."""
        actor = actor_of(request)
        fields = await read_form(request)
        present, chosen = fields.get("password", ""), fields.get("new_password", "")
        try:
            opened = await self._slowly(accounts.change_password, self._ctx, actor, present, chosen)
        except LabHelpError as error:
            return go_with_problem(request, self._ctx.settings, "/app/profile", error)
        self._end_session(actor.session_id)
        return self._signed_in(
            go(request, self._ctx.settings, "/app/profile", notice="password_changed"), opened
        )

    async def step_up(self, request: Request) -> Response:
        """Take the password once more and go back to what needs it."""
        actor = actor_of(request)
        fields = await read_form(request)
        back = inside_path(fields.get("next", ""), "/app/my-data")
        try:
            await self._slowly(accounts.confirm_password, self._ctx, actor, fields.get("password", ""))
        except LabHelpError as error:
            return go_with_problem(request, self._ctx.settings, back, error)
        return go(request, self._ctx.settings, back, notice="confirmed")

    async def language(self, request: Request) -> Response:
        """Keep the language of the signed-in person and show the page again in it."""
        fields = await read_form(request)
        language = fields.get("language", "")
        actor = caller_of(request).actor
        if actor is None:
            known = language if language in set(Language) else Language.RU.value
            return go(request, self._ctx.settings, public_path("/", known))
        back = inside_path(fields.get("next", ""), "/app/profile")
        await asyncio.to_thread(accounts.set_language, self._ctx, actor, language)
        return go(request, self._ctx.settings, back)

    async def form(self, request: Request) -> Response:
        """Return, once, the values of a form that was refused, for its own page to fill in."""
        values = opened_form(self._ctx, request.path_params["name"], caller_of(request).cookies.get(FORM, ""))
        answer = JSONResponse({"values": values})
        if values:
            answer.headers.append("set-cookie", forgotten_form())
        return answer

    async def _slowly(self, function: Callable[..., _Answer], *args: Any, **named: Any) -> _Answer:
        return await anyio.to_thread.run_sync(
            functools.partial(function, *args, **named), limiter=self._hashing
        )

    def _signed_in(self, answer: Response, opened: OpenedSession) -> Response:
        for cookie in session_cookies(opened.tokens, self._ctx.clock.now()):
            answer.headers.append("set-cookie", cookie.decode())
        if opened.device:
            answer.headers.append("set-cookie", device_cookie(opened.device).decode())
        answer.headers.append("set-cookie", forgotten_form())
        return answer

    def _signed_out(self, answer: Response) -> Response:
        for cookie in cleared_session_cookies():
            answer.headers.append("set-cookie", cookie.decode())
        answer.headers["clear-site-data"] = CLEARED
        return answer

    def _told(
        self, handle: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Turn a refusal that no page of the form owns into a 303 to the sign-in page."""

        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except InvalidInput as error:
                return JSONResponse({"error": error.code}, status_code=400)
            except LabHelpError as error:
                return go_with_problem(request, self._ctx.settings, "/login", error)

        return told


def _with_next(path: str, wanted: str) -> str:
    kept = inside_path(wanted, "")
    return f"{path}?next={kept}" if kept else path


def _revoke_quietly(ctx: Context, actor: sessions.Actor) -> None:
    try:
        sessions.revoke(ctx, actor, actor.session_id)
    except NotFound:
        return  # it had ended already, which is what was wanted
