"""Runs the tests against a fault in the head of a class, which only a fresh import can show."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutation.children import Outcome, run
from tests.mutation.mutants import Mutant

CPU_S = 400


def outcomes_afresh(mutants: Sequence[Mutant]) -> list[tuple[Mutant, Outcome]]:
    """What became of the faults; slower than a forked run, because the tests are collected again."""
    _warm()
    found: list[tuple[Mutant, Outcome]] = []
    for at, mutant in enumerate(mutants):
        if at % 20 == 0:
            sys.stderr.write(f"heads of classes: {at} of {len(mutants)}\n")
        outcome = run(lambda: None, lambda one=mutant: _run_all(one), CPU_S)
        if outcome is not Outcome.NOTICED:
            sys.stderr.write(f"{outcome.value}: {mutant.name}\n")
        found.append((mutant, outcome))
    return found


def _warm() -> None:
    """Import what the tests need beside the product, so that each child has it already."""
    for name in ("hypothesis", "hypothesis.strategies", "pint", "ucumvert"):
        importlib.import_module(name)


def _run_all(mutant: Mutant) -> bool:
    sys.meta_path.insert(0, _Faulty(mutant))
    folder = Path(__file__).parents[1] / "clinical"
    names = ("test_flags.py", "test_changes.py", "test_indices.py", "test_indices_boundaries.py")
    paths = [str(folder / name) for name in names]
    return pytest.main(["-q", "-x", "-p", "no:cacheprovider", "--capture=no", *paths]) == 0


class _Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves the one faulty module; everything else is imported as usual."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, name: str, path: object, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._mutant.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)  # type: ignore[arg-type]
        assert spec is not None
        return importlib.util.spec_from_file_location(
            name, spec.origin, loader=_Source(self._mutant, str(spec.origin)),
            submodule_search_locations=spec.submodule_search_locations,
        )  # fmt: skip


class _Source(importlib.abc.Loader):
    def __init__(self, mutant: Mutant, origin: str) -> None:
        self._mutant, self._origin = mutant, origin

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._mutant.tree, self._origin, "exec"), vars(module))
