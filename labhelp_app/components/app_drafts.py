"""The drafts that wait, for the start page and the list of reports: go on with one, or let it go."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.app_states import dialog_button, told, trouble_notice
from labhelp_app.components.controls import button, chip, inside_link
from labhelp_app.components.feedback import progress
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import closer, dialog
from labhelp_app.components.words import t
from labhelp_app.services.view_models import DraftCard
from labhelp_app.state.waiting_drafts import WaitingDraftsState

LOOK_EVERY_MS = 2500


def waiting_drafts() -> rx.Component:
    """Return the cards of unfinished drafts with their refusals; nothing where there is none."""
    return rx.cond(
        WaitingDraftsState.cards.length() > 0,
        rx.el.section(
            rx.el.h2(t("overview.draft.title"), class_name="unseen"),
            trouble_notice(WaitingDraftsState),
            rx.el.ul(rx.foreach(WaitingDraftsState.cards, _draft), class_name="plain stack-s"),
            rx.cond(
                WaitingDraftsState.under_way,
                button(
                    t("review.waiting.look"),
                    kind="plain small",
                    on_click=WaitingDraftsState.load,
                    id="look-at-drafts",
                    custom_attrs={"data-press-every": str(LOOK_EVERY_MS)},
                ),
            ),
            class_name="stack-s",
            data_test="drafts",
        ),
    )


def draft_questions() -> rx.Component:
    """Return what lies over the page: the question before a draft is deleted, and the word afterwards."""
    return rx.fragment(
        told(WaitingDraftsState, discarded="overview.draft.discarded"),
        dialog(
            t("review.discard.title"),
            rx.el.p(t("review.discard.text"), class_name="muted"),
            id_="discard-draft",
            acts=(
                closer(t("common.action.cancel")),
                closer(
                    t("review.discard.yes"),
                    kind="danger",
                    on_click=WaitingDraftsState.discard,
                    id="discard-draft-yes",
                ),
            ),
        ),
    )


def _draft(draft: DraftCard) -> rx.Component:
    reading = (draft.status == "queued") | (draft.status == "reading")
    return rx.el.li(
        inside_link(
            chip(
                rx.match(
                    draft.status,
                    ("refused", t("overview.draft.unread")),
                    ("asking", t("overview.draft.asks")),
                    t("overview.draft.tag"),
                ),
                rx.cond(draft.status == "refused", "out", "near"),
            ),
            rx.el.b(draft.stage),
            rx.el.p(draft.started, class_name="xs faint"),
            rx.cond(reading, progress(draft.progress, label=draft.stage)),
            rx.el.span(
                rx.match(
                    draft.status,
                    ("queued", t("overview.draft.watch")),
                    ("reading", t("overview.draft.watch")),
                    ("refused", t("overview.draft.why")),
                    t("overview.draft.finish"),
                ),
                icon("arrow", 20),
                class_name="onward",
            ),
            to="/app/review/" + draft.id,
            look="card pad stack-s",
            data_test="draft",
        ),
        rx.cond(draft.keeps, _ask(draft), _dismiss(draft)),
        class_name="cornered",
    )


def _dismiss(draft: Any) -> rx.Component:
    return rx.el.button(
        icon("cross", 20),
        rx.el.span(t("overview.draft.dismiss"), " ", draft.started, class_name="unseen"),
        type="button",
        on_click=WaitingDraftsState.dismiss(draft.id),
        class_name="btn plain icon corner",
        data_test="draft-dismiss",
    )


def _ask(draft: Any) -> rx.Component:
    return dialog_button(
        rx.el.span(t("review.discard.ask"), " ", draft.started, class_name="unseen"),
        opens="discard-draft",
        kind="plain icon corner",
        picture="trash",
        on_click=WaitingDraftsState.ask_to_discard(draft.id),
        data_test="draft-discard",
    )
