"""A field that offers names while typing: the ARIA combobox pattern; keys are handled in the browser by app.js."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from typing import Any

import reflex as rx

from labhelp_app.components.words import t
from labhelp_app.services.view_models import AnalyteChoice
from labhelp_app.state.review import ReviewState

PAUSE_MS = 220
"""How long typing rests before names are looked up."""


def name_field(row: Any) -> rx.Component:
    """Return the field for an indicator's name with its list of offers."""
    field, offers = "name-" + row.id, "offers-" + row.id
    opened = (ReviewState.asking == row.id) & (ReviewState.offers.length() > 0)
    return rx.el.div(
        rx.el.label(t("review.field.name"), html_for=field, class_name="xs"),
        rx.el.div(
            rx.el.input(
                id=field,
                # A value that comes back from the server remounts the field; typing never does.
                key=field + row.printed_name + row.analyte,
                default_value=row.printed_name,
                on_change=ReviewState.search_name(row.id).debounce(PAUSE_MS),
                on_focus=ReviewState.offer_candidates(row.id),
                on_blur=lambda text: [ReviewState.edit(row.id, "name", text), ReviewState.stop_search],
                class_name=rx.cond(row.doubtful_fields.contains("name"), "input doubt", "input"),
                auto_complete="off",
                spell_check=False,
                max_length=160,
                custom_attrs={
                    "role": "combobox",
                    "aria-expanded": rx.cond(opened, "true", "false"),
                    "aria-controls": offers,
                    "aria-autocomplete": "list",
                    "aria-describedby": "known-" + row.id,
                },
            ),
            rx.el.div(
                rx.cond(opened, rx.foreach(ReviewState.offers, lambda offer: _offer(row, offer))),
                id=offers,
                role="listbox",
                class_name="offers",
                hidden=~opened,
                custom_attrs={"aria-label": t("review.offers.label")},
            ),
            class_name="combobox",
        ),
        rx.el.p(_known(row), id="known-" + row.id, class_name="xs faint"),
        class_name="cell cell-name",
    )


def _known(row: Any) -> Any:
    """Say which indicator of the catalogue the name stands for, when the paper calls it otherwise."""
    return rx.cond(
        row.analyte != "",
        rx.cond(
            row.analyte_name != row.printed_name,
            rx.el.span(t("review.field.known"), " ", row.analyte_name),
            "",
        ),
        rx.cond(row.printed_name != "", t("review.field.unknown"), ""),
    )


def _offer(row: Any, offer: AnalyteChoice) -> rx.Component:
    return rx.el.div(
        rx.el.b(offer.name),
        rx.el.span(
            offer.specimen, rx.cond(offer.unit != "", rx.el.span(" · ", offer.unit)), class_name="xs faint"
        ),
        id="offer-" + row.id + "-" + offer.code,
        role="option",
        on_click=ReviewState.choose_name(row.id, offer.code),
        class_name="offer",
        custom_attrs={"aria-selected": "false", "data-then": "value-" + row.id},
    )
