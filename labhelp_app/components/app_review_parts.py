"""The parts of the review page around its rows: progress of the reading, a section per date, the dock."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_review_overlap import agreement
from labhelp_app.components.app_review_rows import date_input, folded_row, hand_row
from labhelp_app.components.controls import button
from labhelp_app.components.feedback import progress, steps
from labhelp_app.components.icons import icon
from labhelp_app.components.words import t
from labhelp_app.services.view_models import DraftReport
from labhelp_app.state.review import ReviewState

LOOK_EVERY_MS = 700


def waiting() -> rx.Component:
    """Progress of the reading; the button is pressed by app.js while it stands, and works by hand too."""
    page = ReviewState.page
    return rx.el.section(
        steps(1, 3, label=t("common.steps.label", current=1, total=3)),
        rx.el.div(icon("scan", 64), class_name="picture"),
        rx.el.div(rx.el.h1(page.stage_text), role="status"),
        progress(page.progress, label=page.stage_text),
        rx.el.p(t("review.waiting.text"), class_name="muted"),
        rx.el.div(
            button(
                t("review.waiting.look"),
                kind="quiet small",
                on_click=ReviewState.look_again,
                id="look-again",
                custom_attrs={"data-press-every": str(LOOK_EVERY_MS)},
            ),
            button(
                t("review.waiting.cancel"),
                kind="plain small",
                on_click=ReviewState.discard,
                id="cancel-reading",
            ),
            class_name="cluster",
        ),
        class_name="card pad stack column",
        data_test="waiting",
    )


def reports_section(report: DraftReport) -> rx.Component:
    """One date of the paper: when, where, and its rows."""
    return rx.el.section(
        rx.el.div(_date(report), _laboratory(report), class_name="pair"),
        rx.el.ul(
            rx.foreach(
                report.rows,
                lambda row: rx.cond(
                    row.by_hand,
                    hand_row(row, report),
                    rx.cond(row.needs_confirmation & ~row.confirmed, rx.fragment(), folded_row(row, report)),
                ),
            ),
            class_name="plain",
        ),
        rx.el.div(
            button(
                t("review.rows.add"),
                kind="quiet small",
                icon="plus",
                on_click=ReviewState.add_row(report.index),
                id="add-row-" + report.index.to_string(),
                data_test="add-row",
            ),
            class_name="cluster",
        ),
        class_name="card pad stack",
        data_test="part",
    )


def _date(report: DraftReport) -> rx.Component:
    field = "date-" + report.index.to_string()
    return rx.el.div(
        rx.el.label(t("review.date.label"), html_for=field),
        date_input(field, report.taken_on, ReviewState.set_date(report.index), data_test="date"),
        rx.cond(report.taken_on == "", rx.el.p(t("review.date.missing"), class_name="hint")),
        class_name="field",
    )


def _laboratory(report: DraftReport) -> rx.Component:
    field = "laboratory-" + report.index.to_string()
    return rx.el.div(
        rx.el.label(t("review.laboratory.label"), html_for=field),
        rx.el.input(
            id=field,
            key=field + report.laboratory,
            default_value=report.laboratory,
            on_blur=lambda name: ReviewState.set_laboratory(report.index, name),
            class_name="input",
            max_length=160,
            auto_complete="off",
        ),
        class_name="field",
    )


def dock() -> rx.Component:
    """The one next step at the thumb: the attestation and the single confirmation, or why not yet."""
    return rx.el.form(
        rx.el.div(
            rx.el.div(
                rx.el.input(type="checkbox", name="attested", required=True, custom_attrs={"id": "attest"}),
                rx.el.label(t("review.attest.label"), html_for="attest"),
                class_name="check",
            ),
            agreement(),
            rx.cond(
                ReviewState.page.can_confirm,
                rx.fragment(),
                rx.el.p(ReviewState.page.why_not, class_name="xs faint", role="status", id="why-not"),
            ),
            button(
                ReviewState.confirm_label,
                type_="submit",
                disabled=~ReviewState.page.can_confirm,
                id="confirm",
                data_test="confirm",
            ),
            class_name="wrap",
        ),
        on_submit=ReviewState.confirm,
        class_name="dock no-print",
    )
