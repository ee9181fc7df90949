"""Who is looking and in which language: the state every signed-in page shares."""

from __future__ import annotations

import reflex as rx

from labhelp_app.errors import LabHelpError
from labhelp_app.i18n import LANGUAGES, say
from labhelp_app.services import accounts
from labhelp_app.services.actor import Language
from labhelp_app.state.guard import Policy, guarded, serve


class SessionState(rx.State):
    """Owns the language, the first name in the corner, and the one problem told at a time."""

    language: str = Language.RU.value
    signed_in: bool = False
    given_name: str = ""
    without_ai: bool = False
    """Whether the offer of AI was refused in this tab; it is not made again until the person asks for it."""
    problem: str = ""
    problem_what: str = ""
    problem_safe: str = ""
    problem_next: str = ""

    @rx.event
    @guarded(Policy.PATIENT)
    async def enter(self):
        """Greet on arrival at a signed-in page; whoever is not signed in goes to the sign-in page and back."""
        greeting = await serve(self, accounts.greeting)
        self.language = greeting.language
        self.given_name = greeting.given_name
        self.signed_in = True

    @rx.event
    @guarded(Policy.PUBLIC)
    async def choose_language(self, language: str):
        """Switch the words on the screen at once, and keep the choice when somebody is signed in."""
        if language not in LANGUAGES:
            return
        self.language = language
        if self.problem:
            self._show(self.problem)
        if self.signed_in:
            try:
                await serve(self, accounts.set_language, language)
            except LabHelpError as error:
                self._show(error.code)

    @rx.event
    @guarded(Policy.PUBLIC)
    async def dismiss_problem(self):
        """Close the message."""
        self.problem = self.problem_what = self.problem_safe = self.problem_next = ""

    def _show(self, code: str):
        self.problem = code
        try:
            words = [say(self.language, f"errors.{code}.{part}") for part in ("what", "safe", "next")]
        except LookupError:
            words = [say(self.language, f"errors.unexpected.{part}") for part in ("what", "safe", "next")]
        self.problem_what, self.problem_safe, self.problem_next = words
