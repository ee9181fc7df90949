"""What the rules say in words, and the place where the text of the model will stand in a card of its own."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_reading_levels import reading_levels
from labhelp_app.components.words import t
from labhelp_app.services.view_models import Paragraph, Sentence
from labhelp_app.state.result import ResultState


def explanation_card() -> rx.Component:
    """Return the explanation composed from reviewed texts; it is complete without any model."""
    return rx.cond(
        ResultState.page.explanation.length() > 0,
        rx.el.section(
            rx.el.div(
                rx.el.span(t("result_page.explanation.tag"), class_name="tag"),
                reading_levels(),
                class_name="between",
            ),
            rx.el.h2(t("result_page.explanation.title"), class_name="t-m"),
            rx.el.div(rx.foreach(ResultState.page.explanation, _paragraph), class_name="answer"),
            class_name="card pad stack",
            id="explanation",
        ),
    )


def _paragraph(paragraph: Paragraph) -> rx.Component:
    return rx.el.div(
        rx.cond(paragraph.heading != "", rx.el.h3(paragraph.heading)),
        rx.el.p(rx.foreach(paragraph.sentences, _sentence)),
    )


def _sentence(sentence: Sentence) -> rx.Component:
    return rx.el.span(sentence.text, " ")
