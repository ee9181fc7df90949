"""Where a formula begins and ends: ages, ceilings, noughts, categories, and its definition as signed."""

from decimal import Decimal

import pytest

from labhelp_app.clinical.catalogue import analyte
from labhelp_app.clinical.indices import INDICES, Facts, IndexUnavailable, IndexValue, compute
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.reasons import IndexReason


def _compute(index, facts=None, **amounts):
    quantities = {
        code: Quantity(Decimal(text.split(" ")[0]), text.split(" ")[1]) for code, text in amounts.items()
    }
    return compute(INDICES[index], quantities, facts or Facts())


ADULT_FORMULAS = ["egfr_ckd_epi_2021", "egfr_mdrd", "fib_4"]


@pytest.mark.parametrize("index", ADULT_FORMULAS)
def test_an_adult_begins_on_the_eighteenth_birthday(index):
    amounts = (
        {"creatinine": "0.9 mg/dL"}
        if index != "fib_4"
        else {"ast": "30 U/L", "alt": "25 U/L", "platelets": "250 10*9/L"}
    )
    assert isinstance(_compute(index, Facts(sex="male", age_years=18), **amounts), IndexValue)
    assert _compute(index, Facts(sex="male", age_years=17), **amounts) == IndexUnavailable(
        index, IndexReason.ADULTS_ONLY
    )


@pytest.mark.parametrize(("age", "answers"), [(0, False), (1, True), (17, True), (18, False)])
def test_the_bedside_formula_is_for_children_of_one_to_seventeen(age, answers):
    result = _compute("egfr_schwartz", Facts(age_years=age, height_cm=Decimal(110)), creatinine="0.5 mg/dL")
    assert isinstance(result, IndexValue) == answers


@pytest.mark.parametrize(
    ("index", "age", "answers"),
    [("score2", 39, False), ("score2", 40, True), ("score2", 69, True), ("score2", 70, False),
     ("score2_op", 69, False), ("score2_op", 70, True), ("score2_op", 89, True), ("score2_op", 90, False)],
)  # fmt: skip
def test_the_risk_scales_keep_to_their_ages(index, age, answers):
    facts = Facts(sex="female", age_years=age, diabetes=False, smoker=False, systolic=Decimal(130))
    result = _compute(index, facts, cholesterol="5.5 mmol/L", hdl_cholesterol="1.3 mmol/L")
    assert isinstance(result, IndexValue) == answers


@pytest.mark.parametrize(
    ("risk", "code"), [("7.49", "low_to_moderate"), ("14.99", "high"), ("15", "very_high")]
)
def test_the_risk_of_the_old_is_cut_at_seven_and_a_half_and_fifteen(risk, code):
    from labhelp_app.clinical.indices.heart import risk_category
    from labhelp_app.clinical.indices.model import Inputs

    assert risk_category(Decimal(risk), Inputs({}, Facts(age_years=80))).code == code


@pytest.mark.parametrize(
    ("index", "amounts", "answers"),
    [("ldl_sampson", {"triglycerides": "800 mg/dL"}, True), ("ldl_sampson", {"triglycerides": "800.1 mg/dL"}, False),
     ("ldl_friedewald", {"triglycerides": "4.5 mmol/L"}, False), ("ldl_friedewald", {"triglycerides": "4.49 mmol/L"}, True),
     ("vldl_cholesterol", {"triglycerides": "4.5 mmol/L"}, False), ("vldl_cholesterol", {"triglycerides": "4.49 mmol/L"}, True)],
)  # fmt: skip
def test_triglycerides_close_the_lipid_formulas_at_their_published_ceilings(index, amounts, answers):
    rest = {"cholesterol": "300 mg/dL", "hdl_cholesterol": "50 mg/dL"}
    assert isinstance(_compute(index, Facts(fasting=True), **rest, **amounts), IndexValue) == answers


@pytest.mark.parametrize(
    ("index", "amounts", "reason"),
    [("non_hdl_cholesterol", {"cholesterol": "1.5 mmol/L", "hdl_cholesterol": "1.5 mmol/L"}, IndexReason.RESULT_OUTSIDE_VALIDITY),
     ("corrected_sodium_1_6", {"sodium": "140 mmol/L", "glucose": "100 mg/dL"}, IndexReason.NOT_NEEDED),
     ("transferrin_receptor_ferritin_index", {"soluble_transferrin_receptor": "2 mg/L", "ferritin": "1 ug/L"}, IndexReason.RESULT_OUTSIDE_VALIDITY),
     ("bilirubin_indirect", {"bilirubin_total": "5 umol/L", "bilirubin_direct": "5.1 umol/L"}, IndexReason.IMPLAUSIBLE_INPUT),
     ("uibc_calculated", {"tibc": "50 umol/L", "iron": "50.1 umol/L"}, IndexReason.IMPLAUSIBLE_INPUT),
     ("free_psa_ratio", {"psa_free": "2.01 ug/L", "psa_total": "2 ug/L"}, IndexReason.IMPLAUSIBLE_INPUT)],
)  # fmt: skip
def test_a_formula_refuses_beyond_its_boundary(index, amounts, reason):
    assert _compute(index, **amounts) == IndexUnavailable(index, reason)


@pytest.mark.parametrize(
    ("index", "amounts", "expected"),
    [("non_hdl_cholesterol", {"cholesterol": "2 mmol/L", "hdl_cholesterol": "1.5 mmol/L"}, "0.5"),
     ("corrected_sodium_1_6", {"sodium": "140 mmol/L", "glucose": "100.5 mg/dL"}, "140.008"),
     ("bilirubin_indirect", {"bilirubin_total": "5 umol/L", "bilirubin_direct": "5 umol/L"}, "0"),
     ("bilirubin_indirect", {"bilirubin_total": "5.5 umol/L", "bilirubin_direct": "5 umol/L"}, "0.5"),
     ("uibc_calculated", {"tibc": "50 umol/L", "iron": "50 umol/L"}, "0"),
     ("uibc_calculated", {"tibc": "50.5 umol/L", "iron": "50 umol/L"}, "0.5"),
     ("free_psa_ratio", {"psa_free": "2 ug/L", "psa_total": "2 ug/L"}, "100"),
     ("estimated_average_glucose", {"hba1c": "2 %"}, "0.59")],
)  # fmt: skip
def test_a_formula_still_answers_at_its_boundary(index, amounts, expected):
    result = _compute(index, **amounts)
    assert isinstance(result, IndexValue), result
    assert result.value == Decimal(expected)


@pytest.mark.parametrize("limit", ["0", "-1"])
def test_an_upper_limit_of_nought_is_no_limit(limit):
    facts = Facts(upper_limits={"ast": Decimal(limit)})
    result = _compute("apri", facts, ast="30 U/L", platelets="200 10*9/L")
    assert result == IndexUnavailable("apri", IndexReason.UPPER_LIMIT_NEEDED)
    small = Facts(upper_limits={"ast": Decimal("0.5")})
    assert isinstance(_compute("apri", small, ast="0.4 ukat/L", platelets="200 10*9/L"), IndexValue)


@pytest.mark.parametrize(("height", "answers"), [("0", False), ("-5", False), ("1", True)])
def test_a_height_of_nought_gives_no_score(height, answers):
    facts = Facts(age_years=50, diabetes=False, height_cm=Decimal(height), weight_kg=Decimal(80))
    amounts = {"ast": "30 U/L", "alt": "30 U/L", "platelets": "200 10*9/L", "albumin": "40 g/L"}
    result = _compute("nafld_fibrosis_score", facts, **amounts)
    assert isinstance(result, IndexValue) == answers


@pytest.mark.parametrize("index", ["homa_ir", "quicki"])
@pytest.mark.parametrize("fasting", [None, False])
def test_insulin_resistance_is_calculated_from_a_fasting_draw_only(index, fasting):
    result = _compute(index, Facts(fasting=fasting), glucose="5 mmol/L", insulin="6 m[IU]/L")
    assert result == IndexUnavailable(index, IndexReason.FASTING_NEEDED)


@pytest.mark.parametrize(
    ("index", "albumin", "creatinine", "code"),
    [("albumin_creatinine_ratio", "29 mg/L", "10 mmol/L", "A1"), ("albumin_creatinine_ratio", "35 mg/L", "10 mmol/L", "A2"),
     ("albumin_creatinine_ratio_mass", "35 mg/L", "1 g/L", "A2"), ("albumin_creatinine_ratio_mass", "301 mg/L", "1 g/L", "A3")],
)  # fmt: skip
def test_a_ratio_brings_the_category_of_its_own_unit(index, albumin, creatinine, code):
    result = _compute(index, urine_albumin=albumin, urine_creatinine=creatinine)
    assert isinstance(result, IndexValue)
    assert result.category is not None
    assert result.category.code == code


def test_the_definitions_stand_as_signed():
    """Unit, display precision, inputs and accepted names of every index, in a table a person can read."""
    from tests.vectors import rows

    written = {row["index"]: row for row in rows("index_definitions")}
    assert set(written) == set(INDICES)
    for code, index in INDICES.items():
        row = written[code]
        assert (index.unit, str(index.decimals)) == (row["unit"], row["decimals"]), code
        assert (" ".join(index.inputs), " ".join(index.measured)) == (row["inputs"], row["measured"]), code
        assert (" ".join(index.aliases), str(index.on_request).lower()) == (
            row["aliases"],
            row["on_request"],
        ), code
        assert all(analyte(name) for name in (*index.inputs, *index.measured)), code


@pytest.mark.parametrize(
    ("index", "amounts", "answers"),
    [("quicki", {"insulin": "0.01 m[IU]/L", "glucose": "100 mg/dL"}, False),
     ("quicki", {"insulin": "0.015 m[IU]/L", "glucose": "100 mg/dL"}, True),
     ("transferrin_receptor_ferritin_index", {"soluble_transferrin_receptor": "2 mg/L", "ferritin": "1.5 ug/L"}, True)],
)  # fmt: skip
def test_a_logarithm_is_taken_of_everything_above_one(index, amounts, answers):
    assert isinstance(_compute(index, Facts(fasting=True), **amounts), IndexValue) == answers
