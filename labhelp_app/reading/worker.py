"""The short-lived process that touches an untrusted document; started by ``sandbox``, never by hand.

It imports what it needs, walls itself in, and only then reads the document from its standard input.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from typing import BinaryIO

from labhelp_app.reading import worker_jobs
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.frames import BrokenFrame, FrameKind, read_frame, write_frame
from labhelp_app.reading.worker_confinement import Limits, confine


def main(arguments: list[str]) -> int:
    """Serve one job and end; arguments: lane, bytes of memory, seconds of processor time."""
    lane, memory_bytes, cpu_s = arguments
    source, target = _pipes()
    worker_jobs.warm_up()
    standing = confine(Limits(int(memory_bytes), int(cpu_s), threads=lane == "ocr"))
    try:
        job_kind, job = read_frame(source)
        data_kind, data = read_frame(source)
    except BrokenFrame:
        return 0  # the server closed without a job
    if (job_kind, data_kind) != (FrameKind.JOB, FrameKind.DATA):
        return 2
    return _serve(json.loads(job), data, target, standing)


def _serve(job: dict[str, object], data: bytes, target: BinaryIO, standing: tuple[str, ...]) -> int:
    def progress(stage: str, fraction: float) -> None:
        write_frame(target, FrameKind.PROGRESS, json.dumps([stage, fraction]).encode())

    tasks: dict[object, Callable[[], bytes]] = {
        "read": lambda: worker_jobs.read(data, date.fromisoformat(str(job["today"])), progress),
        "crop": lambda: worker_jobs.crop(data, job),
        "pages": lambda: worker_jobs.pages(data),
        "walls": lambda: json.dumps(standing).encode(),
    }
    try:
        write_frame(target, FrameKind.RESULT, tasks[job["do"]]())
    except ReadingRefused as refused:
        write_frame(target, FrameKind.REFUSED, refused.refusal.value.encode())
    except (MemoryError, RecursionError):
        write_frame(target, FrameKind.REFUSED, Refusal.UNREADABLE.value.encode())
    return 0


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipe to the server for frames alone: whatever a library prints goes nowhere."""
    answer = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(0, "rb", closefd=False), os.fdopen(answer, "wb")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
