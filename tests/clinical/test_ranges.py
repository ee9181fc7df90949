from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from labhelp_app.clinical import ranges
from labhelp_app.clinical.catalogue import all_analytes, analyte, find
from labhelp_app.clinical.flags import Interval
from labhelp_app.clinical.patients import CyclePhase, Patient
from labhelp_app.clinical.ranges import RangeRow, ReferenceRange, has_range, reference_range, row_for
from labhelp_app.clinical.reasons import NotAssessed
from labhelp_app.clinical.tables.ranges import RANGES
from labhelp_app.clinical.units import fits

ON = date(2026, 6, 1)


def _person(sex="female", years=30, **facts):
    return Patient(sex, date(2026 - years, 1, 1), **facts)


def test_every_row_belongs_to_an_indicator_fits_its_unit_and_names_a_publication():
    for row in RANGES:
        assert find(row.analyte) is not None, row.analyte
        assert fits(row.unit, analyte(row.analyte)), row
        assert len(row.source) > 20
        assert row.low is not None or row.high is not None or row.expected
        assert row.low is None or row.high is None or row.low < row.high


def test_every_range_lies_within_what_an_instrument_can_print():
    for row in RANGES:
        bounds = analyte(row.analyte).plausible
        found = reference_range(analyte(row.analyte), analyte(row.analyte).unit, _for(row), ON)
        if bounds and isinstance(found, ReferenceRange):
            for value in (found.interval.low, found.interval.high):
                assert value is None or bounds[0] <= value <= bounds[1], row


def _for(row):
    return _person(row.sex or "female", row.age_from, pregnancy_trimester=row.trimester or None)


@pytest.mark.parametrize("code", sorted({row.analyte for row in RANGES}))
def test_every_sex_age_and_trimester_has_exactly_one_row_or_an_explicit_gap(code):
    rows = [row for row in RANGES if row.analyte == code]
    for sex, years, trimester in product(("male", "female"), range(18, 111), (0, 1, 2, 3)):
        if sex == "male" and trimester:
            continue
        own = [
            row
            for row in rows
            if row.sex in (None, sex)
            and row.age_from <= years <= row.age_to
            and row.trimester in (None, trimester)
        ]
        assert len(own) <= 1, (code, sex, years, trimester)
        found = row_for(analyte(code), _person(sex, years, pregnancy_trimester=trimester or None), ON)
        assert found is own[0] if own else isinstance(found, NotAssessed)


def test_an_indicator_without_a_row_is_an_explicit_gap():
    bare = next(row for row in all_analytes() if not has_range(row.code))
    assert reference_range(bare, bare.unit, _person(), ON) is NotAssessed.NO_RANGE


@pytest.mark.parametrize(
    ("patient", "reason"),
    [(Patient(None, date(1990, 1, 1)), NotAssessed.SEX_NEEDED),
     (Patient("female", None), NotAssessed.BIRTH_DATE_NEEDED),
     (_person(years=17), NotAssessed.NO_RANGE_FOR_AGE), (_person(years=111), NotAssessed.NO_RANGE_FOR_AGE)],
)  # fmt: skip
def test_a_missing_fact_about_the_person_is_named(patient, reason):
    assert reference_range(analyte("hemoglobin"), "g/L", patient, ON) is reason


def test_an_ordinary_range_is_not_used_in_pregnancy():
    pregnant = _person(pregnancy_trimester=2)
    assert reference_range(analyte("albumin"), "g/L", pregnant, ON) is NotAssessed.NO_RANGE_IN_PREGNANCY
    found = reference_range(analyte("hemoglobin"), "g/L", pregnant, ON)
    assert isinstance(found, ReferenceRange)
    assert found.interval == Interval(Decimal(105), None)


def test_the_bounds_come_in_the_unit_of_the_result():
    found = reference_range(analyte("hemoglobin"), "g/dL", _person("male"), ON)
    assert isinstance(found, ReferenceRange)
    assert (found.interval.low, found.interval.high) == (Decimal("13.4"), Decimal("17.0"))
    assert "10.1080/00365510410002797" in found.citation


def test_a_unit_without_a_sound_factor_or_no_unit_gives_no_range():
    assert reference_range(analyte("glucose"), "10*9/L", _person(), ON) is NotAssessed.NO_RANGE_FOR_UNIT
    assert reference_range(analyte("glucose"), None, _person(), ON) is NotAssessed.UNIT_MISSING


def test_a_range_by_cycle_phase_or_in_words_is_asked_for(monkeypatch):
    phased = RangeRow(
        "lh", "[IU]/L", Decimal(2), Decimal(12), "an invented source", phase=CyclePhase.FOLLICULAR
    )
    worded = RangeRow("urine_nitrite", "", None, None, "an invented source", expected="negative")
    ratio = RangeRow("inr", "1", Decimal("0.8"), Decimal("1.2"), "an invented source")
    rows = {row.analyte: (row,) for row in (phased, worded, ratio)}
    monkeypatch.setattr(ranges, "_rows", lambda: rows)
    lh = analyte("lh")
    assert reference_range(lh, "[IU]/L", _person(), ON) is NotAssessed.CYCLE_PHASE_NEEDED
    follicular = _person(cycle_phase=CyclePhase.FOLLICULAR)
    assert isinstance(reference_range(lh, "[IU]/L", follicular, ON), ReferenceRange)
    luteal = _person(cycle_phase=CyclePhase.LUTEAL)
    assert reference_range(lh, "[IU]/L", luteal, ON) is NotAssessed.NO_RANGE
    found = reference_range(analyte("urine_nitrite"), None, _person(), ON)
    assert isinstance(found, ReferenceRange)
    assert found.expected == "negative"
    assert isinstance(reference_range(analyte("inr"), None, _person(), ON), ReferenceRange)


def test_a_range_of_one_sex_only_is_a_gap_for_the_other(monkeypatch):
    row = RangeRow("psa_total", "ug/L", None, Decimal(4), "an invented source", sex="male")
    monkeypatch.setattr(ranges, "_rows", lambda: {"psa_total": (row,)})
    assert reference_range(analyte("psa_total"), "ug/L", _person("female"), ON) is NotAssessed.NO_RANGE
