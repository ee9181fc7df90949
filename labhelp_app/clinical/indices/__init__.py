"""Derived figures: the registry of all indices and their calculation for one draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from labhelp_app.clinical.indices.model import (
    Facts,
    Index,
    IndexUnavailable,
    IndexValue,
    Inputs,
    evaluate,
)
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, Quantity

__all__ = ["INDICES", "Facts", "Index", "IndexUnavailable", "IndexValue", "indices_of"]

INDICES: dict[str, Index] = {}


def quantities_of(observations: Sequence[Observation]) -> dict[str, Quantity]:
    """The exact figures of a draw by analyte code; censored ones and words take no part in a formula."""
    found: dict[str, Quantity] = {}
    for seen in observations:
        if seen.analyte is None or seen.value is None or seen.comparator is not None:
            continue
        found.setdefault(seen.analyte, Quantity(seen.value, seen.unit or "1"))
    return found


def _facts(observations: Sequence[Observation], patient: Patient, taken_on: date) -> Facts:
    limits = {
        seen.analyte: seen.range.high
        for seen in observations
        if seen.analyte is not None and seen.range is not None and seen.range.high is not None
    }
    return Facts(
        sex=patient.sex,
        age_years=patient.age_years(taken_on),
        pregnant=patient.pregnancy_trimester is not None,
        upper_limits=limits,
    )


def indices_of(
    observations: Sequence[Observation], patient: Patient, taken_on: date
) -> tuple[IndexValue | IndexUnavailable, ...]:
    """Every index whose laboratory inputs are all in the draw, in the order of the registry; may be empty."""
    quantities: Mapping[str, Quantity] = quantities_of(observations)
    inputs = Inputs(quantities, _facts(observations, patient, taken_on))
    ready = [index for index in INDICES.values() if all(code in quantities for code in index.inputs)]
    return tuple(evaluate(index, inputs) for index in ready)
