"""`/app/trends/[analyte]`: one indicator through time, drawn and as a table that says the same."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase
from labhelp_app.components.controls import button, change_chip, inside_link, status_chip
from labhelp_app.components.forms import api
from labhelp_app.components.icons import icon
from labhelp_app.components.overlays import disclosure
from labhelp_app.components.tables import table, table_row
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.services.view_models import TrendPoint
from labhelp_app.state.session import SessionState
from labhelp_app.state.trends import TrendState


def view() -> rx.Component:
    return frame(
        by_phase(TrendState, rx.cond(TrendState.page, _shown(), rx.fragment()), "6rem", "22rem", "12rem"),
        section="trends",
        title="trend",
        reload=TrendState.load,
    )


def _shown() -> rx.Component:
    page = TrendState.page
    return rx.el.div(
        inside_link(icon("back", 20), t("trends.page.back"), to="/app/trends", look="with-icon no-print"),
        rx.el.div(
            rx.el.p(
                t("trends.page.title"),
                rx.cond(page.specimen != "", rx.el.span(" · ", page.specimen)),
                rx.cond(page.unit != "", rx.el.span(" · ", page.unit)),
                class_name="eyebrow",
            ),
            # A word joiner keeps a unit like мкмоль/л in one piece.
            rx.el.h1(page.headline.replace("/", "/\u2060"), id="headline"),
            status_chip(page.status),
            rx.cond(page.variation_text != "", rx.el.p(page.variation_text, class_name="small muted")),
            class_name="stack-s",
        ),
        rx.cond(TrendState.drawable, _chart()),
        _table(),
        _about(),
        class_name="stack",
    )


def _chart() -> rx.Component:
    page = TrendState.page
    return rx.el.section(
        rx.el.div(
            rx.plotly.basic(
                data=TrendState.figure,
                config=TrendState.config,
                template=None,
                use_resize_handler=True,
                style={"width": "100%"},
                id="plot",
            ),
            role="img",
            aria_label=page.headline,
            class_name="plot",
            id="chart",
        ),
        rx.el.ul(
            _sign("band", t("trends.legend.band")),
            rx.cond(page.personal_band_text != "", _sign("personal", page.personal_band_text)),
            rx.cond(
                page.series_titles.length() > 1,
                rx.foreach(page.series_titles, lambda title: rx.el.li(title)),
            ),
            class_name="legend xs faint",
        ),
        rx.el.div(
            button(
                t("trends.chart.png"),
                kind="quiet small",
                icon="download",
                id="png",
                custom_attrs={"data-chart-png": "chart"},
            ),
            rx.el.a(
                icon("download", 20),
                t("trends.chart.csv"),
                href=api("/api/trends/") + page.code + ".csv",
                reload_document=True,
                class_name="btn quiet small",
                id="csv",
                custom_attrs={"download": ""},
            ),
            class_name="cluster no-print",
        ),
        class_name="card pad stack",
    )


def _sign(look: str, text) -> rx.Component:
    return rx.el.li(rx.el.span(class_name=f"swatch {look}", custom_attrs={"aria-hidden": "true"}), text)


def _table() -> rx.Component:
    heads = tuple(t(f"trends.column.{name}") for name in ("date", "value", "range", "status", "change"))
    return rx.el.section(
        table(
            heads,
            rx.foreach(TrendState.newest_first, lambda point: _row(heads, point)),
            caption=t("trends.table.caption"),
        ),
        class_name="card",
        id="values",
    )


def _row(heads: tuple, point: TrendPoint) -> rx.Component:
    return table_row(
        heads,
        inside_link(point.taken_on, to="/app/reports/" + point.report_id, look="row-link"),
        rx.el.span(rx.el.b(point.value), " ", point.unit),
        rx.el.span(
            point.range_text,
            rx.cond(point.laboratory != "", rx.el.span(point.laboratory, class_name="xs faint block")),
        ),
        status_chip(point.status),
        rx.el.span(
            change_chip(point.change),
            rx.cond(point.change.reason != "", rx.el.span(point.change.reason, class_name="xs faint block")),
            rx.cond((point.change.word == "") & (point.change.reason == ""), rx.el.span("—")),
        ),
        data_test="point",
    )


def _about() -> rx.Component:
    page = TrendState.page
    return rx.cond(
        (page.what != "") | (page.source != ""),
        rx.el.section(
            rx.cond(
                page.what != "",
                rx.el.div(rx.el.h2(t("common.row.what"), class_name="t-m"), rx.el.p(page.what)),
            ),
            disclosure(
                t("trends.about.change"),
                rx.el.p(t("trends.about.text"), class_name="small"),
                rx.cond(
                    page.source != "",
                    rx.el.p(t("common.row.source"), ": ", page.source, class_name="xs faint"),
                ),
            ),
            class_name="card pad stack",
        ),
    )


PAGES = (
    Page(
        route="/app/trends/[analyte]",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, TrendState.load],
    ),
)
