"""How an indicator looks: value as the hero, range bar, status in word, sign and colour, explanation folded in.

Takes view models as plain data (the live example, built once) or as state vars (the result page).
"""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child, change_chip, chip, either, status_chip
from labhelp_app.components.icons import icon
from labhelp_app.i18n import Words
from labhelp_app.services.view_models import IndicatorRow, RangeBar, RedFlagNotice


def range_bar(bar: RangeBar | Any, tone: Any) -> rx.Component:
    """Return the bar with the zone of the range and the marker of the value; words beside it say the same."""
    return rx.el.div(
        rx.el.div(class_name="track"),
        rx.el.div(class_name="norm"),
        rx.el.div(class_name="mark", custom_attrs={"style": rx.Var.create({"left": _percent(bar.marker)})}),
        either(bar.low != "", rx.el.span(bar.low, class_name="lo")),
        either(bar.high != "", rx.el.span(bar.high, class_name="hi")),
        class_name=f"range {bar.kind} tone-{tone}",
        aria_hidden="true",
    )


def spark(path: Any) -> rx.Component:
    """Return a sparkline of path data drawn in an 84 x 24 box, or nothing."""
    line = rx.el.svg(
        rx.el.path(d=path),
        class_name="spark",
        view_box="0 0 84 24",
        custom_attrs={"aria-hidden": "true", "focusable": "false"},
    )
    return either(path != "", line)


def indicator_line(row: IndicatorRow | Any) -> tuple[Child, ...]:
    """Return the parts of the closed row: name, value, bar, status."""
    return (
        rx.el.span(
            rx.el.b(either(row.title != "", row.title, row.name)),
            either(row.hint != "", rx.el.span(row.hint, class_name="xs faint")),
            class_name="name",
        ),
        rx.el.span(row.value, " ", rx.el.small(row.unit), class_name="value"),
        rx.el.span(
            either(
                row.bar.kind != "none",
                range_bar(row.bar, row.status.tone),
                rx.el.span(row.range_text, class_name="xs faint"),
            ),
            class_name="bar",
        ),
        rx.el.span(status_chip(row.status), change_chip(row.change), class_name="status"),
    )


def indicator_row(
    row: IndicatorRow | Any, words: Words, *more: Child, opened: bool = False, lit: Any = None
) -> rx.Component:
    """Return one indicator that opens to its explanation; ``more`` is added at the end of the open part.

    ``lit`` is a state var: whether the sentence just tapped rests on this row.
    """
    attrs: dict[str, Any] = {"data-tone": row.status.tone, "id": "row-" + row.code}
    if opened:
        attrs["open"] = True
    if lit is not None:
        attrs["data-lit"] = rx.cond(lit, "true", "false")
    return rx.el.details(
        rx.el.summary(*indicator_line(row)),
        rx.el.div(
            _known(words("common.row.what"), row.what),
            _known(words("common.row.meaning"), row.meaning),
            _known(words("common.row.disturbs"), row.disturbs),
            _questions(row, words),
            _range_of(row, words),
            _before(row, words),
            _known(words("common.row.formula"), row.formula),
            _known(words("common.row.source"), row.source),
            *more,
            class_name="open",
        ),
        class_name="row",
        custom_attrs=attrs,
    )


def red_flag_banner(flag: RedFlagNotice | Any) -> rx.Component:
    """Return the fixed notice about a critical value; it stands before anything else."""
    return rx.el.div(
        icon("alert", 28),
        rx.el.div(
            rx.el.b(flag.title),
            rx.el.p(flag.text),
            either(flag.source != "", rx.el.p(flag.source, class_name="xs muted")),
        ),
        class_name="notice-box crit",
        role="alert",
    )


def facts(*pairs: tuple[Any, Child]) -> rx.Component:
    """Return a few numbers with what they count."""
    return rx.el.div(
        *(rx.el.div(rx.el.b(number), rx.el.span(text)) for number, text in pairs), class_name="facts"
    )


def _percent(marker: Any) -> Any:
    return f"{marker}%"


def _known(title: Child, text: Any) -> Any:
    return either(text != "", rx.el.div(rx.el.h4(title), rx.el.p(text)))


def _questions(row: IndicatorRow | Any, words: Words) -> Any:
    title = rx.el.h4(words("common.row.questions"))
    if isinstance(row.questions, rx.Var):
        asked = row.questions.to(list[str])
        listed = rx.el.ul(rx.foreach(asked, lambda question: rx.el.li(question)), class_name="list")
        return rx.cond(asked.length() > 0, rx.el.div(title, listed))
    if not row.questions:
        return rx.fragment()
    return rx.el.div(title, rx.el.ul(*(rx.el.li(question) for question in row.questions), class_name="list"))


def _range_of(row: IndicatorRow | Any, words: Words) -> Any:
    return rx.el.div(
        rx.el.h4(words("common.row.range")),
        rx.el.p(
            row.range_text,
            either(row.range_source != "", rx.el.span(" · ", row.range_source, class_name="faint")),
            either(row.range_citation != "", rx.el.span(" · ", row.range_citation, class_name="faint")),
        ),
        either(row.by_hand, chip(words("common.row.by_hand"))),
    )


def _before(row: IndicatorRow | Any, words: Words) -> Any:
    shown = rx.el.div(
        rx.el.h4(words("common.row.previous")),
        rx.el.div(
            rx.el.span(row.change.previous, " · ", row.change.previous_on),
            spark(row.spark),
            class_name="cluster",
        ),
        either(row.change.reason != "", rx.el.p(row.change.reason, class_name="xs faint")),
    )
    return either(row.change.previous != "", shown)
