"""Derived figures: the registry of all indices and their calculation for one draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from labhelp_app.clinical.indices import (
    blood,
    heart,
    hormones,
    iron,
    kidney,
    lipids,
    liver,
    minerals,
    sugar,
)
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
from labhelp_app.clinical.reasons import IndexReason

__all__ = [
    "INDICES",
    "Facts",
    "Index",
    "IndexUnavailable",
    "IndexValue",
    "Inputs",
    "compute",
    "find_index",
    "indices_of",
]

INDICES: dict[str, Index] = {
    index.code: index
    for room in (kidney, lipids, sugar, liver, minerals, iron, hormones, blood, heart)
    for index in room.INDICES
}
_BY_ALIAS: dict[str, str] = {alias: index.code for index in INDICES.values() for alias in index.aliases}

# These say that the formula does not concern this person or draw at all, so a report is silent about it.
_SILENT = frozenset({IndexReason.NOT_NEEDED, IndexReason.CHILDREN_ONLY, IndexReason.MEASURED_VALUE_WINS})


def find_index(code: str) -> Index | None:
    """The index with this code or accepted other name; ``None`` when there is none."""
    return INDICES.get(_BY_ALIAS.get(code, code))


def compute(index: Index, quantities: Mapping[str, Quantity], facts: Facts) -> IndexValue | IndexUnavailable:
    """One index from exact figures of one draw, by analyte code, and the facts about the person."""
    return evaluate(index, Inputs(quantities, facts))


def quantities_of(observations: Sequence[Observation]) -> dict[str, Quantity]:
    """The exact figures of a draw by analyte code; censored ones and words take no part in a formula."""
    found: dict[str, Quantity] = {}
    for seen in observations:
        if seen.analyte is None or seen.value is None or seen.comparator is not None:
            continue
        found.setdefault(seen.analyte, Quantity(seen.value, seen.unit or "1"))
    return found


def _facts(observations: Sequence[Observation], patient: Patient, taken_on: date, stated: Facts) -> Facts:
    """What the person stated about the day of the draw, with what the profile and the paper say."""
    limits = {
        seen.analyte: seen.range.high
        for seen in observations
        if seen.analyte is not None and seen.range is not None and seen.range.high is not None
    }
    return replace(
        stated,
        sex=patient.sex,
        age_years=patient.age_years(taken_on),
        pregnant=patient.pregnancy_trimester is not None,
        upper_limits=limits,
    )


_NOTHING_STATED = Facts()


def indices_of(
    observations: Sequence[Observation],
    patient: Patient,
    taken_on: date,
    stated: Facts = _NOTHING_STATED,
) -> tuple[IndexValue | IndexUnavailable, ...]:
    """Every index whose laboratory inputs are all in the draw, in the order of the registry; may be empty.

    ``stated`` are facts the person gave for this draw: fasting, diabetes, smoking, blood pressure, height and
    weight; the rest of it is overwritten. A censored input gives ``CENSORED_INPUT``; a figure that the laboratory reported itself is never
    calculated over it.
    """
    quantities = quantities_of(observations)
    present = {seen.analyte for seen in observations if seen.analyte is not None}
    inputs = Inputs(quantities, _facts(observations, patient, taken_on, stated))
    found: list[IndexValue | IndexUnavailable] = []
    for index in INDICES.values():
        if index.on_request or not present.issuperset(index.inputs) or present & set(index.measured):
            continue
        result = evaluate(index, inputs)
        if isinstance(result, IndexUnavailable) and result.reason in _SILENT:
            continue
        censored = any(code not in quantities for code in index.inputs)
        found.append(IndexUnavailable(index.code, IndexReason.CENSORED_INPUT) if censored else result)
    return tuple(found)
