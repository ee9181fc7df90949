"""What it is to ask a model: the client as the services see it, its failures, its rest after failures."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from labhelp_app.errors import LabHelpError
from labhelp_app.interpretation.payload import Payload
from labhelp_app.settings import Ai

FAILURES_TO_OPEN = 3
REST_S = 60.0


class AiUnavailable(LabHelpError):
    """The model did not answer usefully; ``params["kind"]`` is a closed word for the receipt."""

    code = "ai_unavailable"


@dataclass
class Usage:
    """Tokens spent, filled in when the reply is complete."""

    tokens_in: int | None = None
    tokens_out: int | None = None


class AiClient(Protocol):
    """Something that streams the raw reply text for a payload."""

    @property
    def settings(self) -> Ai:
        """Return where requests go."""
        ...

    def stream(self, payload: Payload, usage: Usage) -> Iterator[str]:
        """Yield pieces of the reply; raises AiUnavailable."""
        ...


@dataclass
class CircuitBreaker:
    """Rests for a minute after three failures in a row, then lets one request try."""

    monotonic: Callable[[], float] = time.monotonic
    _failures: int = 0
    _opened_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def admit(self) -> None:
        """Let a request through or raise AiUnavailable while resting."""
        with self._lock:
            if self._failures >= FAILURES_TO_OPEN:
                if self.monotonic() - self._opened_at < REST_S:
                    raise AiUnavailable(kind="resting")
                self._opened_at = self.monotonic()  # one trial; the others go on resting

    def succeeded(self) -> None:
        """Forget earlier failures."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """Count a failure."""
        with self._lock:
            self._failures += 1
            self._opened_at = self.monotonic()
