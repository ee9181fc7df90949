"""The privacy policy in plain words: thirteen sections, every clause under its number, fit for print."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import native_link
from labhelp_app.components.icons import icon
from labhelp_app.i18n import LANGUAGES, Words, wordings
from labhelp_app.pages.public import public_pages
from labhelp_app.settings import settings

CLAUSES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("1",)),
    (2, ("2.1", "2.2", "2.3", "2.4")),
    (3, ("3",)),
    (4, ("4.1", "4.2", "4.3", "4.4", "4.5", "4.6")),
    (5, ("5.1", "5.2", "5.3")),
    (6, ("6.1", "6.2", "6.3", "6.4", "6.5")),
    (7, ("7.1", "7.2")),
    (8, ("8.1", "8.2")),
    (9, ("9.1", "9.2", "9.3", "9.4")),
    (10, ("10.1",)),
    (11, ("11.1", "11.2", "11.3")),
    (12, ("12.1", "12.2", "12.3", "12.4")),
    (13, ("13",)),
)
"""Sections and their clauses; the numbers are those of the published edition."""

SHORT = 3
OPERATOR_FIELDS = ("name", "bin", "address", "email", "responsible")


def policy(_language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the contents list and the thirteen sections."""
    return (
        rx.el.div(
            _head(words),
            _contents(words),
            rx.el.div(
                _short(words),
                *(_section(words, number, clauses) for number, clauses in CLAUSES),
                class_name="clauses",
            ),
            class_name="wrap paper with-contents",
        ),
    )


def _head(words: Words) -> rx.Component:
    return rx.el.div(
        rx.el.p(words("policy.page.edition"), class_name="eyebrow"),
        rx.el.h1(words("policy.page.title"), class_name="display"),
        rx.el.p(words("policy.page.subtitle"), class_name="lead"),
        rx.el.p(words("policy.page.lead"), class_name="muted measure"),
        rx.el.button(
            icon("print", 20),
            words("policy.page.print"),
            type="button",
            class_name="btn quiet small no-print fit",
            custom_attrs={"data-print": ""},
        ),
        class_name="stack full",
    )


def _contents(words: Words) -> rx.Component:
    return rx.el.nav(
        rx.el.p(words("policy.page.contents"), class_name="eyebrow"),
        *(_contents_link(words, number) for number, _ in CLAUSES),
        class_name="contents",
        aria_label=words("policy.page.contents"),
    )


def _contents_link(words: Words, number: int) -> rx.Component:
    title = words(f"policy.s{number}.title")
    return native_link(rx.el.b(f"{number}"), title, href=f"#section-{number}")


def _short(words: Words) -> rx.Component:
    return rx.el.section(
        rx.el.h2(words("policy.short.title")),
        rx.el.ul(
            *(
                rx.el.li(icon("check", 20), words(f"policy.short.item{number}"))
                for number in range(1, SHORT + 1)
            ),
            class_name="nots yes",
        ),
        class_name="card pad flat stack",
    )


def _section(words: Words, number: int, clauses: tuple[str, ...]) -> rx.Component:
    operator = (_operator(words),) if number == CLAUSES[-1][0] else ()
    return rx.el.section(
        rx.el.h2(
            f"{number}. {words(f'policy.s{number}.title')}",
            class_name="clause-title",
            custom_attrs={"id": f"section-{number}"},
        ),
        *(_clause(words, clause) for clause in clauses),
        *operator,
        class_name="stack",
    )


def _clause(words: Words, number: str) -> rx.Component:
    key = f"policy.c{number.replace('.', '_')}"
    operator = settings().operator
    filled = {"phone": operator.phone, "site": operator.site}
    parts: list[Any] = [rx.el.p(words(f"{key}.text", **filled))]
    items = clause_items(key)
    if items:
        parts.append(rx.el.ul(*(rx.el.li(words(item)) for item in items), class_name="list"))
    if f"{key}.stricter" in wordings(LANGUAGES[0]):
        parts.append(
            rx.el.p(
                rx.el.b(words("policy.page.stricter")), " ", words(f"{key}.stricter"), class_name="stricter"
            )
        )
    return rx.el.div(
        rx.el.p(number, class_name="no"),
        rx.el.div(*parts),
        class_name="clause",
        custom_attrs={"id": f"clause-{number}"},
    )


def clause_items(key: str) -> tuple[str, ...]:
    """Return the keys of a clause's list in their order; empty when the clause has none."""
    known = wordings(LANGUAGES[0])
    found: list[str] = []
    while f"{key}.item{len(found) + 1}" in known:
        found.append(f"{key}.item{len(found) + 1}")
    return tuple(found)


def _operator(words: Words) -> rx.Component:
    """Return who answers for the data; development shows that nobody is named."""
    operator = settings().operator
    given = {name: getattr(operator, name) for name in OPERATOR_FIELDS}
    missing = words("common.state.not_set")
    return rx.el.div(
        rx.el.h3(words("policy.operator.title")),
        rx.el.dl(
            *(
                part
                for name in OPERATOR_FIELDS
                for part in (rx.el.dt(words(f"policy.operator.{name}")), rx.el.dd(given[name] or missing))
            ),
            class_name="pairs",
        ),
        *(
            ()
            if operator.complete
            else (rx.el.p(words("common.state.development"), class_name="small muted"),)
        ),
        class_name="card pad flat stack",
    )


PAGES = public_pages("/privacy-policy", policy, "policy")
