"""Reads photos and scans of the synthetic papers through the real sandbox and stores how right and how slow it was.

Run ``python -m benchmarks.reading.picture_reading [class …]``; the figures land in
``benchmarks/results/reading_ocr.json``. Every class is a fixed draw of held-out layouts, of which only sums are
printed, so that nobody tunes a rule on their errors; with ``--tuning`` the layouts that rules were tuned on are
read instead, each error is printed and nothing is stored. ``LABHELP_BENCH_PAPERS`` sets the papers a class.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import chain, islice
from math import sqrt
from pathlib import Path
from statistics import NormalDist, median
from typing import Any

from benchmarks.reading.pictures import CLASSES, as_document
from benchmarks.reading.scoring import Score, score
from benchmarks.reading.specimens import HELD_OUT, all_specimens, shuffled_specimens
from benchmarks.reading.text_pdf import summary
from benchmarks.reading.truth import Specimen
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.records import to_record

RESULT = Path(__file__).parents[1] / "results" / "reading_ocr.json"
TODAY = date(2026, 1, 15)
PAPERS = int(os.environ.get("LABHELP_BENCH_PAPERS", "24"))
"""Papers a class: what fits into minutes on two processors; more make the figures firmer."""


@dataclass(slots=True)
class Tally:
    """What became of the papers of one class."""

    score: Score = field(default_factory=Score)
    seconds: list[float] = field(default_factory=list[float])
    processor: list[float] = field(default_factory=list[float])  # seconds of all processors together
    refused: dict[str, int] = field(default_factory=dict[str, int])
    papers: int = 0


def main(arguments: list[str]) -> int:
    """Measure, print and store class by class, so that a run that is cut short keeps what it found."""
    tuning = "--tuning" in arguments
    wanted = [name for name in arguments if name in CLASSES] or list(CLASSES)
    stored: dict[str, Any] = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.exists() else {}
    classes: dict[str, Any] = stored.get("classes", {})
    for name in wanted:
        tally = measure(name, held_out=not tuning)
        classes[name] = figures(tally)
        print(name, json.dumps(classes[name]), flush=True)
        if not tuning:
            _store(classes)
    return 0


def measure(name: str, *, held_out: bool) -> Tally:
    """Read the papers of one class once; of held-out papers only sums are kept."""
    tally = Tally()
    for number, specimen in enumerate(islice(_papers(held_out), PAPERS)):
        document = as_document(specimen.pdf, name, number)
        begun, worked = time.perf_counter(), _processor_seconds()
        one = _read(specimen, document, tally)
        tally.seconds.append(time.perf_counter() - begun)
        tally.processor.append(_processor_seconds() - worked)
        tally.papers += 1
        tally.score.add(one)
        for failure in () if held_out else one.failures[:4]:
            print(f"{name} {specimen.name}: {failure[:300]}", file=sys.stderr, flush=True)
    return tally


def _processor_seconds() -> float:
    """Return what the workers so far have used; unlike the clock it does not depend on who else is working."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _papers(held_out: bool) -> Iterator[Specimen]:
    """Take turns between the layouts, so that a short draw holds all of them."""
    fixed = (one for one in all_specimens() if one.held_out is held_out)
    drawn = (one for one in shuffled_specimens() if one.held_out is held_out)
    fixed_list, drawn_list = list(fixed), list(drawn)
    fixed_list.sort(key=lambda one: (one.name.rpartition("-")[2], one.layout))
    for pair in zip(drawn_list, fixed_list, strict=False):
        yield from pair
    yield from chain(drawn_list[len(fixed_list) :], fixed_list[len(drawn_list) :])


def _read(specimen: Specimen, data: bytes, tally: Tally) -> Score:
    try:
        reading = pipeline.read_file(data, today=TODAY)
    except ReadingRefused as refused:
        tally.refused[refused.refusal.value] = tally.refused.get(refused.refusal.value, 0) + 1
        rows = sum(len(rows) for _, rows in specimen.truth.reports)
        return Score(rows=rows, missed=rows, failures=[f"refused: {refused.code}"])
    return score(reading, specimen.truth, json.dumps(to_record(reading), ensure_ascii=False))


def figures(tally: Tally) -> dict[str, Any]:
    """Return the published figures of one class."""
    found: dict[str, Any] = summary(tally.score)
    total = tally.score
    return found | {
        "rows_exact_bounds95": wilson(total.exact, total.rows),
        "values_exact_bounds95": wilson(total.values_right, total.rows),
        "silent_wrong_bounds95": wilson(total.silent_wrong, total.green),
        "papers": tally.papers,
        "refused": tally.refused,
        "blurred_refused_share": round(tally.refused.get(Refusal.BLURRED.value, 0) / max(tally.papers, 1), 4),
        "green_rows": tally.score.green,
        "seconds_median": round(median(tally.seconds), 1),
        "seconds_p95": _p95(tally.seconds),
        "processor_seconds_median": round(median(tally.processor), 1),
        "processor_seconds_p95": _p95(tally.processor),
        "machine_load_1min": round(os.getloadavg()[0], 1),
    }


def _p95(seconds: list[float]) -> float:
    ordered = sorted(seconds)
    return round(ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))], 1)


def wilson(hits: int, of: int) -> list[float]:
    """Return the 95 % bounds (0..1) by Wilson's formula for a share of ``hits`` in ``of``; 0 to 1 for nothing."""
    if not of:
        return [0.0, 1.0]
    z, share = NormalDist().inv_cdf(0.975), hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return [round(max(0.0, middle - reach), 4), round(min(1.0, middle + reach), 4)]


def _store(classes: dict[str, Any]) -> None:
    body = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "method": "PP-OCR detector, Tesseract letters, PP-OCR figures, fusion; synthetic held-out papers only",
        "held_out": f"layouts {', '.join(sorted(HELD_OUT))} and forms drawn by lot in other type; errors never listed",
        "worker_peak_mb": round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
        "classes": {name: classes[name] for name in CLASSES if name in classes},
    }
    RESULT.write_text(json.dumps(body, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
