"""Exact conversion between the units of laboratory reports, and refusal where a number would mislead."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.kits import is_kit_bound
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.reasons import ConversionReason
from labhelp_app.clinical.tables.never_convert import INTERNATIONAL_UNIT_HORMONES
from labhelp_app.clinical.tables.valences import VALENCES
from labhelp_app.clinical.ucum import Unit, UnknownUnit, is_known, unit

__all__ = ["ConversionRefused", "convert", "fits", "is_kit_bound", "is_known", "parse_unit"]

# Wide enough that a product of two printed numbers is exact and a quotient is exact to 34 digits.
_EXACT = Context(prec=80)
_WIDE = Context(prec=34)
_NARROW = Context(prec=28)
# A quotient this near to a shorter number is that number: it undoes the rounding of the way there.
_SNAP = Decimal("1e-31")


@dataclass(frozen=True, slots=True)
class ConversionRefused:
    """The value stays in the unit in which it was printed, for the reason named."""

    reason: ConversionReason


def _exchange(dimension: tuple[tuple[str, int], ...], old: str, new: str) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((new if base == old else base, n) for base, n in dimension))


def _crossing(source: Unit, target: Unit, analyte: Analyte) -> Fraction | None:
    """The further factor that turns one property into the other, or ``None`` when there is none."""
    if source.dimension == target.dimension:
        return Fraction(1)
    if analyte.molar_mass is not None:
        mass = Fraction(analyte.molar_mass)
        if _exchange(source.dimension, "g", "mol") == target.dimension:
            return 1 / mass
        if _exchange(source.dimension, "mol", "g") == target.dimension:
            return mass
    valence = VALENCES.get(analyte.code)
    if valence is not None:
        if _exchange(source.dimension, "eq", "mol") == target.dimension:
            return Fraction(1, valence)
        if _exchange(source.dimension, "mol", "eq") == target.dimension:
            return Fraction(valence)
    if analyte.kind is Kind.CATALYTIC and (
        _exchange(source.dimension, "[IU]", "U") == target.dimension
        or _exchange(source.dimension, "U", "[IU]") == target.dimension
    ):
        return Fraction(1)  # for an enzyme the two names stand for one micromole a minute
    return None


def _refusal(source: Unit, target: Unit, analyte: Analyte) -> ConversionReason:
    bases = {base for base, _ in source.dimension} ^ {base for base, _ in target.dimension}
    if bases & {"{FEU}", "{DDU}"} or analyte.code.startswith("d_dimer"):
        return ConversionReason.D_DIMER_SCALES
    if bases & {"[IU]", "U", "[arb'U]"}:
        return ConversionReason.INTERNATIONAL_UNIT
    if bases == {"mol", "g"}:
        return ConversionReason.NO_MOLAR_MASS
    return ConversionReason.DIFFERENT_PROPERTY


def _is_power_of_ten(factor: Fraction) -> bool:
    """Whether only the decimal prefix changes: ng/mL and ug/L are one unit, whatever the kit."""
    digits = str(factor.numerator * factor.denominator)
    return min(factor.numerator, factor.denominator) == 1 and digits.rstrip("0") == "1"


@lru_cache(maxsize=8192)
def _factor(from_unit: str, to_unit: str, analyte: Analyte) -> tuple[Decimal, Decimal] | ConversionReason:
    try:
        source, target = unit(from_unit), unit(to_unit)
    except UnknownUnit:
        return ConversionReason.UNKNOWN_UNIT
    if analyte.code.startswith("lipoprotein_a") and source.dimension != target.dimension:
        return ConversionReason.LIPOPROTEIN_A
    if analyte.code in INTERNATIONAL_UNIT_HORMONES and source.dimension != target.dimension:
        return ConversionReason.INTERNATIONAL_UNIT
    crossing = _crossing(source, target, analyte)
    if crossing is None:
        return _refusal(source, target, analyte)
    factor = source.size / target.size * crossing
    if is_kit_bound(analyte) and not (crossing == 1 and _is_power_of_ten(factor)):
        return ConversionReason.NOT_THE_SAME_BETWEEN_KITS
    return Decimal(factor.numerator), Decimal(factor.denominator)


def _snapped(wide: Decimal) -> Decimal:
    """The shorter number that the value stands for, where only the rounding of a quotient divides them."""
    narrow = _NARROW.plus(wide)
    if abs(_EXACT.subtract(wide, narrow)) <= _EXACT.multiply(abs(wide), _SNAP):
        return narrow
    return _WIDE.plus(wide)


def _scaled(value: Decimal, numerator: Decimal, denominator: Decimal) -> Decimal:
    return _snapped(_WIDE.divide(_EXACT.multiply(value, numerator), denominator))


# IFCC-NGSP master equation: Hoelzel W et al., Clin Chem 2004;50:166-174, doi:10.1373/clinchem.2003.024802.
_NGSP_SLOPE, _NGSP_OFFSET = Decimal("0.09148"), Decimal("2.152")


def _hba1c(value: Decimal, from_unit: str, to_unit: str) -> Decimal | None:
    if (from_unit, to_unit) == ("mmol/mol", "%"):
        return _snapped(_EXACT.add(_EXACT.multiply(value, _NGSP_SLOPE), _NGSP_OFFSET))
    if (from_unit, to_unit) == ("%", "mmol/mol"):
        return _scaled(_EXACT.subtract(value, _NGSP_OFFSET), Decimal(1), _NGSP_SLOPE)
    return None


def convert(quantity: Quantity, to_unit: str, analyte: Analyte) -> Quantity | ConversionRefused:
    """The same amount in another unit, or why it must stay as it is.

    Units are UCUM codes. The result is never rounded for display; it is exact where a finite decimal
    exists, else correct to 34 digits, and converting back gives the very number one started from.
    Mass and molar units are joined by ``analyte.molar_mass``; HbA1c % (NGSP) and mmol/mol (IFCC) by the
    master equation. A figure that belongs to its kit (troponin, tumour markers, antibodies) only changes its
    decimal prefix. Returns ``ConversionRefused`` for everything that has no sound factor.
    """
    if quantity.unit == to_unit:
        return quantity
    if analyte.code == "hba1c":
        joined = _hba1c(quantity.value, quantity.unit, to_unit)
        if joined is None:
            return ConversionRefused(ConversionReason.DIFFERENT_PROPERTY)
        return Quantity(joined, to_unit)
    if not analyte.unit:
        return ConversionRefused(ConversionReason.WORDS_HAVE_NO_UNIT)
    factor = _factor(quantity.unit, to_unit, analyte)
    if isinstance(factor, ConversionReason):
        return ConversionRefused(factor)
    return Quantity(_scaled(quantity.value, *factor), to_unit)


def fits(code: str, analyte: Analyte) -> bool:
    """Whether a value in this UCUM unit can belong to the indicator."""
    if code == analyte.unit or code in analyte.accepted_units:
        return True
    return isinstance(convert(Quantity(Decimal(1), code), analyte.unit, analyte), Quantity)
