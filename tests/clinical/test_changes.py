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
     ("alt", "0", "60", False, "not_positive"), ("alt", "30", "0", False, "not_positive"),
     ("alt", "-1", "60", False, "not_positive"), ("alt", "30", "-1", False, "not_positive")],
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
    assert personal_band([Decimal(-1), *values], "U/L", analyte("alt")) is None


@given(st.lists(st.decimals("10", "60", places=1), min_size=3, max_size=12))
def test_the_band_surrounds_the_geometric_mean_and_narrows_with_points(values):
    band = personal_band(values, "U/L", analyte("alt"))
    middle = math.exp(sum(math.log(v) for v in values) / len(values))
    assert float(band.low) < middle < float(band.high)
    more = personal_band(values * 2, "U/L", analyte("alt"))
    assert more.high <= band.high


def test_the_limit_itself_is_still_within_the_usual_variation():
    limits = change_limits(variation("alt"))
    for limit in (limits.rise, limits.fall):
        after = Decimal(30) * (1 + Decimal(limit))
        on_the_limit = min(
            (after, after.next_plus(), after.next_minus()), key=lambda v: abs(float(v / 30) - 1 - limit)
        )
        if float(on_the_limit / 30) - 1 == limit:
            assert compare(analyte("alt"), Decimal(30), on_the_limit).verdict is Verdict.WITHIN_VARIATION


def test_the_personal_band_is_the_log_normal_range_of_the_next_result():
    # By hand for ALT, CVI 9.3 %, CVA 4.65 %, three points 20, 30, 45: geometric mean 30, s = 0.10370,
    # 1.96 x s x sqrt(1 + 1/3) = 0.23470, so 30 x exp(-+0.23470) = 23.725 and 37.936.
    band = personal_band([Decimal(20), Decimal(30), Decimal(45)], "U/L", analyte("alt"))
    spread = 1.96 * math.sqrt(math.log(1 + 0.0465**2 + 0.093**2)) * math.sqrt(1 + 1 / 3)
    assert float(band.low) == pytest.approx(30 * math.exp(-spread), rel=1e-5)
    assert float(band.high) == pytest.approx(30 * math.exp(spread), rel=1e-5)
    assert float(band.low) == pytest.approx(23.725, abs=0.01)


def test_more_points_make_the_personal_band_narrower():
    few = personal_band([Decimal(30)] * 3, "U/L", analyte("alt"))
    many = personal_band([Decimal(30)] * 30, "U/L", analyte("alt"))
    assert few.low < many.low < Decimal(30) < many.high < few.high


def test_a_value_of_nought_gives_no_personal_band_and_a_small_one_does():
    assert personal_band([Decimal(30), Decimal(0), Decimal(30)], "U/L", analyte("alt")) is None
    assert personal_band([Decimal("0.5")] * 3, "U/L", analyte("alt")) is not None


@pytest.mark.parametrize(("before", "after"), [("0.5", "0.5"), ("0.9", "0.6")])
def test_small_positive_values_are_compared(before, after):
    assert compare(analyte("alt"), Decimal(before), Decimal(after)).verdict is not Verdict.NOT_COMPARABLE


def test_a_later_point_of_the_same_day_is_not_earlier():
    past = [_past("28", date(2026, 1, 1)), _past("99", NOW)]
    assert _change(_seen("30"), past).previous is past[0]


def test_a_pure_number_has_a_band_in_the_unit_one():
    row = analyte("alt")
    past = [
        PastObservation(_seen(v, unit=None), date(2025, m, 1)) for v, m in (("28", 1), ("30", 5), ("32", 9))
    ]
    band = change_since(_seen("30", unit=None), row, NOW, past).band
    assert band.unit == "1"


def test_a_change_has_no_extras_unless_something_is_known():
    bare = compare(analyte("alt"), Decimal(30), Decimal(31))
    assert (bare.reason, bare.previous, bare.band, bare.same_laboratory_assumed) == (None, None, None, False)
    assert Variation("x", Decimal(5), "a study somewhere").time_of_day is False


def test_a_sodium_change_of_rounding_size_is_not_called_real():
    # Sodium, chloride and calcium hardly vary within a person: rounding alone would pass for a change.
    for code in ("sodium", "chloride", "calcium"):
        assert variation(code) is None


def test_the_imprecision_of_a_study_is_used_only_where_it_is_the_larger():
    for row in VARIATIONS:
        assert row.cva is None or row.cva >= row.cvi / 2, row.analyte


def test_a_change_of_exactly_the_limit_is_still_within_usual_variation():
    met = 0
    for row in VARIATIONS:
        limits = change_limits(row)
        for limit in (limits.rise, limits.fall):
            # Only where the rounding of the machine lets a value meet the limit exactly.
            change = compare(analyte(row.analyte), Decimal(1), Decimal(1 + limit), sex=row.sex)
            met += change.share == limit
            assert change.share != limit or change.verdict is Verdict.WITHIN_VARIATION
    assert met >= 20


@pytest.mark.parametrize(
    ("laboratories", "assumed"),
    [(("A", "A", None), True), ((None, None, "A"), False), (("A", None, "A"), False)],
)
def test_the_laboratory_of_the_newest_earlier_result_decides_whether_the_same_one_is_assumed(
    laboratories, assumed
):
    past = [_past("30", date(2026, month, 1), name) for month, name in enumerate(laboratories, 1)]
    assert _change(_seen(), past, laboratory="A").same_laboratory_assumed is assumed
