"""Questions about the report on the screen: suggested ones opened, an own one screened, shown as it will leave, sent."""

from __future__ import annotations

import asyncio
from typing import Any

import reflex as rx

from labhelp_app import bootstrap
from labhelp_app.errors import LabHelpError
from labhelp_app.services import questions
from labhelp_app.services.interpretations import Spoken
from labhelp_app.services.view_models import AiExplanation, ReadyAnswer, Sentence
from labhelp_app.state.guard import Policy, actor_of, guarded
from labhelp_app.state.interpretation import END, STREAMS
from labhelp_app.state.result import ResultState
from labhelp_app.state.screen import SCREENS, Screen, ask, language_of, last_segment, told_in_words

LONGEST_TYPED = 2_000


class QuestionState(Screen, rx.State):
    """Owns the card of questions; ``step`` is write, found, clean, asking, answered or failed."""

    step: str = "write"
    suggested: list[ReadyAnswer] = []
    typed: str = ""
    found: list[str] = []
    proposal: str = ""
    answer: list[Sentence] = []
    transfer_id: str = ""
    earlier: list[AiExplanation] = []

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        self.reset()
        report_id, language = last_segment(self), await language_of(self)
        self.suggested = await ask(self, questions.suggested, report_id, language) or []
        self.earlier = list(await ask(self, questions.answered, report_id, language) or [])
        self.phase = "shown"

    @rx.event
    @guarded(Policy.PATIENT)
    async def look(self, form: dict[str, Any]):
        await self._look(str(form.get("question", ""))[:LONGEST_TYPED])

    @rx.event
    @guarded(Policy.PATIENT)
    async def take_proposal(self):
        await self._look(self.proposal)

    @rx.event
    @guarded(Policy.PATIENT)
    async def change(self):
        self.step = "write"

    @rx.event(background=True)
    @guarded(Policy.PATIENT)
    async def send(self):
        async with self:
            if self.step != "clean":
                return
            self.step, self.answer = "asking", []
            report_id, language = last_segment(self), await language_of(self)
            level, text = (await self.get_state(ResultState)).level, self.typed
            actor = await actor_of(self)
        stream = questions.ask(bootstrap.context(), actor, report_id, language, level, text)
        loop = asyncio.get_running_loop()
        try:
            while (piece := await loop.run_in_executor(STREAMS, next, stream, END)) is not END:
                async with self:
                    self._take(piece)
        except LabHelpError as error:
            async with self:
                self.trouble = told_in_words(language, error.code)
                self.step, self.answer = "failed", []
        finally:
            STREAMS.submit(stream.close)  # a stream given up half way lets go of its ledger row and its turn

    def _take(self, piece: Any):
        if isinstance(piece, Spoken):
            self.answer = [*self.answer, piece.sentence]
        elif isinstance(piece, AiExplanation):
            self.transfer_id, self.step = piece.transfer_id, "answered"

    async def _look(self, text: str):
        self.typed = text
        look = await ask(self, questions.screened, text, await language_of(self))
        if look is None:
            self.step = "write"
            return
        self.typed, self.found, self.proposal = look.text, look.found, look.proposal
        self.step = "found" if look.found else "clean"


SCREENS.append(QuestionState)
