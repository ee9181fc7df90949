"""Charges of the ions that some laboratories report in milliequivalents.

Source: the periodic table; UCUM 2.1, unit eq ("equivalents", amount of charge).
"""

from __future__ import annotations

VALENCES: dict[str, int] = {
    "potassium": 1,
    "sodium": 1,
    "chloride": 1,
    "bicarbonate": 1,
    "co2_total": 1,
    "anion_gap": 1,
    "urine_sodium": 1,
    "urine_potassium": 1,
    "urine_chloride": 1,
    "lithium": 1,
    "calcium": 2,
    "calcium_ionised": 2,
    "magnesium": 2,
}
