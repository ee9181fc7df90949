"""Fifty people reading the model's words at once: how fast the first comes, and what it costs everybody else.

The model is the scripted server in a process of its own, over TLS, with pauses between its pieces.
"""

from __future__ import annotations

import multiprocessing
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks.house import house
from benchmarks.timing import milliseconds, p95
from labhelp_app.interpretation.guard_names import names
from labhelp_app.interpretation.openai_client import connect
from labhelp_app.services import interpretations, reports
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.interpretations import Spoken
from labhelp_app.settings import Ai
from tests.cast import person
from tests.scripted_openai import ScriptedOpenAi
from tests.services.test_interpretations import kept_report

STREAMS = 50
PAUSE_S = 0.1
PAGES = 60


def measure() -> dict[str, Any]:
    """Return the figures; pages are asked for while all streams are under way."""
    with house() as (context, actor), scripted(0.0) as quick, scripted(PAUSE_S) as slow:
        names("ru")
        newest = reports.cards(context, actor, "ru")[0].id
        alone = milliseconds(lambda: reports.page(context, actor, newest, "ru"), 30, warm=3)
        first = first_sentence_ms(with_model(context, quick), runs=15)
        busy = pages_while_streaming(with_model(context, slow), context, actor, newest)
    return {
        "what": f"{STREAMS} streams at once; first explanation; first sentence of the model",
        "baseline": "the same page with no stream",
        "figures": [
            {"name": "first explanation (rules), p95", "value": p95(alone), "unit": "ms", "bar": 200},
            {"name": "sentence whole to sentence shown, p95", "value": p95(first), "unit": "ms", "bar": 300},
            {
                "name": f"result page during {STREAMS} streams, p95",
                "value": p95(busy),
                "unit": "ms",
                "bar": 300,
                "ratio": round(statistics.median(busy) / statistics.median(alone), 2),
            },
        ],
    }


def first_sentence_ms(context: Context, runs: int) -> list[float]:
    """Return how long after asking the first sentence is out: an upper bound of the delay after it was whole."""
    actor = readers(context, 1)[0]
    report_id = kept_report(context, actor)
    taken: list[float] = []
    for _ in range(runs + 1):
        stream = interpretations.explain(context, actor, report_id, "ru", "simple", anew=True)
        started = time.perf_counter()
        assert isinstance(next(stream), Spoken)
        taken.append((time.perf_counter() - started) * 1000)
        list(stream)  # to its end, so that the ledger is closed
    return taken[1:]


def pages_while_streaming(asked: Context, context: Context, actor: Actor, report_id: str) -> list[float]:
    """Return the times of result pages asked for while every stream is between its first and last sentence."""
    people = [(reader, kept_report(asked, reader)) for reader in readers(asked, STREAMS)]
    under_way, ended = threading.Barrier(STREAMS + 1), threading.Event()
    with ThreadPoolExecutor(STREAMS) as pool:

        def read(reader: Actor, its_report: str) -> None:
            stream = interpretations.explain(asked, reader, its_report, "ru", "simple")
            next(stream)
            under_way.wait(60)
            for _ in stream:
                if ended.is_set():
                    return

        waiting = [pool.submit(read, *one) for one in people]
        under_way.wait(60)
        taken: list[float] = []
        while len(taken) < PAGES and not all(one.done() for one in waiting):
            taken += milliseconds(lambda: reports.page(context, actor, report_id, "ru"), 1, warm=0)
        ended.set()
        for one in waiting:
            one.result()
    return taken


def readers(context: Context, count: int) -> list[Actor]:
    """Return so many people who agreed to AI."""
    return [person(context, f"reader{number}", ai=True) for number in range(count)]


def with_model(context: Context, ai: Ai) -> Context:
    """Return the context with a model to ask."""
    return replace(context, settings=replace(context.settings, ai=ai), ai=connect(ai))


@contextmanager
def scripted(pause_s: float) -> Iterator[Ai]:
    """Yield the settings of a scripted model in its own process."""
    here, there = multiprocessing.get_context("spawn").Pipe()
    with tempfile.TemporaryDirectory() as folder:
        process = multiprocessing.get_context("spawn").Process(
            target=serve, args=(there, folder, pause_s), daemon=True
        )
        process.start()
        base_url, ca_file = here.recv()
        try:
            yield Ai(api_key="k", base_url=base_url, ca_file=ca_file, model="scripted", daily_per_person=1000)
        finally:
            here.send("stop")
            process.join(10)


def serve(pipe: Connection, folder: str, pause_s: float) -> None:
    """Run the scripted model until told to stop."""
    with ScriptedOpenAi(Path(folder)) as server:
        server.script.pause_s = pause_s
        pipe.send((server.base_url, str(server.ca_file)))
        pipe.recv()
