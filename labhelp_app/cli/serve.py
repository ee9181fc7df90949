"""Start the product: keys and schema first, then the hot-reload server or the prebuilt one."""

from __future__ import annotations

import argparse
import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from labhelp_app.errors import KeyRefused, SettingRefused
from labhelp_app.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parent.parent.parent
BUILT_FROM = ("labhelp_app", "assets", "rxconfig.py", "requirements.txt", "benchmarks/results")
"""What the built pages depend on; a change in any of it means building again."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``serve`` to the command line."""
    parser = subparsers.add_parser("serve", help="start the product")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--development", action="store_true", help="hot reload, two ports")
    how.add_argument("--prebuilt", action="store_true", help="one port, built beforehand")
    how.add_argument("--build", action="store_true", help="build the pages and stop")
    how.add_argument("--prepare", action="store_true", help="make keys and schema ready and stop")
    parser.set_defaults(run=serve)


def serve(arguments: argparse.Namespace) -> int:
    """Prepare and run until interrupted; exit code 2 with one sentence per problem if it cannot start."""
    try:
        settings = read_settings()
        if arguments.prepare:
            prepare(settings)
            return 0
    except (SettingRefused, KeyRefused) as refusal:
        print("LabHelp.me does not start:", file=sys.stderr)
        for note in getattr(refusal, "__notes__", [refusal.code]):
            print(note, file=sys.stderr)
        return 2
    if refused := prepare_elsewhere():
        return refused
    if arguments.development:
        print(development_banner(settings), flush=True)
        return run_until_stopped([tool("reflex"), "run", "--loglevel", "warning"], dict(os.environ))
    if not built(settings):
        print("The pages could not be built; what went wrong stands above.", file=sys.stderr)
        return 3
    if arguments.build:
        return 0
    print(f"LabHelp.me: {settings.public_url}", flush=True)
    return run_until_stopped(prebuilt_command(settings), prebuilt_environment())


def prepare_elsewhere() -> int:
    """Prepare in a process of its own and return its exit code.

    This process only waits for the server afterwards; what preparing imports would stay in its memory all that time.
    """
    code = run_passing_signals([sys.executable, "-m", "labhelp_app", "serve", "--prepare"], dict(os.environ))
    return 128 - code if code < 0 else code


def prepare(settings: Settings) -> None:
    """Create keys on the first development start, check them, and bring the database up to date."""
    from labhelp_app import bootstrap

    context = bootstrap.build(settings)
    if settings.demo:
        from labhelp_app.services import demo

        print(demo.announcement(demo.seed(context)), flush=True)
    context.database.dispose()


def development_banner(settings: Settings) -> str:
    """Say where the product is and that this is not production."""
    return (
        f"\n  LabHelp.me (development): http://localhost:{settings.frontend_port}\n"
        f"  Data and keys: {settings.var}. Never put real people's papers into a development copy.\n"
        "  The first start builds the pages and takes about a minute.\n"
    )


def tool(name: str) -> str:
    """Return the path of a tool installed beside this Python."""
    return str(Path(sys.executable).parent / name)


def built(settings: Settings) -> bool:
    """Build the pages unless the last build was made from the same sources for the same address."""
    web = web_folder()
    stamp = web / "build" / "labhelp.stamp"
    fingerprint = fingerprint_of(settings)
    if stamp.exists() and stamp.read_text() == fingerprint:
        return True
    print("Building the pages…", flush=True)
    command = [tool("reflex"), "export", "--frontend-only", "--no-zip", "--loglevel", "warning"]
    if subprocess.run(command, cwd=ROOT).returncode != 0:  # noqa: S603 - our own tool, fixed arguments
        return False
    stamp.write_text(fingerprint)
    return True


def web_folder() -> Path:
    """Return the folder Reflex builds in."""
    return ROOT / os.environ.get("REFLEX_WEB_WORKDIR", ".web")


def fingerprint_of(settings: Settings) -> str:
    """Hash the address baked into the pages and every file they are built from."""
    digest = hashlib.sha256(settings.api_url.encode())
    for path in sources():
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def sources() -> Iterator[Path]:
    """Yield the files the pages are built from, in a stable order."""
    for name in BUILT_FROM:
        top = ROOT / name
        paths = sorted(top.rglob("*")) if top.is_dir() else [top]
        yield from (path for path in paths if path.is_file() and "__pycache__" not in path.parts)


def prebuilt_command(settings: Settings) -> list[str]:
    """Return the command of the single-port server: one worker, because state lives in its memory."""
    return [
        tool("granian"),
        *("--interface", "asgi", "--factory", "labhelp_app.labhelp_app:app"),
        *("--host", "127.0.0.1", "--port", str(settings.port), "--workers", "1"),
        *("--ws", "--no-access-log", "--log-level", "warning"),
    ]


def prebuilt_environment() -> dict[str, str]:
    """Return the environment in which Reflex serves what was built instead of building again."""
    return {
        **os.environ,
        "__REFLEX_SKIP_COMPILE": "true",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        "REFLEX_ENV_MODE": "prod",
    }


def run_until_stopped(command: list[str], environment: dict[str, str]) -> int:
    """Run a server and return 0 when it was told to stop, else its exit code."""
    code = run_passing_signals(command, environment)
    return 0 if code in {0, -signal.SIGINT, -signal.SIGTERM, 130, 143} else code


def run_passing_signals(command: list[str], environment: dict[str, str]) -> int:
    """Run a command in its own process group, take the whole group down with us, and return its exit code.

    The negative number of the signal when it was told to stop, even if it ended in good order by itself.
    An interrupt to the parent alone would leave the front-end server, or half a migration, running.
    """
    asked: list[int] = []  # also what arrives while the process is being made
    process: subprocess.Popen[bytes] | None = None

    def stop(number: int, _frame: object) -> None:
        asked.append(number)
        if process is not None and process.poll() is None:
            os.killpg(process.pid, number)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)  # noqa: S603
        if asked:
            os.killpg(process.pid, asked[-1])
        code = process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    end_group(process.pid)
    return -asked[-1] if asked and code == 0 else code


def end_group(leader: int) -> None:
    """End what is left of a process group; nothing left is fine."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return
