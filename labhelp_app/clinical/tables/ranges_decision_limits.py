"""Ranges that rest on published decision limits rather than on the middle 95 % of healthy people.

Gaps left on purpose. TSH in pregnancy: the 2017 ATA guideline (doi:10.1089/thy.2016.0457) gives an upper limit for
the first trimester and only a shift for the lower one; half a range would call a suppressed TSH usual. Ferritin in
pregnancy: WHO 2020 gives a lower limit for the first trimester and none above. LH, FSH, estradiol and progesterone
by cycle phase: the published figures belong to single kits, so only the laboratory's own range is used.
"""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.ranges import RangeRow

_EAS = (
    "Nordestgaard BG et al. Fasting is not routinely required for determination of a lipid profile: EAS/EFLM consensus, "
    "flagging at desirable concentration cut-points (non-fasting). Eur Heart J 2016;37:1944-1958. doi:10.1093/eurheartj/ehw152"
)
_FERRITIN = "WHO guideline on use of ferritin concentrations to assess iron status in individuals and populations. Geneva: WHO; 2020"
_VITAMIN_D = (
    "Institute of Medicine. Dietary Reference Intakes for Calcium and Vitamin D. Washington: National Academies Press; 2011. "
    "doi:10.17226/13050"
)
_HBA1C = "American Diabetes Association. Standards of Care in Diabetes, section 2: Diagnosis and Classification of Diabetes (below 5.7 %)"
_TSH = (
    "Hollowell JG et al. Serum TSH, T4 and thyroid antibodies in the United States population (NHANES III), reference "
    "population. J Clin Endocrinol Metab 2002;87:489-499. doi:10.1210/jcem.87.2.8182"
)
_KDIGO = "KDIGO 2024 Clinical Practice Guideline for CKD. Kidney Int 2024;105(4S):S117-S314. doi:10.1016/j.kint.2023.10.018"
_D_DIMER = "2019 ESC Guidelines on acute pulmonary embolism. Eur Heart J 2020;41:543-603. doi:10.1093/eurheartj/ehz405 (up to 50 years)"


def _below(
    analyte: str, unit: str, high: str, source: str, age_to: int = 110, trimester: int | None = 0
) -> RangeRow:
    """Desirable is less than the limit; the limit itself is flagged."""
    return RangeRow(
        analyte, unit, None, Decimal(high), source, age_to=age_to, trimester=trimester, high_strict=True
    )


def _above(analyte: str, unit: str, low: str, source: str) -> RangeRow:
    """Desirable is more than the limit; the limit itself is flagged."""
    return RangeRow(analyte, unit, Decimal(low), None, source, low_strict=True)


RANGES: tuple[RangeRow, ...] = (
    _below("cholesterol", "mmol/L", "5.0", _EAS),
    _below("ldl_cholesterol", "mmol/L", "3.0", _EAS),
    _below("non_hdl_cholesterol", "mmol/L", "3.9", _EAS),
    _below("triglycerides", "mmol/L", "2.0", _EAS),
    _above("hdl_cholesterol", "mmol/L", "1.0", _EAS),
    _below("apolipoprotein_b", "g/L", "1.0", _EAS),
    _above("apolipoprotein_a1", "g/L", "1.25", _EAS),
    _below("lipoprotein_a_mass", "mg/dL", "50", _EAS),
    RangeRow("ferritin", "ug/L", Decimal("15"), Decimal("150"), _FERRITIN, sex="female"),
    RangeRow("ferritin", "ug/L", Decimal("15"), Decimal("200"), _FERRITIN, sex="male"),
    RangeRow("vitamin_d_25oh", "nmol/L", Decimal("50"), Decimal("125"), _VITAMIN_D),
    _below("hba1c", "%", "5.7", _HBA1C),
    RangeRow("tsh", "m[IU]/L", Decimal("0.45"), Decimal("4.12"), _TSH),
    _below("urine_albumin_creatinine_ratio", "mg/mmol", "3", _KDIGO, trimester=None),
    _below("urine_albumin_creatinine_ratio_mass", "mg/g", "30", _KDIGO, trimester=None),
    _below("d_dimer", "ng/mL{FEU}", "500", _D_DIMER, age_to=50),
)
