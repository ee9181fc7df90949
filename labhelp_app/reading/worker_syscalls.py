"""Two Linux kernel walls, built without any library: Landlock for files and seccomp for system calls."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable
from pathlib import Path

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_FILTER = 38, 22, 2
_SECCOMP, _SET_MODE_FILTER, _SYNCHRONISE_THREADS = (317, 277), 1, 1
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_ALL_FILE_ACCESS = (1 << 13) - 1  # what the first version of Landlock knows
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_NETWORK_SINCE, _TCP_ACCESS = 4, 0b11

# Filter instructions (linux/bpf_common.h) and answers (linux/seccomp.h).
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_OFFSET_NUMBER, _OFFSET_ARCH, _OFFSET_ARGUMENTS = 0, 4, 16
_CLONE_THREAD = 0x00010000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_X32_CALLS = 0x40000000

# System call numbers by name: (x86_64, aarch64); None where the architecture has no such call.
_REFUSED: dict[str, tuple[int | None, int | None]] = {
    "socket": (41, 198),
    "connect": (42, 203),
    "accept": (43, 202),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "bind": (49, 200),
    "listen": (50, 201),
    "socketpair": (53, 199),
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "truncate": (76, 45),
    "rename": (82, None),
    "mkdir": (83, None),
    "rmdir": (84, None),
    "creat": (85, None),
    "link": (86, None),
    "unlink": (87, None),
    "symlink": (88, None),
    "chmod": (90, None),
    "chown": (92, None),
    "ptrace": (101, 117),
    "mknod": (133, None),
    "mount": (165, 40),
    "umount2": (166, 39),
    "add_key": (248, 217),
    "keyctl": (250, 219),
    "mkdirat": (258, 34),
    "mknodat": (259, 33),
    "unlinkat": (263, 35),
    "renameat": (264, 38),
    "linkat": (265, 37),
    "symlinkat": (266, 36),
    "fchmodat": (268, 53),
    "unshare": (272, 97),
    "perf_event_open": (298, 241),
    "setns": (308, 268),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "renameat2": (316, 276),
    "memfd_create": (319, 279),
    "bpf": (321, 280),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "pidfd_open": (434, 434),
}
_ABSENT = {"clone3": (435, 435), "openat2": (437, 437)}  # "no such call" makes libc use the checked old one
_CLONE, _OPENAT, _OPEN = (56, 220), (257, 56), (2, None)
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


def restrict_files(folders: Iterable[Path]) -> bool:
    """Leave only reading inside the named folders; True when the kernel enforces it."""
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return False
    handled = struct.pack("=Q", _ALL_FILE_ACCESS)
    if version >= _NETWORK_SINCE:
        handled += struct.pack("=Q", _TCP_ACCESS)
    ruleset = libc.syscall(_CREATE_RULESET, handled, ctypes.c_size_t(len(handled)), ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    try:
        for folder in folders:
            _allow_reading(libc, ruleset, folder)
        _forbid_new_privileges(libc)
        return libc.syscall(_RESTRICT_SELF, ruleset, ctypes.c_uint32(0)) == 0
    finally:
        os.close(ruleset)


def _allow_reading(libc: ctypes.CDLL, ruleset: int, folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rule = struct.pack("=Qi", _READ_FILE | _READ_FOLDER, descriptor)
    libc.syscall(_ADD_RULE, ruleset, 1, rule, ctypes.c_uint32(0))
    os.close(descriptor)


def _forbid_new_privileges(libc: ctypes.CDLL) -> None:
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "no_new_privs refused")


def filter_calls() -> bool:
    """Refuse sockets, processes, signals, writing and kernel side doors; True when the filter stands."""
    architecture = _ARCHITECTURES.get(platform.machine())
    if platform.system() != "Linux" or architecture is None:
        return False
    program = b"".join(_program(*architecture))
    buffer = ctypes.create_string_buffer(program, len(program))
    descriptor = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    _forbid_new_privileges(libc)
    number = ctypes.c_long(_SECCOMP[architecture[0]])
    mode, every_thread = ctypes.c_uint(_SET_MODE_FILTER), ctypes.c_uint(_SYNCHRONISE_THREADS)
    if libc.syscall(number, mode, every_thread, descriptor) == 0:
        return True
    return libc.prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, descriptor, 0, 0) == 0


def _program(column: int, architecture: int) -> list[bytes]:
    """Write the filter: refused numbers one by one, clone only for threads, open only for reading."""
    refuse = _answer(_ERRNO | errno.EPERM)
    steps = [
        _step(_LOAD, _OFFSET_ARCH),
        _step(_JUMP_EQUAL, architecture, when_true=1),
        _answer(_KILL),
        _step(_LOAD, _OFFSET_NUMBER),
        _step(_JUMP_AT_LEAST, _X32_CALLS, when_false=1),
        refuse,
    ]
    for table, answer in ((_REFUSED, refuse), (_ABSENT, _answer(_ERRNO | errno.ENOSYS))):
        for numbers in table.values():
            number = numbers[column]
            if number is not None:
                steps += [_step(_JUMP_EQUAL, number, when_false=1), answer]
    clone = _CLONE[column]
    steps += _checked_bits(clone, argument=0, bits=_CLONE_THREAD, bits_needed=True)
    for numbers, argument in ((_OPENAT, 2), (_OPEN, 1)):
        number = numbers[column]
        if number is not None:
            steps += _checked_bits(number, argument=argument, bits=_WRITING, bits_needed=False)
    return [*steps, _answer(_ALLOW)]


def _checked_bits(number: int, *, argument: int, bits: int, bits_needed: bool) -> list[bytes]:
    """Decide one call by the bits of one argument; every other call passes by untouched."""
    refused = _answer(_ERRNO | errno.EPERM)
    allowed = _answer(_ALLOW)
    return [
        _step(_JUMP_EQUAL, number, when_false=4),
        _step(_LOAD, _OFFSET_ARGUMENTS + 8 * argument),
        _step(_JUMP_BITS, bits, when_false=1),
        allowed if bits_needed else refused,
        refused if bits_needed else allowed,
    ]


def _step(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, when_true, when_false, value)


def _answer(value: int) -> bytes:
    return _step(_RETURN, value)
