"""The catalogue: every indicator as one typed row, and what a person is told about it.

``ANALYTES`` is read at import; the explanations are long texts and are read on first use, through
``explanations()`` or the attribute ``EXPLANATIONS``. The plausible limits in the rows are the project's
own, set wider than any critical limit: they catch a misread figure and say nothing about health.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from labhelp_app.clinical.tables import (
    analytes_biochemistry,
    analytes_blood_count,
    analytes_coagulation,
    analytes_hormones,
    analytes_immunology,
    analytes_infection,
    analytes_iron_vitamins,
    analytes_lipids,
    analytes_proteins,
    analytes_stool,
    analytes_urinalysis,
)

if TYPE_CHECKING:
    from labhelp_app.clinical.analytes import Analyte, Explanation

    EXPLANATIONS: tuple[Explanation, ...]

ANALYTES: tuple[Analyte, ...] = (
    *analytes_blood_count.ANALYTES,
    *analytes_biochemistry.ANALYTES,
    *analytes_proteins.ANALYTES,
    *analytes_lipids.ANALYTES,
    *analytes_iron_vitamins.ANALYTES,
    *analytes_hormones.ANALYTES,
    *analytes_coagulation.ANALYTES,
    *analytes_immunology.ANALYTES,
    *analytes_infection.ANALYTES,
    *analytes_urinalysis.ANALYTES,
    *analytes_stool.ANALYTES,
)

_EXPLANATION_MODULES: tuple[str, ...] = (
    "explanations_blood_count",
    "explanations_biochemistry",
    "explanations_proteins",
    "explanations_lipids",
    "explanations_iron_vitamins",
    "explanations_hormones",
    "explanations_coagulation",
    "explanations_immunology",
    "explanations_infection",
    "explanations_urinalysis",
    "explanations_stool",
)


@cache
def explanations() -> tuple[Explanation, ...]:
    """Return every explanation, importing the text modules on the first call."""
    found: list[Explanation] = []
    for name in _EXPLANATION_MODULES:
        found.extend(import_module(f"{__name__}.{name}").EXPLANATIONS)
    return tuple(found)


def __getattr__(name: str) -> object:
    """Serve ``EXPLANATIONS`` lazily; any other name is unknown."""
    if name == "EXPLANATIONS":
        return explanations()
    raise AttributeError(name)
