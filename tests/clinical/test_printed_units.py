import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.clinical.catalogue import all_analytes, analyte
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.ucum import is_known
from tests.vectors import rows


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["printed"])
def test_a_printed_unit_of_the_region_becomes_its_ucum_code(row):
    assert parse_unit(row["printed"]) == (row["unit"] or None)


def test_a_flattened_power_is_read_only_when_the_reader_says_it_lost_superscripts():
    assert parse_unit("109/л", flattened=True) == "10*9/L"
    assert parse_unit("1012/л", flattened=True) == "10*12/L"
    assert parse_unit("x109/л", flattened=True) == "10*9/L"
    assert parse_unit("107/л", flattened=True) is None


def test_the_international_unit_of_an_enzyme_is_the_enzyme_unit_and_of_an_antibody_is_not():
    assert parse_unit("МЕ/л", analyte=analyte("alt")) == "U/L"
    assert parse_unit("МЕ/мл", analyte=analyte("anti_tpo")) == "[IU]/mL"
    assert parse_unit("Ед/мл", analyte=analyte("anti_tpo")) == "U/mL"


def test_a_plain_milliunit_of_a_hormone_is_the_international_one():
    assert parse_unit("мЕд/л", analyte=analyte("tsh")) == "m[IU]/L"
    assert parse_unit("Ед/л", analyte=analyte("hcg_total")) == "[IU]/L"


def test_every_unit_of_the_catalogue_is_in_the_ucum_subset():
    units = {unit for row in all_analytes() for unit in (row.unit, *row.accepted_units) if unit}
    assert [unit for unit in sorted(units) if not is_known(unit)] == []


def test_every_ucum_code_of_a_vector_is_in_the_subset():
    assert all(is_known(row["unit"]) for row in rows("units") if row["unit"])


@given(st.text(max_size=40))
def test_any_text_is_a_known_unit_or_none(text):
    for flattened in (False, True):
        code = parse_unit(text, flattened=flattened)
        assert code is None or is_known(code)
