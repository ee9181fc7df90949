"""The catalogue as JSON, for ``catalogue --json``."""

from __future__ import annotations

from typing import Any

from labhelp_app.clinical.analytes import Analyte, Explanation, Texts
from labhelp_app.clinical.catalogue import all_analytes, explanation


def _texts(texts: Texts | None) -> dict[str, str] | None:
    return None if texts is None else {"ru": texts.ru, "kk": texts.kk, "en": texts.en}


def _explained(row: Explanation | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {
        "what": _texts(row.what),
        "low": _texts(row.low),
        "high": _texts(row.high),
        "disturbs": _texts(row.disturbs),
        "questions": [_texts(question) for question in row.questions],
        "source": row.source,
    }


def _indicator(row: Analyte) -> dict[str, Any]:
    return {
        "code": row.code,
        "names": _texts(row.names),
        "aliases": list(row.aliases),
        "specimen": row.specimen.value,
        "group": row.group.value,
        "kind": row.kind.value,
        "unit": row.unit or None,
        "accepted_units": list(row.accepted_units),
        "loinc": [
            {"code": one.code, "long_name": one.long_name, "unit": one.unit or None} for one in row.loinc
        ],
        "molar_mass": str(row.molar_mass) if row.molar_mass is not None else None,
        "decimals": row.decimals,
        "plausible": [str(bound) for bound in row.plausible] if row.plausible else None,
        "comparable": row.comparable,
        "tariff_codes": list(row.tariff_codes),
        "source": row.source,
        "explanation": _explained(explanation(row.code)),
    }


def catalogue_json() -> dict[str, Any]:
    """Every indicator in catalogue order under ``analytes``; absent things are null."""
    return {"analytes": [_indicator(row) for row in all_analytes()]}
