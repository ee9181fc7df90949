"""What has been measured about reading, taken from the stored benchmark, and what has not been measured."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import reflex as rx

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.components.icons import icon
from labhelp_app.components.measured import (
    Measured,
    MeasuredPictures,
    MeasuredText,
    Share,
    percent,
    read_measured,
    read_pictures,
)
from labhelp_app.components.tables import table, table_row
from labhelp_app.i18n import Words, say_count
from labhelp_app.pages.public import public_pages

COLUMNS = ("kind", "rows", "exact", "silent", "asked", "refused")
COUNTED = 3
NOT_MEASURED = 3


def accuracy(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return how it is counted, the figures with how they were come by, then what is not known."""
    return (
        rx.el.div(
            rx.el.h1(words("accuracy.page.title"), class_name="display"),
            rx.el.p(words("accuracy.page.lead"), class_name="lead measure"),
            class_name="wrap stack opening",
        ),
        _listed(words, "counted", COUNTED),
        _reading(language, words, read_measured()),
        _pictures(language, words, read_pictures()),
        _listed(words, "not", NOT_MEASURED),
        _sources(language, words),
    )


def _listed(words: Words, name: str, items: int) -> rx.Component:
    """Return a tinted section of points."""
    points = (words(f"accuracy.{name}.item{number}") for number in range(1, items + 1))
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words(f"accuracy.{name}.title"), class_name="section-title"),
            rx.el.ul(*(rx.el.li(icon("info", 20), point) for point in points), class_name="nots measure"),
            class_name="wrap",
        ),
        class_name="section tinted slim",
    )


def _section(title: str, *told: rx.Component) -> rx.Component:
    return rx.el.section(
        rx.el.div(rx.el.h2(title, class_name="section-title"), *told, class_name="wrap"),
        class_name="section slim",
    )


def _reading(language: str, words: Words, measured: MeasuredText | None) -> rx.Component:
    figures = _figures(language, words, measured) if measured else (rx.el.p(words("accuracy.reading.none")),)
    return _section(
        words("accuracy.reading.title"),
        *figures,
        rx.el.p(words("accuracy.reading.honest"), class_name="muted measure"),
    )


def _figures(language: str, words: Words, measured: MeasuredText) -> tuple[rx.Component, ...]:
    found = measured.figures
    shown = (
        (
            percent(found.exact.share, language),
            words("accuracy.reading.exact"),
            _bounds(language, words, found.exact),
        ),
        (
            percent(found.values.share, language),
            words("accuracy.reading.values"),
            _bounds(language, words, found.values),
        ),
        (
            str(found.silent_wrong),
            words("accuracy.reading.silent", of=found.unasked),
            _most(language, words, found),
        ),
        (percent(found.asked, language), words("accuracy.reading.asked"), ""),
    )
    return (
        rx.el.p(
            words("accuracy.reading.when", day=_written(measured.day), rows=found.rows),
            class_name="muted measure",
        ),
        rx.el.div(*(_figure(*one) for one in shown), class_name="quarters"),
        rx.el.p(words("accuracy.pictures.margin"), class_name="small muted measure"),
    )


def _figure(figure: str, about: str, bounds: str) -> rx.Component:
    return rx.el.div(
        rx.el.b(figure),
        rx.el.p(about, class_name="small muted"),
        *((rx.el.p(bounds, class_name="xs muted"),) if bounds else ()),
        class_name="card pad figure",
    )


def _pictures(language: str, words: Words, measured: MeasuredPictures | None) -> rx.Component:
    title = words("accuracy.pictures.title")
    honest = rx.el.p(words("accuracy.pictures.honest"), class_name="muted measure")
    if measured is None:
        return _section(title, rx.el.p(words("accuracy.pictures.none")), honest)
    papers = {found.papers for _, found in measured.kinds}
    held = (
        (rx.el.p(words("accuracy.pictures.held", papers=papers.pop() or 0), class_name="muted measure"),)
        if len(papers) == 1
        else ()
    )
    return _section(
        title,
        rx.el.p(words("accuracy.pictures.when", day=_written(measured.day)), class_name="muted measure"),
        *held,
        rx.el.div(_picture_table(language, words, measured), class_name="card"),
        *_shaken(language, words, measured.shaken, measured.shaken_refused),
        honest,
    )


def _picture_table(language: str, words: Words, measured: MeasuredPictures) -> rx.Component:
    heads = [words(f"accuracy.pictures.{name}") for name in COLUMNS]
    rows = (
        table_row(
            heads,
            rx.el.b(words(f"accuracy.pictures.{kind}")),
            str(found.rows),
            _with_small(percent(found.exact.share, language), _bounds(language, words, found.exact)),
            _with_small(_of(words, found.silent_wrong, found.unasked), _most(language, words, found)),
            percent(found.asked, language),
            "—" if found.refused is None else _of(words, found.refused, found.papers or 0),
        )
        for kind, found in measured.kinds
    )
    return table(heads, *rows, caption=words("accuracy.pictures.title"))


def _of(words: Words, part: int, whole: int) -> str:
    return words("accuracy.pictures.of", part=part, whole=whole)


def _bounds(language: str, words: Words, found: Share) -> str:
    low, high = percent(found.low, language), percent(found.high, language, up=True)
    return words("accuracy.pictures.bounds", low=low, high=high)


def _most(language: str, words: Words, found: Measured) -> str:
    return words("accuracy.pictures.most", high=percent(found.silent_most, language, up=True, places=2))


def _with_small(figure: str, small: str) -> rx.Component:
    return rx.fragment(figure, rx.el.div(small, class_name="xs muted"))


def _shaken(
    language: str, words: Words, pages: int | None, share: Decimal | None
) -> tuple[rx.Component, ...]:
    if pages is None or share is None:
        return ()
    told = words("accuracy.pictures.shaken", pages=pages, share=percent(share, language))
    return (rx.el.p(told, class_name="measure"),)


def _written(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def _sources(language: str, words: Words) -> rx.Component:
    counted = say_count(language, "common.indicators.count", len(all_analytes()))
    return _section(
        words("accuracy.sources.title"),
        rx.el.p(words("accuracy.sources.text", count=counted), class_name="measure"),
        rx.el.p(words("accuracy.sources.loinc"), class_name="xs faint"),
    )


PAGES = public_pages("/accuracy", accuracy, "accuracy")
