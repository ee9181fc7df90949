"""What a draft may ask before it is confirmed: which columns, whether to read again, what of it is stored already."""

from __future__ import annotations

import re
from functools import partial
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
        return await self._queue(drafts.read_with_columns)

    @rx.event
    @guarded(Policy.PATIENT)
    async def ask_columns_again(self, agreed: bool):
        await self._change(partial(drafts.ask_again, agreed=agreed))

    @rx.event
    @guarded(Policy.PATIENT)
    async def read_anyway(self):
        return await self._queue(uploads.read_anyway)

    @rx.event
    @guarded(Policy.PATIENT)
    async def read_page_again(self, number: int):
        return await self._queue(uploads.read_page_again, number)

    async def _queue(self, function: Any, *args: Any) -> Any:
        """Have something read and show the draft as it is now; a second tap while it is read is no refusal."""
        await ask(self, function, last_segment(self), *args)
        refusal = self.trouble
        answer = await self._read()
        if not self._under_way():
            self.trouble = refusal
        return answer

    async def _change(self, function: Any, *args: Any) -> bool:
        raise NotImplementedError

    async def _read(self) -> Any:
        raise NotImplementedError

    def _under_way(self) -> bool:
        raise NotImplementedError
