"""`/app/trends`: every indicator that was measured, its last value and its line."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase, trouble_notice
from labhelp_app.components.controls import change_chip, inside_link, status_chip
from labhelp_app.components.feedback import empty_state
from labhelp_app.components.icons import icon
from labhelp_app.components.indicators import spark
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.services.view_models import TrendCard
from labhelp_app.state.session import SessionState
from labhelp_app.state.trends import TrendListState


def view() -> rx.Component:
    return frame(
        by_phase(TrendListState, _shown(), "5rem", "8rem", "8rem", "8rem"),
        section="trends",
        reload=TrendListState.load,
    )


def _shown() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h1(t("trends.page.title")),
            rx.el.p(t("trends.page.lead"), class_name="muted"),
            class_name="stack-s",
        ),
        trouble_notice(TrendListState),
        rx.cond(TrendListState.cards.length() == 0, _empty(), _found()),
        class_name="stack",
    )


def _empty() -> rx.Component:
    return rx.el.section(
        empty_state(
            t("trends.empty.title"),
            t("trends.empty.text"),
            inside_link(icon("upload", 20), t("app.person.upload"), to="/app/upload", look="btn"),
            icon_name="chart",
        ),
        class_name="card",
        data_test="empty",
    )


def _found() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.div(
                icon("search", 20),
                rx.el.input(
                    type="search",
                    default_value=TrendListState.query,
                    on_change=TrendListState.search.debounce(200),
                    placeholder=t("trends.search.hint"),
                    class_name="input",
                    id="search",
                    custom_attrs={"aria-label": t("trends.search.label")},
                ),
                class_name="with-mark",
            ),
            rx.el.button(
                t("trends.filter.changed"),
                type="button",
                on_click=TrendListState.toggle_changed,
                id="only-changed",
                class_name="toggle",
                custom_attrs={"aria-pressed": rx.cond(TrendListState.only_changed, "true", "false")},
            ),
            class_name="stack-s",
            role="search",
        ),
        rx.cond(
            TrendListState.found.length() > 0,
            rx.el.ul(rx.foreach(TrendListState.found, _card), class_name="plain tiles", id="trends"),
            rx.el.section(
                empty_state(t("report_list.nothing.title"), t("trends.nothing.text"), icon_name="search"),
                class_name="card",
            ),
        ),
        class_name="stack",
    )


def _card(card: TrendCard) -> rx.Component:
    return rx.el.li(
        inside_link(
            rx.el.div(
                rx.el.div(
                    rx.el.p(card.group_title, class_name="eyebrow"),
                    rx.el.h2(card.title, class_name="t-m"),
                    class_name="grow",
                ),
                rx.el.p(
                    rx.el.b(card.value, class_name="number"), " ", rx.el.small(card.unit, class_name="muted")
                ),
                class_name="tile-head",
            ),
            rx.el.div(status_chip(card.status), change_chip(card.change), class_name="cluster"),
            rx.el.div(
                rx.el.p(
                    card.taken_on,
                    " · ",
                    t("trends.card.points", count=card.points),
                    class_name="xs faint grow",
                ),
                spark(card.spark),
                class_name="between",
            ),
            to="/app/trends/" + card.code,
            look="card pad stack-s",
        ),
        data_test="trend-card",
    )


PAGES = (
    Page(
        route="/app/trends",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, TrendListState.load],
    ),
)
