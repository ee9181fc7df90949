"""The question about the columns of a table, as the page shows it: the first lines, one choice for each role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from labhelp_app.i18n import say
from labhelp_app.reading.imports.table_columns import ROLES, ShownColumn, TableAsked
from labhelp_app.services import view_models as show

NEEDED = ("name", "value")


def table_question(
    table: Mapping[str, Any] | None, columns: Mapping[str, Any] | None, language: str
) -> show.TableQuestion:
    """Return the question, an empty one when nothing is asked; texts of the table are as in the file."""
    if table is None:
        return show.TableQuestion()
    asked = TableAsked.from_record(table)
    guesses = {column.guess: column.number for column in asked.columns if column.guess}
    roles = guesses if columns is None else {str(role): int(n) for role, n in columns["roles"].items()}
    role_at = {number: role for role, number in reversed(roles.items())}
    taken = Counter(roles.values())
    return show.TableQuestion(
        columns=[
            show.TableColumn(
                number=column.number,
                name=_name(at, column, language),
                title=column.title,
                role=say(language, f"review.columns.{role_at[column.number]}")
                if column.number in role_at
                else "",
            )
            for at, column in enumerate(asked.columns, 1)
        ],
        lines=[list(line) for line in zip(*(column.cells for column in asked.columns), strict=False)],
        roles=[
            show.ColumnRole(
                code=role,
                title=say(language, f"review.columns.{role}"),
                needed=role in NEEDED,
                chosen=str(roles.get(role, -1)),
                guessed=role in roles and guesses.get(role) == roles[role],
                twice=role in roles and taken[roles[role]] > 1,
            )
            for role in ROLES
        ],
        can_read=all(role in roles for role in NEEDED) and max(taken.values()) == 1,
    )


def _name(at: int, column: ShownColumn, language: str) -> str:
    """Return what a column is called in the choices: its place, its title or else its first cell."""
    told = column.title or next((cell for cell in column.cells if cell), "")
    return say(language, "review.columns.place", number=at, title=told)
