"""How far the reading of a document is: asked for many times a minute, so nothing sealed is opened for it."""

from __future__ import annotations

from dataclasses import dataclass

from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_pages import stage_text
from labhelp_app.storage.models import Draft
from labhelp_app.storage.owned_rows import get_owned

UNDER_WAY = ("queued", "reading")


@dataclass(frozen=True, slots=True)
class Following:
    """Where a draft stands; ``progress`` is 0..100."""

    status: str
    stage_text: str
    progress: int

    @property
    def under_way(self) -> bool:
        """Whether there is still something to wait for."""
        return self.status in UNDER_WAY


def follow(ctx: Context, actor: Actor, draft_id: str, language: str) -> Following:
    """Return where the reading of a draft stands.

    Permission: the owner. Consent: none, no content is touched. Audit event: none.

    Raises:
        NotFound: absent or somebody else's.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        row = get_owned(uow, Draft, actor.user_id, draft_id)
        return Following(row.status, stage_text(row.status, row.stage, language), row.progress)
