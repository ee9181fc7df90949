"""`/app/reports`: every confirmed report, found by words, year or what was outside."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_drafts import draft_questions, waiting_drafts
from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase, dialog_button, told, trouble_notice
from labhelp_app.components.controls import button, chip, inside_link
from labhelp_app.components.feedback import empty_state
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import closer, dialog
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.services.view_models import ReportCard
from labhelp_app.state.report_list import ReportListState
from labhelp_app.state.session import SessionState
from labhelp_app.state.waiting_drafts import WaitingDraftsState


def view() -> rx.Component:
    return frame(
        by_phase(ReportListState, _shown(), "5rem", "7rem", "7rem", "7rem"),
        told(ReportListState, deleted="report_list.told.deleted"),
        _delete_question(),
        draft_questions(),
        section="reports",
        reload=ReportListState.load,
    )


def _shown() -> rx.Component:
    narrowed = (ReportListState.query != "") | (ReportListState.year != "") | ReportListState.only_outside
    return rx.el.div(
        rx.el.div(
            rx.el.h1(t("report_list.page.title")),
            inside_link(
                icon("plus", 20), t("app.person.upload"), to="/app/upload", look="btn small", id="add-report"
            ),
            class_name="between",
        ),
        trouble_notice(ReportListState),
        waiting_drafts(),
        rx.cond(
            (ReportListState.cards.length() == 0) & ~narrowed,
            rx.cond(WaitingDraftsState.cards.length() == 0, _nothing_yet()),
            rx.el.div(
                _filters(),
                rx.cond(
                    ReportListState.cards.length() > 0,
                    rx.el.ul(
                        rx.foreach(ReportListState.cards, _card), class_name="plain stack-s", id="reports"
                    ),
                    _nothing_found(),
                ),
                class_name="stack",
            ),
        ),
        class_name="stack",
    )


def _nothing_yet() -> rx.Component:
    return rx.el.section(
        empty_state(
            t("report_list.empty.title"),
            t("report_list.empty.text"),
            inside_link(icon("upload", 20), t("app.person.upload"), to="/app/upload", look="btn"),
        ),
        class_name="card",
        data_test="empty",
    )


def _filters() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            icon("search", 20),
            rx.el.input(
                type="search",
                default_value=ReportListState.query,
                on_change=ReportListState.search.debounce(250),
                placeholder=t("report_list.search.hint"),
                class_name="input",
                id="search",
                custom_attrs={"aria-label": t("report_list.search.label")},
            ),
            class_name="with-mark",
        ),
        rx.el.div(
            rx.foreach(ReportListState.years, _year),
            rx.el.button(
                t("report_list.filter.outside"),
                type="button",
                on_click=ReportListState.toggle_outside,
                id="only-outside",
                class_name="toggle",
                custom_attrs={"aria-pressed": rx.cond(ReportListState.only_outside, "true", "false")},
            ),
            class_name="cluster",
        ),
        class_name="stack-s",
        role="search",
    )


def _year(year: rx.Var) -> rx.Component:
    return rx.el.button(
        year,
        type="button",
        on_click=ReportListState.narrow_to_year(year),
        class_name="toggle",
        custom_attrs={"aria-pressed": rx.cond(ReportListState.year == year, "true", "false")},
    )


def _card(card: ReportCard) -> rx.Component:
    return rx.el.li(
        inside_link(
            rx.el.p(
                card.taken_on,
                rx.cond(card.laboratory != "", rx.el.span(" · ", card.laboratory)),
                class_name="eyebrow",
            ),
            rx.el.h2(card.title, class_name="t-m"),
            rx.el.div(
                rx.cond(card.red_flags > 0, chip(t("report_list.card.red_flags"), "crit", "▲▲")),
                rx.cond(
                    card.outside > 0,
                    chip(t("overview.latest.outside", count=card.outside), "out", "▼▲"),
                    chip(t("overview.latest.inside"), "ok", "✓"),
                ),
                chip(t("overview.latest.counted", count=card.counted)),
                rx.cond(card.way_in != "", rx.el.span(card.way_in, class_name="xs faint")),
                class_name="cluster",
            ),
            to="/app/reports/" + card.id,
            look="card pad stack-s",
            id="report-" + card.id,
        ),
        dialog_button(
            rx.el.span(t("report_list.card.delete"), " ", card.taken_on, class_name="unseen"),
            opens="delete",
            kind="plain icon corner",
            picture="trash",
            on_click=ReportListState.ask_to_delete(card.id),
            data_test="delete-ask",
        ),
        class_name="cornered",
        data_test="report-card",
    )


def _nothing_found() -> rx.Component:
    return rx.el.section(
        empty_state(
            t("report_list.nothing.title"),
            t("report_list.nothing.text"),
            button(
                t("common.action.show_all"), kind="quiet", on_click=ReportListState.show_all, id="show-all"
            ),
            icon_name="search",
        ),
        class_name="card",
        data_test="nothing-found",
    )


def _delete_question() -> rx.Component:
    leaving = ReportListState.leaving
    return dialog(
        t("report_list.delete.title"),
        rx.cond(leaving, rx.el.p(rx.el.b(leaving.taken_on), " · ", leaving.title), rx.fragment()),
        rx.el.p(t("report_list.delete.text"), class_name="muted"),
        id_="delete",
        acts=(
            closer(t("report_list.delete.no")),
            closer(
                t("report_list.delete.yes"), kind="danger", on_click=ReportListState.delete, id="delete-yes"
            ),
        ),
    )


PAGES = (
    Page(
        route="/app/reports",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, ReportListState.load],
    ),
)
