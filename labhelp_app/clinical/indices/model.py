"""What a derived figure is: its definition, its inputs, its value or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.catalogue import analyte
from labhelp_app.clinical.patients import Sex
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.reasons import IndexReason
from labhelp_app.clinical.units import convert

_TEN_DIGITS = 10


class Refused(Exception):
    """Inside a formula: the figure cannot be calculated for this reason."""

    def __init__(self, reason: IndexReason) -> None:
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Facts:
    """What a formula may need to know beside laboratory figures; ``None`` is "not stated".

    Age in whole years; ``systolic`` in mmHg; ``height_cm``, ``weight_kg``. ``upper_limits`` are the
    laboratory's own upper limits, by analyte code, in the unit of the value.
    """

    sex: Sex | None = None
    age_years: int | None = None
    fasting: bool | None = None
    diabetes: bool | None = None
    smoker: bool | None = None
    known_heart_disease: bool | None = None
    pregnant: bool | None = None
    systolic: Decimal | None = None
    height_cm: Decimal | None = None
    weight_kg: Decimal | None = None
    upper_limits: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])


@dataclass(frozen=True, slots=True)
class Inputs:
    """The figures of one draw, by analyte code, with the facts about the person."""

    quantities: Mapping[str, Quantity]
    facts: Facts

    def amount(self, code: str, wanted: str) -> Decimal:
        """The positive amount of an indicator in a UCUM unit.

        Raises ``Refused`` when it is missing, not convertible or not above nought.
        """
        quantity = self.quantities.get(code)
        if quantity is None:
            raise Refused(IndexReason.INPUT_MISSING)
        value = _in_unit(quantity, wanted, code)
        if value <= 0:
            raise Refused(IndexReason.INPUT_NOT_POSITIVE)
        return value

    def has(self, code: str) -> bool:
        """Whether the draw holds a usable figure of the indicator."""
        return code in self.quantities


def _in_unit(quantity: Quantity, wanted: str, code: str) -> Decimal:
    moved = convert(quantity, wanted, analyte(code))
    if isinstance(moved, Quantity):
        return moved.value
    raise Refused(IndexReason.UNIT_NOT_CONVERTIBLE)


Formula = Callable[[Inputs], Decimal]
Categorise = Callable[[Decimal, Inputs], "Category | None"]


@dataclass(frozen=True, slots=True)
class Category:
    """A published category of a figure, such as ``G2``; a description, never a prescription."""

    code: str
    texts: Texts
    source: str


@dataclass(frozen=True, slots=True)
class Index:
    """The definition of one derived figure.

    ``unit`` is UCUM (``"1"`` for a ratio), ``inputs`` are the analyte codes it is shown for, ``formula`` the
    wording for the person, ``decimals`` the display precision, ``measured`` the indicators that make the
    calculation needless when the laboratory reported them. ``on_request``: calculated when asked for by
    name, but not added to every report, because another index says the same better.
    """

    code: str
    names: Texts
    unit: str
    decimals: int
    inputs: tuple[str, ...]
    formula: Texts
    source: str
    calculate: Formula
    categorise: Categorise | None = None
    measured: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    note: Texts | None = None
    on_request: bool = False


@dataclass(frozen=True, slots=True)
class IndexValue:
    """A calculated figure, not rounded beyond ten digits; ``shown`` is the figure for the page."""

    code: str
    value: Decimal
    unit: str
    formula: Texts
    source: str
    inputs: tuple[tuple[str, Quantity], ...]
    decimals: int
    category: Category | None = None
    note: Texts | None = None

    @property
    def shown(self) -> Decimal:
        """The value rounded half up to the display precision."""
        return self.value.quantize(Decimal(1).scaleb(-self.decimals), rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class IndexUnavailable:
    """The figure was not calculated; the reason has a wording in ``tables.reasons``."""

    code: str
    reason: IndexReason


def evaluate(index: Index, inputs: Inputs) -> IndexValue | IndexUnavailable:
    """The figure for one draw, or the reason why there is none."""
    try:
        exact = index.calculate(inputs)
    except Refused as refusal:
        return IndexUnavailable(index.code, refusal.reason)
    value = Decimal(format(exact, f".{_TEN_DIGITS}g"))
    value = Decimal(format(value, "f"))
    used = tuple((code, inputs.quantities[code]) for code in index.inputs if code in inputs.quantities)
    # The category is decided on the exact value: rounding first could move a person across a boundary.
    category = index.categorise(exact, inputs) if index.categorise else None
    return IndexValue(
        index.code, value, index.unit, index.formula, index.source, used, index.decimals, category, index.note
    )
