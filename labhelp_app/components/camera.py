"""The camera over the upload page: live picture with a frame, a word on sharpness, several pages in a row.

``assets/camera.js`` moves it; every sentence already stands here, so that the script knows no language.
"""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child
from labhelp_app.components.icons import icon
from labhelp_app.components.words import t

SENTENCES = (
    ("starting", ""),
    ("ready", ""),
    ("taking", ""),
    ("sharp", "check"),
    ("soft", "info"),
    ("blurred", "alert"),
    ("dark", "alert"),
    ("blank", "alert"),
    ("refused", "alert"),
    ("absent", "alert"),
)
"""What the camera can say, by the script's code, and the sign beside it."""


def camera_button() -> rx.Component:
    """Return the button that opens the camera; without the script it is the phone's own camera as a file field."""
    return rx.el.label(
        icon("camera", 20),
        rx.el.span(t("upload.file.camera")),
        rx.el.input(
            type="file",
            name="document",
            accept="image/*",
            capture="environment",
            id="camera",
            class_name="unseen",
        ),
        class_name="btn quiet",
        custom_attrs={"data-camera-open": ""},
    )


def camera() -> rx.Component:
    """Return the dialog with the live picture; its pictures go the way of the field ``document``."""
    return rx.el.div(
        rx.el.link(rel="stylesheet", href="/styles/camera.css", custom_attrs={"precedence": "app"}),
        rx.el.script(src="/camera.js", custom_attrs={"async": True}),
        rx.el.dialog(
            _head(),
            _stage(),
            rx.el.div(*[_sentence(code, sign) for code, sign in SENTENCES], role="status", class_name="told"),
            _question(),
            rx.el.ol(
                class_name="pages plain",
                custom_attrs={
                    "data-camera-part": "pages",
                    "data-drop": t("camera.page.drop", number="#"),
                    "aria-label": t("camera.page.pages"),
                },
            ),
            _acts(),
            rx.el.p(t("camera.page.promise"), class_name="xs promise"),
            class_name="camera",
            custom_attrs={"data-camera": "", "data-phase": "live", "aria-labelledby": "camera-title"},
        ),
    )


def _head() -> rx.Component:
    return rx.el.div(
        rx.el.h2(t("camera.page.title"), custom_attrs={"id": "camera-title"}),
        _act("close", icon("cross"), kind="plain icon", aria_label=t("camera.page.close")),
        class_name="head",
    )


def _stage() -> rx.Component:
    """The live picture with the frame for the sheet, and in its place the picture that was taken."""
    return rx.el.div(
        rx.el.video(
            muted=True,
            auto_play=True,
            custom_attrs={
                "playsInline": True,
                "data-camera-part": "video",
                "data-on": "live",
                "aria-label": t("camera.page.video"),
            },
        ),
        rx.el.div(class_name="sheet-frame", custom_attrs={"data-on": "live", "aria-hidden": "true"}),
        rx.el.canvas(
            role="img",
            custom_attrs={
                "data-camera-part": "still",
                "data-on": "still leaving",
                "aria-label": t("camera.page.still"),
            },
        ),
        class_name="stage",
        custom_attrs={"data-on": "live still"},
    )


def _sentence(code: str, sign: str) -> rx.Component:
    drawn = (icon(sign, 22),) if sign else ()
    return rx.el.p(
        *drawn,
        rx.el.span(t(f"camera.told.{code}")),
        hidden=True,
        custom_attrs={"data-camera-told": code, "data-on": "live still failed"},
    )


def _question() -> rx.Component:
    return rx.el.div(
        rx.el.h3(t("camera.leave.title")),
        rx.el.p(t("camera.leave.text"), class_name="small"),
        custom_attrs={"data-on": "leaving"},
    )


def _acts() -> rx.Component:
    counted = rx.el.span(custom_attrs={"data-camera-count": ""})
    return rx.el.div(
        _act("shoot", rx.el.span(t("camera.act.shoot"), class_name="unseen"), kind="shutter", on="live"),
        _act(
            "send",
            icon("upload", 20),
            _words("send", "one"),
            _words("send_pages", "many", counted),
            on="live still failed",
        ),
        _act("more", icon("plus", 20), rx.el.span(t("camera.act.more")), kind="quiet", on="still"),
        _act("again", icon("camera", 20), rx.el.span(t("camera.act.again")), kind="quiet", on="still"),
        _act("retry", icon("camera", 20), rx.el.span(t("common.action.retry")), kind="quiet", on="failed"),
        _act("native", icon("document", 20), rx.el.span(t("camera.act.native")), on="failed"),
        _act("stay", t("camera.act.stay"), on="leaving"),
        _act("leave", t("camera.act.leave"), kind="danger", on="leaving"),
        class_name="acts",
    )


def _words(key: str, look: str, *more: Child) -> rx.Component:
    return rx.el.span(t(f"camera.act.{key}"), *((" ", *more) if more else ()), class_name=look)


def _act(name: str, *children: Child, kind: str = "", on: str = "", **props: Any) -> rx.Component:
    attrs = {"data-camera-act": name, **({"data-on": on} if on else {})}
    return rx.el.button(
        *children, type="button", class_name=f"btn {kind}".strip(), custom_attrs=attrs, **props
    )
