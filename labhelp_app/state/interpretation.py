"""The card of the model's words: offered, allowed, streamed sentence by sentence, opened to its receipt."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import reflex as rx

from labhelp_app import bootstrap
from labhelp_app.errors import AccountBlocked, ConsentMissing, LabHelpError
from labhelp_app.services import consents, interpretations, objections, sent_views
from labhelp_app.services.interpretations import Spoken
from labhelp_app.services.view_models import (
    AiExplanation,
    AiOffer,
    AiSection,
    ComparedSentence,
    SentView,
)
from labhelp_app.state.guard import Policy, actor_of, guarded
from labhelp_app.state.result import ResultState, show_grounds
from labhelp_app.state.screen import SCREENS, Screen, ask, language_of, last_segment, show, told_in_words
from labhelp_app.state.session import SessionState

# A waiting stream holds a thread; a pool of its own keeps fifty of them from delaying anybody's page.
STREAMS = ThreadPoolExecutor(max_workers=64, thread_name_prefix="ai-stream")
END = object()


class InterpretationState(Screen, rx.State):
    """Owns the AI card; ``kind`` is off, ask, ready, asking, shown or failed."""

    kind: str = "off"
    recipient: str = ""
    country: str = ""
    model: str = ""
    sections: list[AiSection] = []
    shown: AiExplanation | None = None
    receipt: SentView | None = None
    rating: str = ""
    allowed: bool = False
    earlier_at: str = ""
    differences: list[ComparedSentence] = []
    objection: str = ""
    stopped: bool = False
    """Whether the text on its way was ended by taking the consent back."""

    @rx.var
    def differs(self) -> bool:
        """Whether the text made anew says anything else than the earlier one."""
        return any(one.kind != "same" for one in self.differences)

    @rx.var
    def may_object(self) -> bool:
        """Whether there is anything to object to: an offer alone is refused by its own button."""
        return self.kind not in {"off", "ask"} or self.objection != "" or self.stopped

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        self.sections, self.shown, self.receipt, self.objection, self.stopped = [], None, None, "", False
        level = (await self.get_state(ResultState)).level
        found = await show(self, interpretations.offer, last_segment(self), await language_of(self), level)
        self._offer(found)

    @rx.event
    @guarded(Policy.PATIENT)
    async def allow(self):
        given = await ask(self, consents.grant, "ai", await language_of(self), "button")
        if given is None:
            return None
        self.kind = "ready"
        return InterpretationState.explain

    @rx.event
    @guarded(Policy.PATIENT)
    async def decline(self):
        (await self.get_state(SessionState)).without_ai = True

    @rx.event
    @guarded(Policy.PATIENT)
    async def reconsider(self):
        (await self.get_state(SessionState)).without_ai = False

    @rx.event
    @guarded(Policy.PATIENT)
    async def withdraw(self):
        if await ask(self, consents.withdraw, "ai", await language_of(self), "button") is not None:
            self._stop()

    @rx.event
    @guarded(Policy.PATIENT)
    async def object_to_ai(self):
        language = await language_of(self)
        taken = await ask(self, objections.object_to_ai, last_segment(self), language)
        if taken is not None:
            self._stop()
            self.objection = f"{taken.number}, {taken.due_on}"

    @rx.event
    @guarded(Policy.PATIENT)
    async def rate(self, rating: str):
        if self.shown is None:
            return
        wanted = "" if self.rating == rating else rating
        args = (last_segment(self), self.shown.id, wanted)
        if await ask(self, interpretations.rate, *args) is not None:
            self.rating = wanted

    @rx.event(background=True)
    @guarded(Policy.PATIENT)
    async def explain(self):
        await self._explain(anew=False)

    @rx.event(background=True)
    @guarded(Policy.PATIENT)
    async def explain_anew(self):
        await self._explain(anew=True)

    async def _explain(self, *, anew: bool):
        async with self:
            if self.kind == "asking":
                return
            self.kind, self.sections, self.shown, self.stopped = "asking", [], None, False
            report_id, language = last_segment(self), await language_of(self)
            level = (await self.get_state(ResultState)).level
            actor = await actor_of(self)
        stream = interpretations.explain(bootstrap.context(), actor, report_id, language, level, anew=anew)
        try:
            await self._take(stream)
            async with self:
                offered = await show(self, interpretations.offer, report_id, language, level)
                self._offer(offered)
        except (ConsentMissing, AccountBlocked):
            async with self:  # taken back while the model was speaking: its unfinished text goes, too
                self.kind, self.sections, self.shown, self.stopped = "ask", [], None, True
        except LabHelpError as error:
            async with self:
                self.trouble = told_in_words(language, error.code)
                self.kind, self.sections = "failed", []
        finally:
            STREAMS.submit(stream.close)  # a stream given up half way lets go of its ledger row and its turn

    @rx.event
    @guarded(Policy.PATIENT)
    async def open_receipt(self, transfer_id: str):
        self.receipt = await ask(self, sent_views.sent, transfer_id, await language_of(self))
        return None if self.receipt is None else rx.set_focus("ai-receipt")

    @rx.event
    @guarded(Policy.PATIENT)
    async def close_receipt(self):
        self.receipt = None

    @rx.event
    @guarded(Policy.PATIENT)
    async def light(self, text: str):
        told = [sentence for section in self.sections for sentence in section.sentences]
        show_grounds(await self.get_state(ResultState), told, text)

    async def _take(self, stream: Iterator[Any]):
        loop = asyncio.get_running_loop()
        while (piece := await loop.run_in_executor(STREAMS, next, stream, END)) is not END:
            async with self:
                if isinstance(piece, Spoken):
                    self.sections = added(self.sections, piece)
                elif isinstance(piece, AiExplanation):
                    self.shown, self.sections, self.kind = piece, piece.sections, "shown"

    def _offer(self, found: AiOffer | None):
        if found is None:
            self.kind = "off"
            return
        self.kind, self.recipient, self.country = found.kind, found.recipient, found.country
        self.model, self.shown = found.model, found.explanation
        self.sections = found.explanation.sections if found.explanation else []
        self.rating = found.explanation.rating if found.explanation else ""
        self.allowed, self.differences = found.allowed, found.differences
        self.earlier_at = found.earlier.at if found.earlier else ""

    def _stop(self):
        """The consent is gone: what was said stays readable, nothing more is asked."""
        if self.shown is None:
            self.kind, self.sections = "ask", []
        self.allowed = False


def added(sections: list[AiSection], spoken: Spoken) -> list[AiSection]:
    """Return the sections with one more sentence in its place."""
    if any(section.code == spoken.section for section in sections):
        return [
            AiSection(section.code, [*section.sentences, spoken.sentence])
            if section.code == spoken.section
            else section
            for section in sections
        ]
    return [*sections, AiSection(spoken.section, [spoken.sentence])]


SCREENS.append(InterpretationState)
