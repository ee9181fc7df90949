"""`/app/review/[draft_id]`: watch the reading, check the doubtful rows first, confirm once."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_review_columns import columns_again, columns_anew_question, columns_question
from labhelp_app.components.app_review_overlap import overlap_question, same_file
from labhelp_app.components.app_review_parts import dock, reports_section, waiting
from labhelp_app.components.app_review_rows import doubtful_row
from labhelp_app.components.app_review_sheets import add_sheet, unread_sheets
from labhelp_app.components.app_states import by_phase, trouble_notice
from labhelp_app.components.controls import button, inside_link, notice
from labhelp_app.components.feedback import steps
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import closer, dialog, toast_region
from labhelp_app.components.whose_paper import whose_paper
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.state.review import ReviewState
from labhelp_app.state.session import SessionState


def view() -> rx.Component:
    page = ReviewState.page
    shown = rx.match(
        page.status,
        ("queued", waiting()),
        ("reading", waiting()),
        ("asking", rx.cond(page.stage == "columns", columns_question(), same_file())),
        ("refused", _refused()),
        ("discarded", _gone()),
        _ready(),
    )
    return frame(
        by_phase(ReviewState, rx.cond(page, shown, rx.fragment()), "6rem", "12rem", "12rem"),
        _undo(),
        _discard_question(),
        columns_anew_question(),
        section="reports",
        title="review",
        reload=ReviewState.load,
        dock=rx.cond((ReviewState.phase == "shown") & (page.status == "ready"), dock()),
    )


def _ready() -> rx.Component:
    return rx.el.div(
        steps(2, 3, label=t("common.steps.label", current=2, total=3)),
        rx.el.div(
            rx.el.h1(t("review.page.title")),
            rx.el.p(ReviewState.lead, class_name="muted", id="review-lead"),
            class_name="stack-s",
        ),
        trouble_notice(ReviewState),
        whose_paper(),
        rx.foreach(ReviewState.page.warnings, lambda warning: notice(rx.el.p(warning, class_name="small"))),
        unread_sheets(),
        rx.foreach(ReviewState.page.reports, overlap_question),
        rx.cond(
            ReviewState.doubtful.length() > 0,
            rx.el.section(
                rx.el.h2(t("review.doubt.title"), class_name="unseen"),
                rx.el.ul(rx.foreach(ReviewState.doubtful, doubtful_row), class_name="plain"),
                class_name="card",
                id="doubtful",
            ),
        ),
        rx.foreach(ReviewState.page.reports, reports_section),
        rx.el.div(
            add_sheet(),
            columns_again(),
            _discard_opener("btn plain small"),
            class_name="cluster",
        ),
        class_name="stack",
    )


def _refused() -> rx.Component:
    """What happened, what is safe, what next: by hand in one tap, another file, or once more."""
    told = ReviewState.refusal
    return rx.el.section(
        icon("alert", 64),
        rx.el.h1(told.what),
        rx.el.p(told.safe, " ", told.next),
        rx.el.div(
            button(
                t("upload.refused.by_hand"), icon="pencil", on_click=ReviewState.enter_by_hand, id="by-hand"
            ),
            button(
                t("review.refused.another"), kind="quiet", on_click=ReviewState.choose_another, id="another"
            ),
            rx.cond(
                ReviewState.may_try_again,
                rx.fragment(
                    button(
                        t("common.action.retry"), kind="plain", on_click=ReviewState.try_again, id="again"
                    ),
                    _discard_opener("btn plain"),
                ),
            ),
            class_name="cluster centre",
        ),
        class_name="card empty column",
        role="alert",
        data_test="refused",
    )


def _gone() -> rx.Component:
    return rx.el.section(
        icon("document", 64),
        rx.el.h1(t("review.gone.title")),
        rx.el.p(t("review.gone.text")),
        inside_link(t("app.person.upload"), to="/app/upload", look="btn"),
        class_name="card empty column",
    )


def _undo() -> rx.Component:
    return toast_region(
        rx.cond(
            ReviewState.removed_id != "",
            rx.el.div(
                rx.el.span(t("review.undo.removed"), " ", ReviewState.removed_name),
                rx.el.button(
                    t("common.action.undo"), type="button", on_click=ReviewState.bring_back, id="bring-back"
                ),
                class_name="toast fade",
            ),
        ),
        label=t("common.toast.label"),
    )


def _discard_opener(look: str) -> rx.Component:
    return rx.el.button(
        icon("trash", 20),
        t("review.discard.ask"),
        type="button",
        class_name=look,
        custom_attrs={"data-opens": "discard", "aria-haspopup": "dialog"},
    )


def _discard_question() -> rx.Component:
    return dialog(
        t("review.discard.title"),
        rx.el.p(t("review.discard.text"), class_name="muted"),
        id_="discard",
        acts=(
            closer(t("common.action.cancel")),
            closer(t("review.discard.yes"), kind="danger", on_click=ReviewState.discard, id="discard-yes"),
        ),
    )


PAGES = (
    Page(
        route="/app/review/[draft_id]",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, ReviewState.load],
    ),
)
