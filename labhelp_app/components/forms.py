"""Native forms: they post without JavaScript, say what is wrong in words, and tie every hint to its field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML

from labhelp_app.components.controls import Child, classes, either
from labhelp_app.components.icons import icon
from labhelp_app.i18n import WordingMissing, Words
from labhelp_app.settings import settings


class NativeForm(BaseHTML):
    """A form the browser sends itself; Reflex's own form always swallows the native post."""

    tag = "form"

    action: rx.Var[str]
    method: rx.Var[str]
    enc_type: rx.Var[str]


def native_form(
    *children: Child, action: str, multipart: bool = False, kept: str = "", **props: Any
) -> rx.Component:
    """Return a form that posts to ``action`` (a path under /api) once per tap.

    ``kept`` names the form whose values the server gives back after a refusal.
    """
    attrs = {"data-once": "", **({"data-kept": kept} if kept else {}), **props.pop("custom_attrs", {})}
    if multipart:
        props["enc_type"] = "multipart/form-data"
    return NativeForm.create(*children, action=api(action), method="post", custom_attrs=attrs, **props)


def api(path: str) -> str:
    """Return the address of an HTTP route: same origin when built, the backend's port under hot reload."""
    known = settings()
    return path if known.single_port else f"{known.api_url}{path}"


def field(
    label: Child,
    control: Child,
    *,
    id_: str,
    hint: Child = "",
    error: Any = "",
) -> rx.Component:
    """Return a labelled control; give the control ``described_by(id_)`` so that hint and error are read out."""
    return rx.el.div(
        rx.el.label(label, html_for=id_),
        either(hint != "", rx.el.p(hint, class_name="hint", custom_attrs={"id": f"{id_}-hint"})),
        control,
        either(
            error != "",
            rx.el.p(
                icon("alert", 18),
                error,
                class_name="error",
                custom_attrs={"id": f"{id_}-error", "role": "alert"},
            ),
        ),
        class_name="field",
    )


def described_by(id_: str) -> dict[str, str]:
    """Return the attributes that tie a control to its hint and error."""
    return {"id": id_, "aria-describedby": f"{id_}-hint {id_}-error"}


def text_field(
    label: Child,
    *,
    id_: str,
    name: str,
    hint: Child = "",
    type_: Any = "text",
    required: bool = True,
    **props: Any,
) -> rx.Component:
    """Return a one-line field; further props go to the input (auto_complete, input_mode, max_length, ...)."""
    attrs = {
        "id": id_,
        **({"aria-describedby": f"{id_}-hint"} if isinstance(hint, rx.Var) or hint else {}),
        **props.pop("custom_attrs", {}),
    }
    control = rx.el.input(
        name=name, type=type_, required=required, class_name="input", custom_attrs=attrs, **props
    )
    return field(label, control, id_=id_, hint=hint)


def date_field(label: Child, *, id_: str, name: str, hint: Child, **props: Any) -> rx.Component:
    """Return a field for dd.mm.yyyy; dots appear while typing and an ISO date from autofill is turned round."""
    return text_field(
        label,
        id_=id_,
        name=name,
        hint=hint,
        input_mode="numeric",
        max_length=10,
        pattern=r"\d{1,2}[.\/]\d{1,2}[.\/]\d{4}|\d{4}-\d{2}-\d{2}",
        custom_attrs={"data-date": ""},
        **props,
    )


def password_field(
    label: Child,
    words: Words,
    *,
    id_: str,
    name: str,
    hint: Child = "",
    auto_complete: str = "current-password",
    **props: Any,
) -> rx.Component:
    """Return a password field with a button that shows what was typed."""
    described = {"aria-describedby": f"{id_}-hint"} if isinstance(hint, rx.Var) or hint else {}
    show, hide = words("common.action.show_password"), words("common.action.hide_password")
    control = rx.el.div(
        rx.el.input(
            name=name,
            type="password",
            required=True,
            auto_complete=auto_complete,
            auto_capitalize="none",
            spell_check=False,
            max_length=256,
            class_name="input",
            custom_attrs={"id": id_, **described},
            **props,
        ),
        rx.el.button(
            icon("eye"),
            type="button",
            custom_attrs={
                "data-reveals": id_,
                "data-show": show,
                "data-hide": hide,
                "aria-label": show,
                "aria-pressed": "false",
            },
        ),
        class_name="with-button",
    )
    return field(label, control, id_=id_, hint=hint)


def checkbox(
    label: Child,
    *,
    id_: str,
    name: str,
    value: str = "yes",
    hint: Child = "",
    framed: bool = False,
    **props: Any,
) -> rx.Component:
    """Return an unticked box with its words; ``hint`` stands below."""
    described = {"aria-describedby": f"{id_}-hint"} if isinstance(hint, rx.Var) or hint else {}
    return rx.el.div(
        rx.el.input(
            type="checkbox",
            name=name,
            value=value,
            custom_attrs={"id": id_, **described, **props.pop("custom_attrs", {})},
            **props,
        ),
        rx.el.label(label, html_for=id_),
        either(hint != "", rx.el.p(hint, class_name="hint", custom_attrs={"id": f"{id_}-hint"})),
        class_name=classes("check", "framed" if framed else ""),
    )


def choices(
    legend: Child, name: str, options: Sequence[tuple[str, Child]], *, required: bool = True, hint: Child = ""
) -> rx.Component:
    """Return a group of radio buttons, none chosen beforehand."""
    return rx.el.fieldset(
        rx.el.legend(legend),
        either(hint != "", rx.el.p(hint, class_name="xs faint")),
        rx.el.div(
            *(
                rx.el.label(
                    rx.el.input(type="radio", name=name, value=value, required=required),
                    rx.el.span(text),
                    class_name="choice",
                )
                for value, text in options
            ),
            class_name="choices",
        ),
    )


def problems(words: Words, room: str, told: Sequence[tuple[str, str]]) -> rx.Component:
    """Return the sentences for ``?problem=code``: all hidden, the one that applies is shown by the static script.

    ``told`` holds (code, id of the field it is about or ""). Wordings are those of ``<room>.problem.<code>``
    where the room has its own, of ``errors.<code>`` otherwise.
    """
    return rx.el.div(
        *(_problem(words, room, code, about) for code, about in told),
        tab_index=-1,
        hidden=True,
        custom_attrs={"data-problems": "", "role": "alert"},
    )


def _problem(words: Words, room: str, code: str, about: str) -> rx.Component:
    what, after, good = _told(words, room, code)
    attrs = {"data-problem": code, "id": f"problem-{code}", **({"data-field": about} if about else {})}
    return rx.el.div(
        icon("check" if good else "alert", 24),
        rx.el.div(rx.el.b(what), rx.el.p(after, class_name="small"), *_wait(words, code)),
        class_name=classes("notice-box", "ok" if good else "crit"),
        hidden=True,
        custom_attrs=attrs,
    )


def _wait(words: Words, code: str) -> tuple[rx.Component, ...]:
    """Return the place where the script writes how many minutes to wait."""
    if code != "too_many_attempts":
        return ()
    said = words("common.wait.minutes", minutes="#")
    return (rx.el.p(class_name="small", custom_attrs={"data-wait": said}),)


def _told(words: Words, room: str, code: str) -> tuple[str, str, bool]:
    """Return what happened, what follows, and whether it is good news (a room's own ``next`` says so)."""
    own = f"{room}.problem.{code}"
    try:
        what = words(f"{own}.what")
    except WordingMissing:
        return (
            words(f"errors.{code}.what"),
            f"{words(f'errors.{code}.safe')} {words(f'errors.{code}.next')}",
            False,
        )
    try:
        return what, words(f"{own}.next"), True
    except WordingMissing:
        return what, words(f"{room}.problem.safe.text"), False
