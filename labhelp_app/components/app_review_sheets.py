"""Pages of a draft of several: the ones that could not be read, taking one again, adding one more."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, button, notice
from labhelp_app.components.icons import icon
from labhelp_app.components.upload_form import PAGE_TYPES, upload_form
from labhelp_app.components.words import t
from labhelp_app.services.view_models import UnreadSheet
from labhelp_app.state.review import ReviewState


def unread_sheets() -> rx.Component:
    """Say which pages could not be read and why, each with its way on; the others are kept."""
    return rx.fragment(rx.foreach(ReviewState.page.unread, _unread))


def add_sheet() -> rx.Component:
    """Return the way to add one more page to the paper."""
    return rx.cond(
        ReviewState.page.may_add_page, _page_form("more", t("review.sheets.add"), "plain small", "plus")
    )


def _unread(sheet: UnreadSheet) -> rx.Component:
    number = sheet.number.to_string()
    return notice(
        rx.el.b(sheet.name, ". ", sheet.what),
        rx.el.p(sheet.next, class_name="small"),
        rx.el.div(
            rx.cond(
                sheet.may_try_again,
                button(
                    t("common.action.retry"),
                    kind="quiet small",
                    on_click=ReviewState.read_page_again(sheet.number),
                    id="read-page-" + number,
                ),
            ),
            rx.cond(
                ReviewState.page.may_add_page,
                _page_form("page-" + number, t("review.sheets.again"), "quiet small", "camera", number),
            ),
            class_name="cluster acts-line",
        ),
        tone="near",
        icon="alert",
        data_test="unread-sheet",
    )


def _page_form(name: Any, label: Child, look: str, picture: str, number: Any = "0") -> rx.Component:
    draft_id = ReviewState.page.id
    return upload_form(
        rx.el.div(
            rx.el.label(
                icon(picture, 20),
                rx.el.span(label),
                rx.el.input(
                    type="file", name="document", accept=PAGE_TYPES, id="file-" + name, class_name="unseen"
                ),
                class_name=f"btn {look}",
            ),
            data_drop="true",
            class_name="file-button",
        ),
        rx.el.input(type="hidden", name="draft", value=draft_id),
        rx.el.input(type="hidden", name="page", value=number),
        id_="add-" + name,
        most=1,
        back="/app/review/" + draft_id,
    )
