"""The short-lived process that touches an untrusted document; started by ``sandbox``, never by hand.

It imports what it needs, walls itself in, and only then reads the document from its standard input.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from labhelp_app.reading.admission import FileKind
from labhelp_app.reading.bearer import holder_of_job
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.frames import BrokenFrame, FrameKind, read_frame, write_frame
from labhelp_app.reading.language_data import language_folder
from labhelp_app.reading.worker_confinement import Limits, confine

if TYPE_CHECKING:
    from labhelp_app.reading.worker_ocr import PictureReading

Progress = Callable[[str, float], None]
STAGE_CPU_S = 10.0
"""Processor seconds between two signs of progress; the densest page takes about five. With the 8 of the text lane before it, under 20."""

Task = Callable[[dict[str, object], bytes, Progress], bytes]


def main(arguments: list[str]) -> int:
    """Serve one job and end; arguments: lane, bytes of memory, seconds of processor time."""
    lane, memory_bytes, cpu_s = arguments
    source, target = pipes()
    limits = Limits(int(memory_bytes), int(cpu_s), threads=lane == "ocr", readable=_readable(lane))
    return serve(tasks_of(lane), limits, source, target)


def serve(tasks: dict[str, Task], limits: Limits, source: BinaryIO, target: BinaryIO) -> int:
    """Wall this process in, read one job from ``source``, answer it to ``target``; return the exit code."""
    standing = confine(limits)
    try:
        job_kind, job = read_frame(source)
        data_kind, data = read_frame(source)
    except BrokenFrame:
        return 0  # the server closed without a job
    if (job_kind, data_kind) != (FrameKind.JOB, FrameKind.DATA):
        return 2
    walls: Task = lambda _job, _data, _progress: json.dumps(standing).encode()  # noqa: E731
    return _serve(json.loads(job), data, target, {**tasks, "walls": walls})


def tasks_of(lane: str) -> dict[str, Task]:
    """Load what the lane needs; a machine without a part of the picture reading refuses in words."""
    try:
        return _tasks(lane)
    except (ImportError, FileNotFoundError, ReadingRefused):
        return {"read_pictures": _unavailable, "self_test": _unavailable}


def _tasks(lane: str) -> dict[str, Task]:
    """Import only what the lane needs: pictures of rows come in bursts and must start quickly."""
    if lane == "picture":
        from labhelp_app.reading import worker_pictures

        worker_pictures.warm_up()
        return {
            "crop": lambda job, data, _progress: worker_pictures.crop(data, job),
            "pages": lambda _job, data, _progress: worker_pictures.pages(data),
        }
    if lane == "ocr":
        pictures = _picture_reading()
        return {
            "read_pictures": lambda job, data, progress: pictures().read(
                data,
                FileKind(job["kind"]),
                date.fromisoformat(str(job["today"])),
                progress,
                holder_of_job(job),
            ),
            "self_test": lambda _job, data, _progress: pictures().line(data),
        }
    from labhelp_app.reading import worker_jobs

    worker_jobs.warm_up()
    return {
        "read": lambda job, data, progress: worker_jobs.read(
            data, date.fromisoformat(str(job["today"])), progress, holder_of_job(job)
        ),
        "table": lambda job, data, _progress: worker_jobs.table(
            data,
            FileKind(job["kind"]),
            date.fromisoformat(str(job["today"])),
            job.get("columns"),
            holder_of_job(job),
        ),
        "take_in": lambda job, data, _progress: worker_jobs.take_in(
            data, FileKind(job["kind"]), date.fromisoformat(str(job["today"])), holder_of_job(job)
        ),
        "paste": lambda job, data, _progress: worker_jobs.paste(
            data.decode(), date.fromisoformat(str(job["today"])), holder_of_job(job)
        ),
    }


def _picture_reading() -> Callable[[], PictureReading]:
    """Import the recognisers now, and load their models when first asked for.

    Models bring threads. They are loaded behind the walls, so that every thread stands behind them too.
    """
    from labhelp_app.reading.worker_ocr import PictureReading

    @cache
    def loaded() -> PictureReading:
        try:
            return PictureReading()
        except FileNotFoundError:
            raise ReadingRefused(Refusal.OCR_UNAVAILABLE) from None

    return loaded


def _readable(lane: str) -> tuple[Path, ...]:
    """Return the folder of the language data for the lane that needs it."""
    found = language_folder() if lane == "ocr" else None
    return (found[0],) if found else ()


def _unavailable(_job: dict[str, object], _data: bytes, _progress: Progress) -> bytes:
    """Answer for a machine on which a part of the picture reading is missing."""
    raise ReadingRefused(Refusal.OCR_UNAVAILABLE)


def _serve(job: dict[str, object], data: bytes, target: BinaryIO, tasks: dict[str, Task]) -> int:
    def progress(stage: str, fraction: float) -> None:
        _allow_a_stage()
        write_frame(target, FrameKind.PROGRESS, json.dumps([stage, fraction]).encode())

    _allow_a_stage()
    try:
        write_frame(target, FrameKind.RESULT, tasks[str(job["do"])](job, data, progress))
    except ReadingRefused as refused:
        write_frame(target, FrameKind.REFUSED, refused.refusal.value.encode())
    except (MemoryError, RecursionError):
        write_frame(target, FrameKind.REFUSED, Refusal.UNREADABLE.value.encode())
    return 0


def _allow_a_stage() -> None:
    """Give the next stage its processor time; using it up ends the process, and so a page that never ends."""
    signal.setitimer(signal.ITIMER_PROF, STAGE_CPU_S)


def pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipe to the server for frames alone: whatever a library prints goes nowhere."""
    answer = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(0, "rb", closefd=False), os.fdopen(answer, "wb")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
