"""What is logged when a handler or a page fails: the class and the place, never a text with values."""

from __future__ import annotations

import logging

from labhelp_app.state.guard import place_of

log = logging.getLogger(__name__)


def backend_failed(exception: Exception) -> None:
    """Log a fault of the server; the person was told by the guarded handler."""
    log.error("an event failed: %s at %s", type(exception).__name__, place_of(exception))


def frontend_failed(exception: Exception) -> None:
    """Log that a page reported a fault; its text is free for anybody to write and is not kept."""
    del exception
    log.warning("a page reported a fault")
