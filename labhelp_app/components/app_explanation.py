"""What the rules say in words, and the place where the text of the model will stand in a card of its own."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.app_reading_levels import reading_levels
from labhelp_app.components.controls import native_link
from labhelp_app.components.words import t
from labhelp_app.services.view_models import Ground, Paragraph, Sentence
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
        rx.el.p(rx.foreach(paragraph.sentences, lambda one: grounded(one, ResultState.light))),
    )


def grounded(sentence: Sentence | Any, light: Any) -> rx.Component:
    """Return a sentence that opens what it rests on; one that rests on no row is plain text.

    ``light`` is the event that takes the text of the tapped sentence.
    """
    lit = ResultState.lit == sentence.text
    return rx.cond(
        sentence.codes.length() > 0,
        rx.fragment(
            # Not a <button>: that is a box and would start every sentence on a line of its own. app.js gives the keys.
            rx.el.span(
                sentence.text.replace("/", "/\u2060"),  # a word joiner keeps г/л in one piece
                class_name="said",
                role="button",
                tab_index=0,
                on_click=light(sentence.text),
                custom_attrs={"aria-expanded": rx.cond(lit, "true", "false"), "title": t("fallback.why.tip")},
            ),
            " ",
            rx.cond(lit, _why()),
        ),
        rx.el.span(sentence.text, " "),
    )


def _why() -> rx.Component:
    """Why so: the rows, their ranges and the publication behind the sentence."""
    return rx.el.span(
        rx.el.b(t("fallback.why.title"), class_name="small"),
        rx.foreach(ResultState.grounds, _ground),
        rx.cond(
            ResultState.lit_source != "",
            rx.el.span(t("fallback.why.source"), " ", ResultState.lit_source, class_name="xs muted"),
        ),
        class_name="why",
        data_test="why",
    )


def _ground(ground: Ground) -> rx.Component:
    return native_link(
        rx.el.b(ground.name),
        " ",
        ground.value,
        " · ",
        ground.status,
        rx.cond(
            ground.range_text != "", rx.fragment(" · ", ground.range_text, " (", ground.range_source, ")")
        ),
        href="#row-" + ground.code,
        look="small",
        custom_attrs={"data-row": ""},  # app.js opens the row and gives it the focus
    )
