"""A PostgreSQL that lives as long as a test run: its own folder, its own socket, thrown away at the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psycopg

OWNER = "labhelp"
"""The role the product connects as: no superuser, so that row-level security holds for it."""


class ThrowAwayPostgres:
    """A server of our own; never one that was there before."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="labhelp-pg-"))
        self._names = 0
        self._programs = _programs()
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(self.folder, _unprivileged())

    def start(self) -> None:
        """Make the cluster, start it and add the product's role."""
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "-k")
        options = f"-c listen_addresses='' -k {self.folder} -c max_connections=200 -c shared_buffers=32MB"
        log = str(self.folder / "server.log")
        self._run("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "-t", "60", "start")
        self.execute(f"CREATE ROLE {OWNER} LOGIN")

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        try:
            self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def create(self, *, template: str = "template0") -> str:
        """Make a fresh database owned by the product's role and return its name."""
        self._names += 1
        name = f"labhelp_{os.getpid()}_{self._names}"
        self.execute(f"CREATE DATABASE {name} OWNER {OWNER} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database and whoever is still connected."""
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def url(self, name: str, role: str = OWNER) -> str:
        """Return the address of a database for the product's setting."""
        return f"postgresql+psycopg://{role}@/{name}?host={self.folder}"

    def execute(self, statement: str) -> None:
        """Run one statement as the superuser, outside any transaction."""
        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = (str(self._programs / program), *arguments)
        if os.getuid() == 0:
            command = (
                "setpriv",
                f"--reuid={_unprivileged()}",
                f"--regid={_unprivileged_group()}",
                "--clear-groups",
                *command,
            )
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, check=False)
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr.strip()}")


def _programs() -> Path:
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not versions:
        raise RuntimeError(
            "PostgreSQL is not installed; `make test` installs it, or install your system's package"
        )
    return versions[-1].parent


def _unprivileged() -> str:
    import pwd

    return "postgres" if any(entry.pw_name == "postgres" for entry in pwd.getpwall()) else "nobody"


def _unprivileged_group() -> str:
    import grp
    import pwd

    return grp.getgrgid(pwd.getpwnam(_unprivileged()).pw_gid).gr_name
