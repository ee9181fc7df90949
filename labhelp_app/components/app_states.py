"""What a signed-in page shows while it loads, when there is nothing, and when something was refused."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, button, inside_link, notice
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import toast_region
from labhelp_app.components.words import t


def by_phase(screen: Any, shown: Child, *heights: str) -> rx.Component:
    """Draw a page by the phase of its state; ``heights`` are the grey shapes while it is read."""
    return rx.el.div(
        rx.match(
            screen.phase,
            ("shown", shown),
            ("missing", missing()),
            ("failed", failed(screen)),
            bones(*(heights or ("7rem", "14rem", "10rem"))),
        ),
        custom_attrs={"aria-busy": rx.cond(screen.phase == "loading", "true", "false")},
    )


def missing() -> rx.Component:
    """Absent and foreign things look the same."""
    return rx.el.section(
        icon("search", 64),
        rx.el.h1(t("app.missing.title")),
        rx.el.p(t("app.missing.text")),
        inside_link(t("app.missing.home"), to="/app", look="btn"),
        class_name="card empty",
        data_test="missing",
    )


def failed(screen: Any) -> rx.Component:
    """Say what happened, what is safe and what to do next; trying again is one tap."""
    return rx.el.section(
        icon("alert", 64),
        rx.el.h1(screen.trouble.what),
        rx.el.p(screen.trouble.safe, " ", screen.trouble.next),
        rx.cond(
            screen.trouble.code == "consent_required",
            inside_link(t("app.reminder.link"), to="/app/my-data", look="btn"),
            button(t("common.action.retry"), on_click=screen.load),
        ),
        class_name="card empty",
        role="alert",
        data_test="failed",
    )


def trouble_notice(screen: Any, *acts: Child) -> rx.Component:
    """A refusal of one act, above the page that stays as it was."""
    return rx.cond(
        (screen.trouble.code != "") & (screen.phase == "shown"),
        notice(
            rx.el.b(screen.trouble.what),
            rx.el.p(screen.trouble.safe, class_name="small"),
            rx.el.p(screen.trouble.next, class_name="small"),
            *acts,
            tone="near",
            icon="alert",
            role="alert",
            data_test="trouble",
        ),
    )


def bones(*heights: str) -> rx.Component:
    """Grey shapes in place of what is being read; the words are for those who listen."""
    return rx.el.div(
        rx.el.p(t("common.state.loading"), class_name="unseen", role="status"),
        *[
            rx.el.span(
                class_name="bone card",
                custom_attrs={"aria-hidden": "true", "style": rx.Var.create({"height": height})},
            )
            for height in heights
        ],
        class_name="stack",
        data_test="loading",
    )


def told(screen: Any, **words: str) -> rx.Component:
    """Tell the act named in ``screen.told`` with the wording given for it."""
    cases = [
        (act, rx.el.div(icon("check"), rx.el.span(t(key)), class_name="toast fade", data_test="told"))
        for act, key in words.items()
    ]
    return toast_region(rx.match(screen.told, *cases, rx.fragment()), label=t("common.toast.label"))


def dialog_button(
    *children: Child, opens: str, kind: str = "quiet", picture: str = "", **props: Any
) -> rx.Component:
    """A button that opens a dialog and may act as well, for lists where the dialog is shared."""
    drawn = (icon(picture, 20),) if picture else ()
    attrs = {"data-opens": opens, "aria-haspopup": "dialog", **props.pop("custom_attrs", {})}
    return rx.el.button(
        *drawn, *children, type="button", class_name=f"btn {kind}", custom_attrs=attrs, **props
    )
