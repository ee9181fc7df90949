"""The one place that chooses implementations and refuses to start with the wrong keys."""

from __future__ import annotations

import threading
from dataclasses import replace

from labhelp_app.clock import Clock, SystemClock
from labhelp_app.crypto.keys import Keyring, load_master_key
from labhelp_app.interpretation.asking import AiClient
from labhelp_app.services.context import Context
from labhelp_app.services.key_checks import check_keys, is_sealed_already
from labhelp_app.settings import Settings, settings
from labhelp_app.storage.engine import Database

__all__ = ["build", "check_keys", "context", "model_of", "with_clock"]

_lock = threading.Lock()
_built: Context | None = None


def context() -> Context:
    """Return the context of this process, built on first use."""
    global _built
    with _lock:
        if _built is None:
            _built = build(settings())
        return _built


def build(settings: Settings, clock: Clock | None = None) -> Context:
    """Migrate the database, check that the key is the one the data were sealed with, and put all together.

    Raises:
        KeyRefused: when the key is missing, malformed or another one than the data were sealed with.
    """
    database = Database(settings.database_url)
    try:
        database.migrate()
        keyring = Keyring(load_master_key(settings, may_create=not is_sealed_already(database)))
        check_keys(database, keyring)
    except BaseException:
        database.dispose()
        raise
    return Context(
        settings=settings,
        clock=clock or SystemClock(),
        database=database,
        keyring=keyring,
        ai=model_of(settings),
    )


def model_of(settings: Settings) -> AiClient | None:
    """Return the client of the language model, ``None`` without a key; the SDK is loaded only then.

    Raises:
        SettingRefused: the address of the model is not https.
    """
    if not settings.ai.api_key:
        return None
    from labhelp_app.interpretation.openai_client import connect

    return connect(settings.ai)


def with_clock(ctx: Context, clock: Clock) -> Context:
    """Return the same context at another time of day."""
    return replace(ctx, clock=clock)
