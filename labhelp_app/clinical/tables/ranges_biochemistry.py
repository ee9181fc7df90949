"""Reference ranges of common serum properties in adults who are not pregnant.

The NORIP intervals were checked against lists of laboratories that use them and mark them so: Unilabs
Laboratoriemedisin (Referanseverdier, part 4), Helse Møre og Romsdal, Stavanger, labhandbok.no.
"""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.patients import Sex
from labhelp_app.clinical.ranges import RangeRow

_RUSTAD = (
    "Rustad P et al. The Nordic Reference Interval Project 2000: recommended reference intervals for 25 common "
    "biochemical properties. Scand J Clin Lab Invest 2004;64:271-284. doi:10.1080/00365510410006324"
)
_CREATININE = (
    f"{_RUSTAD}; limits as used by Nordic laboratories (Unilabs Laboratoriemedisin, Referanseverdier)"
)
_POTASSIUM = (
    "Unilabs Laboratoriemedisin, Referanseverdier (3.5-5.0 mmol/L); Clase CM et al. Potassium homeostasis and management "
    "of dyskalemia: KDIGO Controversies Conference. Kidney Int 2020;97:42-61. doi:10.1016/j.kint.2019.09.018"
)
_GLUCOSE = "Södra Älvsborgs Sjukhus, Glukos, P- (2017): fasting, adults; as in NORIP (Rustad P et al. 2004)"
_PROTEIN = "Sykehuset i Vestfold, Analyseliste, Protein (total): serum, from 18 years"


def _row(
    analyte: str, unit: str, low: str, high: str, sex: Sex | None = None, ages: tuple[int, int] = (18, 110)
) -> RangeRow:
    return RangeRow(analyte, unit, Decimal(low), Decimal(high), _RUSTAD, sex, ages[0], ages[1])


_UNDER_40, _FROM_40 = (18, 39), (40, 110)
_UNDER_50, _FROM_50 = (18, 49), (50, 110)

RANGES: tuple[RangeRow, ...] = (
    _row("sodium", "mmol/L", "137", "145"),
    RangeRow("potassium", "mmol/L", Decimal("3.5"), Decimal("5.0"), _POTASSIUM),
    _row("calcium", "mmol/L", "2.15", "2.51"),
    _row("magnesium", "mmol/L", "0.71", "0.94"),
    _row("phosphate", "mmol/L", "0.85", "1.50", "female"),
    _row("phosphate", "mmol/L", "0.75", "1.65", "male", _UNDER_50),
    _row("phosphate", "mmol/L", "0.75", "1.35", "male", _FROM_50),
    RangeRow("creatinine", "umol/L", Decimal("45"), Decimal("90"), _CREATININE, "female"),
    RangeRow("creatinine", "umol/L", Decimal("60"), Decimal("105"), _CREATININE, "male"),
    _row("urea", "mmol/L", "2.6", "6.4", "female", _UNDER_50),
    _row("urea", "mmol/L", "3.1", "7.9", "female", _FROM_50),
    _row("urea", "mmol/L", "3.2", "8.1", "male", _UNDER_50),
    _row("urea", "mmol/L", "3.5", "8.1", "male", _FROM_50),
    _row("urate", "umol/L", "155", "350", "female", _UNDER_50),
    _row("urate", "umol/L", "155", "400", "female", _FROM_50),
    _row("urate", "umol/L", "230", "480", "male"),
    _row("ast", "U/L", "15", "35", "female"),
    _row("ast", "U/L", "15", "45", "male"),
    _row("alt", "U/L", "10", "45", "female"),
    _row("alt", "U/L", "10", "70", "male"),
    _row("alp", "U/L", "35", "105"),
    _row("ggt", "U/L", "10", "45", "female", _UNDER_40),
    _row("ggt", "U/L", "10", "75", "female", _FROM_40),
    _row("ggt", "U/L", "10", "80", "male", _UNDER_40),
    _row("ggt", "U/L", "15", "115", "male", _FROM_40),
    _row("amylase_pancreatic", "U/L", "10", "65"),
    _row("amylase", "U/L", "25", "120"),
    _row("ldh", "U/L", "105", "205", None, (18, 69)),
    _row("ldh", "U/L", "115", "255", None, (70, 110)),
    _row("ck", "U/L", "35", "210", "female"),
    _row("ck", "U/L", "50", "400", "male", _UNDER_50),
    _row("ck", "U/L", "40", "280", "male", _FROM_50),
    _row("bilirubin_total", "umol/L", "5", "25"),
    _row("albumin", "g/L", "36", "48", None, _UNDER_40),
    _row("albumin", "g/L", "36", "45", None, (40, 69)),
    _row("albumin", "g/L", "34", "45", None, (70, 110)),
    RangeRow("protein_total", "g/L", Decimal("62"), Decimal("79"), _PROTEIN),
    _row("iron", "umol/L", "9", "34"),
    _row("tibc", "umol/L", "49", "83"),
    RangeRow("glucose", "mmol/L", Decimal("4.2"), Decimal("6.3"), _GLUCOSE),
)
