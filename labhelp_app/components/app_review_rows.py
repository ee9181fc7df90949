"""The rows of a draft: doubtful ones open with the crop of the paper beside the fields, sure ones folded away."""

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.app_combobox import name_field
from labhelp_app.components.controls import button, chip
from labhelp_app.components.forms import api
from labhelp_app.components.icons import icon
from labhelp_app.components.words import t
from labhelp_app.services.view_models import DraftReport, DraftRow
from labhelp_app.state.review import ReviewState


def doubtful_row(row: DraftRow) -> rx.Component:
    """Return a row that asks for a look: why, the paper, the fields, and one tap to say that it is right."""
    return rx.el.li(
        rx.el.div(
            chip(t("review.doubt.compare"), "near", "?"),
            rx.foreach(row.doubts, lambda doubt: rx.el.p(doubt, class_name="small")),
            class_name="stack-s",
        ),
        _crop(row),
        rx.el.div(
            _fields(row),
            rx.el.div(
                _right(row),
                _remove(row),
                class_name="cluster",
            ),
            class_name="stack-s",
        ),
        class_name="check-row",
        id="row-" + row.id,
        data_test="doubtful-row",
    )


def folded_row(row: DraftRow, report: DraftReport) -> rx.Component:
    """Return a sure row in one line that opens to its fields."""
    return rx.el.li(
        rx.el.details(
            rx.el.summary(
                rx.el.span(
                    rx.cond(row.analyte_name != "", row.analyte_name, row.printed_name), class_name="grow"
                ),
                rx.el.b(row.value, " ", rx.el.small(row.unit)),
                icon("pencil", 18),
            ),
            rx.el.div(
                rx.cond(row.by_hand, chip(t("common.row.by_hand")), chip(t("review.row.sure"), "ok", "✓")),
                _crop(row),
                _fields(row),
                rx.el.div(_remove(row), _move(row, report), class_name="cluster"),
                class_name="stack-s",
            ),
            class_name="folded",
        ),
        id="row-" + row.id,
        data_test="folded-row",
    )


def hand_row(row: DraftRow, report: DraftReport) -> rx.Component:
    """Return a row that is typed by hand: it stays open and in its place while its cells are filled in."""
    asks = row.needs_confirmation & ~row.confirmed
    return rx.el.li(
        rx.el.div(
            chip(t("common.row.by_hand")),
            rx.foreach(row.doubts, lambda doubt: rx.el.p(doubt, class_name="small")),
            class_name="stack-s",
        ),
        rx.el.div(
            _fields(row),
            rx.el.div(rx.cond(asks, _right(row)), _remove(row), _move(row, report), class_name="cluster"),
            class_name="stack-s",
        ),
        class_name="check-row",
        id="row-" + row.id,
        data_test="hand-row",
    )


def _right(row: Any) -> rx.Component:
    return button(
        t("review.row.right"),
        kind="quiet small",
        icon="check",
        on_click=ReviewState.confirm_row(row.id),
        id="right-" + row.id,
        data_test="row-right",
    )


def _crop(row: Any) -> rx.Component:
    return rx.cond(
        row.crop != "",
        rx.el.div(
            rx.cond(
                row.page_name != "", rx.el.p(row.page_name, class_name="xs faint", data_test="page-name")
            ),
            _strip(row),
            class_name="from-paper",
        ),
    )


def _strip(row: Any) -> rx.Component:
    return rx.el.div(
        rx.el.img(
            src=_crop_address(row.crop),
            alt=t("review.crop.alt"),
            loading="lazy",
            decoding="async",
        ),
        class_name="crop",
        # On a phone the strip is wider than the screen and is moved with a finger or the arrow keys.
        tab_index=0,
        role="group",
        custom_attrs={"aria-label": t("review.crop.alt")},
    )


def _crop_address(path: Any) -> Any:
    return f"{api('')}{path}"


def date_input(field: Any, iso: Any, taken: Any, **props: Any) -> rx.Component:
    """Return a field for dd.mm.yyyy; ``taken`` gets the text when the date is whole or the field is left."""
    return rx.el.input(
        id=field,
        key=field + iso,
        default_value=rx.cond(iso != "", f"{iso[8:10]}.{iso[5:7]}.{iso[:4]}", ""),
        # The dots are set by labhelp.js, which hides typing from React; app.js tells a finished date as a blur.
        on_blur=taken,
        placeholder=t("review.date.format"),
        input_mode="numeric",
        max_length=10,
        auto_complete="off",
        class_name=rx.cond(iso == "", "input doubt", "input"),
        custom_attrs={"data-date": ""},
        **props,
    )


def _fields(row: Any) -> rx.Component:
    return rx.el.div(
        name_field(row),
        _cell(row, "value", row.value, t("review.field.value"), input_mode="text"),
        _cell(row, "unit", row.unit, t("review.field.unit")),
        _cell(row, "range", row.range_text, t("review.field.range")),
        class_name="cells",
    )


def _cell(row: Any, cell: str, text: Any, label: Any, **props: Any) -> rx.Component:
    field = f"{cell}-" + row.id
    return rx.el.div(
        rx.el.label(label, html_for=field, class_name="xs"),
        rx.el.input(
            id=field,
            key=field + text,
            default_value=text,
            on_blur=lambda typed: ReviewState.edit(row.id, cell, typed),
            class_name=rx.cond(row.doubtful_fields.contains(cell), "input doubt", "input"),
            auto_complete="off",
            spell_check=False,
            max_length=160,
            **props,
        ),
        class_name=f"cell cell-{cell}",
    )


def _remove(row: Any) -> rx.Component:
    return rx.el.button(
        icon("trash", 20),
        t("review.row.remove"),
        rx.el.span(" ", row.printed_name, class_name="unseen"),
        type="button",
        on_click=ReviewState.remove_row(row.id),
        class_name="btn plain small",
        data_test="row-remove",
    )


def _move(row: Any, report: Any) -> rx.Component:
    """Several dates on one paper become several reports: a row can be given its own date."""
    field = "moved-" + row.id
    return rx.el.details(
        rx.el.summary(t("review.row.date"), class_name="btn plain small"),
        rx.el.div(
            rx.el.label(t("review.row.date_hint"), html_for=field, class_name="xs"),
            date_input(field, report.taken_on, ReviewState.move_row(row.id), data_test="row-date"),
            class_name="field",
        ),
        class_name="unfold",
    )
