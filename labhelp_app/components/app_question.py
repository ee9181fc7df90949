"""A question before something that cannot be taken back: a real dialog, closed by Escape, focus kept inside."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.words import t


def question(
    opened: Any, name: str, title: Any, text: Any, yes: Any, on_yes: Any, on_no: Any, tone: str = "danger"
) -> rx.Component:
    """Draw the dialog while ``opened`` holds; the script of the page makes it modal when it appears."""
    return rx.cond(
        opened,
        rx.el.dialog(
            rx.el.div(
                rx.el.h2(title, id=f"{name}-title"),
                rx.el.p(text, class_name="muted"),
                class_name="stack-s",
            ),
            rx.el.div(
                rx.el.button(
                    t("app.question.no"),
                    type="button",
                    on_click=on_no,
                    class_name="btn quiet",
                    auto_focus=True,
                ),
                rx.el.button(yes, type="button", on_click=on_yes, class_name=f"btn {tone}", id=f"{name}-yes"),
                class_name="acts",
            ),
            # Escape must reach the state too, or the dialog would come back with the next change.
            rx.el.button(type="button", on_click=on_no, hidden=True, data_escape="true", tab_index=-1),
            id=name,
            class_name="dialog",
            aria_labelledby=f"{name}-title",
            data_modal="true",
        ),
    )
