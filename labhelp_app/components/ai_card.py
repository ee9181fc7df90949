"""The card of the model's words: never mixed with the rules', always with its label, limits and receipt."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.ai_choices import comparison, rating, rights
from labhelp_app.components.app_explanation import grounded
from labhelp_app.components.controls import button
from labhelp_app.components.words import t
from labhelp_app.services.view_models import AiSection, Sentence
from labhelp_app.state.interpretation import InterpretationState as State
from labhelp_app.state.session import SessionState

MACHINE_MARK = {"data-generated-by": "ai", "data-nosnippet": ""}
"""Says to programs what the tag says to people."""


def ai_card() -> rx.Component:
    """Return the card in whatever it can offer now."""
    return rx.el.section(
        rx.el.div(rx.el.span(t("ai.card.tag"), class_name="tag"), class_name="between"),
        rx.el.h2(t("ai.card.title"), class_name="t-m"),
        rx.match(
            State.kind,
            ("ask", rx.cond(SessionState.without_ai, _declined(), _ask())),
            ("ready", _ready()),
            ("asking", _asking()),
            ("shown", _shown()),
            ("failed", _failed()),
            rx.el.p(t("ai.off.text"), class_name="small muted"),
        ),
        rx.cond(State.kind != "shown", _receipt()),
        rx.cond(State.may_object, rights()),
        class_name="card pad stack ai-card",
        id="ai-card",
        data_test="ai-card",
        data_kind=State.kind,
    )


def _ask() -> rx.Component:
    return rx.el.div(
        rx.cond(
            State.stopped,
            rx.el.p(t("ai.stopped.text"), class_name="small", role="status", id="ai-stopped"),
        ),
        rx.el.p(t("ai.ask.text"), class_name="small"),
        rx.el.p(
            rx.el.b(t("ai.ask.who")),
            " ",
            State.recipient,
            ", ",
            State.country,
            ". ",
            t("ai.ask.logs"),
            class_name="small muted",
        ),
        rx.el.div(
            button(t("ai.ask.button"), on_click=State.allow, id="ai-allow"),
            button(t("ai.ask.refuse"), kind="quiet", on_click=State.decline, id="ai-refuse"),
            class_name="cluster",
        ),
        rx.el.p(t("ai.ask.optional"), class_name="xs faint"),
        rx.el.a(t("ai.ask.more"), href="/consents", class_name="small"),
        class_name="stack",
    )


def _declined() -> rx.Component:
    """Refused: said once, nothing was sent, and the way back is small."""
    return rx.el.div(
        rx.el.p(t("ai.refused.text"), class_name="small muted", role="status", id="ai-refused"),
        button(t("ai.refused.back"), kind="plain small", on_click=State.reconsider, id="ai-reconsider"),
        class_name="stack-s",
    )


def _ready() -> rx.Component:
    return rx.el.div(
        rx.el.p(t("ai.ready.text"), class_name="small muted"),
        button(t("ai.ready.button"), on_click=State.explain, id="ai-explain"),
        _withdraw(),
        class_name="stack",
    )


def _asking() -> rx.Component:
    return rx.el.div(
        rx.el.p(t("ai.asking.text"), class_name="small muted", role="status"),
        rx.cond(
            State.sections.length() == 0,
            rx.el.span(
                class_name="bone card",
                custom_attrs={"aria-hidden": "true", "style": rx.Var.create({"height": "6rem"})},
            ),
        ),
        _sections(),
        _withdraw(),
        class_name="stack",
    )


def _failed() -> rx.Component:
    return rx.el.div(
        rx.el.p(rx.el.b(State.trouble.what), class_name="small"),
        rx.el.p(State.trouble.safe, " ", State.trouble.next, class_name="small muted"),
        button(t("ai.failed.button"), kind="quiet small", on_click=State.explain, id="ai-again"),
        class_name="stack",
        role="alert",
    )


def _shown() -> rx.Component:
    shown = State.shown
    return rx.el.div(
        _sections(),
        rx.el.p(t("ai.shown.limits"), class_name="xs faint"),
        rx.el.p(
            t("ai.shown.made"),
            " · ",
            shown.recipient,
            " · ",
            shown.model,
            " · ",
            shown.at,
            class_name="xs faint",
        ),
        rx.cond(
            shown.dropped > 0,
            rx.el.p(t("ai.shown.dropped"), " ", shown.dropped, class_name="xs faint"),
        ),
        rx.el.div(
            button(
                t("ai.shown.sent"),
                kind="quiet small",
                on_click=State.open_receipt(shown.transfer_id),
                id="ai-sent",
            ),
            rx.cond(
                State.allowed,
                button(t("ai.anew.button"), kind="quiet small", on_click=State.explain_anew, id="ai-anew"),
            ),
            rx.cond(State.allowed, _withdraw()),
            class_name="cluster no-print",
        ),
        _receipt(),  # right below the button that opens it
        rating(),
        comparison(),
        class_name="stack",
    )


def _withdraw() -> rx.Component:
    return button(t("ai.shown.withdraw"), kind="plain small", on_click=State.withdraw, id="ai-withdraw")


def _sections() -> rx.Component:
    return rx.el.div(
        rx.foreach(State.sections, _section),
        class_name="answer",
        aria_live="polite",
        custom_attrs=MACHINE_MARK,
    )


def _section(section: AiSection) -> rx.Component:
    titles = [(code, t(f"ai.section.{code}")) for code in ("summary", "group", "disturbs", "questions")]
    return rx.el.div(
        rx.el.h3(rx.match(section.code, *titles, t("ai.section.limits"))),
        rx.foreach(section.sentences, _sentence),
        data_section=section.code,
    )


def _sentence(sentence: Sentence) -> rx.Component:
    return rx.el.p(grounded(sentence, State.light))


def _receipt() -> rx.Component:
    receipt = State.receipt
    return rx.cond(
        receipt,
        rx.el.div(
            rx.el.h3(t("ai.receipt.title")),
            rx.el.dl(
                *_fact(t("ai.receipt.when"), receipt.at),
                *_fact(t("ai.receipt.who"), receipt.recipient + ", " + receipt.country),
                *_fact(t("ai.receipt.model"), receipt.model),
                *_fact(t("ai.receipt.hash"), rx.el.code(receipt.payload_sha256, class_name="break")),
                class_name="pairs small",
            ),
            rx.el.table(
                rx.el.thead(rx.el.tr(_head(t("ai.receipt.paper")), _head(t("ai.receipt.sent")))),
                rx.el.tbody(rx.foreach(receipt.pairs, _pair)),
                class_name="table small",
            ),
            rx.el.details(
                rx.el.summary(t("ai.receipt.bytes")),
                rx.el.pre(receipt.payload, class_name="xs", custom_attrs={"tabIndex": "0"}),
                class_name="fold",
            ),
            button(t("ai.receipt.close"), kind="quiet small", on_click=State.close_receipt),
            class_name="stack receipt",
            id="ai-receipt",
            tab_index=-1,
            data_test="ai-receipt",
        ),
    )


def _fact(name: Any, value: Any) -> tuple[rx.Component, rx.Component]:
    return rx.el.dt(name), rx.el.dd(value)


def _head(title: Any) -> rx.Component:
    return rx.el.th(title, scope="col")


def _pair(pair: Any) -> rx.Component:
    return rx.el.tr(
        rx.el.td(rx.el.b(pair[0]), " ", _whole(pair[1])),
        rx.el.td(rx.el.code(pair[2]), " ", _whole(pair[3])),
    )


def _whole(value: Any) -> Any:
    """A word joiner keeps ммоль/л in one piece."""
    return value.to(str).replace("/", "/\u2060")
