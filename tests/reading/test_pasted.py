from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labhelp_app.clinical.quantities import Comparator
from labhelp_app.reading.drafts import Confidence, Reading, ReadingRefused, ReadRow, Refusal
from labhelp_app.reading.pasted import read_pasted

from .conftest import TODAY


def rows(text: str) -> tuple[ReadRow, ...]:
    return read_pasted(text, TODAY).reports[0].rows


@pytest.mark.parametrize(
    "line",
    [
        "Гемоглобин\t135\tг/л\t120 - 160",
        "Гемоглобин 135 г/л 120-160",
        "Гемоглобин  135  г/л  120 - 160",
        "Гемоглобин: 135 г/л (120 - 160)",
        "Гемоглобин | 135 | г/л | 120 - 160",
        "Гемоглобин (HGB) 135 г/л норма: 120-160",
        "HGB 135 g/L 120-160",
    ],
)
def test_one_line_is_read_in_every_way_of_pasting(line: str) -> None:
    (row,) = rows(line)
    assert (row.analyte, row.value, row.unit) == ("hemoglobin", Decimal(135), "g/L")
    assert row.range is not None
    assert (row.range.low, row.range.high) == (Decimal(120), Decimal(160))
    assert row.confidence is Confidence.GREEN


def test_signs_bounds_and_marks_are_kept() -> None:
    first, second, third = rows("АЛТ  55,2 ↑  Ед/л  до 41\nСРБ <0,5 мг/л < 5\nВитамин D 12,3 нг/мл 30-100 L")
    assert (first.value, first.flag_printed) == (Decimal("55.2"), "↑")
    assert first.range is not None
    assert (first.range.high, first.range.high_strict) == (Decimal(41), False)
    assert (second.value, second.comparator) == (Decimal("0.5"), Comparator.LESS)
    assert (third.value, third.flag_printed) == (Decimal("12.3"), "L")


def test_the_date_is_found_and_names_are_not_kept() -> None:
    reading = read_pasted(
        "Пациент: Образцова А. Б.\nДата взятия: 12.03.2025\nКалий 4,2 ммоль/л 3,5-5,1", TODAY
    )
    assert reading.reports[0].taken_on == date(2025, 3, 12)
    assert "Образцова" not in repr(reading)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("  \n ", Refusal.EMPTY),
        ("Привет, как дела?", Refusal.NOT_A_REPORT),
        ("x" * 200_001, Refusal.TOO_LARGE),
        ("Калий 4,2\n" * 2_001, Refusal.TOO_LARGE),
        ("Ветеринарная лаборатория\nКалий 4,2 ммоль/л", Refusal.VETERINARY),
    ],
)
def test_text_that_is_no_report_is_refused_with_its_reason(text: str, refusal: Refusal) -> None:
    with pytest.raises(ReadingRefused) as caught:
        read_pasted(text, TODAY)
    assert caught.value.refusal is refusal


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        outcome: Reading | Refusal = read_pasted(text, TODAY)
    except ReadingRefused as refused:
        outcome = refused.refusal
    assert isinstance(outcome, Reading) or outcome in {Refusal.EMPTY, Refusal.NO_TABLE, Refusal.NOT_A_REPORT}


@settings(max_examples=60, deadline=None)
@given(
    value=st.decimals(Decimal("0.1"), Decimal(900), places=1),
    low=st.decimals(Decimal("0.1"), Decimal(300), places=1),
    width=st.decimals(Decimal("0.1"), Decimal(300), places=1),
)
def test_any_printed_number_is_read_back_exactly(value: Decimal, low: Decimal, width: Decimal) -> None:
    high = low + width
    (row,) = rows(f"Тромбоциты\t{value}\t10^9/л\t{low} - {high}".replace(".", ","))
    assert row.value == value
    assert row.range is not None
    assert (row.range.low, row.range.high) == (low, high)
