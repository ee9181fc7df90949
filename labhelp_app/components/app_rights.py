"""Rights as buttons: take the data out, pause processing, erase everything behind the password."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_states import dialog_button
from labhelp_app.components.controls import button
from labhelp_app.components.forms import checkbox, native_form, password_field
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import closer, dialog
from labhelp_app.components.words import t
from labhelp_app.state.my_data import MyDataState


def export_section() -> rx.Component:
    """Everything as one archive, made while the person waits."""
    return rx.el.section(
        rx.el.h2(t("my_data.export.title")),
        rx.el.p(t("my_data.export.text"), class_name="small muted"),
        rx.el.details(
            rx.el.summary(
                icon("download", 20), t("my_data.export.open"), class_name="btn quiet small", id="export-open"
            ),
            native_form(
                password_field(t("my_data.erase.password"), t, id_="export-password", name="password"),
                button(t("my_data.export.button"), type_="submit", id="export"),
                action="/api/export",
                # The page stays where it is while the archive comes, so the button must not stay busy.
                custom_attrs={"data-download": ""},
                class_name="stack narrow",
            ),
            class_name="unfold",
        ),
        class_name="card pad stack-s",
        id="export-section",
    )


def pause_section() -> rx.Component:
    """Blocking keeps the data and stops all processing."""
    return rx.el.section(
        rx.el.h2(t("my_data.block.title")),
        rx.cond(
            MyDataState.page.status == "blocked",
            rx.el.div(
                rx.el.p(t("my_data.block.is_blocked"), class_name="small muted"),
                button(t("my_data.block.end"), kind="small", on_click=MyDataState.unblock, id="unblock"),
                class_name="stack-s",
            ),
            rx.el.div(
                rx.el.p(t("my_data.block.text"), class_name="small muted"),
                dialog_button(
                    t("my_data.block.button"), opens="pause", kind="quiet small", picture="pause", id="block"
                ),
                class_name="stack-s",
            ),
        ),
        dialog(
            t("my_data.block.question"),
            rx.el.p(t("my_data.block.text"), class_name="muted"),
            id_="pause",
            acts=(
                closer(t("common.action.cancel")),
                closer(t("my_data.block.button"), kind="", on_click=MyDataState.block, id="block-yes"),
            ),
        ),
        class_name="card pad stack-s",
        id="block-section",
    )


def erase_section() -> rx.Component:
    """Erasing destroys the person's key at once; it asks for the password and a tick."""
    return rx.el.section(
        rx.el.h2(t("my_data.erase.title")),
        rx.el.p(t("my_data.erase.text"), class_name="small muted"),
        rx.el.details(
            rx.el.summary(
                icon("trash", 20), t("my_data.erase.open"), class_name="btn danger small", id="erase-open"
            ),
            native_form(
                password_field(t("my_data.erase.password"), t, id_="erase-password", name="password"),
                checkbox(
                    t("my_data.erase.understood"), id_="erase-understood", name="understood", required=True
                ),
                button(t("my_data.erase.button"), type_="submit", kind="danger", id="erase-yes"),
                action="/api/erase",
                class_name="stack narrow",
            ),
            class_name="unfold",
        ),
        class_name="card pad stack-s",
        id="erase",
    )
