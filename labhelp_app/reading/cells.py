"""Sorts the words of a line into the columns of its table."""

from __future__ import annotations

from dataclasses import dataclass, field

from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.columns import Layout, kind_fit
from labhelp_app.reading.words import Line, Word

_PREPOSITIONS = frozenset({"в", "на", "per"})  # "в п/зр" is never parted


@dataclass(slots=True)
class Cells:
    """The words of one or more lines sorted into columns."""

    by_column: dict[int, list[Word]] = field(default_factory=dict[int, list[Word]])
    lines: list[Line] = field(default_factory=list[Line])
    remarked: bool = False

    def text(self, layout: Layout, role: Role) -> str:
        """Return the text of all columns with this role."""
        return " ".join(word.text for word in self.words(layout, role))

    def words(self, layout: Layout, role: Role) -> list[Word]:
        """Return the words of all columns with this role."""
        numbers = [n for n, column in enumerate(layout.columns) if column.role is role]
        return [word for n in numbers for word in self.by_column.get(n, [])]

    def absorb(self, other: Cells, *, before: bool) -> None:
        """Take the words of a line above (``before``) or below into this row."""
        for number, words in other.by_column.items():
            mine = self.by_column.get(number, [])
            self.by_column[number] = words + mine if before else mine + words
        self.lines = other.lines + self.lines if before else self.lines + other.lines


def cells_of(line: Line, layout: Layout) -> Cells:
    """Sort the words of one line into the columns of the table.

    A long name may reach past its column: the words of one phrase stay with the name unless they are of
    the kind that the next column holds.
    """
    cells = Cells(lines=[line])
    for phrase in line.phrases:
        before: int | None = None
        for place, word in enumerate(phrase):
            beside = (
                phrase[place + 1] if word.text.lower() in _PREPOSITIONS and place + 1 < len(phrase) else word
            )
            number = layout.column_of(beside)
            runs_over = before is not None and number != before and layout.columns[before].role is Role.NAME
            if runs_over and before is not None and kind_fit(word.text, layout.columns[number].role) <= 0.2:
                number = before
            cells.by_column.setdefault(number, []).append(word)
            before = number
    return cells
