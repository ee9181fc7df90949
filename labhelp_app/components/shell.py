"""The frame of a public page: skip link, top bar, the language of the page, foot. Plain strings, no state."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, classes, native_link
from labhelp_app.components.icons import icon, logo
from labhelp_app.components.overlays import menu
from labhelp_app.i18n import LANGUAGES, Words, speaker
from labhelp_app.settings import settings
from labhelp_app.theme import SCRIPT

SHORT_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}
"""Languages as the switch shows them, in its order."""

SECTIONS = (("/how-it-works", "how"), ("/accuracy", "accuracy"), ("/privacy-policy", "policy"))
FOOT = (*SECTIONS, ("/consents", "consents"), ("/login", "login"), ("/register", "register"))


def head() -> list[rx.Component]:
    """Return what stands in the head of every page: the script that runs before paint, and the icons."""
    return [
        rx.el.script(src=SCRIPT),
        rx.el.link(rel="icon", href="/icon.svg", type="image/svg+xml"),
        rx.el.link(rel="apple-touch-icon", href="/icon-180.png"),
        rx.el.meta(name="format-detection", content="telephone=no"),
    ]


def preview_image() -> str:
    """Return the address of the picture that other sites show beside a link."""
    return f"{settings().public_url}/card.png"


def address(language: str, path: str) -> str:
    """Return where a public page lives in a language: ``/x`` in Russian, ``/kk/x``, ``/en/x``."""
    prefix = "" if language == LANGUAGES[0] else f"/{language}"
    return f"{prefix}{path}" if path != "/" else prefix or "/"


def public_page(language: str, path: str, *children: Child, look: str = "") -> rx.Component:
    """Return a whole public page; ``path`` is its Russian address and feeds the language switch."""
    words = speaker(language)
    return rx.el.div(
        skip_link(words("common.skip.link")),
        *development_banner(words("common.banner.development")),
        public_top(language, path, words),
        rx.el.main(*children, tab_index=-1, custom_attrs={"id": "content"}),
        foot(language, words),
        class_name=classes("page", look),
        lang=language,
        custom_attrs={"data-page": path},
    )


def development_banner(text: Child) -> tuple[rx.Component, ...]:
    """Return the line that tells a development copy from the real service; production has none."""
    if settings().production:
        return ()
    return (rx.el.aside(text, class_name="banner no-print"),)


def skip_link(text: Child) -> rx.Component:
    """Return the link that only a keyboard meets: past the bar to the content (id ``content``)."""
    return native_link(text, href="#content", look="skip")


def brand(href: str, label: Child) -> rx.Component:
    """Return the mark and the name of the site, linked home."""
    return rx.el.a(
        logo(), rx.el.span("LabHelp.me"), href=href, class_name="logo", custom_attrs={"aria-label": label}
    )


def public_top(language: str, path: str, words: Words) -> rx.Component:
    """Return the bar at the top: name, sections, language, theme, sign in."""
    return rx.el.header(
        rx.el.div(
            brand(address(language, "/"), f"LabHelp.me, {words('common.nav.home')}"),
            rx.el.nav(
                *(
                    section_link(language, target, path, words(f"common.nav.{name}"))
                    for target, name in SECTIONS
                ),
                class_name="links",
                aria_label=words("common.nav.label"),
            ),
            rx.el.div(class_name="push"),
            language_links(language, path, words),
            theme_menu(words, *_sections_for_phones(language, words)),
            rx.el.a(
                words("common.nav.login"),
                href=address(language, "/login"),
                class_name="btn quiet small sign-in",
            ),
            class_name="wrap",
        ),
        class_name="top",
    )


def section_link(language: str, target: str, path: str, text: Child) -> rx.Component:
    """Return a link to a section; the present one says so."""
    attrs = {"aria-current": "page"} if target == path else {}
    return rx.el.a(text, href=address(language, target), custom_attrs=attrs)


def language_links(language: str, path: str, words: Words) -> rx.Component:
    """Return the three languages as links to the same page; each is named in its own language."""
    return rx.el.nav(
        *(
            rx.el.a(
                SHORT_NAMES[other],
                href=address(other, path),
                lang=other,
                custom_attrs={
                    "hrefLang": other,
                    "aria-label": speaker(other)("common.language.name"),
                    **({"aria-current": "true"} if other == language else {}),
                },
            )
            for other in SHORT_NAMES
        ),
        class_name="segments languages",
        aria_label=words("common.language.label"),
    )


def theme_menu(words: Any, *above: Child) -> rx.Component:
    """Return the menu with the choice of appearance; ``above`` are links shown before it on a phone."""
    marks = (("", "screen", "system"), ("light", "sun", "light"), ("dark", "moon", "dark"))
    return menu(
        words("common.nav.menu"),
        icon("menu"),
        *above,
        rx.el.p(words("common.theme.label"), class_name="eyebrow sheet-title"),
        *(
            rx.el.button(
                icon(drawn, 20),
                words(f"common.theme.{name}"),
                type="button",
                custom_attrs={"data-theme-choice": choice, "aria-pressed": "true" if not choice else "false"},
            )
            for choice, drawn, name in marks
        ),
    )


def foot(language: str, words: Words) -> rx.Component:
    """Return the foot: every public page, the notice, who answers for the data."""
    operator = settings().operator
    return rx.el.footer(
        rx.el.div(
            rx.el.nav(
                *(
                    rx.el.a(words(f"common.nav.{name}"), href=address(language, target))
                    for target, name in FOOT
                ),
                aria_label=words("common.footer.label"),
            ),
            rx.el.p(
                words("common.footer.contact"),
                ": ",
                native_link(operator.phone, href="tel:" + operator.phone.replace(" ", ""), look="nowrap"),
                *(
                    (rx.el.br(), words("common.footer.operator"), ": ", operator.name)
                    if operator.name
                    else ()
                ),
            ),
            rx.el.p(words("common.footer.notice"), class_name="notice"),
            rx.el.p(words("common.footer.no_trackers"), class_name="faint"),
            class_name="wrap",
        ),
        class_name="foot",
    )


def _sections_for_phones(language: str, words: Words) -> tuple[rx.Component, ...]:
    return tuple(
        rx.el.a(words(f"common.nav.{name}"), href=address(language, target), class_name="phone-only")
        for target, name in SECTIONS
    )
