"""One report: read at the level the person chose, changed or removed on request."""

from __future__ import annotations

import reflex as rx

from labhelp_app.services import reports
from labhelp_app.services.view_models import ReportPage
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, ask, language_of, last_segment, show

LEVELS = ("simple", "normal", "detailed")


class ResultState(Screen, rx.State):
    """Owns the report on the screen; the id comes from the address each time."""

    page: ReportPage | None = None
    level: str = "simple"

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        report_id = last_segment(self)
        if self.page is not None and self.page.id != report_id:
            self.page, self.phase = None, "loading"
            yield
        await self._read(report_id)

    @rx.event
    @guarded(Policy.PATIENT)
    async def read_at(self, level: str):
        if level in LEVELS:
            self.level = level
            await self._read(last_segment(self))

    @rx.event
    @guarded(Policy.PATIENT)
    async def correct(self):
        draft_id = await ask(self, reports.reopen, last_segment(self))
        return None if draft_id is None else rx.redirect(f"/app/review/{draft_id}")

    @rx.event
    @guarded(Policy.PATIENT)
    async def delete(self):
        done = await ask(self, reports.delete, last_segment(self))
        return None if done is None else rx.redirect("/app/reports")

    async def _read(self, report_id: str):
        page = await show(self, reports.page, report_id, await language_of(self), self.level)
        self.page = page


SCREENS.append(ResultState)
