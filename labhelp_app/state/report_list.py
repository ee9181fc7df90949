"""The history of reports: search, filters, and removing one after a question."""

from __future__ import annotations

import reflex as rx

from labhelp_app.services import reports
from labhelp_app.services.view_models import ReportCard
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, ask, language_of, show
from labhelp_app.state.waiting_drafts import WaitingDraftsState


class ReportListState(Screen, rx.State):
    """Owns the cards on the screen and the filters they were chosen by."""

    cards: list[ReportCard] = []
    years: list[str] = []
    query: str = ""
    year: str = ""
    only_outside: bool = False
    leaving: ReportCard | None = None

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        everything = await show(self, reports.cards, await language_of(self)) or []
        self.years = sorted({card.taken_on_iso[:4] for card in everything}, reverse=True)
        self.cards = everything
        if self.query or self.year or self.only_outside:
            await self._choose()
        return WaitingDraftsState.load  # arriving emptied it, also when only the language changed

    @rx.event
    @guarded(Policy.PATIENT)
    async def search(self, query: str):
        self.query = query[:80]
        await self._choose()

    @rx.event
    @guarded(Policy.PATIENT)
    async def narrow_to_year(self, year: str):
        self.year = "" if year == self.year else year[:4]
        await self._choose()

    @rx.event
    @guarded(Policy.PATIENT)
    async def toggle_outside(self):
        self.only_outside = not self.only_outside
        await self._choose()

    @rx.event
    @guarded(Policy.PATIENT)
    async def show_all(self):
        self.query, self.year, self.only_outside = "", "", False
        await self._choose()

    @rx.event
    @guarded(Policy.PATIENT)
    async def ask_to_delete(self, report_id: str):
        self.leaving = next((card for card in self.cards if card.id == report_id), None)

    @rx.event
    @guarded(Policy.PATIENT)
    async def delete(self):
        if self.leaving is None:
            return
        done = await ask(self, reports.delete, self.leaving.id)
        self.leaving = None
        if done is not None:
            await self._choose()
            self.told = "deleted"

    async def _choose(self):
        narrowed = {"query": self.query, "only_outside": self.only_outside, "year": self.year}
        self.cards = await show(self, reports.cards, await language_of(self), **narrowed) or []


SCREENS.append(ReportListState)
