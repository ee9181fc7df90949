"""Consents, export and erasure over HTTP: plain form posts behind the session, receipts as JSON."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from labhelp_app.errors import LabHelpError, SignInRequired
from labhelp_app.services import accounts, consents, privacy, rate_limits, sessions
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.roles import Policy, require
from labhelp_app.services.session_rules import forget
from labhelp_app.web.auth_routes import CLEARED, EndSession
from labhelp_app.web.cookies import cleared_session_cookies
from labhelp_app.web.forms import read_form
from labhelp_app.web.sessions import actor_of, go, go_with_problem, inside_path, public_path

RIGHTS_PAGE = "/app/my-data"


class RightsRoutes:
    """The routes under /api/consents, /api/export and /api/erase."""

    def __init__(self, ctx: Context, end_session: EndSession) -> None:
        self._ctx, self._end_session = ctx, end_session

    def routes(self) -> list[Route]:
        """Return the routes, to be put before everything else."""
        return [
            Route("/api/consents/receipts/{receipt_id}.json", self._told(self.receipt), methods=["GET"]),
            Route("/api/consents/{purpose}/grant", self._told(self.grant), methods=["POST"]),
            Route("/api/consents/{purpose}/withdraw", self._told(self.withdraw), methods=["POST"]),
            Route("/api/export", self._told(self.export), methods=["POST"]),
            Route("/api/erase", self._told(self.erase), methods=["POST"]),
        ]

    async def receipt(self, request: Request) -> Response:
        """Return a receipt as a file the person can keep and check."""
        actor = _patient(request)
        receipt_id = request.path_params["receipt_id"]
        body = await asyncio.to_thread(consents.receipt, self._ctx, actor, receipt_id)
        text = json.dumps(body, ensure_ascii=False, sort_keys=True, indent=2)
        name = f'attachment; filename="labhelp-consent-{receipt_id[:8]}.json"'
        return Response(text, media_type="application/json", headers={"content-disposition": name})

    async def grant(self, request: Request) -> Response:
        """Record an agreement and go back."""
        return await self._act(request, consents.grant, "given")

    async def withdraw(self, request: Request) -> Response:
        """Record a withdrawal and go back."""
        return await self._act(request, consents.withdraw, "withdrawn")

    async def export(self, request: Request) -> Response:
        """Return everything about the person as one archive, after the password."""
        from labhelp_app.services import exports  # heavy, and asked for three times a day at most

        actor = _patient(request)
        await self._confirm(request, actor)
        await asyncio.to_thread(sessions.require_step_up, self._ctx, actor)
        await asyncio.to_thread(rate_limits.spend, self._ctx, rate_limits.EXPORT, actor.user_id)
        archive = await asyncio.to_thread(exports.archive, self._ctx, actor, actor.language.value)
        day = self._ctx.clock.now().strftime("%Y-%m-%d")
        name = f'attachment; filename="labhelp-{day}.zip"'
        return Response(archive, media_type="application/zip", headers={"content-disposition": name})

    async def erase(self, request: Request) -> Response:
        """Destroy the account after the password, end its sessions, and go to the front page."""
        actor = actor_of(request)
        await self._confirm(request, actor)
        await asyncio.to_thread(sessions.require_step_up, self._ctx, actor)
        await asyncio.to_thread(privacy.erase, self._ctx, actor, password_confirmed=True)
        forget(actor.session_id)
        self._end_session(actor.session_id)
        answer = go(request, self._ctx.settings, public_path("/login", actor.language.value), notice="erased")
        for cookie in cleared_session_cookies():
            answer.headers.append("set-cookie", cookie.decode())
        answer.headers["clear-site-data"] = CLEARED
        return answer

    async def _act(self, request: Request, act: Callable[..., str], notice: str) -> Response:
        actor = _patient(request)
        fields = await read_form(request) if request.headers.get("content-length", "0") != "0" else {}
        back = inside_path(fields.get("next", ""), RIGHTS_PAGE)
        language = fields.get("language") or actor.language.value
        purpose = request.path_params["purpose"]
        await asyncio.to_thread(act, self._ctx, actor, purpose, language, "form")
        return go(request, self._ctx.settings, back, notice=notice)

    async def _confirm(self, request: Request, actor: Actor) -> None:
        fields = await read_form(request) if request.headers.get("content-length", "0") != "0" else {}
        if "password" in fields:
            await asyncio.to_thread(accounts.confirm_password, self._ctx, actor, fields["password"])

    def _told(
        self, handle: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except LabHelpError as error:
                if request.method == "GET":
                    status = 401 if isinstance(error, SignInRequired) else 404
                    return JSONResponse({"error": error.code}, status_code=status)
                page = "/login" if isinstance(error, SignInRequired) else RIGHTS_PAGE
                return go_with_problem(request, self._ctx.settings, page, error)

        return told


def _patient(request: Request) -> Actor:
    actor = actor_of(request)
    require(Policy.PATIENT, actor)
    return actor
