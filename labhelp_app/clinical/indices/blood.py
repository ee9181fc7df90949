"""Blood count: red cell indices and ratios of white cells and platelets."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs

_CELLS, _RED = "10*9/L", "10*12/L"
_WINTROBE = "Wintrobe MM. Am J Med Sci 1929;177:513-523; ICSH definitions of red cell indices"
_MENTZER = "Mentzer WC. Lancet 1973;1:882. doi:10.1016/S0140-6736(73)91446-3"
_ZAHOREC = "Zahorec R. Bratisl Lek Listy 2001;102:5-14"
_GARY = "Gary T et al. PLoS ONE 2013;8:e67688. doi:10.1371/journal.pone.0067688"
_HU = "Hu B et al. Clin Cancer Res 2014;20:6212-6222. doi:10.1158/1078-0432.CCR-14-0442"
_COLOUR = "Меньшиков В.В. Лабораторные методы исследования в клинике. М.: Медицина, 1987"


def mcv(inputs: Inputs) -> Decimal:
    """10 x haematocrit (%) / red cells (10*12/L), fL."""
    return 10 * inputs.amount("hematocrit", "%") / inputs.amount("erythrocytes", _RED)


def mch(inputs: Inputs) -> Decimal:
    """Haemoglobin (g/L) / red cells (10*12/L), pg."""
    return inputs.amount("hemoglobin", "g/L") / inputs.amount("erythrocytes", _RED)


def mchc(inputs: Inputs) -> Decimal:
    """100 x haemoglobin (g/L) / haematocrit (%), g/L."""
    return 100 * inputs.amount("hemoglobin", "g/L") / inputs.amount("hematocrit", "%")


def colour_index(inputs: Inputs) -> Decimal:
    """0.03 x haemoglobin (g/L) / red cells (10*12/L)."""
    return Decimal("0.03") * mch(inputs)


def mentzer(inputs: Inputs) -> Decimal:
    """MCV (fL) / red cells (10*12/L)."""
    return inputs.amount("mcv", "fL") / inputs.amount("erythrocytes", _RED)


def neutrophil_lymphocyte_ratio(inputs: Inputs) -> Decimal:
    """Absolute neutrophils / absolute lymphocytes."""
    return inputs.amount("neutrophils_absolute", _CELLS) / inputs.amount("lymphocytes_absolute", _CELLS)


def platelet_lymphocyte_ratio(inputs: Inputs) -> Decimal:
    """Platelets / absolute lymphocytes."""
    return inputs.amount("platelets", _CELLS) / inputs.amount("lymphocytes_absolute", _CELLS)


def systemic_inflammation_index(inputs: Inputs) -> Decimal:
    """Platelets x neutrophils / lymphocytes, 10*9/L."""
    return inputs.amount("platelets", _CELLS) * neutrophil_lymphocyte_ratio(inputs)


INDICES: tuple[Index, ...] = (
    Index(
        "mcv", Texts("Средний объём эритроцита, расчёт", "Эритроциттің орташа көлемі, есеп", "MCV, calculated"),
        "fL", 1, ("hematocrit", "erythrocytes"),
        Texts("10 x гематокрит / эритроциты", "10 x гематокрит / эритроциттер", "10 x haematocrit / red cells"),
        _WINTROBE, mcv, measured=("mcv",),
    ),
    Index(
        "mch",
        Texts("Гемоглобин в эритроците, расчёт", "Эритроциттегі гемоглобин, есеп", "MCH, calculated"),
        "pg", 1, ("hemoglobin", "erythrocytes"),
        Texts("гемоглобин / эритроциты", "гемоглобин / эритроциттер", "haemoglobin / red cells"), _WINTROBE, mch,
        measured=("mch",),
    ),
    Index(
        "mchc",
        Texts("Концентрация гемоглобина в эритроцитах, расчёт", "Эритроциттердегі гемоглобин концентрациясы, есеп",
              "MCHC, calculated"),
        "g/L", 0, ("hemoglobin", "hematocrit"),
        Texts("100 x гемоглобин / гематокрит", "100 x гемоглобин / гематокрит", "100 x haemoglobin / haematocrit"),
        _WINTROBE, mchc, measured=("mchc",),
    ),
    Index(
        "colour_index", Texts("Цветовой показатель", "Түстік көрсеткіш", "Colour index"), "1", 2,
        ("hemoglobin", "erythrocytes"),
        Texts("0,03 x гемоглобин / эритроциты", "0,03 x гемоглобин / эритроциттер", "0.03 x haemoglobin / red cells"),
        _COLOUR, colour_index, measured=("colour_index", "mch"), aliases=("color_index",),
    ),
    Index(
        "mentzer_index", Texts("Индекс Ментцера", "Ментцер индексі", "Mentzer index"), "1", 1, ("mcv", "erythrocytes"),
        Texts("MCV / эритроциты", "MCV / эритроциттер", "MCV / red cells"), _MENTZER, mentzer, aliases=("mentzer",),
    ),
    Index(
        "neutrophil_lymphocyte_ratio",
        Texts("Нейтрофилы / лимфоциты", "Нейтрофилдер / лимфоциттер", "Neutrophil to lymphocyte ratio"), "1", 2,
        ("neutrophils_absolute", "lymphocytes_absolute"),
        Texts("нейтрофилы / лимфоциты", "нейтрофилдер / лимфоциттер", "neutrophils / lymphocytes"), _ZAHOREC,
        neutrophil_lymphocyte_ratio, aliases=("nlr",),
    ),
    Index(
        "platelet_lymphocyte_ratio",
        Texts("Тромбоциты / лимфоциты", "Тромбоциттер / лимфоциттер", "Platelet to lymphocyte ratio"), "1", 0,
        ("platelets", "lymphocytes_absolute"),
        Texts("тромбоциты / лимфоциты", "тромбоциттер / лимфоциттер", "platelets / lymphocytes"), _GARY,
        platelet_lymphocyte_ratio, aliases=("plr",),
    ),
    Index(
        "systemic_immune_inflammation_index",
        Texts("Индекс SII", "SII индексі", "Systemic immune-inflammation index"), "10*9/L", 0,
        ("platelets", "neutrophils_absolute", "lymphocytes_absolute"),
        Texts("тромбоциты x нейтрофилы / лимфоциты", "тромбоциттер x нейтрофилдер / лимфоциттер",
              "platelets x neutrophils / lymphocytes"),
        _HU, systemic_inflammation_index, aliases=("sii",),
    ),
)  # fmt: skip
