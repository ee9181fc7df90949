"""Red flags that rest on two results of one draw, or on the laboratory's own upper limit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from labhelp_app.clinical.answers import Grade, grade
from labhelp_app.clinical.flags import Flag
from labhelp_app.clinical.quantities import Comparator, Quantity
from labhelp_app.clinical.red_flags import RedFlag, Urgency
from labhelp_app.clinical.results import AssessedResult, RangeKind
from labhelp_app.clinical.tables.critical_texts import TEXTS
from labhelp_app.clinical.units import convert

_UDMI = "Fourth Universal Definition of Myocardial Infarction (2018). doi:10.1161/CIR.0000000000000617"
_DKA = (
    "Umpierrez GE et al. Hyperglycemic crises in adults with diabetes: a consensus report. Diabetes Care "
    "2024;47:1257-1275. doi:10.2337/dci24-0032 (glucose 11.1 mmol/L, ketones 3.0 mmol/L or urine ketones 2+)"
)
_HY = "FDA Guidance for Industry. Drug-Induced Liver Injury: Premarketing Clinical Evaluation. 2009 (3 x and 2 x upper limit)"
_TROPONINS = frozenset({"troponin_i", "troponin_t"})
_HIGH = (Flag.HIGH, Flag.CRITICAL_HIGH)
_SUGARS = ("glucose", "glucose_blood")
_KETONES = ("ketones_serum", "urine_ketones")


def _by_code(results: Sequence[AssessedResult]) -> dict[str, AssessedResult]:
    return {result.analyte.code: result for result in results if result.analyte is not None}


def _troponin(results: Sequence[AssessedResult]) -> list[RedFlag]:
    """Troponin beyond the limit of the laboratory that measured it; kits differ, so no other limit counts."""
    own = (RangeKind.LAB_FLAG, RangeKind.LAB_RANGE)
    found = [
        result
        for result in results
        if result.analyte is not None
        and result.analyte.code in _TROPONINS
        and result.range_source.kind in own
        and result.flag in (*_HIGH, Flag.ABNORMAL)
    ]
    return [
        RedFlag(
            "troponin_high", Urgency.NOW, TEXTS["troponin_high"], _UDMI, (r.observation,), Flag.CRITICAL_HIGH
        )
        for r in found
    ]


def _at_least(result: AssessedResult, bound: str, unit: str) -> bool:
    """Whether the value certainly reaches the bound; a value "below x" never does."""
    seen, analyte = result.observation, result.analyte
    if seen.value is None or seen.unit is None or analyte is None:
        return False
    if seen.comparator in (Comparator.LESS, Comparator.AT_MOST):
        return False
    moved = convert(Quantity(seen.value, seen.unit), unit, analyte)
    return isinstance(moved, Quantity) and moved.value >= Decimal(bound)


def _has_ketones(result: AssessedResult) -> bool:
    if result.observation.text is not None:
        step = grade(result.observation.text)
        return step is not None and step >= Grade.TWO_PLUS
    # In blood the consensus limit; on a urine strip ++ stands for about 4 mmol/L of acetoacetate.
    in_urine = result.analyte is not None and result.analyte.code == "urine_ketones"
    return _at_least(result, "4.0" if in_urine else "3.0", "mmol/L")


def _sugar_with_ketones(rows: dict[str, AssessedResult]) -> list[RedFlag]:
    sugars = [rows[code] for code in _SUGARS if code in rows and _at_least(rows[code], "11.1", "mmol/L")]
    ketones = [rows[code] for code in _KETONES if code in rows and _has_ketones(rows[code])]
    if not sugars or not ketones:
        return []
    seen = (sugars[0].observation, ketones[0].observation)
    text = TEXTS["glucose_with_ketones"]
    return [RedFlag("glucose_with_ketones", Urgency.NOW, text, _DKA, seen, Flag.CRITICAL_HIGH)]


def _times_upper(result: AssessedResult | None, times: int) -> bool:
    """Whether the value lies beyond so many times the upper limit that the paper or the table gives."""
    if result is None or result.observation.value is None or result.range_used is None:
        return False
    interval = result.range_used.interval
    below = result.observation.comparator in (Comparator.LESS, Comparator.AT_MOST)
    if interval is None or interval.high is None or interval.high <= 0 or below:
        return False
    return result.observation.value > times * interval.high


def _liver(rows: dict[str, AssessedResult]) -> list[RedFlag]:
    enzymes = [rows[code] for code in ("alt", "ast") if _times_upper(rows.get(code), 3)]
    bilirubin = rows.get("bilirubin_total")
    if not enzymes or bilirubin is None or not _times_upper(bilirubin, 2):
        return []
    seen = (enzymes[0].observation, bilirubin.observation)
    text = TEXTS["liver_with_jaundice"]
    return [RedFlag("liver_with_jaundice", Urgency.TODAY, text, _HY, seen, Flag.CRITICAL_HIGH)]


def combined_red_flags(results: Sequence[AssessedResult]) -> list[RedFlag]:
    """The warnings that need more than one figure, in no particular order; may be empty."""
    rows = _by_code(results)
    return [*_troponin(results), *_sugar_with_ketones(rows), *_liver(rows)]
