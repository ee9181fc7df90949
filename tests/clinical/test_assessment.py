from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labhelp_app.clinical.assessment import RangeKind, assess
from labhelp_app.clinical.calming import Remark
from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.changes import PastObservation, Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.indices import Facts, IndexUnavailable, IndexValue
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Comparator, Observation, PrintedRange
from labhelp_app.clinical.reasons import IndexReason, NotAssessed

WOMAN, ON = Patient("female", date(1990, 1, 1)), date(2026, 6, 1)


def _one(observation, patient=WOMAN, **more):
    (result,) = assess([observation], patient, ON, **more).results
    return result


def _glucose(value="5", **more):
    return Observation("glucose", "Глюкоза", Decimal(value), unit="mmol/L", **more)


RANGE = PrintedRange(Decimal("3.9"), Decimal("6.1"))


def test_the_mark_of_the_laboratory_comes_before_its_range():
    result = _one(_glucose("5", range=RANGE, flag_printed="↑"))
    assert (result.flag, result.range_source.kind) == (Flag.HIGH, RangeKind.LAB_FLAG)
    assert result.range_used.interval.high == Decimal("6.1")


def test_the_range_of_the_laboratory_comes_before_the_table():
    result = _one(_glucose("6.2", range=RANGE))
    assert (result.flag, result.range_source.kind) == (Flag.HIGH, RangeKind.LAB_RANGE)
    assert result.range_source.citation is None


def test_the_table_answers_when_the_laboratory_says_nothing_and_is_cited():
    result = _one(_glucose("6.4"))
    assert (result.flag, result.range_source.kind) == (Flag.HIGH, RangeKind.TABLE)
    assert "Södra Älvsborgs Sjukhus" in result.range_source.citation


def test_without_any_range_nothing_is_called_normal():
    result = _one(Observation("troponin_i", "Тропонин", Decimal(3), unit="ng/L"))
    assert (result.flag, result.not_assessed) == (Flag.NOT_ASSESSED, NotAssessed.NO_RANGE)
    assert (result.range_source.kind, result.magnitude) == (RangeKind.NONE, None)


@pytest.mark.parametrize(
    ("seen", "reason"),
    [(Observation(None, "Нечто", Decimal(3)), "unknown_indicator"), (Observation("glucose", "Глюкоза"), "no_value"),
     (Observation("glucose", "Глюкоза", Decimal(5)), "unit_missing"),
     (Observation("abo_group", "Группа", text="A(II)"), "no_range"),
     (_glucose("5", comparator=Comparator.LESS, range=RANGE), "censored_undecided"),
     (_glucose("5", comparator=Comparator.GREATER), "censored_undecided"),
     (Observation("glucose", "Глюкоза", Decimal(5), range=PrintedRange(expected="отрицательно")), "range_not_understood"),
     (Observation("glucose", "Глюкоза", text="мутно", unit="mmol/L"), "answer_not_understood"),
     (Observation("urine_nitrite", "Нитриты", text="зелёный", range=PrintedRange(expected="отриц.")), "answer_not_understood")],
)  # fmt: skip
def test_what_cannot_be_judged_says_why(seen, reason):
    result = _one(seen)
    assert (result.flag, result.not_assessed) == (Flag.NOT_ASSESSED, NotAssessed(reason))


def test_an_unknown_indicator_with_a_range_of_its_laboratory_is_still_judged():
    result = _one(Observation(None, "Нечто", Decimal(9), range=PrintedRange(Decimal(1), Decimal(5))))
    assert (result.flag, result.magnitude) == (Flag.HIGH, Magnitude.CLEARLY_OUTSIDE)


@pytest.mark.parametrize(
    ("flag_printed", "value", "flag"),
    [("*", "6.2", Flag.HIGH), ("*", "3.8", Flag.LOW), ("*", "5", Flag.ABNORMAL), ("N", "9", Flag.NORMAL),
     ("HH", "9", Flag.CRITICAL_HIGH), ("LL", "3.6", Flag.CRITICAL_LOW), ("?", "6.2", Flag.HIGH)],
)  # fmt: skip
def test_an_asterisk_takes_its_direction_from_the_range(flag_printed, value, flag):
    assert _one(_glucose(value, range=RANGE, flag_printed=flag_printed)).flag is flag


def test_an_asterisk_without_a_range_is_only_abnormal():
    result = _one(_glucose("5", flag_printed="*"))
    assert (result.flag, result.magnitude) == (Flag.ABNORMAL, None)


def test_words_are_judged_against_the_expected_word():
    negative = PrintedRange(expected="отрицательно")
    result = _one(Observation("urine_nitrite", "Нитриты", text="не обнаружено", range=negative))
    assert (result.flag, result.magnitude) == (Flag.NORMAL, Magnitude.INSIDE)
    assert _one(Observation("urine_nitrite", "Нитриты", text="+", range=negative)).flag is Flag.ABNORMAL


def test_a_plain_nought_is_normal_where_nothing_is_expected():
    seen = Observation("urine_glucose", "Глюкоза", Decimal(0), range=PrintedRange(expected="отрицательно"))
    assert _one(seen).flag is Flag.NORMAL


@pytest.mark.parametrize(
    ("printed", "sex", "flag"),
    [("муж 130-160; жен 120-140", "female", Flag.LOW), ("Муж.: 130 - 160, жен.: 110 - 140", "female", Flag.NORMAL),
     ("ж: 110-140 м: 130-160", "male", Flag.LOW), ("male 100-160 / female 120-140", "male", Flag.NORMAL),
     ("ерлер 130-160, әйелдер 110-140", "female", Flag.NORMAL), ("муж <100; жен <120", "male", Flag.HIGH)],
)  # fmt: skip
def test_a_cell_with_a_range_for_each_sex_is_read_for_the_person(printed, sex, flag):
    seen = Observation("hemoglobin", "Hb", Decimal(115), unit="g/L", range=PrintedRange(printed=printed))
    result = _one(seen, Patient(sex, date(1990, 1, 1)))
    assert (result.flag, result.range_source.kind) == (flag, RangeKind.LAB_RANGE)


@pytest.mark.parametrize(
    ("printed", "sex"),
    [("муж 130-160; жен 120-140", None), ("фолликулярная 3-12; лютеиновая 1-8", "female"), ("3-5 6-8", "male"),
     ("муж 18-40 лет: 130-160; жен 120-140", "male"), ("муж 160-130; жен 120-140", "female")],
)  # fmt: skip
def test_a_printed_range_that_cannot_be_read_is_asked_about_and_not_replaced_by_the_table(printed, sex):
    seen = Observation("hemoglobin", "Hb", Decimal(115), unit="g/L", range=PrintedRange(printed=printed))
    result = _one(seen, Patient(sex, date(1990, 1, 1)))
    assert (result.flag, result.not_assessed) == (Flag.NOT_ASSESSED, NotAssessed.RANGE_NOT_UNDERSTOOD)


def test_an_empty_printed_range_falls_through_to_the_table():
    assert _one(_glucose("5", range=PrintedRange(printed="см. комм"))).range_source.kind is RangeKind.TABLE


def test_a_low_share_with_a_normal_number_of_cells_does_not_alarm():
    share = Observation(
        "neutrophils_percent", "%", Decimal(20), unit="%", range=PrintedRange(Decimal(45), Decimal(70))
    )
    number = Observation(
        "neutrophils_absolute", "абс.", Decimal(3), unit="10*9/L", range=PrintedRange(Decimal(2), Decimal(7))
    )
    calm = assess([share, number], WOMAN, ON).results[0]
    assert (calm.remark, calm.magnitude) == (Remark.ABSOLUTE_COUNT_NORMAL, Magnitude.JUST_OUTSIDE)
    alone = _one(share)
    assert (alone.remark, alone.magnitude) == (None, Magnitude.CLEARLY_OUTSIDE)


def test_a_change_is_said_only_where_there_is_an_earlier_result():
    now = Observation("alt", "АЛТ", Decimal(60), unit="U/L")
    before = PastObservation(Observation("alt", "АЛТ", Decimal(20), unit="U/L"), date(2025, 1, 1))
    other = PastObservation(Observation(None, "Нечто", Decimal(20)), date(2025, 1, 1))
    assert _one(now).change is None
    assert _one(now, previous=[before, other]).change.verdict is Verdict.REAL


def test_indices_are_calculated_from_the_draw_and_never_over_a_printed_one():
    def seen(code, value, unit):
        return Observation(code, code, Decimal(value), unit=unit)

    lipids = [
        seen("cholesterol", "5", "mmol/L"),
        seen("hdl_cholesterol", "1.2", "mmol/L"),
        seen("triglycerides", "1.1", "mmol/L"),
    ]
    codes = {one.code: one for one in assess(lipids, WOMAN, ON).indices}
    assert isinstance(codes["ldl_friedewald"], IndexValue)
    assert codes["ldl_friedewald"].shown == Decimal("3.30")
    measured = assess([*lipids, seen("ldl_cholesterol", "3.1", "mmol/L")], WOMAN, ON).indices
    assert not {"ldl_friedewald", "ldl_sampson"} & {one.code for one in measured}
    assert codes["score2"] == IndexUnavailable("score2", IndexReason.OUTSIDE_AGE)


def test_a_censored_input_gives_no_index():
    seen = Observation("creatinine", "Креатинин", Decimal(20), Comparator.LESS, unit="umol/L")
    results = assess([seen], WOMAN, ON).indices
    assert IndexUnavailable("egfr_ckd_epi_2021", IndexReason.CENSORED_INPUT) in results


def test_a_formula_that_does_not_concern_the_person_is_not_mentioned():
    seen = Observation("creatinine", "Креатинин", Decimal(70), unit="umol/L")
    assert "egfr_schwartz" not in {one.code for one in assess([seen], WOMAN, ON).indices}


def test_the_laboratorys_own_upper_limit_serves_the_formula_that_needs_it():
    ast = Observation("ast", "АСТ", Decimal(80), unit="U/L", range=PrintedRange(high=Decimal(40)))
    platelets = Observation("platelets", "Тр", Decimal(200), unit="10*9/L")
    (apri,) = [one for one in assess([ast, platelets], WOMAN, ON).indices if one.code == "apri"]
    assert isinstance(apri, IndexValue)
    assert apri.value == 1


def test_what_the_person_states_about_the_draw_reaches_the_formulas():
    seen = [_glucose("4.5"), Observation("insulin", "Инсулин", Decimal(5), unit="m[IU]/L")]
    silent = {one.code: one for one in assess(seen, WOMAN, ON).indices}
    assert silent["homa_ir"] == IndexUnavailable("homa_ir", IndexReason.FASTING_NEEDED)
    stated = {one.code: one for one in assess(seen, WOMAN, ON, stated=Facts(fasting=True)).indices}
    assert stated["homa_ir"].value == 1


def test_the_counts_add_up():
    report = [_glucose("5"), _glucose("7"), _glucose("30"), Observation(None, "Нечто", Decimal(3))]
    counts = assess(report, WOMAN, ON).counts
    assert (counts.total, counts.normal, counts.outside, counts.critical, counts.not_assessed) == (
        4,
        1,
        2,
        1,
        1,
    )


def test_a_critical_value_keeps_the_laboratorys_range_as_its_source_when_they_agree():
    assert _one(_glucose("30", range=RANGE)).range_source.kind is RangeKind.LAB_RANGE
    assert _one(_glucose("2", range=RANGE)).flag is Flag.CRITICAL_LOW


_CODES = [row.code for row in all_analytes()]


@settings(deadline=None, max_examples=80)
@given(
    code=st.sampled_from(_CODES),
    value=st.one_of(st.none(), st.decimals("0", "1000", places=2)),
    text=st.sampled_from(["+", "следы", "1:80", "0-3 в п/зр.", "отрицательно", "что-то"]),
    comparator=st.one_of(st.none(), st.sampled_from(list(Comparator))),
    low=st.one_of(st.none(), st.decimals("0", "100", places=1)),
    flag=st.sampled_from([None, "↑", "*", "N", "x"]),
    sex=st.sampled_from(["male", "female", None]),
)
def test_any_row_gets_a_flag_or_a_reason_and_never_both(code, value, text, comparator, low, flag, sex):
    row = next(row for row in all_analytes() if row.code == code)
    printed = PrintedRange(low, None if low is None else low + 5) if low is not None else None
    seen = Observation(
        code, code, value, comparator if value is not None else None, None if value is not None else text,
        row.unit or None, range=printed, flag_printed=flag,
    )  # fmt: skip
    result = _one(seen, Patient(sex, date(1980, 1, 1)))
    assert (result.flag is Flag.NOT_ASSESSED) == (result.not_assessed is not None)
    assert (result.range_source.kind is RangeKind.NONE) == (result.flag is Flag.NOT_ASSESSED)
    assert (result.range_source.citation is not None) == (result.range_source.kind is RangeKind.TABLE)
