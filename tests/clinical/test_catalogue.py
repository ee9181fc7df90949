"""The catalogue tables: codes, names, units and LOINC of every indicator agree with one another."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from decimal import Decimal
from itertools import combinations

import pytest

from labhelp_app.clinical.analytes import Analyte, Group, Kind, Loinc, Specimen
from labhelp_app.clinical.folding import fold
from labhelp_app.clinical.names import Ambiguous, Resolved, resolve
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.reasons import ConversionReason
from labhelp_app.clinical.tables import ANALYTES
from labhelp_app.clinical.ucum import unit as ucum_unit
from labhelp_app.clinical.units import convert, is_kit_bound

CODES = [(row, loinc) for row in ANALYTES for loinc in row.loinc]
# One test per group of indicators: one per row would be thousands, and slower to count than to run.
GROUPS = pytest.mark.parametrize("group", list(Group), ids=lambda group: group.value)

_WORDS = frozenset({Kind.ORDINAL, Kind.NOMINAL})
_SPECIMEN_WORDS = {
    Specimen.BLOOD: r"Blood|Red Blood Cells|Reticulocytes|MCV|MCH|MCHC|Erythrocyte|Bleeding time|HLA-B27",
    Specimen.SERUM: r"Serum|Plasma",
    Specimen.PLASMA: r"plasma|Plasma|\(PT\)|Thrombin time|Blood",
    Specimen.URINE: r"Urine",
    Specimen.URINE_24H: r"24 hour",
    Specimen.STOOL: r"Stool",
}
# The property in square brackets, and what the unit beside it has to be made of.
_PROPERTIES = {
    "Mass/volume": {"g": 1, "L": -1},
    "Moles/volume": {"mol": 1, "L": -1},
    "#/volume": {"L": -1},
    "Mass/time": {"g": 1, "s": -1},
    "Moles/time": {"mol": 1, "s": -1},
    "Enzymatic activity/volume": {"U": 1, "L": -1},
    "#/area": {"[HPF]": -1},
    "Entitic volume": {"L": 1},
    "Entitic mass": {"g": 1},
    "Mass/mass": {},
    "Molar ratio": {},
    "Volume Fraction": {},
}
_ANNOTATED = frozenset({"{FEU}", "{DDU}"})


def _dimension(code: str) -> dict[str, int]:
    return {base: power for base, power in ucum_unit(code).dimension if base not in _ANNOTATED}


def _check_digit(digits: str) -> int:
    doubled = str(int(digits[::-1][0::2]) * 2)
    total = sum(map(int, doubled)) + sum(map(int, digits[::-1][1::2]))
    return -total % 10


def _rows(group: Group) -> list[Analyte]:
    return [row for row in ANALYTES if row.group is group]


def _loincs(group: Group) -> list[tuple[Analyte, Loinc]]:
    return [(row, loinc) for row, loinc in CODES if row.group is group]


def _names(row: Analyte) -> tuple[str, ...]:
    return (row.names.ru, row.names.kk, row.names.en, *row.aliases)


def test_the_catalogue_holds_more_than_three_hundred_indicators_under_different_codes() -> None:
    codes = [row.code for row in ANALYTES]
    assert len(codes) > 300
    assert len(set(codes)) == len(codes)


def test_every_group_of_a_report_has_indicators() -> None:
    assert {row.group for row in ANALYTES} == set(Group)


@GROUPS
def test_a_code_is_plain_and_says_urine_or_stool_where_it_matters(group: Group) -> None:
    for row in _rows(group):
        assert re.fullmatch(r"[a-z][a-z0-9_]*[a-z0-9]", row.code), row.code
        from_urine = row.specimen in (Specimen.URINE, Specimen.URINE_24H)
        assert from_urine == row.code.startswith(("urine_", "nechiporenko_", "creatinine_clearance")), (
            row.code
        )
        assert (row.specimen is Specimen.STOOL) == row.code.startswith(
            ("stool_", "fecal_", "enterobiasis_")
        ), row.code


@GROUPS
def test_every_indicator_is_named_in_three_languages_and_sourced(group: Group) -> None:
    for row in _rows(group):
        for name in _names(row):
            assert name.strip() == name, row.code
            assert name, row.code
        assert re.search(r"[А-Яа-яA-Za-z]", row.names.ru), row.code
        assert not re.search(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]", row.names.en), (
            "English name with Cyrillic letters"
        )
        assert len(set(row.aliases)) == len(row.aliases), row.code
        assert row.source, row.code


@GROUPS
def test_words_have_no_unit_and_numbers_have_a_known_one(group: Group) -> None:
    for row in _rows(group):
        if row.kind in _WORDS:
            assert row.unit == "", row.code
            assert row.accepted_units == (), row.code
            assert row.plausible is None, row.code
        else:
            ucum_unit(row.unit)
            assert row.unit not in row.accepted_units, row.code


@GROUPS
def test_every_accepted_unit_converts_or_is_refused_only_because_kits_differ(group: Group) -> None:
    for row in _rows(group):
        for code in row.accepted_units:
            converted = convert(Quantity(Decimal(1), code), row.unit, row)
            if isinstance(converted, Quantity):
                assert converted.value > 0, row.code
            else:
                assert converted.reason is ConversionReason.NOT_THE_SAME_BETWEEN_KITS, row.code
                assert is_kit_bound(row), row.code


@GROUPS
def test_plausible_limits_stand_in_order(group: Group) -> None:
    for row in _rows(group):
        if row.kind not in _WORDS:
            assert row.plausible is not None, row.code
            low, high = row.plausible
            assert low < high, row.code
            assert 0 <= row.decimals <= 3, row.code


@GROUPS
def test_mass_and_molar_units_together_need_a_molar_mass(group: Group) -> None:
    for row in _rows(group):
        bases = {base for code in (row.unit, *row.accepted_units) if code for base in _dimension(code)}
        if {"g", "mol"} <= bases and row.unit not in ("mg/mmol", "mmol/mol"):
            assert row.molar_mass is not None, row.code
            assert 6 < row.molar_mass < 200_000, row.code


@GROUPS
def test_the_check_digit_of_a_loinc_code_is_right(group: Group) -> None:
    for row, loinc in _loincs(group):
        digits, _, check = loinc.code.partition("-")
        assert _check_digit(digits) == int(check), row.code


@GROUPS
def test_the_official_name_speaks_of_the_specimen_of_the_row(group: Group) -> None:
    for row, loinc in _loincs(group):
        if loinc.long_name == "Erythrocyte sedimentation rate" or loinc.code == "2164-2":
            continue
        assert re.search(_SPECIMEN_WORDS[row.specimen], loinc.long_name), (row.code, loinc.long_name)
        if row.specimen not in (Specimen.URINE, Specimen.URINE_24H):
            assert "Urine" not in loinc.long_name, row.code


@GROUPS
def test_the_property_in_the_official_name_fits_the_unit_beside_it(group: Group) -> None:
    for row, loinc in _loincs(group):
        if loinc.unit:
            assert loinc.unit in (row.unit, *row.accepted_units), row.code
        named = re.search(r"\[([^\]]+)\]", loinc.long_name)
        property_name = named.group(1) if named else ""
        if property_name in ("Presence", "Type", "type", "Interpretation"):
            assert loinc.unit == "", row.code
        elif property_name in _PROPERTIES:
            assert _dimension(loinc.unit) == _PROPERTIES[property_name], row.code
        elif property_name == "Units/volume" and loinc.unit:
            assert not {"g", "mol"} & set(_dimension(loinc.unit)), row.code


def test_no_loinc_code_stands_for_two_indicators() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row, loinc in CODES:
        owners[loinc.code].add(row.code)
    assert {code: names for code, names in owners.items() if len(names) > 1} == {}


def test_no_row_has_two_loinc_codes_for_one_unit() -> None:
    for row in ANALYTES:
        units = [loinc.unit for loinc in row.loinc]
        assert len(set(units)) == len(units), row.code


def test_codes_that_other_catalogues_confuse_keep_their_meaning() -> None:
    by_code = {loinc.code: row.code for row, loinc in CODES}
    assert by_code["14979-9"] == "aptt"
    assert by_code["62292-8"] == "vitamin_d_25oh"
    assert by_code["14685-2"] == "vitamin_b12"
    assert by_code["14800-7"] == "tibc"
    assert by_code["3094-0"] == "urea_nitrogen"
    assert by_code["22664-7"] == "urea"
    assert by_code["51637-7"] == "plateletcrit"
    assert by_code["33959-8"] == "procalcitonin"


def test_a_name_shared_by_indicators_is_told_apart_by_specimen_or_unit() -> None:
    holders: dict[str, dict[str, Analyte]] = defaultdict(dict)
    for row in ANALYTES:
        for name in _names(row):
            holders[fold(name)][row.code] = row
    clashes = [
        (key, one.code, other.code)
        for key, rows in holders.items()
        for one, other in combinations(rows.values(), 2)
        if one.specimen is other.specimen
        and {one.unit, *one.accepted_units} & {other.unit, *other.accepted_units}
    ]
    assert clashes == []


@GROUPS
def test_every_printed_name_finds_its_indicator_or_asks(group: Group) -> None:
    for row in _rows(group):
        for name in _names(row):
            found = resolve(name, unit=row.unit or None, specimen=row.specimen)
            if isinstance(found, Ambiguous):
                assert row.code in found.codes, name
                # where another row carries the name, the unit decides; contested names outside the rows may stay open
                rivals = [
                    other.code for other in ANALYTES if other.code in found.codes and name in _names(other)
                ]
                assert row.unit == "" or rivals == [row.code], f"{name}: the unit did not tell {rivals} apart"
            else:
                assert found == Resolved(row.code), name


def test_kazakhstan_tariff_codes_name_one_indicator_each() -> None:
    codes = {code: row.code for row in ANALYTES for code in row.tariff_codes}
    assert codes == {
        "B03.363.002": "creatinine",
        "B03.386.002": "urea",
        "B03.397.002": "protein_total",
        "B03.155.002": "alt",
        "B03.293.002": "ast",
        "B03.348.002": "potassium",
        "B03.389.002": "sodium",
        "B03.401.002": "cholesterol",
        "B03.398.002": "bilirubin_total",
        "B03.156.002": "albumin",
        "B03.115.002": "crp",
        "B03.206.002": "aslo",
    }


def test_the_tables_are_read_without_the_long_texts() -> None:
    script = (
        "import sys, labhelp_app.clinical.tables as tables; assert len(tables.ANALYTES) > 300; "
        "print([name for name in sys.modules if 'explanations_' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
