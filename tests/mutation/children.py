"""Tries a fault in a child process and says what became of it: noticed, unnoticed, too slow or lost."""

from __future__ import annotations

import os
import resource
import signal
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

_NOTICED, _UNNOTICED, _NOT_INSTALLED = 1, 0, 3
_TIMES_WAITED = 30
"""Wall-clock seconds a child is given for each second of processor time; beyond that it stands still."""
_MEMORY_BYTES = 1 << 30
"""What a child may take on top of what it was born with: an endless list must not bring the machine down."""


class Outcome(StrEnum):
    """What became of a fault.

    Only a failed test counts as noticed, and a child that used up its processor time: a busy machine makes a
    child wait, but does not spend its time. A child that was killed from outside or stood still is lost.
    """

    NOTICED = "noticed"
    UNNOTICED = "unnoticed"
    ENDLESS = "endless"
    LOST = "lost"


class NotInstalled(RuntimeError):
    """The driver could not put the fault into the rules, which says nothing about the tests."""


class BrokenImport(RuntimeError):
    """The faulty module can no longer be imported, which everyone would notice."""


def run(install: Callable[[], None], passes: Callable[[], bool], cpu_s: int) -> Outcome:
    """Fork, put the fault in, run the tests within ``cpu_s`` seconds of processor time.

    Raises ``NotInstalled`` when the fault could not be put in. A lost child is tried once more.
    """
    outcome = _once(install, passes, cpu_s)
    return _once(install, passes, cpu_s) if outcome is Outcome.LOST else outcome


def _once(install: Callable[[], None], passes: Callable[[], bool], cpu_s: int) -> Outcome:
    child = os.fork()
    if child == 0:
        _in_child(install, passes, cpu_s)
    return _judged(_waited(child, cpu_s * _TIMES_WAITED))


def _in_child(install: Callable[[], None], passes: Callable[[], bool], cpu_s: int) -> None:
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime) + 1
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + cpu_s, spent + cpu_s + 5))
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    roof = pages * resource.getpagesize() + _MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (roof, roof))
    try:
        install()
    except BrokenImport:
        os._exit(_NOTICED)
    except BaseException:
        os._exit(_NOT_INSTALLED)
    try:
        os._exit(_UNNOTICED if passes() else _NOTICED)
    except BaseException:
        os._exit(_NOTICED)


def _waited(child: int, longest_s: float) -> int:
    """The exit code of the child, or the negative signal that ended it; SIGALRM when it stood still."""
    deadline, pause = time.monotonic() + longest_s, 0.001
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(2 * pause, 0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -signal.SIGALRM


def _judged(code: int) -> Outcome:
    if code == _NOT_INSTALLED:
        raise NotInstalled
    if code in (_NOTICED, _UNNOTICED):
        return Outcome.NOTICED if code == _NOTICED else Outcome.UNNOTICED
    return Outcome.ENDLESS if code == -signal.SIGXCPU else Outcome.LOST
