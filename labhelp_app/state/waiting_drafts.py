"""The drafts that wait for their person, wherever they are shown: how far they are, and letting one go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from labhelp_app.services import drafts
from labhelp_app.services.view_models import DraftCard
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, ask, language_of, show


class WaitingDraftsState(Screen, rx.State):
    """Owns the list of unfinished drafts; it is part of another page, so it empties no other state."""

    cards: list[DraftCard] = []
    leaving: str = ""
    leaving_status: str = ""

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        self.cards = await show(self, drafts.cards, await language_of(self)) or []

    @rx.event
    @guarded(Policy.PATIENT)
    async def ask_to_discard(self, draft_id: str):
        asked = next((card for card in self.cards if card.id == draft_id), None)
        self.leaving, self.leaving_status = (asked.id, asked.status) if asked else ("", "")

    @rx.event
    @guarded(Policy.PATIENT)
    async def discard(self):
        leaving, self.leaving = self.leaving, ""
        if leaving:
            await self._let_go(drafts.discard, leaving, drafts.as_shown(self.leaving_status))

    @rx.event
    @guarded(Policy.PATIENT)
    async def dismiss(self, draft_id: str):
        """Take a refused draft away without a question, where there is nothing in it to lose."""
        if any(card.id == draft_id and not card.keeps for card in self.cards):
            await self._let_go(drafts.dismiss, draft_id)

    @rx.var
    def under_way(self) -> bool:
        """Whether something is still being read, so that looking again makes sense."""
        return any(card.status in {"queued", "reading"} for card in self.cards)

    async def _let_go(self, function: Callable[..., None], *args: Any):
        done = await ask(self, function, *args)
        refusal = self.trouble
        self.cards = await show(self, drafts.cards, await language_of(self)) or []
        self.trouble = refusal
        if done is not None:
            self.told = "discarded"


SCREENS.append(WaitingDraftsState)
