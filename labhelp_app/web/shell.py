"""Puts the HTTP shell together: routes, headers, and the guard around everything."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from labhelp_app.errors import SettingRefused
from labhelp_app.services.context import Context
from labhelp_app.web.auth_routes import AuthRoutes
from labhelp_app.web.guard import Guard
from labhelp_app.web.headers import Headers, inline_script_hashes
from labhelp_app.web.health import HealthRoute
from labhelp_app.web.quiet_logs import install as quiet_logs
from labhelp_app.web.rights_routes import RightsRoutes

log = logging.getLogger(__name__)


class Shell:
    """The web layer of one process; ``transformers()`` goes whole into ``rx.App(api_transformer=...)``."""

    def __init__(self, ctx: Context, built_pages: Path, reading: Callable[[], bool] = lambda: True) -> None:
        self._ctx, self._reading = ctx, reading
        self._built_pages = built_pages
        self._guard: Guard | None = None

    def transformers(self, *more_routes: BaseRoute) -> list[Starlette | Callable[[ASGIApp], ASGIApp]]:
        """Return routes and guard in the order in which they wrap the application, outermost last."""
        quiet_logs()
        routes: list[BaseRoute] = [
            *HealthRoute(self._ctx, self._reading).routes(),
            *AuthRoutes(self._ctx, self.end_session).routes(),
            *RightsRoutes(self._ctx, self.end_session).routes(),
            *more_routes,
        ]
        return [Starlette(routes=routes), self._guarded]

    def end_session(self, session_id: str) -> None:
        """Close the sockets of a session that has just ended."""
        if self._guard is not None:
            self._guard.sockets.end_session(session_id)

    def _guarded(self, app: ASGIApp) -> ASGIApp:
        # Not earlier: the process that builds the pages makes this shell too, before there are any.
        hashes = inline_script_hashes(self._built_pages)
        if self._ctx.settings.single_port and not hashes:
            log.error("no built pages at %s: their scripts will not run", self._built_pages)
        self._guard = Guard(app, self._ctx, Headers(self._ctx.settings, hashes))
        return self._guard


def check_reflex(config: Any) -> None:
    """Refuse to start when Reflex is set up in a way the promises do not hold under.

    Raises:
        SettingRefused: states would be written to disk or another server, or any origin may call.
    """
    if getattr(config.state_manager_mode, "value", config.state_manager_mode) != "memory":
        raise SettingRefused(setting="state_manager_mode")
    if "*" in tuple(config.cors_allowed_origins) or not tuple(config.cors_allowed_origins):
        raise SettingRefused(setting="cors_allowed_origins")
    if config.transport != "websocket":
        raise SettingRefused(setting="transport")
