"""Reads photos and scans of the synthetic papers through the real sandbox and stores how right and how slow it was.

``python -m benchmarks.reading.picture_reading [class …]`` measures the classes one after the other. The figures land
in ``benchmarks/results/reading_ocr.json``. Every class is a fixed draw of held-out layouts, of which only sums are
printed, so that nobody tunes a rule on their errors.

- ``--shard 0/2`` reads every second paper and keeps the counts in ``.cache``; ``--merge 2`` joins the shards.
- ``--seconds`` reads 24 photos with the machine to itself and stores nothing but time; other runs store no time.
- ``--tuning`` reads the papers that rules were tuned on, prints each error and stores nothing.

``LABHELP_BENCH_PAPERS`` sets the papers a class. Of ``shaken`` there are 200: nearly all are refused before any
letter is recognised, which is quick.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain, cycle, islice
from statistics import median
from typing import Any

from benchmarks.reading.picture_shards import (
    ShardsDiffer,
    joined,
    keep_shard,
    state_of_the_code,
    store_class,
    store_seconds,
)
from benchmarks.reading.picture_tally import Tally, figures
from benchmarks.reading.pictures import CLASSES, as_document
from benchmarks.reading.scoring import Score, score
from benchmarks.reading.specimens import all_specimens, shuffled_specimens
from benchmarks.reading.truth import Specimen
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import ReadingRefused, ReadingWarning
from labhelp_app.reading.records import to_record

TODAY = date(2026, 1, 15)
PAPERS = int(os.environ.get("LABHELP_BENCH_PAPERS", "40"))
"""Papers a class: every held-out paper once."""

FIRST_HELD_OUT = 16_000
"""Tilt, light and grain of a picture come from its number; those of lower numbers were looked at and are tuned on."""

SHAKEN = 200
TIMED = ("phone_mild", "phone_hard")
TIMED_EACH = 12


def main(arguments: list[str]) -> int:
    """Measure, print and store class by class, so that a run that is cut short keeps what it found."""
    told = _arguments(arguments)
    names = told.classes or list(CLASSES)
    if told.seconds:
        found = seconds()
        print(json.dumps(found))
        store_seconds(found)
        return 0
    if told.merge:
        stored = [_merged(name, told.merge) for name in names]
        return int(not all(stored))
    for name in names:
        code = state_of_the_code()
        tally, peak = measure(name, held_out=not told.tuning, shard=told.shard), _worker_peak_mb()
        print(name, json.dumps(figures(tally)), flush=True)
        if told.tuning:
            continue
        if state_of_the_code() != code:
            print("the code changed meanwhile: nothing is stored", file=sys.stderr)
            return 1
        if told.shard == (0, 1):
            store_class(name, tally, peak)
        else:
            keep_shard(told.shard, name, tally, _drawn(name), peak)
    return 0


def _merged(name: str, of: int) -> bool:
    """Store the figures of a class whose shards are all there; say what is wrong with them otherwise."""
    try:
        tally, peak = joined(name, of)
    except ShardsDiffer as reason:
        print(f"not stored: {reason}", file=sys.stderr)
        return False
    print(name, json.dumps(figures(tally)), flush=True)
    store_class(name, tally, peak)
    return True


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="picture_reading", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("classes", nargs="*", metavar="class", help=", ".join(CLASSES))
    parser.add_argument("--tuning", action="store_true")
    parser.add_argument("--seconds", action="store_true")
    parser.add_argument("--shard", type=_shard, default=(0, 1), metavar="K/N")
    parser.add_argument("--merge", type=int, default=0, metavar="N")
    told = parser.parse_args(arguments)
    if unknown := set(told.classes) - set(CLASSES):
        parser.error(f"no such class: {', '.join(sorted(unknown))}")
    if told.tuning and told.shard != (0, 1):
        parser.error("shards are for held-out papers")
    return told


def _shard(text: str) -> tuple[int, int]:
    number, _, of = text.partition("/")
    if not (number.isdigit() and of.isdigit() and int(number) < int(of)):
        raise argparse.ArgumentTypeError("0/2 is the first of two")
    return int(number), int(of)


def measure(name: str, *, held_out: bool, shard: tuple[int, int] = (0, 1)) -> Tally:
    """Read the papers of one class, or those of one shard, once; of held-out papers only sums are kept."""
    tally = Tally()
    for number, specimen in share_of(name, held_out=held_out, shard=shard):
        one = read(specimen, as_document(specimen.pdf, name, number), tally)
        for failure in () if held_out else one.failures[:4]:
            print(f"{name} {specimen.name}: {failure[:300]}", file=sys.stderr, flush=True)
        one.failures.clear()
        tally.papers += 1
        tally.score.add(one)
    return tally


def share_of(name: str, *, held_out: bool, shard: tuple[int, int]) -> Iterator[tuple[int, Specimen]]:
    """Return the papers of one shard of a class, each with the number that seeds its picture."""
    every = enumerate(islice(cycle(_papers(held_out)), _drawn(name)))
    first = FIRST_HELD_OUT if held_out else 0
    return ((first + number, specimen) for number, specimen in every if number % shard[1] == shard[0])


def _drawn(name: str) -> int:
    return SHAKEN if name == "shaken" else PAPERS


@cache
def _papers(held_out: bool) -> tuple[Specimen, ...]:
    """Take turns between the layouts, so that a short draw holds all of them."""
    fixed = [one for one in all_specimens() if one.held_out is held_out]
    drawn = [one for one in shuffled_specimens() if one.held_out is held_out]
    fixed.sort(key=lambda one: (one.name.rpartition("-")[2], one.layout))
    turns = chain.from_iterable(zip(drawn, fixed, strict=False))
    return (*turns, *drawn[len(fixed) :], *fixed[len(drawn) :])


def read(specimen: Specimen, data: bytes, tally: Tally) -> Score:
    """Read one picture of a paper and hold it against the truth; a refused one has missed every row."""
    try:
        reading = pipeline.read_file(data, today=TODAY)
    except ReadingRefused as refused:
        tally.refused[refused.refusal.value] = tally.refused.get(refused.refusal.value, 0) + 1
        rows = sum(len(rows) for _, rows in specimen.truth.reports)
        return Score(rows=rows, missed=rows, failures=[f"refused: {refused.code}"])
    tally.soft += ReadingWarning.BLURRED in reading.warnings
    return score(reading, specimen.truth, json.dumps(to_record(reading), ensure_ascii=False))


def seconds() -> dict[str, Any]:
    """Return how long photos took from bytes to rows, worker start included, and how busy the machine was."""
    load_before = round(os.getloadavg()[0], 2)
    clock: list[float] = []
    processor: list[float] = []
    for name in TIMED:
        for number, specimen in enumerate(islice(_papers(True), TIMED_EACH), start=FIRST_HELD_OUT):
            document = as_document(specimen.pdf, name, number)
            begun, worked = time.perf_counter(), _processor_seconds()
            read(specimen, document, Tally())
            clock.append(time.perf_counter() - begun)
            processor.append(_processor_seconds() - worked)
    return {
        "photos": len(clock),
        "classes": list(TIMED),
        "seconds_median": round(median(clock), 1),
        "seconds_p95": _p95(clock),
        "processor_seconds_median": round(median(processor), 1),
        "processor_seconds_p95": _p95(processor),
        "machine_load_1min_before": load_before,
        "machine_load_1min_after": round(os.getloadavg()[0], 2),
        "processors": os.cpu_count(),
    }


def _processor_seconds() -> float:
    """Return what the workers so far have used; unlike the clock it does not depend on who else is working."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _worker_peak_mb() -> int:
    return round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def _p95(seconds: list[float]) -> float:
    ordered = sorted(seconds)
    return round(ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))], 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
