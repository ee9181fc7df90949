"""From an assessment to what may leave the server: pure, total, and blind to who the person is."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.answers import grade
from labhelp_app.clinical.assessment import AssessedResult, Assessment
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.units import convert
from labhelp_app.interpretation.payload import PROMPT_VERSION, Payload, SentIndicator

BAND_YEARS = 5
OLDEST_BAND = 90
"""People of 90 and older are one band: so few that an age would single one out."""


def deidentify(
    assessment: Assessment, patient: Patient, taken_on: date, *, language: str, reading_level: str
) -> Payload:
    """Return codes and numbers only; unknown indicators, free words and unreadable units are left out.

    Indicators are ordered by code and listed once, so that the order of a laboratory's paper does not
    show. Values are in the canonical unit, as printed where no conversion was needed, otherwise rounded
    half to even to the indicator's display precision.
    """
    found: dict[str, SentIndicator] = {}
    for result in assessment.results:
        sent = sent_indicator(result)
        if sent is not None and (sent.code not in found or sent.value < found[sent.code].value):
            found[sent.code] = sent
    alarmed = {
        observation.analyte
        for alarm in assessment.red_flags
        for observation in alarm.observations
        if observation.analyte in found
    }
    return Payload(
        sex=patient.sex,
        age_band=age_band(patient.age_years(taken_on)),
        language=language,
        reading_level=reading_level,
        prompt_version=PROMPT_VERSION,
        indicators=tuple(found[code] for code in sorted(found)),
        red_flags=tuple(sorted(code for code in alarmed if code)),
    )


def age_band(years: int | None) -> str | None:
    """Return a five-year band such as ``35-39``; ``90+`` from ninety on."""
    if years is None:
        return None
    if years >= OLDEST_BAND:
        return f"{OLDEST_BAND}+"
    start = years - years % BAND_YEARS
    return f"{start}-{start + BAND_YEARS - 1}"


def sent_indicator(result: AssessedResult) -> SentIndicator | None:
    """Return one indicator as it may be sent, ``None`` when it cannot be told without free words."""
    analyte = result.analyte
    if analyte is None:
        return None
    value = sent_value(result, analyte)
    if value is None:
        return None
    low, high = sent_bounds(result, analyte)
    change = result.change
    comparable = change is not None and change.share is not None
    return SentIndicator(
        code=analyte.code,
        name=analyte.names.en,
        value=value,
        unit=analyte.unit,
        low=low,
        high=high,
        range_kind=result.range_source.kind.value,
        flag=result.flag.value,
        magnitude=result.magnitude.value if result.magnitude else "",
        change=change.verdict.value if change is not None and comparable else None,
        change_percent=round(change.share * 100) if change and change.share is not None else None,
    )


def sent_value(result: AssessedResult, analyte: Analyte) -> str | None:
    """Return the value in the canonical unit with its sign, or the step of a closed scale."""
    observation = result.observation
    if observation.value is None:
        step = grade(observation.text or "")
        return step.name.lower() if step is not None else None
    number = canonical(observation.value, observation.unit, analyte)
    if number is None:
        return None
    sign = observation.comparator.value if observation.comparator else ""
    return sign + number


def sent_bounds(result: AssessedResult, analyte: Analyte) -> tuple[str | None, str | None]:
    """Return the bounds used, in the canonical unit."""
    used = result.range_used
    if used is None or used.interval is None:
        return None, None
    low, high = used.interval.low, used.interval.high
    return (
        canonical(low, used.unit, analyte) if low is not None else None,
        canonical(high, used.unit, analyte) if high is not None else None,
    )


def canonical(value: Decimal, unit: str | None, analyte: Analyte) -> str | None:
    """Return a number in the canonical unit without trailing zeros; ``None`` when the unit does not convert."""
    if unit is None and analyte.unit not in {"", "1"}:
        return None
    if unit in {None, analyte.unit}:
        return plain(value)
    moved = convert(Quantity(value, unit or ""), analyte.unit, analyte)
    if not isinstance(moved, Quantity):
        return None
    return plain(moved.value.quantize(Decimal(1).scaleb(-analyte.decimals), ROUND_HALF_EVEN))


def plain(value: Decimal) -> str:
    """Return a decimal in plain notation; 5.10 and 5.1 are the same."""
    normal = value.normalize()
    return f"{normal:f}" if normal != 0 else "0"
