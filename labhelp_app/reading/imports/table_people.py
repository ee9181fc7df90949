"""What cells of a table say of its person: days of birth are kept from being days of drawing, and can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.imports.structured import MAX_CELL, WORKBOOK_EPOCH, cell_at, day_of
from labhelp_app.reading.imports.table_columns import LOOKED_AT
from labhelp_app.reading.titles import is_known

Cells = list[str]
OLDEST_UNASKED_YEARS = 18
"""A table with one single day older than this is asked about. Whoever fills in a table by day has several days, a
laboratory exports results of the last years, and the day of birth of every grown-up is at least as old as this."""

_MOST_COLUMNS = 200
_DRAWN = re.compile(r"взят|забор|сбор|отбор|алынған|алу күні|collect|drawn|sampl", re.IGNORECASE)
_PERSON = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w'-]+(?:\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w'.-]*){1,3}")
_PEOPLE = re.compile(
    r"пациент|науқас|ф\.? ?и\.? ?о\b|фамил|отчеств|аты[- ]?жөні|\bтегі\b|\bиин\b|\bжсн\b|"
    r"patient|surname|(first|last|given|family|full) name|\biin\b",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")


def without_doubtful_days(table: Sequence[Cells], born: date | None, today: date) -> Sequence[Cells]:
    """Return the table with every column of days emptied that may be days of birth, whatever its title.

    Such a column holds the holder's own day of birth (``born``), or one single day in all lines that is older than
    ``OLDEST_UNASKED_YEARS``, or one single day beside a person's name. Then the day of drawing is asked for. A column
    of several days is no day of birth, and one whose title speaks of drawing is taken at its word.
    """
    looked_at = table[:LOOKED_AT]
    width = min(_MOST_COLUMNS, max((len(row) for row in looked_at), default=0))
    doubtful = {number for number in range(width) if _may_be_birth(looked_at, number, born, today)}
    if not doubtful:
        return table
    return [["" if number in doubtful else cell for number, cell in enumerate(row)] for row in table]


def _may_be_birth(rows: Sequence[Cells], number: int, born: date | None, today: date) -> bool:
    cells = [cell for row in rows if (cell := cell_at(row, number))]
    days = [day for cell in cells if (day := day_of(cell)) is not None]
    if not days or 2 * len(days) < len(cells):  # a day above a table stands in a column of other things
        return False
    if born is not None and days.count(born) >= 0.5 * len(days):
        return True
    first = next(place for place, row in enumerate(rows) if day_of(cell_at(row, number)) is not None)
    title = next((text for row in reversed(rows[:first]) if (text := cell_at(row, number))), "")
    if len(set(days)) > 1 or _DRAWN.search(title):
        return False
    older = today.year - days[0].year - ((today.month, today.day) < (days[0].month, days[0].day))
    return older >= OLDEST_UNASKED_YEARS or any(
        _is_of_people(rows, neighbour) for neighbour in (number - 1, number + 1) if neighbour >= 0
    )


def _is_of_people(rows: Sequence[Cells], number: int) -> bool:
    """Say whether a column names people: by its title, or because most of its cells look like a person's name."""
    cells = [cell for row in rows if (cell := cell_at(row, number))]
    named = sum(bool(_PERSON.fullmatch(cell)) and not is_known(cell) for cell in cells)
    return any(_PEOPLE.search(cell) for cell in cells) or (len(cells) > 1 and named > 0.5 * len(cells))


def lines_on_person(tables: Sequence[Sequence[Cells]]) -> Iterator[str]:
    """Yield what may tell birth or sex: each line of the tables, and each label with the cell beside and below it.

    Days that a workbook writes as numbers are written out beside a label. The lines live for one comparison.
    """
    for table in tables:
        for place, row in enumerate(table[:LOOKED_AT]):
            yield " ".join(cell[:MAX_CELL] for cell in row[:_MOST_COLUMNS])
            for number in range(min(len(row), _MOST_COLUMNS)):
                label = cell_at(row, number)
                if not label or any(map(str.isdigit, label)) or not _is_label(label):
                    continue
                below = cell_at(table[place + 1], number) if place + 1 < len(table) else ""
                yield from (
                    f"{label}: {_written_out(cell)}" for cell in (cell_at(row, number + 1), below) if cell
                )


def _is_label(text: str) -> bool:
    return is_personal(text) or is_personal(f"{text.rstrip(' :')}:")


def _written_out(cell: str) -> str:
    if not _SERIAL.fullmatch(cell):
        return cell
    return f"{WORKBOOK_EPOCH + timedelta(days=int(float(cell))):%d.%m.%Y}"
