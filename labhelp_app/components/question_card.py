"""The card of questions: answers of the catalogue first, then the person's own words, checked before they leave."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.ai_card import MACHINE_MARK
from labhelp_app.components.app_states import trouble_notice
from labhelp_app.components.controls import button, chip
from labhelp_app.components.words import t
from labhelp_app.services.view_models import AiExplanation, ReadyAnswer, Sentence
from labhelp_app.state.interpretation import InterpretationState
from labhelp_app.state.questions import QuestionState as State


def question_card() -> rx.Component:
    """Return the card; without a model it still answers what the catalogue knows."""
    return rx.cond(
        (State.suggested.length() > 0) | (InterpretationState.kind != "off"),
        rx.el.section(
            rx.el.h2(t("questions.card.title"), class_name="t-m"),
            rx.el.p(t("questions.card.text"), class_name="xs faint"),
            rx.el.div(rx.foreach(State.suggested, _suggested)),
            rx.cond(InterpretationState.kind != "off", _own()),
            class_name="card pad stack no-print",
            id="ask",
            data_test="question-card",
            data_step=State.step,
        ),
    )


def _suggested(one: ReadyAnswer) -> rx.Component:
    return rx.el.details(
        rx.el.summary(one.question, class_name="small"),
        rx.el.p(one.answer, class_name="small"),
        rx.el.p(t("questions.answer.source"), " ", one.source, class_name="xs faint break"),
        class_name="fold",
    )


def _own() -> rx.Component:
    return rx.el.div(
        rx.el.h3(t("questions.own.title")),
        rx.cond(
            InterpretationState.allowed,
            rx.match(
                State.step,
                ("found", _found()),
                ("clean", _clean()),
                ("asking", rx.fragment(rx.el.p(t("questions.own.asking"), role="status"), _answer())),
                ("answered", rx.fragment(_answer(), _again())),
                rx.fragment(trouble_notice(State), _write()),
            ),
            rx.el.p(t("questions.own.consent"), class_name="small muted"),
        ),
        rx.cond(State.earlier.length() > 0, _earlier()),
        class_name="stack",
    )


def _write() -> rx.Component:
    return rx.el.form(
        rx.el.div(
            rx.el.label(t("questions.own.label"), html_for="own-question"),
            rx.el.p(t("questions.own.hint"), class_name="hint", custom_attrs={"id": "own-question-hint"}),
            rx.el.textarea(
                id="own-question",
                name="question",
                rows="3",
                max_length=300,
                default_value=State.typed,
                custom_attrs={"aria-describedby": "own-question-hint", "autoComplete": "off"},
            ),
            class_name="field",
        ),
        button(t("questions.own.check"), kind="quiet", type_="submit", id="question-check"),
        on_submit=State.look,
        class_name="stack",
    )


def _found() -> rx.Component:
    return rx.el.div(
        rx.el.p(t("questions.own.found"), class_name="small"),
        rx.el.div(rx.foreach(State.found, _named), class_name="cluster"),
        rx.el.p(t("questions.own.proposal"), class_name="small"),
        rx.el.blockquote(State.proposal),
        rx.el.div(
            button(t("questions.own.remove"), on_click=State.take_proposal, id="question-remove"),
            button(t("questions.own.change"), kind="plain", on_click=State.change),
            class_name="cluster",
        ),
        class_name="stack",
        role="alert",
    )


def _clean() -> rx.Component:
    return rx.el.div(
        rx.el.p(t("questions.own.clean"), class_name="small"),
        rx.el.blockquote(State.typed, id="question-as-sent"),
        rx.el.p(
            t("questions.own.notice"),
            " ",
            rx.el.b(InterpretationState.recipient, ", ", InterpretationState.country),
            class_name="small muted",
        ),
        rx.el.div(
            button(t("questions.own.send"), on_click=State.send, id="question-send"),
            button(t("questions.own.change"), kind="plain", on_click=State.change),
            class_name="cluster",
        ),
        class_name="stack",
    )


def _answer() -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(State.typed), class_name="small"),
        rx.el.span(t("questions.own.answered"), class_name="tag"),
        rx.foreach(State.answer, _sentence),
        rx.el.p(t("ai.shown.limits"), class_name="xs faint"),
        class_name="answer",
        id="question-answer",
        aria_live="polite",
        custom_attrs=MACHINE_MARK,
    )


def _again() -> rx.Component:
    return rx.el.div(
        button(
            t("ai.shown.sent"),
            kind="quiet small",
            on_click=InterpretationState.open_receipt(State.transfer_id),
        ),
        button(t("questions.own.title"), kind="plain small", on_click=State.change),
        class_name="cluster",
    )


def _sentence(sentence: Sentence) -> rx.Component:
    return rx.el.p(sentence.text)


def _earlier() -> rx.Component:
    return rx.el.details(
        rx.el.summary(t("questions.own.earlier")),
        rx.foreach(State.earlier, _kept),
        class_name="fold",
    )


def _kept(one: AiExplanation | Any) -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(one.question), " ", rx.el.span(one.at, class_name="xs faint"), class_name="small"),
        rx.el.span(t("questions.own.answered"), class_name="tag"),
        rx.foreach(one.sections, lambda section: rx.foreach(section.sentences, _sentence)),
        class_name="answer",
        custom_attrs=MACHINE_MARK,
    )


def _named(part: Any) -> rx.Component:
    return chip(part)
