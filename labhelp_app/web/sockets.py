"""Open sockets: counted, kept within limits, and closed within two seconds of the end of their session."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from starlette.types import Message, Receive, Send

log = logging.getLogger(__name__)

LONGEST_MESSAGE = 64 * 1024
"""Bytes of one message from a browser; documents travel by HTTP."""

EVENTS_PER_MINUTE = 100
BURST = 200
"""Events in hand after a quiet while: a review table is edited in bursts."""

MOST_PER_PERSON = 5
MOST_PER_ADDRESS = 50
"""Sockets of people who are not signed in, per network address."""

CHECK_EVERY_S = 1.0
CLOSING_MAY_TAKE_S = 1.0
CLOSE_ENDED = 4401
CLOSE_TOO_LARGE = 1009
CLOSE_TOO_MANY = 1008


class Allowance:
    """Events a caller may still send; refilled steadily."""

    def __init__(self) -> None:
        self._left, self._at = float(BURST), time.monotonic()

    def spend(self) -> bool:
        """Take one event, or tell that there is none left."""
        if not self.rested() and self._left < 1:
            return False
        self._left -= 1
        return True

    def rested(self) -> bool:
        """Refill, and tell whether everything is in hand again."""
        now = time.monotonic()
        self._left = min(BURST, self._left + (now - self._at) * EVENTS_PER_MINUTE / 60)
        self._at = now
        return self._left >= BURST


class Socket:
    """One open socket: reads from the browser with limits, ends when told to."""

    def __init__(self, session_id: str, receive: Receive, send: Send, allowance: Allowance) -> None:
        self.session_id = session_id
        self._receive, self._send, self._allowance = receive, send, allowance
        self._ended = asyncio.Event()
        self._reading: asyncio.Task[Message] | None = None

    def end(self) -> None:
        """Close at the next turn of the loop, whatever the socket is doing."""
        self._ended.set()

    async def receive(self) -> Message:
        """Return the next message that may pass; a forbidden one closes the socket."""
        if self._reading is None:
            self._reading = asyncio.ensure_future(_awaited(self._receive))
        ended = asyncio.ensure_future(self._ended.wait())
        await asyncio.wait({self._reading, ended}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if self._ended.is_set():
            return await self._close(CLOSE_ENDED)
        message, self._reading = self._reading.result(), None
        if message["type"] == "websocket.receive":
            payload = message.get("text") or message.get("bytes") or ""
            if _size(payload) > LONGEST_MESSAGE:
                return await self._close(CLOSE_TOO_LARGE)
            if _is_event(payload) and not self._allowance.spend():
                return await self._close(CLOSE_TOO_MANY)
        return message

    def forget(self) -> None:
        """Let go of a read that nobody waits for any more."""
        if self._reading is not None:
            self._reading.cancel()

    async def _close(self, code: int) -> Message:
        # The server closes a socket only while nothing reads from it.
        self.forget()
        try:
            async with asyncio.timeout(CLOSING_MAY_TAKE_S):
                await self._send({"type": "websocket.close", "code": code})
        except Exception as error:  # the browser was gone already
            log.debug("closing a socket: %s", type(error).__name__)
        return {"type": "websocket.disconnect", "code": code}


class Sockets:
    """All open sockets of this process."""

    def __init__(self, still_running: Callable[[Iterable[str]], frozenset[str]]) -> None:
        self._still_running = still_running
        self._open: set[Socket] = set()
        self._counts: Counter[str] = Counter()
        self._allowances: dict[str, Allowance] = {}
        self._watching: asyncio.Task[None] | None = None

    def room_for(self, counted_by: str, *, signed_in: bool) -> bool:
        """Tell whether this person (or address) may open one more."""
        return self._counts[counted_by] < (MOST_PER_PERSON if signed_in else MOST_PER_ADDRESS)

    def open(self, counted_by: str, session_id: str, receive: Receive, send: Send) -> Socket:
        """Count a socket in; the events of one person are counted together."""
        allowance = self._allowances.setdefault(counted_by, Allowance())
        socket = Socket(session_id, receive, send, allowance)
        self._counts[counted_by] += 1
        self._open.add(socket)
        if self._watching is None or self._watching.done():
            self._watching = asyncio.ensure_future(self._watch())
        return socket

    def close(self, counted_by: str, socket: Socket) -> None:
        """Count a socket out."""
        socket.forget()
        self._open.discard(socket)
        self._counts[counted_by] -= 1
        if self._counts[counted_by] <= 0:
            del self._counts[counted_by]
            # A caller who comes back at once finds the allowance as it was left.
            kept = {
                key: own for key, own in self._allowances.items() if self._counts.get(key) or not own.rested()
            }
            self._allowances = kept

    def end_session(self, session_id: str) -> None:
        """Close every socket of a session that this process has just ended."""
        for socket in [socket for socket in self._open if socket.session_id == session_id]:
            socket.end()

    async def _watch(self) -> None:
        # Sessions also end elsewhere: in another process, by a command, by the clock.
        while self._open:
            await asyncio.sleep(CHECK_EVERY_S)
            ids = {socket.session_id for socket in self._open if socket.session_id}
            try:
                running = await asyncio.to_thread(self._still_running, ids) if ids else frozenset[str]()
            except Exception as error:  # no database: every event is refused anyway until it is back
                log.error("sessions could not be checked: %s", type(error).__name__)
                continue
            for session_id in ids - running:
                self.end_session(session_id)


async def _awaited(receive: Receive) -> Message:
    return await receive()


def _size(payload: Any) -> int:
    return len(payload.encode()) if isinstance(payload, str) else len(payload)


def _is_event(payload: Any) -> bool:
    # Engine.IO "4" is a message, Socket.IO "2" within it an event; heartbeats are neither.
    return not isinstance(payload, str) or payload.startswith("42")
