"""Shared by the reading tests: printed specimens and a reading without the sandbox around it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from labhelp_app.reading import records, sandbox, worker_jobs
from labhelp_app.reading.drafts import Reading

TODAY = date(2026, 1, 15)


def read_here(pdf: bytes) -> Reading:
    """Run the worker's own job in this process: quick, for tests that are not about the sandbox."""
    return records.from_record(json.loads(worker_jobs.read(pdf, TODAY, lambda _stage, _share: None)))


@pytest.fixture(autouse=True, scope="session")
def _no_waiting_workers() -> Iterator[None]:
    yield
    sandbox.let_go()
