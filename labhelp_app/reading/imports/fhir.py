"""Reads laboratory Observations out of FHIR R4 JSON: a Bundle, a DiagnosticReport or single resources."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from labhelp_app.clinical.patients import Sex
from labhelp_app.reading.bearer import Bearer, sex_of
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.imports.structured import Result, reading_of

Resource = Mapping[str, Any]
_LOINC = "http://loinc.org"
_USABLE = frozenset({"final", "amended", "corrected", "preliminary", "registered", ""})
_MAX_DEPTH = 6
_MOST_DIGITS = 40


def read_fhir(text: str, today: date) -> Reading:
    """Read all Observations, wherever they are contained; nothing of the Patient is read here.

    Raises:
        ReadingRefused: no JSON, not FHIR, or without a known laboratory result.
    """
    try:
        document = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    try:
        results = [result for one in _resources(document, "Observation", 0) for result in _results(one)]
    except (TypeError, AttributeError, KeyError, ValueError, ArithmeticError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    if not results:
        raise ReadingRefused(Refusal.NOT_A_REPORT)
    return reading_of(results, ReadingMethod.FHIR, today)


def bearer_in_fhir(text: str) -> Bearer:
    """Return birth date and sex of the Patient resources, an empty answer for anything unexpected."""
    try:
        people = list(_resources(json.loads(text), "Patient", 0))
    except (ValueError, RecursionError, TypeError, AttributeError):
        return Bearer()
    told = [str(one.get("birthDate") or "") for one in people]
    births = {date.fromisoformat(day) for day in told if _is_day(day)}
    years = {int(day[:4]) for day in told if re.fullmatch(r"(19|20)\d\d(-\d\d)?", day)}
    sexes: set[Sex] = {sex for one in people if (sex := sex_of(str(one.get("gender") or ""))) is not None}
    return Bearer(frozenset(births), frozenset(years), frozenset(sexes))


def _is_day(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and date.fromisoformat(text).year >= 1900
    except ValueError:
        return False


def _resources(node: object, kind: str, depth: int) -> Iterator[Resource]:
    """Walk bundles, contained resources and lists; deeper nesting than FHIR has is not followed."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(node, list):
        for item in cast(list[object], node):
            yield from _resources(item, kind, depth + 1)
    elif isinstance(node, dict):
        resource = cast(dict[str, Any], node)
        if resource.get("resourceType") == kind:
            yield resource
        for entry in cast(list[Resource], resource.get("entry") or []):
            yield from _resources(entry.get("resource"), kind, depth + 1)
        yield from _resources(resource.get("contained"), kind, depth + 1)


def _results(observation: Resource) -> Iterator[Result]:
    """Yield the result of one Observation and of its components."""
    if observation.get("status", "") not in _USABLE:
        return
    day = _day(observation)
    for part in (observation, *cast(list[Resource], observation.get("component") or [])):
        value, unit = _value(part)
        if value:
            name, loinc = _name(cast(Resource, part.get("code") or {}))
            yield Result(name, value, unit, _range(part), _flag(part), loinc, "", day)


def _name(concept: Resource) -> tuple[str, str]:
    codings = cast(list[Resource], concept.get("coding") or [])
    loinc = next((str(one.get("code", "")) for one in codings if one.get("system") == _LOINC), "")
    shown = next((str(one["display"]) for one in codings if one.get("display")), "")
    return str(concept.get("text") or shown), loinc


def _value(part: Resource) -> tuple[str, str]:
    quantity = cast(Resource | None, part.get("valueQuantity"))
    if quantity is not None and quantity.get("value") is not None:
        unit = quantity.get("code") if "unitsofmeasure" in str(quantity.get("system", "")) else None
        number = _written_out(quantity["value"])
        return f"{quantity.get('comparator', '')}{number}", str(unit or quantity.get("unit") or "")
    concept = cast(Resource | None, part.get("valueCodeableConcept"))
    if concept is not None:
        return _name(concept)[0], ""
    if part.get("valueInteger") is not None:
        return str(part["valueInteger"]), ""
    return str(part.get("valueString") or ""), ""


def _range(part: Resource) -> str:
    """Write the single reference range as a laboratory prints it; several ranges stay several."""
    printed: list[str] = []
    for one in cast(list[Resource], part.get("referenceRange") or []):
        low, high = _bound(one.get("low")), _bound(one.get("high"))
        if low and high:
            printed.append(f"{low} - {high}")
        elif low or high:
            printed.append(f"≥ {low}" if low else f"≤ {high}")
        elif one.get("text"):
            printed.append(str(one["text"]))
    return "; ".join(printed)


def _bound(quantity: object) -> str:
    if not isinstance(quantity, dict):
        return ""
    value = cast(Resource, quantity).get("value")
    return "" if value is None else _written_out(value)


def _written_out(value: object) -> str:
    """Write a number without a power of ten.

    Raises:
        ValueError, ArithmeticError: no number, or one so large or small that it would fill the memory.
    """
    number = Decimal(str(value))
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError("no measured number")
    return format(number, "f")


def _flag(part: Resource) -> str:
    for concept in cast(list[Resource], part.get("interpretation") or []):
        for coding in cast(list[Resource], concept.get("coding") or []):
            if coding.get("code") in ("H", "L", "HH", "LL", "A", "N"):
                return str(coding["code"])
    return ""


def _day(observation: Resource) -> date | None:
    period = cast(Resource, observation.get("effectivePeriod") or {})
    moment = str(observation.get("effectiveDateTime") or period.get("start") or "")
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None
