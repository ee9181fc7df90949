"""One indicator through time as a Plotly figure: true dates, own ranges, nothing joined that cannot be compared."""

from __future__ import annotations

from html import escape
from typing import Any

import plotly.graph_objects as go

from labhelp_app.charts import palette, trend_bands
from labhelp_app.charts.trend_axes import Panel, moment, panels, time_span, value_span, written_dates
from labhelp_app.services.view_models import TrendPage, TrendPoint

PANEL_HEIGHT_PX = 300
GAP = 0.14

SHAPES = {
    "critical_low": ("triangle-down", 15),
    "critical_high": ("triangle-up", 15),
    "low": ("triangle-down", 12),
    "high": ("triangle-up", 12),
    "abnormal": ("diamond", 12),
    "normal": ("circle", 10),
}
"""Marker shape and size by flag, so that a status is never told by colour alone."""

OPEN = ("circle-open", 10)

SEPARATORS = {"en": ".,"}
"""Decimal sign and thousands mark; Russian and Kazakh write a comma and a space that does not break."""


def trend_figure(page: TrendPage, language: str) -> go.Figure:
    """Draw the points of ``page``; a figure without traces comes back when no point is a number."""
    figure = go.Figure()
    sheets = panels(page.points)
    figure.update_layout(**_layout(max(len(sheets), 1)), separators=SEPARATORS.get(language, ",\u00a0"))
    if not sheets:
        return figure
    drawn = [point for sheet in sheets for point in sheet.points]
    shapes: list[dict[str, Any]] = []
    for index, sheet in enumerate(sheets):
        axis = "" if index == 0 else str(index + 1)
        personal = (page.personal_low, page.personal_high) if sheet.unit == page.unit else (None, None)
        heights = value_span(sheet, personal)
        shapes += trend_bands.shapes(trend_bands.steps(sheet.points, time_span(drawn)), heights, axis)
        shapes += trend_bands.personal_shapes(*personal, axis)
        figure.add_traces(_traces(sheet, axis))
        figure.update_layout(
            {
                f"xaxis{axis}": _time_axis(drawn, axis),
                f"yaxis{axis}": _value_axis(heights, index, len(sheets), axis),
            }
        )
    figure.update_layout(
        shapes=shapes,
        annotations=[_caption(page.name, sheet, at, len(sheets)) for at, sheet in enumerate(sheets)],
    )
    return figure


def figure_config(code: str) -> dict[str, Any]:
    """Return what Plotly may offer: a picture to keep and nothing else, so that a finger scrolls the page."""
    picture = {"format": "png", "filename": f"labhelp-{code}", "width": 1200, "height": 640, "scale": 2}
    return {
        "displaylogo": False,
        "responsive": True,
        "scrollZoom": False,
        "doubleClick": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": picture,
    }


def _layout(sheets: int) -> dict[str, Any]:
    return {
        "template": "none",
        "height": PANEL_HEIGHT_PX * sheets + 40,
        "autosize": True,
        "margin": {"l": 8, "r": 12, "t": 34, "b": 8},
        "paper_bgcolor": palette.PAPER,
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": palette.FONT, "size": 13, "color": palette.TEXT},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 40,
        "hoverlabel": {"font": {"family": palette.FONT, "size": 14}, "align": "left"},
    }


def _time_axis(points: list[TrendPoint], axis: str) -> dict[str, Any]:
    dates = written_dates(points)
    return {
        "type": "date",
        "range": list(time_span(points)),
        "tickmode": "array",
        "tickvals": dates,
        "ticktext": [f"{at:%d.%m}<br>{at:%Y}" for at in dates],
        "ticks": "outside",
        "ticklen": 8,
        "tickcolor": "rgba(0,0,0,0)",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "anchor": f"y{axis}",
    }


def _value_axis(heights: tuple[float, float], index: int, sheets: int, axis: str) -> dict[str, Any]:
    bottom, top = _domain(index, sheets)
    return {
        "range": list(heights),
        "domain": [bottom, top],
        "nticks": 6,
        "gridcolor": palette.GRID,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "anchor": f"x{axis}",
        "separatethousands": False,
    }


def _domain(index: int, sheets: int) -> tuple[float, float]:
    share = (1 - GAP * (sheets - 1)) / sheets
    top = 1 - index * (share + GAP)
    return max(top - share, 0), top


def _caption(name: str, sheet: Panel, index: int, sheets: int) -> dict[str, Any]:
    """Name and unit above each sheet: the picture must still say what it is when it is kept."""
    return {
        "text": escape(", ".join(word for word in (name, sheet.unit) if word)),
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "y": _domain(index, sheets)[1],
        "yanchor": "bottom",
        "yshift": 8,
        "showarrow": False,
        "font": {"size": 13, "color": palette.TEXT},
    }


def _traces(sheet: Panel, axis: str) -> list[go.Scatter]:
    place = {"xaxis": f"x{axis}", "yaxis": f"y{axis}"}
    traces: list[go.Scatter] = []
    for series in dict.fromkeys(point.series for point in sheet.points):
        joined = [point for point in sheet.points if point.series == series and not point.censored]
        if len(joined) > 1:
            traces.append(
                go.Scatter(
                    x=[moment(point) for point in joined],
                    y=[point.number for point in joined],
                    mode="lines",
                    line={"color": palette.LINE, "width": 2.5},
                    hoverinfo="skip",
                    **place,
                )
            )
    traces.append(_markers(sheet.points, place))
    return traces


def _markers(points: tuple[TrendPoint, ...], place: dict[str, str]) -> go.Scatter:
    looks = [_look(point) for point in points]
    return go.Scatter(
        x=[moment(point) for point in points],
        y=[point.number for point in points],
        mode="markers",
        marker={
            "color": [palette.TONES.get(point.status.tone, palette.TONES["none"]) for point in points],
            "symbol": [symbol for symbol, _ in looks],
            "size": [size for _, size in looks],
            "line": {"width": 1.5, "color": palette.PAPER},
            "opacity": 1,
        },
        text=[_hover(point) for point in points],
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        **place,
    )


def _look(point: TrendPoint) -> tuple[str, int]:
    symbol, size = SHAPES.get(point.status.flag, OPEN)
    if point.censored and not symbol.endswith("-open"):
        symbol += "-open"
    return symbol, size


def _hover(point: TrendPoint) -> str:
    lines = [
        f"<b>{escape(point.value)} {escape(point.unit)}</b>",
        escape(point.taken_on),
        escape(f"{point.status.sign} {point.status.word}".strip()),
        escape(point.range_text),
        escape(point.laboratory),
    ]
    return "<br>".join(line for line in lines if line)
