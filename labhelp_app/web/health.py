"""Whether the service can work, in words a monitor understands and a stranger learns nothing from."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from labhelp_app import bootstrap
from labhelp_app.reading import pipeline
from labhelp_app.services.context import Context

log = logging.getLogger(__name__)
_TIMEOUT_S = 3.0


class HealthRoute:
    """``GET /health``: 200 when everything stands, 503 when something does not."""

    def __init__(self, ctx: Context, reading: Callable[[], bool]) -> None:
        self._ctx, self._reading = ctx, reading

    def routes(self) -> list[Route]:
        """Return the one route."""
        return [Route("/health", self.health, methods=["GET"])]

    async def health(self, request: Request) -> Response:
        """Check the parts now; each is ``ok`` or ``failed``.

        Photos and scans may be ``unavailable``: the service then still reads text, and stays healthy.
        """
        del request
        checks = {"database": self._database, "keys": self._keys, "reading": self._reading}
        found = {name: await _state(check) for name, check in checks.items()}
        healthy = set(found.values()) == {"ok"}
        pictures = "ok" if await asyncio.to_thread(pipeline.pictures_readable) else "unavailable"
        body = {
            "status": "ok" if healthy else "failed",
            **found,
            "pictures": pictures,
            "version": product_version(),
        }
        return JSONResponse(body, status_code=200 if healthy else 503)

    def _database(self) -> bool:
        with self._ctx.database.unit_of_work(read_only=True) as uow:
            return uow.session.connection().execute(text("SELECT 1")).scalar_one() == 1

    def _keys(self) -> bool:
        bootstrap.check_keys(self._ctx.database, self._ctx.keyring)
        return True


def product_version() -> str:
    """Return the version of the installed product, ``development`` when it runs from its folder."""
    try:
        return version("labhelp")
    except PackageNotFoundError:
        return "development"


async def _state(check: Callable[[], bool]) -> str:
    try:
        return "ok" if await asyncio.wait_for(asyncio.to_thread(check), _TIMEOUT_S) else "failed"
    except Exception as error:
        log.error("health: %s", type(error).__name__)
        return "failed"
