"""Every handler of every state has a policy, and a guarded handler lets nobody else in."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
from types import SimpleNamespace
from typing import Any

import pytest
import reflex as rx
from reflex.state import all_base_state_classes
from reflex_base.registry import RegistrationContext

import labhelp_app.state
from labhelp_app import bootstrap
from labhelp_app.services import sessions
from labhelp_app.services.actor import Role
from labhelp_app.services.context import Context
from labhelp_app.services.roles import ROLES, Policy, admits
from labhelp_app.state import guard
from labhelp_app.state.guard import REFLEX_OWN, Gate, guarded, policy_of
from tests.services.registrations import arrived


def handlers() -> dict[str, Any]:
    """Return every handler a browser could name, after loading every state module."""
    for module in pkgutil.iter_modules(labhelp_app.state.__path__):
        importlib.import_module(f"labhelp_app.state.{module.name}")
    return {
        name: entry.handler.fn for name, entry in RegistrationContext.ensure_context().event_handlers.items()
    }


def ours(found: dict[str, Any]) -> dict[str, Any]:
    return {name: fn for name, fn in found.items() if fn.__module__.startswith("labhelp_app")}


def test_every_handler_of_ours_has_a_policy() -> None:
    found = ours(handlers())
    assert len(found) >= 3
    assert [name for name, fn in found.items() if policy_of(fn) is None] == []


def test_the_open_handlers_of_reflex_are_exactly_those_listed_with_a_reason() -> None:
    frameworks = {name for name, fn in handlers().items() if fn.__module__.startswith("reflex")}
    named = {name for name in frameworks if not name.endswith(".setvar")}
    shut = {name for name in named if "frontend_event_exception_state" in name}
    assert named - shut == set(REFLEX_OWN), "an upgrade of Reflex brought or renamed a handler: judge it"
    assert all(reason.strip() for reason in REFLEX_OWN.values())


def test_the_gate_drops_every_setter_and_every_handler_without_a_policy() -> None:
    for name, fn in handlers().items():
        answer = asyncio.run(Gate().preprocess(None, None, SimpleNamespace(name=name)))  # pyright: ignore[reportArgumentType]
        passes = name in REFLEX_OWN or policy_of(fn) is not None
        assert (answer is None) == passes, name
        if name.endswith(".setvar"):
            assert answer is not None


def test_medical_rooms_are_guarded_for_the_patient_alone() -> None:
    assert ROLES[Policy.PATIENT] == {Role.PATIENT}
    public = {
        name.rsplit(".", 1)[1] for name, fn in ours(handlers()).items() if policy_of(fn) is Policy.PUBLIC
    }
    assert public <= {"choose_language", "dismiss_problem"}, (
        "a public handler serves no person's data: judge it"
    )


def test_no_state_keeps_a_var_named_like_a_secret() -> None:
    handlers()
    for name in all_base_state_classes:
        state = rx.State.get_class_substate(name) if name.count(".") else rx.State
        for var in state.base_vars:
            assert not any(word in var for word in ("password", "token", "secret", "email")), f"{name}.{var}"


class FakeState:
    """A state as far as the guard looks at it, outside any page."""

    def __init__(self, ctx: Context, session_id: str) -> None:
        headers = {sessions.HEADER: sessions.header_value(session_id)} if session_id else {}
        self.router = SimpleNamespace(
            headers=SimpleNamespace(raw_headers=headers, user_agent="Specimen"),
            session=SimpleNamespace(client_ip="203.0.113.7"),
            url=SimpleNamespace(path="/app/reports"),
        )
        self.told: list[str] = []
        self.ran = False

    async def get_state(self, kind: Any) -> Any:
        del kind
        return SimpleNamespace(_show=self.told.append)


@pytest.fixture
def ctx(sqlite_context: Context, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(bootstrap, "context", lambda: sqlite_context)
    return sqlite_context


def plain(self: Any) -> str:
    self.ran = True
    return "done"


async def awaited(self: Any) -> str:
    self.ran = True
    return "done"


def stream(self: Any) -> Any:
    self.ran = True
    yield "done"


async def awaited_stream(self: Any) -> Any:
    self.ran = True
    yield "done"


def call(handler: Any, policy: Policy, state: FakeState) -> list[Any]:
    wrapped = guarded(policy)(handler)

    async def run() -> list[Any]:
        answer = wrapped(state)
        return [item async for item in answer] if inspect.isasyncgen(answer) else [await answer]

    return asyncio.run(run())


@pytest.mark.parametrize("handler", [plain, awaited, stream, awaited_stream])
def test_each_kind_of_handler_runs_for_the_person_and_for_nobody_else(ctx: Context, handler: Any) -> None:
    actor = arrived(ctx)
    inside, outside = FakeState(ctx, actor.session_id), FakeState(ctx, "")
    assert call(handler, Policy.PATIENT, inside) == ["done"]
    refusal = call(handler, Policy.PATIENT, outside)
    assert (inside.ran, outside.ran) == (True, False)
    assert "/login?next=/app/reports" in str(refusal)


@pytest.mark.parametrize("policy", [policy for policy in Policy if not admits(policy, Role.PATIENT)])
def test_a_patient_enters_no_staff_room(ctx: Context, policy: Policy) -> None:
    state = FakeState(ctx, arrived(ctx).session_id)
    call(awaited, policy, state)
    assert (state.ran, state.told) == (False, ["forbidden"])


def test_an_ended_session_runs_nothing_more(ctx: Context) -> None:
    actor = arrived(ctx)
    sessions.revoke(ctx, actor, actor.session_id)
    state = FakeState(ctx, actor.session_id)
    call(awaited, Policy.PATIENT, state)
    assert not state.ran


def test_an_unexpected_fault_is_told_without_its_text_and_logged_without_it(
    ctx: Context, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(self: Any) -> None:
        raise RuntimeError("ферритин 9.37 canary")

    state = FakeState(ctx, arrived(ctx).session_id)
    call(fails, Policy.PATIENT, state)
    assert state.told == ["unexpected"]
    assert "RuntimeError" in caplog.text
    assert "canary" not in caplog.text


def test_services_run_as_the_person_and_off_the_event_loop(ctx: Context) -> None:
    import threading

    actor = arrived(ctx)
    seen: list[Any] = []

    def service(context: Context, who: Any, word: str) -> str:
        seen.extend([context is ctx, who.user_id, threading.current_thread() is threading.main_thread()])
        return word

    assert asyncio.run(guard.serve(FakeState(ctx, actor.session_id), service, "word")) == "word"
    assert seen == [True, actor.user_id, False]
