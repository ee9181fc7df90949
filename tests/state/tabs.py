"""A browser tab without a browser: a tree of states with an address and a session, whose handlers can be called."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import reflex as rx
from reflex_base import constants

from labhelp_app.services import sessions
from labhelp_app.services.actor import Actor


class Tab:
    """One tab of one person; ``at`` is the address it shows."""

    def __init__(self, actor: Actor | None, at: str) -> None:
        self._root = rx.State(_reflex_internal_init=True)  # pyright: ignore[reportCallIssue]
        self._headers = {"origin": "http://localhost:3000", "user-agent": "Specimen Browser 1.0"}
        if actor is not None:
            self._headers[sessions.HEADER] = sessions.header_value(actor.session_id)
        self._data: dict[str, Any] = {}
        self.go(at)

    def go(self, at: str) -> None:
        """Show another address."""
        before, self._data = (
            self._data,
            {
                constants.RouteVar.HEADERS: self._headers,
                constants.RouteVar.PATH: at.split("?")[0],
                constants.RouteVar.ORIGIN: at,
                constants.RouteVar.CLIENT_IP: "203.0.113.7",
            },
        )
        self._root._update_router_vars(self._data, before)

    def state(self, kind: Any) -> Any:
        """Return the tab's own instance of a state."""
        return self._root.get_substate(kind.get_full_name().split("."))

    def call(self, kind: Any, name: str, *args: Any) -> list[Any]:
        """Run a handler to its end and return the events it asks for."""
        return asyncio.run(self._run(kind, name, args))

    async def _run(self, kind: Any, name: str, args: tuple[Any, ...]) -> list[Any]:
        answer = kind.event_handlers[name].fn(self.state(kind), *args)
        if inspect.isasyncgen(answer):
            return [event async for event in answer if event is not None]
        event = await answer
        return [] if event is None else [event]


def goes_to(events: list[Any]) -> str:
    """Return the address of the redirect among the events, "" when there is none."""
    for event in events:
        for name, value in getattr(event, "args", ()):
            if str(name) == "path":
                return str(value).strip('"')
    return ""
