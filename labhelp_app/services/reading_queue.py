"""Reads queued drafts in a few threads, fair between people, and picks up where a crash left off."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque

from labhelp_app.services.context import Context
from labhelp_app.services.reading_jobs import Turn, read_draft
from labhelp_app.storage.draft_progress import waiting_drafts

log = logging.getLogger(__name__)

_queues: dict[int, ReadingQueue] = {}
_queues_lock = threading.Lock()


PICTURE_WORKERS = 1
"""Photos and scans read at a time: each takes a processor for seconds and about a gigabyte."""


class ReadingQueue:
    """Threads that read one draft each at a time; people take turns, whatever the number of their papers.

    Drafts that turn out to be pictures move on to a queue of their own, so that a paper with text never
    waits behind a photo.
    """

    def __init__(self, ctx: Context, workers: int, *, pictures: bool = False) -> None:
        self._ctx = ctx
        self._pictures = None if pictures else ReadingQueue(ctx, PICTURE_WORKERS, pictures=True)
        self._waiting: OrderedDict[str, deque[str]] = OrderedDict()
        self._changed = threading.Condition()
        self._busy = 0
        self._stopped = False
        self._threads = [
            threading.Thread(
                target=self._work, name=f"reading-{'pictures-' if pictures else ''}{number}", daemon=True
            )
            for number in range(max(1, workers))
        ]
        for thread in self._threads:
            thread.start()

    def add(self, user_id: str, draft_id: str) -> None:
        """Queue a draft behind the person's own earlier ones."""
        with self._changed:
            self._waiting.setdefault(user_id, deque()).append(draft_id)
            self._changed.notify_all()

    def wait_until_idle(self, timeout_s: float) -> bool:
        """Wait until nothing is queued or being read; return whether that happened in time."""
        with self._changed:
            idle = self._changed.wait_for(lambda: not self._waiting and not self._busy, timeout_s)
        return idle and (self._pictures is None or self._pictures.wait_until_idle(timeout_s))

    def stop(self, timeout_s: float = 5.0) -> None:
        """Take no more work; what is being read goes on being read at the next start."""
        with self._changed:
            self._stopped = True
            self._waiting.clear()
            self._changed.notify_all()
        if self._pictures is not None:
            self._pictures.stop(timeout_s)
        for thread in self._threads:
            thread.join(timeout_s)

    def _work(self) -> None:
        while (job := self._next()) is not None:
            try:
                turn = read_draft(self._ctx, *job, pictures=self._pictures is None)
                if turn is Turn.NEXT:
                    self.add(*job)  # the next page waits its turn behind other people's
                elif turn is Turn.PICTURES and self._pictures is not None:
                    self._pictures.add(*job)
            except Exception as error:
                # The kind of error only: its text could hold a line of somebody's paper.
                log.error("reading a draft failed: %s", type(error).__name__)
            finally:
                with self._changed:
                    self._busy -= 1
                    self._changed.notify_all()

    def _next(self) -> tuple[str, str] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or bool(self._waiting))
            if self._stopped:
                return None
            user_id, drafts = self._waiting.popitem(last=False)
            draft_id = drafts.popleft()
            if drafts:
                self._waiting[user_id] = drafts  # back of the line
            self._busy += 1
            return user_id, draft_id


def start(ctx: Context) -> ReadingQueue:
    """Start the queue of this context, once, with everything a crash or restart left unread."""
    with _queues_lock:
        queue = _queues.get(id(ctx.database))
        if queue is not None:
            return queue
        queue = _queues[id(ctx.database)] = ReadingQueue(ctx, ctx.settings.reading_workers)
    with ctx.database.unit_of_work() as uow:
        left = waiting_drafts(uow)
    for draft in left:
        queue.add(draft.user_id, draft.id)
    return queue


def submit(ctx: Context, user_id: str, draft_id: str) -> None:
    """Queue one draft that is already in the database."""
    with _queues_lock:
        queue = _queues.get(id(ctx.database))
    if queue is None:
        start(ctx)  # finds the draft in the database by itself
    else:
        queue.add(user_id, draft_id)


def stop(ctx: Context) -> None:
    """Stop the queue of this context; drafts stay queued in the database."""
    with _queues_lock:
        queue = _queues.pop(id(ctx.database), None)
    if queue is not None:
        queue.stop()
