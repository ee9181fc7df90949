"""Every route with an id in its address answers a stranger exactly as if the thing did not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from benchmarks.reading.specimens import kdl_like
from labhelp_app.services import drafts, reading_queue, uploads
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.web.auth_routes import AuthRoutes
from labhelp_app.web.download_routes import DownloadRoutes
from labhelp_app.web.health import HealthRoute
from labhelp_app.web.rights_routes import RightsRoutes
from labhelp_app.web.upload_routes import UploadRoutes
from tests.cast import person
from tests.services.papers import read_page, settle
from tests.web.test_upload_routes import Door

NOTHING = "0" * 32
NOT_ABOUT_AN_OBJECT = {
    "/health": "tells that the parts work, nothing about anybody",
    "/api/auth/form/{name}": "gives a browser its own refused form back from its own cookie",
    "/api/trends/{code}.csv": "the code names an indicator of the catalogue; the table is always the asker's own",
    "/api/consents/{purpose}/grant": "acts on the asker's own consent",
    "/api/consents/{purpose}/withdraw": "acts on the asker's own consent",
}


@pytest.fixture
def ctx(sqlite_context: Context) -> Iterator[Context]:
    reading_queue.start(sqlite_context)
    yield sqlite_context
    reading_queue.stop(sqlite_context)


def all_routes(ctx: Context) -> list[Route]:
    def ended(_session: str) -> None:
        return None

    return [
        *HealthRoute(ctx, lambda: True).routes(),
        *AuthRoutes(ctx, ended).routes(),
        *RightsRoutes(ctx, ended).routes(),
        *UploadRoutes(ctx).routes(),
        *DownloadRoutes(ctx).routes(),
    ]


def belongings(ctx: Context, owner: Actor) -> dict[str, str]:
    """Give the owner one of everything and return its ids by the name of the path parameter."""
    from labhelp_app.services import consents

    draft_id = uploads.put_file(ctx, owner, kdl_like(date(2026, 2, 3))[0], "application/pdf")
    page = settle(ctx, owner, read_page(ctx, owner, draft_id))
    (report_id,) = drafts.confirm(ctx, owner, draft_id, attested=True)
    second = uploads.put_file(ctx, owner, kdl_like(date(2026, 3, 3), seed=2)[0], "application/pdf")
    row_id = read_page(ctx, owner, second).reports[0].rows[0].id
    receipt_id = consents.grant(ctx, owner, "notices", "ru", "button")
    del page
    return {"draft_id": second, "row_id": row_id, "report_id": report_id, "receipt_id": receipt_id}


def filled(path: str, ids: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: ids.get(found.group(1), NOTHING), path)


def test_every_route_about_an_object_says_not_found_to_a_stranger(ctx: Context) -> None:
    owner, stranger = person(ctx, "owner"), person(ctx, "stranger")
    ids = belongings(ctx, owner)
    app = Starlette(routes=all_routes(ctx))
    clients = {
        name: TestClient(Door(app, who), base_url=ctx.settings.public_url, follow_redirects=False)
        for name, who in (("owner", owner), ("stranger", stranger), ("nobody", None))
    }
    about_objects = [
        route for route in all_routes(ctx) if "{" in route.path and route.path not in NOT_ABOUT_AN_OBJECT
    ]
    assert len(about_objects) >= 3
    for route in about_objects:
        method = next(iter(route.methods - {"HEAD"}))
        own, missing = filled(route.path, ids), filled(route.path, {})
        assert clients["owner"].request(method, own).status_code == 200, route.path
        foreign = clients["stranger"].request(method, own)
        absent = clients["stranger"].request(method, missing)
        assert foreign.status_code == absent.status_code == 404, route.path
        assert foreign.content == absent.content, route.path
        assert clients["nobody"].request(method, own).status_code in {303, 401}, route.path


def test_every_route_is_either_about_an_object_or_listed_with_a_reason(ctx: Context) -> None:
    open_ended = {route.path for route in all_routes(ctx) if "{" in route.path}
    known = {path for path in NOT_ABOUT_AN_OBJECT if "{" in path}
    assert known <= open_ended
    about_objects = open_ended - known
    assert all(re.search(r"\{\w+_id\}", path) for path in about_objects)
