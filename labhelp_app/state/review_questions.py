"""What a draft may ask before it is confirmed: which columns, whether to read again, what of it is stored already."""

from __future__ import annotations

import re
from typing import Any

import reflex as rx

from labhelp_app.services import drafts, uploads
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import ask, last_segment


class Questions(rx.State, mixin=True):
    """Answers of the person; the state it is mixed into owns the draft and shows what came of them."""

    @rx.event
    @guarded(Policy.PATIENT)
    async def settle(self, report_index: int, choice: str):
        await self._change(drafts.settle, report_index, choice)

    @rx.event
    @guarded(Policy.PATIENT)
    async def set_column(self, role: str, number: str):
        chosen = int(number) if re.fullmatch(r"-1|\d{1,3}", number) else -2  # no column has this number
        await self._change(drafts.set_column, role, chosen)

    @rx.event
    @guarded(Policy.PATIENT)
    async def read_with_columns(self):
        if await ask(self, drafts.read_with_columns, last_segment(self)) is not None:
            await self._read()

    @rx.event
    @guarded(Policy.PATIENT)
    async def ask_columns_again(self):
        await self._change(drafts.ask_again)

    @rx.event
    @guarded(Policy.PATIENT)
    async def read_anyway(self):
        if await ask(self, uploads.read_anyway, last_segment(self)) is not None:
            await self._read()

    @rx.event
    @guarded(Policy.PATIENT)
    async def read_page_again(self, number: int):
        if await ask(self, uploads.read_page_again, last_segment(self), number) is not None:
            await self._read()

    async def _change(self, function: Any, *args: Any) -> bool:
        raise NotImplementedError

    async def _read(self) -> Any:
        raise NotImplementedError
