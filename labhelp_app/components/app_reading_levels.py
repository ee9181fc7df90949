"""How much a person wants to read: simple, normal or detailed."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.words import t
from labhelp_app.state.interpretation import InterpretationState
from labhelp_app.state.result import LEVELS, ResultState


def reading_levels() -> rx.Component:
    """Return the switch; the page is told anew at the chosen level."""
    return rx.el.div(
        *[
            rx.el.button(
                t(f"result_page.level.{level}"),
                type="button",
                on_click=[ResultState.read_at(level), InterpretationState.load],
                id=f"level-{level}",
                custom_attrs={"aria-pressed": rx.cond(ResultState.level == level, "true", "false")},
            )
            for level in LEVELS
        ],
        class_name="segments",
        role="group",
        custom_attrs={"aria-label": t("result_page.level.label")},
    )
