"""How a report is read, judged and explained; the eight measures of policy clause 10.1 with what proves each."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.controls import link_button
from labhelp_app.components.icons import icon
from labhelp_app.components.shell import address
from labhelp_app.i18n import Words
from labhelp_app.pages.public import public_pages

CONTROLS: tuple[tuple[str, str, str], ...] = (
    ("https", "lock", "tests/architecture/test_settings.py"),
    ("bcrypt", "key", "tests/crypto/test_passwords.py"),
    ("backups", "box", "tests/services/test_backups.py"),
    ("jwt", "clock", "tests/crypto/test_tokens.py"),
    ("roles", "person", "tests/state/test_guard.py"),
    ("monitoring", "eye", "tests/services/test_audit.py"),
    ("updates", "download", "tests/architecture/test_requirements.py"),
    ("postgres", "server", "tests/architecture/test_settings.py"),
)
"""The measures of clause 10.1 in its order: name, icon, the test that fails without it."""

STEPS = 5
CHAPTERS = (("reading", "scan", 4), ("rules", "scales", 4), ("ai", "spark", 4))
LIMITS = 4


def how_it_works(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the path of a report, the three chapters, the measures and the limits."""
    return (
        rx.el.div(
            rx.el.h1(words("how.page.title"), class_name="display"),
            rx.el.p(words("how.page.lead"), class_name="lead measure"),
            class_name="wrap stack opening",
        ),
        _path(words),
        rx.el.section(
            rx.el.div(*(_chapter(words, *chapter) for chapter in CHAPTERS), class_name="wrap"),
            class_name="section tinted",
        ),
        _controls(words),
        _limits(words),
        rx.el.section(
            rx.el.div(
                rx.el.div(
                    link_button(words("common.nav.register"), href=address(language, "/register")),
                    link_button(
                        words("common.nav.policy"), href=address(language, "/privacy-policy"), kind="quiet"
                    ),
                    class_name="cluster",
                ),
                class_name="wrap",
            ),
            class_name="section tinted slim",
        ),
    )


def _path(words: Words) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("how.path.title"), class_name="section-title"),
            rx.el.ol(
                *(
                    rx.el.li(
                        rx.el.span(f"{number}", class_name="number", aria_hidden="true"),
                        rx.el.div(
                            rx.el.h3(words(f"how.path.step{number}.title")),
                            rx.el.p(words(f"how.path.step{number}.text"), class_name="muted small"),
                            class_name="stack-s",
                        ),
                    )
                    for number in range(1, STEPS + 1)
                ),
                class_name="journey",
            ),
            class_name="wrap",
        ),
        class_name="section slim",
    )


def _chapter(words: Words, name: str, drawn: str, items: int) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.span(icon(drawn, 24), class_name="mark"),
            rx.el.h2(words(f"how.{name}.title")),
            class_name="idea",
        ),
        rx.el.ul(
            *(
                rx.el.li(icon("check", 20), words(f"how.{name}.item{number}"))
                for number in range(1, items + 1)
            ),
            class_name="nots yes",
        ),
        class_name="chapter",
    )


def _controls(words: Words) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.div(
                rx.el.h2(words("how.controls.title")),
                rx.el.p(words("how.controls.lead"), class_name="muted"),
                class_name="heading",
            ),
            rx.el.ol(*(_control(words, *control) for control in CONTROLS), class_name="quarters measures"),
            class_name="wrap",
        ),
        class_name="section",
        custom_attrs={"id": "controls"},
    )


def _control(words: Words, name: str, drawn: str, proof: str) -> rx.Component:
    return rx.el.li(
        rx.el.span(icon(drawn, 24), class_name="mark"),
        rx.el.h3(words(f"how.controls.{name}.title")),
        rx.el.p(words(f"how.controls.{name}.text"), class_name="small muted"),
        rx.el.p(words("how.controls.proof"), ": ", rx.el.code(proof), class_name="proof"),
        class_name="idea",
    )


def _limits(words: Words) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("how.limits.title"), class_name="section-title"),
            rx.el.ul(
                *(
                    rx.el.li(icon("info", 20), words(f"how.limits.item{number}"))
                    for number in range(1, LIMITS + 1)
                ),
                class_name="nots halves",
            ),
            class_name="wrap",
        ),
        class_name="section slim",
    )


PAGES = public_pages("/how-it-works", how_it_works, "how")
