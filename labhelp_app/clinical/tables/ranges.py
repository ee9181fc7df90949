"""The reviewed table of reference ranges, put together from its parts."""

from __future__ import annotations

from labhelp_app.clinical.ranges import RangeRow
from labhelp_app.clinical.tables import (
    ranges_biochemistry,
    ranges_blood_count,
    ranges_decision_limits,
    ranges_proteins,
)

RANGES: tuple[RangeRow, ...] = (
    *ranges_blood_count.RANGES,
    *ranges_biochemistry.RANGES,
    *ranges_proteins.RANGES,
    *ranges_decision_limits.RANGES,
)
