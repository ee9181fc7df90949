"""The first page: what it does, shown at once on a synthetic report that anyone can open."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.controls import chip, classes, link_button, native_link
from labhelp_app.components.forms import problems
from labhelp_app.components.icons import icon
from labhelp_app.components.indicators import facts, indicator_line, indicator_row
from labhelp_app.components.shell import address
from labhelp_app.components.still_chart import still_chart
from labhelp_app.components.tables import table, table_row
from labhelp_app.i18n import Words
from labhelp_app.pages.landing_promises import honest_section, last_call, rights_section, steps_section
from labhelp_app.pages.public import public_pages
from labhelp_app.services import demo
from labhelp_app.services.demo_reports import SPECIMEN
from labhelp_app.services.demo_request import request_bytes
from labhelp_app.services.view_models import IndicatorRow, Paragraph, ReportPage, TrendPage

HERO_ROWS = ("ferritin", "hemoglobin", "glucose")
"""Indicators over the paper: clearly outside, just outside with a real change, within."""

SHOWN_ON_PAPER = 5
SHOWN_TREND = "hemoglobin"


def landing(language: str, words: Words) -> tuple[rx.Component, ...]:
    """Return the sections of the landing page, top to bottom."""
    report = demo.report_page(language)
    return (
        rx.el.div(problems(words, "login", (("erased", ""),)), class_name="wrap"),
        _hero(language, words, report),
        _example(words, report),
        steps_section(words),
        _trend(words, demo.trend_page(language, SHOWN_TREND)),
        _sent(words, report, request_bytes(language)),
        rights_section(words),
        honest_section(words),
        last_call(language, words),
    )


def _hero(language: str, words: Words, report: ReportPage) -> rx.Component:
    said = rx.el.div(
        rx.el.h1(words("landing.hero.title"), class_name="display"),
        rx.el.p(words("landing.hero.lead"), class_name="lead"),
        rx.el.div(
            link_button(words("landing.hero.start"), href=address(language, "/register")),
            native_link(words("landing.hero.example"), href="#example", look="btn quiet"),
            class_name="acts",
        ),
        rx.el.p(icon("lock", 20), rx.el.span(words("landing.hero.trust")), class_name="trust"),
        class_name="say",
    )
    return rx.el.section(said, _stage(words, report), class_name="wrap hero")


def _stage(words: Words, report: ReportPage) -> rx.Component:
    """Show the paper and, over it, what the product makes of it."""
    rows = [*report.attention, *(row for group in report.groups for row in group.rows)]
    chosen = sorted((row for row in rows if row.code in HERO_ROWS), key=lambda row: HERO_ROWS.index(row.code))
    return rx.el.div(
        _paper(words, rows[:SHOWN_ON_PAPER]),
        rx.el.div(
            rx.el.p(words("common.specimen.tag"), class_name="eyebrow stage-tag"),
            *(
                rx.el.div(rx.el.div(*indicator_line(row), class_name="line"), class_name="row")
                for row in chosen
            ),
            class_name="card raised group stage-card",
        ),
        class_name="stage",
        custom_attrs={"role": "group", "aria-label": words("landing.after.caption")},
    )


def _paper(words: Words, rows: list[IndicatorRow]) -> rx.Component:
    """Draw the slip as a laboratory would print it; decoration beside the rows that say the same."""
    heads = ("indicator", "value", "unit", "range")
    return rx.el.div(
        rx.el.table(
            rx.el.thead(rx.el.tr(*(rx.el.th(words(f"landing.paper.{head}")) for head in heads))),
            rx.el.tbody(
                *(
                    rx.el.tr(
                        *(rx.el.td(cell) for cell in (row.printed_name, row.value, row.unit, row.range_text))
                    )
                    for row in rows
                )
            ),
        ),
        class_name="slip behind",
        custom_attrs={"aria-hidden": "true"},
    )


def _example(words: Words, report: ReportPage) -> rx.Component:
    counts = facts(
        (report.inside, words("landing.example.inside")),
        (report.outside, words("landing.example.outside")),
        (report.not_assessed, words("landing.example.not_assessed")),
    )
    card = rx.el.div(
        rx.el.div(
            rx.el.span(words("common.specimen.tag"), class_name="tag"),
            rx.el.h3(report.headline, class_name="headline"),
            counts,
            _filter(words),
            class_name="head",
        ),
        _rows(report.attention, words, opened=True),
        *(_rows(group.rows, words, title=group.title, look="calm-group") for group in report.groups),
        class_name="card raised example wide-rows",
    )
    return rx.el.section(
        rx.el.div(
            _heading(words, "example"),
            card,
            _explained(words, report.explanation),
            class_name="wrap",
        ),
        class_name="section tinted",
        custom_attrs={"id": "example"},
    )


def _filter(words: Words) -> rx.Component:
    """Return two radio buttons that hide what is in range; the stylesheet does it, no script."""
    options = (("show-all", "all"), ("show-attention", "attention"))
    return rx.el.div(
        *(
            rx.el.label(
                rx.el.input(
                    type="radio",
                    name="shown",
                    default_checked=id_ == "show-all",
                    custom_attrs={"id": id_},
                ),
                words(f"landing.example.{name}"),
            )
            for id_, name in options
        ),
        class_name="segments",
        role="radiogroup",
        aria_label=words("landing.example.filter"),
    )


def _rows(
    rows: list[IndicatorRow], words: Words, *, title: str = "", look: str = "", opened: bool = False
) -> rx.Component:
    drawn = [indicator_row(row, words, opened=opened and at == 0) for at, row in enumerate(rows)]
    heading = (rx.el.h3(title),) if title else ()
    return rx.el.div(*heading, *drawn, class_name=classes("group", look))


def _explained(words: Words, paragraphs: list[Paragraph]) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h3(words("landing.example.explained")),
            chip(words("landing.example.by_rules"), "brand"),
            class_name="between",
        ),
        *(_paragraph(paragraph) for paragraph in paragraphs),
        class_name="card pad flat stack explained",
    )


def _paragraph(paragraph: Paragraph) -> rx.Component:
    heading = (rx.el.h4(paragraph.heading, class_name="eyebrow"),) if paragraph.heading else ()
    said = " ".join(sentence.text for sentence in paragraph.sentences)
    return rx.el.div(*heading, rx.el.p(said, class_name="small"))


def _trend(words: Words, trend: TrendPage) -> rx.Component:
    heads = [words(f"landing.trend.{head}") for head in ("date", "value", "range", "change")]
    said = ", ".join(f"{point.taken_on}: {point.value} {point.unit}" for point in trend.points)
    chart = rx.el.div(
        rx.el.p(rx.el.b(trend.headline.replace("/", "/\u2060"))),
        rx.el.p(f"{trend.name} · {trend.unit}", class_name="xs faint"),
        still_chart(trend, words("landing.trend.alt", name=trend.name, values=said)),
        rx.el.p(_legend(trend), class_name="xs faint"),
        rx.el.details(
            rx.el.summary(words("landing.trend.table")),
            table(
                heads,
                *(
                    table_row(
                        heads,
                        point.taken_on,
                        f"{point.value} {point.unit}",
                        point.range_text,
                        chip(point.change.word, point.change.tone) if point.change.word else "",
                    )
                    for point in reversed(trend.points)
                ),
                caption=words("landing.trend.table"),
            ),
            class_name="fold",
        ),
        class_name="card pad stack-s",
    )
    return rx.el.section(
        rx.el.div(rx.el.div(_heading(words, "trend"), chart, class_name="sides"), class_name="wrap"),
        class_name="section tinted",
    )


def _legend(trend: TrendPage) -> str:
    """Name the series by the shape of their points."""
    return " · ".join(f"{'○' if at == 0 else '◇'} {title}" for at, title in enumerate(trend.series_titles))


def _sent(words: Words, report: ReportPage, payload: bytes) -> rx.Component:
    said = rx.el.div(
        rx.el.h2(words("landing.sent.title")),
        rx.el.p(words("landing.sent.text"), class_name="muted"),
        rx.el.p(icon("shield", 20), rx.el.span(words("landing.sent.consent")), class_name="trust"),
        class_name="heading",
    )
    sent = rx.el.div(
        _identity(words, report),
        rx.el.p(words("landing.sent.bytes", count=len(payload)), class_name="eyebrow"),
        rx.el.pre(
            payload.decode(),
            class_name="bytes",
            tab_index=0,
            role="region",
            aria_label=words("landing.sent.bytes", count=len(payload)),
        ),
        class_name="stack-s",
    )
    return rx.el.section(
        rx.el.div(rx.el.div(said, sent, class_name="sides"), class_name="wrap"), class_name="section"
    )


def _identity(words: Words, report: ReportPage) -> rx.Component:
    """Show what stands on the paper and is struck out before anything is sent."""
    struck: tuple[tuple[str, Any], ...] = (
        (words("landing.sent.name"), words("landing.sent.specimen_name")),
        (words("landing.sent.born"), SPECIMEN.birth_date.strftime("%d.%m.%Y") if SPECIMEN.birth_date else ""),
        (words("landing.sent.lab"), report.laboratory),
        (words("landing.sent.taken"), report.taken_on),
    )
    return rx.el.div(
        rx.el.dl(
            *(
                part
                for head, text in struck
                for part in (
                    rx.el.dt(head),
                    rx.el.dd(
                        rx.el.del_(text, custom_attrs={"aria-hidden": "true"}),
                        rx.el.span(words("landing.sent.struck"), class_name="unseen"),
                    ),
                )
            )
        ),
        class_name="slip struck",
    )


def _heading(words: Words, name: str) -> rx.Component:
    lead = words(f"landing.{name}.lead") if name == "example" else words(f"landing.{name}.text")
    return rx.el.div(
        rx.el.h2(words(f"landing.{name}.title")), rx.el.p(lead, class_name="muted"), class_name="heading"
    )


PAGES = public_pages("/", landing, "landing")
