"""Ranges that rest on published decision limits rather than on the middle 95 % of healthy people.

A limit on one side only is used where the other side says nothing about health (too much vitamin B12, too little
lead). Gaps left on purpose. TSH in pregnancy: the 2017 ATA guideline (doi:10.1089/thy.2016.0457) gives an upper limit for
the first trimester and only a shift for the lower one; half a range would call a suppressed TSH usual. Ferritin in
pregnancy: WHO 2020 gives a lower limit for the first trimester and none above. LH, FSH, estradiol and progesterone
by cycle phase, prolactin, cortisol and testosterone: the published figures belong to single kits or to methods that a
paper does not name, so only the laboratory's own range is used. Fasting glucose in pregnancy: a paper rarely says
whether the blood was taken fasting.
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
_KDIGO_PROTEIN = f"{_KDIGO}, categories of albuminuria and proteinuria"
_LPA = (
    "Kronenberg F et al. Lipoprotein(a) in atherosclerotic cardiovascular disease and aortic stenosis: EAS consensus "
    "statement. Eur Heart J 2022;43:3925-3946. doi:10.1093/eurheartj/ehac361"
)
_B_VITAMINS = (
    "de Benoist B. Conclusions of a WHO Technical Consultation on folate and vitamin B12 deficiencies. Food Nutr Bull "
    "2008;29(2 Suppl):S238-S244 (low bound only)"
)
_HEART_FAILURE = (
    "2021 ESC Guidelines for the diagnosis and treatment of acute and chronic heart failure. Eur Heart J "
    "2021;42:3599-3726. doi:10.1093/eurheartj/ehab368 (outside emergencies)"
)
_LEAD = "WHO guideline for clinical management of exposure to lead. Geneva: World Health Organization; 2021"
_OGTT = "American Diabetes Association. Standards of Care in Diabetes, section 2: Diagnosis and Classification of Diabetes (75 g, 2 hours)"
_OGTT_PREGNANCY = (
    "WHO. Diagnostic criteria and classification of hyperglycaemia first detected in pregnancy. Geneva: World Health "
    "Organization; 2013 (75 g)"
)
_PROTEIN_PREGNANCY = (
    "Magee LA et al. Diagnosis, evaluation, and management of the hypertensive disorders of pregnancy. Pregnancy Hypertens "
    "2014;4:105-145. doi:10.1016/j.preghy.2014.01.003"
)


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
    _below("urine_24h_albumin", "mg/d", "30", _KDIGO_PROTEIN),
    _below("urine_protein_creatinine_ratio", "mg/mmol", "15", _KDIGO_PROTEIN),
    _below("urine_protein_creatinine_ratio_mass", "mg/g", "150", _KDIGO_PROTEIN),
    _below("urine_24h_protein", "mg/d", "150", _KDIGO_PROTEIN),
    *(
        _below(code, unit, high, _PROTEIN_PREGNANCY, trimester=trimester)
        for trimester in (2, 3)
        for code, unit, high in (
            ("urine_protein_creatinine_ratio", "mg/mmol", "30"),
            ("urine_24h_protein", "mg/d", "300"),
        )
    ),
    _below("d_dimer", "ng/mL{FEU}", "500", _D_DIMER, age_to=50),
    _below("lipoprotein_a_molar", "nmol/L", "125", _LPA),
    _below("nt_probnp", "ng/L", "125", _HEART_FAILURE),
    _below("bnp", "ng/L", "35", _HEART_FAILURE),
    _below("lead_blood", "ug/dL", "5", _LEAD, trimester=None),
    _below("glucose_2h_ogtt", "mmol/L", "7.8", _OGTT),
    *(
        _below(code, "mmol/L", high, _OGTT_PREGNANCY, trimester=trimester)
        for trimester in (1, 2, 3)
        for code, high in (("glucose_1h_ogtt", "10.0"), ("glucose_2h_ogtt", "8.5"))
    ),
    RangeRow("vitamin_b12", "pmol/L", Decimal(150), None, _B_VITAMINS),
    RangeRow("folate", "nmol/L", Decimal(10), None, _B_VITAMINS),
    RangeRow("folate_rbc", "nmol/L", Decimal(340), None, _B_VITAMINS),
)
