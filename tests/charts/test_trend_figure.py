"""The chart of one indicator: what is drawn, what is kept apart, what is left out."""

from __future__ import annotations

import json
from datetime import datetime as day

from labhelp_app.charts.trend_axes import panels, time_span, value_span, written_dates
from labhelp_app.charts.trend_bands import steps
from labhelp_app.charts.trend_figure import figure_config, trend_figure
from tests.charts.papers import FINE, LOW, UNKNOWN, point, trend


def lines(figure):
    return [trace for trace in figure.data if trace.mode == "lines"]


def markers(figure):
    return [trace for trace in figure.data if trace.mode == "markers"]


def rectangles(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "rect"]


def test_points_of_one_series_are_joined_in_the_order_of_their_dates():
    figure = trend_figure(trend(point("2026-03-02", 11.0), point("2025-04-20", 16.0)), "ru")
    assert [list(line.y) for line in lines(figure)] == [[16.0, 11.0]]


def test_series_that_cannot_be_compared_are_not_joined():
    figure = trend_figure(trend(point("2025-04-20", 16.0), point("2026-03-02", 11.0, series=1)), "ru")
    assert lines(figure) == []
    assert len(markers(figure)[0].x) == 2


def test_values_in_different_units_never_share_an_axis():
    figure = trend_figure(trend(point("2025-04-20", 16.0), point("2026-03-02", 36.0, unit="пмоль/л")), "ru")
    assert {trace.yaxis for trace in figure.data} == {"y", "y2"}
    upper, lower = figure.layout.yaxis.domain, figure.layout.yaxis2.domain
    assert lower[1] < upper[0]


def test_a_new_printed_range_begins_in_the_middle_between_two_reports():
    paper = (point("2025-01-01", 20.0), point("2025-01-11", 20.0, low=10.0, high=120.0))
    old, new = steps(paper, time_span(paper))
    assert old.end == new.begin == day.fromisoformat("2025-01-06T12:00")
    assert (old.low, old.high, new.low, new.high) == (15.0, 140.0, 10.0, 120.0)


def test_a_report_without_a_range_leaves_a_gap_in_the_band():
    paper = (
        point("2025-01-01", 20.0),
        point("2025-02-01", 20.0, low=None, high=None),
        point("2025-03-01", 20.0),
    )
    first, second = steps(paper, time_span(paper))
    assert first.end < second.begin


def test_an_open_side_of_a_range_runs_to_the_edge_of_the_sheet_without_a_bound_line():
    figure = trend_figure(trend(point("2025-01-01", 4.0, low=None, high=5.2)), "ru")
    (rectangle,) = rectangles(figure)
    assert (rectangle.y0, rectangle.y1) == (figure.layout.yaxis.range[0], 5.2)
    assert [shape.y0 for shape in figure.layout.shapes if shape.type == "line"] == [5.2]


def test_a_value_known_only_as_below_a_limit_is_shown_open_and_not_joined():
    figure = trend_figure(
        trend(point("2025-01-01", 3.0, censored=True), point("2025-02-01", 4.0), point("2025-03-01", 5.0)),
        "ru",
    )
    assert [list(line.y) for line in lines(figure)] == [[4.0, 5.0]]
    assert markers(figure)[0].marker.symbol[0].endswith("-open")


def test_status_is_told_by_shape_as_well_as_by_colour():
    figure = trend_figure(
        trend(
            point("2025-01-01", 9.0, status=LOW),
            point("2025-02-01", 40.0, status=FINE),
            point("2025-03-01", 40.0, status=UNKNOWN),
        ),
        "ru",
    )
    assert len(set(markers(figure)[0].marker.symbol)) == 3


def test_results_in_words_are_left_to_the_table():
    figure = trend_figure(trend(point("2025-01-01", None)), "ru")
    assert list(figure.data) == []


def test_every_point_and_bound_lies_inside_the_sheet():
    (sheet,) = panels([point("2025-01-01", 9.0), point("2025-02-01", 300.0)])
    low, high = value_span(sheet, (7.0, 11.0))
    assert low <= 7.0
    assert high > 300.0


def test_a_single_value_without_a_range_still_has_room_around_it():
    (sheet,) = panels([point("2025-01-01", 0.0, low=None, high=None)])
    low, high = value_span(sheet)
    assert low <= 0.0 < high


def test_dates_that_would_touch_on_a_phone_are_written_once_and_the_newest_always():
    paper = [point(f"2025-01-{day:02d}", 10.0) for day in range(1, 29)]
    dates = written_dates(paper)
    assert dates[-1] == day.fromisoformat("2025-01-28T12:00")
    assert len(dates) <= 6


def test_two_samples_of_one_day_keep_their_hours():
    figure = trend_figure(trend(point("2025-01-01T08:00:00", 10.0), point("2025-01-01T20:00:00", 12.0)), "ru")
    assert list(markers(figure)[0].x) == [
        day.fromisoformat("2025-01-01T08:00"),
        day.fromisoformat("2025-01-01T20:00"),
    ]


def test_decimals_are_written_with_a_comma_in_russian_and_kazakh_and_a_point_in_english():
    signs = {
        language: trend_figure(trend(point("2025-01-01", 1.5)), language).layout.separators[0]
        for language in ("ru", "kk", "en")
    }
    assert signs == {"ru": ",", "kk": ",", "en": "."}


def test_what_a_paper_says_cannot_become_markup_in_the_bubble():
    figure = trend_figure(trend(point("2025-01-01", 1.5, laboratory='<a href="//x">')), "ru")
    assert "<a" not in markers(figure)[0].text[0]


def test_a_figure_is_small_enough_to_send():
    paper = [point(f"20{year}-0{month}-01", 10.0) for year in range(10, 26) for month in range(1, 5)]
    assert len(json.dumps(trend_figure(trend(*paper), "ru").to_plotly_json(), default=str)) < 40_000


def test_the_picture_is_named_after_the_catalogue_code_only():
    assert figure_config("ferritin")["toImageButtonOptions"]["filename"] == "labhelp-ferritin"


def test_a_picture_that_is_kept_says_what_it_shows_and_in_which_unit():
    figure = trend_figure(trend(point("2025-04-20", 16.0), point("2026-03-02", 36.0, unit="пмоль/л")), "ru")
    assert [caption.text for caption in figure.layout.annotations] == ["Ферритин, пмоль/л", "Ферритин, мкг/л"]
