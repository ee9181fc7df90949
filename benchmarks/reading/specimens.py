"""All synthetic papers of the benchmark, and the two that browser tests put in."""

from __future__ import annotations

from benchmarks.reading.layouts.bilingual_lab import kdl_like
from benchmarks.reading.layouts.form_098 import form_098

__all__ = ["form_098", "kdl_like"]
