"""Results that are stored already: the same file again, and what becomes of the same results of one day."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import button, inside_link
from labhelp_app.components.icons import icon
from labhelp_app.components.words import t
from labhelp_app.services.view_models import DraftReport
from labhelp_app.state.review import ReviewState

CHOICES = ("merge", "replace", "keep")


def overlap_question(report: DraftReport) -> rx.Component:
    """Ask what to do with results that a stored report of the same day has; nothing where there is none."""
    overlap = report.overlap
    return rx.cond(
        overlap.report_id != "",
        rx.el.section(
            rx.el.div(
                rx.el.h2(t("review.overlap.title"), class_name="t-m"),
                rx.el.p(
                    overlap.told, rx.cond(overlap.laboratory != "", rx.el.span(" ", overlap.laboratory, "."))
                ),
                rx.el.p(
                    inside_link(t("review.overlap.open"), to="/app/reports/" + overlap.report_id),
                    class_name="small",
                ),
                class_name="stack-s",
            ),
            rx.el.fieldset(
                rx.el.legend(t("review.overlap.question")),
                *(_choice(report, choice, getattr(overlap, f"{choice}_text")) for choice in CHOICES),
                class_name="options",
            ),
            class_name="card pad stack asks",
            data_test="overlap",
        ),
    )


def agreement() -> rx.Component:
    """The tick without which no stored report is replaced."""
    return rx.cond(
        ReviewState.replacing,
        rx.el.div(
            rx.el.input(
                type="checkbox", name="replace_agreed", required=True, custom_attrs={"id": "replace-agreed"}
            ),
            rx.el.label(t("review.overlap.agree"), html_for="replace-agreed"),
            class_name="check",
        ),
    )


def same_file() -> rx.Component:
    """The file was read before: open what came of it, read it again, or take it away."""
    known = ReviewState.page.duplicate_of
    return rx.el.section(
        icon("document", 64),
        rx.el.h1(t("review.same_file.title")),
        rx.el.p(t("review.same_file.text")),
        rx.el.div(
            rx.cond(
                known != "",
                inside_link(
                    t("review.same_file.open"), to="/app/reports/" + known, look="btn", id="open-known"
                ),
            ),
            button(
                t("review.same_file.again"), kind="quiet", on_click=ReviewState.read_anyway, id="read-anyway"
            ),
            button(t("review.same_file.drop"), kind="plain", on_click=ReviewState.discard, id="drop-file"),
            class_name="cluster centre",
        ),
        class_name="card empty column",
        data_test="same-file",
    )


def _choice(report: Any, choice: str, consequence: Any) -> rx.Component:
    """One way, with its consequence: a radio button of the browser, so arrow keys move between the three."""
    field = f"{choice}-" + report.index.to_string()
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="overlap-" + report.index.to_string(),
            id=field,
            value=choice,
            checked=report.overlap.choice == choice,
            on_change=ReviewState.settle(report.index, choice),
        ),
        rx.el.span(rx.el.b(t(f"review.overlap.{choice}")), rx.el.span(consequence, class_name="small muted")),
        class_name="option",
        html_for=field,
        data_test=f"overlap-{choice}",
    )
