"""Runs one document in a short-lived child process, so that a hostile file can only harm that child.

The child gets the bytes over a pipe, an empty environment, no network, no files and hard limits (see
``worker_confinement``). Whatever goes wrong in it, a crash, a hang, a flood or nonsense, comes out here
as one ``ReadingRefused``. A worker that something outside killed, a system short of memory or a restart,
is no fault of the document: another one begins anew, a few times. Nothing is written to disk on either side.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.frames import BrokenFrame, FrameKind, read_frame, write_frame
from labhelp_app.reading.language_data import own_folder

OnProgress = Callable[[str, float], None]
_MODULE = "labhelp_app.reading.worker"
_ROOT = Path(__file__).parents[2]
_MAX_FRAMES = 1_000
_OUT_OF_TIME = frozenset({-signal.SIGXCPU, -signal.SIGPROF})
"""Ends of workers whose processor time is used up: that of the whole job or of one stage."""

_KILLED_FROM_OUTSIDE = frozenset({-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP})
"""How a worker ends that did nothing wrong; its own limits end it as ``_OUT_OF_TIME``, its own faults otherwise."""

_PAUSES_S = (0.3, 1.5)
"""Waits before a killed worker is replaced, one a replacement; the second gives a starved machine some time."""

_ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "MALLOC_ARENA_MAX": "2",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "ORT_DISABLE_TELEMETRY": "1",
}
"""All a worker learns of its surroundings.

The picture libraries start no threads of their own, because the kernel's walls stand round the thread that builds
them and those it starts later. ONNX Runtime would also report its use to its maker, from a thread begun on import.
"""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of work with its own limits, so that quick work never queues behind slow work."""

    name: str
    memory_bytes: int
    cpu_s: int
    wall_s: float
    workers: int
    queue_s: float  # how long a job may wait for a free worker


TEXT_LANE = Lane("text", 1_500 * 1024 * 1024, cpu_s=8, wall_s=15.0, workers=2, queue_s=20.0)
PICTURE_LANE = Lane("picture", 1_500 * 1024 * 1024, cpu_s=8, wall_s=15.0, workers=2, queue_s=20.0)
OCR_LANE = Lane("ocr", 2_600 * 1024 * 1024, cpu_s=100, wall_s=150.0, workers=1, queue_s=300.0)
_slots = {lane.name: threading.BoundedSemaphore(lane.workers) for lane in (TEXT_LANE, PICTURE_LANE, OCR_LANE)}
_spares: dict[str, subprocess.Popen[bytes]] = {}
_spares_lock = threading.Lock()
_keeps_warm = False


def keep_warm() -> None:
    """Keep one text worker started ahead of time from now on; the server calls this, commands do not."""
    global _keeps_warm
    _keeps_warm = True
    _restock(TEXT_LANE)


def let_go() -> None:
    """End the waiting workers (at shutdown and in tests)."""
    global _keeps_warm
    _keeps_warm = False
    with _spares_lock:
        spares = list(_spares.values())
        _spares.clear()
    for spare in spares:
        _end(spare)


def run(job: dict[str, object], data: bytes, lane: Lane, on_progress: OnProgress | None = None) -> bytes:
    """Run one job in a fresh worker and return the payload of its result frame.

    Raises:
        ReadingRefused: the worker's own refusal; ``took_too_long`` for a hang or too much processor
            time; ``unreadable`` for a crash, exhausted memory or a nonsense answer; ``busy`` when no
            worker became free in time; ``interrupted`` when worker after worker was killed from outside.
    """
    if not _slots[lane.name].acquire(timeout=lane.queue_s):
        raise ReadingRefused(Refusal.BUSY)
    try:
        return _run_patiently(job, data, lane, on_progress)
    finally:
        _slots[lane.name].release()


def _run_patiently(job: dict[str, object], data: bytes, lane: Lane, on_progress: OnProgress | None) -> bytes:
    """Run the job again from its beginning when its worker was killed; the bytes are still in memory."""
    for pause_s in _PAUSES_S:
        try:
            return _run_in(_worker(lane), job, data, lane, on_progress)
        except ReadingRefused as refused:
            if refused.refusal is not Refusal.INTERRUPTED:
                raise
        time.sleep(pause_s)
        if on_progress is not None:
            on_progress("opening", 0.0)  # says that it starts over, and stops here when it was cancelled
    return _run_in(_worker(lane), job, data, lane, on_progress)


def _run_in(
    process: subprocess.Popen[bytes],
    job: dict[str, object],
    data: bytes,
    lane: Lane,
    on_progress: OnProgress | None,
) -> bytes:
    expired = threading.Event()

    def expire() -> None:
        expired.set()
        process.kill()

    timer = threading.Timer(lane.wall_s, expire)
    timer.daemon = True
    timer.start()
    try:
        _send(cast(BinaryIO, process.stdin), job, data)
        return _answer(cast(BinaryIO, process.stdout), on_progress)
    except (BrokenFrame, OSError):
        raise ReadingRefused(_cause_of_death(process, expired)) from None
    finally:
        timer.cancel()
        _end(process)


def _send(stream: BinaryIO, job: dict[str, object], data: bytes) -> None:
    write_frame(stream, FrameKind.JOB, json.dumps(job).encode())
    write_frame(stream, FrameKind.DATA, data)


def _answer(stream: BinaryIO, on_progress: OnProgress | None) -> bytes:
    for _ in range(_MAX_FRAMES):
        kind, payload = read_frame(stream)
        if kind is FrameKind.RESULT:
            return payload
        if kind is FrameKind.REFUSED:
            raise ReadingRefused(_refusal(payload))
        if kind is FrameKind.PROGRESS and on_progress is not None:
            on_progress(*_progress(payload))
    raise BrokenFrame("talks without end")


def _refusal(payload: bytes) -> Refusal:
    try:
        return Refusal(payload.decode("ascii"))
    except ValueError:
        return Refusal.UNREADABLE


def _progress(payload: bytes) -> tuple[str, float]:
    try:
        stage, fraction = json.loads(payload)
        return str(stage)[:20], min(1.0, max(0.0, float(fraction)))
    except (ValueError, TypeError):
        raise BrokenFrame("no progress") from None


def _cause_of_death(process: subprocess.Popen[bytes], expired: threading.Event) -> Refusal:
    """Tell a worker that ran out of time from one that was killed and one that crashed."""
    if expired.is_set():
        return Refusal.TOOK_TOO_LONG
    try:
        code = process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return Refusal.UNREADABLE
    if code in _KILLED_FROM_OUTSIDE:
        return Refusal.INTERRUPTED
    return Refusal.TOOK_TOO_LONG if code in _OUT_OF_TIME else Refusal.UNREADABLE


def _worker(lane: Lane) -> subprocess.Popen[bytes]:
    """Take the waiting worker of the lane if it still lives, else start one; then restock."""
    with _spares_lock:
        spare = _spares.pop(lane.name, None)
    if spare is not None and spare.poll() is None:
        _restock(lane)
        return spare
    if spare is not None:
        _end(spare)
    process = _start(lane)
    _restock(lane)
    return process


def _restock(lane: Lane) -> None:
    if not _keeps_warm or lane is not TEXT_LANE:
        return
    with _spares_lock:
        if lane.name not in _spares:
            _spares[lane.name] = _start(lane)


def _start(lane: Lane) -> subprocess.Popen[bytes]:
    """Start a worker that knows nothing of this process: no environment, no open files, no messages."""
    command = [sys.executable, "-E", "-s", "-B", "-m", _MODULE, lane.name]
    return subprocess.Popen(  # noqa: S603  # a fixed command without any outside text
        [*command, str(lane.memory_bytes), str(lane.cpu_s)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env=_ENVIRONMENT | ({"LABHELP_VAR": str(own_folder().parent)} if lane.name == "ocr" else {}),
        close_fds=True,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except OSError:
                continue  # the pipe was already broken by the end of the worker
    process.wait()
