"""Which derived figures a draw gets: its usable figures, its refusals, its silence, and their names."""

from datetime import date
from decimal import Decimal

import pytest

from labhelp_app.clinical.indices import (
    Facts,
    IndexValue,
    find_index,
    indices_of,
    quantities_of,
)
from labhelp_app.clinical.indices.heart import risk_category
from labhelp_app.clinical.indices.kidney import albuminuria_category
from labhelp_app.clinical.indices.model import Inputs
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Comparator, Observation, Quantity
from labhelp_app.clinical.reasons import IndexReason

ON = date(2026, 6, 1)
BORN = date(1986, 3, 1)


def _seen(code, value, unit, **more):
    return Observation(code, code, None if value is None else Decimal(value), unit=unit, **more)


def _draw(*seen, patient=None):
    return {one.code: one for one in indices_of(seen, patient or Patient("female", BORN), ON)}


@pytest.mark.parametrize(
    ("name", "code"), [("egfr", "egfr_ckd_epi_2021"), ("homa", "homa_ir"), ("fib_4", "fib_4")]
)
def test_an_index_is_found_by_its_code_and_by_its_other_names(name, code):
    assert find_index(name).code == code


def test_no_index_is_found_under_a_name_nobody_gave_it():
    assert find_index("biological_age") is None


def test_a_figure_printed_without_a_unit_enters_a_formula_as_a_plain_number():
    assert quantities_of([_seen("inr", "1.1", None)]) == {"inr": Quantity(Decimal("1.1"), "1")}


def test_words_and_less_than_answers_enter_no_formula():
    less = _seen("creatinine", "20", "umol/L", comparator=Comparator.LESS)
    assert quantities_of([less, _seen("urine_protein", None, None, text="следы")]) == {}


def test_of_two_figures_of_one_indicator_the_first_enters_the_formulas():
    found = quantities_of([_seen("alt", "30", "U/L"), _seen("alt", "90", "U/L")])
    assert found == {"alt": Quantity(Decimal(30), "U/L")}


def test_a_pregnant_person_gets_no_filtration_rate_and_is_told_why():
    creatinine = _seen("creatinine", "60", "umol/L")
    pregnant = Patient("female", BORN, pregnancy_trimester=2)
    assert isinstance(_draw(creatinine)["egfr_ckd_epi_2021"], IndexValue)
    assert _draw(creatinine, patient=pregnant)["egfr_ckd_epi_2021"].reason is IndexReason.PREGNANCY


def test_a_less_than_answer_refuses_each_index_once():
    less = _seen("creatinine", "20", "umol/L", comparator=Comparator.LESS)
    found = indices_of([less], Patient("female", BORN), ON)
    assert [one.code for one in found] == ["egfr_ckd_epi_2021", "creatinine_clearance_cockcroft_gault"]
    assert {one.reason for one in found} == {IndexReason.CENSORED_INPUT}


def test_a_less_than_answer_does_not_make_a_formula_for_children_speak_to_an_adult():
    less = _seen("creatinine", "20", "umol/L", comparator=Comparator.LESS)
    child = Patient("female", date(2018, 3, 1))
    assert "egfr_schwartz" not in _draw(less)
    assert _draw(less, patient=child)["egfr_schwartz"].reason is IndexReason.CENSORED_INPUT


def test_a_calculated_figure_carries_ten_significant_digits():
    found = _draw(_seen("ast", "10", "U/L"), _seen("alt", "30", "U/L"))
    assert found["de_ritis"].value == Decimal("0.3333333333")


@pytest.mark.parametrize(
    ("age", "risk", "code"),
    [(49, "2.49", "low_to_moderate"), (49, "2.5", "high"), (49, "7.49", "high"), (49, "7.5", "very_high"),
     (50, "4.99", "low_to_moderate"), (50, "5", "high"), (69, "9.99", "high"), (69, "10", "very_high"),
     (70, "7.49", "low_to_moderate"), (70, "7.5", "high"), (89, "14.99", "high"), (89, "15", "very_high"),
     (49, "20", "very_high"), (69, "30", "very_high"), (89, "40", "very_high")],
)  # fmt: skip
def test_the_risk_categories_are_cut_where_the_guideline_cuts_them(age, risk, code):
    assert risk_category(Decimal(risk), Inputs({}, Facts(age_years=age))).code == code


def test_an_albumin_ratio_in_a_unit_without_published_cuts_gets_no_category():
    assert albuminuria_category(Decimal("2.99"), "mg/mmol").code == "A1"
    assert albuminuria_category(Decimal("29.9"), "mg/g").code == "A1"
    with pytest.raises(KeyError):
        albuminuria_category(Decimal("2.99"), "ug/mg")
