"""What a person can do with the model's text: rate it, ask anew, compare, object, take it to a human."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import button, file_button
from labhelp_app.components.forms import api
from labhelp_app.components.words import t
from labhelp_app.services.view_models import ComparedSentence
from labhelp_app.state.interpretation import InterpretationState as State
from labhelp_app.state.result import ResultState
from labhelp_app.state.session import SessionState


def rating() -> rx.Component:
    """Return the two buttons; pressing the chosen one again takes the rating back."""
    return rx.el.div(
        rx.el.span(t("ai.rate.title"), class_name="small", custom_attrs={"id": "ai-rate-title"}),
        _rate("helpful", t("ai.rate.yes")),
        _rate("not_helpful", t("ai.rate.no")),
        rx.cond(State.rating != "", rx.el.span(t("ai.rate.kept"), class_name="xs faint", role="status")),
        class_name="cluster no-print",
        role="group",
        custom_attrs={"aria-labelledby": "ai-rate-title"},
    )


def _rate(rating_: str, text: Any) -> rx.Component:
    return button(
        text,
        kind="quiet small",
        on_click=State.rate(rating_),
        id=f"ai-rate-{rating_}",
        custom_attrs={"aria-pressed": rx.cond(State.rating == rating_, "true", "false")},
    )


def comparison() -> rx.Component:
    """Return the newer text beside the earlier one, sentence by sentence, when there are two."""
    return rx.cond(
        State.differences.length() > 0,
        rx.el.details(
            rx.el.summary(t("ai.compare.title"), ", ", State.earlier_at),
            rx.cond(State.differs, rx.fragment(), rx.el.p(t("ai.compare.equal"), class_name="small")),
            rx.foreach(State.differences, _compared),
            class_name="fold no-print",
            id="ai-compare",
        ),
    )


def _compared(one: ComparedSentence) -> rx.Component:
    word = rx.match(one.kind, ("new", t("ai.compare.new")), t("ai.compare.gone"))
    return rx.cond(
        one.kind == "same",
        rx.el.p(rx.el.span(t("ai.compare.same"), class_name="unseen"), " ", one.text, class_name="xs faint"),
        rx.el.p(rx.el.b(word), " ", one.text, class_name="small", data_kind=one.kind),
    )


def rights() -> rx.Component:
    """Return the objection and the way to a human being, reachable from wherever the model speaks."""
    return rx.el.div(
        rx.cond(
            State.objection != "",
            rx.el.p(
                t("ai.object.done"),
                " ",
                rx.el.b(State.objection),
                role="status",
                class_name="small",
                id="ai-objected",
            ),
        ),
        rx.el.details(
            rx.el.summary(t("ai.rights.title")),
            rx.el.div(
                rx.el.p(t("ai.rights.text"), class_name="small"),
                button(
                    t("ai.object.button"), kind="quiet small", on_click=State.object_to_ai, id="ai-object"
                ),
                rx.el.p(t("ai.human.text"), class_name="small"),
                doctor_link(t("ai.human.button"), id="ai-human"),
                class_name="stack",
            ),
            class_name="fold",
        ),
        class_name="stack no-print",
        id="ai-rights",
    )


def doctor_link(text: Any, **props: Any) -> rx.Component:
    """Return the link to the page for the doctor, in the language on the screen."""
    address = api("/api/reports/") + ResultState.page.id + "/doctor.pdf?language=" + SessionState.language
    return file_button(text, href=address, kind="quiet small", **props)
