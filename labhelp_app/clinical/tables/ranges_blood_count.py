"""Reference ranges of the blood count in adults, venous EDTA blood."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.ranges import RangeRow

_NORDIN = (
    "Nordin G et al. A multicentre study of reference intervals for haemoglobin, basic blood cell counts and erythrocyte "
    "indices in the adult population of the Nordic countries (NORIP). Scand J Clin Lab Invest 2004;64:385-398. doi:10.1080/00365510410002797"
)
_WHO_HB = (
    "WHO. Guideline on haemoglobin cutoffs to define anaemia in individuals and populations. Geneva: World Health "
    "Organization; 2024 (low bound only)"
)


def _row(analyte: str, unit: str, low: str, high: str, sex: str | None = None) -> RangeRow:
    return RangeRow(
        analyte,
        unit,
        Decimal(low),
        Decimal(high),
        _NORDIN,
        sex="male" if sex == "male" else "female" if sex == "female" else None,
    )


def _pregnancy(trimester: int, low: str) -> RangeRow:
    return RangeRow("hemoglobin", "g/L", Decimal(low), None, _WHO_HB, sex="female", trimester=trimester)


RANGES: tuple[RangeRow, ...] = (
    _row("hemoglobin", "g/L", "117", "153", "female"),
    _row("hemoglobin", "g/L", "134", "170", "male"),
    _pregnancy(1, "110"),
    _pregnancy(2, "105"),
    _pregnancy(3, "110"),
    _row("erythrocytes", "10*12/L", "3.94", "5.16", "female"),
    _row("erythrocytes", "10*12/L", "4.25", "5.71", "male"),
    _row("hematocrit", "%", "34.8", "45.9", "female"),
    _row("hematocrit", "%", "39.5", "50.0", "male"),
    _row("mcv", "fL", "82", "98"),
    _row("mch", "pg", "27.1", "33.3"),
    _row("mchc", "g/L", "317", "357"),
    _row("platelets", "10*9/L", "165", "387", "female"),
    _row("platelets", "10*9/L", "145", "348", "male"),
    _row("leukocytes", "10*9/L", "3.5", "8.8"),
)
