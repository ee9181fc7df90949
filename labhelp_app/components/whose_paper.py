"""Asks calmly whether a paper is the person's own when birth date or sex on it differ from the profile."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_states import dialog_button
from labhelp_app.components.controls import button, inside_link, notice
from labhelp_app.components.words import t
from labhelp_app.state.review import ReviewState


def whose_paper() -> rx.Component:
    """Return the notice with its two answers; nothing of what the paper says of its person is shown or known."""
    return rx.cond(
        ReviewState.page.whose_asked,
        notice(
            rx.el.b(t("whose.notice.title")),
            rx.el.p(
                t("whose.notice.text"),
                " ",
                inside_link(t("whose.notice.profile"), to="/app/profile"),
                class_name="small",
            ),
            rx.el.div(
                button(
                    t("whose.notice.mine"),
                    kind="quiet small",
                    icon="check",
                    on_click=ReviewState.say_mine,
                    id="it-is-mine",
                ),
                dialog_button(
                    t("whose.notice.remove"),
                    opens="discard",
                    kind="plain small",
                    picture="trash",
                    id="not-mine",
                ),
                class_name="acts-line cluster",
            ),
            tone="near",
            icon="person",
            role="status",
            data_test="whose",
        ),
    )
