"""Server time until a result page is ready: four reports opened, one judged beside the others, worded."""

from __future__ import annotations

from typing import Any

from benchmarks.house import house
from benchmarks.timing import median, milliseconds, p95
from labhelp_app.services import reports, trends, vault
from labhelp_app.services.report_shelf import kept_reports

RUNS = 40


def measure() -> dict[str, Any]:
    """Return median and p95 for the result page and for the list of dynamics."""
    with house() as (context, actor):
        newest = reports.cards(context, actor, "ru")[0].id
        page = milliseconds(lambda: reports.page(context, actor, newest, "ru"), RUNS, warm=3)
        dynamics = milliseconds(lambda: trends.cards(context, actor, "ru"), RUNS, warm=2)

        def only_open() -> None:
            with context.database.unit_of_work(actor.user_id) as uow:
                kept_reports(uow, context, actor, vault.Purpose.SHOW_HISTORY)
                uow.commit()

        opened = median(milliseconds(only_open, RUNS, warm=2))
    return {
        "what": "result page and list of dynamics for a person with four reports",
        "baseline": "opening the same four sealed reports",
        "figures": [
            {
                "name": "result page, median",
                "value": median(page),
                "unit": "ms",
                "ratio": round(median(page) / opened, 2),
            },
            {"name": "result page, p95", "value": p95(page), "unit": "ms", "bar": 300},
            {"name": "dynamics, p95", "value": p95(dynamics), "unit": "ms", "bar": 300},
        ],
    }
