"""The sign-in page: a native form, problems in words, nothing about whether an address has an account."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.forms import checkbox, native_form, password_field, problems, text_field
from labhelp_app.components.shell import address
from labhelp_app.i18n import Words
from labhelp_app.pages.public import public_pages

PROBLEMS = (
    ("sign_in_refused", "login-email"),
    ("too_many_attempts", ""),
    ("sign_in_required", ""),
    ("origin_refused", ""),
    ("registered", ""),
    ("setting_refused", ""),
    ("unexpected", ""),
)
"""Codes that may come back as ``?problem=``, with the field each is about."""


def login(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the form and the way to an account."""
    return (
        rx.el.div(
            rx.el.div(
                rx.el.h1(words("login.page.title"), class_name="gate-title"),
                rx.el.p(words("login.page.lead"), class_name="muted"),
                class_name="stack-s",
            ),
            problems(words, "login", PROBLEMS),
            native_form(
                text_field(
                    words("login.email.label"),
                    id_="login-email",
                    name="email",
                    type_="email",
                    auto_complete="username",
                    max_length=254,
                ),
                password_field(words("login.password.label"), words, id_="login-password", name="password"),
                checkbox(
                    words("login.remember.label"),
                    id_="login-remember",
                    name="remember",
                    hint=words("login.remember.hint"),
                ),
                rx.el.input(type="hidden", name="next", default_value="", custom_attrs={"data-next": ""}),
                rx.el.input(type="hidden", name="language", default_value=language),
                rx.el.button(words("login.submit.button"), type="submit", class_name="btn wide"),
                action="/api/auth/login",
                kept="login",
            ),
            rx.el.p(
                words("login.register.text"),
                " ",
                rx.el.a(words("login.register.link"), href=address(language, "/register")),
            ),
            rx.el.p(words("login.cookies.text"), class_name="xs faint"),
            class_name="wrap gate",
        ),
    )


PAGES = public_pages("/login", login, "login", listed=False)
