"""Builds the app and nothing else."""

from __future__ import annotations

import reflex as rx

from labhelp_app.pages.registry import PAGES
from labhelp_app.theme import SCRIPT, STYLESHEETS


def build() -> rx.App:
    """Put pages, style and the web layer together."""
    app = rx.App(
        theme=None,
        toaster=None,
        stylesheets=list(STYLESHEETS),
        head_components=[rx.el.script(src=SCRIPT)],  # plain: it must run before the first paint
    )
    for page in PAGES:
        app.add_page(
            page.view,
            route=page.route,
            title=page.title,
            description=page.description,
            on_load=page.on_load,
            meta=page.meta,
        )
    return app


app = build()
