"""Public pages are made once per language, so that their text stands in the HTML before any script runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import reflex as rx

from labhelp_app.components.shell import address, public_page
from labhelp_app.i18n import LANGUAGES, Words, speaker
from labhelp_app.pages.page import Page
from labhelp_app.settings import settings

View = Callable[[str, Words], tuple[Any, ...]]
"""Takes a language and its speaker, returns what stands between the top bar and the foot."""

OPEN_GRAPH_LOCALES = {"ru": "ru_KZ", "kk": "kk_KZ", "en": "en_GB"}


def public_pages(path: str, view: View, room: str, *, listed: bool = True) -> tuple[Page, ...]:
    """Return the three pages of one address; titles come from ``<room>.meta.title`` and ``.description``.

    ``listed=False`` asks search engines to stay away.
    """
    return tuple(_page(path, view, room, language, listed) for language in LANGUAGES)


def _page(path: str, view: View, room: str, language: str, listed: bool) -> Page:
    words = speaker(language)
    title, description = words(f"{room}.meta.title"), words(f"{room}.meta.description")
    return Page(
        route=address(language, path),
        view=partial(_drawn, path, view, language),
        title=title,
        description=description,
        meta=[*_social(path, language, title, description), *_alternates(path), *_robots(listed)],
    )


def _drawn(path: str, view: View, language: str) -> rx.Component:
    return public_page(language, path, *view(language, speaker(language)))


def _social(path: str, language: str, title: str, description: str) -> list[dict[str, str]]:
    told = {
        "og:type": "website",
        "og:site_name": "LabHelp.me",
        "og:title": title,
        "og:description": description,
        "og:url": _absolute(address(language, path)),
        "og:locale": OPEN_GRAPH_LOCALES[language],
    }
    return [{"property": name, "content": content} for name, content in told.items()]


def _alternates(path: str) -> list[rx.Component]:
    """Return the same page in each language, and the Russian one for every other."""
    places = [(language, address(language, path)) for language in LANGUAGES]
    return [
        rx.el.link(rel="alternate", custom_attrs={"hrefLang": language}, href=_absolute(place))
        for language, place in (*places, ("x-default", path))
    ]


def _robots(listed: bool) -> list[dict[str, str]]:
    return [] if listed else [{"name": "robots", "content": "noindex, nofollow"}]


def _absolute(place: str) -> str:
    return settings().public_url + place
