"""A browser reduced to what the web layer sees of it: cookies, origins, forms and one socket."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import httpx
from simple_websocket import Client, ConnectionClosed, ConnectionError

ROOT = Path(__file__).resolve().parents[2]
STARTING_MAY_TAKE_S = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The specimen application behind the real guard in a process of its own."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port, self.page_port = free_port(), free_port()
        self.folder, self.var = folder, folder / "var"
        self.origin = f"http://localhost:{self.page_port}"
        self.log = folder / "server.log"
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Start and wait until the health check answers."""
        (self.folder / "pages").mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "rxconfig.py", self.folder / "rxconfig.py")
        environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "LABHELP_VAR": str(self.var),
            "LABHELP_PORT": str(self.port),
            "LABHELP_FRONTEND_PORT": str(self.page_port),
            "SPECIMEN_PAGES": str(self.folder / "pages"),
            "__REFLEX_SKIP_COMPILE": "true",
            "REFLEX_ENV_MODE": "prod",
            **self._settings,
        }
        granian = Path(sys.executable).parent / "granian"
        command = [str(granian), "--interface", "asgi", "--factory", "tests.web.specimen_app:app"]
        command += ["--host", "127.0.0.1", "--port", str(self.port), "--workers", "1"]
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                command, cwd=self.folder, env=environment, stdout=log, stderr=log
            )
        self._wait()

    def stop(self) -> None:
        """Stop this process and no other."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()

    def _wait(self) -> None:
        until = time.monotonic() + STARTING_MAY_TAKE_S
        while time.monotonic() < until:
            try:
                if httpx.get(f"{self.url}/health", timeout=2).status_code == 200:
                    return
            except httpx.HTTPError:
                time.sleep(0.2)
        raise TimeoutError(self.log.read_text()[-2000:])


class Visitor:
    """One browser: keeps its cookies and posts forms from a page of ours."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.http = httpx.Client(base_url=server.url, follow_redirects=False, timeout=30)
        self.cookies: dict[str, str] = {}

    def post(self, path: str, fields: dict[str, str] | None = None, **headers: str | None) -> httpx.Response:
        """Post a form; ``origin=None`` leaves the header out."""
        sent = {"origin": self.server.origin} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        return self._sent(
            "POST", path, {name: value for name, value in sent.items() if value is not None}, fields
        )

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self._sent("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    def _sent(
        self, method: str, path: str, headers: dict[str, str], fields: dict[str, str] | None = None
    ) -> httpx.Response:
        headers = headers | ({"cookie": self.cookie_header} if self.cookies else {})
        answer = self.http.request(method, path, headers=headers, data=fields)
        self.http.cookies.clear()
        for line in answer.headers.get_list("set-cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            if "Max-Age=0" in line:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return answer

    @property
    def cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def socket(self, token: str = "", **changes: Any) -> Socket:
        """Open a socket as this browser; ``origin``, ``cookie`` and others may be changed."""
        headers = {"Origin": self.server.origin, "Cookie": self.cookie_header} | changes
        return Socket(
            self.server, token or str(uuid.uuid4()), {name: value for name, value in headers.items() if value}
        )


class Socket:
    """One socket speaking just enough Socket.IO to send events and read what comes back."""

    def __init__(self, server: Server, token: str, headers: dict[str, str]) -> None:
        address = f"ws://localhost:{server.port}/_event/?token={token}&EIO=4&transport=websocket"
        self.token = token
        self._client = Client(address, headers=headers)
        # Sent before the greeting is read: this client overlooks what comes in one piece with the handshake.
        self._client.send("40/_event,")
        assert self._client.receive(timeout=10).startswith("0")
        assert self._client.receive(timeout=10).startswith("40/_event")

    def event(self, name: str, path: str = "/app/specimen", **payload: Any) -> None:
        """Send one event by its full name."""
        body = {
            "name": name,
            "payload": payload,
            "router_data": {"pathname": path, "asPath": path, "query": {}},
        }
        self._client.send("42/_event," + json.dumps(["event", body]))

    def send(self, text: str) -> None:
        self._client.send(text)

    def heard(self, seconds: float = 1.0) -> str:
        """Return everything that arrives within ``seconds`` as one text."""
        texts: list[str] = []
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            text = self._client.receive(timeout=left)
            if text == "2":
                self._client.send("3")
            elif text is not None:
                texts.append(str(text))
        return "\n".join(texts)

    def closed_within(self, seconds: float) -> float | None:
        """Return after how many seconds the server closed the socket, ``None`` when it did not."""
        started = time.monotonic()
        try:
            self.heard(seconds)
        except ConnectionClosed:
            return time.monotonic() - started
        return None

    def close(self) -> None:
        self._client.close()


def handshake_status(server: Server, **headers: str) -> int:
    """Return the HTTP status a socket handshake is answered with; 101 is a welcome."""
    try:
        client = Client(
            f"ws://localhost:{server.port}/_event/?token=t&EIO=4&transport=websocket", headers=headers
        )
    except ConnectionError as error:
        return int(error.status_code or 0)
    client.close()
    return 101
