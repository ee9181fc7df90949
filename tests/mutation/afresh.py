"""Runs the tests against a fault in the head of a class, which only a fresh import can show."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutation.mutants import Mutant

LONGEST_S = 120


def survives_afresh(mutants: Sequence[Mutant]) -> list[Mutant]:
    """The faults that no test noticed; slower than a forked run, because the tests are collected again."""
    _warm()
    survivors: list[Mutant] = []
    for at, mutant in enumerate(mutants):
        if at % 20 == 0:
            sys.stderr.write(f"heads of classes: {at} of {len(mutants)}, {len(survivors)} unnoticed\n")
        if _passes(mutant):
            sys.stderr.write(f"unnoticed: {mutant.name}\n")
            survivors.append(mutant)
    return survivors


def _warm() -> None:
    """Import what the tests need beside the product, so that each child has it already."""
    for name in ("hypothesis", "hypothesis.strategies", "pint", "ucumvert"):
        importlib.import_module(name)


def _passes(mutant: Mutant) -> bool:
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        signal.alarm(LONGEST_S)
        try:
            os._exit(0 if _run_all(mutant) else 1)
        except BaseException:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


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
