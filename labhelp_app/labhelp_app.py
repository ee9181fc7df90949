"""Builds the app and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import reflex as rx
from reflex.utils import prerequisites

from labhelp_app import bootstrap
from labhelp_app.components.app_frame import waiting_frame
from labhelp_app.components.shell import head, preview_image
from labhelp_app.i18n import LANGUAGES
from labhelp_app.pages.registry import PAGES
from labhelp_app.reading import pipeline
from labhelp_app.services import reading_queue
from labhelp_app.services.housekeeping import Housekeeping
from labhelp_app.state.faults import backend_failed, frontend_failed
from labhelp_app.state.guard import Gate
from labhelp_app.theme import STYLESHEETS
from labhelp_app.web.download_routes import DownloadRoutes
from labhelp_app.web.shell import Shell, check_reflex
from labhelp_app.web.upload_routes import UploadRoutes


def build() -> rx.App:
    """Put pages, style and the web layer together."""
    check_reflex(rx.config.get_config())
    context = bootstrap.context()
    shell = Shell(context, prerequisites.get_web_dir() / "build" / "client")
    app = rx.App(
        theme=None,
        toaster=None,
        stylesheets=list(STYLESHEETS),
        html_lang=LANGUAGES[0],
        head_components=head(),
        hydrate_fallback=waiting_frame,
        api_transformer=shell.transformers(
            *UploadRoutes(context).routes(), *DownloadRoutes(context).routes()
        ),
        backend_exception_handler=backend_failed,
        frontend_exception_handler=frontend_failed,
    )
    app.add_middleware(Gate())
    app.register_lifespan_task(_reading)
    for page in PAGES:
        app.add_page(
            page.view,
            route=page.route,
            title=page.title,
            description=page.description,
            image=preview_image(),
            on_load=page.on_load,
            meta=page.meta,
        )
    return app


@asynccontextmanager
async def _reading() -> AsyncIterator[None]:
    """Keep house and read what waits in the queue, also what a crash left there, as long as the app runs."""
    context = bootstrap.context()
    housekeeping = Housekeeping(context)
    housekeeping.start()
    reading_queue.start(context)
    pipeline.keep_ready()
    yield
    reading_queue.stop(context)
    pipeline.let_go()
    housekeeping.stop()


app = build()
