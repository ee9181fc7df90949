"""Rows as JSON and back: the same copy fits SQLite and PostgreSQL."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Date, LargeBinary, Table, func, select

from labhelp_app.storage.models import Moment

BATCH = 500
"""How many rows are written at once."""

Row = dict[str, Any]


def copy_out(connection: Connection, table: Table) -> Iterator[Row]:
    """Yield the rows of a table as JSON objects, ordered by primary key."""
    ordered = select(table).order_by(*table.primary_key.columns)
    result = connection.execution_options(yield_per=BATCH).execute(ordered)
    for row in result.mappings():
        yield {column.name: _to_json(row[column.name]) for column in table.columns}


def copy_in(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Insert JSON objects made by ``copy_out`` and return how many; unknown columns are refused.

    Raises:
        KeyError: an object has a column the table does not have.
    """
    count, waiting = 0, iter(rows)
    while batch := list(islice(waiting, BATCH)):
        connection.execute(table.insert(), [_from_json(table, row) for row in batch])
        count += len(batch)
    return count


def count_rows(connection: Connection, tables: Iterable[Table]) -> dict[str, int]:
    """Return the number of rows by table name."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables
    }


def _to_json(value: object) -> object:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def _from_json(table: Table, row: Mapping[str, Any]) -> Row:
    return {name: _value(table.columns[name].type, value) for name, value in row.items()}


def _value(kind: object, value: Any) -> object:
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value, validate=True)
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value
