"""The registration page: exactly the fields the policy names, each consent its own unticked box."""

from __future__ import annotations

import reflex as rx

from labhelp_app.components.controls import chip, native_link, notice
from labhelp_app.components.forms import (
    checkbox,
    choices,
    date_field,
    native_form,
    password_field,
    problems,
    text_field,
)
from labhelp_app.components.shell import address
from labhelp_app.i18n import Words
from labhelp_app.pages.public import public_pages
from labhelp_app.services.consent_texts import REQUIRED_TO_REGISTER, ConsentPurpose, consent_text
from labhelp_app.services.registration import LONGEST_EMAIL, LONGEST_NAME
from labhelp_app.settings import settings

ASKED = (ConsentPurpose.ACCOUNT, ConsentPurpose.MEDICAL, ConsentPurpose.NOTICES)
"""Consents asked at registration; the one for AI is asked before its first use."""

PROBLEMS = (
    ("name_not_understood", "surname"),
    ("email_not_understood", "email"),
    ("birth_date_not_understood", "birth_date"),
    ("too_young", "birth_date"),
    ("sex_missing", ""),
    ("password_too_short", "password"),
    ("password_too_long", "password"),
    ("password_common", "password"),
    ("password_personal", "password"),
    ("consent_not_given", ""),
    ("field_not_expected", ""),
    ("form_not_understood", ""),
    ("too_many_attempts", ""),
    ("origin_refused", ""),
    ("setting_refused", ""),
    ("unexpected", ""),
)
"""Codes that may come back as ``?problem=``, with the field each is about."""


def register(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the form in three parts: about you, to sign in, consents."""
    development = () if settings().operator.complete else (_development(words),)
    return (
        rx.el.div(
            rx.el.div(
                rx.el.h1(words("register.page.title"), class_name="gate-title"),
                rx.el.p(words("register.page.lead"), class_name="muted"),
                class_name="stack-s",
            ),
            *development,
            problems(words, "register", PROBLEMS),
            native_form(
                _about(words),
                _entering(words),
                _consents(language, words),
                rx.el.input(type="hidden", name="language", default_value=language),
                rx.el.button(words("register.submit.button"), type="submit", class_name="btn wide"),
                action="/api/auth/register",
                kept="register",
            ),
            rx.el.p(
                words("register.login.text"),
                " ",
                rx.el.a(words("register.login.link"), href=address(language, "/login")),
            ),
            class_name="wrap gate roomy",
        ),
    )


def _about(words: Words) -> rx.Component:
    return rx.el.div(
        rx.el.h2(words("register.who.title")),
        _name(words, "surname", "family-name"),
        rx.el.div(
            _name(words, "given_name", "given-name"),
            _name(words, "patronymic", "additional-name", required=False),
            class_name="pair",
        ),
        date_field(
            words("register.birth_date.label"),
            id_="birth_date",
            name="birth_date",
            hint=words("register.birth_date.hint"),
            auto_complete="bday",
        ),
        choices(
            words("register.sex.label"),
            "sex",
            (("female", words("register.sex.female")), ("male", words("register.sex.male"))),
            hint=words("register.sex.hint"),
        ),
        class_name="stack form-part",
    )


def _name(words: Words, name: str, filled_by: str, *, required: bool = True) -> rx.Component:
    return text_field(
        words(f"register.{name}.label"),
        id_=name,
        name=name,
        required=required,
        auto_complete=filled_by,
        auto_capitalize="words",
        max_length=LONGEST_NAME,
    )


def _entering(words: Words) -> rx.Component:
    return rx.el.div(
        rx.el.h2(words("register.enter.title")),
        text_field(
            words("register.email.label"),
            id_="email",
            name="email",
            type_="email",
            hint=words("register.email.hint"),
            auto_complete="username",
            max_length=LONGEST_EMAIL,
        ),
        password_field(
            words("register.password.label"),
            words,
            id_="password",
            name="password",
            hint=words("register.password.hint"),
            auto_complete="new-password",
        ),
        class_name="stack form-part",
    )


def _consents(language: str, words: Words) -> rx.Component:
    return rx.el.div(
        rx.el.h2(words("register.consents.title")),
        rx.el.p(words("register.consents.lead"), class_name="small muted"),
        *(_consent(language, words, purpose) for purpose in ASKED),
        rx.el.p(words("register.consents.ai"), class_name="small muted"),
        rx.el.p(
            words("register.consents.policy"),
            " ",
            rx.el.a(words("register.consents.policy_link"), href=address(language, "/privacy-policy")),
            class_name="small muted",
        ),
        class_name="stack form-part",
    )


def _consent(language: str, words: Words, purpose: ConsentPurpose) -> rx.Component:
    """Return one box with its words, the full text folded in beside it."""
    known = settings()
    text = consent_text(known.operator, known.ai, purpose, language)
    required = purpose in REQUIRED_TO_REGISTER
    name = f"consent_{purpose.value}"
    return rx.el.div(
        checkbox(text.box, id_=name, name=name, required=required),
        rx.el.div(
            chip(
                words("register.consents.required" if required else "register.consents.optional"),
                "brand" if required else "none",
            ),
            rx.el.details(
                rx.el.summary(words("register.consents.read")),
                rx.el.dl(
                    *(
                        part
                        for _, heading, said in text.parts
                        for part in (rx.el.dt(heading), rx.el.dd(said))
                    ),
                    class_name="pairs small inside",
                ),
                native_link(
                    text.title, href=f"{address(language, '/consents')}#{text.purpose}", look="small"
                ),
                class_name="fold",
            ),
            class_name="consent-more",
        ),
        class_name="card flat consent",
    )


def _development(words: Words) -> rx.Component:
    return notice(rx.el.p(words("common.state.development"), class_name="small"), tone="near", icon="alert")


PAGES = public_pages("/register", register, "register", listed=False)
