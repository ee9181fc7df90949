"""The chrome of signed-in pages in the person's language: all three are compiled in, the state picks one."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.i18n import LANGUAGES, say
from labhelp_app.state.session import SessionState


def t(key: str, /, **params: Any) -> rx.Var[str]:
    """Return the wording under ``key``; parameters may be plain values or state vars.

    The switch happens in the browser without a round trip.
    """
    return by_language(*(say(language, key, **params) for language in LANGUAGES))


def by_language(ru: Any, kk: Any, en: Any) -> Any:
    """Return the one of three values (texts or components) that fits the person's language."""
    return rx.match(SessionState.language, ("kk", kk), ("en", en), ru)
