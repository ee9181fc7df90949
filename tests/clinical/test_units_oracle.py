"""Unit sizes against an independent implementation (ucumvert on pint); tests only, never at run time."""

from fractions import Fraction

import pytest

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.ucum import unit

ucumvert = pytest.importorskip("ucumvert")
REGISTRY = ucumvert.PintUcumRegistry()
# Arbitrary units have no size outside themselves, and annotations none at all.
SKIPPED = ("[IU]", "U", "arb", "PL'U", "{", "HPF", "LPF", "pH", "CFU")
UNITS = sorted({u for row in all_analytes() for u in (row.unit, *row.accepted_units) if u})
PHYSICAL = [u for u in UNITS if not any(mark in u for mark in SKIPPED)]


def _groups():
    by_dimension: dict[object, list[str]] = {}
    for code in PHYSICAL:
        by_dimension.setdefault(unit(code).dimension, []).append(code)
    return [(group[0], other) for group in by_dimension.values() for other in group[1:]]


def test_there_is_something_to_compare():
    assert len(_groups()) >= 20


@pytest.mark.parametrize(("one", "other"), _groups())
def test_the_ratio_of_two_units_agrees_with_the_oracle(one, other):
    ours = unit(one).size / unit(other).size
    theirs = REGISTRY.from_ucum(one).to_base_units() / REGISTRY.from_ucum(other).to_base_units()
    assert theirs.dimensionless
    assert float(ours) == pytest.approx(float(theirs.magnitude), rel=1e-12)
    assert isinstance(ours, Fraction)
