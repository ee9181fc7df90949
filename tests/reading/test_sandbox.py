"""Every wall of the worker: the attack succeeds without it and fails behind it."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.reading.specimens import form_098
from labhelp_app.reading import language_data, pipeline, sandbox
from labhelp_app.reading.drafts import ReadingRefused, ReadRow, Refusal
from labhelp_app.reading.records import row_to_record
from labhelp_app.reading.sandbox import TEXT_LANE, Lane

from .conftest import TODAY

ROOT = Path(__file__).parents[2]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="kernel walls exist on Linux only")
PREPARE = """
import ctypes, errno, os, socket, sys, threading
from pathlib import Path
libc = ctypes.CDLL(None, use_errno=True)
libc.socket; libc.open; libc.fork; libc.syscall
from labhelp_app.reading.worker_confinement import Limits, confine
if {walled}:
    confine(Limits(1_500 << 20, 8))
"""


def attack(code: str, *, walled: bool, argument: str = "") -> str:
    """Run an attack in a process with or without the walls and return what it printed, or how it died."""
    done = subprocess.run(
        [sys.executable, "-c", PREPARE.replace("{walled}", str(walled)) + code, argument],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.stdout.strip() if done.returncode == 0 else f"died {done.returncode}"


ATTACKS = {
    "a Python socket": "socket.socket(); print('done')",
    "a native socket": "print('done' if libc.socket(2, 1, 0) >= 0 else 'refused')",
    "a new file": "open(sys.argv[1], 'w').write('x'); print('done')",
    "a native new file": "print('done' if libc.open(sys.argv[1].encode(), 0o101, 0o600) >= 0 else 'refused')",
    "a child process": "pid = os.fork()\nif pid == 0: os._exit(0)\nos.waitpid(pid, 0); print('done')",
    "a native child process": "pid = libc.fork()\nif pid == 0: os._exit(0)\nprint('done' if pid > 0 else 'refused')",
    "another program": "os.posix_spawn('/bin/true', ['true'], {}); print('done')",
    "a signal to the server": "os.kill(os.getppid(), 0); print('done')",
    "a renamed file": "Path(sys.argv[1]).touch() if not os.path.exists(sys.argv[1]) else 0; print('done')",
}


@LINUX
@pytest.mark.parametrize("name", ATTACKS)
def test_the_worker_cannot_reach_out_and_could_without_its_walls(name: str, tmp_path: Path) -> None:
    target = str(tmp_path / "escaped")
    assert attack(ATTACKS[name], walled=False, argument=target) == "done"
    Path(target).unlink(missing_ok=True)
    assert attack(ATTACKS[name], walled=True, argument=target) != "done"
    assert not Path(target).exists()


@LINUX
def test_the_worker_cannot_read_a_key_file_of_the_server(tmp_path: Path) -> None:
    key = tmp_path / "master.key"
    key.write_text("specimen key")
    code = "descriptor = libc.open(sys.argv[1].encode(), 0)\nprint('done' if descriptor >= 0 else 'refused')"
    assert attack(code, walled=False, argument=str(key)) == "done"
    assert attack(code, walled=True, argument=str(key)) == "refused"


@LINUX
def test_the_worker_cannot_take_two_gigabytes() -> None:
    code = "print('done' if len(bytearray(2 << 30)) else '')"
    assert attack(code, walled=False) == "done"
    assert attack(code, walled=True).startswith("died")


@LINUX
def test_all_walls_stand_on_a_linux_with_the_needed_kernel() -> None:
    standing = set(json.loads(sandbox.run({"do": "walls"}, b"", TEXT_LANE)))
    assert {"limits", "seccomp", "audit_hook"} <= standing


def test_the_worker_gets_no_environment_and_no_foreign_files() -> None:
    os.environ["LABHELP_CANARY"] = "specimen"
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    process = sandbox._start(TEXT_LANE)
    try:
        environment = Path(f"/proc/{process.pid}/environ").read_bytes()
        opened = {str(link.readlink()) for link in Path(f"/proc/{process.pid}/fd").iterdir()}
    finally:
        sandbox._end(process)
        listener.close()
        del os.environ["LABHELP_CANARY"]
    assert b"LABHELP" not in environment
    assert not any(name.startswith("socket:") for name in opened)


@LINUX
def test_the_picture_libraries_bring_no_thread_and_no_report_to_their_maker_before_the_walls(
    tmp_path: Path,
) -> None:
    """ONNX Runtime begins a thread on import that reports its use; it leaves its session's name in a file."""
    code = (
        "import json, os, labhelp_app.reading.worker as worker; worker.tasks_of('ocr'); "
        "print(json.dumps([len(os.listdir('/proc/self/task')), os.listdir(os.environ['TMPDIR'])]))"
    )

    def seen(environment: dict[str, str]) -> list[object]:
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=True,
                              env={**environment, "TMPDIR": str(tmp_path)})  # fmt: skip
        return json.loads(done.stdout)

    pytest.importorskip("onnxruntime")
    assert seen(sandbox._ENVIRONMENT) == [1, []]
    careless = {"LANG": "C.UTF-8"}
    assert seen(careless) != [1, []], "the libraries no longer do this; the settings may go"


@LINUX
@pytest.mark.skipif(not language_data.is_available(), reason="pictures cannot be read here")
def test_every_thread_of_the_picture_worker_stands_behind_the_walls(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = sandbox._start
    monkeypatch.setattr(sandbox, "_start", lambda one: started.append(real(one)) or started[-1])
    reading = threading.Thread(target=pipeline.self_test)
    reading.start()
    filtered: dict[str, set[str]] = {}
    while reading.is_alive():
        for process in list(started):
            for thread in Path(f"/proc/{process.pid}/task").glob("*"):
                with contextlib.suppress(OSError):
                    status = dict(line.split(":\t") for line in (thread / "status").read_text().splitlines())
                    filtered.setdefault(thread.name, set()).add(status["Seccomp"])
        time.sleep(0.005)
    others = {name: modes for name, modes in filtered.items() if name != str(started[0].pid)}
    assert others, "the recognisers work with several threads"
    assert set().union(*others.values()) == {"2"}


def lane(**changes: object) -> Lane:
    values = {"name": "text", "memory_bytes": TEXT_LANE.memory_bytes, "cpu_s": 8, "wall_s": 15.0, "workers": 2,
              "queue_s": 20.0}  # fmt: skip
    return Lane(**{**values, **changes})  # type: ignore[arg-type]


def test_a_hang_ends_as_took_too_long_within_the_wall_time() -> None:
    begun = time.monotonic()
    with pytest.raises(ReadingRefused) as caught:
        sandbox.run({"do": "read", "today": TODAY.isoformat()}, form_098(TODAY)[0], lane(wall_s=0.05))
    assert caught.value.refusal is Refusal.TOOK_TOO_LONG
    assert time.monotonic() - begun < 5


@LINUX
@pytest.mark.parametrize(("tells", "ended"), [(True, 0), (False, -signal.SIGPROF)])
def test_a_stage_that_never_ends_ends_the_worker_and_many_short_stages_do_not(
    tells: bool, ended: int
) -> None:
    code = f"""
import sys, time
from labhelp_app.reading import worker
def busy(_job, _data, progress):
    while time.process_time() < 1.0:
        if {tells}:
            progress("reading", 0.5)
    return b""
worker.STAGE_CPU_S = 0.4
sys.exit(worker._serve({{"do": "busy"}}, b"", sys.stdout.buffer, {{"busy": busy}}))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == ended


def test_pasted_text_made_to_exhaust_a_pattern_is_refused_in_the_worker_not_read_in_the_server() -> None:
    used = time.process_time()
    with pytest.raises(ReadingRefused) as caught:
        pipeline.read_text("Калий\t4,2\t" + "01.02.2025 " * 18_000, today=TODAY)
    assert caught.value.refusal is Refusal.TOOK_TOO_LONG
    assert time.process_time() - used < 2


def answer(**changes: object) -> bytes:
    """Return the answer of a worker that reports one row, with parts of the row put as no worker puts them."""
    row = row_to_record(ReadRow(name_printed="Калий", analyte="potassium", value=Decimal("4.2"), page=1))
    row |= {name: value for name, value in changes.items() if name in row}
    report = {"taken_on": changes.get("taken_on"), "laboratory": None, "rows": changes.get("rows", [row])}
    return json.dumps(
        {"method": "ocr", "warnings": changes.get("warnings", []), "reports": [report]}
    ).encode()


@pytest.mark.parametrize(
    "said",
    [b"", b"[", b"null", b"7", b'"x"', b"[" * 100_000, b"\xff\xfe", b'{"reports": null}', b"9" * 5_000,
     answer(value="x"), answer(value="NaN"), answer(value="1E+999999999"), answer(value="-Infinity"),
     answer(value=[1]), answer(box=[1]), answer(box="abcd"), answer(box=[10**400] * 4), answer(doubts=[["x", "y"]]),
     answer(doubts=7), answer(comparator="~"), answer(confidence="gold"), answer(range=7), answer(range={"low": "x"}),
     answer(taken_on="2025-99-99"), answer(taken_on=7), answer(warnings=["x"]), answer(rows={"a": 1}), answer(rows=7)],
)  # fmt: skip
def test_an_answer_of_a_worker_that_was_taken_over_is_refused(said: bytes) -> None:
    assert pipeline.reading_of_answer(answer()).reports[0].rows[0].value == Decimal("4.2")
    with pytest.raises(ReadingRefused) as caught:
        pipeline.reading_of_answer(said)
    assert caught.value.refusal is Refusal.UNREADABLE


def test_a_crash_in_the_middle_ends_as_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = sandbox._start

    def start_and_abort(one: Lane) -> subprocess.Popen[bytes]:
        process = real(one)
        started.append(process)
        threading.Timer(0.02, process.send_signal, (signal.SIGABRT,)).start()
        return process

    monkeypatch.setattr(sandbox, "_start", start_and_abort)
    with pytest.raises(ReadingRefused) as caught:
        sandbox.run({"do": "read", "today": TODAY.isoformat()}, form_098(TODAY)[0], TEXT_LANE)
    assert caught.value.refusal is Refusal.UNREADABLE
    assert started[0].returncode == -signal.SIGABRT


class Killer:
    """Starts real workers and kills the first ones from outside, as a system short of memory does."""

    def __init__(self, kills: int, by: signal.Signals, after_s: float = 0.02) -> None:
        self.started: list[subprocess.Popen[bytes]] = []
        self._kills, self._by, self._after_s, self._real = kills, by, after_s, sandbox._start

    def __call__(self, one: Lane) -> subprocess.Popen[bytes]:
        process = self._real(one)
        self.started.append(process)
        if len(self.started) <= self._kills:
            threading.Timer(self._after_s, process.send_signal, (self._by,)).start()
        return process


@pytest.mark.parametrize("by", [signal.SIGXCPU, signal.SIGPROF])
def test_a_worker_that_used_up_its_time_is_told_as_slow_and_not_started_again(
    monkeypatch: pytest.MonkeyPatch, by: signal.Signals
) -> None:
    killer = Killer(kills=9, by=by)
    monkeypatch.setattr(sandbox, "_start", killer)
    with pytest.raises(ReadingRefused) as caught:
        sandbox.run({"do": "read", "today": TODAY.isoformat()}, form_098(TODAY)[0], TEXT_LANE)
    assert caught.value.refusal is Refusal.TOOK_TOO_LONG
    assert len(killer.started) == 1


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM])
def test_a_worker_killed_from_outside_is_replaced_and_the_document_is_read(
    monkeypatch: pytest.MonkeyPatch, by: signal.Signals
) -> None:
    killer = Killer(kills=2, by=by)
    monkeypatch.setattr(sandbox, "_start", killer)
    told: list[tuple[str, float]] = []
    answer = sandbox.run(
        {"do": "read", "today": TODAY.isoformat()},
        form_098(TODAY)[0],
        TEXT_LANE,
        lambda stage, share: told.append((stage, share)),
    )
    assert json.loads(answer)["reports"][0]["rows"]
    assert [one.returncode for one in killer.started[:2]] == [-by, -by]
    assert len(killer.started) == 3
    assert told.count(("opening", 0.0)) == 2


def test_workers_killed_again_and_again_are_given_up_as_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    killer = Killer(kills=9, by=signal.SIGKILL)
    monkeypatch.setattr(sandbox, "_start", killer)
    with pytest.raises(ReadingRefused) as caught:
        sandbox.run({"do": "read", "today": TODAY.isoformat()}, form_098(TODAY)[0], TEXT_LANE)
    assert caught.value.refusal is Refusal.INTERRUPTED
    assert len(killer.started) == 3
    assert sandbox._slots["text"].acquire(timeout=1)
    sandbox._slots["text"].release()


def test_a_document_cancelled_while_its_worker_is_replaced_is_not_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    killer = Killer(kills=9, by=signal.SIGKILL)
    monkeypatch.setattr(sandbox, "_start", killer)

    def cancelled(stage: str, share: float) -> None:
        raise LookupError(stage, share)

    with pytest.raises(LookupError):
        sandbox.run({"do": "read", "today": TODAY.isoformat()}, form_098(TODAY)[0], TEXT_LANE, cancelled)
    assert len(killer.started) == 1


@LINUX
def test_too_much_processor_time_is_no_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    killer = Killer(kills=9, by=signal.SIGXCPU)
    monkeypatch.setattr(sandbox, "_start", killer)
    with pytest.raises(ReadingRefused) as caught:
        sandbox.run({"do": "read", "today": TODAY.isoformat()}, form_098(TODAY)[0], TEXT_LANE)
    assert caught.value.refusal is Refusal.TOOK_TOO_LONG
    assert len(killer.started) == 1


def test_a_nonsense_job_ends_as_unreadable() -> None:
    with pytest.raises(ReadingRefused) as caught:
        sandbox.run({"do": "no such thing"}, b"", TEXT_LANE)
    assert caught.value.refusal is Refusal.UNREADABLE


def test_more_jobs_than_workers_wait_their_turn_and_then_are_told_that_all_are_busy() -> None:
    assert sandbox._slots["text"].acquire(timeout=1)
    assert sandbox._slots["text"].acquire(timeout=1)
    try:
        with pytest.raises(ReadingRefused) as caught:
            sandbox.run({"do": "walls"}, b"", lane(queue_s=0.05))
    finally:
        sandbox._slots["text"].release()
        sandbox._slots["text"].release()
    assert caught.value.refusal is Refusal.BUSY


def test_no_process_is_left_behind_after_a_job() -> None:
    before = set(_children())
    sandbox.run({"do": "walls"}, b"", TEXT_LANE)
    assert set(_children()) <= before


def test_a_waiting_worker_is_used_replaced_and_let_go() -> None:
    sandbox.keep_warm()
    try:
        waiting = sandbox._spares["text"]
        sandbox.run({"do": "walls"}, b"", TEXT_LANE)
        assert waiting.returncode is not None
        assert sandbox._spares["text"] is not waiting
        last = sandbox._spares["text"]
        last.kill()
        last.wait()
        assert json.loads(sandbox.run({"do": "walls"}, b"", TEXT_LANE))
    finally:
        sandbox.let_go()
    assert not sandbox._spares


def _children() -> list[int]:
    listing = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text()
    return [int(pid) for pid in listing.split()]
