from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.clinical.patients import Patient


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [(date(1980, 5, 10), date(2026, 5, 9), 45), (date(1980, 5, 10), date(2026, 5, 10), 46),
     (date(2004, 2, 29), date(2026, 2, 28), 21), (date(2004, 2, 29), date(2026, 3, 1), 22),
     (date(2026, 1, 1), date(2026, 1, 1), 0)],
)  # fmt: skip
def test_age_changes_on_the_birthday(born, on, years):
    assert Patient("male", born).age_years(on) == years


def test_age_is_unknown_without_a_birth_date_or_before_birth():
    nobody, unborn = Patient(None, None), Patient("female", date(2030, 1, 1))
    for person in (nobody, unborn):
        assert person.age_years(date(2026, 1, 1)) is None
        assert person.age_days(date(2026, 1, 1)) is None
        assert person.is_adult(date(2026, 1, 1)) is None


@pytest.mark.parametrize(("years", "adult"), [(17, False), (18, True), (110, True), (111, False)])
def test_the_core_covers_adults_from_18_to_110(years, adult):
    assert Patient("male", date(2026 - years, 1, 1)).is_adult(date(2026, 1, 1)) is adult


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(0, 40000))
def test_days_and_years_agree(born, days):
    on = date.fromordinal(born.toordinal() + days)
    person = Patient("female", born)
    assert person.age_days(on) == days
    assert abs(person.age_years(on) - days / 365.2425) <= 1.01
