"""What has been measured about reading, taken from the stored benchmark, and what has not been measured."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path
from typing import Any

import reflex as rx

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.components.icons import icon
from labhelp_app.i18n import Words, say_count
from labhelp_app.pages.public import public_pages

RESULTS = Path(__file__).resolve().parents[2] / "benchmarks" / "results" / "reading_text_pdf.json"
"""Written by ``benchmarks.reading.text_pdf``."""

PICTURES = RESULTS.with_name("reading_ocr.json")
"""Written by ``benchmarks.reading.picture_reading``."""

KINDS = ("scan_300", "phone_mild", "phone_hard", "low_dpi", "messenger")
COLUMNS = ("rows", "exact", "values", "silent", "asked")
NOT_MEASURED = 3


@dataclass(frozen=True)
class Measured:
    """The held-out papers of one benchmark run: those the rules were not tuned on; shares are 0 to 1.

    ``exact_within`` and ``values_within`` are the 95 % bounds of the two shares, None where they were not stored.
    """

    day: date
    rows: int
    exact: Decimal
    values: Decimal
    silent_wrong: int
    asked: Decimal
    exact_within: tuple[Decimal, Decimal] | None = None
    values_within: tuple[Decimal, Decimal] | None = None


def read_measured(path: Path = RESULTS) -> Measured | None:
    """Return the stored result; ``None`` when there is none or it does not hold every figure."""
    try:
        stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        return _measured(datetime.fromisoformat(stored["made_at"]).date(), stored["sets"]["held_out"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


@dataclass(frozen=True)
class MeasuredPictures:
    """The picture classes of one benchmark run in the order of ``KINDS``; shares are 0 to 1."""

    day: date
    kinds: tuple[tuple[str, Measured], ...]
    blurred_refused: Decimal | None
    papers: int | None = None  # of each kind, where all kinds have the same number


def read_pictures(path: Path = PICTURES) -> MeasuredPictures | None:
    """Return the stored result; ``None`` when there is none or no class is whole."""
    try:
        stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        day = datetime.fromisoformat(stored["made_at"]).date()
        classes = stored["classes"]
        kinds = tuple((kind, _measured(day, classes[kind])) for kind in KINDS if kind in classes)
        blurred = classes.get("blurred", {}).get("blurred_refused_share")
        papers = {classes[kind].get("papers") for kind, _ in kinds}
        share = None if blurred is None else Decimal(blurred)
        return (
            MeasuredPictures(day, kinds, share, papers.pop() if len(papers) == 1 else None) if kinds else None
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _measured(day: date, figures: dict[str, Any]) -> Measured:
    return Measured(
        day=day,
        rows=int(figures["rows"]),
        exact=Decimal(figures["rows_exact_share"]),
        values=Decimal(figures["values_exact_share"]),
        silent_wrong=int(figures["silent_wrong"]),
        asked=Decimal(figures["cells_asked_share"]),
        exact_within=_within(figures.get("rows_exact_bounds95")),
        values_within=_within(figures.get("values_exact_bounds95")),
    )


def _within(bounds: list[Decimal] | None) -> tuple[Decimal, Decimal] | None:
    return (Decimal(bounds[0]), Decimal(bounds[1])) if bounds else None


def percent(share: Decimal, language: str, *, up: bool = False) -> str:
    """Write a share as per cent with one decimal, cut and not rounded up: 0.9999 is 99.9 %; ``up`` rounds up."""
    cut = (share * 100).quantize(Decimal("0.1"), rounding=ROUND_CEILING if up else ROUND_FLOOR)
    text = f"{cut.normalize():f}"
    return f"{text}\u00a0%" if language == "en" else f"{text.replace('.', ',')}\u00a0%"


def accuracy(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the figures with how they were come by, then what is not known."""
    return (
        rx.el.div(
            rx.el.h1(words("accuracy.page.title"), class_name="display"),
            rx.el.p(words("accuracy.page.lead"), class_name="lead measure"),
            class_name="wrap stack opening",
        ),
        _reading(language, words, read_measured()),
        _pictures(language, words, read_pictures()),
        _not_measured(words),
        _sources(language, words),
    )


def _reading(language: str, words: Words, measured: Measured | None) -> rx.Component:
    figures = _figures(language, words, measured) if measured else (rx.el.p(words("accuracy.reading.none")),)
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("accuracy.reading.title"), class_name="section-title"),
            *figures,
            rx.el.p(words("accuracy.reading.honest"), class_name="muted measure"),
            class_name="wrap",
        ),
        class_name="section slim",
    )


def _figures(language: str, words: Words, measured: Measured) -> tuple[rx.Component, ...]:
    shown = (
        (percent(measured.exact, language), "exact"),
        (percent(measured.values, language), "values"),
        (str(measured.silent_wrong), "silent"),
        (percent(measured.asked, language), "asked"),
    )
    day = measured.day.strftime("%d.%m.%Y")
    return (
        rx.el.p(words("accuracy.reading.when", day=day, rows=measured.rows), class_name="muted measure"),
        rx.el.div(
            *(
                rx.el.div(
                    rx.el.b(figure),
                    rx.el.p(words(f"accuracy.reading.{name}"), class_name="small muted"),
                    class_name="card pad figure",
                )
                for figure, name in shown
            ),
            class_name="quarters",
        ),
    )


def _pictures(language: str, words: Words, measured: MeasuredPictures | None) -> rx.Component:
    if measured is None:
        told: tuple[rx.Component, ...] = (rx.el.p(words("accuracy.pictures.none")),)
    else:
        day = measured.day.strftime("%d.%m.%Y")
        told = (
            rx.el.p(words("accuracy.pictures.when", day=day), class_name="muted measure"),
            *_held_out(words, measured),
            _picture_table(language, words, measured),
            *_margin(words, measured),
            *_blurred(language, words, measured.blurred_refused),
        )
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("accuracy.pictures.title"), class_name="section-title"),
            *told,
            rx.el.p(words("accuracy.pictures.honest"), class_name="muted measure"),
            class_name="wrap stack-s",
        ),
        class_name="section slim",
    )


def _held_out(words: Words, measured: MeasuredPictures) -> tuple[rx.Component, ...]:
    if measured.papers is None:
        return ()
    return (rx.el.p(words("accuracy.pictures.held", papers=measured.papers), class_name="muted measure"),)


def _margin(words: Words, measured: MeasuredPictures) -> tuple[rx.Component, ...]:
    if not any(found.exact_within for _, found in measured.kinds):
        return ()
    return (rx.el.p(words("accuracy.pictures.margin"), class_name="small muted measure"),)


def _share(
    language: str, words: Words, share: Decimal, within: tuple[Decimal, Decimal] | None
) -> rx.Component:
    """Return a cell with a share and, in small print below it, the bounds it is known within."""
    if within is None:
        return rx.el.td(percent(share, language))
    low, high = percent(within[0], language), percent(within[1], language, up=True)
    bounds = words("accuracy.pictures.bounds", low=low, high=high)
    return rx.el.td(percent(share, language), rx.el.div(bounds, class_name="xs muted"))


def _picture_table(language: str, words: Words, measured: MeasuredPictures) -> rx.Component:
    heads = [rx.el.th(words("accuracy.pictures.kind"), scope="col")]
    heads += [rx.el.th(words(f"accuracy.pictures.{name}"), scope="col") for name in COLUMNS]
    body = [
        rx.el.tr(
            rx.el.th(words(f"accuracy.pictures.{kind}"), scope="row"),
            rx.el.td(str(found.rows)),
            _share(language, words, found.exact, found.exact_within),
            _share(language, words, found.values, found.values_within),
            rx.el.td(str(found.silent_wrong)),
            rx.el.td(percent(found.asked, language)),
        )
        for kind, found in measured.kinds
    ]
    table = rx.el.table(rx.el.thead(rx.el.tr(*heads)), rx.el.tbody(*body), class_name="table")
    return rx.el.div(
        table,
        class_name="scroll-x",
        tab_index=0,
        role="region",
        aria_label=words("accuracy.pictures.title"),
    )


def _blurred(language: str, words: Words, share: Decimal | None) -> tuple[rx.Component, ...]:
    if share is None:
        return ()
    return (rx.el.p(words("accuracy.pictures.blurred", share=percent(share, language))),)


def _not_measured(words: Words) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("accuracy.not.title"), class_name="section-title"),
            rx.el.ul(
                *(
                    rx.el.li(icon("info", 20), words(f"accuracy.not.item{number}"))
                    for number in range(1, NOT_MEASURED + 1)
                ),
                class_name="nots",
            ),
            class_name="wrap",
        ),
        class_name="section tinted slim",
    )


def _sources(language: str, words: Words) -> rx.Component:
    counted = say_count(language, "common.indicators.count", len(all_analytes()))
    return rx.el.section(
        rx.el.div(
            rx.el.h2(words("accuracy.sources.title"), class_name="section-title"),
            rx.el.p(words("accuracy.sources.text", count=counted), class_name="measure"),
            rx.el.p(words("accuracy.sources.loinc"), class_name="xs faint"),
            class_name="wrap",
        ),
        class_name="section slim",
    )


PAGES = public_pages("/accuracy", accuracy, "accuracy")
