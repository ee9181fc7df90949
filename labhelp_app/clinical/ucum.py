"""The UCUM subset of laboratory reports: a code taken apart into a size and a dimension."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from labhelp_app.clinical.tables.units import ATOMS, PREFIXES, SIGNIFICANT_ANNOTATIONS

_POWER = re.compile(r"10\*([+-]?\d+)")
_ANNOTATION = re.compile(r"\{([^}]*)\}")


class UnknownUnit(ValueError):
    """The text is not a unit of the UCUM subset."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart: its size in base units and the exponents of these, sorted by name."""

    size: Fraction
    dimension: tuple[tuple[str, int], ...]


def _atom(text: str) -> tuple[str, int, Fraction]:
    power = _POWER.fullmatch(text)
    if power:
        return "", 0, Fraction(10) ** int(power.group(1))
    if text.isascii() and text.isdigit() and int(text):
        return "", 0, Fraction(int(text))
    if text in ATOMS:
        base, exponent, size, _ = ATOMS[text]
        return base, exponent, size
    stem = ATOMS.get(text[1:])
    if text[:1] in PREFIXES and stem is not None and stem[3]:
        return stem[0], stem[1], PREFIXES[text[0]] * stem[2]
    raise UnknownUnit(text)


@lru_cache(maxsize=2048)
def unit(code: str) -> Unit:
    """The unit behind a UCUM code such as ``10*9/L`` or ``mL/min/{1.73_m2}``.

    Raises ``UnknownUnit`` for anything outside the subset.
    """
    size = Fraction(1)
    exponents: dict[str, int] = {}
    for position, part in enumerate(code.split("/")):
        sign = 1 if position == 0 else -1
        for name in _ANNOTATION.findall(part):
            if name in SIGNIFICANT_ANNOTATIONS:
                exponents[f"{{{name}}}"] = exponents.get(f"{{{name}}}", 0) + sign
        bare = _ANNOTATION.sub("", part)
        if not bare:
            if position == 0 or bare != part:
                continue
            raise UnknownUnit(code)
        if bare.startswith("(") != bare.endswith(")"):
            raise UnknownUnit(code)
        # Brackets only hold one divisor together, as in "g/(24.h)".
        for piece in bare.removeprefix("(").removesuffix(")").split("."):
            base, exponent, factor = _atom(piece)
            size *= factor**sign
            if base:
                exponents[base] = exponents.get(base, 0) + sign * exponent
    if not code:
        raise UnknownUnit(code)
    return Unit(size, tuple(sorted((base, n) for base, n in exponents.items() if n)))


def is_known(code: str) -> bool:
    """Whether the text is a UCUM code of the subset."""
    try:
        unit(code)
    except UnknownUnit:
        return False
    return True
