"""Three ways to put a report in; the file itself never passes through here."""

from __future__ import annotations

import reflex as rx

from labhelp_app.services import overview, uploads
from labhelp_app.services.view_models import Overview
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, ask, language_of, show, told_in_words


class UploadState(Screen, rx.State):
    """Owns the refusal shown above the ways in and whether results may be stored at all."""

    may_store: bool = True
    blocked: bool = False
    pictures: bool = True

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        language = await language_of(self)
        person: Overview | None = await show(self, overview.page, language)
        if person is not None:
            self.may_store = person.medical_consent
            self.blocked = person.status == "blocked"
        self.pictures = bool(await ask(self, uploads.pictures_readable))
        code = self.router.url.query_parameters.get("problem", "")
        if code:
            self.trouble = told_in_words(language, code)

    @rx.event
    @guarded(Policy.PATIENT)
    async def enter_by_hand(self):
        draft_id = await ask(self, uploads.start_manual)
        if draft_id is not None:
            return rx.redirect(f"/app/review/{draft_id}")
        return None


SCREENS.append(UploadState)
