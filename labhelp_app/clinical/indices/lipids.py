"""Lipids: cholesterol fractions by calculation and ratios; published categories only, never a target."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs, Refused
from labhelp_app.clinical.reasons import IndexReason

_MMOL = "mmol/L"
_FRIEDEWALD = (
    "Friedewald WT, Levy RI, Fredrickson DS. Clin Chem 1972;18:499-502. doi:10.1093/clinchem/18.6.499"
)
_SAMPSON = "Sampson M et al. JAMA Cardiol 2020;5:540-548. doi:10.1001/jamacardio.2020.0013"
_EAS = "Nordestgaard BG et al. Eur Heart J 2016;37:1944-1958. doi:10.1093/eurheartj/ehw152"
_AIP = "Dobiasova M, Frohlich J. Clin Biochem 2001;34:583-588. doi:10.1016/S0009-9120(01)00263-6"
_KLIMOV = "Климов А.Н., Никульчева Н.Г. Обмен липидов и липопротеидов и его нарушения. СПб, 1999"
_FRIEDEWALD_CEILING = Decimal("4.5")  # mmol/L triglycerides; at it and above the formula fails
_SAMPSON_CEILING = Decimal(800)  # mg/dL triglycerides, the limit stated by the authors


def _mmol(inputs: Inputs, code: str) -> Decimal:
    return inputs.amount(code, _MMOL)


def _positive(value: Decimal) -> Decimal:
    if value <= 0:
        raise Refused(IndexReason.RESULT_OUTSIDE_VALIDITY)
    return value


def ldl_friedewald(inputs: Inputs) -> Decimal:
    """LDL = TC - HDL - TG / 2.2 in mmol/L; refused from 4.5 mmol/L triglycerides and not fasting."""
    triglycerides = _mmol(inputs, "triglycerides")
    if triglycerides >= _FRIEDEWALD_CEILING:
        raise Refused(IndexReason.TRIGLYCERIDES_TOO_HIGH)
    if inputs.facts.fasting is False:
        raise Refused(IndexReason.FASTING_NEEDED)
    total, hdl = _mmol(inputs, "cholesterol"), _mmol(inputs, "hdl_cholesterol")
    return _positive(total - hdl - triglycerides / Decimal("2.2"))


def ldl_sampson(inputs: Inputs) -> Decimal:
    """LDL by the NIH equation, computed in mg/dL as published, returned in mmol/L."""
    triglycerides = inputs.amount("triglycerides", "mg/dL")
    if triglycerides > _SAMPSON_CEILING:
        raise Refused(IndexReason.TRIGLYCERIDES_TOO_HIGH)
    total, hdl = inputs.amount("cholesterol", "mg/dL"), inputs.amount("hdl_cholesterol", "mg/dL")
    non_hdl = _positive(total - hdl)
    mass = (
        total / Decimal("0.948")
        - hdl / Decimal("0.971")
        - (triglycerides / Decimal("8.56") + triglycerides * non_hdl / 2140 - triglycerides**2 / 16100)
        - Decimal("9.44")
    )
    # Back by the same ratio that the total took on the way there, so that one molar mass is used throughout.
    return _positive(mass) * _mmol(inputs, "cholesterol") / total


def non_hdl(inputs: Inputs) -> Decimal:
    """Total less HDL cholesterol, mmol/L."""
    return _positive(_mmol(inputs, "cholesterol") - _mmol(inputs, "hdl_cholesterol"))


def vldl(inputs: Inputs) -> Decimal:
    """TG / 2.2 in mmol/L, under the same conditions as Friedewald's LDL."""
    triglycerides = _mmol(inputs, "triglycerides")
    if triglycerides >= _FRIEDEWALD_CEILING:
        raise Refused(IndexReason.TRIGLYCERIDES_TOO_HIGH)
    if inputs.facts.fasting is False:
        raise Refused(IndexReason.FASTING_NEEDED)
    return triglycerides / Decimal("2.2")


def atherogenic_coefficient(inputs: Inputs) -> Decimal:
    """(TC - HDL) / HDL."""
    return non_hdl(inputs) / _mmol(inputs, "hdl_cholesterol")


def atherogenic_index(inputs: Inputs) -> Decimal:
    """AIP = log10(TG / HDL), both in mmol/L."""
    return (_mmol(inputs, "triglycerides") / _mmol(inputs, "hdl_cholesterol")).log10()


_LDL = Texts("Холестерин ЛПНП, расчёт", "ТТЛП холестерині, есеп", "LDL cholesterol, calculated")
_TRIO = ("cholesterol", "hdl_cholesterol", "triglycerides")
_PAIR = ("cholesterol", "hdl_cholesterol")

INDICES: tuple[Index, ...] = (
    Index(
        "ldl_friedewald", _LDL, _MMOL, 2, _TRIO,
        Texts("общий холестерин - ЛПВП - триглицериды / 2,2 (Фридвальд)",
              "жалпы холестерин - ТЖЛП - триглицеридтер / 2,2 (Фридвальд)",
              "total cholesterol - HDL - triglycerides / 2.2 (Friedewald)"),
        _FRIEDEWALD, ldl_friedewald, measured=("ldl_cholesterol",),
        aliases=("friedewald", "ldl_cholesterol_friedewald"),
    ),
    Index(
        "ldl_sampson", _LDL, _MMOL, 2, _TRIO,
        Texts("формула Сэмпсона (NIH) по холестерину, ЛПВП и триглицеридам",
              "Сэмпсон (NIH) формуласы: холестерин, ТЖЛП, триглицеридтер",
              "Sampson-NIH: TC/0.948 - HDL/0.971 - (TG/8.56 + TG x nonHDL/2140 - TG^2/16100) - 9.44, in mg/dL"),
        _SAMPSON, ldl_sampson, measured=("ldl_cholesterol",),
        aliases=("sampson", "ldl_nih", "ldl_sampson_nih", "ldl_cholesterol_sampson"),
    ),
    Index(
        "non_hdl_cholesterol",
        Texts("Холестерин не-ЛПВП", "ТЖЛП емес холестерин", "Non-HDL cholesterol"), _MMOL, 2, _PAIR,
        Texts("общий холестерин - ЛПВП", "жалпы холестерин - ТЖЛП", "total cholesterol - HDL"),
        _EAS, non_hdl, measured=("non_hdl_cholesterol",), aliases=("non_hdl",),
    ),
    Index(
        "vldl_cholesterol",
        Texts("Холестерин ЛПОНП, расчёт", "ТӨТЛП холестерині, есеп", "VLDL cholesterol, calculated"), _MMOL, 2,
        ("triglycerides",),
        Texts("триглицериды / 2,2", "триглицеридтер / 2,2", "triglycerides / 2.2"),
        _FRIEDEWALD, vldl, measured=("vldl_cholesterol",), aliases=("vldl",),
    ),
    Index(
        "atherogenic_coefficient",
        Texts("Коэффициент атерогенности", "Атерогендік коэффициент", "Atherogenic coefficient"), "1", 2, _PAIR,
        Texts("(общий холестерин - ЛПВП) / ЛПВП", "(жалпы холестерин - ТЖЛП) / ТЖЛП", "(total - HDL) / HDL"),
        _KLIMOV, atherogenic_coefficient, measured=("atherogenic_coefficient",), aliases=("ka", "atherogenicity"),
    ),
    Index(
        "atherogenic_index_of_plasma",
        Texts("Атерогенный индекс плазмы", "Плазманың атерогендік индексі", "Atherogenic index of plasma"), "1", 2,
        ("triglycerides", "hdl_cholesterol"),
        Texts("lg(триглицериды / ЛПВП), в ммоль/л", "lg(триглицеридтер / ТЖЛП), ммоль/л",
              "log10(triglycerides / HDL), in mmol/L"),
        _AIP, atherogenic_index, aliases=("aip", "atherogenic_index"),
    ),
)  # fmt: skip
