"""The person's own details and the browsers that are signed in."""

from __future__ import annotations

import reflex as rx

from labhelp_app.services import accounts, sessions
from labhelp_app.services.view_models import DeviceRow, Profile
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, ask, language_of, show, told_in_words


class ProfileState(Screen, rx.State):
    """Owns the details on the screen; passwords never come here, they go by a plain form."""

    page: Profile | None = None
    devices: list[DeviceRow] = []
    editing: bool = False

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        await self._read()
        code = self.router.url.query_parameters.get("problem", "")
        if code:
            self.trouble = told_in_words(await language_of(self), code)

    @rx.event
    @guarded(Policy.PATIENT)
    async def start_editing(self):
        self.editing = True

    @rx.event
    @guarded(Policy.PATIENT)
    async def stop_editing(self):
        self.editing = False

    @rx.event
    @guarded(Policy.PATIENT)
    async def save(self, fields: dict[str, str]):
        if await ask(self, accounts.update_profile, fields) is not None:
            self.editing = False
            await self._read()
            self.told = "saved"

    @rx.event
    @guarded(Policy.PATIENT)
    async def end_session(self, session_id: str):
        if await ask(self, sessions.revoke, session_id) is not None:
            await self._read()
            self.told = "ended"

    @rx.var
    def born(self) -> str:
        """The birth date the way it is written in Kazakhstan."""
        parts = self.page.birth_date.split("-") if self.page else []
        return ".".join(reversed(parts))

    async def _read(self):
        self.page = await show(self, accounts.profile)
        if self.page is not None:
            self.devices = await ask(self, sessions.devices) or []


SCREENS.append(ProfileState)
