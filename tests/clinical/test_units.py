from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from labhelp_app.clinical.analytes import Kind
from labhelp_app.clinical.catalogue import all_analytes, analyte
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.reasons import ConversionReason
from labhelp_app.clinical.ucum import UnknownUnit, is_known, unit
from labhelp_app.clinical.units import ConversionRefused, convert, fits
from tests.vectors import rows

CONVERSIONS = rows("conversions")
NUMBERS = st.decimals(min_value="0.0001", max_value="99999", allow_nan=False, places=4)
PAIRS = sorted({(row["analyte"], row["from_unit"], row["to_unit"]) for row in CONVERSIONS})


def _converted(row):
    moved = convert(
        Quantity(Decimal(row["value"]), row["from_unit"]), row["to_unit"], analyte(row["analyte"])
    )
    assert isinstance(moved, Quantity), (row, moved)
    return moved


def test_there_are_at_least_120_conversion_examples():
    assert len(CONVERSIONS) >= 120


@pytest.mark.parametrize("row", CONVERSIONS, ids=lambda r: f"{r['analyte']} {r['from_unit']} {r['to_unit']}")
def test_a_conversion_agrees_with_the_published_factor(row):
    moved, expected = _converted(row), Decimal(row["expected"])
    assert moved.unit == row["to_unit"]
    assert abs(moved.value - expected) <= abs(expected) * Decimal(row["relative_tolerance"])


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
@settings(max_examples=20, deadline=None)
@given(value=NUMBERS)
def test_converting_there_and_back_gives_the_very_number(pair, value):
    # Below 2.152 % the master equation leaves the range in which HbA1c exists.
    assume(pair[0] != "hba1c" or value > 3)
    row, there = analyte(pair[0]), convert(Quantity(value, pair[1]), pair[2], analyte(pair[0]))
    assert isinstance(there, Quantity)
    assert convert(there, pair[1], row) == Quantity(value, pair[1])


@pytest.mark.parametrize(
    "row", rows("refused_conversions"), ids=lambda r: f"{r['analyte']} {r['from_unit']} {r['to_unit']}"
)
def test_what_has_no_sound_factor_is_refused_with_its_reason(row):
    refused = convert(Quantity(Decimal(5), row["from_unit"]), row["to_unit"], analyte(row["analyte"]))
    assert isinstance(refused, ConversionRefused), refused
    assert refused.reason.value == row["reason"]


def test_the_molar_mass_decides_the_factor_and_nothing_is_rounded_before():
    moved = convert(Quantity(Decimal(1), "mg/dL"), "umol/L", analyte("creatinine"))
    mass = analyte("creatinine").molar_mass
    assert isinstance(moved, Quantity)
    assert mass is not None
    assert abs(moved.value * mass - 10000) < Decimal("1e-25")


def test_a_unit_equal_under_another_name_is_allowed_even_for_a_kit_bound_indicator():
    assert convert(Quantity(Decimal("3.1"), "ng/mL"), "ug/L", analyte("psa_total")) == Quantity(
        Decimal("3.1"), "ug/L"
    )


def test_a_kit_bound_figure_is_never_carried_between_mass_and_substance():
    # No kit-bound indicator of the catalogue has a molar mass; with one it would still be refused.
    weighed = replace(analyte("troponin_i"), molar_mass=Decimal(23876))
    assert convert(Quantity(Decimal(26), "ng/L"), "pmol/L", weighed) == ConversionRefused(
        ConversionReason.NOT_THE_SAME_BETWEEN_KITS
    )


def test_a_kit_bound_figure_changes_its_decimal_prefix_only():
    # 1 ukat is 60 U: a rate in minutes and one in seconds are no prefix of each other.
    enzyme = replace(analyte("ca_125"), kind=Kind.CATALYTIC)
    assert convert(Quantity(Decimal(1), "ukat/L"), "U/L", enzyme) == ConversionRefused(
        ConversionReason.NOT_THE_SAME_BETWEEN_KITS
    )
    assert convert(Quantity(Decimal(1), "U/mL"), "kU/L", enzyme) == Quantity(Decimal(1), "kU/L")


def test_every_accepted_unit_of_the_catalogue_fits_its_indicator():
    assert all(fits(code, row) for row in all_analytes() for code in row.accepted_units)


def test_a_unit_of_another_property_does_not_fit():
    assert not fits("10*9/L", analyte("glucose"))
    assert fits("mg/L", analyte("glucose"))


@pytest.mark.parametrize("code", ["", "/", "g//L", "furlong", "mmin", "g/", "10*x/L", "0/L", "г/л"])
def test_a_code_outside_the_subset_is_unknown(code):
    assert not is_known(code)
    with pytest.raises(UnknownUnit):
        unit(code)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mg/dL", "mg/(1.dL)"),
        ("/uL", "{cells}/uL"),
        ("mg/d", "mg/(24.h)"),
        ("ukat/L", "ukat/l"),
        ("m[IU]/L", "m[iU]/L"),
    ],
)
def test_two_ways_to_write_a_ucum_unit_are_one_unit(one, other):
    assert unit(one) == unit(other)


def test_a_significant_annotation_makes_another_unit():
    assert unit("mL/min").dimension != unit("mL/min/{1.73_m2}").dimension
    assert unit("ng/mL{FEU}").dimension != unit("ng/mL{DDU}").dimension != unit("ng/mL").dimension


def test_milliequivalents_follow_the_charge_and_other_units_of_an_ion_are_refused():
    refused = convert(Quantity(Decimal(5), "U/L"), "mmol/L", analyte("calcium"))
    assert isinstance(refused, ConversionRefused)
    assert convert(Quantity(Decimal(5), "meq/L"), "mmol/L", analyte("calcium")) == Quantity(
        Decimal("2.5"), "mmol/L"
    )
    assert convert(Quantity(Decimal("2.5"), "mmol/L"), "meq/L", analyte("calcium")) == Quantity(
        Decimal(5), "meq/L"
    )


@pytest.mark.parametrize(("printed", "percent"), [("48", "6.54304"), ("100", "11.3"), ("20", "3.9816")])
def test_the_master_equation_is_exact(printed, percent):
    # 0.09148 x IFCC + 2.152, worked by hand.
    moved = convert(Quantity(Decimal(printed), "mmol/mol"), "%", analyte("hba1c"))
    assert moved == Quantity(Decimal(percent), "%")


@pytest.mark.parametrize(
    ("code", "from_unit", "to_unit"),
    [("ferritin", "[IU]/L", "ug/L"), ("ferritin", "[arb'U]/L", "ug/L"), ("ferritin", "U/L", "ug/L")],
)
def test_a_unit_of_effect_is_never_turned_into_an_amount_and_says_why(code, from_unit, to_unit):
    refused = convert(Quantity(Decimal(1), from_unit), to_unit, analyte(code))
    assert refused == ConversionRefused(ConversionReason.INTERNATIONAL_UNIT)


def test_a_figure_without_a_finite_end_is_given_with_34_digits():
    moved = convert(Quantity(Decimal(1), "mg/dL"), "mmol/L", analyte("glucose"))
    assert len(moved.value.as_tuple().digits) == 34


def test_an_annotation_above_and_below_the_stroke_cancels_out():
    assert unit("ng{FEU}/mL{FEU}") == unit("ng/mL")
    assert ("{FEU}", -1) in unit("ng/mL{FEU}").dimension
    assert ("{FEU}", -2) in unit("ng/mL{FEU}{FEU}").dimension


@pytest.mark.parametrize("code", ["m//L", "mol/", "", "g/(24.h", "g/24.h)"])
def test_a_broken_code_is_named_whole_in_the_refusal(code):
    with pytest.raises(UnknownUnit) as refused:
        unit(code)
    assert str(refused.value) == code
