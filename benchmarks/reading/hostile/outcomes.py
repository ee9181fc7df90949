"""What becomes of one hostile document in the product's own reading, and the sum over many."""

from __future__ import annotations

import os
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.reading.hostile.forked import Ending, Nursery
from benchmarks.reading.hostile.mutants import Mutant
from labhelp_app.reading import pipeline
from labhelp_app.reading.admission import IMAGE_KINDS, FileKind, admit
from labhelp_app.reading.drafts import ReadingRefused, Refusal

TODAY = date(2026, 1, 15)
LONGEST_S = 20.0
FOLLOWED = 16
"""One in so many slow pictures is read to the end."""

_CROP_EVERY = 6
_NOT_FOLLOWED = "for the picture reading, not followed"
_MOST_RECIPES = 300
_LIMITS = {"MemoryError": "memory limit", "RecursionError": "nesting limit"}
_WARM = 1_000  # mutants after which the server process has everything loaded


@dataclass(frozen=True, slots=True)
class Trial:
    """How one document ended: a word of the table, the place of an unforeseen error, seconds, memory.

    ``silent_s`` is the longest time without a sign of progress; a scan of many pages takes long and shows it.
    """

    mutant: Mutant
    outcome: str
    crop: str | None
    place: str
    seconds: float
    silent_s: float
    peak_kb: int
    cpu_s: float
    waited_s: float

    @property
    def is_failure(self) -> bool:
        """Say whether this is something the product promises not to do."""
        ends = (self.outcome, self.crop or "")
        return self.is_hang or any(one.startswith(("escaped", "worker error")) for one in ends)

    @property
    def is_hang(self) -> bool:
        """Say whether more than 20 seconds passed without a sign, and not because others had the processor."""
        return self.silent_s > LONGEST_S and (
            "timed out" in (self.outcome, self.crop) or self.cpu_s > LONGEST_S
        )

    @property
    def is_noteworthy(self) -> bool:
        """Say whether the recipe is worth keeping."""
        ends = (self.outcome, self.crop or "")
        rare = ("killed", "memory limit", "nesting limit", "timed out")
        return self.is_failure or any(one.startswith(rare) and "others" not in one for one in ends)


def tried(mutant: Mutant, nursery: Nursery) -> Trial:
    """Read a document as the server does; cut a piece out of every sixth, and of all not followed to the end."""
    nursery.endings()
    begun = time.monotonic()
    clock = _Clock()
    outcome, endings = _outcome(lambda: _read(mutant, clock), nursery)
    spent, crop = time.monotonic() - begun, None
    silent = clock.longest()
    if (mutant.number % _CROP_EVERY == 0 or outcome == _NOT_FOLLOWED) and _has_pages(mutant.data):
        begun = time.monotonic()
        crop, cut = _outcome(lambda: _cut(mutant.data), nursery)
        silent, endings = max(silent, time.monotonic() - begun), endings + cut
    places = [one.note for one in endings if one.note and one.note not in _LIMITS]
    peak = max((one.peak_kb for one in endings), default=0)
    cpu_s, waited_s = sum(one.cpu_s for one in endings), sum(one.waited_s for one in endings)
    return Trial(
        mutant,
        outcome,
        crop,
        places[0] if places else "",
        round(spent, 2),
        round(silent, 2),
        peak,
        cpu_s,
        waited_s,
    )


class _Clock:
    """Notes when the reading last said something."""

    def __init__(self) -> None:
        self._moments = [time.monotonic()]

    def __call__(self, stage: str, fraction: float) -> None:
        del stage, fraction
        self._moments.append(time.monotonic())

    def longest(self) -> float:
        """Return the longest silence up to now in seconds."""
        return max(later - earlier for earlier, later in pairwise([*self._moments, time.monotonic()]))


def _read(mutant: Mutant, clock: _Clock) -> str:
    """Do what ``pipeline.read_file`` does, but follow only some slow ones into the reading of pictures."""
    reading = pipeline.read_quickly(mutant.data, on_progress=clock, today=TODAY)
    if reading is None and mutant.is_slow and mutant.number % FOLLOWED:
        return _NOT_FOLLOWED
    if reading is None:
        pipeline.read_pictures(mutant.data, on_progress=clock, today=TODAY)
        return "read as a picture"
    return "read"


def _has_pages(data: bytes) -> bool:
    try:
        kind = admit(data)
    except ReadingRefused:
        return False
    return kind is FileKind.PDF or kind in IMAGE_KINDS


def _cut(data: bytes) -> str:
    if admit(data) is FileKind.PDF:
        pipeline.page_count(data)
    pipeline.crop(data, 1, (0.1, 0.1, 0.9, 0.5))
    return "cut out"


def _outcome(act: Callable[[], str], nursery: Nursery) -> tuple[str, list[Ending]]:
    refusal: Refusal | None = None
    ended = "read"
    try:
        ended = act()
    except ReadingRefused as refused:
        refusal = refused.refusal
    except Exception as error:
        ended = f"escaped: {type(error).__name__}"
    endings = nursery.endings()
    if refusal is None:
        return ended, endings
    if not endings:
        return f"refused at the door: {refusal.value}", endings
    return _by_ending(endings[-1], refusal), endings


def _by_ending(last: Ending, refusal: Refusal) -> str:
    if last.note in _LIMITS:
        return _LIMITS[last.note]
    if last.note:
        return f"worker error: {re.sub(r' .*', '', last.note)}"
    if refusal is Refusal.TOOK_TOO_LONG:
        return (
            "timed out"
            if last.waited_s < 2 * last.cpu_s + 1
            else "timed out because others had the processor"
        )
    if refusal is Refusal.UNREADABLE and last.code < 0 and last.code != -9:  # 9: ended by us after its answer
        return f"killed by signal {-last.code}"
    return f"refused: {refusal.value}"


@dataclass(slots=True)
class Tally:
    """The sum over many trials; threads may add to it."""

    mutants: int = 0
    outcomes: Counter[str] = field(default_factory=Counter[str])
    crops: Counter[str] = field(default_factory=Counter[str])
    places: Counter[str] = field(default_factory=Counter[str])
    by_kind: dict[str, Counter[str]] = field(default_factory=dict[str, "Counter[str]"])
    longest_s: float = 0.0
    longest_silence_s: float = 0.0
    seconds: list[float] = field(default_factory=list[float])
    peak_kb: int = 0
    most_cpu_s: float = 0.0
    hangs: int = 0
    failures: int = 0
    processes_left: int = 0
    recipes: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    warm: tuple[int, int] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, trial: Trial) -> None:
        """Count one trial."""
        with self._lock:
            self.mutants += 1
            self.outcomes[trial.outcome] += 1
            self.by_kind.setdefault(trial.mutant.seed.split("/")[0], Counter())[trial.outcome] += 1
            if trial.crop:
                self.crops[trial.crop] += 1
            if trial.place:
                self.places[trial.place] += 1
            self.longest_s = max(self.longest_s, trial.seconds)
            self.longest_silence_s = max(self.longest_silence_s, trial.silent_s)
            self.seconds.append(trial.seconds)
            self.peak_kb = max(self.peak_kb, trial.peak_kb)
            self.most_cpu_s = max(self.most_cpu_s, trial.cpu_s)
            self.hangs += trial.is_hang
            self.failures += trial.is_failure
            if trial.is_noteworthy and len(self.recipes) < _MOST_RECIPES:
                noted = {"number": trial.mutant.number, "outcome": trial.outcome, "crop": trial.crop}
                self.recipes.append(
                    {**noted, "place": trial.place, "seconds": trial.seconds, **trial.mutant.recipe()}
                )
            if self.mutants == _WARM:
                self.warm = own_size()

    def brief(self) -> str:
        """Return one line about the run so far."""
        return f"failures {self.failures} longest {self.longest_s} s {dict(self.outcomes.most_common(8))} {dict(self.places)}"

    def figures(self) -> dict[str, Any]:
        """Return everything that is stored."""
        with self._lock:
            return self._figures()

    def _figures(self) -> dict[str, Any]:
        ordered = sorted(self.seconds) or [0.0]
        resident, descriptors = own_size()
        return {
            "mutants": self.mutants,
            "outcomes": dict(self.outcomes.most_common()),
            "pieces_cut_out": dict(self.crops.most_common()),
            "unforeseen_errors_in_the_worker": dict(self.places.most_common()),
            "by_kind": {kind: dict(counted.most_common()) for kind, counted in sorted(self.by_kind.items())},
            "failures": self.failures,
            "hangs_over_20_s": self.hangs,
            "most_processor_s": round(self.most_cpu_s, 1),
            "longest_s": self.longest_s,
            "longest_without_a_sign_s": self.longest_silence_s,
            "p99_s": ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))],
            "worker_peak_mb": round(self.peak_kb / 1024),
            "server_process_grew_mb": round((resident - self.warm[0]) / 1024, 1) if self.warm else None,
            "server_process_opened_files": descriptors - self.warm[1] if self.warm else None,
            "machine_load_1min": round(os.getloadavg()[0], 1),
            "processes_left": self.processes_left,
            "recipes": self.recipes,
        }


def own_size() -> tuple[int, int]:
    """Return resident memory in kB and open files of this process, which stands for the server."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024, len(list(Path("/proc/self/fd").iterdir()))
