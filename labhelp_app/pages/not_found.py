"""What stands where nothing is: one page for every unknown address, so it speaks all three languages."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.controls import link_button
from labhelp_app.components.shell import address, public_page
from labhelp_app.i18n import LANGUAGES, speaker
from labhelp_app.pages.page import Page


def not_found() -> rx.Component:
    """Return the same few words three times."""
    return public_page(
        LANGUAGES[0],
        "/",
        rx.el.div(
            *(_said(language, number) for number, language in enumerate(LANGUAGES)), class_name="wrap gate"
        ),
    )


def _said(language: str, number: int) -> rx.Component:
    words = speaker(language)
    title = rx.el.h1 if number == 0 else rx.el.h2
    return rx.el.section(
        title(words("not_found.page.title")),
        rx.el.p(words("not_found.page.text"), class_name="muted"),
        link_button(words("not_found.page.home"), href=address(language, "/"), kind="quiet small fit"),
        class_name="card pad stack",
        lang=language,
    )


PAGES = (
    Page(
        route="404",
        view=not_found,
        title=" · ".join((speaker("ru")("not_found.page.title"), "LabHelp.me")),
        meta=[{"name": "robots", "content": "noindex"}],
    ),
)
