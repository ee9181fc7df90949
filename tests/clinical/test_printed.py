from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.clinical.printed import (
    ParsedValue,
    PrintedFlag,
    is_several_ranges,
    parse_flag,
    parse_noted_range,
    parse_range,
    parse_value,
)
from labhelp_app.clinical.printed_numbers import MAX_LENGTH, parse_number
from labhelp_app.clinical.quantities import Comparator, PrintedRange
from tests.vectors import rows


def _decimal(text):
    return Decimal(text) if text else None


@pytest.mark.parametrize("row", rows("printed_values"), ids=lambda r: f"{r['printed']} {r['unit']}")
def test_a_printed_value_is_taken_apart(row):
    found = parse_value(row["printed"], unit=row["unit"] or None)
    if not row["value"] and not row["text"]:
        assert found is None
        return
    assert found is not None
    assert (str(found.value) if found.value is not None else "") == row["value"]
    assert found.comparator == (Comparator(row["comparator"]) if row["comparator"] else None)
    assert (found.text or "", found.flag or "") == (row["text"], row["flag"])


@pytest.mark.parametrize("row", rows("printed_ranges"), ids=lambda r: r["printed"])
def test_a_printed_range_is_read_with_its_strictness(row):
    found = parse_range(row["printed"], unit=row["unit"] or None)
    if not (row["low"] or row["high"] or row["expected"]):
        assert found is None
        return
    assert found == PrintedRange(
        _decimal(row["low"]),
        _decimal(row["high"]),
        bool(row["low_strict"]),
        bool(row["high_strict"]),
        row["expected"] or None,
        row["printed"],
    )


@pytest.mark.parametrize(
    ("printed", "flag"),
    [("↑", "high"), ("H", "high"), ("В", "high"), ("выше нормы", "high"), ("жоғары", "high"), ("++", "high"),
     ("↓", "low"), ("L", "low"), ("ниже нормы", "low"), ("төмен", "low"), ("-", "low"), ("HH", "critical_high"),
     ("LL", "critical_low"), ("*", "abnormal"), ("!", "abnormal"), ("N", "normal"), ("норма", "normal"),
     ("(H)", "high"), ("[L]", "low")],
)  # fmt: skip
def test_a_mark_of_the_laboratory_is_understood(printed, flag):
    assert parse_flag(printed) == PrintedFlag(flag)


@pytest.mark.parametrize("printed", ["", "Н", "?", "x" * 300, "5"])
def test_an_unclear_mark_is_not_understood(printed):
    assert parse_flag(printed) is None


def test_the_second_reading_of_a_comma_is_offered_and_not_taken():
    assert parse_value("5,100") == ParsedValue(Decimal("5.100"), other_reading=Decimal(5100))
    assert parse_value("5,10").other_reading is None


def test_a_unit_glued_to_a_value_is_handed_back():
    assert parse_value("5,4 ммоль/л").unit_printed == "ммоль/л"
    assert parse_value("45%").unit_printed == "%"


def test_a_cell_with_ranges_by_sex_phase_or_hour_is_told_apart_from_an_unreadable_one():
    assert is_several_ranges("муж 130-160, жен 120-140")
    assert is_several_ranges("6-10 7-11")
    assert not is_several_ranges("130-160")


def test_a_note_behind_a_range_is_no_part_of_it_and_several_ranges_are_no_range_with_a_note():
    found, note = parse_noted_range("2,6 - 24,9 Забор крови натощак")
    assert (found.low, found.high, note) == (Decimal("2.6"), Decimal("24.9"), "Забор крови натощак")
    found, note = parse_noted_range("30,0 - 100,0 Дефицит: менее 20")
    assert (found.low, found.high, note) == (Decimal("30.0"), Decimal("100.0"), "Дефицит: менее 20")
    for printed in (
        "0,4 - 4,0 Беременные: 0,1 - 2,5",
        "4,0 - 9,0 Г/л",
        "2,6 - 24,9",
        "3 - 5 лет",
        "Норма 3 - 5",
    ):
        assert parse_noted_range(printed) is None, printed


def test_an_over_long_text_is_no_value():
    assert parse_value("5" * (MAX_LENGTH + 1)) is None
    assert parse_range("5 - " + "6" * MAX_LENGTH) is None


@given(st.text(max_size=60))
def test_any_text_is_parsed_or_refused_without_an_error(text):
    value = parse_value(text)
    if value is not None:
        assert (value.value is None) != (value.text is None)
        assert value.value is None or value.value.is_finite()
    printed = parse_range(text)
    if printed is not None and printed.low is not None and printed.high is not None:
        assert printed.low <= printed.high


@given(st.decimals("0", "999999", places=3))
def test_a_number_is_read_alike_with_comma_and_point(number):
    assert parse_number(str(number)) == number
    assert parse_number(str(number).replace(".", ",")) == number


@given(st.decimals("0", "999", places=2), st.decimals("0", "999", places=2))
def test_a_printed_interval_comes_back_whole(one, other):
    low, high = sorted((one, other))
    found = parse_range(f"{low} - {high}".replace(".", ","))
    assert found is not None
    assert (found.low, found.high) == (low, high)
