"""The functional tests of UCUM (UcumFunctionalTests.xml, 11 October 2018) as far as they concern the subset.

Left out of the list are units that no laboratory report has (inches, volts, light years), exponents written as
``m-1`` and ``m2``, and display names. Conversions are those whose units lie in the subset.
"""

from fractions import Fraction

import pytest

from labhelp_app.clinical.ucum import UnknownUnit, is_known, unit
from tests.vectors import rows

CASES = rows("ucum_functional")


def test_the_list_is_long_enough_to_mean_something():
    assert len(CASES) >= 140
    assert sum(row["valid"] == "no" for row in CASES) >= 25


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['case']} {row['code']}")
def test_a_code_is_valid_where_the_official_list_says_so(row):
    assert is_known(row["code"]) is (row["valid"] == "yes")


@pytest.mark.parametrize(
    ("case", "value", "source", "target", "outcome"),
    [("3-101", "6.3", "m", "m", "6.3"), ("3-102", "6.3", "mm", "m", "0.0063"), ("3-103", "6.3", "mm", "cm", "0.63"),
     ("3-109", "6.3", "ms/m/g", "s/m/g", "0.0063"), ("3-110", "6.3", "s/mm/g", "s/m/g", "6300"),
     ("3-111", "6.3", "s/m/mg", "s/m/g", "6300"), ("3-112", "6.3", "ms/m", "s/m", "0.0063"),
     ("3-114", "6.30", "4.s/m", "s/m", "25.2"), ("3-116", "6.3", "s/mm", "s/m", "6300"),
     ("3-117", "6.3", "ms/mm", "s/m", "6.3"), ("3-121", "1", "10*-7.s", "s", "1e-7"), ("3-129", "1.2", "g.m", "m.g", "1.2")],
)  # fmt: skip
def test_a_conversion_of_the_official_list_comes_out(case, value, source, target, outcome):
    first, second = unit(source), unit(target)
    assert first.dimension == second.dimension
    assert Fraction(value) * first.size / second.size == Fraction(outcome)


@pytest.mark.parametrize(
    ("code", "dimension"),
    [("mmol/L", (("L", -1), ("mol", 1))), ("mL/min/{1.73_m2}", (("L", 1), ("s", -1), ("{1.73_m2}", -1))),
     ("ng/mL{FEU}", (("L", -1), ("g", 1), ("{FEU}", -1))), ("{copies}/mL", (("L", -1), ("{copies}", 1))),
     ("{cells}/uL", (("L", -1),)), ("g/(24.h)", (("g", 1), ("s", -1))), ("g.g", (("g", 2),)), ("%", ())],
)  # fmt: skip
def test_a_code_comes_apart_into_its_bases(code, dimension):
    assert unit(code).dimension == tuple(sorted(dimension))


@pytest.mark.parametrize(
    ("code", "size"), [("10*9/L", 10**9), ("24.h", 86400), ("%", Fraction(1, 100)), ("kg/dL", 10**4)]
)
def test_a_code_has_an_exact_size(code, size):
    assert unit(code).size == size


@pytest.mark.parametrize("code", ["g//L", "g/", "", "0.g", "²", "٣.g"])
def test_a_broken_code_is_no_unit(code):
    with pytest.raises(UnknownUnit):
        unit(code)
