"""Flags that alone should not alarm, because another figure of the same draw answers the question."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from labhelp_app.clinical.flags import Flag


class Remark(StrEnum):
    """A short remark beside a flag; its wording stands in ``tables.reasons``."""

    ABSOLUTE_COUNT_NORMAL = "absolute_count_normal"


# Source: ICSH and textbook practice: the differential is read by absolute counts (Lewis SM, Bain BJ, Bates I.
# Dacie and Lewis Practical Haematology).
_ABSOLUTE = {
    f"{cell}_percent": f"{cell}_absolute"
    for cell in (
        "neutrophils",
        "lymphocytes",
        "monocytes",
        "eosinophils",
        "basophils",
        "granulocytes",
        "mid_cells",
    )
}


def remark_for(code: str, flags: Mapping[str, Flag]) -> Remark | None:
    """The remark for a flagged indicator, given the flags of all indicators of the draw."""
    absolute = _ABSOLUTE.get(code)
    if absolute is not None and flags.get(absolute) is Flag.NORMAL:
        return Remark.ABSOLUTE_COUNT_NORMAL
    return None
