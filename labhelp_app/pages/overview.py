"""`/app`: the latest answer first, then what needs attention, what is left to finish, and one next step."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.app_drafts import draft_questions, waiting_drafts
from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase, trouble_notice
from labhelp_app.components.controls import card, chip, inside_link, notice
from labhelp_app.components.feedback import empty_state
from labhelp_app.components.icons import icon
from labhelp_app.components.indicators import indicator_row, red_flag_banner
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.state.overview import OverviewState
from labhelp_app.state.session import SessionState
from labhelp_app.state.waiting_drafts import WaitingDraftsState


def view() -> rx.Component:
    return frame(
        by_phase(OverviewState, rx.cond(OverviewState.page, _shown(), rx.fragment())),
        draft_questions(),
        section="overview",
        reload=OverviewState.load,
    )


def _shown() -> rx.Component:
    page = OverviewState.page
    return rx.el.div(
        rx.el.div(
            rx.foreach(page.red_flags, red_flag_banner),
            trouble_notice(OverviewState),
            _standing(),
            waiting_drafts(),
            rx.cond(page.latest, _latest(), _first()),
            rx.cond(page.attention.length() > 0, _attention()),
            class_name="stack",
        ),
        rx.cond(page.latest, rx.el.aside(_next_step(), _ways_on(), class_name="side stack")),
        class_name=rx.cond(page.latest, "two", "column"),
    )


def _standing() -> Any:
    """What the person decided earlier and would wonder about: a block, a consent that was not given."""
    page = OverviewState.page
    return rx.match(
        page.status,
        ("blocked", _reminder("app.blocked.title", "app.blocked.text")),
        rx.cond(
            page.medical_consent, rx.fragment(), _reminder("app.no_consent.title", "app.no_consent.text")
        ),
    )


def _reminder(title: str, text: str) -> rx.Component:
    return notice(
        rx.el.b(t(title)),
        rx.el.p(t(text), class_name="small"),
        rx.el.p(inside_link(t("app.reminder.link"), to="/app/my-data"), class_name="small"),
        tone="near",
    )


def _latest() -> rx.Component:
    page = OverviewState.page
    latest = page.latest
    return rx.el.section(
        rx.el.p(
            t("overview.latest.eyebrow"),
            " ",
            latest.taken_on,
            rx.cond(latest.laboratory != "", rx.el.span(" · ", latest.laboratory)),
            class_name="eyebrow",
        ),
        rx.el.h1(page.headline, id="headline"),
        rx.el.div(
            chip(t("overview.latest.counted", count=latest.counted)),
            rx.cond(
                latest.outside > 0,
                chip(t("overview.latest.outside", count=latest.outside), "out", "▼▲"),
                chip(t("overview.latest.inside"), "ok", "✓"),
            ),
            class_name="cluster",
        ),
        rx.el.div(
            inside_link(
                t("overview.latest.open"), to="/app/reports/" + latest.id, look="btn", id="open-latest"
            ),
            class_name="cluster",
        ),
        class_name="card pad stack",
    )


def _first() -> rx.Component:
    return rx.el.div(
        rx.el.h1(
            t("overview.first.hello"),
            rx.cond(SessionState.given_name != "", rx.el.span(", ", SessionState.given_name)),
        ),
        rx.cond(OverviewState.page.medical_consent & (WaitingDraftsState.cards.length() == 0), _invitation()),
        class_name="stack",
    )


def _invitation() -> rx.Component:
    return rx.el.section(
        empty_state(
            t("overview.first.title"),
            t("overview.first.text"),
            inside_link(
                icon("upload", 20), t("app.person.upload"), to="/app/upload", look="btn", id="first-upload"
            ),
        ),
        class_name="card",
    )


def _attention() -> rx.Component:
    return rx.el.section(
        rx.el.h2(t("overview.attention.title")),
        rx.foreach(OverviewState.page.attention, lambda row: indicator_row(row, t, _history(row))),
        class_name="card group wide-rows",
        id="attention",
    )


def _history(row) -> rx.Component:
    return rx.cond(
        row.has_trend,
        rx.el.p(inside_link(t("app.row.history"), to="/app/trends/" + row.code), class_name="full"),
    )


def _next_step() -> rx.Component:
    return card(
        rx.el.h2(t("overview.next.title"), class_name="t-m"),
        rx.el.p(t("overview.next.text"), class_name="small muted"),
        inside_link(
            icon("upload", 20), t("app.person.upload"), to="/app/upload", look="btn wide", id="upload-next"
        ),
        kind="pad stack",
    )


def _ways_on() -> rx.Component:
    return rx.el.nav(
        inside_link(
            icon("list"),
            rx.el.span(t("overview.ways.reports", count=OverviewState.page.reports)),
            to="/app/reports",
        ),
        inside_link(icon("chart"), rx.el.span(t("overview.ways.trends")), to="/app/trends"),
        inside_link(icon("shield"), rx.el.span(t("overview.ways.my_data")), to="/app/my-data"),
        class_name="card ways",
        custom_attrs={"aria-label": t("overview.ways.label")},
    )


PAGES = (
    Page(
        route="/app",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, OverviewState.load],
    ),
)
