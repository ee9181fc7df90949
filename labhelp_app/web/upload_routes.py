"""Documents and pasted text come in here; they go from the socket into the sealed draft and nowhere else."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from labhelp_app.errors import InvalidInput, LabHelpError, SignInRequired
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.services import uploads
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.roles import Policy, require
from labhelp_app.web.multipart import PostedDocuments, read_documents
from labhelp_app.web.sessions import actor_of, go, go_with_problem

UPLOAD_PAGE = "/app/upload"
SEVERAL_PAGE = "/app/reports"
"""Where several drafts are seen at once."""

DRAFT_ID = re.compile(r"[0-9a-f]{32}")

OVERHEAD_BYTES = 64 * 1024
"""What the form around the documents may add to them."""

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
        """Take one document or several (fields ``document`` of a multipart form) and go on to the review page.

        ``together`` says whether several are one report; ``draft`` and ``page`` add one to a draft under review.
        """
        actor = _patient(request)
        claimed = request.headers.get("content-length", "")
        if claimed.isdigit() and int(claimed) > uploads.MOST_BYTES + OVERHEAD_BYTES:
            raise ReadingRefused(Refusal.TOO_LARGE)
        try:
            posted = await read_documents(request.headers.get("content-type", ""), request.stream())
        except ClientDisconnect:
            raise InvalidInput("file_unreadable", field="document") from None
        try:
            ids = await asyncio.to_thread(_put, self._ctx, actor, posted)
        except LabHelpError as error:
            draft_id = posted.fields.get("draft", "")
            if not DRAFT_ID.fullmatch(draft_id) or isinstance(error, SignInRequired):
                raise
            return go_with_problem(request, self._ctx.settings, f"/app/review/{draft_id}", error)
        page = f"/app/review/{ids[0]}" if len(ids) == 1 else SEVERAL_PAGE
        return go(request, self._ctx.settings, page)

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


def _put(ctx: Context, actor: Actor, posted: PostedDocuments) -> list[str]:
    """Hand the documents to the use case that fits the form they came with."""
    documents, draft_id = [bytes(data) for data in posted.documents], posted.fields.get("draft", "")
    if draft_id:
        page = posted.fields.get("page", "")
        number = int(page) if page.isdecimal() and len(page) < 3 else 0
        return [uploads.add_page(ctx, actor, draft_id, documents[0], number)]
    if len(documents) == 1:
        return [uploads.put_file(ctx, actor, documents[0])]
    return uploads.put_files(ctx, actor, documents, together=posted.fields.get("together", "yes") != "no")


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
