"""Iron: how full the carrier is and what it could carry."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs, Refused
from labhelp_app.clinical.reasons import IndexReason

_UMOL = "umol/L"
_BEILBY = "Beilby J et al. Transferrin index: an alternative method for calculating the iron saturation of transferrin. Clin Chem 1992;38:2078-2081"
_PUNNONEN = "Punnonen K, Irjala K, Rajamaki A. Blood 1997;89:1052-1057"
_TIETZ = "Tietz Textbook of Laboratory Medicine, 7th ed.: iron-binding capacity"
# One litre with 1 g of transferrin (79.57 kDa, two sites) binds 2/79570 mol = 25.1 umol of iron.
_BINDING = Decimal("25.1")


def saturation_by_transferrin(inputs: Inputs) -> Decimal:
    """100 x iron (umol/L) / (transferrin (g/L) x 25.1), %."""
    return 100 * inputs.amount("iron", _UMOL) / (inputs.amount("transferrin", "g/L") * _BINDING)


def saturation_by_capacity(inputs: Inputs) -> Decimal:
    """100 x iron / total iron-binding capacity, both in umol/L, %."""
    return 100 * inputs.amount("iron", _UMOL) / inputs.amount("tibc", _UMOL)


def binding_capacity(inputs: Inputs) -> Decimal:
    """Transferrin (g/L) x 25.1, umol/L."""
    return inputs.amount("transferrin", "g/L") * _BINDING


def unsaturated_capacity(inputs: Inputs) -> Decimal:
    """Total capacity less iron, umol/L."""
    left = inputs.amount("tibc", _UMOL) - inputs.amount("iron", _UMOL)
    if left < 0:
        raise Refused(IndexReason.IMPLAUSIBLE_INPUT)
    return left


def receptor_ferritin_index(inputs: Inputs) -> Decimal:
    """Soluble transferrin receptor (mg/L) / log10 of ferritin (ug/L); kits differ widely."""
    ferritin = inputs.amount("ferritin", "ug/L")
    if ferritin <= 1:
        raise Refused(IndexReason.RESULT_OUTSIDE_VALIDITY)
    return inputs.amount("soluble_transferrin_receptor", "mg/L") / ferritin.log10()


_SATURATION = Texts(
    "Насыщение трансферрина железом", "Трансферриннің темірмен қанығуы", "Transferrin saturation"
)

INDICES: tuple[Index, ...] = (
    Index(
        "transferrin_saturation", _SATURATION, "%", 0, ("iron", "transferrin"),
        Texts("100 x железо / (трансферрин x 25,1)", "100 x темір / (трансферрин x 25,1)",
              "100 x iron / (transferrin x 25.1)"),
        _BEILBY, saturation_by_transferrin, measured=("transferrin_saturation",), aliases=("tsat",),
    ),
    Index(
        "transferrin_saturation_tibc", _SATURATION, "%", 0, ("iron", "tibc"),
        Texts("100 x железо / ОЖСС", "100 x темір / жалпы қабілет", "100 x iron / TIBC"),
        _TIETZ, saturation_by_capacity, measured=("transferrin_saturation", "transferrin"), aliases=("tsat_tibc",),
    ),
    Index(
        "tibc_calculated",
        Texts("ОЖСС, расчёт", "Темірді байланыстыру қабілеті, есеп", "TIBC, calculated"), _UMOL, 0, ("transferrin",),
        Texts("трансферрин x 25,1", "трансферрин x 25,1", "transferrin x 25.1"), _BEILBY, binding_capacity,
        measured=("tibc",), aliases=("tibc",),
    ),
    Index(
        "uibc_calculated",
        Texts("ЛЖСС, расчёт", "Темірді байланыстырудың бос қабілеті, есеп", "UIBC, calculated"), _UMOL, 1,
        ("tibc", "iron"),
        Texts("ОЖСС - железо", "жалпы қабілет - темір", "TIBC - iron"), _TIETZ, unsaturated_capacity, measured=("uibc",),
        aliases=("uibc",),
    ),
    Index(
        "transferrin_receptor_ferritin_index",
        Texts("Индекс рецептор трансферрина / ферритин", "Трансферрин рецепторы / ферритин индексі",
              "Transferrin receptor-ferritin index"),
        "1", 2, ("soluble_transferrin_receptor", "ferritin"),
        Texts("рецептор / lg ферритина", "рецептор / lg ферритин", "receptor / log10 ferritin"), _PUNNONEN,
        receptor_ferritin_index, aliases=("stfr_f_index", "stfr_ferritin_index"),
    ),
)  # fmt: skip
