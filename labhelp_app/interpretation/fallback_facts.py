"""What the composer asks about a report: which indicator is low, high or inside, and its amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from labhelp_app.clinical.flags import Flag
from labhelp_app.clinical.indices.model import IndexValue
from labhelp_app.clinical.quantities import Comparator, Quantity
from labhelp_app.clinical.results import AssessedResult, Assessment
from labhelp_app.clinical.units import convert
from labhelp_app.interpretation.reviewed import HIGH, LOW, side_of

_BELOW = (Comparator.LESS, Comparator.AT_MOST)


@dataclass(frozen=True, slots=True)
class Person:
    """What a published threshold may depend on; ``adult`` is ``None`` when the age is not known."""

    adult: bool | None = None
    pregnant: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence or two that belong together, the indicators they rest on and the publication behind them."""

    text: str
    codes: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The results of a report by code; of two rows with one code the first counts."""

    rows: dict[str, AssessedResult]
    assessment: Assessment
    person: Person

    @classmethod
    def of(cls, assessment: Assessment, person: Person) -> Facts:
        """Return the facts of a report."""
        rows: dict[str, AssessedResult] = {}
        for result in assessment.results:
            if result.analyte is not None:
                rows.setdefault(result.analyte.code, result)
        return cls(rows, assessment, person)

    def low(self, *codes: str) -> tuple[str, ...]:
        """Return those of the codes that lie below their range."""
        return tuple(code for code in codes if code in self.rows and side_of(self.rows[code]) == LOW)

    def high(self, *codes: str) -> tuple[str, ...]:
        """Return those of the codes that lie above their range or are found where nothing was expected."""
        return tuple(code for code in codes if code in self.rows and side_of(self.rows[code]) == HIGH)

    def inside(self, *codes: str) -> tuple[str, ...]:
        """Return those of the codes that lie inside their range."""
        return tuple(code for code in codes if code in self.rows and self.rows[code].flag is Flag.NORMAL)

    def amount(self, code: str, unit: str) -> Decimal | None:
        """Return an exact amount in a UCUM unit; ``None`` when absent, in words, "less than" or not convertible."""
        result = self.rows.get(code)
        if result is None or result.analyte is None or result.observation.value is None:
            return None
        seen = result.observation
        if seen.unit is None or seen.comparator in _BELOW or seen.value is None:
            return None
        moved = convert(Quantity(seen.value, seen.unit), unit, result.analyte)
        return moved.value if isinstance(moved, Quantity) else None

    def times_upper(self, code: str) -> Decimal | None:
        """Return how many times the upper limit a result is; ``None`` without such a limit."""
        result = self.rows.get(code)
        interval = result.range_used.interval if result and result.range_used else None
        if result is None or result.observation.value is None or interval is None:
            return None
        return result.observation.value / interval.high if interval.high else None

    def index(self, *codes: str) -> IndexValue | None:
        """Return the first of these derived figures that was calculated."""
        found = {one.code: one for one in self.assessment.indices if isinstance(one, IndexValue)}
        return next((found[code] for code in codes if code in found), None)


def codes_of(results: Sequence[AssessedResult]) -> tuple[str, ...]:
    """Return the catalogue codes of known indicators, each once."""
    return tuple(dict.fromkeys(result.analyte.code for result in results if result.analyte))
