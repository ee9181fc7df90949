"""Every handler of every page answers a stranger's id exactly as an id that does not exist."""

from __future__ import annotations

import inspect
import pkgutil
import re
from importlib import import_module
from typing import Any

import pytest
import reflex as rx

import labhelp_app.state as rooms
from labhelp_app.services import consents, reports
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.state.session import SessionState
from tests.cast import person
from tests.services.papers import read_page, read_pasted, settle, stored
from tests.state.tabs import Tab, goes_to

NOTHING = "0" * 32
ANY_ID = re.compile(r"[0-9a-f]{32}")
OWNERS_OWN = ("Ферритин", "Specimen-reader", "13 - 150", "13 – 150")
"""What stands in the owner's reports and profile and in nobody else's."""


def own_states() -> list[Any]:
    for module in pkgutil.iter_modules(rooms.__path__):
        import_module(f"labhelp_app.state.{module.name}")
    found: list[Any] = []
    waiting: list[Any] = [rx.State]
    while waiting:
        kind = waiting.pop()
        waiting += kind.class_subclasses if hasattr(kind, "class_subclasses") else kind.get_substates()
        if kind.__module__.startswith("labhelp_app."):
            found.append(kind)
    return sorted(set(found), key=lambda kind: kind.get_full_name())


def handlers() -> list[tuple[Any, str]]:
    return [(kind, name) for kind in own_states() for name in kind.event_handlers if name != "setvar"]


def words_for(kind: Any, name: str, object_id: str) -> list[Any]:
    """Return an argument for each parameter: the id for a text, plain values for the rest."""
    made: list[Any] = []
    for parameter in list(inspect.signature(kind.event_handlers[name].fn).parameters.values())[1:]:
        kind_of = str(parameter.annotation)
        if "bool" in kind_of:
            made.append(True)
        elif "int" in kind_of:
            made.append(0)
        elif "dict" in kind_of:
            made.append({"id": object_id})
        elif "list" in kind_of:
            made.append([object_id])
        else:
            made.append(object_id)
    return made


def belongings(ctx: Context, owner: Actor) -> dict[str, str]:
    """Give the owner one of everything and return an id of each kind."""
    report_id = stored(ctx, owner)
    draft = read_pasted(ctx, owner)
    row_id = draft.reports[0].rows[0].id
    return {
        "report": report_id,
        "draft": draft.id,
        "row": row_id,
        "consent": consents.grant(ctx, owner, "notices", "ru", "button"),
        "session": owner.session_id,
    }


def newcomer(ctx: Context) -> Actor:
    """Return a stranger nothing has happened to yet: handlers may change what belongs to the asker."""
    return person(ctx, "stranger", given_name="Specimen", surname="Үлгі")


def outcome(actor: Actor, kind: Any, name: str, page: str, object_id: str) -> tuple[Any, ...]:
    """Run a handler in a fresh tab at a page about the object and return what a person would see of it."""
    tab = Tab(actor, f"/app/{page}/{object_id}")
    tab.state(SessionState).signed_in = True
    if "load" in kind.event_handlers:
        tab.call(kind, "load")
    try:
        events = tab.call(kind, name, *words_for(kind, name, object_id))
        ended = "ok"
    except Exception as error:
        events, ended = [], type(error).__name__
    state, session = tab.state(kind), tab.state(SessionState)
    trouble = getattr(getattr(state, "trouble", None), "code", "")
    told = (
        getattr(state, "phase", ""),
        trouble,
        getattr(state, "told", ""),
        session.problem,
        goes_to(events),
    )
    shown = repr({str(key): repr(value) for key, value in state.dict().items()})
    assert not any(secret in shown for secret in OWNERS_OWN), f"{kind.__name__}.{name}"
    return (ended, *(ANY_ID.sub("ID", str(part)) for part in told))  # a new draft of one's own has a new id


@pytest.fixture
def ids(served: Context, reader: Actor) -> dict[str, str]:
    return belongings(served, reader)


def test_a_stranger_learns_nothing_from_any_handler(served: Context, ids: dict[str, str]) -> None:
    told_apart: list[str] = []
    cells = 0
    for kind, name in handlers():
        if name in {"explain"}:  # runs in the background, over the service that test_interpretations attacks
            continue
        for page, object_id in (("reports", ids["report"]), ("review", ids["draft"])):
            cells += 1
            foreign = outcome(newcomer(served), kind, name, page, object_id)
            missing = outcome(newcomer(served), kind, name, page, NOTHING)
            if foreign != missing:
                told_apart.append(f"{kind.__name__}.{name} with a foreign id on {page}")
    assert told_apart == []
    assert cells >= 80


def test_after_all_that_the_owner_still_has_everything(
    served: Context, reader: Actor, passer_by: Actor
) -> None:
    ids = belongings(served, reader)
    for kind, name in handlers():
        if name != "explain":
            outcome(passer_by, kind, name, "reports", ids["report"])
            outcome(passer_by, kind, name, "review", ids["draft"])
    page = settle(served, reader, read_page(served, reader, ids["draft"]))
    assert page.total == 4
    assert reports.page(served, reader, ids["report"], "ru").counted == 4
