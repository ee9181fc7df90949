"""The start page: the latest answer, what needs attention, what is left to finish."""

from __future__ import annotations

import reflex as rx

from labhelp_app.services import overview
from labhelp_app.services.view_models import Overview
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, language_of, show
from labhelp_app.state.waiting_drafts import WaitingDraftsState


class OverviewState(Screen, rx.State):
    """Owns the start page; emptied when another page is opened."""

    page: Overview | None = None

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        self.page = await show(self, overview.page, await language_of(self))
        return WaitingDraftsState.load  # arriving emptied it, also when only the language changed


SCREENS.append(OverviewState)
