"""One report: read at the level the person chose, changed or removed on request."""

from __future__ import annotations

from collections.abc import Sequence

import reflex as rx

from labhelp_app.services import report_pages, reports
from labhelp_app.services.view_models import Ground, ReportPage, Sentence
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, ask, language_of, last_segment, show

LEVELS = ("simple", "normal", "detailed")


class ResultState(Screen, rx.State):
    """Owns the report on the screen; the id comes from the address each time."""

    page: ReportPage | None = None
    level: str = "simple"
    lit: str = ""
    """The sentence that was tapped, of the rules or of the model, and below it what the sentence rests on."""
    grounds: list[Ground] = []
    lit_codes: list[str] = []
    lit_source: str = ""

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
    async def light(self, text: str):
        told = [] if self.page is None else [s for part in self.page.explanation for s in part.sentences]
        show_grounds(self, told, text)

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
        self.page = await show(self, reports.page, report_id, await language_of(self), self.level)
        show_grounds(self, (), "")


def show_grounds(screen: ResultState, told: Sequence[Sentence], text: str) -> None:
    """Open what a sentence rests on and mark its rows; the same sentence again closes it.

    No method of the state: every public method of a state can be called from a browser.
    """
    found = next((one for one in told if one.text == text and text != screen.lit), None)
    screen.lit = found.text if found else ""
    screen.lit_source = found.source if found else ""
    screen.lit_codes = found.codes if found else []
    screen.grounds = report_pages.grounds(screen.page, found.codes) if screen.page and found else []


SCREENS.append(ResultState)
