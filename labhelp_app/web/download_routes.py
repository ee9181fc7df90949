"""What a person takes out: a row of the paper as a picture, the paper itself, a table, a page for the doctor."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from labhelp_app.errors import ConsentMissing, LabHelpError, SignInRequired
from labhelp_app.services import doctor_pages, drafts, reports, trends
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.roles import Policy, require
from labhelp_app.web.sessions import actor_of

SUFFIXES = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/heic": "heic",
    "application/json": "json",
}

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheets take Cyrillic for another alphabet."""


class DownloadRoutes:
    """The GET routes for crops, originals and tables; the person's own or nothing."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    def routes(self) -> list[Route]:
        """Return the routes, to be put before everything else."""
        return [
            Route("/api/drafts/{draft_id}/crops/{row_id}.png", self._told(self.crop), methods=["GET"]),
            Route("/api/reports/{report_id}/original", self._told(self.original), methods=["GET"]),
            Route("/api/reports/{report_id}/doctor.pdf", self._told(self.doctor), methods=["GET"]),
            Route("/api/trends/{code}.csv", self._told(self.table), methods=["GET"]),
        ]

    async def crop(self, request: Request) -> Response:
        """Return one row of the paper as PNG."""
        actor, path = _patient(request), request.path_params
        picture = await asyncio.to_thread(drafts.crop, self._ctx, actor, path["draft_id"], path["row_id"])
        return Response(picture, media_type="image/png")

    async def original(self, request: Request) -> Response:
        """Return the paper (``?page=``, the first one unless asked) as a file to keep: never shown inside a page of
        ours, so it can run nothing there.
        """
        actor, report_id = _patient(request), request.path_params["report_id"]
        asked = request.query_params.get("page", "1")
        number = int(asked) if asked.isdecimal() and len(asked) < 4 else 0
        data, media_type = await asyncio.to_thread(reports.original, self._ctx, actor, report_id, number)
        suffix = SUFFIXES.get(media_type, "bin" if not media_type.startswith("text/") else "txt")
        return Response(data, media_type=media_type, headers=_attachment(f"labhelp-original.{suffix}"))

    async def doctor(self, request: Request) -> Response:
        """Return the page for the doctor as PDF (``?language=``, else the person's)."""
        actor, report_id = _patient(request), request.path_params["report_id"]
        language = _language(request, actor)
        data = await asyncio.to_thread(doctor_pages.doctor_pdf, self._ctx, actor, report_id, language)
        return Response(data, media_type="application/pdf", headers=_attachment("labhelp-doctor.pdf"))

    async def table(self, request: Request) -> Response:
        """Return one indicator through time as CSV in the language asked for (``?language=``), else the person's."""
        actor, code = _patient(request), request.path_params["code"]
        language = _language(request, actor)
        text = await asyncio.to_thread(trends.csv, self._ctx, actor, code, language)
        return Response(
            BYTE_ORDER_MARK + text,
            media_type="text/csv; charset=utf-8",
            headers=_attachment("labhelp-indicator.csv"),
        )

    def _told(
        self, handle: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def told(request: Request) -> Response:
            try:
                return await handle(request)
            except LabHelpError as error:
                return JSONResponse({"error": error.code}, status_code=_status_of(error))

        return told


def _language(request: Request, actor: Actor) -> str:
    """Return the language asked for, else the person's."""
    asked = request.query_params.get("language", "")
    return asked if asked in {"ru", "kk", "en"} else actor.language.value


def _status_of(error: LabHelpError) -> int:
    if isinstance(error, SignInRequired):
        return 401
    return 403 if isinstance(error, ConsentMissing) else 404


def _attachment(name: str) -> dict[str, str]:
    return {
        "content-disposition": f'attachment; filename="{name}"',
        "content-security-policy": "sandbox",
        "cache-control": "no-store",
    }


def _patient(request: Request) -> Actor:
    actor = actor_of(request)
    require(Policy.PATIENT, actor)
    return actor
