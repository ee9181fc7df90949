"""Server time from an upload to a review page that is ready, for a two-page PDF with a text layer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pypdfium2

from benchmarks.house import house, read
from benchmarks.reading.layouts.bilingual_lab import kdl_like
from benchmarks.timing import median, milliseconds, p95
from labhelp_app.services import drafts

RUNS = 25


def measure() -> dict[str, Any]:
    """Return median and p95 of the whole path: seal, queue, sandbox, geometry, catalogue, seal, open."""
    documents = iter([kdl_like(date(2026, 2, 3), seed=seed)[0] for seed in range(RUNS + 1)])
    sample = kdl_like(date(2026, 2, 3), seed=1)[0]
    pages = len(pypdfium2.PdfDocument(sample))
    with house() as (context, actor):

        def once() -> None:
            draft_id = read(context, actor, next(documents))
            drafts.discard(context, actor, draft_id)

        taken = milliseconds(once, RUNS)
    bare = median(milliseconds(lambda: text_of(sample), 15))
    return {
        "what": f"upload to review, {pages}-page text PDF, {RUNS} different papers",
        "baseline": "bare text extraction of the same bytes in this process",
        "figures": [
            {"name": "median", "value": median(taken), "unit": "ms", "ratio": round(median(taken) / bare, 1)},
            {"name": "p95", "value": p95(taken), "unit": "ms", "bar": 1500},
        ],
    }


def text_of(document: bytes) -> list[str]:
    """Return the text of each page with nothing around it."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(document)]
