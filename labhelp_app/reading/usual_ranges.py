"""Holds a range that was read on a picture against the reviewed table: figures lost in it make it look odd."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.quantities import PrintedRange, Quantity
from labhelp_app.clinical.tables.ranges import RANGES
from labhelp_app.clinical.units import convert

_FAR = Decimal("2.5")
"""Times a printed bound may differ from every bound of the table: laboratories differ less, a lost figure more."""


def is_bounded_above(analyte: Analyte) -> bool:
    """Say whether the range of an indicator usually is an upper bound alone."""
    bounds = _bounds().get(analyte.code, ())
    return bool(bounds) and all(low is None for low, _ in bounds)


def looks_odd(found: PrintedRange, unit: str | None, analyte: Analyte) -> bool:
    """Say whether a bound is no living person's figure or far from all bounds of its side in the table.

    ``unit`` is UCUM. An indicator without a row in the table is held against the plausible figures alone.
    """
    bounds = _bounds().get(analyte.code, ())
    for side, printed in enumerate((found.low, found.high)):
        moved = convert(Quantity(printed, unit or analyte.unit), analyte.unit, analyte) if printed else None
        if not isinstance(moved, Quantity):
            continue
        known = [one for pair in bounds if (one := pair[side])]
        if analyte.plausible and not analyte.plausible[0] <= moved.value <= analyte.plausible[1]:
            return True
        if known and not any(one / _FAR <= moved.value <= one * _FAR for one in known):
            return True
    return False


@cache
def _bounds() -> dict[str, tuple[tuple[Decimal | None, Decimal | None], ...]]:
    """Return by indicator the bounds of the rows that are in its own unit."""
    from labhelp_app.clinical.catalogue import find

    found: dict[str, list[tuple[Decimal | None, Decimal | None]]] = {}
    for row in RANGES:
        analyte = find(row.analyte)
        if analyte is not None and analyte.unit == row.unit:
            found.setdefault(row.analyte, []).append((row.low, row.high))
    return {code: tuple(pairs) for code, pairs in found.items()}
