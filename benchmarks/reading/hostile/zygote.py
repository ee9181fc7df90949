"""A reading worker that has imported everything once and forks one walled child for each hostile document.

Starting Python for each of tens of thousands of documents would take hours. The child runs the product's own
``worker.serve`` behind the same walls; only the imports are shared. The product itself starts every worker
afresh, so that no two documents meet the same places in memory.
"""

from __future__ import annotations

import array
import gc
import json
import os
import socket
import sys
import traceback
import warnings
from functools import partial
from pathlib import Path
from typing import NoReturn

from labhelp_app.reading import worker
from labhelp_app.reading.worker_confinement import Limits

_ROOM = 4_096


def main(arguments: list[str]) -> int:
    """Serve forks for one lane over the socket with the given number until it is closed."""
    lane, number = arguments
    channel = socket.socket(fileno=int(number))
    tasks = _single_threaded_tasks(lane)
    if len(os.listdir("/proc/self/task")) != 1:  # noqa: PTH208
        print("a zygote with threads cannot be forked safely", file=sys.stderr)
        return 3
    gc.collect()
    gc.freeze()
    channel.sendall(b"ready")
    while True:
        order, descriptors = _order(channel)
        if not order:
            return 0
        pid = os.fork()
        if pid == 0:
            channel.close()
            _child(tasks, json.loads(order), descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        channel.sendall(json.dumps(pid).encode() + b"\n")
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        channel.sendall(b'"ended"\n')
        channel.recv(1)  # the number stays taken until the driver will send no more signals to it
        waited_s = _waited(pid)
        _, status, used = os.wait4(pid, 0)
        cpu_s = used.ru_utime + used.ru_stime
        ended = [os.waitstatus_to_exitcode(status), used.ru_maxrss, round(cpu_s, 3), round(waited_s, 3)]
        channel.sendall(json.dumps(ended).encode() + b"\n")


def _waited(pid: int) -> float:
    """Return the seconds a process was ready to run while others had the processor."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


def _single_threaded_tasks(lane: str) -> dict[str, worker.Task]:
    """Load the lane's tasks without any thread: a fork would take the threads away and leave their locks."""
    tasks = worker.tasks_of(lane)
    if lane == "ocr":
        import cv2

        from labhelp_app.reading import worker_detector, worker_digits

        cv2.setNumThreads(1)
        worker_detector.session = worker_digits.session = partial(worker_detector.session, threads=1)
        sample = Path(worker.__file__).with_name("language_sample.png").read_bytes()
        tasks["self_test"]({}, sample, lambda _stage, _share: None)  # loads the models
    return {name: _noted(task) for name, task in tasks.items()}


def _noted(task: worker.Task) -> worker.Task:
    """Say on the error stream which limit of Python a document ran into; the product only refuses it."""

    def run(job: dict[str, object], data: bytes, progress: worker.Progress) -> bytes:
        try:
            return task(job, data, progress)
        except (MemoryError, RecursionError) as error:
            os.write(2, type(error).__name__.encode())
            raise

    return run


def _order(channel: socket.socket) -> tuple[bytes, list[int]]:
    """Receive the limits and the child's standard input, output and errors."""
    found = array.array("i")
    order, ancillary, _, _ = channel.recvmsg(_ROOM, socket.CMSG_SPACE(3 * found.itemsize))
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            found.frombytes(data[: len(data) - len(data) % found.itemsize])
    return order, list(found)


def _child(tasks: dict[str, worker.Task], limits: list[int], descriptors: list[int]) -> NoReturn:
    code = 1
    try:
        for target, descriptor in enumerate(descriptors):
            os.dup2(descriptor, target)
        for descriptor in descriptors:
            os.close(descriptor)
        warnings.simplefilter("ignore")  # the product's worker has no error stream to write them to
        source, target = worker.pipes()
        memory_bytes, cpu_s, threads = limits
        code = worker.serve(tasks, Limits(memory_bytes, cpu_s, threads=bool(threads)), source, target)
    except BaseException as error:  # whatever a worker dies of is what we are here to learn
        os.write(2, _place(error).encode())
    finally:
        os._exit(code)


def _place(error: BaseException) -> str:
    """Return the kind of an error and the line of ours it came from; never its message, which may quote."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "labhelp_app" in frame.filename] or frames
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return f"{type(error).__name__} {where}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
