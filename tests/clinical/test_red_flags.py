from datetime import date
from decimal import Decimal

import pytest

from labhelp_app.clinical.assessment import assess
from labhelp_app.clinical.catalogue import analyte, find
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Comparator, Observation, PrintedRange
from labhelp_app.clinical.red_flags import Urgency, critical_limit
from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS
from labhelp_app.clinical.tables.critical_texts import TEXTS
from labhelp_app.clinical.units import fits

PERSON, ON = Patient("male", date(1980, 1, 1)), date(2026, 1, 1)
REQUIRED = ("potassium", "sodium", "glucose", "calcium", "hemoglobin", "platelets", "leukocytes", "neutrophils_absolute",
            "inr", "creatinine", "bilirubin_total")  # fmt: skip


def _seen(code, value, unit=None, **more):
    return Observation(code, code, Decimal(value), unit=unit or analyte(code).unit, **more)


def _warnings(*observations, **more):
    return assess(observations, PERSON, ON, **more).red_flags


@pytest.mark.parametrize("code", REQUIRED)
def test_every_required_indicator_has_a_critical_limit(code):
    assert any(limit.analyte == code for limit in CRITICAL_LIMITS)


@pytest.mark.parametrize(
    "limit", CRITICAL_LIMITS, ids=lambda limit: f"{limit.code} {limit.low or limit.high}"
)
def test_the_bound_itself_warns_and_a_step_inside_does_not(limit):
    row = analyte(limit.analyte)
    assert fits(limit.unit, row)
    assert (limit.low is None) != (limit.high is None)
    bound = limit.low if limit.low is not None else limit.high
    assert limit in [critical_limit(_seen(limit.analyte, bound, limit.unit)), limit]
    step = Decimal("0.001") if limit.low is not None else Decimal("-0.001")
    inside = critical_limit(_seen(limit.analyte, bound + step, limit.unit))
    assert inside is None or inside.urgency > limit.urgency
    at = critical_limit(_seen(limit.analyte, bound, limit.unit))
    assert at is not None
    assert at.urgency <= limit.urgency


def test_every_text_is_there_in_three_languages_and_urgent_ones_name_the_number_to_call():
    for texts in TEXTS.values():
        assert texts.ru
        assert texts.kk
        assert texts.en
        assert all("103" in text for text in (texts.ru, texts.kk, texts.en))
    for limit in CRITICAL_LIMITS:
        assert find(limit.analyte) is not None
        assert len(limit.source) > 10


def test_the_limit_is_met_in_any_unit_that_converts():
    assert critical_limit(_seen("glucose", "401", "mg/dL")).code == "glucose_high"
    assert critical_limit(_seen("glucose", "399", "mg/dL")) is None
    assert critical_limit(_seen("hemoglobin", "6.9", "g/dL")).code == "hemoglobin_low"
    assert critical_limit(_seen("glucose", "401", "10*9/L")) is None


def test_a_missing_unit_never_warns_except_for_a_pure_ratio():
    assert critical_limit(Observation("potassium", "K", Decimal(9))) is None
    assert critical_limit(Observation("inr", "МНО", Decimal(6))).code == "inr_high"


def test_a_censored_value_warns_only_when_every_possible_value_does():
    assert critical_limit(_seen("potassium", "6.5", comparator=Comparator.GREATER)).code == "potassium_high"
    assert critical_limit(_seen("potassium", "5.5", comparator=Comparator.GREATER)) is None
    assert critical_limit(_seen("platelets", "10", comparator=Comparator.LESS)).urgency is Urgency.NOW


def test_words_and_unknown_indicators_never_reach_a_limit():
    assert critical_limit(Observation("potassium", "K", text="следы")) is None
    assert critical_limit(Observation(None, "K", Decimal(9))) is None


def test_the_more_urgent_of_two_limits_is_taken():
    assert critical_limit(_seen("platelets", "15")).urgency is Urgency.NOW
    assert critical_limit(_seen("platelets", "45")).urgency is Urgency.TODAY


def test_neither_a_mark_nor_a_range_of_the_laboratory_can_suppress_a_critical_value():
    calm = _seen("potassium", "6.4", range=PrintedRange(Decimal(3), Decimal(7)), flag_printed="N")
    result = assess([calm], PERSON, ON)
    assert result.results[0].flag is Flag.CRITICAL_HIGH
    assert result.results[0].magnitude is Magnitude.CRITICAL
    assert result.results[0].range_source.kind.value == "table"
    assert [flag.code for flag in result.red_flags] == ["potassium_high"]


def test_haemolysis_softens_potassium_and_nothing_else():
    hard = _warnings(_seen("potassium", "6.4"), _seen("sodium", "120"))
    soft = _warnings(_seen("potassium", "6.4"), _seen("sodium", "120"), haemolysed=True)
    assert [flag.urgency for flag in hard] == [Urgency.NOW, Urgency.NOW]
    assert [(flag.code, flag.urgency) for flag in soft] == [
        ("sodium_low", Urgency.NOW),
        ("potassium_high", Urgency.TODAY),
    ]
    assert "гемолиз" in soft[1].text.ru


def test_warnings_come_worst_first():
    codes = [flag.code for flag in _warnings(_seen("creatinine", "500"), _seen("potassium", "2.5"))]
    assert codes == ["potassium_low", "creatinine_high"]


@pytest.mark.parametrize(
    "more", [{"range": PrintedRange(high=Decimal(14))}, {"flag_printed": "↑"}, {"flag_printed": "*"}]
)
def test_troponin_above_the_laboratorys_own_limit_warns_at_once(more):
    (warning,) = _warnings(_seen("troponin_i", "20", **more))
    assert (warning.code, warning.urgency) == ("troponin_high", Urgency.NOW)


def test_troponin_without_the_laboratorys_limit_is_not_judged():
    assert _warnings(_seen("troponin_i", "20")) == ()
    assert _warnings(_seen("troponin_i", "10", range=PrintedRange(high=Decimal(14)))) == ()


@pytest.mark.parametrize(
    ("ketones", "warns"),
    [(Observation("urine_ketones", "Кетоны", text="++"), True), (Observation("urine_ketones", "Кетоны", text="+"), False),
     (Observation("urine_ketones", "Кетоны", text="отрицательно"), False),
     (Observation("urine_ketones", "Кетоны", text="непонятно"), False),
     (Observation("urine_ketones", "Кетоны", Decimal("4.0"), unit="mmol/L"), True),
     (Observation("urine_ketones", "Кетоны", Decimal("3.0"), unit="mmol/L"), False),
     (Observation("ketones_serum", "Кетоны", Decimal("3.0"), unit="mmol/L"), True),
     (Observation("ketones_serum", "Кетоны", Decimal("3.0"), Comparator.LESS, unit="mmol/L"), False),
     (Observation("ketones_serum", "Кетоны", Decimal("3.0")), False)],
)  # fmt: skip
def test_high_glucose_with_ketones_warns(ketones, warns):
    codes = [flag.code for flag in _warnings(_seen("glucose", "14"), ketones)]
    assert ("glucose_with_ketones" in codes) is warns


def test_ketones_with_an_ordinary_glucose_do_not_warn():
    ketones = Observation("urine_ketones", "Кетоны", text="+++")
    assert _warnings(_seen("glucose", "5"), ketones) == ()


def _upper(code, value, high, **more):
    return _seen(code, value, range=PrintedRange(high=Decimal(high)), **more)


@pytest.mark.parametrize(
    ("alt", "bilirubin", "warns"),
    [(_upper("alt", "121", "40"), _upper("bilirubin_total", "43", "21"), True),
     (_upper("alt", "120", "40"), _upper("bilirubin_total", "43", "21"), False),
     (_upper("alt", "121", "40"), _upper("bilirubin_total", "42", "21"), False),
     (_seen("alt", "121", range=PrintedRange(low=Decimal(5))), _upper("bilirubin_total", "43", "21"), False),
     (_upper("alt", "121", "40", comparator=Comparator.LESS), _upper("bilirubin_total", "43", "21"), False),
     (_upper("alt", "121", "40"), Observation("bilirubin_total", "Билирубин", text="много"), False)],
)  # fmt: skip
def test_liver_enzymes_and_bilirubin_raised_together_warn(alt, bilirubin, warns):
    codes = [flag.code for flag in _warnings(alt, bilirubin)]
    assert ("liver_with_jaundice" in codes) is warns
