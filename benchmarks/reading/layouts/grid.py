"""A plain table drawn cell by cell, shared by the layouts that differ in content more than in drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.reading.paper import Paper


@dataclass(frozen=True, slots=True)
class Style:
    """How a table is drawn: left edges of columns, letter size, line pitch, rules and alignment."""

    x: tuple[float, ...]
    size: float = 9
    pitch: float = 15
    horizontal: bool = False
    vertical: bool = False
    zebra: bool = False
    right: float = 555
    align: tuple[str, ...] = ()
    upper: bool = False
    wrap: bool = True


def headings(paper: Paper, y: float, titles: Sequence[str], style: Style) -> float:
    """Print the heading line and return the height of the first row."""
    for number, title in enumerate(titles):
        _cell(paper, number, y, title.upper() if style.upper else title, style, bold=True)
    _rule(paper, y + 4, style)
    return y + style.pitch


def row(paper: Paper, y: float, cells: Sequence[str], style: Style) -> float:
    """Print one row, wrapping its first cell, and return the height of the next."""
    edges = (*style.x[1:], style.right)
    wrapped = (
        paper.wrapped(cells[0], edges[0] - style.x[0] - 6, size=style.size) if style.wrap else [cells[0]]
    )
    if style.zebra and int(y / style.pitch) % 2:
        paper.shade(style.x[0] - 3, y - style.pitch + 5, style.right, y + 4)
    for number, line in enumerate(wrapped):
        paper.text(style.x[0], y + number * (style.size + 1.5), line, size=style.size)
    for number, text in enumerate(cells[1:], start=1):
        _cell(paper, number, y, text, style)
    bottom = y + (len(wrapped) - 1) * (style.size + 1.5)
    _rule(paper, bottom + 4, style)
    if style.vertical:
        for x in (*style.x, style.right):
            paper.rule(x - 3, y - style.pitch + 4, x - 3, bottom + 4)
    return bottom + style.pitch


def _cell(paper: Paper, number: int, y: float, text: str, style: Style, *, bold: bool = False) -> None:
    align = style.align[number] if number < len(style.align) else "left"
    edges = (*style.x[1:], style.right)
    x = {
        "left": style.x[number],
        "right": edges[number] - 8,
        "centre": (style.x[number] + edges[number] - 6) / 2,
    }
    paper.text(x[align], y, text, size=style.size, align=align, bold=bold)


def _rule(paper: Paper, y: float, style: Style) -> None:
    if style.horizontal:
        paper.rule(style.x[0] - 3, y, style.right, y)
