"""Which column of a table holds what: its first lines, and one choice for each thing a result has."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import button, notice
from labhelp_app.components.feedback import steps
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import closer, dialog, opener
from labhelp_app.components.words import t
from labhelp_app.services.view_models import ColumnRole, TableColumn
from labhelp_app.state.review import ReviewState


def columns_question() -> rx.Component:
    """Ask for the columns; every choice is kept at once, so it is there on a second device too."""
    table = ReviewState.page.table
    return rx.el.div(
        steps(2, 3, label=t("common.steps.label", current=2, total=3)),
        rx.el.div(
            rx.el.h1(t("review.columns.heading")),
            rx.el.p(t("review.columns.lead"), class_name="muted"),
            class_name="stack-s",
        ),
        _refusal(),
        _first_lines(),
        rx.el.div(rx.foreach(table.roles, _choice), class_name="card pad roles"),
        rx.el.div(
            button(
                t("review.columns.read"),
                on_click=ReviewState.read_with_columns,
                disabled=~table.can_read,
                id="read-with-columns",
            ),
            button(
                t("upload.refused.by_hand"),
                kind="quiet",
                icon="pencil",
                on_click=ReviewState.enter_by_hand,
                id="by-hand",
            ),
            rx.el.button(
                icon("trash", 20),
                t("review.discard.ask"),
                type="button",
                class_name="btn plain",
                custom_attrs={"data-opens": "discard", "aria-haspopup": "dialog"},
            ),
            class_name="cluster",
        ),
        class_name="stack",
        data_test="columns",
    )


def columns_again() -> rx.Component:
    """The way back from the rows to the choice of columns."""
    return rx.cond(
        ReviewState.page.table.roles.length() > 0,
        rx.cond(
            ReviewState.page.worked_on,
            opener(t("review.columns.again"), opens="columns-anew", kind="plain small", icon_name="list"),
            button(
                t("review.columns.again"),
                kind="plain small",
                icon="list",
                on_click=ReviewState.ask_columns_again(False),
                id="columns-again",
            ),
        ),
    )


def columns_anew_question() -> rx.Component:
    """Ask before the rows that were worked on are read anew."""
    return dialog(
        t("review.columns.anew.title"),
        rx.el.p(t("review.columns.anew.text"), class_name="muted"),
        id_="columns-anew",
        acts=(
            closer(t("common.action.cancel")),
            closer(
                t("review.columns.again"),
                kind="danger",
                on_click=ReviewState.ask_columns_again(True),
                id="columns-anew-yes",
            ),
        ),
    )


def _refusal() -> Any:
    """What was wrong with the last try, or with the last choice."""
    trouble, refusal = ReviewState.trouble, ReviewState.refusal
    return rx.cond(
        trouble.code != "",
        _told(trouble),
        rx.cond(refusal.code != "", _told(refusal)),
    )


def _told(trouble: Any) -> rx.Component:
    return notice(
        rx.el.b(trouble.what),
        rx.el.p(trouble.safe, " ", trouble.next, class_name="small"),
        tone="near",
        icon="alert",
        role="alert",
        data_test="columns-trouble",
    )


def _first_lines() -> rx.Component:
    table = ReviewState.page.table
    return rx.el.div(
        rx.el.table(
            rx.el.caption(t("review.columns.caption"), class_name="unseen"),
            rx.el.thead(rx.el.tr(rx.foreach(table.columns, _title))),
            rx.el.tbody(
                rx.foreach(table.lines, lambda line: rx.el.tr(rx.foreach(line, lambda cell: rx.el.td(cell))))
            ),
            class_name="table first-lines",
        ),
        class_name="card scroll-x",
        # On a phone the table is wider than the screen and is moved with a finger or the arrow keys.
        tab_index=0,
        role="group",
        custom_attrs={"aria-label": t("review.columns.caption")},
    )


def _title(column: TableColumn) -> rx.Component:
    return rx.el.th(
        rx.el.span(column.name, class_name="block"),
        rx.cond(column.role != "", rx.el.span(column.role, class_name="chip brand")),
        custom_attrs={"scope": "col"},
    )


def _choice(role: ColumnRole) -> rx.Component:
    field = "column-" + role.code
    return rx.el.div(
        rx.el.label(
            role.title,
            rx.cond(role.needed, rx.el.span(" *", custom_attrs={"aria-hidden": "true"})),
            html_for=field,
        ),
        rx.el.select(
            rx.el.option(
                rx.cond(role.needed, t("review.columns.pick"), t("review.columns.none")), value="-1"
            ),
            rx.foreach(
                ReviewState.page.table.columns,
                lambda column: rx.el.option(column.name, value=column.number.to_string()),
            ),
            id=field,
            value=role.chosen,
            on_change=lambda number: ReviewState.set_column(role.code, number),
            required=role.needed,
            class_name=rx.cond(role.twice | (role.needed & (role.chosen == "-1")), "input doubt", "input"),
            custom_attrs={"aria-describedby": field + "-hint"},
        ),
        rx.el.p(
            rx.cond(
                role.twice,
                t("review.columns.twice"),
                rx.cond(role.guessed, t("review.columns.guess"), ""),
            ),
            class_name="hint",
            id=field + "-hint",
        ),
        class_name="field",
    )
