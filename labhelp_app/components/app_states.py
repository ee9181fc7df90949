"""What a signed-in page shows while it loads, when there is nothing, and when something was refused."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.icons import icon
from labhelp_app.components.words import t


def by_phase(screen: Any, shown: rx.Component, loading: rx.Component) -> rx.Component:
    """Draw a page by the phase of its state."""
    return rx.el.div(
        rx.match(
            screen.phase,
            ("shown", shown),
            ("missing", missing()),
            ("failed", failed(screen)),
            loading,
        ),
        aria_busy=rx.cond(screen.phase == "loading", "true", "false"),
        class_name="screen",
    )


def missing() -> rx.Component:
    """Absent and foreign things look the same."""
    return rx.el.section(
        icon("search"),
        rx.el.h1(t("app.missing.title")),
        rx.el.p(t("app.missing.text")),
        rx.el.a(t("app.missing.home"), href="/app", class_name="btn"),
        class_name="card empty",
        data_test="missing",
    )


def failed(screen: Any) -> rx.Component:
    """Say what happened, what is safe and what to do next; trying again is one tap."""
    return rx.el.section(
        icon("alert"),
        rx.el.h1(screen.trouble.what),
        rx.el.p(screen.trouble.safe, " ", screen.trouble.next),
        rx.el.button(t("app.failed.retry"), type="button", on_click=screen.load, class_name="btn"),
        class_name="card empty",
        role="alert",
        data_test="failed",
    )


def trouble_notice(screen: Any, *acts: rx.Component) -> rx.Component:
    """A refusal of one act, above the page that stays as it was."""
    return rx.cond(
        screen.trouble.code != "",
        rx.el.div(
            icon("alert"),
            rx.el.div(
                rx.el.b(screen.trouble.what),
                rx.el.p(screen.trouble.safe, class_name="small"),
                rx.el.p(screen.trouble.next, class_name="small"),
                *acts,
            ),
            class_name="notice-box near",
            role="alert",
            data_test="trouble",
        ),
    )


def empty(picture: str, title: Any, text: Any, *acts: rx.Component) -> rx.Component:
    """Nothing here yet, with the one next step."""
    return rx.el.section(
        icon(picture), rx.el.h2(title), rx.el.p(text), *acts, class_name="card empty", data_test="empty"
    )


def bones(*heights: str) -> rx.Component:
    """Grey shapes in place of what is being read; the words are for those who listen."""
    return rx.el.div(
        rx.el.p(t("app.loading.words"), class_name="unseen", role="status"),
        *[
            rx.el.span(class_name="bone card", style={"height": height}, aria_hidden="true")
            for height in heights
        ],
        class_name="stack",
        data_test="loading",
    )


def toast(said: rx.Component | Any) -> rx.Component:
    """The place where a finished act is told; it is always there so that screen readers hear it."""
    return rx.el.div(said, class_name="toasts no-print", role="status", aria_live="polite")


def told(screen: Any, **words: str) -> rx.Component:
    """Tell the act named in ``screen.told`` with the wording given for it."""
    cases = [
        (act, rx.el.div(icon("check"), rx.el.span(t(key)), class_name="toast")) for act, key in words.items()
    ]
    return toast(rx.match(screen.told, *cases, rx.fragment()))
