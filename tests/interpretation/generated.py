"""Invented assessments in number: every indicator, every side, with and without earlier results, always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.assessment import Assessment, assess
from labhelp_app.clinical.catalogue import all_analytes, analyte
from labhelp_app.clinical.changes import PastObservation
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, PrintedRange
from tests.interpretation.samples import TAKEN_ON

BEFORE = date(2026, 7, 14)
PEOPLE = (Patient("female", date(1989, 3, 2)), Patient("male", date(1961, 8, 20)), Patient(None, None))
WORDED = (Kind.ORDINAL, Kind.TITRE)
BY_SIDE = {
    "far_low": Decimal("0.4"),
    "low": Decimal("0.97"),
    "inside": Decimal("1.5"),
    "high": Decimal("2.06"),
    "far_high": Decimal("3.4"),
}
"""Value as a multiple of the low bound; the range is from one to two such multiples."""

PANELS: tuple[dict[str, str], ...] = (
    {"ferritin": "far_low", "hemoglobin": "far_low", "mcv": "low"},
    {"ferritin": "low", "hemoglobin": "inside", "iron": "low"},
    {"hemoglobin": "low", "mcv": "far_low"},
    {"ferritin": "high", "hemoglobin": "low", "crp": "far_high"},
    {"mcv": "high", "vitamin_b12": "low", "folate": "low"},
    {"hemoglobin": "low", "leukocytes": "low", "platelets": "low"},
    {"crp": "high", "leukocytes": "high", "neutrophils_absolute": "high", "band_neutrophils_percent": "high"},
    {"crp": "high", "esr": "high"},
    {"crp": "inside", "esr": "far_high"},
    {"eosinophils_percent": "high", "ige_total": "far_high"},
    {"tsh": "high", "ft4": "low"},
    {"tsh": "far_high", "ft4": "inside"},
    {"tsh": "far_low", "ft4": "far_high", "ft3": "high"},
    {"tsh": "low", "ft4": "inside"},
    {"alt": "far_high", "ast": "high", "alp": "inside"},
    {"alt": "high", "alp": "far_high", "ggt": "high"},
    {"alt": "far_high", "alp": "high"},
    {"alp": "high", "ggt": "inside"},
    {"alp": "high", "ggt": "high"},
    {"bilirubin_total": "high", "bilirubin_direct": "inside", "alt": "inside"},
    {"ast": "high", "ck": "far_high"},
    {"ldl_cholesterol": "high", "triglycerides": "high", "hdl_cholesterol": "low"},
    {"vitamin_d_25oh": "low", "pth": "high"},
    {"calcium": "low", "albumin": "low"},
)
VALUED: tuple[tuple[tuple[str, str, str, str], ...], ...] = (
    *(((("creatinine", value, "44", "106"),)) for value in ("60", "85", "110", "130", "200", "300", "600")),
    (("hba1c", "6.0", "4.0", "5.6"),),
    (("hba1c", "7.4", "4.0", "5.6"),),
    (("glucose", "6.1", "4.1", "5.9"),),
    (("glucose", "8.2", "4.1", "5.9"),),
    (("glucose", "8.2", "4.1", "5.9"), ("hba1c", "7.4", "4.0", "5.6")),
    (("ldl_cholesterol", "5.6", "1.0", "3.0"), ("triglycerides", "12.4", "0.4", "1.7")),
    (("potassium", "6.9", "3.5", "5.1"), ("sodium", "140", "136", "145")),
    (("platelets", "15", "150", "400"), ("hemoglobin", "62", "120", "150"), ("ferritin", "4", "13", "150")),
    (("glucose", "24", "4.1", "5.9"),),
    (("ferritin", "9", "13", "150"), ("hemoglobin", "131", "120", "155"), ("leukocytes", "6.1", "4", "9")),
)


def plain(value: Decimal) -> Decimal:
    """The number with four significant figures and no exponent."""
    return Decimal(format(Decimal(format(value, ".4g")), "f"))


def base_of(row: Analyte) -> Decimal:
    """A low bound that an instrument can print for the indicator."""
    low, high = row.plausible or (Decimal(1), Decimal(100))
    return plain(max(low, high / 40, Decimal("0.01")))


def measured(row: Analyte, side: str) -> Observation:
    """One row that lies on the side asked for."""
    base = base_of(row)
    printed = PrintedRange(base, plain(base * 2), printed="x")
    return Observation(
        row.code, row.names.ru, plain(base * BY_SIDE[side]), unit=row.unit or None, range=printed
    )


def worded(row: Analyte, answer: str) -> Observation:
    """One row whose answer is a word where nothing was expected."""
    return Observation(
        row.code, row.names.ru, text=answer, range=PrintedRange(expected="отрицательно", printed="x")
    )


def one_row(row: Analyte, side: str) -> Observation:
    """One row of any indicator; words only know found and not found."""
    if row.kind in WORDED:
        return worded(row, "отрицательно" if side == "inside" else "положительно")
    return measured(row, side)


def with_past(seen: Observation, share: str) -> PastObservation:
    """An earlier result of the same indicator, so many times the present one."""
    value = None if seen.value is None else plain(seen.value * Decimal(share))
    return PastObservation(
        Observation(seen.analyte, seen.name_printed, value, text=seen.text, unit=seen.unit), BEFORE
    )


def random_assessments(count: int) -> Iterator[tuple[Assessment, Patient]]:
    """Reports of three to fifteen indicators drawn from the whole catalogue, by a fixed seed."""
    chance = random.Random(20261122)
    known = [row for row in all_analytes() if row.kind is not Kind.NOMINAL]
    for number in range(count):
        rows = chance.sample(known, chance.randint(3, 15))
        seen = [one_row(row, chance.choice(tuple(BY_SIDE))) for row in rows]
        past = [
            with_past(one, chance.choice(("0.4", "0.97", "1", "1.9")))
            for one in seen
            if chance.random() < 0.5
        ]
        person = PEOPLE[number % len(PEOPLE)]
        yield assess(seen, person, TAKEN_ON, past), person


def panel_assessments() -> Iterator[tuple[Assessment, Patient]]:
    """Reports that show each of the known combinations."""
    for panel in PANELS:
        yield assess([one_row(analyte(c), side) for c, side in panel.items()], PEOPLE[0], TAKEN_ON), PEOPLE[0]
    for rows in VALUED:
        seen = [
            Observation(
                code, code, Decimal(value), unit=analyte(code).unit,
                range=PrintedRange(Decimal(low), Decimal(high), printed="x"),
            )
            for code, value, low, high in rows
        ]  # fmt: skip
        yield assess(seen, PEOPLE[1], TAKEN_ON), PEOPLE[1]
    urine = [worded(analyte(c), "положительно") for c in ("urine_nitrite", "urine_leukocyte_esterase")]
    yield assess(urine, PEOPLE[0], TAKEN_ON), PEOPLE[0]


def corpus() -> list[tuple[Assessment, Patient]]:
    """Three hundred and more reports: combinations, every indicator on every side, chance."""
    found = list(panel_assessments())
    found += [(a, p) for a, p in random_assessments(300)]
    return found
