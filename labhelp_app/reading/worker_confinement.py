"""The walls of the reading worker: limits, no network, no other processes, no files beyond its libraries.

Each wall is tried on its own and reported by name, because not every kernel and container offers all
of them. Walls made by the kernel also hold against native code that was taken over by a document; the
audit hook holds only for Python code and is there for systems that offer nothing better.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from labhelp_app.reading import worker_syscalls

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_PR_SET_DUMPABLE = 4
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN_EVENTS = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.putenv",
    "pty.",
    "shutil.",
    "tempfile.",
    "ctypes.dlopen",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may use: bytes of address space, seconds of processor time, threads or not.

    ``readable`` are folders it may still read besides the libraries' own.
    """

    memory_bytes: int
    cpu_s: int
    threads: bool = False
    readable: tuple[Path, ...] = ()


def confine(limits: Limits) -> tuple[str, ...]:
    """Raise every wall this system offers and return the names of those that stand.

    Call it after all imports and before the first untrusted byte is read, from the only thread: what the
    kernel offers holds for the calling thread and those it starts later.
    """
    standing = ["limits"]
    _limit(limits)
    walls: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("network_namespace", _leave_network),
        ("landlock", lambda: worker_syscalls.restrict_files(_library_folders() + limits.readable)),
        ("seccomp", worker_syscalls.filter_calls),
        ("audit_hook", _watch_python),
    )
    standing += [name for name, build in walls if _built(build)]
    return tuple(standing)


def _built(build: Callable[[], bool]) -> bool:
    try:
        return build()
    except (OSError, AttributeError):
        return False


def _limit(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_s, limits.cpu_s + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    if not limits.threads:
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _leave_network() -> bool:
    """Move into a network namespace without any interface, with an own user namespace if need be."""
    if sys.platform != "linux":
        return False
    unshare = ctypes.CDLL(None, use_errno=True).unshare
    return unshare(_NEW_NET) == 0 or unshare(_NEW_USER | _NEW_NET) == 0


def _library_folders() -> tuple[Path, ...]:
    """Return what Python and PDFium may need to read late: their own libraries and the system's fonts."""
    system = ("/usr/lib", "/lib", "/lib64", "/usr/local/lib", "/usr/share/fonts", "/usr/local/share/fonts")
    own = (sys.prefix, str(Path(os.__file__).parent), str(Path(__file__).parents[1]))
    return tuple(Path(name) for name in system + own)


def _watch_python() -> bool:
    """Refuse network, processes and writing to any Python code; cannot be taken off again."""
    sys.addaudithook(_refuse)
    return True


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        writes = isinstance(flags, int) and flags & _WRITING
        if writes or (isinstance(mode, str) and set(mode) & set("wax+")):
            raise PermissionError("the reading worker writes no files")
    elif event.startswith(_FORBIDDEN_EVENTS):
        raise PermissionError("not in the reading worker")
