"""Salts and water: corrected calcium and sodium, anion gap, osmolality."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs, Refused
from labhelp_app.clinical.reasons import IndexReason

_MMOL = "mmol/L"
_PAYNE = "Payne RB et al. Br Med J 1973;4:643-646. doi:10.1136/bmj.4.5893.643 (to 40 g/L albumin)"
_EMMETT = "Emmett M, Narins RG. Medicine (Baltimore) 1977;56:38-54. doi:10.1097/00005792-197756010-00002"
_FIGGE = (
    "Figge J et al. Crit Care Med 1998;26:1807-1810. doi:10.1097/00003246-199811000-00019 (to 40 g/L albumin)"
)
_SMITHLINE = "Smithline N, Gardner KD. JAMA 1976;236:1594-1597. doi:10.1001/jama.236.14.1594: 2 x Na + glucose + urea, in mmol/L"
_KATZ = "Katz MA. N Engl J Med 1973;289:843-844. doi:10.1056/NEJM197310182891607 (1.6 mmol/L per 100 mg/dL)"
_HILLIER = "Hillier TA et al. Am J Med 1999;106:399-403. doi:10.1016/S0002-9343(99)00055-8 (2.4 mmol/L per 100 mg/dL)"
_NORMAL_ALBUMIN = Decimal(40)  # g/L
_USUAL_GLUCOSE = Decimal(100)  # mg/dL, from which the correction of sodium is counted


def corrected_calcium(inputs: Inputs) -> Decimal:
    """Ca + 0.02 x (40 - albumin in g/L), mmol/L; a measured ionised calcium makes it needless."""
    if inputs.has("calcium_ionised"):
        raise Refused(IndexReason.MEASURED_VALUE_WINS)
    lack = _NORMAL_ALBUMIN - inputs.amount("albumin", "g/L")
    return inputs.amount("calcium", _MMOL) + Decimal("0.02") * lack


def anion_gap(inputs: Inputs) -> Decimal:
    """Na - (Cl + HCO3), without potassium, mmol/L."""
    return (
        inputs.amount("sodium", _MMOL)
        - inputs.amount("chloride", _MMOL)
        - inputs.amount("bicarbonate", _MMOL)
    )


def anion_gap_for_albumin(inputs: Inputs) -> Decimal:
    """Anion gap + 0.25 x (40 - albumin in g/L), mmol/L."""
    return anion_gap(inputs) + Decimal("0.25") * (_NORMAL_ALBUMIN - inputs.amount("albumin", "g/L"))


def osmolality(inputs: Inputs) -> Decimal:
    """2 x Na + glucose + urea, all in mmol/L; the mg/dL form with BUN/2.8 is the same sum."""
    return 2 * inputs.amount("sodium", _MMOL) + inputs.amount("glucose", _MMOL) + inputs.amount("urea", _MMOL)


def _sodium_for_glucose(inputs: Inputs, factor: str) -> Decimal:
    excess = inputs.amount("glucose", "mg/dL") - _USUAL_GLUCOSE
    if excess <= 0:
        raise Refused(IndexReason.NOT_NEEDED)
    return inputs.amount("sodium", _MMOL) + Decimal(factor) * excess / 100


def corrected_sodium_katz(inputs: Inputs) -> Decimal:
    """Sodium as it would be without the high glucose, 1.6 mmol/L per 100 mg/dL above 100 mg/dL."""
    return _sodium_for_glucose(inputs, "1.6")


def corrected_sodium_hillier(inputs: Inputs) -> Decimal:
    """The same with 2.4 mmol/L per 100 mg/dL."""
    return _sodium_for_glucose(inputs, "2.4")


_GAP = Texts("Анионный разрыв", "Аниондық айырма", "Anion gap")
_SODIUM = Texts(
    "Натрий с поправкой на глюкозу", "Глюкозаға түзетілген натрий", "Sodium corrected for glucose"
)

INDICES: tuple[Index, ...] = (
    Index(
        "corrected_calcium",
        Texts("Кальций с поправкой на альбумин", "Альбуминге түзетілген кальций", "Calcium corrected for albumin"),
        _MMOL, 2, ("calcium", "albumin"),
        Texts("кальций + 0,02 x (40 - альбумин)", "кальций + 0,02 x (40 - альбумин)", "calcium + 0.02 x (40 - albumin)"),
        _PAYNE, corrected_calcium, measured=("calcium_ionised",), aliases=("calcium_corrected", "albumin_corrected_calcium"),
    ),
    Index(
        "anion_gap", _GAP, _MMOL, 1, ("sodium", "chloride", "bicarbonate"),
        Texts("натрий - хлор - бикарбонат", "натрий - хлор - бикарбонат", "sodium - chloride - bicarbonate"),
        _EMMETT, anion_gap, measured=("anion_gap",),
    ),
    Index(
        "anion_gap_albumin_corrected",
        Texts(f"{_GAP.ru} с поправкой на альбумин", f"{_GAP.kk} (альбуминге түзетілген)",
              f"{_GAP.en} corrected for albumin"),
        _MMOL, 1, ("sodium", "chloride", "bicarbonate", "albumin"),
        Texts("анионный разрыв + 0,25 x (40 - альбумин)", "аниондық айырма + 0,25 x (40 - альбумин)",
              "anion gap + 0.25 x (40 - albumin)"),
        _FIGGE, anion_gap_for_albumin, aliases=("albumin_corrected_anion_gap", "anion_gap_corrected"),
    ),
    Index(
        "osmolality_calculated",
        Texts("Осмоляльность, расчёт", "Осмоляльдік, есеп", "Osmolality, calculated"), "mosm/kg", 0,
        ("sodium", "glucose", "urea"),
        Texts("2 x натрий + глюкоза + мочевина", "2 x натрий + глюкоза + несепнәр", "2 x sodium + glucose + urea"),
        _SMITHLINE, osmolality, measured=("osmolality",), aliases=("osmolality", "calculated_osmolality"),
    ),
    Index(
        "corrected_sodium_1_6", _SODIUM, _MMOL, 1, ("sodium", "glucose"),
        Texts("натрий + 1,6 на каждые 100 мг/дл глюкозы выше 100", "натрий + 100 мг/дл-ден жоғары әр 100 мг/дл глюкозаға 1,6",
              "sodium + 1.6 for every 100 mg/dL of glucose above 100"),
        _KATZ, corrected_sodium_katz, aliases=("corrected_sodium", "corrected_sodium_katz", "sodium_corrected"),
    ),
    Index(
        "corrected_sodium_2_4", _SODIUM, _MMOL, 1, ("sodium", "glucose"),
        Texts("натрий + 2,4 на каждые 100 мг/дл глюкозы выше 100", "натрий + 100 мг/дл-ден жоғары әр 100 мг/дл глюкозаға 2,4",
              "sodium + 2.4 for every 100 mg/dL of glucose above 100"),
        _HILLIER, corrected_sodium_hillier, aliases=("corrected_sodium_hillier",), on_request=True,
    ),
)  # fmt: skip
