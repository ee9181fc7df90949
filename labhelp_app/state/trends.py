"""The list of indicators that have a history, and the one that is looked at."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import reflex as rx

from labhelp_app.charts.trend_figure import figure_config, trend_figure
from labhelp_app.services import trends
from labhelp_app.services.view_models import TrendCard, TrendPage, TrendPoint
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.screen import SCREENS, Screen, arrive, language_of, last_segment, show


class TrendListState(Screen, rx.State):
    """Owns the cards of all indicators with a history and the words they are searched by."""

    cards: list[TrendCard] = []
    query: str = ""
    only_changed: bool = False

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        self.cards = await show(self, trends.cards, await language_of(self)) or []

    @rx.event
    @guarded(Policy.PATIENT)
    async def search(self, query: str):
        self.query = query[:80]

    @rx.event
    @guarded(Policy.PATIENT)
    async def toggle_changed(self):
        self.only_changed = not self.only_changed

    @rx.var
    def found(self) -> list[TrendCard]:
        """The cards whose name or group holds the words searched for."""
        words = self.query.casefold().split()
        return [
            card
            for card in self.cards
            if all(word in f"{card.name} {card.group_title}".casefold() for word in words)
            and (not self.only_changed or card.change.verdict == "real")
        ]


class TrendState(Screen, rx.State):
    """Owns one indicator through time: its figure and the table that says the same."""

    page: TrendPage | None = None
    figure: go.Figure = go.Figure()
    config: dict[str, Any] = {}
    drawable: bool = False

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        code = last_segment(self)
        if self.page is not None and self.page.code != code:
            self.page, self.phase = None, "loading"
            yield
        language = await language_of(self)
        page: TrendPage | None = await show(self, trends.page, code, language)
        self.page = page
        self.figure = go.Figure() if page is None else trend_figure(page, language)
        self.config = {} if page is None else figure_config(page.code)
        self.drawable = bool(self.figure.data)

    @rx.var
    def newest_first(self) -> list[TrendPoint]:
        """The rows of the table: the last measurement is what a person looks for."""
        return list(reversed(self.page.points)) if self.page else []


SCREENS += [TrendListState, TrendState]
