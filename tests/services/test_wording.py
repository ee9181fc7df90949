"""Numbers, units, ranges and counted things as a person reads them."""

from datetime import date
from decimal import Decimal

import pytest

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.quantities import Comparator, PrintedRange, Quantity
from labhelp_app.clinical.units import convert
from labhelp_app.services.drawings import range_bar, spark_path
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.wording import counted, day, measured, range_text, rounded, worded

LANGUAGES = ("ru", "kk", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_the_catalogue_is_written_and_read_back_as_the_same_unit(language):
    for analyte in all_analytes():
        for unit in (analyte.unit, *analyte.accepted_units):
            written = unit_text(unit, language)
            if unit in {"/100{WBCs}", "[arb'U]"}:  # written in words, which no two papers print alike
                assert written != unit
            elif written:
                again = parse_unit(written, analyte=analyte)
                assert again is not None, (analyte.code, unit, written)
                same = convert(Quantity(Decimal(1), unit), again, analyte)
                assert same == Quantity(Decimal(1), again), (analyte.code, unit, written)
            else:
                assert unit in {"", "1", "[pH]"}


def test_russian_counts_agree_with_the_number():
    said = {n: counted("ru", "results.headline.outside.count", n) for n in (1, 2, 5, 11, 21, 104)}
    assert said[1] == "один показатель вне границ"
    assert said[2] == "два показателя вне границ"
    assert said[5] == "пять показателей вне границ"
    assert said[11] == "11 показателей вне границ"
    assert said[21] == "21 показатель вне границ"
    assert said[104] == "104 показателя вне границ"


def test_kazakh_nouns_stay_singular_after_a_number():
    assert counted("kk", "results.headline.outside.count", 1) == "бір көрсеткіш аралықтан тыс"
    assert counted("kk", "results.headline.outside.count", 12) == "12 көрсеткіш аралықтан тыс"


def test_a_censored_value_keeps_its_sign_and_its_digits():
    assert measured(Decimal("0.20"), Comparator.LESS, None, "ru") == "<\u00a00,20"
    assert measured(Decimal("100"), "<=", None, "en") == "≤\u00a0100"
    assert measured(None, None, "не обнаружено", "ru") == "не обнаружено"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (PrintedRange(low=Decimal("3.5"), high=Decimal("5.1")), "3,5 – 5,1"),
        (PrintedRange(high=Decimal("41")), "до 41"),
        (PrintedRange(high=Decimal("7"), high_strict=True), "меньше 7"),
        (PrintedRange(low=Decimal("1.0"), low_strict=True), "больше 1,0"),
        (PrintedRange(expected="отрицательно"), "ожидается: отрицательно"),
        (None, ""),
    ],
)
def test_a_range_says_whether_its_bound_belongs_to_it(printed, said):
    assert range_text(printed, "ru") == said


def test_rounding_is_for_display_only_and_goes_half_up():
    assert rounded(Decimal("2.675"), 2, "en") == "2.68"
    assert worded(3, "en") == "three"
    assert worded(30, "en") == "30"
    assert day(date(2026, 1, 5)) == "05.01.2026"


def test_the_normal_zone_is_the_middle_half_of_a_bar_with_two_bounds():
    low, high = Decimal("4"), Decimal("6")
    assert range_bar(low, low, high, "ru").marker == 25
    assert range_bar(high, low, high, "ru").marker == 75
    far = range_bar(Decimal("60"), low, high, "ru")
    assert (far.marker, far.beyond) == (97, True)


def test_a_bar_with_one_bound_starts_at_zero_and_its_bound_stands_at_three_quarters():
    up_to = range_bar(Decimal("41"), None, Decimal("41"), "ru")
    assert (up_to.kind, up_to.marker, up_to.high) == ("upto", 75, "41")
    at_least = range_bar(Decimal("60"), Decimal("60"), None, "ru")
    assert (at_least.kind, at_least.marker) == ("from", 25)


def test_words_and_meaningless_bounds_get_no_bar():
    assert range_bar(None, Decimal("1"), Decimal("2"), "ru").kind == "none"
    assert range_bar(Decimal("1"), Decimal("2"), Decimal("2"), "ru").kind == "none"


def test_a_small_line_needs_two_days_and_is_spaced_by_true_time():
    assert spark_path([(date(2026, 1, 1), Decimal("1"))]) == ""
    path = spark_path(
        [
            (date(2026, 1, 1), Decimal("1")),
            (date(2026, 1, 11), Decimal("3")),
            (date(2026, 12, 31), Decimal("2")),
        ]
    )
    assert path == "M3.0 21.0 L5.1 3.0 L81.0 12.0"
