"""What a use case works with: chosen once in bootstrap, passed as the first argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from labhelp_app.clock import Clock
    from labhelp_app.crypto.keys import Keyring
    from labhelp_app.interpretation.asking import AiClient
    from labhelp_app.settings import Settings
    from labhelp_app.storage.engine import Database


@dataclass(frozen=True)
class Context:
    """The implementations behind the use cases; ``ai`` is ``None`` without a key."""

    settings: Settings
    clock: Clock
    database: Database
    keyring: Keyring
    ai: AiClient | None = None
