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


def is_upper_bound(bound: Decimal, unit: str | None, analyte: Analyte) -> bool:
    """Say whether a lone bound can only be an upper one: near the table's upper and far above all its lower ones."""
    bounds = _bounds().get(analyte.code, ())
    moved = convert(Quantity(bound, unit or analyte.unit), analyte.unit, analyte)
    if not bounds or not isinstance(moved, Quantity):
        return False
    near = any(high and high / _FAR <= moved.value <= high * _FAR for _, high in bounds)
    return near and all(low is None or moved.value > low * _FAR for low, _ in bounds)


def only_fitting_unit(found: PrintedRange, analyte: Analyte) -> str | None:
    """Return the one unit (UCUM) of an indicator in which a range is like those of the table, None for none or several."""
    if analyte.code not in _bounds() or found.low is found.high is None:
        return None
    units = dict.fromkeys((analyte.unit, *analyte.accepted_units))
    fitting = [unit for unit in units if not looks_odd(found, unit, analyte)]
    return fitting[0] if len(fitting) == 1 else None


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
