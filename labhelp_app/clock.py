"""The one source of the present moment, so that tests can travel in time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

KAZAKHSTAN = ZoneInfo("Asia/Almaty")
"""The civil time of the service: dates a person sees and ages are counted in it."""


class Clock(Protocol):
    """Something that knows the present moment."""

    def now(self) -> datetime:
        """Return the present moment, timezone-aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands still until moved; for tests and drills."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """Return the moment the clock was set to."""
        return self._moment

    def advance(self, step: timedelta) -> None:
        """Move the clock forward by ``step``."""
        self._moment += step


def civil_date(moment: datetime) -> date:
    """Return the calendar day in Kazakhstan at ``moment``."""
    return moment.astimezone(KAZAKHSTAN).date()
