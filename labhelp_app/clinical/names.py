"""From a printed name to an indicator: exact aliases decide, context separates, doubt is returned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from labhelp_app.clinical.analytes import Analyte, Group, Kind, Specimen
from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.folding import fold
from labhelp_app.clinical.name_forms import BLOOD, aliases, lookup, narrowed, rows_of, specimen_words
from labhelp_app.clinical.proposals import propose
from labhelp_app.clinical.sections import groups_of, specimen_of
from labhelp_app.clinical.ucum import is_known
from labhelp_app.clinical.ucum import unit as unit_of
from labhelp_app.clinical.units import fits
from labhelp_app.clinical.wording import wording

__all__ = ["Ambiguous", "Resolution", "Resolved", "Unknown", "is_counted", "propose", "resolve"]

_URINE = frozenset({Specimen.URINE, Specimen.URINE_24H})
_SHORT_NAME = 3
_COUNTED = "nechiporenko_"
_COUNTING = re.compile(r"нечипоренко|nechiporenko|каковск|аддис|addis|\b1 мл", re.IGNORECASE)
_SEDIMENT = re.compile(r"осад|микроскоп|sediment|microscop|тұнба", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The printed name stands for exactly this indicator."""

    code: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The printed name may stand for any of these (one code alone: the context contradicts it)."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No indicator of the catalogue carries this name."""


Resolution = Resolved | Ambiguous | Unknown


@cache
def _tariffs() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for row in all_analytes():
        for code in row.tariff_codes:
            index[code] = (*index.get(code, ()), row.code)
    return index


def _same_material(row: Analyte, specimen: Specimen) -> bool:
    for family in (BLOOD, _URINE):
        if specimen in family:
            return row.specimen in family
    return row.specimen is specimen


def _lists(row: Analyte, code: str) -> bool:
    """Whether the indicator names this unit, or one of the same size under another name."""
    if row.kind is Kind.CATALYTIC:
        code = code.replace("[IU]", "U")  # one unit under two names for enzymes, and for enzymes only
    allowed = [listed for listed in (row.unit, *row.accepted_units) if listed]
    return code in allowed or any(is_known(one) and unit_of(one) == unit_of(code) for one in allowed)


def _material(row: Analyte) -> frozenset[Specimen]:
    return next((family for family in (BLOOD, _URINE) if row.specimen in family), frozenset({row.specimen}))


def _by_unit(codes: tuple[str, ...], code: str, *, short: bool) -> tuple[str, ...]:
    """The indicators that the unit allows.

    Units that the catalogue lists decide within one material. Between materials they decide only for counts
    of cells: blood and urine print those differently, but glucose in g/L may be either. A name of three
    letters or fewer always needs a listed unit.
    """
    if not is_known(code):
        return ()
    rows = rows_of(codes)
    listed = narrowed(codes, (_lists(row, code) for row in rows))
    possible = narrowed(codes, (bool(row.unit) and (_lists(row, code) or fits(code, row)) for row in rows))
    materials = {_material(row) for row in rows_of(possible)}
    counted = all(row.kind in (Kind.NUMBER, Kind.PER_FIELD) for row in rows_of(possible))
    if len(materials) > 1 and not counted:
        return possible
    return listed or (possible if len(possible) == 1 and not short else ())


def _by_specimen(codes: tuple[str, ...], specimen: Specimen) -> tuple[str, ...]:
    rows = rows_of(codes)
    exact = narrowed(codes, (row.specimen is specimen for row in rows))
    return exact or narrowed(codes, (_same_material(row, specimen) for row in rows))


def _decide(
    codes: tuple[str, ...],
    unit: str | None,
    specimen: Specimen | None,
    groups: frozenset[Group],
    *,
    short: bool,
) -> Resolution:
    proposed = codes
    if specimen is not None:
        codes = _by_specimen(codes, specimen)
    if unit is not None and codes:
        codes = _by_unit(codes, unit, short=short)
    if not codes:
        return Ambiguous(proposed)
    if len(codes) > 1 and groups:
        preferred = narrowed(codes, (row.group in groups for row in rows_of(codes)))
        codes = preferred or codes
    return Resolved(codes[0]) if len(codes) == 1 else Ambiguous(codes)


def is_counted(code: str) -> bool:
    """Say whether an indicator is a number of cells in a millilitre of urine, counted by Nechiporenko's method."""
    return code.startswith(_COUNTED)


def _as_headed(codes: tuple[str, ...], section: str) -> tuple[str, ...]:
    """Part cells of urine counted in a millilitre from those seen in a field: the heading says which test it is."""
    counting = bool(_COUNTING.search(section))
    if not counting and not _SEDIMENT.search(section):
        return codes
    return narrowed(codes, (is_counted(code) is counting for code in codes)) or codes


def resolve(
    name_printed: str,
    *,
    unit: str | None = None,
    section: str | None = None,
    specimen: Specimen | None = None,
    tariff_code: str | None = None,
) -> Resolution:
    """The indicator behind a printed name.

    ``unit`` is UCUM, ``section`` the heading above the row as printed, ``tariff_code`` the Kazakhstan
    service code of form 098/у. Only explicit aliases decide; several possibilities, or a unit or material
    that contradicts the only one, come back as ``Ambiguous``; nothing is ever matched by likeness.
    """
    hinted = _tariffs().get((tariff_code or "").strip().upper(), ())
    named = lookup(name_printed)
    stated = specimen
    if not named:
        bare = specimen_words().sub("", name_printed)
        if bare != name_printed:
            named = lookup(bare)
            stated = stated or specimen_of(name_printed)
    cells = any(row.group is Group.BLOOD_COUNT for row in rows_of(named))
    if cells and fold(name_printed) not in aliases() and wording(name_printed).fluid:
        return Ambiguous(named)  # there are no cells in serum or plasma
    if hinted and named:
        both = tuple(code for code in named if code in hinted)
        if not both:
            return Ambiguous(tuple(dict.fromkeys((*hinted, *named))))
        named = both
    codes = named or hinted
    if not codes:
        return Unknown()
    stated = stated or (specimen_of(section) if section else None)
    groups = groups_of(section) if section else frozenset[Group]()
    if unit is None and section:
        codes = _as_headed(codes, section)
    return _decide(codes, unit, stated, groups, short=len(fold(name_printed)) <= _SHORT_NAME)
