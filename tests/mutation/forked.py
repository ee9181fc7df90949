"""Runs the tests against a fault, in a child that already holds everything else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from tests.mutation.children import BrokenImport, Outcome, run
from tests.mutation.mutants import Mutant

TESTS = (
    "test_indices.py", "test_indices_oracle.py", "test_indices_boundaries.py", "test_changes.py", "test_flags.py",
    "test_units.py", "test_ucum_functional.py", "test_units_oracle.py", "test_assessment.py", "test_red_flags.py",
    "test_ranges.py", "test_lookup.py", "test_indices_of_a_draw.py",
)  # fmt: skip
SHORTEST_CPU_S = 60
TIMES_SLOWER = 20


class Rehearsal:
    """One collected test session; its loop is replaced by the trial of every fault."""

    def __init__(self, root: Path) -> None:
        folder = root / "tests" / "clinical"
        self._paths = [str(folder / name) for name in TESTS if (folder / name).exists()]
        self._mutants: Sequence[Mutant] = ()
        self._outcomes: list[tuple[Mutant, Outcome]] = []
        self._touched: dict[tuple[str, str], list[tuple[float, pytest.Item]]] = {}
        self._items: Sequence[pytest.Item] = ()
        self._failed = False
        self._error: BaseException | None = None

    def outcomes(self, mutants: Sequence[Mutant]) -> list[tuple[Mutant, Outcome]]:
        """What became of every fault."""
        self._mutants = mutants
        if mutants:
            pytest.main(
                ["-q", "-x", "-p", "no:cacheprovider", "--capture=no", "--no-header", *self._paths],
                plugins=[self],
            )
        if len(self._outcomes) != len(mutants):
            # pytest turns an error of its loop into an exit code; a pass that stopped must not give a score.
            at = mutants[len(self._outcomes)].name
            raise SystemExit(f"the pass stopped before {at}") from self._error
        return self._outcomes

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = session.items
        self._learn(session.items)
        for at, mutant in enumerate(self._mutants):
            if at % 100 == 0:
                sys.stderr.write(f"{at} of {len(self._mutants)}\n")
            try:
                outcome = self._outcome(mutant)
            except BaseException as error:
                self._error = error
                raise
            self._outcomes.append((mutant, outcome))
            if outcome is not Outcome.NOTICED:
                sys.stderr.write(f"{outcome.value}: {mutant.name}\n")
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed = self._failed or report.failed

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        config.pluginmanager.unregister(reporter)

    def _learn(self, items: Sequence[pytest.Item]) -> None:
        """Run every test once in a child-like dry pass and note the functions of the core it enters."""
        for item in items:
            entered: set[tuple[str, str]] = set()
            # An answer kept from an earlier test would hide that this one needs the function.
            _forget(_core())
            started = time.process_time()
            sys.setprofile(_recorder(entered))
            try:
                _run(item)
            finally:
                sys.setprofile(None)
            took = time.process_time() - started
            for place in entered:
                self._touched.setdefault(place, []).append((took, item))
            if self._failed:
                raise SystemExit(f"the tests do not pass without a fault: {item.nodeid}")
        for tests in self._touched.values():
            tests.sort(key=lambda pair: pair[0])

    def _outcome(self, mutant: Mutant) -> Outcome:
        timed = self._tests_of(mutant)
        allowed = max(SHORTEST_CPU_S, int(TIMES_SLOWER * sum(took for took, _ in timed)))
        tests = [item for _, item in timed]
        return (
            run(lambda: _install(mutant), lambda: self._all_pass(tests), allowed)
            if tests
            else Outcome.UNNOTICED
        )

    def _tests_of(self, mutant: Mutant) -> list[tuple[float, pytest.Item]]:
        """The tests that enter the function; for a constant those that enter its module; fastest first."""
        path = str(sys.modules[mutant.module].__file__)
        if mutant.function is not None:
            return self._touched.get((path, mutant.function.rpartition(".")[2]), [])
        timed = {
            item: took for (file, _), pairs in self._touched.items() if file == path for took, item in pairs
        }
        # What only reads a definition enters no function of its module.
        timed |= {
            item: 0.0
            for item in self._items
            if "boundaries" in item.nodeid or "test_indices.py" in item.nodeid
        }
        return sorted(((took, item) for item, took in timed.items()), key=lambda pair: pair[0])

    def _all_pass(self, tests: Sequence[pytest.Item]) -> bool:
        for item in tests:
            _run(item)
            if self._failed:
                return False
        return True


def _run(item: pytest.Item) -> None:
    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)


def _recorder(entered: set[tuple[str, str]]) -> Callable[..., None]:
    def note(frame: Any, event: str, _argument: object) -> None:
        if event == "call" and "labhelp_app/clinical" in frame.f_code.co_filename:
            entered.add((frame.f_code.co_filename, frame.f_code.co_name))

    return note


def _install(mutant: Mutant) -> None:
    """Give the living function the faulty code, so that every name bound to it has the fault."""
    module = sys.modules[mutant.module]
    _forget(_core())
    if mutant.function is None:
        _rebind(mutant, module)
        return
    target: Any = module
    for part in mutant.function.split("."):
        target = vars(target)[part] if isinstance(target, type) else getattr(target, part)
    function = _plain(target)
    whole = compile(mutant.tree, str(module.__file__), "exec")
    code = _code_of(whole, mutant.function.split("."))
    if code.co_freevars == function.__code__.co_freevars:
        function.__code__ = code
    else:  # the fault took the word "super" away, and with it the cell of the class
        assert not code.co_freevars
        owner = vars(module)[mutant.function.split(".")[0]]
        setattr(owner, function.__name__, FunctionType(code, function.__globals__, function.__name__))


def _rebind(mutant: Mutant, module: ModuleType) -> None:
    """Run the faulty module beside the living one and hand its constants over."""
    beside = ModuleType(module.__name__)
    beside.__dict__.update(__file__=module.__file__, __package__=module.__package__, __name__=module.__name__)
    try:
        exec(compile(mutant.tree, str(module.__file__), "exec"), vars(beside))
    except Exception as error:
        raise BrokenImport from error
    for name in mutant.names:
        setattr(module, name, getattr(beside, name))
    definitions = getattr(beside, "INDICES", None)
    if isinstance(definitions, tuple):
        _redefine(definitions, module.INDICES)


def _redefine(definitions: tuple[Any, ...], living: tuple[Any, ...]) -> None:
    registry: Any = sys.modules["labhelp_app.clinical.indices"]
    for index in living:
        registry.INDICES.pop(index.code, None)
    registry.INDICES.update({index.code: index for index in definitions})
    registry._BY_ALIAS.clear()
    registry._BY_ALIAS.update({alias: i.code for i in registry.INDICES.values() for alias in i.aliases})


def _plain(target: Any) -> FunctionType:
    if isinstance(target, property):
        target = target.fget
    while hasattr(target, "__wrapped__"):
        target = target.__wrapped__
    return target


def _code_of(code: CodeType, path: list[str]) -> CodeType:
    for name in path:
        code = next(one for one in code.co_consts if isinstance(one, CodeType) and one.co_name == name)
    return code


def _core() -> set[str]:
    return {name for name in sys.modules if name.startswith("labhelp_app.clinical")}


def _forget(modules: set[str]) -> None:
    """Empty the caches of these modules: they hold answers of the faultless rules."""
    for name in modules:
        for value in list(vars(sys.modules[name]).values()):
            if callable(getattr(value, "cache_clear", None)):
                value.cache_clear()
