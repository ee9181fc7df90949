"""Feeds damaged documents of every kind through the product's own sandbox and counts how each one ended.

Run ``python -m benchmarks.reading.fuzz --count 2000``; the table lands in ``benchmarks/results/reading_fuzz.json``.
Mutant number n of a seed is the same on every run. Exit code 1 when an error escaped into the server, a reading
took more than 20 seconds, the worker met an error nobody foresaw, or anything was left behind.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from benchmarks.reading.hostile import outcomes
from benchmarks.reading.hostile.forked import Nursery, forking
from benchmarks.reading.hostile.mutants import made
from benchmarks.reading.hostile.outcomes import Tally, tried
from benchmarks.reading.hostile.seeds import all_seeds
from labhelp_app.reading.language_data import own_folder

RESULT = Path(__file__).parents[1] / "results" / "reading_fuzz.json"
_REPORT_EVERY = 250
_SAME = frozenset({"method", "run_seed", "seeds", "slow_pictures_read_to_the_end"})
_LARGEST = frozenset({"made_at", "longest_s", "longest_without_a_sign_s", "p99_s", "worker_peak_mb", "most_processor_s",
                      "machine_load_1min", "server_process_grew_mb", "server_process_opened_files"})  # fmt: skip
_PROMISED_NONE = ("failures", "processes_left", "log_records", "files_left_behind")


class _Counting(logging.Handler):
    """Counts everything that reaches a log; nothing may, because a message could quote a document."""

    def __init__(self) -> None:
        super().__init__()
        self.records = 0

    def emit(self, record: logging.LogRecord) -> None:
        del record
        self.records += 1


def main(arguments: list[str]) -> int:
    """Run, print and store; see the module for the exit code."""
    wanted = _arguments(arguments)
    if wanted.merge:
        parts = [json.loads(Path(name).read_text(encoding="utf-8")) for name in wanted.merge]
        return _ended(merged(parts), wanted.out)
    outcomes.FOLLOWED = wanted.follow
    log = _Counting()
    logging.getLogger().addHandler(log)
    room = Path(_own_room())

    def table(tally: Tally) -> dict[str, Any]:
        left = [path for path in room.rglob("*") if path.name != "language-data"]
        return {
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "method": "product sandbox and walls; workers forked from a zygote instead of started one by one",
            "run_seed": wanted.seed,
            "slow_pictures_read_to_the_end": f"1 in {wanted.follow}",
            "seeds": len(all_seeds()),
            **tally.figures(),
            "log_records": log.records,
            "files_left_behind": len(left),
        }

    def so_far(tally: Tally) -> None:
        text = json.dumps(table(tally), indent=2, ensure_ascii=False)
        Path(f"{wanted.out}.part").write_text(text, encoding="utf-8")

    numbers = range(wanted.start, wanted.start + wanted.count)
    tally = run(numbers, wanted.seed, wanted.workers, so_far)
    Path(f"{wanted.out}.part").unlink(missing_ok=True)
    return _ended(table(tally), wanted.out)


def _ended(result: dict[str, Any], out: str) -> int:
    """Store and print a table; return the exit code."""
    Path(out).write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps({name: value for name, value in result.items() if name != "recipes"}, indent=2))
    return int(any(result[name] for name in _PROMISED_NONE))


def merged(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Put the tables of runs over different numbers together."""
    total = dict(parts[0])
    for part in parts[1:]:
        if part["run_seed"] != total["run_seed"] or part["seeds"] != total["seeds"]:
            raise ValueError("these are not parts of one run")
        total = {name: _sum(name, total[name], part[name]) for name in total}
    return total


def _sum(name: str, one: Any, other: Any) -> Any:
    if name in _SAME or one is None or other is None:
        return one if name in _SAME else None  # None: a part was too short to measure it
    if isinstance(one, dict):
        names = dict.fromkeys((*one, *other))
        both = {
            key: _sum(key, one.get(key, type(other.get(key))()), other.get(key, type(one.get(key))()))
            for key in names
        }
        return dict(sorted(both.items(), key=lambda item: -item[1] if isinstance(item[1], int) else 0))
    return max(one, other) if name in _LARGEST else one + other


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other mutants")
    parser.add_argument("--start", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--merge", nargs="+", help="put stored tables of parts together instead")
    parser.add_argument("--workers", type=int, default=1, help="documents at a time")
    parser.add_argument(
        "--follow",
        type=int,
        default=outcomes.FOLLOWED,
        help="one in so many slow pictures is read to the end",
    )
    parser.add_argument("--out", default=str(RESULT), help="where the table goes")
    return parser.parse_args(arguments)


def _own_room() -> str:
    """Give this run its own folder for temporary and lasting files, so that whatever is left there is ours."""
    language_data = own_folder()
    room = tempfile.mkdtemp(prefix="reading-fuzz-")
    if language_data.is_dir():
        (Path(room) / "language-data").symlink_to(language_data)
    os.environ.update(LABHELP_VAR=room, TMPDIR=room)
    tempfile.tempdir = room
    return room


def run(
    numbers: range, seed: int, workers: int = 1, so_far: Callable[[Tally], None] = lambda _tally: None
) -> Tally:
    """Try the mutants with these numbers and return what became of them; fewer when told to end (SIGTERM).

    ``so_far`` is called now and then, so that a long run that is cut off leaves its table.

    Raises:
        RuntimeError: not all of them were tried, because the fuzzer itself broke.
    """
    tally, stop = Tally(), threading.Event()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda _number, _frame: stop.set())
    waiting: SimpleQueue[int | None] = SimpleQueue()
    for number in (*numbers, *[None] * workers):
        waiting.put(number)
    with forking() as nursery:
        threads = [
            threading.Thread(target=_work, args=(waiting, seed, nursery, tally, stop, so_far))
            for _ in range(workers)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        tally.processes_left = nursery.left_running()
    if tally.mutants != len(numbers) and not stop.is_set():
        raise RuntimeError(f"only {tally.mutants} of {len(numbers)} were tried")
    return tally


def _work(
    waiting: SimpleQueue[int | None],
    seed: int,
    nursery: Nursery,
    tally: Tally,
    stop: threading.Event,
    so_far: Callable[[Tally], None],
) -> None:
    while (number := waiting.get()) is not None and not stop.is_set():
        tally.add(tried(made(number, seed), nursery))
        if tally.mutants % _REPORT_EVERY == 0:
            print(f"{tally.mutants} {tally.brief()}", file=sys.stderr, flush=True)
            so_far(tally)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
