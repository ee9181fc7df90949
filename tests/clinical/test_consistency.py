from decimal import Decimal

import pytest

from labhelp_app.clinical.consistency import (
    Check,
    contradictions,
    decimals_disagree,
    flag_disagrees,
    is_implausible,
)
from labhelp_app.clinical.quantities import Comparator, Observation, PrintedRange

UNITS = {
    "hemoglobin": "g/L", "erythrocytes": "10*12/L", "hematocrit": "%", "mcv": "fL", "mch": "pg", "mchc": "g/L",
    "leukocytes": "10*9/L", "bilirubin_total": "umol/L", "bilirubin_direct": "umol/L", "cholesterol": "mmol/L",
    "hdl_cholesterol": "mmol/L", "ldl_cholesterol": "mmol/L", "non_hdl_cholesterol": "mmol/L", "psa_total": "ug/L",
    "psa_free": "ug/L",
}  # fmt: skip


def _draw(**values):
    rows = []
    for code, value in values.items():
        unit = UNITS.get(code) or ("%" if code.endswith("_percent") else "10*9/L")
        rows.append(Observation(code, code, Decimal(str(value)), unit=unit))
    return rows


RED = {"hemoglobin": 150, "erythrocytes": 5, "hematocrit": 45, "mcv": 90, "mch": 30, "mchc": 333}
DIFFERENTIAL = {"neutrophils_percent": 60, "lymphocytes_percent": 30, "monocytes_percent": 6, "eosinophils_percent": 3,
                "basophils_percent": 1}  # fmt: skip


def _checks(**values):
    return [found.check for found in contradictions(_draw(**values))]


@pytest.mark.parametrize(
    "values",
    [RED, DIFFERENTIAL, {"bilirubin_total": 20, "bilirubin_direct": 20},
     {"cholesterol": 5, "hdl_cholesterol": "1.2", "ldl_cholesterol": 3, "non_hdl_cholesterol": "3.8"},
     {"psa_total": 4, "psa_free": 1}, {"leukocytes": 6, "neutrophils_percent": 50, "neutrophils_absolute": 3}, {}],
)  # fmt: skip
def test_a_draw_that_agrees_with_itself_raises_no_doubt(values):
    assert _checks(**values) == []


@pytest.mark.parametrize(
    ("values", "check"),
    [({**RED, "mcv": "93.1"}, Check.MCV), ({**RED, "mch": "31.6"}, Check.MCH), ({**RED, "mchc": 346}, Check.MCHC),
     ({**DIFFERENTIAL, "lymphocytes_percent": 36}, Check.DIFFERENTIAL_SUM),
     ({**DIFFERENTIAL, "lymphocytes_percent": 24}, Check.DIFFERENTIAL_SUM),
     ({"granulocytes_percent": 60, "lymphocytes_percent": 30, "mid_cells_percent": 4}, Check.DIFFERENTIAL_SUM),
     ({"segmented_neutrophils_percent": 60, "band_neutrophils_percent": 3, "lymphocytes_percent": 20,
       "monocytes_percent": 6, "eosinophils_percent": 3}, Check.DIFFERENTIAL_SUM),
     ({"leukocytes": 6, "neutrophils_percent": 50, "neutrophils_absolute": 30}, Check.ABSOLUTE_COUNT),
     ({"bilirubin_total": 20, "bilirubin_direct": "20.1"}, Check.DIRECT_BILIRUBIN),
     ({"cholesterol": 4, "hdl_cholesterol": 1, "ldl_cholesterol": 3}, Check.CHOLESTEROL_PARTS),
     ({"cholesterol": 5, "hdl_cholesterol": 1, "non_hdl_cholesterol": "3.8"}, Check.NON_HDL),
     ({"psa_total": 1, "psa_free": 4}, Check.FREE_PSA)],
)  # fmt: skip
def test_rows_that_cannot_all_be_right_doubt_each_other(values, check):
    found = contradictions(_draw(**values))
    assert [one.check for one in found] == [check]
    assert len(found[0].rows) >= 2
    assert all(position < len(values) for position in found[0].rows)


def test_the_mean_volume_may_differ_by_three():
    assert _checks(**{**RED, "mcv": 93}) == []


def test_censored_rows_and_other_units_take_no_part():
    rows = [
        Observation("bilirubin_direct", "прямой", Decimal(30), Comparator.LESS, unit="umol/L"),
        Observation("bilirubin_total", "общий", Decimal(20), unit="umol/L"),
    ]
    assert contradictions(rows) == ()
    wrong_unit = [
        Observation("bilirubin_direct", "прямой", Decimal(30), unit="U/L"),
        Observation("bilirubin_total", "общий", Decimal(20), unit="umol/L"),
    ]
    assert contradictions(wrong_unit) == ()
    zero = _draw(mcv=90, hematocrit=45, erythrocytes=0)
    assert Check.MCV not in [one.check for one in contradictions(zero)]


@pytest.mark.parametrize(
    ("flag", "value", "disagrees"),
    [("↑", "5", True), ("↑", "6", False), ("↓", "3", False), ("↓", "5", True), ("HH", "9", False), ("LL", "9", True),
     ("N", "6", True), ("N", "5", False), ("*", "5", True), ("*", "6", False), ("?", "6", False), (None, "6", False)],
)  # fmt: skip
def test_a_mark_that_contradicts_value_and_range_is_found(flag, value, disagrees):
    printed = PrintedRange(Decimal("3.5"), Decimal("5.1"))
    seen = Observation("potassium", "K", Decimal(value), unit="mmol/L", range=printed, flag_printed=flag)
    assert flag_disagrees(seen) is disagrees
    assert (Check.FLAG_DISAGREES in [one.check for one in contradictions([seen])]) is disagrees


def test_a_mark_cannot_be_judged_without_a_range_or_for_an_undecided_value():
    assert not flag_disagrees(Observation("potassium", "K", Decimal(5), flag_printed="↑"))
    printed = PrintedRange(Decimal(3), Decimal(5))
    assert not flag_disagrees(
        Observation("a", "a", Decimal(4), Comparator.LESS, range=printed, flag_printed="↑")
    )
    assert not flag_disagrees(Observation("a", "a", text="+", range=printed, flag_printed="↑"))


@pytest.mark.parametrize(
    ("value", "low", "high", "lost"),
    [("54", "3.5", "6.1", True), ("540", "3.50", "6.10", True), ("5.4", "3.5", "6.1", False), ("7", "3.5", "6.1", False),
     ("88", "62", "115", False), ("200", "3.5", "6.1", False), ("54", "", "6.1", True), ("3", "3.5", "6.1", False)],
)  # fmt: skip
def test_a_probably_lost_comma_is_found(value, low, high, lost):
    printed = PrintedRange(Decimal(low) if low else None, Decimal(high))
    assert decimals_disagree(Observation("glucose", "Глюкоза", Decimal(value), range=printed)) is lost


def test_without_a_numeric_range_no_comma_is_missed():
    assert not decimals_disagree(Observation("glucose", "Глюкоза", Decimal(54)))
    assert not decimals_disagree(
        Observation("glucose", "Глюкоза", Decimal(54), range=PrintedRange(expected="отр"))
    )
    assert not decimals_disagree(
        Observation("glucose", "Глюкоза", text="+", range=PrintedRange(high=Decimal("6.1")))
    )


@pytest.mark.parametrize(
    ("code", "value", "unit", "impossible"),
    [("mchc", "358", "g/dL", True), ("mchc", "358", "g/L", False), ("mchc", "35.8", "g/dL", False),
     ("potassium", "45", None, True), ("potassium", "4.5", None, False), ("potassium", "4.5", "U/L", False)],
)  # fmt: skip
def test_a_figure_no_living_person_can_have_is_found(code, value, unit, impossible):
    assert is_implausible(Observation(code, code, Decimal(value), unit=unit)) is impossible


def test_an_unknown_indicator_is_never_implausible():
    assert not is_implausible(Observation(None, "x", Decimal(10**9)))


@pytest.mark.parametrize(
    ("value", "doubtful"),
    [("1.018", False), ("1018", False), ("1", False), ("1060", False), ("1061", True), ("1.07", True), ("10.18", True),
     ("101.8", True), ("999", True), ("500", True), ("499", True)],
)  # fmt: skip
def test_urine_density_is_plausible_with_and_without_its_comma(value, doubtful):
    seen = Observation("urine_specific_gravity", "Удельный вес", Decimal(value), unit="1")
    assert is_implausible(seen) is doubtful
