"""Tables whose rows become small cards on a phone; every cell then carries the name of its column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import reflex as rx

from labhelp_app.components.controls import Child


def table(heads: Sequence[Child], *body: Child, caption: Child) -> rx.Component:
    """Return a table; ``body`` are ``table_row``s or one ``rx.foreach`` over them; the caption is read out."""
    return rx.el.table(
        rx.el.caption(caption, class_name="unseen"),
        rx.el.thead(rx.el.tr(*(rx.el.th(head, scope="col") for head in heads))),
        rx.el.tbody(*body),
        class_name="table cards",
    )


def table_row(heads: Sequence[Child], *cells: Child, **props: Any) -> rx.Component:
    """Return one row; ``heads`` are the table's own, repeated beside each cell on a phone."""
    return rx.el.tr(
        *(
            rx.el.td(rx.el.div(cell), custom_attrs={"data-label": head})
            for head, cell in zip(heads, cells, strict=True)
        ),
        **props,
    )
