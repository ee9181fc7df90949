"""Tells how far the reading of a draft is, and notices when it was cancelled."""

from __future__ import annotations

import time

from labhelp_app.errors import NotFound
from labhelp_app.services.context import Context
from labhelp_app.storage.draft_progress import move_draft

PROGRESS_EVERY_S = 0.4


class ReadingProgress:
    """Writes stage and share of the work into the draft's row, not more often than a person can see."""

    def __init__(self, ctx: Context, user_id: str, draft_id: str, at: int = 0, of: int = 1) -> None:
        self._ctx, self._user_id, self._draft_id = ctx, user_id, draft_id
        self._before, self._of = at, of
        self._stage, self._at = "", 0.0

    def __call__(self, stage: str, share: float) -> None:
        """Tell how far reading is; ``share`` is 0..1 of this document."""
        now = time.monotonic()
        if stage == self._stage and now - self._at < PROGRESS_EVERY_S:
            return
        self._stage, self._at = stage, now
        progress = round(100 * (self._before + min(1.0, max(0.0, share))) / self._of)
        named = f"{stage[:18]}:{self._before + 1}/{self._of}" if self._of > 1 else stage[:24]
        with self._ctx.database.unit_of_work(self._user_id) as uow:
            at = self._ctx.clock.now()
            here = move_draft(
                uow, self._draft_id, at=at, expected=("reading",), stage=named, progress=progress
            )
            uow.commit()
        if not here:
            raise NotFound  # cancelled: stop reading
