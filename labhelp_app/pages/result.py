"""`/app/reports/[report_id]`: red flags, the answer, what needs attention, everything else, each with its source."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.ai_card import ai_card
from labhelp_app.components.ai_choices import doctor_link
from labhelp_app.components.app_explanation import explanation_card
from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase, dialog_button, trouble_notice
from labhelp_app.components.controls import button, chip, inside_link
from labhelp_app.components.forms import api
from labhelp_app.components.icons import icon
from labhelp_app.components.indicators import facts, indicator_row, red_flag_banner
from labhelp_app.components.overlays import closer, dialog
from labhelp_app.components.question_card import question_card
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.services.view_models import IndicatorGroup
from labhelp_app.state.interpretation import InterpretationState
from labhelp_app.state.questions import QuestionState
from labhelp_app.state.result import ResultState
from labhelp_app.state.session import SessionState


def view() -> rx.Component:
    return frame(
        by_phase(ResultState, rx.cond(ResultState.page, _shown(), rx.fragment()), "11rem", "16rem", "16rem"),
        _delete_question(),
        section="reports",
        title="result",
        reload=[ResultState.load, InterpretationState.load, QuestionState.load],
    )


def _shown() -> rx.Component:
    page = ResultState.page
    return rx.el.div(
        rx.el.div(
            rx.foreach(page.red_flags, red_flag_banner),
            trouble_notice(ResultState),
            _summary(),
            rx.cond(page.attention.length() > 0, _section("attention", page.attention, _attention_title())),
            class_name="stack first",
        ),
        rx.el.aside(explanation_card(), ai_card(), question_card(), _questions(), class_name="stack side-by"),
        rx.el.div(
            rx.foreach(page.groups, _group),
            rx.cond(
                page.indices.length() > 0,
                _section(
                    "indices",
                    page.indices,
                    _titled(t("result_page.indices.title"), t("result_page.indices.text")),
                ),
            ),
            _acts(),
            class_name="stack rest",
        ),
        class_name="result",
    )


def _summary() -> rx.Component:
    page = ResultState.page
    return rx.el.section(
        rx.el.p(
            t("result_page.summary.taken"),
            " ",
            page.taken_on,
            rx.cond(page.laboratory != "", rx.el.span(" · ", page.laboratory)),
            rx.cond(page.way_in != "", rx.el.span(" · ", page.way_in)),
            class_name="eyebrow",
        ),
        rx.el.h1(page.headline, id="headline"),
        facts(
            (page.inside, t("result_page.fact.inside")),
            (page.outside, t("result_page.fact.outside")),
            (page.not_assessed, t("result_page.fact.not_assessed")),
        ),
        rx.cond(
            page.previous_on != "",
            rx.el.p(t("result_page.summary.previous"), " ", page.previous_on, class_name="small muted"),
        ),
        rx.cond(
            page.outside > 0,
            rx.el.p(t("result_page.summary.one_in_twenty"), class_name="xs faint"),
        ),
        class_name="card pad summary",
    )


def _attention_title() -> rx.Component:
    return _titled(t("result_page.attention.title"), "")


def _titled(title: Any, text: Any) -> rx.Component:
    said = rx.el.p(text, class_name="small muted") if not isinstance(text, str) else rx.fragment()
    return rx.el.div(rx.el.h2(title), said, class_name="group-head")


def _group(group: IndicatorGroup) -> rx.Component:
    return _section(group.code, group.rows, _titled(group.title, ""))


def _section(name: Any, rows: Any, head: rx.Component) -> rx.Component:
    return rx.el.section(
        head, rx.foreach(rows, _row), class_name="card group wide-rows long", data_group=name
    )


def _row(row: Any) -> rx.Component:
    return indicator_row(
        row,
        t,
        rx.cond(
            (row.printed_name != "") & (row.printed_name != row.name),
            rx.el.p(t("common.row.printed_as"), ": ", row.printed_name, class_name="xs faint"),
        ),
        rx.cond(
            row.has_trend,
            rx.el.p(
                inside_link(
                    icon("chart", 20), t("app.row.history"), to="/app/trends/" + row.code, look="with-icon"
                ),
                class_name="full no-print",
            ),
        ),
        lit=ResultState.lit_codes.contains(row.code),
    )


def _questions() -> rx.Component:
    page = ResultState.page
    return rx.cond(
        page.questions.length() > 0,
        rx.el.section(
            rx.el.h2(t("result_page.questions.title"), class_name="t-m"),
            rx.el.ul(rx.foreach(page.questions, rx.el.li), class_name="list small"),
            button(
                t("result_page.print.button"),
                kind="quiet small",
                icon="print",
                id="print",
                custom_attrs={"data-print": ""},
            ),
            doctor_link(t("doctor.open.button"), id="doctor-page"),
            class_name="card pad stack",
            id="questions",
        ),
    )


def _further_original(number: Any) -> rx.Component:
    return rx.el.a(
        icon("document", 20),
        t("result_page.original.sheet", number=number),
        href=api("/api/reports/") + ResultState.page.id + "/original?page=" + number.to_string(),
        target="_blank",
        rel="noopener",
        reload_document=True,
        class_name="btn quiet small",
    )


def _acts() -> rx.Component:
    page = ResultState.page
    return rx.el.section(
        rx.cond(
            page.has_original,
            rx.el.a(
                icon("document", 20),
                t("result_page.original.open"),
                href=api("/api/reports/") + page.id + "/original",
                target="_blank",
                rel="noopener",
                reload_document=True,
                class_name="btn quiet small",
                id="original",
            ),
        ),
        rx.foreach(page.further_originals, _further_original),
        button(
            t("result_page.correct.button"),
            kind="quiet small",
            icon="pencil",
            on_click=ResultState.correct,
            id="correct",
        ),
        button(
            t("result_page.print.button"), kind="quiet small", icon="print", custom_attrs={"data-print": ""}
        ),
        dialog_button(
            t("common.action.delete"), opens="delete", kind="danger small", picture="trash", id="delete-ask"
        ),
        class_name="cluster no-print",
        aria_label=t("result_page.acts.label"),
    )


def _delete_question() -> rx.Component:
    return dialog(
        t("report_list.delete.title"),
        rx.el.p(t("report_list.delete.text"), class_name="muted"),
        rx.cond(
            ResultState.page,
            rx.el.p(chip(ResultState.page.taken_on), class_name="cluster"),
        ),
        id_="delete",
        acts=(
            closer(t("report_list.delete.no")),
            closer(t("report_list.delete.yes"), kind="danger", on_click=ResultState.delete, id="delete-yes"),
        ),
    )


PAGES = (
    Page(
        route="/app/reports/[report_id]",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, ResultState.load, InterpretationState.load, QuestionState.load],
    ),
)
