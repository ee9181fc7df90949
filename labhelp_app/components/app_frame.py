"""The frame of signed-in pages: sections at the thumb, language that rewrites the page in place, one main region."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, inside_link
from labhelp_app.components.forms import native_form
from labhelp_app.components.icons import icon, logo
from labhelp_app.components.overlays import toast, toast_region
from labhelp_app.components.shell import SHORT_NAMES, development_banner, skip_link, theme_menu
from labhelp_app.components.words import t
from labhelp_app.i18n import say
from labhelp_app.state.session import SessionState

SECTIONS = (
    ("overview", "/app", "home"),
    ("reports", "/app/reports", "list"),
    ("trends", "/app/trends", "chart"),
    ("my_data", "/app/my-data", "shield"),
    ("profile", "/app/profile", "person"),
)
"""Name (also of the wording), address and icon of each section."""


def frame(*children: Child, section: str, reload: Any, dock: Child = None, title: str = "") -> rx.Component:
    """Return a whole page; ``reload`` reads its content again, in the language just chosen.

    ``dock`` holds the one next step and stays at the thumb. ``title`` names the page in the tab where it is
    not the section itself; a title never says what a report is about, because tabs and histories show it.
    """
    return rx.el.div(
        rx.el.link(rel="stylesheet", href="/styles/app.css", custom_attrs={"precedence": "app"}),
        rx.el.script(src="/app.js", custom_attrs={"async": True}),
        skip_link(t("common.skip.link")),
        *development_banner(t("common.banner.development")),
        _top(section, reload),
        rx.el.main(
            rx.el.div(*children, class_name="wrap body"),
            *(() if dock is None else (dock,)),
            id="content",
            tab_index=-1,
        ),
        _problem(),
        class_name="page has-tabs app",
        lang=SessionState.language,
        custom_attrs={
            "data-page": section,
            "data-title": t(f"app.title.{title or section}"),
            "data-greeted": rx.cond(SessionState.signed_in, "true", "false"),
        },
    )


def waiting_frame() -> rx.Component:
    """Return what stands on a page whose address holds an id until its code has come: no word, any language."""
    shapes = [
        rx.el.span(class_name="bone card", custom_attrs={"style": rx.Var.create({"height": height})})
        for height in ("7rem", "14rem", "10rem")
    ]
    return rx.el.div(
        rx.el.header(
            rx.el.div(rx.el.span(logo(), rx.el.span("LabHelp.me"), class_name="logo"), class_name="wrap"),
            class_name="top",
        ),
        rx.el.main(rx.el.div(rx.el.div(*shapes, class_name="stack"), class_name="wrap body")),
        class_name="page",
        custom_attrs={"aria-busy": "true"},
    )


def _top(section: str, reload: Any) -> rx.Component:
    return rx.el.header(
        rx.el.div(
            inside_link(logo(), rx.el.span("LabHelp.me"), to="/app", look="logo"),
            _sections(section),
            rx.el.div(_languages(reload), _person(), class_name="push cluster tight"),
            class_name="wrap",
        ),
        class_name="top",
    )


def _sections(current: str) -> rx.Component:
    return rx.el.nav(
        *[
            inside_link(
                icon(picture),
                rx.el.span(t(f"app.section.{name}")),
                to=address,
                id=f"tab-{name}",
                custom_attrs={"aria-current": "page"} if name == current else {},
            )
            for name, address, picture in SECTIONS
        ],
        class_name="tabs",
        custom_attrs={"aria-label": t("app.section.label")},
    )


def _problem() -> rx.Component:
    """A refusal that no page claimed for itself."""
    said = rx.el.div(
        rx.el.b(SessionState.problem_what), " ", SessionState.problem_safe, " ", SessionState.problem_next
    )
    return toast_region(
        rx.cond(
            SessionState.problem != "",
            toast(said, dismiss=t("common.action.close"), on_dismiss=SessionState.dismiss_problem),
        ),
        # Shown by app.js while the device has no network: a tap would otherwise be answered by silence.
        rx.el.div(t("app.offline.text"), class_name="toast", hidden=True, custom_attrs={"data-offline": ""}),
        label=t("common.toast.label"),
    )


def _languages(reload: Any) -> rx.Component:
    reading = reload if isinstance(reload, list) else [reload]
    return rx.el.div(
        *[
            rx.el.button(
                SHORT_NAMES[language],
                type="button",
                lang=language,
                title=say(language, "common.language.name"),
                on_click=[SessionState.choose_language(language), *reading],
                id=f"language-{language}",
                custom_attrs={
                    "aria-pressed": rx.cond(SessionState.language == language, "true", "false"),
                    "aria-label": say(language, "common.language.name"),
                },
            )
            for language in SHORT_NAMES
        ],
        class_name="segments languages",
        role="group",
        custom_attrs={"aria-label": t("common.language.label")},
    )


def _person() -> rx.Component:
    return theme_menu(
        t,
        inside_link(icon("upload", 20), t("app.person.upload"), to="/app/upload"),
        rx.el.a(icon("info", 20), t("common.nav.how"), href="/how-it-works", reload_document=True),
        native_form(
            rx.el.button(icon("exit", 20), t("app.person.leave"), type="submit", id="logout"),
            action="/api/auth/logout",
            class_name="sheet-form",
        ),
    )
