"""The full text of every consent, exactly as shown before agreeing, with the fingerprint the receipt carries."""

from __future__ import annotations

from datetime import date

import reflex as rx

from labhelp_app.components.controls import chip, native_link
from labhelp_app.i18n import Words, say
from labhelp_app.pages.public import public_pages
from labhelp_app.services.consent_texts import REQUIRED_TO_REGISTER, TEXT_VERSION, ConsentText, consent_texts
from labhelp_app.settings import settings


def consents(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the four texts, each with its own anchor."""
    texts = consent_texts(settings().operator, settings().ai, language)
    return (
        rx.el.div(
            rx.el.div(
                rx.el.p(say(language, "consents.version.text", version=_edition()), class_name="eyebrow"),
                rx.el.h1(words("consents_page.page.title"), class_name="display"),
                rx.el.p(words("consents_page.page.lead"), class_name="lead measure"),
                class_name="stack full",
            ),
            rx.el.nav(
                *(native_link(text.title, href=f"#{text.purpose}") for text in texts),
                class_name="contents",
                aria_label=words("policy.page.contents"),
            ),
            rx.el.div(*(_text(words, text) for text in texts), class_name="clauses"),
            class_name="wrap paper with-contents",
        ),
    )


def _text(words: Words, text: ConsentText) -> rx.Component:
    required = text.purpose in REQUIRED_TO_REGISTER
    return rx.el.section(
        rx.el.div(
            rx.el.h2(text.title, custom_attrs={"id": text.purpose}),
            chip(
                words("register.consents.required" if required else "register.consents.optional"),
                "brand" if required else "none",
            ),
            class_name="stack-s",
        ),
        rx.el.dl(
            rx.el.dt(words("consents_page.page.box")),
            rx.el.dd(rx.el.b(text.box)),
            *(part for _, heading, said in text.parts for part in (rx.el.dt(heading), rx.el.dd(said))),
            class_name="pairs",
        ),
        rx.el.p(
            words("consents_page.page.hash"),
            ": ",
            rx.el.code(text.sha256),
            ". ",
            words("consents_page.page.hash_hint"),
            class_name="xs faint",
        ),
        class_name="card pad long stack",
    )


def _edition() -> str:
    return date.fromisoformat(TEXT_VERSION).strftime("%d.%m.%Y")


PAGES = public_pages("/consents", consents, "consents_page")
