"""The stored figures of the reading benchmark, as the accuracy page shows them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parents[2] / "benchmarks" / "results" / "reading_text_pdf.json"
"""Written by ``benchmarks.reading.text_pdf``."""

PICTURES = RESULTS.with_name("reading_ocr.json")
"""Written by ``benchmarks.reading.picture_reading``."""

KINDS = ("scan_300", "phone_mild", "phone_hard", "low_dpi", "messenger")
SHAKEN = "shaken"


@dataclass(frozen=True)
class Share:
    """A share (0 to 1) and the 95 % bounds it is known within."""

    share: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Measured:
    """Held-out papers of one kind: those the rules were not tuned on.

    ``silent_wrong`` of ``unasked`` cells are wrong though the person was not asked about them; ``silent_most`` is the
    upper 95 % bound of their share. ``papers`` and ``refused`` are None where they were not counted.
    """

    rows: int
    exact: Share
    values: Share
    silent_wrong: int
    unasked: int
    silent_most: Decimal
    asked: Decimal
    papers: int | None = None
    refused: int | None = None


@dataclass(frozen=True)
class MeasuredText:
    """PDFs with a text layer."""

    day: date
    figures: Measured


@dataclass(frozen=True)
class MeasuredPictures:
    """The picture classes of one benchmark run in the order of ``KINDS``, and how many shaken ones were refused."""

    day: date
    kinds: tuple[tuple[str, Measured], ...]
    shaken: int | None = None
    shaken_refused: Decimal | None = None


def read_measured(path: Path = RESULTS) -> MeasuredText | None:
    """Return the stored result; ``None`` when there is none or it does not hold every figure."""
    try:
        stored = _stored(path)
        return MeasuredText(_day(stored), _measured(stored["sets"]["held_out"]))
    except (OSError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError):
        return None


def read_pictures(path: Path = PICTURES) -> MeasuredPictures | None:
    """Return the stored result; ``None`` when there is none or no class is whole."""
    try:
        stored = _stored(path)
        classes = stored["classes"]
        kinds = tuple((kind, _measured(classes[kind])) for kind in KINDS if kind in classes)
        shaken = classes.get(SHAKEN)
        if not kinds:
            return None
        if shaken is None:
            return MeasuredPictures(_day(stored), kinds)
        refused = Decimal(shaken["blurred_refused_share"])
        return MeasuredPictures(_day(stored), kinds, int(shaken["papers"]), refused)
    except (OSError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError):
        return None


def _stored(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def _day(stored: dict[str, Any]) -> date:
    return datetime.fromisoformat(stored["made_at"]).date()


def _measured(figures: dict[str, Any]) -> Measured:
    refused = figures.get("refused")
    return Measured(
        rows=int(figures["rows"]),
        exact=_share(figures, "rows_exact"),
        values=_share(figures, "values_exact"),
        silent_wrong=int(figures["silent_wrong_cells"]),
        unasked=int(figures["green_cells"]),
        silent_most=Decimal(figures["silent_wrong_cells_bounds95"][1]),
        asked=Decimal(figures["cells_asked_share"]),
        papers=figures.get("papers"),
        refused=None if refused is None else sum(refused.values()),
    )


def _share(figures: dict[str, Any], name: str) -> Share:
    low, high = figures[f"{name}_bounds95"]
    return Share(Decimal(figures[f"{name}_share"]), Decimal(low), Decimal(high))


def percent(share: Decimal, language: str, *, up: bool = False, places: int = 1) -> str:
    """Write a share as per cent, cut and not rounded up: 0.9999 is 99.9 %; ``up`` rounds up."""
    step = Decimal(1).scaleb(-places)
    cut = (share * 100).quantize(step, rounding=ROUND_CEILING if up else ROUND_FLOOR)
    text = f"{cut.normalize():f}"
    return f"{text}\u00a0%" if language == "en" else f"{text.replace('.', ',')}\u00a0%"
