"""What a low or high result can mean for indicators that are explained by the family they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from labhelp_app.clinical.analytes import Texts

Side = tuple[str, str, str] | None


@dataclass(frozen=True, slots=True)
class Family:
    """Indicators that share a meaning: what low and high can mean, ``None`` where nothing is accepted."""

    codes: tuple[str, ...]
    low: Texts | None
    high: Texts | None
    source: str


def family(codes: str, source: str, *, low: Side = None, high: Side = None) -> Family:
    """Return a family; ``codes`` are separated by spaces, sides are Russian, Kazakh, English."""
    return Family(tuple(codes.split()), Texts(*low) if low else None, Texts(*high) if high else None, source)


SIBLINGS: dict[str, str] = {
    "p_lcr": "mpv",
    "p_lcc": "mpv",
    "pdw_percent": "pdw",
    "mid_cells_percent": "monocytes_percent",
    "mid_cells_absolute": "monocytes_absolute",
    "granulocytes_percent": "neutrophils_percent",
    "granulocytes_absolute": "neutrophils_absolute",
    "immature_granulocytes_absolute": "immature_granulocytes_percent",
    "myelocytes_percent": "immature_granulocytes_percent",
    "metamyelocytes_percent": "immature_granulocytes_percent",
    "promyelocytes_percent": "immature_granulocytes_percent",
    "reticulocytes_absolute": "reticulocytes_percent",
    "esr_panchenkov": "esr",
    "colour_index": "mch",
    "glucose_1h_ogtt": "glucose_2h_ogtt",
    "glucose_postprandial": "glucose_2h_ogtt",
    "urea_nitrogen": "urea",
    "amylase_pancreatic": "amylase",
    "albumin_electrophoresis": "albumin",
    "albumin_percent": "albumin",
    "lipoprotein_a_molar": "lipoprotein_a_mass",
    "ck_mb_mass": "ck_mb",
    "holotranscobalamin": "vitamin_b12",
    "folate_rbc": "folate",
    "insulin_molar": "insulin",
    "prothrombin_ratio": "inr",
    "aptt_ratio": "aptt",
    "d_dimer_ddu": "d_dimer",
    "anti_mcv": "anti_ccp",
    "anti_cardiolipin_igm": "anti_cardiolipin_igg",
    "anti_b2_glycoprotein_igg": "anti_cardiolipin_igg",
    "anti_b2_glycoprotein_igm": "anti_cardiolipin_igg",
    "anti_phospholipid_igg": "anti_cardiolipin_igg",
    "anti_phospholipid_igm": "anti_cardiolipin_igg",
    "lupus_anticoagulant_ratio": "anti_cardiolipin_igg",
    "anti_ttg_igg": "anti_ttg_iga",
    "anti_gliadin_iga": "anti_ttg_iga",
    "anti_gliadin_igg": "anti_ttg_iga",
    "anti_endomysium_iga": "anti_ttg_iga",
    "complement_ch50": "complement_c3",
    "hcv_rna_quantitative": "hcv_rna",
    "rpr_titer": "rpr",
    "h_pylori_iga": "h_pylori_igg",
    "brucella_igm": "brucella_igg",
    "brucella_agglutination": "brucella_igg",
    "heterophile_antibodies": "ebv_vca_igm",
    "urine_erythrocytes_unchanged": "urine_erythrocytes",
    "urine_erythrocytes_changed": "urine_erythrocytes",
    "urine_epithelium": "urine_squamous_epithelium",
    "urine_casts": "urine_hyaline_casts",
    "nechiporenko_casts": "urine_hyaline_casts",
    "urine_phosphate_crystals": "urine_salts",
    "urine_protein_creatinine_ratio": "urine_protein",
    "urine_protein_creatinine_ratio_mass": "urine_protein",
    "urine_24h_albumin": "urine_albumin",
    "urine_24h_glucose": "urine_glucose",
    "stool_hemoglobin": "stool_occult_blood_immunochemical",
    "stool_lactoferrin": "fecal_calprotectin",
    "stool_giardia_antigen": "stool_parasites",
    "enterobiasis_swab": "stool_parasites",
}
"""Indicators that measure the same thing as another, by code: its low and high sentences hold for both."""
