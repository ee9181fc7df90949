"""Buttons, chips, cards and notices: the small parts every page is put together from."""

from __future__ import annotations

from typing import Any

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML
from reflex_components_core.react_router.dom import ReactRouterLink

from labhelp_app.components.icons import icon as draw
from labhelp_app.services.view_models import Change, Status

Child = Any
"""What Reflex takes as a child: a component, a text, a state var."""


class NativeLink(BaseHTML):
    """A link the browser follows itself; Reflex's own ``a`` is a router link, wrong for anchors and files."""

    tag = "a"

    href: rx.Var[str]
    rel: rx.Var[str]
    target: rx.Var[str]


def either(condition: Any, shown: Child, otherwise: Child = None) -> Any:
    """Choose at build time for a plain value, in the browser for a state var."""
    if isinstance(condition, rx.Var):
        return rx.cond(condition, shown, otherwise if otherwise is not None else rx.fragment())
    chosen = shown if condition else otherwise
    return chosen if chosen is not None else rx.fragment()


def classes(*names: str) -> str:
    """Join class names and drop empty ones."""
    return " ".join(name for name in names if name)


def button(
    *children: Child, kind: str = "", icon: str = "", extra: str = "", type_: Any = "button", **props: Any
) -> rx.Component:
    """Return a button; ``kind`` is "" (the one main act), quiet, plain or danger, with small, wide or icon."""
    return rx.el.button(
        *_with_icon(icon, children), type=type_, class_name=classes("btn", kind, extra), **props
    )


def link_button(*children: Child, href: Any, kind: str = "", icon: str = "", **props: Any) -> rx.Component:
    """Return a link that looks like a button, to another page of the product."""
    return rx.el.a(*_with_icon(icon, children), href=href, class_name=classes("btn", kind), **props)


def file_button(
    *children: Child, href: Any, kind: str = "quiet", icon: str = "download", **props: Any
) -> rx.Component:
    """Return a link that looks like a button, to a file or an HTTP route (``forms.api`` makes the address)."""
    return native_link(*_with_icon(icon, children), href=href, look=classes("btn", kind), **props)


def native_link(*children: Child, href: Any, look: str = "", **props: Any) -> rx.Component:
    """Return a link to an anchor, a file or an HTTP route; ``look`` are its classes."""
    return NativeLink.create(*children, href=href, class_name=look, **props)


def inside_link(*children: Child, to: Any, look: str = "", **props: Any) -> rx.Component:
    """Return a link between signed-in pages that keeps the socket and the state alive."""
    return ReactRouterLink.create(*children, to=to, class_name=look, **props)


def outside_link(text: Child, href: str, hint: str, **props: Any) -> rx.Component:
    """Return a marked link to another site; ``hint`` says so to those who do not see the arrow."""
    return NativeLink.create(
        text,
        " ↗",
        rx.el.span(f" ({hint})", class_name="unseen"),
        href=href,
        rel="noopener noreferrer",
        target="_blank",
        **props,
    )


def card(*children: Child, kind: str = "pad", **props: Any) -> rx.Component:
    """Return a section on a card; ``kind`` adds pad, flat, raised or long."""
    return rx.el.section(*children, class_name=classes("card", kind), **props)


def chip(text: Child, tone: Any = "none", sign: Any = "") -> rx.Component:
    """Return a small label; ``tone`` is ok, near, out, crit, none or brand, and is never the only carrier."""
    mark = either(sign != "", rx.el.span(sign, class_name="sign", custom_attrs={"aria-hidden": "true"}))
    return rx.el.span(mark, rx.el.span(text), class_name=f"chip {tone}")


def status_chip(status: Status | Any) -> rx.Component:
    """Return the verdict on an indicator as sign, word and colour."""
    return chip(status.word, status.tone, status.sign)


def change_chip(change: Change | Any) -> rx.Component:
    """Return the verdict on change, or nothing when there is none."""
    return either(change.word != "", chip(change.word, change.tone))


def notice(*children: Child, tone: str = "", icon: str = "info", **props: Any) -> rx.Component:
    """Return a framed notice; tones: "" (plain), near, crit, ok."""
    return rx.el.div(draw(icon, 24), rx.el.div(*children), class_name=classes("notice-box", tone), **props)


def _with_icon(name: str, children: tuple[Child, ...]) -> tuple[Child, ...]:
    return (draw(name, 20), *children) if name else children
