"""Checks of one draw against itself: rows that cannot all be right make each other doubtful."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from labhelp_app.clinical.analytes import Kind
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.flags import Flag, flag_value, interval_of
from labhelp_app.clinical.printed_flags import PrintedFlag, parse_flag
from labhelp_app.clinical.quantities import Observation, Quantity
from labhelp_app.clinical.units import convert

# Urine density is printed as 1.018 or, without its comma, as 1018; nothing lies between the two ways.
_DENSITY_IN_THOUSANDTHS = 500


class Check(StrEnum):
    """Which rule found that rows contradict each other."""

    MCV = "mcv"
    MCH = "mch"
    MCHC = "mchc"
    DIFFERENTIAL_SUM = "differential_sum"
    ABSOLUTE_COUNT = "absolute_count"
    DIRECT_BILIRUBIN = "direct_bilirubin"
    CHOLESTEROL_PARTS = "cholesterol_parts"
    NON_HDL = "non_hdl"
    FREE_PSA = "free_psa"
    FLAG_DISAGREES = "flag_disagrees"
    DECIMALS_DISAGREE = "decimals_disagree"
    IMPLAUSIBLE = "implausible"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Rows, by their position in the report, that doubt each other; it never changes a value."""

    check: Check
    rows: tuple[int, ...]


class _Draw:
    """The figures of one draw in the units in which the checks are stated."""

    def __init__(self, observations: Sequence[Observation]) -> None:
        self._rows: dict[str, tuple[int, Observation]] = {}
        for position, seen in enumerate(observations):
            if seen.analyte is not None and seen.value is not None and seen.comparator is None:
                self._rows.setdefault(seen.analyte, (position, seen))

    def value(self, code: str, unit: str) -> Decimal | None:
        found, analyte = self._rows.get(code), find(code)
        if found is None or analyte is None or found[1].value is None:
            return None
        moved = convert(Quantity(found[1].value, found[1].unit or analyte.unit), unit, analyte)
        return moved.value if isinstance(moved, Quantity) else None

    def values(self, *wanted: tuple[str, str]) -> list[Decimal] | None:
        found = [self.value(code, unit) for code, unit in wanted]
        known = [value for value in found if value is not None]
        return known if len(known) == len(found) else None

    def positions(self, *codes: str) -> tuple[int, ...]:
        return tuple(self._rows[code][0] for code in codes if code in self._rows)

    def has(self, *codes: str) -> bool:
        return all(code in self._rows for code in codes)


# Tolerances are the project's own, wide enough for the rounding of printed figures, except for the mean
# volume, where 3 fL is the usual limit of the "rule of three" (Bull BS, Am J Clin Pathol 1974;61:473-481).
_MCV_TOLERANCE = Decimal(3)
_MCH_TOLERANCE = Decimal("1.5")
_MCHC_TOLERANCE = Decimal(12)
_SUM_FROM, _SUM_TO = Decimal(95), Decimal(105)
_CELLS = ("neutrophils", "lymphocytes", "monocytes", "eosinophils", "basophils", "granulocytes", "mid_cells")


def _red_cell_indices(draw: _Draw) -> list[Contradiction]:
    rules: tuple[tuple[Check, str, str, tuple[str, str], tuple[str, str], Decimal, Decimal], ...] = (
        (
            Check.MCV,
            "mcv",
            "fL",
            ("hematocrit", "%"),
            ("erythrocytes", "10*12/L"),
            Decimal(10),
            _MCV_TOLERANCE,
        ),
        (
            Check.MCH,
            "mch",
            "pg",
            ("hemoglobin", "g/L"),
            ("erythrocytes", "10*12/L"),
            Decimal(1),
            _MCH_TOLERANCE,
        ),
        (
            Check.MCHC,
            "mchc",
            "g/L",
            ("hemoglobin", "g/L"),
            ("hematocrit", "%"),
            Decimal(100),
            _MCHC_TOLERANCE,
        ),
    )
    found: list[Contradiction] = []
    for check, code, unit, above, below, scale, tolerance in rules:
        figures = draw.values((code, unit), above, below)
        if figures is None or figures[2] <= 0:
            continue
        printed, numerator, denominator = figures
        if abs(printed - numerator / denominator * scale) > tolerance:
            found.append(Contradiction(check, draw.positions(code, above[0], below[0])))
    return found


def _differential(draw: _Draw) -> list[Contradiction]:
    """The percentages of all white cells must add up to about a hundred."""
    neutrophils = ("neutrophils_percent",)
    if not draw.has(*neutrophils):
        neutrophils = ("segmented_neutrophils_percent", "band_neutrophils_percent")
    full = (*neutrophils, "lymphocytes_percent", "monocytes_percent", "eosinophils_percent")
    rare = ("basophils_percent", "metamyelocytes_percent", "myelocytes_percent", "plasma_cells_percent")
    three = ("granulocytes_percent", "lymphocytes_percent", "mid_cells_percent")
    for codes in ((*full, *(code for code in rare if draw.has(code))), three):
        parts = draw.values(*((code, "%") for code in codes))
        if parts is not None and not _SUM_FROM <= sum(parts) <= _SUM_TO:
            return [Contradiction(Check.DIFFERENTIAL_SUM, draw.positions(*codes))]
    return []


def _absolute_counts(draw: _Draw) -> list[Contradiction]:
    found: list[Contradiction] = []
    for cell in _CELLS:
        names = (f"{cell}_absolute", f"{cell}_percent", "leukocytes")
        figures = draw.values((names[0], "10*9/L"), (names[1], "%"), (names[2], "10*9/L"))
        if figures is None:
            continue
        expected = figures[2] * figures[1] / 100
        if abs(figures[0] - expected) > max(Decimal("0.1"), expected / 20):
            found.append(Contradiction(Check.ABSOLUTE_COUNT, draw.positions(*names)))
    return found


def _parts_and_wholes(draw: _Draw) -> list[Contradiction]:
    """A part cannot exceed the whole; the difference of two is the third."""
    found: list[Contradiction] = []
    bilirubin = draw.values(("bilirubin_direct", "umol/L"), ("bilirubin_total", "umol/L"))
    if bilirubin and bilirubin[0] > bilirubin[1]:
        found.append(
            Contradiction(Check.DIRECT_BILIRUBIN, draw.positions("bilirubin_direct", "bilirubin_total"))
        )
    lipids = ("hdl_cholesterol", "ldl_cholesterol", "cholesterol")
    figures = draw.values(*((code, "mmol/L") for code in lipids))
    if figures and figures[0] + figures[1] >= figures[2]:
        found.append(Contradiction(Check.CHOLESTEROL_PARTS, draw.positions(*lipids)))
    names = ("non_hdl_cholesterol", "cholesterol", "hdl_cholesterol")
    figures = draw.values(*((code, "mmol/L") for code in names))
    if figures and abs(figures[0] - (figures[1] - figures[2])) > Decimal("0.1"):
        found.append(Contradiction(Check.NON_HDL, draw.positions(*names)))
    psa = draw.values(("psa_free", "ug/L"), ("psa_total", "ug/L"))
    if psa and psa[0] > psa[1]:
        found.append(Contradiction(Check.FREE_PSA, draw.positions("psa_free", "psa_total")))
    return found


_SAYS = {
    PrintedFlag.LOW: (Flag.LOW,),
    PrintedFlag.CRITICAL_LOW: (Flag.LOW,),
    PrintedFlag.HIGH: (Flag.HIGH,),
    PrintedFlag.CRITICAL_HIGH: (Flag.HIGH,),
    PrintedFlag.NORMAL: (Flag.NORMAL,),
    PrintedFlag.ABNORMAL: (Flag.LOW, Flag.HIGH),
}


def flag_disagrees(seen: Observation) -> bool:
    """Whether the printed mark contradicts the printed value and range (no mark contradicts nothing)."""
    printed = parse_flag(seen.flag_printed) if seen.flag_printed else None
    interval = interval_of(seen.range) if seen.range else None
    if printed is None or interval is None or seen.value is None:
        return False
    flag = flag_value(seen.value, seen.comparator, interval)
    return isinstance(flag, Flag) and flag not in _SAYS[printed]


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def decimals_disagree(seen: Observation) -> bool:
    """Whether a comma was probably lost: fewer decimals than the range, and a moved comma would fit it."""
    bounds = [b for b in (seen.range.low, seen.range.high) if b is not None] if seen.range else []
    if seen.value is None or not bounds or seen.range is None:
        return False
    missing = max(_places(bound) for bound in bounds) - _places(seen.value)
    interval = interval_of(seen.range)
    if missing <= 0 or interval is None or not interval.is_above(seen.value):
        return False
    shifted = (seen.value.scaleb(-places) for places in range(1, missing + 1))
    return any(not interval.is_above(value) and not interval.is_below(value) for value in shifted)


def is_implausible(seen: Observation) -> bool:
    """Whether the figure lies outside what an instrument can print for a living person."""
    analyte = find(seen.analyte)
    if analyte is None or analyte.plausible is None or seen.value is None:
        return False
    moved = convert(Quantity(seen.value, seen.unit or analyte.unit), analyte.unit, analyte)
    if not isinstance(moved, Quantity):
        return False
    value = moved.value
    if analyte.kind is Kind.DENSITY and value >= _DENSITY_IN_THOUSANDTHS:
        value /= 1000
    return not analyte.plausible[0] <= value <= analyte.plausible[1]


_ROW_CHECKS: tuple[tuple[Check, Callable[[Observation], bool]], ...] = (
    (Check.FLAG_DISAGREES, flag_disagrees),
    (Check.DECIMALS_DISAGREE, decimals_disagree),
    (Check.IMPLAUSIBLE, is_implausible),
)


def contradictions(observations: Sequence[Observation]) -> tuple[Contradiction, ...]:
    """Every failed check of one draw, with the positions of the rows it makes doubtful; may be empty."""
    draw = _Draw(observations)
    found = [
        *_red_cell_indices(draw),
        *_differential(draw),
        *_absolute_counts(draw),
        *_parts_and_wholes(draw),
    ]
    for position, seen in enumerate(observations):
        found.extend(Contradiction(check, (position,)) for check, fails in _ROW_CHECKS if fails(seen))
    return tuple(found)
