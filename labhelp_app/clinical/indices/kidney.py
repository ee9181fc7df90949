"""Kidney function: filtration rate by creatinine and cystatin C, clearance, albumin in urine."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Category, Index, Inputs, Refused
from labhelp_app.clinical.patients import ADULT_FROM
from labhelp_app.clinical.reasons import IndexReason

_RATE = "mL/min/{1.73_m2}"
_INKER_2021 = "Inker LA et al. N Engl J Med 2021;385:1737-1749. doi:10.1056/NEJMoa2102953"
_INKER_2012 = "Inker LA et al. N Engl J Med 2012;367:20-29. doi:10.1056/NEJMoa1114248"
_SCHWARTZ = "Schwartz GJ et al. J Am Soc Nephrol 2009;20:629-637. doi:10.1681/ASN.2008030287"
_LEVEY = "Levey AS et al. Ann Intern Med 2006;145:247-254. doi:10.7326/0003-4819-145-4-200608150-00004"
_COCKCROFT = "Cockcroft DW, Gault MH. Nephron 1976;16:31-41. doi:10.1159/000180580"
_KDIGO = "KDIGO 2024 Clinical Practice Guideline for CKD. doi:10.1016/j.kint.2023.10.018"
_ONE = Decimal(1)


def _adult_age(inputs: Inputs) -> int:
    facts = inputs.facts
    if facts.pregnant:
        raise Refused(IndexReason.PREGNANCY)
    if facts.age_years is None:
        raise Refused(IndexReason.AGE_NEEDED)
    if facts.age_years < ADULT_FROM:
        raise Refused(IndexReason.ADULTS_ONLY)
    return facts.age_years


def is_female(inputs: Inputs) -> bool:
    """Whether the person is a woman; raises ``Refused`` when the sex is not stated."""
    if inputs.facts.sex is None:
        raise Refused(IndexReason.SEX_NEEDED)
    return inputs.facts.sex == "female"


def _bent(ratio: Decimal, below: str, above: str) -> Decimal:
    """min(ratio, 1) ** below * max(ratio, 1) ** above."""
    return min(ratio, _ONE) ** Decimal(below) * max(ratio, _ONE) ** Decimal(above)


def egfr_creatinine(inputs: Inputs) -> Decimal:
    """CKD-EPI 2021 by creatinine, adults, mL/min/1.73 m2."""
    age, female = _adult_age(inputs), is_female(inputs)
    kappa = Decimal("0.7") if female else Decimal("0.9")
    ratio = inputs.amount("creatinine", "mg/dL") / kappa
    rate = 142 * _bent(ratio, "-0.241" if female else "-0.302", "-1.200") * Decimal("0.9938") ** age
    return rate * Decimal("1.012") if female else rate


def egfr_cystatin(inputs: Inputs) -> Decimal:
    """CKD-EPI 2012 by cystatin C (standardised), adults, mL/min/1.73 m2."""
    age, female = _adult_age(inputs), is_female(inputs)
    ratio = inputs.amount("cystatin_c", "mg/L") / Decimal("0.8")
    rate = 133 * _bent(ratio, "-0.499", "-1.328") * Decimal("0.996") ** age
    return rate * Decimal("0.932") if female else rate


def egfr_combined(inputs: Inputs) -> Decimal:
    """CKD-EPI 2021 by creatinine and cystatin C together, adults, mL/min/1.73 m2."""
    age, female = _adult_age(inputs), is_female(inputs)
    kappa = Decimal("0.7") if female else Decimal("0.9")
    creatinine = _bent(
        inputs.amount("creatinine", "mg/dL") / kappa, "-0.219" if female else "-0.144", "-0.544"
    )
    cystatin = _bent(inputs.amount("cystatin_c", "mg/L") / Decimal("0.8"), "-0.323", "-0.778")
    rate = 135 * creatinine * cystatin * Decimal("0.9961") ** age
    return rate * Decimal("0.963") if female else rate


def egfr_mdrd(inputs: Inputs) -> Decimal:
    """MDRD for creatinine traceable to IDMS (factor 175, never 186), adults, mL/min/1.73 m2."""
    age, female = _adult_age(inputs), is_female(inputs)
    creatinine = inputs.amount("creatinine", "mg/dL")
    rate = 175 * creatinine ** Decimal("-1.154") * Decimal(age) ** Decimal("-0.203")
    return rate * Decimal("0.742") if female else rate


def egfr_schwartz(inputs: Inputs) -> Decimal:
    """Bedside Schwartz, 1 to 17 years, height in cm, mL/min/1.73 m2."""
    facts = inputs.facts
    if facts.age_years is None:
        raise Refused(IndexReason.AGE_NEEDED)
    if not 1 <= facts.age_years < ADULT_FROM:
        raise Refused(IndexReason.CHILDREN_ONLY)
    if facts.height_cm is None:
        raise Refused(IndexReason.BODY_MEASURES_NEEDED)
    return Decimal("0.413") * facts.height_cm / inputs.amount("creatinine", "mg/dL")


def creatinine_clearance(inputs: Inputs) -> Decimal:
    """Cockcroft-Gault, adults, weight in kg, mL/min (not per body surface)."""
    age, female = _adult_age(inputs), is_female(inputs)
    if inputs.facts.weight_kg is None:
        raise Refused(IndexReason.BODY_MEASURES_NEEDED)
    rate = (140 - age) * inputs.facts.weight_kg / (72 * inputs.amount("creatinine", "mg/dL"))
    return rate * Decimal("0.85") if female else rate


_G_STAGES: tuple[tuple[int, str, Texts], ...] = (
    (90, "G1", Texts("обычная или высокая фильтрация", "сүзілу қалыпты немесе жоғары", "normal or high filtration")),
    (60, "G2", Texts("немного снижена", "сәл төмендеген", "mildly decreased")),
    (45, "G3a", Texts("снижена легко или умеренно", "жеңіл не орташа төмендеген", "mildly to moderately decreased")),
    (30, "G3b", Texts("снижена умеренно или сильно", "орташа не қатты төмендеген", "moderately to severely decreased")),
    (15, "G4", Texts("сильно снижена", "қатты төмендеген", "severely decreased")),
    (0, "G5", Texts("крайне снижена", "аса қатты төмендеген", "kidney failure range")),
)  # fmt: skip


def gfr_category(rate: Decimal, _inputs: Inputs) -> Category:
    """KDIGO category G1 to G5 of the unrounded rate; one result alone is not a disease."""
    code, texts = next((code, texts) for bound, code, texts in _G_STAGES if rate >= bound)
    return Category(code, texts, _KDIGO)


def albumin_creatinine_ratio(inputs: Inputs) -> Decimal:
    """Urine albumin over urine creatinine of one portion, mg/mmol."""
    return inputs.amount("urine_albumin", "mg/L") / inputs.amount("urine_creatinine", "mmol/L")


def albumin_creatinine_ratio_mass(inputs: Inputs) -> Decimal:
    """Urine albumin over urine creatinine of one portion, mg/g."""
    return inputs.amount("urine_albumin", "mg/L") / inputs.amount("urine_creatinine", "g/L")


_A_TEXTS = {
    "A1": Texts("обычно или чуть выше", "қалыпты не сәл жоғары", "normal to mildly increased"),
    "A2": Texts("умеренно выше", "орташа жоғары", "moderately increased"),
    "A3": Texts("сильно выше", "қатты жоғары", "severely increased"),
}


_A_CUTS = {"mg/mmol": (3, 30), "mg/g": (30, 300)}


def albuminuria_category(ratio: Decimal, unit: str) -> Category:
    """KDIGO category A1 to A3, cut at 3 and 30 mg/mmol or at 30 and 300 mg/g, in the unit of the ratio.

    The two pairs of cuts are not equal (30 mg/g is 3.39 mg/mmol), so a ratio is never converted first. Raises
    ``KeyError`` for any other unit, because no cut is published for it.
    """
    first, second = _A_CUTS[unit]
    code = "A1" if ratio < first else "A2" if ratio <= second else "A3"
    return Category(code, _A_TEXTS[code], _KDIGO)


def _a_mmol(ratio: Decimal, _inputs: Inputs) -> Category:
    return albuminuria_category(ratio, "mg/mmol")


def _a_gram(ratio: Decimal, _inputs: Inputs) -> Category:
    return albuminuria_category(ratio, "mg/g")


_GFR = Texts("Скорость клубочковой фильтрации", "Шумақтық сүзілу жылдамдығы", "Glomerular filtration rate")


def _named(suffix_ru: str, suffix_kk: str, suffix_en: str) -> Texts:
    return Texts(f"{_GFR.ru} {suffix_ru}", f"{_GFR.kk} {suffix_kk}", f"{_GFR.en} {suffix_en}")


_ACR = Texts(
    "Альбумин к креатинину в моче",
    "Несептегі альбуминнің креатининге қатынасы",
    "Urine albumin to creatinine",
)
_ACR_FORMULA = Texts(
    "альбумин мочи / креатинин мочи",
    "несептегі альбумин / несептегі креатинин",
    "urine albumin / urine creatinine",
)

INDICES: tuple[Index, ...] = (
    Index(
        "egfr_ckd_epi_2021", _named("по креатинину", "(креатинин бойынша)", "by creatinine"), _RATE, 0,
        ("creatinine",),
        Texts(
            "CKD-EPI 2021: креатинин, возраст, пол", "CKD-EPI 2021: креатинин, жас, жыныс",
            "CKD-EPI 2021: 142 x min(Cr/k, 1)^a x max(Cr/k, 1)^-1.200 x 0.9938^age [x 1.012 for women]",
        ),
        _INKER_2021, egfr_creatinine, gfr_category,
        aliases=("egfr", "egfr_creatinine", "ckd_epi", "ckd_epi_2021", "ckd_epi_2021_creatinine", "egfr_ckd_epi",
                 "egfr_ckd_epi_2021_creatinine", "egfr_ckd_epi_creatinine_2021", "egfr_creatinine_2021"),
    ),
    Index(
        "egfr_cystatin_c_2012", _named("по цистатину С", "(цистатин С бойынша)", "by cystatin C"), _RATE, 0,
        ("cystatin_c",),
        Texts(
            "CKD-EPI 2012: цистатин С, возраст, пол", "CKD-EPI 2012: цистатин С, жас, жыныс",
            "CKD-EPI 2012: 133 x min(Cys/0.8, 1)^-0.499 x max(Cys/0.8, 1)^-1.328 x 0.996^age [x 0.932 for women]",
        ),
        _INKER_2012, egfr_cystatin, gfr_category,
        aliases=("egfr_cystatin", "egfr_cystatin_c", "ckd_epi_2012_cystatin_c", "egfr_ckd_epi_2012",
                 "egfr_ckd_epi_cystatin_c_2012", "egfr_ckd_epi_2012_cystatin_c"),
    ),
    Index(
        "egfr_combined_2021",
        _named("по креатинину и цистатину С", "(креатинин мен цистатин С бойынша)", "by creatinine and cystatin C"),
        _RATE, 0, ("creatinine", "cystatin_c"),
        Texts(
            "CKD-EPI 2021: креатинин, цистатин С, возраст, пол", "CKD-EPI 2021: креатинин, цистатин С, жас, жыныс",
            "CKD-EPI 2021: 135 x min(Cr/k, 1)^a x max(Cr/k, 1)^-0.544 x min(Cys/0.8, 1)^-0.323 x "
            "max(Cys/0.8, 1)^-0.778 x 0.9961^age [x 0.963 for women]",
        ),
        _INKER_2021, egfr_combined, gfr_category,
        aliases=("egfr_combined", "egfr_creatinine_cystatin_c", "ckd_epi_2021_combined", "egfr_ckd_epi_2021_combined",
                 "egfr_creatinine_cystatin_c_2021", "egfr_ckd_epi_2021_creatinine_cystatin_c"),
    ),
    Index(
        "egfr_mdrd", _named("по MDRD", "(MDRD бойынша)", "by MDRD"), _RATE, 0, ("creatinine",),
        Texts("MDRD (175, IDMS): креатинин, возраст, пол", "MDRD (175, IDMS): креатинин, жас, жыныс",
              "175 x Cr^-1.154 x age^-0.203 [x 0.742 for women], creatinine traceable to IDMS"),
        _LEVEY, egfr_mdrd, gfr_category, aliases=("mdrd", "mdrd_175"), on_request=True,
    ),
    Index(
        "egfr_schwartz", _named("у ребёнка", "(балада)", "in a child"), _RATE, 0, ("creatinine",),
        Texts("0,413 x рост / креатинин", "0,413 x бой / креатинин", "0.413 x height / creatinine"),
        _SCHWARTZ, egfr_schwartz, aliases=("schwartz", "bedside_schwartz", "egfr_bedside_schwartz"),
    ),
    Index(
        "creatinine_clearance_cockcroft_gault",
        Texts("Клиренс креатинина (Кокрофт-Голт)", "Креатинин клиренсі (Кокрофт-Голт)",
              "Creatinine clearance (Cockcroft-Gault)"),
        "mL/min", 0, ("creatinine",),
        Texts("(140 - возраст) x вес / (72 x креатинин), для женщин x 0,85",
              "(140 - жас) x салмақ / (72 x креатинин), әйелдерге x 0,85",
              "(140 - age) x weight / (72 x creatinine), x 0.85 for women"),
        _COCKCROFT, creatinine_clearance, aliases=("cockcroft_gault", "creatinine_clearance"),
    ),
    Index(
        "albumin_creatinine_ratio", _ACR, "mg/mmol", 1, ("urine_albumin", "urine_creatinine"), _ACR_FORMULA, _KDIGO,
        albumin_creatinine_ratio, _a_mmol,
        measured=("urine_albumin_creatinine_ratio", "urine_albumin_creatinine_ratio_mass"),
        aliases=("acr", "uacr", "urine_albumin_creatinine_ratio"),
    ),
    Index(
        "albumin_creatinine_ratio_mass", _ACR, "mg/g", 0, ("urine_albumin", "urine_creatinine"), _ACR_FORMULA, _KDIGO,
        albumin_creatinine_ratio_mass, _a_gram,
        measured=("urine_albumin_creatinine_ratio", "urine_albumin_creatinine_ratio_mass"),
        aliases=("acr_mass", "uacr_mass"), on_request=True,
    ),
)  # fmt: skip
