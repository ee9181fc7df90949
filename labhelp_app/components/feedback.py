"""Waiting, nothing there, how far along: what a page shows when it has no content yet."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child
from labhelp_app.components.icons import icon


def skeleton(lines: int = 3, *, label: Child, height: str = "1.1em") -> rx.Component:
    """Return grey lines in the place of text to come; ``label`` is read out once."""
    widths = ("100%", "82%", "91%", "64%")
    return rx.el.div(
        rx.el.span(label, class_name="unseen", role="status"),
        *(_bone(widths[line % 4], height) for line in range(lines)),
        class_name="stack-s",
        aria_busy="true",
    )


def skeleton_card(lines: int = 3, *, label: Child) -> rx.Component:
    """Return a card of grey lines."""
    return rx.el.div(skeleton(lines, label=label), class_name="card pad")


def empty_state(title: Child, text: Child, *acts: Child, icon_name: str = "document") -> rx.Component:
    """Return what stands where nothing is yet: what it is, and the one next step."""
    return rx.el.div(
        icon(icon_name, 64),
        rx.el.h2(title),
        rx.el.p(text),
        rx.el.div(*acts, class_name="cluster"),
        class_name="empty",
    )


def steps(current: int, total: int, *, label: Child) -> rx.Component:
    """Return a row of strokes, the first ``current`` of them filled; ``label`` says it in words."""
    return rx.el.ol(
        *(rx.el.li(class_name="on" if number < current else "", role="none") for number in range(total)),
        class_name="steps",
        role="img",
        aria_label=label,
    )


def progress(percent: Any, *, label: Child) -> rx.Component:
    """Return a bar filled to ``percent`` (0 to 100)."""
    return rx.el.div(
        rx.el.div(style={"width": f"{percent}%"}),
        class_name="progress",
        role="progressbar",
        custom_attrs={
            "aria-valuenow": percent,
            "aria-valuemin": 0,
            "aria-valuemax": 100,
            "aria-label": label,
        },
    )


def _bone(width: str, height: str) -> rx.Component:
    return rx.el.span(
        class_name="bone",
        aria_hidden="true",
        custom_attrs={"style": rx.Var.create({"width": width, "height": height})},
    )
