"""SCORE2 and SCORE2-OP: ten-year risk of heart attack or stroke, for the high-risk region of Kazakhstan."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.kidney import is_female
from labhelp_app.clinical.indices.model import Category, Index, Inputs, Refused
from labhelp_app.clinical.reasons import IndexReason

_SCORE2 = (
    "SCORE2 working group. Eur Heart J 2021;42:2439-2454. doi:10.1093/eurheartj/ehab309 (high-risk region)"
)
_SCORE2_OP = (
    "SCORE2-OP working group. Eur Heart J 2021;42:2455-2467. doi:10.1093/eurheartj/ehab312 (high-risk region)"
)
_ESC = "2021 ESC Guidelines on cardiovascular disease prevention. Eur Heart J 2021;42:3227-3337. doi:10.1093/eurheartj/ehab484"


@dataclass(frozen=True, slots=True)
class _Model:
    """Coefficients of one sex: centre and step of each factor, main effects, effects with age, and scales."""

    age_centre: int
    age_step: int
    pressure_centre: int
    pressure_step: int
    hdl_centre: str
    hdl_step: str
    main: tuple[str, str, str, str, str]  # age, smoking, pressure, cholesterol, HDL
    with_age: tuple[str, str, str, str]  # smoking, pressure, cholesterol, HDL
    survival: str
    mean: str
    scale: tuple[str, str]


_YOUNG = (60, 5, 120, 20, "1.3", "0.5")
_OLD = (73, 1, 150, 1, "1.4", "1")
_MODELS: dict[tuple[str, bool], _Model] = {
    ("score2", False): _Model(
        *_YOUNG,
        main=("0.3742", "0.6012", "0.2777", "0.1458", "-0.2698"),
        with_age=("-0.0755", "-0.0255", "-0.0281", "0.0426"),
        survival="0.9605",
        mean="0",
        scale=("0.3207", "0.9360"),
    ),
    ("score2", True): _Model(
        *_YOUNG,
        main=("0.4648", "0.7744", "0.3131", "0.1002", "-0.2606"),
        with_age=("-0.1088", "-0.0277", "-0.0226", "0.0613"),
        survival="0.9776",
        mean="0",
        scale=("0.5710", "0.9369"),
    ),
    ("score2_op", False): _Model(
        *_OLD,
        main=("0.0634", "0.3524", "0.0094", "0.0850", "-0.3564"),
        with_age=("-0.0247", "-0.0005", "0.0073", "0.0091"),
        survival="0.7576",
        mean="0.0929",
        scale=("0.08", "1.15"),
    ),
    ("score2_op", True): _Model(
        *_OLD,
        main=("0.0789", "0.4921", "0.0102", "0.0605", "-0.3040"),
        with_age=("-0.0255", "-0.0004", "-0.0009", "0.0154"),
        survival="0.8082",
        mean="0.2290",
        scale=("0.38", "1.09"),
    ),
}


def _checked_age(inputs: Inputs, first: int, last: int) -> int:
    facts = inputs.facts
    if facts.age_years is None:
        raise Refused(IndexReason.AGE_NEEDED)
    if not first <= facts.age_years <= last:
        raise Refused(IndexReason.OUTSIDE_AGE)
    if facts.diabetes is None:
        raise Refused(IndexReason.DIABETES_NEEDED)
    if facts.diabetes:
        raise Refused(IndexReason.NOT_WITH_DIABETES)
    if facts.known_heart_disease:
        raise Refused(IndexReason.KNOWN_DISEASE)
    return facts.age_years


def _risk(inputs: Inputs, age_years: int, model: _Model) -> Decimal:
    facts = inputs.facts
    if facts.smoker is None:
        raise Refused(IndexReason.SMOKING_NEEDED)
    if facts.systolic is None:
        raise Refused(IndexReason.BLOOD_PRESSURE_NEEDED)
    age = Decimal(age_years - model.age_centre) / model.age_step
    factors = (
        Decimal(int(facts.smoker)),
        (facts.systolic - model.pressure_centre) / model.pressure_step,
        inputs.amount("cholesterol", "mmol/L") - 6,
        (inputs.amount("hdl_cholesterol", "mmol/L") - Decimal(model.hdl_centre)) / Decimal(model.hdl_step),
    )
    predictor = Decimal(model.main[0]) * age
    for factor, main, with_age in zip(factors, model.main[1:], model.with_age, strict=True):
        predictor += factor * (Decimal(main) + Decimal(with_age) * age)
    survival = Decimal(model.survival) ** (predictor - Decimal(model.mean)).exp()
    first, second = (Decimal(scale) for scale in model.scale)
    return 100 * (1 - (-(first + second * (-survival.ln()).ln()).exp()).exp())


def score2(inputs: Inputs) -> Decimal:
    """SCORE2, 40 to 69 years, without diabetes or known heart disease, %."""
    age = _checked_age(inputs, 40, 69)
    return _risk(inputs, age, _MODELS["score2", is_female(inputs)])


def score2_op(inputs: Inputs) -> Decimal:
    """SCORE2-OP, 70 to 89 years, without diabetes or known heart disease, %."""
    age = _checked_age(inputs, 70, 89)
    return _risk(inputs, age, _MODELS["score2_op", is_female(inputs)])


_TEXTS = (
    Texts("низкий или умеренный", "төмен немесе орташа", "low to moderate"),
    Texts("высокий", "жоғары", "high"),
    Texts("очень высокий", "өте жоғары", "very high"),
)


def risk_category(risk: Decimal, inputs: Inputs) -> Category:
    """The published category of the risk for the age; a description, not advice on treatment."""
    age = inputs.facts.age_years or 0
    first, second = ("2.5", "7.5") if age < 50 else ("5", "10") if age < 70 else ("7.5", "15")
    step = 0 if risk < Decimal(first) else 1 if risk < Decimal(second) else 2
    return Category(("low_to_moderate", "high", "very_high")[step], _TEXTS[step], _ESC)


_FORMULA = Texts(
    "возраст, пол, курение, верхнее давление, общий холестерин, ЛПВП; регион высокого риска",
    "жас, жыныс, темекі, жоғарғы қысым, жалпы холестерин, ТЖЛП; қаупі жоғары аймақ",
    "age, sex, smoking, systolic pressure, total and HDL cholesterol; high-risk region",
)
_NAMES = Texts(
    "Риск инфаркта и инсульта за 10 лет",
    "10 жылдағы инфаркт пен инсульт қаупі",
    "Ten-year risk of heart attack or stroke",
)
_PAIR = ("cholesterol", "hdl_cholesterol")

INDICES: tuple[Index, ...] = (
    Index("score2", _NAMES, "%", 1, _PAIR, _FORMULA, _SCORE2, score2, risk_category),
    Index(
        "score2_op", _NAMES, "%", 1, _PAIR, _FORMULA, _SCORE2_OP, score2_op, risk_category, aliases=("score2op",)
    ),
)  # fmt: skip
