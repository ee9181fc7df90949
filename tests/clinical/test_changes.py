import math
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.clinical.catalogue import analyte, find
from labhelp_app.clinical.changes import (
    PastObservation,
    Variation,
    Verdict,
    change_limits,
    change_since,
    compare,
    personal_band,
    variation,
)
from labhelp_app.clinical.quantities import Comparator, Observation
from labhelp_app.clinical.reasons import ChangeReason
from labhelp_app.clinical.tables.biological_variation import VARIATIONS

NOW = date(2026, 6, 1)


def _seen(value="30", unit="U/L", code="alt", **more):
    return Observation(code, "АЛТ", Decimal(value) if value else None, unit=unit, **more)


def _past(value, day=date(2026, 1, 1), laboratory=None, **more):
    return PastObservation(_seen(value, **more), day, laboratory)


def _change(observation, past, **more):
    return change_since(observation, analyte("alt"), NOW, past, **more)


def test_every_row_belongs_to_an_indicator_and_names_its_study():
    for row in VARIATIONS:
        assert find(row.analyte) is not None, row.analyte
        assert 0 < row.cvi < 100
        assert len(row.source) > 15


def test_the_limits_follow_the_log_normal_formula():
    # By hand for CVI 9.3 %, CVA 4.65 %: s = sqrt(ln(1 + 0.0465^2 + 0.093^2)) = 0.10370; 1.96 x 1.41421 x s = 0.28744.
    limits = change_limits(variation("alt"))
    assert limits.rise == pytest.approx(math.exp(0.28744) - 1, abs=2e-4)
    assert limits.fall == pytest.approx(math.exp(-0.28744) - 1, abs=2e-4)
    assert limits.cva_assumed


def test_a_measured_analytical_variation_is_used_and_said():
    limits = change_limits(variation("creatinine"))
    spread = 1.96 * math.sqrt(2) * math.sqrt(math.log(1 + 0.0243**2 + 0.0421**2))
    assert limits.rise == pytest.approx(math.exp(spread) - 1)
    assert not limits.cva_assumed


@given(st.decimals("0.5", "60", places=1), st.decimals("0.1", "30", places=1))
def test_a_rise_limit_undoes_a_fall_limit(cvi, cva):
    limits = change_limits(Variation("x", cvi, "study", cva))
    assert limits.rise > 0 > limits.fall > -1
    assert (1 + limits.rise) * (1 + limits.fall) == pytest.approx(1)


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [("30", "39.9", "within_variation"), ("30", "40.1", "real"), ("30", "22.6", "within_variation"),
     ("30", "22.4", "real"), ("30", "30", "within_variation")],
)  # fmt: skip
def test_a_change_is_real_beyond_the_limit_only(before, after, verdict):
    assert compare(analyte("alt"), Decimal(before), Decimal(after)).verdict is Verdict(verdict)


@pytest.mark.parametrize(
    ("code", "before", "after", "other", "reason"),
    [("alt", "30", "60", True, "other_laboratory"), ("ferritin", "30", "60", False, "no_variation_data"),
     ("alt", "0", "60", False, "not_positive"), ("alt", "30", "0", False, "not_positive")],
)  # fmt: skip
def test_what_cannot_be_compared_says_why(code, before, after, other, reason):
    change = compare(analyte(code), Decimal(before), Decimal(after), other_laboratory=other)
    assert (change.verdict, change.reason) == (Verdict.NOT_COMPARABLE, ChangeReason(reason))


def test_the_sex_chooses_the_study_and_an_unknown_sex_the_wider_one():
    assert variation("leukocytes", "male").cvi == Decimal("10.8")
    assert variation("leukocytes", "female").cvi == Decimal("15.7")
    assert variation("leukocytes").cvi == Decimal("15.7")
    assert variation("no such") is None


@pytest.mark.parametrize(
    ("now", "past", "more", "reason"),
    [(_seen(), [], {}, "no_earlier_result"), (_seen(), [_past("20", NOW)], {}, "same_day"),
     (_seen(), [_past("20", laboratory="А")], {"laboratory": "Б"}, "other_laboratory"),
     (_seen(text="следы", value=""), [_past("20")], {}, "not_a_number"),
     (_seen(comparator=Comparator.LESS), [_past("20")], {}, "censored"),
     (_seen(), [_past("20", comparator=Comparator.LESS)], {}, "censored"),
     (_seen(), [_past("20", unit="g/L")], {}, "other_unit"), (_seen(), [_past("20", unit=None)], {}, "other_unit")],
)  # fmt: skip
def test_a_refusal_to_compare_carries_its_reason(now, past, more, reason):
    change = _change(now, past, **more)
    assert (change.verdict, change.reason) == (Verdict.NOT_COMPARABLE, ChangeReason(reason))


def test_the_newest_earlier_result_of_the_same_laboratory_is_taken():
    past = [
        _past("20", date(2025, 1, 1), "Лаб"),
        _past("28", date(2026, 1, 1), " лаб "),
        _past("99", date(2026, 3, 1), "Другая"),
        _past("98", date(2027, 1, 1), "Лаб"),
    ]
    change = _change(_seen("30"), past, laboratory="Лаб")
    assert change.previous is past[1]
    assert change.verdict is Verdict.WITHIN_VARIATION
    assert not change.same_laboratory_assumed
    assert _change(_seen("30"), past).same_laboratory_assumed


def test_units_that_convert_are_compared():
    change = _change(_seen("30"), [_past("0.5", unit="ukat/L")])
    assert change.share == pytest.approx(0)


def test_three_points_give_a_personal_band_and_two_do_not():
    days = [date(2025, month, 1) for month in (1, 5, 9)]
    past = [_past(value, day) for value, day in zip(("28", "30", "32"), days, strict=True)]
    band = _change(_seen("30"), past).band
    assert band is not None
    assert band.points == 3
    assert band.unit == "U/L"
    assert band.low < Decimal(28) < Decimal(32) < band.high
    assert _change(_seen("30"), past[:2]).band is None


def test_points_in_words_or_other_units_do_not_count_towards_the_band():
    past = [
        _past("28", date(2025, 1, 1)),
        _past("", date(2025, 2, 1), text="следы"),
        _past("30", date(2025, 3, 1)),
    ]
    assert _change(_seen("30"), past).band is None


def test_no_band_without_variation_data_or_with_a_nought():
    values = [Decimal(30)] * 3
    assert personal_band(values, "ug/L", analyte("ferritin")) is None
    assert personal_band([Decimal(0), *values], "U/L", analyte("alt")) is None


@given(st.lists(st.decimals("10", "60", places=1), min_size=3, max_size=12))
def test_the_band_surrounds_the_geometric_mean_and_narrows_with_points(values):
    band = personal_band(values, "U/L", analyte("alt"))
    middle = math.exp(sum(math.log(v) for v in values) / len(values))
    assert float(band.low) < middle < float(band.high)
    more = personal_band(values * 2, "U/L", analyte("alt"))
    assert more.high <= band.high
