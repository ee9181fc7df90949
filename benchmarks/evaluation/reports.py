"""Invented reports for the evaluation: every kind of flag, change and critical value, in three languages."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.catalogue import all_analytes, analyte
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS
from labhelp_app.interpretation.deidentify import deidentify
from labhelp_app.interpretation.payload import Payload
from labhelp_app.services.report_assessments import AssessedReport, judge
from labhelp_app.services.report_bodies import KeptReport, ReportBody, ReportRow

TAKEN_ON = date(2026, 10, 14)
LANGUAGES = ("ru", "kk", "en")
LEVELS = ("simple", "normal", "detailed")
SEED = 20261122


@dataclass(frozen=True)
class Case:
    """One invented person's report, judged and made ready to be sent."""

    number: int
    language: str
    level: str
    judged: AssessedReport
    payload: Payload


def cases(count: int) -> list[Case]:
    """Return ``count`` cases, the same ones every time, a third in each language."""
    chance = random.Random(SEED)
    return [case(number, chance) for number in range(count)]


def case(number: int, chance: random.Random) -> Case:
    """Return one case; every fourth holds a critical value, every second an earlier report."""
    language, level = LANGUAGES[number % 3], LEVELS[number // 3 % 3]
    patient = Patient(
        chance.choice(("female", "male")), date(2026 - chance.randrange(19, 95), chance.randrange(1, 13), 7)
    )
    chosen = chance.sample(_numeric(), chance.randrange(4, 14))
    rows = [observation(one, chance) for one in chosen]
    if number % 4 == 0:
        rows = [critical(chance), *[row for row in rows if row.analyte not in _limited()]]
    earlier = (_kept(f"{number}e", TAKEN_ON - timedelta(days=120), [moved(row, chance) for row in rows]),)
    report = _kept(str(number), TAKEN_ON, rows)
    judged = judge(report, earlier if number % 2 else (), patient)
    payload = deidentify(judged.assessment, patient, TAKEN_ON, language=language, reading_level=level)
    return Case(number, language, level, judged, payload)


def observation(one: Analyte, chance: random.Random) -> Observation:
    """Return a row with the laboratory's own range, a quarter of them below it and a quarter above."""
    floor, ceiling = one.plausible or (Decimal(1), Decimal(100))
    low, high = floor + (ceiling - floor) * Decimal("0.2"), floor + (ceiling - floor) * Decimal("0.4")
    share = Decimal(str(chance.choice((0.12, 0.19, 0.25, 0.31, 0.37, 0.43, 0.55, 0.3))))
    value = floor + (ceiling - floor) * (share + Decimal(chance.randrange(-9, 9)) / 1000)
    bounds = PrintedRange(low=shown(low, one), high=shown(high, one), printed="x")
    return Observation(one.code, one.names.ru, value=shown(value, one), unit=one.unit, range=bounds)


def critical(chance: random.Random) -> Observation:
    """Return a row at or beyond a critical limit of the reviewed table."""
    limit = chance.choice(CRITICAL_LIMITS)
    beyond = (
        limit.low * Decimal("0.97") if limit.low is not None else (limit.high or Decimal(1)) * Decimal("1.03")
    )
    return Observation(
        limit.analyte, analyte(limit.analyte).names.ru, value=beyond.normalize(), unit=limit.unit
    )


def moved(row: Observation, chance: random.Random) -> Observation:
    """Return the same row as it was months ago."""
    value = (row.value or Decimal(1)) * Decimal(str(chance.choice((0.6, 0.97, 1.0, 1.04, 1.7))))
    return Observation(row.analyte, row.name_printed, value=round(value, 2), unit=row.unit, range=row.range)


def shown(value: Decimal, one: Analyte) -> Decimal:
    """Return a number as a laboratory would print it."""
    return round(value, one.decimals)


def _numeric() -> list[Analyte]:
    return [
        one for one in all_analytes() if one.plausible is not None and one.unit and one.code not in _limited()
    ]


def _limited() -> set[str]:
    return {limit.analyte for limit in CRITICAL_LIMITS}


def _kept(id_: str, taken_on: date, rows: list[Observation]) -> KeptReport:
    kept = tuple(ReportRow(str(number), row) for number, row in enumerate(rows))
    return KeptReport(id_, 1, ReportBody(taken_on, "Specimen laboratory", "manual", kept))
