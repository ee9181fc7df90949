from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.clinical.answers import Grade, field_span, flag_answer, grade, titre
from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.flags import (
    Flag,
    Interval,
    Magnitude,
    flag_number,
    flag_value,
    interval_of,
    magnitude,
)
from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.clinical.reasons import NotAssessed
from tests.vectors import rows

VECTORS = rows("flags")
NUMBERS = st.decimals("0", "100", places=2)


def _decimal(text):
    return Decimal(text) if text else None


def test_there_are_at_least_60_edge_cases():
    assert len(VECTORS) >= 60


@pytest.mark.parametrize("row", VECTORS, ids=lambda r: " ".join(r.values()))
def test_a_result_is_flagged_against_its_range(row):
    printed = PrintedRange(
        _decimal(row["low"]),
        _decimal(row["high"]),
        bool(row["low_strict"]),
        bool(row["high_strict"]),
        row["expected_word"] or None,
    )
    if row["text"]:
        found = flag_answer(row["text"], printed)
    else:
        comparator = Comparator(row["comparator"]) if row["comparator"] else None
        found = flag_value(Decimal(row["value"]), comparator, interval_of(printed))
    assert found.value == row["flag"]


@given(low=NUMBERS, width=NUMBERS, value=NUMBERS, strict=st.tuples(st.booleans(), st.booleans()))
def test_flags_partition_the_line(low, width, value, strict):
    interval = Interval(low, low + width, *strict)
    flag = flag_number(value, interval)
    assert flag in (Flag.LOW, Flag.NORMAL, Flag.HIGH)
    assert (flag is Flag.LOW) == interval.is_below(value)
    if flag is Flag.HIGH:
        assert interval.is_above(value)


@given(bound=NUMBERS, low=NUMBERS, width=NUMBERS, sign=st.sampled_from(list(Comparator)), possible=NUMBERS)
def test_a_censored_flag_holds_for_every_possible_value(bound, low, width, sign, possible):
    interval = Interval(low, low + width)
    flag = flag_value(bound, sign, interval)
    fits = {
        Comparator.LESS: possible < bound,
        Comparator.AT_MOST: possible <= bound,
        Comparator.GREATER: possible > bound,
        Comparator.AT_LEAST: possible >= bound,
    }[sign]
    if isinstance(flag, Flag) and fits:
        assert flag_number(possible, interval) is flag


@pytest.mark.parametrize(
    ("value", "low", "high", "flag", "expected"),
    [("5.1", "3.5", "5.1", "normal", "inside"), ("5.2", "3.5", "5.1", "high", "just_outside"),
     ("5.26", "3.5", "5.1", "high", "just_outside"), ("5.27", "3.5", "5.1", "high", "clearly_outside"),
     ("3.3", "3.5", "5.1", "low", "clearly_outside"), ("44", "", "40", "high", "just_outside"),
     ("44.1", "", "40", "high", "clearly_outside"), ("0.9", "1.0", "", "low", "just_outside"),
     ("0.89", "1.0", "", "low", "clearly_outside"), ("9", "3.5", "5.1", "critical_high", "critical"),
     ("4", "3.5", "5.1", "high", "just_outside")],
)  # fmt: skip
def test_how_far_outside_is_told_in_tenths_of_the_interval(value, low, high, flag, expected):
    interval = Interval(_decimal(low), _decimal(high))
    assert magnitude(Decimal(value), interval, Flag(flag)) is Magnitude(expected)


def test_an_abnormal_word_or_a_flag_without_a_bound_has_no_magnitude():
    assert magnitude(Decimal(5), Interval(None, Decimal(4)), Flag.ABNORMAL) is None
    assert magnitude(Decimal(5), None, Flag.HIGH) is None
    assert magnitude(Decimal(5), Interval(Decimal(4), None), Flag.HIGH) is None


def test_a_value_without_any_bound_cannot_be_judged_when_censored():
    assert (
        flag_value(Decimal(5), Comparator.GREATER, Interval(None, None)) is NotAssessed.RANGE_NOT_UNDERSTOOD
    )
    assert flag_value(Decimal(5), Comparator.LESS, Interval(None, None)) is Flag.NORMAL


@pytest.mark.parametrize(
    ("text", "step"),
    [("-/+ след", Grade.TRACE), ("±", Grade.TRACE), ("2+", Grade.TWO_PLUS), ("+3", Grade.THREE_PLUS),
     ("++++", Grade.FOUR_PLUS), ("+++++", Grade.FOUR_PLUS), ("умеренное количество", Grade.TWO_PLUS),
     ("единичные", Grade.ONE_PLUS), ("көп", Grade.THREE_PLUS), ("табылған жоқ", Grade.NEGATIVE),
     ("бар", Grade.ONE_PLUS), ("барлық", None), ("зелёный", None)],
)  # fmt: skip
def test_words_and_pluses_stand_on_one_scale(text, step):
    assert grade(text) is step


def test_titres_and_counts_in_a_field_are_read():
    assert titre("1:160") == 160
    assert titre("160") is None
    assert field_span("ед. 0-1-2 в п/зр") == (Decimal(0), Decimal(2))
    assert field_span("нет") is None


def test_a_range_without_bounds_or_words_is_not_understood():
    assert flag_answer("следы", PrintedRange()) is NotAssessed.RANGE_NOT_UNDERSTOOD


def test_an_open_side_answers_with_a_plain_no():
    open_interval = Interval(None, None)
    assert open_interval.is_below(Decimal(1)) is False
    assert open_interval.is_above(Decimal(1)) is False


def test_the_words_that_records_and_templates_keep_do_not_change():
    # Sealed reports, exports and locale keys hold these words; a renamed one would orphan them.
    assert [flag.value for flag in Flag] == [
        "low", "normal", "high", "critical_low", "critical_high", "abnormal", "not_assessed"
    ]  # fmt: skip
    assert [step.value for step in Magnitude] == ["inside", "just_outside", "clearly_outside", "critical"]
    assert [verdict.value for verdict in Verdict] == ["real", "within_variation", "not_comparable"]


def test_a_bound_is_inclusive_unless_said_otherwise():
    assert Interval(Decimal(3), Decimal(5)) == Interval(
        Decimal(3), Decimal(5), low_strict=False, high_strict=False
    )
    assert flag_number(Decimal(3), Interval(Decimal(3), Decimal(5))) is Flag.NORMAL
    assert flag_number(Decimal(5), Interval(Decimal(3), Decimal(5))) is Flag.NORMAL
