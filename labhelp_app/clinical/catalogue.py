"""The way to look up an indicator, its explanation or its LOINC code."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import cast

from labhelp_app.clinical.analytes import Analyte, Explanation


class UnknownAnalyte(KeyError):
    """The catalogue has no indicator under this code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@cache
def _by_code() -> dict[str, Analyte]:
    tables = import_module("labhelp_app.clinical.tables")
    rows = cast(tuple[Analyte, ...], tables.ANALYTES)
    return {row.code: row for row in rows}


@cache
def _explanations() -> dict[str, Explanation]:
    tables = import_module("labhelp_app.clinical.tables")
    rows = cast(tuple[Explanation, ...], tables.explanations())
    return {row.analyte: row for row in rows}


@cache
def all_analytes() -> tuple[Analyte, ...]:
    """All indicators in the order of the catalogue."""
    return tuple(_by_code().values())


def analyte(code: str) -> Analyte:
    """The indicator with this code.

    Raises ``UnknownAnalyte`` when there is none.
    """
    found = _by_code().get(code)
    if found is None:
        raise UnknownAnalyte(code)
    return found


def find(code: str | None) -> Analyte | None:
    """The indicator with this code, or ``None`` when the code is absent or unknown."""
    return None if code is None else _by_code().get(code)


def explanation(code: str) -> Explanation | None:
    """What a person is told about the indicator, or ``None`` when nothing reviewed is written yet."""
    return _explanations().get(code)
