"""What the service does for itself every hour: a signed note of the audit chain, forgetting, clean-up."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from labhelp_app.services import audit
from labhelp_app.services.context import Context

log = logging.getLogger(__name__)

EVERY = timedelta(hours=1)


class Housekeeping:
    """A thread that keeps house until stopped; a checkpoint is written at start and at the end as well."""

    def __init__(self, ctx: Context, every: timedelta = EVERY) -> None:
        self._ctx, self._every = ctx, every
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self, timeout_s: float = 10) -> None:
        """Write the last checkpoint and end; waits ``timeout_s`` seconds at most."""
        self._stopping.set()
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while True:
            keep_house(self._ctx)
            if self._stopping.wait(self._every.total_seconds()):
                keep_house(self._ctx)
                return


def keep_house(ctx: Context) -> None:
    """Forget addresses past their time, write a checkpoint, overwrite what was deleted; a failure waits an hour.

    Permission: the service itself. Consent: none. Audit event: ``audit:addresses_forgotten``.
    """
    try:
        audit.forget_addresses(ctx)
        audit.write_checkpoint(ctx)
        ctx.database.forget_deleted()
    except Exception:
        log.exception("Housekeeping failed; it is tried again in an hour.")
