"""Consensus reference ranges of serum proteins for methods calibrated to CRM 470, adults of 20 to 60 years.

The consensus gives no ranges for older people and none for pregnancy; there the gap is explicit.
"""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.ranges import RangeRow

_DATI = (
    "Dati F et al. Consensus of a group of professional societies and diagnostic companies on guidelines for interim "
    "reference ranges for 14 proteins in serum based on the standardization against the IFCC/BCR/CAP reference material "
    "(CRM 470). Eur J Clin Chem Clin Biochem 1996;34:517-520"
)


def _row(analyte: str, low: str, high: str) -> RangeRow:
    return RangeRow(analyte, "g/L", Decimal(low), Decimal(high), _DATI, age_from=20, age_to=60)


RANGES: tuple[RangeRow, ...] = (
    _row("prealbumin", "0.20", "0.40"),
    _row("orosomucoid", "0.50", "1.20"),
    _row("alpha1_antitrypsin", "0.90", "2.00"),
    _row("haptoglobin", "0.30", "2.00"),
    _row("ceruloplasmin", "0.20", "0.60"),
    _row("alpha2_macroglobulin", "1.30", "3.00"),
    _row("transferrin", "2.00", "3.60"),
    _row("complement_c3", "0.90", "1.80"),
    _row("complement_c4", "0.10", "0.40"),
    _row("iga", "0.70", "4.00"),
    _row("igg", "7.0", "16.0"),
    _row("igm", "0.40", "2.30"),
    RangeRow("crp", "mg/L", None, Decimal(5), _DATI, age_from=20, age_to=60, high_strict=True),
)
