"""Which indicators depend on the test kit, so that their numbers are never joined or carried to another kind of unit."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Analyte, Group, Kind
from labhelp_app.clinical.tables.never_convert import KIT_BOUND


def is_kit_bound(analyte: Analyte) -> bool:
    """Whether the number belongs to the kit that made it: tumour markers, antibodies, troponin."""
    if analyte.kind in (Kind.FRACTION, Kind.RATIO):
        return False  # a quotient of two figures of one kit is a pure number
    if analyte.code in KIT_BOUND or analyte.group is Group.TUMOUR_MARKERS:
        return True
    return analyte.group in (Group.AUTOIMMUNE, Group.INFECTION) or analyte.code.startswith("anti_")
