"""The page of rights: what is stored, who looked, what was sent, and the buttons that end it."""

from __future__ import annotations

import reflex as rx

from labhelp_app.services import consents, privacy, sent_views
from labhelp_app.services.actor import Actor
from labhelp_app.services.consent_texts import ConsentPurpose, ConsentText, consent_text
from labhelp_app.services.context import Context
from labhelp_app.services.my_data import my_data
from labhelp_app.services.view_models import MyData, SentView
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, ask, language_of, show, told_in_words


class MyDataState(Screen, rx.State):
    """Owns the page of rights; passwords never come here, they go by a plain form."""

    page: MyData | None = None
    sent: SentView | None = None
    # The consent that is being read before it is given: its own text, part by part.
    asked_to_give: str = ""
    giving_title: str = ""
    giving_parts: list[list[str]] = []
    asked_to_withdraw: str = ""

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
    async def ask_to_give(self, purpose: str):
        text: ConsentText | None = await ask(self, _text_of, purpose, await language_of(self))
        if text is not None:
            self.asked_to_give, self.giving_title = purpose, text.title
            self.giving_parts = [[heading, words] for _, heading, words in text.parts]

    @rx.event
    @guarded(Policy.PATIENT)
    async def give(self):
        purpose, self.asked_to_give = self.asked_to_give, ""
        if purpose:
            await self._change("given", consents.grant, purpose, await language_of(self), "my_data")

    @rx.event
    @guarded(Policy.PATIENT)
    async def ask_to_withdraw(self, purpose: str):
        self.asked_to_withdraw = purpose

    @rx.event
    @guarded(Policy.PATIENT)
    async def withdraw(self):
        purpose, self.asked_to_withdraw = self.asked_to_withdraw, ""
        if purpose:
            await self._change("withdrawn", consents.withdraw, purpose, await language_of(self), "my_data")

    @rx.event
    @guarded(Policy.PATIENT)
    async def block(self):
        await self._change("blocked", privacy.block)

    @rx.event
    @guarded(Policy.PATIENT)
    async def unblock(self):
        await self._change("unblocked", privacy.unblock)

    @rx.event
    @guarded(Policy.PATIENT)
    async def open_sent(self, transfer_id: str):
        self.sent = await ask(self, sent_views.sent, transfer_id, await language_of(self))

    async def _read(self):
        self.page = await show(self, my_data, await language_of(self))

    async def _change(self, told: str, function, *args):
        if await ask(self, function, *args) is not None:
            await self._read()
            self.told = told


def _text_of(ctx: Context, _actor: Actor, purpose: str, language: str) -> ConsentText:
    """The text a person agrees to: the same words whose hash goes into the record."""
    return consent_text(ctx.settings.operator, ctx.settings.ai, ConsentPurpose(purpose), language)


SCREENS.append(MyDataState)
