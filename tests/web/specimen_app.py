"""The real guard, gate, routes and session state around one small page, for tests against a running server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import reflex as rx

from labhelp_app import bootstrap
from labhelp_app.services import accounts
from labhelp_app.state.faults import backend_failed, frontend_failed
from labhelp_app.state.guard import Gate, Policy, actor_of, guarded, serve
from labhelp_app.state.session import SessionState
from labhelp_app.web.shell import Shell, check_reflex


class SpecimenState(rx.State):
    """One var and a handler for each way of being guarded, and one that was forgotten."""

    said: str = "nothing"
    asked_by: str = ""

    @rx.event
    @guarded(Policy.PATIENT)
    async def keep(self, words: str):
        self.said = words
        self.asked_by = (await actor_of(self)).user_id

    @rx.event
    @guarded(Policy.PATIENT)
    async def tell_name(self):
        self.said = (await serve(self, accounts.profile)).surname

    @rx.event
    @guarded(Policy.SYSTEM)
    def administer(self):
        self.said = "administered"

    @rx.event
    @guarded(Policy.PUBLIC)
    def look(self):
        self.said = self.said + "."

    @rx.event
    def forgotten(self):
        self.said = "forgotten handler ran"


def page() -> rx.Component:
    return rx.el.p(SpecimenState.said, SessionState.given_name)


def app() -> Any:
    check_reflex(rx.config.get_config())
    shell = Shell(bootstrap.context(), Path(os.environ["SPECIMEN_PAGES"]))
    application = rx.App(
        theme=None,
        toaster=None,
        api_transformer=shell.transformers(),
        backend_exception_handler=backend_failed,
        frontend_exception_handler=frontend_failed,
    )
    application.add_middleware(Gate())
    application.add_page(page, route="/app/specimen")
    return application()
