"""Liver: enzyme ratio, scores of scarring, indirect bilirubin, globulins."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs, Refused
from labhelp_app.clinical.patients import ADULT_FROM
from labhelp_app.clinical.reasons import IndexReason

_DE_RITIS = "De Ritis F, Coltorti M, Giusti G. Clin Chim Acta 1957;2:70-74. doi:10.1016/0009-8981(57)90027-X"
_STERLING = "Sterling RK et al. Hepatology 2006;43:1317-1325. doi:10.1002/hep.21178"
_WAI = "Wai CT et al. Hepatology 2003;38:518-526. doi:10.1053/jhep.2003.50346"
_ANGULO = "Angulo P et al. Hepatology 2007;45:846-854. doi:10.1002/hep.21496"
_TIETZ = "Tietz Textbook of Laboratory Medicine, 7th ed.: unconjugated bilirubin and globulins by difference"


def _age(inputs: Inputs) -> int:
    years = inputs.facts.age_years
    if years is None:
        raise Refused(IndexReason.AGE_NEEDED)
    if years < ADULT_FROM:
        raise Refused(IndexReason.ADULTS_ONLY)
    return years


def de_ritis(inputs: Inputs) -> Decimal:
    """AST / ALT."""
    return inputs.amount("ast", "U/L") / inputs.amount("alt", "U/L")


def fib_4(inputs: Inputs) -> Decimal:
    """Age x AST / (platelets x sqrt(ALT)), adults."""
    below = inputs.amount("platelets", "10*9/L") * inputs.amount("alt", "U/L").sqrt()
    return _age(inputs) * inputs.amount("ast", "U/L") / below


def apri(inputs: Inputs) -> Decimal:
    """100 x (AST / its upper limit) / platelets; the upper limit is the laboratory's own."""
    limit = inputs.facts.upper_limits.get("ast")
    if limit is None or limit <= 0:
        raise Refused(IndexReason.UPPER_LIMIT_NEEDED)
    seen = inputs.quantities.get("ast")
    if seen is None:
        raise Refused(IndexReason.INPUT_MISSING)
    share = inputs.amount("ast", seen.unit) / limit  # value and limit stand in one printed unit
    return 100 * share / inputs.amount("platelets", "10*9/L")


def nafld_score(inputs: Inputs) -> Decimal:
    """NAFLD fibrosis score; needs height, weight and whether there is diabetes or raised fasting glucose."""
    facts = inputs.facts
    if facts.height_cm is None or facts.weight_kg is None or facts.height_cm <= 0:
        raise Refused(IndexReason.BODY_MEASURES_NEEDED)
    if facts.diabetes is None:
        raise Refused(IndexReason.DIABETES_NEEDED)
    body_mass_index = facts.weight_kg / (facts.height_cm / 100) ** 2
    return (
        Decimal("-1.675")
        + Decimal("0.037") * _age(inputs)
        + Decimal("0.094") * body_mass_index
        + Decimal("1.13") * int(facts.diabetes)
        + Decimal("0.99") * de_ritis(inputs)
        - Decimal("0.013") * inputs.amount("platelets", "10*9/L")
        - Decimal("0.66") * inputs.amount("albumin", "g/dL")
    )


def _less(inputs: Inputs, whole: str, part: str, unit: str) -> Decimal:
    left = inputs.amount(whole, unit) - inputs.amount(part, unit)
    if left < 0:
        raise Refused(IndexReason.IMPLAUSIBLE_INPUT)
    return left


def indirect_bilirubin(inputs: Inputs) -> Decimal:
    """Total less direct bilirubin, umol/L."""
    return _less(inputs, "bilirubin_total", "bilirubin_direct", "umol/L")


def globulin(inputs: Inputs) -> Decimal:
    """Total protein less albumin, g/L."""
    return _less(inputs, "protein_total", "albumin", "g/L")


def albumin_globulin_ratio(inputs: Inputs) -> Decimal:
    """Albumin / (total protein less albumin)."""
    rest = globulin(inputs)
    if rest == 0:
        raise Refused(IndexReason.IMPLAUSIBLE_INPUT)
    return inputs.amount("albumin", "g/L") / rest


INDICES: tuple[Index, ...] = (
    Index(
        "de_ritis", Texts("Коэффициент де Ритиса", "Де Ритис коэффициенті", "De Ritis ratio"), "1", 2, ("ast", "alt"),
        Texts("АСТ / АЛТ", "АСТ / АЛТ", "AST / ALT"), _DE_RITIS, de_ritis, measured=("de_ritis_ratio",),
        aliases=("de_ritis_ratio", "ast_alt_ratio"),
    ),
    Index(
        "fib_4", Texts("Индекс FIB-4", "FIB-4 индексі", "FIB-4"), "1", 2, ("ast", "alt", "platelets"),
        Texts("возраст x АСТ / (тромбоциты x корень из АЛТ)", "жас x АСТ / (тромбоциттер x АЛТ түбірі)",
              "age x AST / (platelets x square root of ALT)"),
        _STERLING, fib_4, aliases=("fib4",),
    ),
    Index(
        "apri", Texts("Индекс APRI", "APRI индексі", "APRI"), "1", 2, ("ast", "platelets"),
        Texts("100 x (АСТ / верхняя граница) / тромбоциты", "100 x (АСТ / жоғарғы шек) / тромбоциттер",
              "100 x (AST / upper limit) / platelets"),
        _WAI, apri,
    ),
    Index(
        "nafld_fibrosis_score",
        Texts("Шкала фиброза NAFLD", "NAFLD фиброз шкаласы", "NAFLD fibrosis score"), "1", 3,
        ("ast", "alt", "platelets", "albumin"),
        Texts("возраст, индекс массы тела, диабет, АСТ/АЛТ, тромбоциты, альбумин",
              "жас, дене массасының индексі, диабет, АСТ/АЛТ, тромбоциттер, альбумин",
              "-1.675 + 0.037 x age + 0.094 x BMI + 1.13 x diabetes + 0.99 x AST/ALT - 0.013 x platelets - 0.66 x albumin"),
        _ANGULO, nafld_score, aliases=("nafld", "nafld_score", "nfs"),
    ),
    Index(
        "bilirubin_indirect",
        Texts("Билирубин непрямой, расчёт", "Тура емес билирубин, есеп", "Indirect bilirubin, calculated"),
        "umol/L", 1, ("bilirubin_total", "bilirubin_direct"),
        Texts("общий - прямой", "жалпы - тура", "total - direct"), _TIETZ, indirect_bilirubin,
        measured=("bilirubin_indirect",), aliases=("indirect_bilirubin",),
    ),
    Index(
        "globulin", Texts("Глобулины, расчёт", "Глобулиндер, есеп", "Globulins, calculated"), "g/L", 1,
        ("protein_total", "albumin"),
        Texts("общий белок - альбумин", "жалпы ақуыз - альбумин", "total protein - albumin"), _TIETZ, globulin,
        measured=("globulin",),
    ),
    Index(
        "albumin_globulin_ratio",
        Texts("Альбумин / глобулины", "Альбумин / глобулиндер", "Albumin to globulins"), "1", 2,
        ("protein_total", "albumin"),
        Texts("альбумин / (общий белок - альбумин)", "альбумин / (жалпы ақуыз - альбумин)",
              "albumin / (total protein - albumin)"),
        _TIETZ, albumin_globulin_ratio, measured=("albumin_globulin_ratio",), aliases=("a_g_ratio", "ag_ratio"),
    ),
)  # fmt: skip
