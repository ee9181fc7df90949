"""The form documents are sent by: its limits, the progress of sending, and the question about several documents.

``assets/app.js`` moves it; every sentence already stands here, so that the script knows no language.
"""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, button
from labhelp_app.components.forms import native_form
from labhelp_app.components.words import t
from labhelp_app.reading.admission import MAX_BYTES
from labhelp_app.services.uploads import MOST_BYTES, MOST_FILES

IMAGES = ".jpg,.jpeg,.png,.webp,.heic,image/*"
PAGE_TYPES = f".pdf,application/pdf,{IMAGES}"
TYPES = f"{PAGE_TYPES},.csv,.xlsx,.txt,.json,.hl7"
"""What may be chosen: by endings and kinds, because telephones know the one and computers the other."""


def upload_form(
    *children: Child, id_: Any, most: int = MOST_FILES, back: Any = "/app/upload"
) -> rx.Component:
    """Return a form for documents; ``children`` hold its file field, ``back`` is where a refusal by size is told."""
    attrs = {
        "data-upload": str(MAX_BYTES),
        "data-all": str(MOST_BYTES),
        "data-most": str(most),
        "data-back": back,
    }
    return native_form(
        *children, _sending(), action="/api/uploads", multipart=True, id=id_, custom_attrs=attrs
    )


def several() -> rx.Component:
    """Return what is asked when several documents were chosen: their order, and whether they are one report."""
    return rx.el.div(
        rx.el.h2(t("upload.several.title"), class_name="t-m", tab_index=-1),
        rx.el.ol(
            class_name="plain file-list",
            custom_attrs={
                "data-list": "",
                "data-up": t("upload.several.up", name="#"),
                "data-remove": t("upload.several.remove", name="#"),
                "aria-label": t("upload.several.title"),
            },
        ),
        rx.el.fieldset(
            rx.el.legend(t("upload.several.question")),
            _way("yes", t("upload.several.together"), t("upload.several.together_text")),
            _way("no", t("upload.several.apart"), t("upload.several.apart_text")),
            class_name="options",
        ),
        rx.el.div(
            button(t("upload.file.send"), id="send-several", custom_attrs={"data-send": ""}),
            button(t("upload.several.leave"), kind="plain", custom_attrs={"data-leave": ""}),
            class_name="cluster",
        ),
        hidden=True,
        class_name="stack pad-inline",
        custom_attrs={"data-several": ""},
        data_test="several",
    )


def _way(value: str, title: Child, text: Child) -> rx.Component:
    return rx.el.label(
        rx.el.input(type="radio", name="together", value=value, default_checked=value == "yes"),
        rx.el.span(rx.el.b(title), rx.el.span(text, class_name="small muted")),
        class_name="option",
    )


def _sending() -> rx.Component:
    return rx.el.div(
        rx.el.p(
            rx.el.b(custom_attrs={"data-chosen": "", "data-count": t("upload.several.chosen", count="#")}),
            class_name="chosen",
        ),
        rx.el.div(
            rx.el.div(data_bar="true"),
            class_name="progress",
            role="progressbar",
            custom_attrs={
                "aria-valuemin": 0,
                "aria-valuemax": 100,
                "aria-valuenow": 0,
                "aria-label": t("upload.file.sending"),
            },
        ),
        rx.el.p(t("upload.file.sending"), class_name="small muted", role="status"),
        hidden=True,
        data_sending="true",
        class_name="stack-s pad-inline",
    )
