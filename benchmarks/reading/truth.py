"""What really stands on a synthetic paper, to hold a reading against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TruthRow:
    """One printed row: exact name, numbers as text with a point, UCUM unit; None where nothing is printed."""

    name: str
    analyte: str | None
    value: str | None = None
    comparator: str | None = None
    text: str | None = None
    unit: str | None = None
    low: str | None = None
    high: str | None = None
    expected: str | None = None
    several_ranges: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """The reports of one paper by date, and strings on it that must never come out of the reading."""

    reports: tuple[tuple[date | None, tuple[TruthRow, ...]], ...]
    secrets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Specimen:
    """One paper: PDF bytes, its truth, and the set it belongs to (``tuning`` or ``held_out``)."""

    name: str
    layout: str
    pdf: bytes
    truth: Truth
    held_out: bool
