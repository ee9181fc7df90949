from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.reading.dates import drawing_day, parse_day

TODAY = date(2026, 1, 15)
DAY = date(2025, 3, 12)


@pytest.mark.parametrize(
    "line",
    [
        "Дата взятия биоматериала: 12.03.2025 08:15",
        "Дата забора: 12.03.25",
        "Биоматериал алынған күні: 12/03/2025",
        "Collected: 12-Mar-2025 07:40",
        "Sample date: 2025-03-12",
        "Қан алынған күні: 2025 жылғы 12 наурыз",
        "Дата взятия: 12 марта 2025 г.",
    ],
)
def test_the_day_of_drawing_is_found_in_every_spelling(line: str) -> None:
    found = drawing_day([line], TODAY)
    assert (found.day, found.certain) == (DAY, True)


def test_the_day_of_drawing_wins_over_receipt_result_and_print() -> None:
    lines = [
        "Напечатано: 15.03.2025",
        "Дата выполнения: 14.03.2025",
        "Дата поступления: 13.03.2025",
        "Дата взятия: 12.03.2025",
    ]
    for count in range(1, 5):
        found = drawing_day(lines[:count], TODAY)
        assert found.day == date(2025, 3, 16 - count)
        assert found.certain is (count == 4)


def test_two_dates_on_one_line_keep_their_own_labels() -> None:
    found = drawing_day(["Дата рождения: 01.02.1980   Взятие: 12.03.2025   Печать: 13.03.2025"], TODAY)
    assert (found.day, found.certain) == (DAY, True)


def test_a_label_may_stand_on_the_line_above_its_date() -> None:
    assert drawing_day(["Дата взятия", "12.03.2025"], TODAY).day == DAY


@pytest.mark.parametrize(
    "line",
    ["Дата рождения: 12.03.1990", "Туған күні 12.03.1990", "DOB: 12/03/1990", "Лицензия от 12.03.2020"],
)
def test_birth_and_licence_dates_are_never_the_day_of_drawing(line: str) -> None:
    assert drawing_day([line], TODAY).day is None


def test_a_date_after_today_is_not_taken() -> None:
    assert drawing_day(["Дата взятия: 16.01.2026"], TODAY).day is None
    assert drawing_day(["Дата взятия: 15.01.2026"], TODAY).day == TODAY


def test_two_different_unlabelled_dates_are_not_guessed_between() -> None:
    assert drawing_day(["12.03.2025", "14.03.2025"], TODAY).day is None


@pytest.mark.parametrize("text", ["31.02.2025", "3,5 - 5,1", "1.5.2", "12.03.20251", "10.11", "00.00.2025"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert parse_day(text) is None


@given(st.dates(date(1990, 1, 1), TODAY))
def test_a_printed_day_is_read_back_in_three_spellings(day: date) -> None:
    assert {parse_day(f"{day:%d.%m.%Y}"), parse_day(f"{day:%d/%m/%Y}"), parse_day(f"{day:%Y-%m-%d}")} == {day}


@given(st.lists(st.text(max_size=80), max_size=6))
def test_any_text_gives_a_past_day_or_none(lines: list[str]) -> None:
    day = drawing_day(lines, TODAY).day
    assert day is None or date(1990, 1, 1) <= day <= TODAY


def test_an_english_month_in_cyrillic_letters_is_read_and_a_kazakh_june_is_not_taken_for_may() -> None:
    assert drawing_day(["Collected: 10 Маг 2024, 08:30"], TODAY).day == date(2024, 3, 10)
    assert drawing_day(["Collected: 13 Арг 2024"], TODAY).day == date(2024, 4, 13)
    assert drawing_day(["10 Мау 2024"], TODAY).day is None


@pytest.mark.parametrize(
    "text",
    ["Пункт забора № 12 Маганова 2010", "25 Остеокальцин 2000 тг", "Протокол зерттеу № 15 Зерттеу 2024 жыл"],
)
def test_a_word_that_begins_like_a_misread_month_is_none(text: str) -> None:
    assert drawing_day([text], TODAY).day is None


def test_a_date_that_says_it_is_one_does_not_take_its_meaning_from_the_line_above() -> None:
    lines = ["Туған күні/Дата рожд.: 19.03.1977", "Күні/Дата: 22.02.2024 Участок: 7"]
    assert drawing_day(lines, TODAY).day == date(2024, 2, 22)
    assert drawing_day(["Дата рождения", "19.03.1977"], TODAY).day is None
    assert drawing_day(["Взятие материала", "Дата: 22.02.2024", "Дата печати: 23.02.2024"], TODAY).certain
