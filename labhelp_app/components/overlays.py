"""What lies over a page or folds out of it: dialogs, menus, disclosures, toasts; native elements keep the focus."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, classes
from labhelp_app.components.icons import icon


def dialog(
    title: Child, *children: Child, id_: str, acts: tuple[Child, ...] = (), **props: Any
) -> rx.Component:
    """Return a native modal dialog; open it with ``opener``, close it with ``closer`` or Escape.

    The browser keeps the focus inside and gives it back to the opener.
    """
    return rx.el.dialog(
        rx.el.h2(title, custom_attrs={"id": f"{id_}-title"}),
        rx.el.div(
            *children, class_name="stack", custom_attrs={"style": rx.Var.create({"marginTop": "12px"})}
        ),
        rx.el.div(*acts, class_name="acts"),
        class_name="dialog",
        custom_attrs={"id": id_, "aria-labelledby": f"{id_}-title", "data-light": ""},
        **props,
    )


def opener(*children: Child, opens: str, kind: str = "quiet", icon_name: str = "") -> rx.Component:
    """Return a button that opens the dialog with this id."""
    drawn = (icon(icon_name, 20),) if icon_name else ()
    return rx.el.button(
        *drawn,
        *children,
        type="button",
        class_name=classes("btn", kind),
        custom_attrs={"data-opens": opens, "aria-haspopup": "dialog"},
    )


def closer(*children: Child, kind: str = "quiet", **props: Any) -> rx.Component:
    """Return a button that closes the dialog it stands in; ``on_click`` may act as well."""
    return rx.el.button(
        *children, type="button", class_name=classes("btn", kind), custom_attrs={"data-closes": ""}, **props
    )


def menu(label: str, handle: Child, *entries: Child, look: str = "btn plain icon") -> rx.Component:
    """Return a button that folds out a sheet of links or buttons; Escape and a tap beside it fold it in."""
    return rx.el.details(
        rx.el.summary(handle, class_name=look, custom_attrs={"aria-label": label, "title": label}),
        rx.el.div(*entries, class_name="sheet"),
        class_name="menu",
        custom_attrs={"data-menu": ""},
    )


def disclosure(summary: Child, *children: Child, opened: bool = False, look: str = "") -> rx.Component:
    """Return a line that opens to more; it works without JavaScript and prints open."""
    attrs = {"open": True} if opened else {}
    return rx.el.details(
        rx.el.summary(summary),
        rx.el.div(*children, class_name="inside"),
        class_name=classes("fold", look),
        custom_attrs=attrs,
    )


def toast_region(*toasts: Child, label: Child) -> rx.Component:
    """Return the place where short messages appear; it is read out politely. Put ``toast`` inside by ``rx.cond``."""
    return rx.el.div(
        *toasts,
        class_name="toasts no-print",
        role="status",
        aria_live="polite",
        custom_attrs={"aria-label": label},
    )


def toast(*children: Child, dismiss: Child, on_dismiss: Any) -> rx.Component:
    """Return one message with a button that takes it away."""
    return rx.el.div(
        rx.el.div(*children),
        rx.el.button(dismiss, type="button", on_click=on_dismiss),
        class_name="toast fade",
    )
