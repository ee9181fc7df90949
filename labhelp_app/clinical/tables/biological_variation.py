"""Variation within healthy adults, one row per indicator, each with the study it was taken from.

Indicators on which the studies at hand disagree widely (ferritin, vitamin D, TSH over a day) are left out.
"""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.changes import Variation

_ENZYMES = "Carobene A et al. (EuBIVAS, 91 healthy adults, enzymes). Clin Chem 2017;63:1141-1150. doi:10.1373/clinchem.2017.275115"
_CREATININE = "Clin Lab 2022, article 220524: creatinine by an enzymatic method, 20 healthy adults aged 18-45"
_STFR = "Carobene A et al. (EuBIVAS). Clin Chem 2019;65:1031"
_BLOOD = "Arch Pathol Lab Med 1992;116:825: blood count of 39 healthy adults followed for a year"
_HBA1C = "Gough A et al. (systematic review). PLoS ONE 2023, e0289085"
_IRON = "Cokluk E et al. 2021, iron markers and vitamins, 21 healthy adults"
_COAGULATION = "Zengi O et al. Turk J Biochem 2023, coagulation, 26 healthy adults"
_HDL = "BMJ 2020;368:m149, rapid response 8 (EFLM Biological Variation Database)"
_HORMONES = "Guldhaug NA et al., sex hormones and cortisol, 30 healthy adults"


def _row(
    analyte: str, cvi: str, source: str, cva: str | None = None, *, time_of_day: bool = False
) -> Variation:
    return Variation(analyte, Decimal(cvi), source, Decimal(cva) if cva else None, time_of_day=time_of_day)


VARIATIONS: tuple[Variation, ...] = (
    _row("alt", "9.3", _ENZYMES),
    _row("ast", "9.5", _ENZYMES),
    _row("ggt", "8.9", _ENZYMES),
    _row("alp", "5.3", _ENZYMES),
    _row("ldh", "5.2", _ENZYMES),
    _row("ck", "14.5", _ENZYMES),
    _row("amylase", "6.8", _ENZYMES),
    _row("amylase_pancreatic", "6.3", _ENZYMES),
    _row("lipase", "7.7", _ENZYMES),
    _row("creatinine", "4.21", _CREATININE, "2.43"),
    _row("soluble_transferrin_receptor", "6.0", _STFR),
    _row("iron", "27.3", _IRON, "0.67", time_of_day=True),
    _row("transferrin", "3.60", _IRON, "0.62"),
    _row("folate", "10.3", _IRON),
    _row("hemoglobin", "2.8", _BLOOD),
    _row("erythrocytes", "3.0", _BLOOD),
    _row("hematocrit", "2.9", _BLOOD),
    _row("mcv", "1.1", _BLOOD),
    _row("mch", "1.3", _BLOOD),
    _row("mchc", "1.6", _BLOOD),
    Variation("leukocytes", Decimal("10.8"), _BLOOD, sex="male"),
    Variation("leukocytes", Decimal("15.7"), _BLOOD, sex="female"),
    Variation("platelets", Decimal("6.7"), _BLOOD, sex="male"),
    Variation("platelets", Decimal("8.6"), _BLOOD, sex="female"),
    _row("hba1c", "1.7", _HBA1C),
    _row("hdl_cholesterol", "5.7", _HDL),
    _row("prothrombin_time", "3.2", _COAGULATION),
    _row("aptt", "5.8", _COAGULATION),
    _row("fibrinogen", "11", _COAGULATION),
    _row("cortisol", "18", _HORMONES, time_of_day=True),
    _row("testosterone", "16", _HORMONES, time_of_day=True),
    _row("shbg", "7.4", _HORMONES),
    _row("progesterone_17oh", "23", _HORMONES),
    _row("androstenedione", "20", _HORMONES),
)
