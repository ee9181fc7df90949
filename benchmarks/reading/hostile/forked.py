"""Workers that are forked from a zygote, and look to the sandbox like the ones it starts itself."""

from __future__ import annotations

import array
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from labhelp_app.reading import sandbox
from labhelp_app.reading.sandbox import Lane

_ROOT = Path(__file__).parents[3]
_PATIENCE_S = 180.0
_HANDED_ON = ("LABHELP_VAR", "TMPDIR")
"""Where language data lie, and where a file that a worker left would be found."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How one worker ended: exit code (negative: signal), its own note, peak memory in kB, processor seconds.

    ``waited_s`` is the time it was ready to run while others had the processor.
    """

    lane: str
    code: int
    note: str
    peak_kb: int
    cpu_s: float
    waited_s: float


class ForkedWorker:
    """One forked child; offers what ``sandbox`` uses of ``subprocess.Popen``."""

    def __init__(self, zygote: Zygote, pid: int, stdin: int, stdout: int, errors: int) -> None:
        self.pid = pid
        self.stdin: BinaryIO = os.fdopen(stdin, "wb")
        self.stdout: BinaryIO = os.fdopen(stdout, "rb")
        self.returncode: int | None = None
        self._zygote, self._errors = zygote, errors
        self._lock = threading.Lock()

    def kill(self) -> None:
        """End the child; nothing when it has ended already."""
        with self._lock:
            if self.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, signal.SIGKILL)

    def poll(self) -> int | None:
        """Return the exit code if the end has been noticed."""
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end and keep what is known of it.

        Raises:
            subprocess.TimeoutExpired: still running after ``timeout`` seconds.
        """
        ended = self.returncode
        if ended is None:
            try:
                self._zygote.line(timeout or _PATIENCE_S)
            except TimeoutError:
                raise subprocess.TimeoutExpired("zygote", timeout or _PATIENCE_S) from None
            with self._lock:
                code, peak_kb, cpu_s, waited_s = self._zygote.bury()
                self.returncode = ended = int(code)
            note = os.read(self._errors, 4_096).decode("ascii", "replace")
            os.close(self._errors)
            self._zygote.endings.append(Ending(self._zygote.lane, code, note, peak_kb, cpu_s, waited_s))
        return ended


class Zygote:
    """The process that forks; one document at a time."""

    def __init__(self, lane: str) -> None:
        self.lane = lane
        self.endings: list[Ending] = []
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        number = theirs.fileno()
        self.process = subprocess.Popen(
            [sys.executable, "-B", "-m", "benchmarks.reading.hostile.zygote", lane, str(number)],
            cwd=_ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=(number,),
            env=sandbox._ENVIRONMENT | {name: os.environ[name] for name in _HANDED_ON if name in os.environ},
        )  # fmt: skip
        theirs.close()
        self._ours.settimeout(_PATIENCE_S)
        if self._ours.recv(5) != b"ready":
            raise RuntimeError("the zygote did not start")

    def fork(self, lane: Lane) -> ForkedWorker:
        """Fork a child behind the walls of the lane."""
        (in_read, in_write), (out_read, out_write), (err_read, err_write) = os.pipe(), os.pipe(), os.pipe()
        theirs = array.array("i", [in_read, out_write, err_write])
        order = json.dumps([lane.memory_bytes, lane.cpu_s, int(lane.name == "ocr")]).encode()
        self._ours.sendmsg([order], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, theirs)])
        for descriptor in theirs:
            os.close(descriptor)
        return ForkedWorker(self, self.line(_PATIENCE_S), in_write, out_read, err_read)

    def bury(self) -> Any:
        """Let the zygote take leave of its ended child; return exit code, peak memory in kB, seconds used and waited."""
        self._ours.sendall(b".")
        return self.line(_PATIENCE_S)

    def line(self, timeout: float) -> Any:
        """Return the next message of the zygote.

        Raises:
            TimeoutError: none came in time.
        """
        self._ours.settimeout(timeout)
        text = b""
        while not text.endswith(b"\n"):
            part = self._ours.recv(1)
            if not part:
                raise RuntimeError("the zygote is gone")
            text += part
        return json.loads(text)

    def children(self) -> list[int]:
        """Return the processes the zygote has not seen the end of."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]

    def close(self) -> None:
        """End the zygote."""
        self._ours.close()
        self.process.kill()
        self.process.wait()


class Nursery:
    """The zygotes of this thread of work, one for each lane, started when first needed."""

    def __init__(self) -> None:
        self._by_thread: dict[int, dict[str, Zygote]] = {}

    def fork(self, lane: Lane) -> ForkedWorker:
        """Start a worker of the lane for the calling thread."""
        mine = self._by_thread.setdefault(threading.get_ident(), {})
        if lane.name not in mine:
            mine[lane.name] = Zygote(lane.name)
        return mine[lane.name].fork(lane)

    def endings(self) -> list[Ending]:
        """Return and forget how the workers of the calling thread ended since the last question."""
        mine = self._by_thread.get(threading.get_ident(), {})
        found = [ending for zygote in mine.values() for ending in zygote.endings]
        for zygote in mine.values():
            zygote.endings.clear()
        return found

    def left_running(self) -> int:
        """Return how many children of all zygotes still run."""
        return sum(
            len(zygote.children()) for mine in list(self._by_thread.values()) for zygote in mine.values()
        )

    def close(self) -> None:
        """End all zygotes."""
        for mine in self._by_thread.values():
            for zygote in mine.values():
                zygote.close()
        self._by_thread.clear()


@contextlib.contextmanager
def forking() -> Iterator[Nursery]:
    """Let the product's sandbox take its workers from zygotes; the product has no switch for this."""
    nursery, usual = Nursery(), sandbox._start
    sandbox._start = nursery.fork  # type: ignore[assignment]
    try:
        yield nursery
    finally:
        sandbox._start = usual
        nursery.close()
