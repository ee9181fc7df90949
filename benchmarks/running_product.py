"""A prebuilt copy of the product, started for the benchmarks that need the real server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.product import Product, start, stop


@contextmanager
def running() -> Iterator[Product]:
    """Yield a running copy on a fresh database."""
    with tempfile.TemporaryDirectory() as folder:
        product = start(Path(folder) / "var")
        try:
            yield product
        finally:
            stop(product)
