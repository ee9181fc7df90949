"""Indicators whose numbers must not be carried from one unit to another, each with the reason's source."""

from __future__ import annotations

# Arbitrary international units have no fixed mass: the factor depends on the preparation of the standard.
# Source: WHO TRS 932 (2006) annex 2, on biological standards; insulin: 6.00 and 6.945 pmol/mIU both circulate
# (Knopp JL et al., J Diabetes Sci Technol 2019;13:597-600, doi:10.1177/1932296818805074).
INTERNATIONAL_UNIT_HORMONES: frozenset[str] = frozenset(
    {"prolactin", "hcg_total", "hcg_beta_free", "lh", "fsh", "insulin", "tsh"}
)

# Numbers of different kits are not interchangeable: only the decimal prefix of the unit may change.
# Source: Fourth Universal Definition of MI, doi:10.1161/CIR.0000000000000617 (troponin).
KIT_BOUND: frozenset[str] = frozenset({"troponin_i", "troponin_t", "thyroglobulin", "calcitonin"})
