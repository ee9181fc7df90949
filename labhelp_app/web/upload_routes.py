"""Documents and pasted text come in here; they go from the socket into the sealed draft and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from labhelp_app.errors import InvalidInput, LabHelpError, SignInRequired
from labhelp_app.reading.admission import MAX_BYTES
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.services import uploads
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.roles import Policy, require
from labhelp_app.web.multipart import read_document
from labhelp_app.web.sessions import actor_of, go, go_with_problem

UPLOAD_PAGE = "/app/upload"
OVERHEAD_BYTES = 64 * 1024
"""What the form around a document may add to its 20 MB."""

LONGEST_TEXT_BODY = 400_000
"""Bytes of a pasted text as a form: the service itself takes 100,000 characters."""


class UploadRoutes:
    """The routes under /api/uploads; the guard has already checked the session's cookie and the Origin."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    def routes(self) -> list[Route]:
        """Return the routes, to be put before everything else."""
        return [
            Route("/api/uploads", self._told(self.document), methods=["POST"]),
            Route("/api/uploads/text", self._told(self.text), methods=["POST"]),
        ]

    async def document(self, request: Request) -> Response:
        """Take a document (field ``document`` of a multipart form) and go on to its review page."""
        actor = _patient(request)
        claimed = request.headers.get("content-length", "")
        if claimed.isdigit() and int(claimed) > MAX_BYTES + OVERHEAD_BYTES:
            raise ReadingRefused(Refusal.TOO_LARGE)
        try:
            posted = await read_document(request.headers.get("content-type", ""), request.stream())
        except ClientDisconnect:
            raise InvalidInput("file_unreadable", field="document") from None
        draft_id = await asyncio.to_thread(
            uploads.put_file, self._ctx, actor, bytes(posted.data), posted.media_hint
        )
        return go(request, self._ctx.settings, f"/app/review/{draft_id}")

    async def text(self, request: Request) -> Response:
        """Take pasted text (field ``text`` of a plain form) and go on to its review page."""
        actor = _patient(request)
        draft_id = await asyncio.to_thread(uploads.put_text, self._ctx, actor, await _posted_text(request))
        return go(request, self._ctx.settings, f"/app/review/{draft_id}")

    def _told(
        self, handle: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except LabHelpError as error:
                page = "/login" if isinstance(error, SignInRequired) else UPLOAD_PAGE
                return go_with_problem(request, self._ctx.settings, page, error)

        return told


async def _posted_text(request: Request) -> str:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > LONGEST_TEXT_BODY:
                raise InvalidInput("text_too_long", field="text")
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=4)
    except (ClientDisconnect, ValueError):
        raise InvalidInput("file_unreadable", field="text") from None
    return fields.get("text", [""])[0]


def _patient(request: Request) -> Actor:
    actor = actor_of(request)
    require(Policy.PATIENT, actor)
    return actor
