"""The tables of the core as Markdown, for a clinician to read and sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from labhelp_app.clinical.catalogue import all_analytes, explanation, find
from labhelp_app.clinical.changes import change_limits
from labhelp_app.clinical.indices import INDICES
from labhelp_app.clinical.ranges import has_range
from labhelp_app.clinical.tables.sources_checked import checked

_NOTICE = (
    "Generated from the tables of the clinical core; edit the tables, not this file. "
    'The column "Checked" says which of the cited publications were looked up, how far and when; it is no review. '
    'The column "Reviewed by" is empty until a clinician has signed the row.'
)

_LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the "
    "LOINC Committee and is available at no cost under the license at http://loinc.org/license. The official table itself "
    "was not at hand; each name was compared with the lists named in its row. LOINC changes names between releases: an "
    "earlier name of the same code is no disagreement about what is measured."
)


def _cell(text: object) -> str:
    return str(text).replace("|", "\\|").replace("\n", " ")


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    heads = (*heads, "Reviewed by")
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(_cell(cell) for cell in (*row, "")) + " |" for row in rows]
    return "\n".join(lines)


def _page(title: str, *parts: str) -> str:
    return "\n\n".join((f"# {title}", _NOTICE, *parts)) + "\n"


def _name(code: str) -> str:
    row = find(code)
    return row.names.en if row else code


def _bounds(low: Decimal | None, high: Decimal | None, low_strict: bool, high_strict: bool) -> str:
    left = "" if low is None else f"{'more than' if low_strict else 'from'} {low}"
    right = "" if high is None else f"{'less than' if high_strict else 'up to'} {high}"
    return f"{left} {right}".strip()


def _indicators() -> str:
    from labhelp_app.clinical.tables.loinc_seen import seen

    rows = (
        (
            row.code, row.names.en, row.names.ru, row.names.kk, row.specimen.value, row.unit or "words",
            ", ".join(row.accepted_units), "; ".join(f"{one.code} {one.long_name}" for one in row.loinc),
            row.molar_mass or "", "yes" if explanation(row.code) else "no", row.source,
            "; ".join(f"{one.code}: {seen(one.code)}" for one in row.loinc),
        )
        for row in all_analytes()
    )  # fmt: skip
    heads = (
        "Code", "English", "Russian", "Kazakh", "Specimen", "Unit", "Also accepted", "LOINC", "Molar mass, g/mol",
        "Explained", "Source", "Checked: official LOINC names",
    )  # fmt: skip
    return _page("Indicators", _LOINC_NOTICE, _table(heads, rows))


def _ranges() -> str:
    from labhelp_app.clinical.tables.ranges import RANGES

    rows = (
        (
            _name(row.analyte), row.sex or "both", f"{row.age_from}-{row.age_to}",
            {None: "any", 0: "not pregnant"}.get(row.trimester, f"trimester {row.trimester}"),
            row.expected or _bounds(row.low, row.high, row.low_strict, row.high_strict), row.unit, row.source,
            checked(row.source),
        )
        for row in RANGES
    )  # fmt: skip
    gaps = ", ".join(row.code for row in all_analytes() if not has_range(row.code))
    heads = ("Indicator", "Sex", "Age, years", "Pregnancy", "Range", "Unit", "Source", "Checked")
    missing = f"## Without a reviewed range\n\nNot assessed unless the laboratory prints a range: {gaps}."
    return _page("Reference ranges of adults", _table(heads, rows), missing)


def _critical() -> str:
    from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS

    rows = (
        (
            _name(row.analyte), "at or below" if row.low is not None else "at or above",
            row.low if row.low is not None else row.high, row.unit, row.urgency.name.lower(),
            row.text.en, row.text.ru, row.text.kk, row.source, checked(row.source),
        )
        for row in CRITICAL_LIMITS
    )  # fmt: skip
    heads = (
        "Indicator",
        "Side",
        "Bound",
        "Unit",
        "Urgency",
        "English",
        "Russian",
        "Kazakh",
        "Source",
        "Checked",
    )
    return _page("Critical limits of adults", _table(heads, rows))


def _indices() -> str:
    rows = (
        (
            row.code,
            row.names.en,
            row.formula.en,
            row.unit,
            row.decimals,
            ", ".join(row.inputs),
            row.source,
            checked(row.source),
        )
        for row in INDICES.values()
    )
    return _page(
        "Derived figures",
        _table(("Code", "Name", "Formula", "Unit", "Decimals", "Inputs", "Source", "Checked"), rows),
    )


def _variation() -> str:
    from labhelp_app.clinical.tables.biological_variation import VARIATIONS

    rows = (
        (
            _name(row.analyte), row.sex or "both", row.cvi, row.cva if row.cva is not None else "half of CVI (assumed)",
            f"{change_limits(row).rise:+.1%}", f"{change_limits(row).fall:+.1%}", row.source, checked(row.source),
        )
        for row in VARIATIONS
    )  # fmt: skip
    heads = ("Indicator", "Sex", "CVI, %", "CVA, %", "Rise limit", "Fall limit", "Source", "Checked")
    return _page("Variation within a person", _table(heads, rows))


def documents() -> dict[str, str]:
    """The review documents by file name; the same tables always give the same text."""
    return {
        "indicators.md": _indicators(),
        "ranges.md": _ranges(),
        "critical-limits.md": _critical(),
        "indices.md": _indices(),
        "variation.md": _variation(),
    }
