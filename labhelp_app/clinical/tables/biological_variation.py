"""Variation within healthy adults, one row per indicator, each with the study it was taken from.

Indicators on which the studies at hand disagree widely (ferritin, vitamin B12, vitamin D) are left out.
Sodium, chloride and calcium are left out too: they vary so little within a person that the imprecision of a
routine laboratory and the rounding on the paper would pass for a change. The imprecision of the study's own
laboratory, measured in one run, stands in a row only where it is larger than half of CVI: a smaller one
would call more changes real than the laboratory of the person can see.
"""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.changes import Variation

_ENZYMES = "Carobene A et al. (EuBIVAS, 91 healthy adults, 9 enzymes). Clin Chem 2017;63:1141-1150. doi:10.1373/clinchem.2016.269811"
_SERUM = "Aarsand AK et al. (EuBIVAS, 91 healthy adults, electrolytes, lipids and others). Clin Chem 2018;64:1380-1393. doi:10.1373/clinchem.2018.288415"
_PROTEINS = "Carobene A et al. (EuBIVAS, 91 healthy adults, 15 proteins). Clin Chem 2019;65:1031-1041. doi:10.1373/clinchem.2019.304618"
_THYROID = "Bottani M et al. (EuBIVAS, 91 healthy adults, thyroid). Clin Chem Lab Med 2022;60:523-532. doi:10.1515/cclm-2020-1885"
_CREATININE = "Mercan H, Orhan B, Bercik Inal B. Clin Lab 2022: creatinine by an enzymatic method, 20 healthy adults aged 18-45. doi:10.7754/Clin.Lab.2022.220524"
_BLOOD = "Within-subject biological variation of hematological quantities. Arch Pathol Lab Med 1992;116:825-826 (39 healthy adults followed for a year)"
_CELLS = "Coskun A et al. (30 healthy adults, 21 blood count parameters). Clin Chem Lab Med 2018;56:1309-1318. doi:10.1515/cclm-2017-1155"
_HBA1C = "Gough A et al. (systematic review, healthy adults). PLoS ONE 2023;18:e0289085. doi:10.1371/journal.pone.0289085"
_IRON = "Cokluk E, Akbay HI, Alp HH (21 healthy adults). Clin Lab 2021. doi:10.7754/Clin.Lab.2021.210102"
_COAGULATION = (
    "Zengi O, Ucar KT (26 healthy adults). Turk J Biochem 2023;48:499-506. doi:10.1515/tjb-2023-0155"
)
_HORMONES = "Guldhaug NA et al. (30 healthy adults sampled weekly for 10 weeks; within-subject variation of endocrine biomarkers)"


def _row(
    analyte: str, cvi: str, source: str, cva: str | None = None, *, time_of_day: bool = False
) -> Variation:
    return Variation(analyte, Decimal(cvi), source, Decimal(cva) if cva else None, time_of_day=time_of_day)


def _of_each_sex(analyte: str, male: str, female: str, source: str) -> tuple[Variation, Variation]:
    return (
        Variation(analyte, Decimal(male), source, sex="male"),
        Variation(analyte, Decimal(female), source, sex="female"),
    )


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
    _row("glucose", "4.7", _SERUM),
    _row("urea", "14.1", _SERUM),
    _row("urate", "8.32", _SERUM),
    _row("potassium", "3.92", _SERUM),
    _row("bilirubin_total", "20.9", _SERUM),
    _row("cholesterol", "5.18", _SERUM),
    _row("hdl_cholesterol", "5.67", _SERUM),
    _row("ldl_cholesterol", "8.46", _SERUM),
    _row("triglycerides", "19.8", _SERUM),
    _row("creatinine", "4.21", _CREATININE, "2.43"),
    _row("crp", "29.4", _PROTEINS),
    _row("soluble_transferrin_receptor", "6.0", _PROTEINS),
    _row("iron", "27.3", _IRON, time_of_day=True),
    _row("transferrin", "3.60", _IRON),
    _row("folate", "10.3", _IRON),
    _row("tsh", "17.7", _THYROID, time_of_day=True),
    _row("ft4", "4.8", _THYROID),
    _row("ft3", "5.0", _THYROID),
    _row("thyroglobulin", "10.3", _THYROID),
    _row("calcitonin", "13.0", _THYROID),
    _row("hemoglobin", "2.8", _BLOOD),
    _row("erythrocytes", "3.0", _BLOOD),
    _row("hematocrit", "2.9", _BLOOD),
    _row("mcv", "1.1", _BLOOD),
    _row("mch", "1.3", _BLOOD),
    _row("mchc", "1.6", _BLOOD),
    *_of_each_sex("leukocytes", "10.8", "15.7", _BLOOD),
    *_of_each_sex("platelets", "6.7", "8.6", _BLOOD),
    *_of_each_sex("neutrophils_absolute", "11.60", "20.09", _CELLS),
    _row("lymphocytes_absolute", "9.81", _CELLS),
    *_of_each_sex("monocytes_absolute", "11.07", "15.33", _CELLS),
    _row("hba1c", "1.7", _HBA1C),
    _row("prothrombin_time", "3.2", _COAGULATION),
    _row("aptt", "5.8", _COAGULATION),
    _row("fibrinogen", "11", _COAGULATION),
    _row("cortisol", "18", _HORMONES, time_of_day=True),
    _row("testosterone", "16", _HORMONES, time_of_day=True),
    _row("shbg", "7.4", _HORMONES),
    _row("progesterone_17oh", "23", _HORMONES),
    _row("androstenedione", "20", _HORMONES),
)
