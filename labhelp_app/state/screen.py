"""What the states of signed-in pages share: how a service is asked, and how a refusal is told in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import reflex as rx

from labhelp_app.errors import LabHelpError, NotFound, SignInRequired
from labhelp_app.i18n import say
from labhelp_app.state.guard import serve
from labhelp_app.state.session import SessionState


@dataclass(frozen=True)
class Trouble:
    """A refusal in the person's words: what happened, what is safe, what to do next."""

    code: str = ""
    what: str = ""
    safe: str = ""
    next: str = ""


class Screen(rx.State, mixin=True):
    """The vars every signed-in page has; ``phase`` is loading, shown, missing or failed."""

    phase: str = "loading"
    trouble: Trouble = Trouble()
    told: str = ""


def told_in_words(language: str, code: str) -> Trouble:
    """Put the sentences of ``errors.<code>`` together; an unknown code is told as unexpected."""
    try:
        return Trouble(code, *(say(language, f"errors.{code}.{part}") for part in ("what", "safe", "next")))
    except LookupError:
        return Trouble(
            code, *(say(language, f"errors.unexpected.{part}") for part in ("what", "safe", "next"))
        )


async def language_of(screen: Any) -> str:
    """Return the language the person reads in."""
    return (await screen.get_state(SessionState)).language


async def ask(screen: Any, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """Run a service for the signed-in person; a refusal is told on the screen and None comes back.

    A service that returns nothing answers with True, so that success and refusal differ.
    """
    screen.trouble = Trouble()
    screen.told = ""
    try:
        answer = await serve(screen, partial(function, **named), *args)
    except SignInRequired:
        raise  # the guard leads to the door and back
    except LabHelpError as error:
        screen.trouble = told_in_words(await language_of(screen), error.code)
        return None
    return True if answer is None else answer


async def show(screen: Any, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """Run the service a page is made from and set ``phase``; None comes back when nothing can be shown."""
    try:
        answer = await serve(screen, partial(function, **named), *args)
    except NotFound:
        screen.phase = "missing"
        return None
    except SignInRequired:
        raise
    except Exception as error:
        code = error.code if isinstance(error, LabHelpError) else "unexpected"
        screen.trouble = told_in_words(await language_of(screen), code)
        screen.phase = "failed"
        if isinstance(error, LabHelpError):
            return None
        raise  # a fault of ours is told on the page and logged by the guard
    screen.trouble = Trouble()
    screen.phase = "shown"
    return answer


async def arrive(screen: Any) -> None:
    """Empty the states of every other page: medical content stays in memory only while it is looked at."""
    for other in SCREENS:
        left = await screen.get_state(other)
        if left is not screen and left.phase != "loading":
            left.reset()


def last_segment(screen: Any) -> str:
    """Return the id at the end of the address."""
    return screen.router.url.path.rstrip("/").rsplit("/", 1)[-1]


SCREENS: list[Any] = []
"""The states of signed-in pages; each module adds its own, so that leaving the page empties it."""
