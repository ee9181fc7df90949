"""Every handler is an endpoint: who may call it, as whom it runs, and how a refusal is told."""

from __future__ import annotations

import asyncio
import functools
import inspect
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar
from urllib.parse import quote

import reflex as rx
from reflex.istate.proxy import StateProxy
from reflex.middleware.middleware import Middleware
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event
from reflex_base.registry import RegistrationContext

from labhelp_app import bootstrap
from labhelp_app.errors import LabHelpError, SignInRequired
from labhelp_app.services import sessions
from labhelp_app.services.actor import Actor, Visit
from labhelp_app.services.roles import Policy, require

__all__ = ["Gate", "Policy", "actor_of", "guarded", "place_of", "policy_of", "serve", "visit_of"]

log = logging.getLogger(__name__)
_Handler = TypeVar("_Handler", bound=Callable[..., Any])
_MARK = "__labhelp_policy__"

REFLEX_OWN = {
    "reflex___state____state.hydrate": "sends the visible vars of the caller's own state",
    "reflex___state____state.hydrate_and_load": "the same on a (re)connect, then the page's own guarded on_load",
    "reflex___state____state.set_is_hydrated": "one flag of the caller's own page",
    "reflex___state____state.reflex___state____on_load_internal_state.on_load_internal": "queues guarded on_load",
    "reflex___state____state.reflex___state____on_load_internal_state.set_is_hydrated": "the same flag",
    "reflex___state____state.reflex___state____update_vars_internal_state.update_vars_internal": (
        "sets client-storage vars only; the product has none"
    ),
}
"""Handlers of Reflex itself that pages cannot do without, each with the reason it may be called by anybody."""


def guarded(policy: Policy) -> Callable[[_Handler], _Handler]:
    """Let a handler run only for those ``policy`` admits; refusals become a redirect or a told problem.

    The guarded handler is always asynchronous: another handler that calls it directly has to await it.
    Put it below ``@rx.event``.
    """

    def decorate(handler: Any) -> Any:
        generates = inspect.isasyncgenfunction(handler) or inspect.isgeneratorfunction(handler)
        wrapped = _guarded_stream(policy, handler) if generates else _guarded_call(policy, handler)
        setattr(wrapped, _MARK, policy)
        return wrapped

    return decorate


def policy_of(handler: Any) -> Policy | None:
    """Return the policy of a handler function, ``None`` when it was never guarded."""
    return getattr(handler, _MARK, None)


async def actor_of(state: Any) -> Actor:
    """Return who sits behind the socket, after a look at the session row (at most two seconds old).

    Raises:
        SignInRequired: nobody, or the session has ended meanwhile.
    """
    session_id = sessions.session_from_header(state.router.headers.raw_headers.get(sessions.HEADER, ""))
    if not session_id:
        raise SignInRequired
    return await asyncio.to_thread(sessions.current_actor, bootstrap.context(), session_id, visit_of(state))


def visit_of(state: Any) -> Visit:
    """Return where the events of this state come from; the address was verified at the handshake."""
    return Visit(ip=state.router.session.client_ip, browser=state.router.headers.user_agent[:256])


async def serve(state: Any, function: Callable[..., Any], *args: Any) -> Any:
    """Run a service in a thread for the person behind the state and return what it returns.

    Raises:
        LabHelpError: whatever the service raises, and SignInRequired.
    """
    actor = await actor_of(state)
    return await asyncio.to_thread(function, bootstrap.context(), actor, *args)


class Gate(Middleware):
    """Drops every event whose handler was never given a policy: forgetting one closes it instead of opening it.

    It also shuts ``setvar``, which Reflex registers on every state class, and the report of browser
    errors, whose text is free for anybody to write into the log.
    """

    async def preprocess(self, app: rx.App, state: BaseState, event: Event) -> StateUpdate | None:
        """Return an empty update (nothing happens) for a closed handler, ``None`` for an open one."""
        del app, state
        registered = RegistrationContext.get().event_handlers.get(event.name)
        handler = registered.handler.fn if registered is not None else None
        if event.name in REFLEX_OWN or policy_of(handler) is not None:
            return None
        log.warning("an event without a policy was dropped")
        return StateUpdate()


def _guarded_call(policy: Policy, handler: Any) -> Any:
    @functools.wraps(handler)
    async def call(self: Any, *args: Any, **payload: Any) -> Any:
        try:
            await _admit(self, policy)
            answer = handler(self, *args, **payload)
            return await answer if inspect.isawaitable(answer) else answer
        except Exception as error:
            return await _tell(self, error)

    return call


def _guarded_stream(policy: Policy, handler: Any) -> Any:
    @functools.wraps(handler)
    async def stream(self: Any, *args: Any, **payload: Any) -> AsyncIterator[Any]:
        try:
            await _admit(self, policy)
            answers = handler(self, *args, **payload)
            if inspect.isasyncgen(answers):
                async for answer in answers:
                    yield answer
            else:
                for answer in answers:
                    yield answer
        except Exception as error:
            yield await _tell(self, error)

    return stream


async def _admit(state: Any, policy: Policy) -> None:
    if policy is not Policy.PUBLIC:
        require(policy, await actor_of(state))


async def _tell(state: Any, error: Exception) -> Any:
    """Turn what went wrong into a redirect or a problem on the screen; never into a log of values."""
    if isinstance(error, SignInRequired):
        return rx.redirect(f"/login?next={quote(state.router.url.path)}")
    code = error.code if isinstance(error, LabHelpError) else "unexpected"
    if not isinstance(error, LabHelpError):
        log.error("a handler failed: %s at %s", type(error).__name__, place_of(error))
    from labhelp_app.state.session import SessionState  # it guards its own handlers with this module

    if isinstance(state, StateProxy) and not state._is_mutable():
        async with state:
            (await state.get_state(SessionState))._show(code)
    else:
        (await state.get_state(SessionState))._show(code)
    return None


def place_of(error: Exception) -> str:
    """Return file and line of the deepest frame of ours: enough to find the fault, no value in it."""
    place, trace = "unknown", error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if name.startswith("labhelp_app"):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
