"""The lower half of the landing page: three ideas, rights as buttons, what is never done, one last call."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.controls import link_button
from labhelp_app.components.icons import icon
from labhelp_app.components.shell import address
from labhelp_app.i18n import Words

IDEAS = (("read", "server"), ("judge", "scales"), ("word", "speech"))
RIGHTS = (("take", "box"), ("see", "eye"), ("stop", "pause"), ("erase", "trash"))
NOTS = 6


def steps_section(words: Words) -> rx.Component:
    """Return the three ideas."""
    ideas = [_idea(words, f"landing.steps.{name}", drawn) for name, drawn in IDEAS]
    return rx.el.section(
        rx.el.div(
            rx.el.div(rx.el.h2(words("landing.steps.title")), class_name="heading"),
            rx.el.div(*ideas, class_name="thirds"),
            class_name="wrap",
        ),
        class_name="section",
    )


def rights_section(words: Words) -> rx.Component:
    """Return the rights of the person as four plain acts."""
    acts = [_idea(words, f"landing.rights.{name}", drawn) for name, drawn in RIGHTS]
    return rx.el.section(
        rx.el.div(
            rx.el.div(
                rx.el.h2(words("landing.rights.title")),
                rx.el.p(words("landing.rights.text"), class_name="muted"),
                class_name="heading",
            ),
            rx.el.div(*acts, class_name="quarters"),
            class_name="wrap",
        ),
        class_name="section tinted",
    )


def honest_section(words: Words) -> rx.Component:
    """Return what the product never does."""
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("landing.nots.title"), class_name="section-title"),
            rx.el.ul(
                *(
                    rx.el.li(icon("cross", 20), words(f"landing.nots.item{number}"))
                    for number in range(1, NOTS + 1)
                ),
                class_name="nots halves",
            ),
            class_name="wrap",
        ),
        class_name="section",
    )


def last_call(language: str, words: Words) -> rx.Component:
    """Return the invitation at the end."""
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("landing.end.title")),
            rx.el.p(words("landing.end.text"), class_name="muted"),
            rx.el.div(
                link_button(words("common.nav.register"), href=address(language, "/register")),
                link_button(words("common.nav.how"), href=address(language, "/how-it-works"), kind="quiet"),
                class_name="acts",
            ),
            class_name="wrap end",
        ),
        class_name="section tinted",
    )


def _idea(words: Words, key: str, drawn: str) -> rx.Component:
    return rx.el.div(
        rx.el.span(icon(drawn, 24), class_name="mark"),
        rx.el.h3(words(f"{key}.title")),
        rx.el.p(words(f"{key}.text"), class_name="small muted"),
        class_name="idea",
    )
