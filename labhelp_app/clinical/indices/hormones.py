"""Sex hormones and prostate: androgen index, free testosterone, share of free PSA."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs, Refused
from labhelp_app.clinical.reasons import IndexReason

_VERMEULEN = "Vermeulen A, Verdonck L, Kaufman JM. J Clin Endocrinol Metab 1999;84:3666-3672. doi:10.1210/jcem.84.10.6079"
_CATALONA = "Catalona WJ et al. JAMA 1998;279:1542-1547. doi:10.1001/jama.279.19.1542"
_MILLER = "Miller KK et al. J Clin Endocrinol Metab 2004;89:525-533 (free androgen index = 100 x T / SHBG)"
_ALBUMIN_CONSTANT = Decimal("3.6e4")  # L/mol
_SHBG_CONSTANT = Decimal("1e9")  # L/mol
_ALBUMIN_MASS = Decimal(69000)  # g/mol
_ASSUMED_ALBUMIN = Decimal(43)  # g/L, when the draw has none
_NANO, _PICO = Decimal("1e-9"), Decimal("1e12")


def free_androgen_index(inputs: Inputs) -> Decimal:
    """100 x testosterone / SHBG, both in nmol/L."""
    return 100 * inputs.amount("testosterone", "nmol/L") / inputs.amount("shbg", "nmol/L")


def free_testosterone(inputs: Inputs) -> Decimal:
    """Free testosterone by Vermeulen's mass-action equation, pmol/L; albumin 43 g/L unless measured."""
    total = inputs.amount("testosterone", "nmol/L") * _NANO
    shbg = inputs.amount("shbg", "nmol/L") * _NANO
    albumin = inputs.amount("albumin", "g/L") if inputs.has("albumin") else _ASSUMED_ALBUMIN
    bound = 1 + _ALBUMIN_CONSTANT * albumin / _ALBUMIN_MASS
    slope = bound + _SHBG_CONSTANT * (shbg - total)
    square = bound * _SHBG_CONSTANT
    return ((slope**2 + 4 * square * total).sqrt() - slope) / (2 * square) * _PICO


def free_psa_share(inputs: Inputs) -> Decimal:
    """100 x free PSA / total PSA, %."""
    free, total = inputs.amount("psa_free", "ug/L"), inputs.amount("psa_total", "ug/L")
    if free > total:
        raise Refused(IndexReason.IMPLAUSIBLE_INPUT)
    return 100 * free / total


INDICES: tuple[Index, ...] = (
    Index(
        "free_androgen_index",
        Texts("Индекс свободных андрогенов", "Бос андрогендер индексі", "Free androgen index"), "1", 2,
        ("testosterone", "shbg"),
        Texts("100 x тестостерон / ГСПГ", "100 x тестостерон / ЖГБГ", "100 x testosterone / SHBG"), _MILLER,
        free_androgen_index, measured=("free_androgen_index",), aliases=("fai",),
    ),
    Index(
        "free_testosterone",
        Texts("Свободный тестостерон, расчёт", "Бос тестостерон, есеп", "Free testosterone, calculated"), "pmol/L", 0,
        ("testosterone", "shbg"),
        Texts("по Вермёлену: тестостерон, ГСПГ и альбумин (43 г/л, если не измерен)",
              "Вермёлен бойынша: тестостерон, ЖГБГ және альбумин (өлшенбесе 43 г/л)",
              "Vermeulen: testosterone, SHBG and albumin (43 g/L unless measured)"),
        _VERMEULEN, free_testosterone, measured=("testosterone_free",),
        aliases=("free_testosterone_vermeulen", "vermeulen", "testosterone_free"),
    ),
    Index(
        "free_psa_ratio",
        Texts("Доля свободного ПСА", "Бос ПСА үлесі", "Share of free PSA"), "%", 0, ("psa_free", "psa_total"),
        Texts("100 x свободный ПСА / общий ПСА", "100 x бос ПСА / жалпы ПСА", "100 x free PSA / total PSA"),
        _CATALONA, free_psa_share, measured=("psa_ratio",), aliases=("psa_ratio", "fpsa_tpsa", "free_psa_percent"),
    ),
)  # fmt: skip
