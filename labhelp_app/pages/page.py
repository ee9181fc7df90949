"""The shape of a page: a route, what is drawn, and what is loaded when a person arrives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import reflex as rx


@dataclass(frozen=True)
class Page:
    """One route of the product; every page module exposes ``PAGES: tuple[Page, ...]``."""

    route: str
    view: Callable[[], rx.Component]
    title: str
    description: str = ""
    on_load: Any = None
    meta: list[Any] = field(default_factory=list)
