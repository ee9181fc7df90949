"""`/app/upload`: a file or a photo, pasted text, or rows by hand; a refusal leads on, never to a dead end."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase
from labhelp_app.components.camera import camera, camera_button
from labhelp_app.components.controls import button, inside_link, notice
from labhelp_app.components.feedback import steps
from labhelp_app.components.forms import native_form
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import disclosure
from labhelp_app.components.upload_form import TYPES, several, upload_form
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.state.session import SessionState
from labhelp_app.state.upload import UploadState

TEXT_LIMIT = 100_000


def view() -> rx.Component:
    return frame(
        by_phase(UploadState, _shown(), "4rem", "18rem", "5rem", "5rem"),
        section="reports",
        title="upload",
        reload=UploadState.load,
    )


def _shown() -> rx.Component:
    return rx.el.div(
        steps(1, 3, label=t("common.steps.label", current=1, total=3)),
        rx.el.div(
            rx.el.h1(t("upload.page.title")),
            rx.el.p(t("upload.page.lead"), class_name="muted"),
            class_name="stack-s",
        ),
        _refusal(),
        rx.cond(
            UploadState.may_store & ~UploadState.blocked,
            rx.el.div(_file(), _text(), _by_hand(), _promise(), camera(), class_name="stack"),
            _closed(),
        ),
        class_name="column stack",
    )


def _refusal() -> rx.Component:
    """What happened, what is safe, what next; entering by hand is one tap away."""
    trouble = UploadState.trouble
    return rx.cond(
        trouble.code != "",
        notice(
            rx.el.b(trouble.what),
            rx.el.p(trouble.safe, class_name="small"),
            rx.el.p(trouble.next, class_name="small"),
            rx.el.div(
                button(
                    t("upload.refused.by_hand"),
                    kind="quiet small",
                    icon="pencil",
                    on_click=UploadState.enter_by_hand,
                ),
                class_name="acts-line",
            ),
            tone="near",
            icon="alert",
            role="alert",
            data_test="refusal",
        ),
    )


def _closed() -> rx.Component:
    blocked = UploadState.blocked
    return notice(
        rx.el.b(rx.cond(blocked, t("app.blocked.title"), t("app.no_consent.title"))),
        rx.el.p(rx.cond(blocked, t("app.blocked.text"), t("app.no_consent.text")), class_name="small"),
        rx.el.div(
            inside_link(t("app.reminder.link"), to="/app/my-data", look="btn small"), class_name="acts-line"
        ),
        tone="near",
        data_test="closed",
    )


def _file() -> rx.Component:
    return upload_form(
        rx.el.div(
            icon("document", 40),
            rx.el.p(t("upload.file.title"), class_name="drop-title"),
            rx.el.p(t("upload.file.kinds"), class_name="small muted"),
            rx.el.p(t("upload.several.limits"), class_name="small muted"),
            rx.cond(
                UploadState.pictures,
                rx.el.p(t("upload.file.photo_hint"), class_name="small muted"),
                rx.el.p(t("upload.file.no_photos"), class_name="small", data_test="no-photos"),
            ),
            rx.el.div(
                rx.el.label(
                    icon("document", 20),
                    rx.el.span(t("upload.file.choose")),
                    rx.el.input(
                        type="file",
                        name="document",
                        accept=TYPES,
                        multiple=True,
                        id="document",
                        class_name="unseen",
                    ),
                    class_name="btn",
                ),
                # A photo that cannot be read here is not asked for.
                rx.cond(UploadState.pictures, camera_button()),
                class_name="cluster centre",
            ),
            rx.el.p(t("upload.file.drop"), class_name="xs faint only-mouse"),
            class_name="drop",
            data_drop="true",
        ),
        rx.el.input(type="hidden", name="way", value="file"),
        several(),
        rx.el.noscript(rx.el.button(t("upload.file.send"), type="submit", class_name="btn wide")),
        id_="upload-form",
    )


def _text() -> rx.Component:
    return rx.el.section(
        disclosure(
            rx.el.span(icon("list", 22), t("upload.text.title"), class_name="cluster"),
            native_form(
                rx.el.div(
                    rx.el.label(t("upload.text.label"), html_for="pasted"),
                    rx.el.p(t("upload.text.hint"), class_name="hint", id="pasted-hint"),
                    rx.el.textarea(
                        name="text",
                        id="pasted",
                        required=True,
                        rows="7",
                        max_length=TEXT_LIMIT,
                        spell_check=False,
                        placeholder=t("upload.text.example"),
                        class_name="input",
                        custom_attrs={"aria-describedby": "pasted-hint"},
                    ),
                    class_name="field",
                ),
                button(t("upload.text.send"), type_="submit", id="send-text"),
                action="/api/uploads/text",
                id="text-form",
                class_name="stack",
            ),
        ),
        class_name="card fold-card",
        id="by-text",
    )


def _by_hand() -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.div(
                rx.el.b(t("upload.hand.title")),
                rx.el.p(t("upload.hand.text"), class_name="small muted"),
                class_name="grow",
            ),
            button(
                t("upload.hand.start"),
                kind="quiet",
                icon="pencil",
                on_click=UploadState.enter_by_hand,
                id="by-hand",
            ),
            class_name="between",
        ),
        class_name="card pad",
    )


def _promise() -> rx.Component:
    return rx.el.p(icon("lock", 20), rx.el.span(t("upload.page.promise")), class_name="trust")


PAGES = (
    Page(
        route="/app/upload",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, UploadState.load],
    ),
)
