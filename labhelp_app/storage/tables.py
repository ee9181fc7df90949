"""The tables as such: for counting, copying and checking without loading objects."""

from __future__ import annotations

from sqlalchemy import Table
from sqlmodel import SQLModel

from labhelp_app.storage import models


def table_of(model: type[SQLModel]) -> Table:
    """Return the table behind a model."""
    return SQLModel.metadata.tables[str(vars(model)["__tablename__"])]


def own_tables() -> tuple[Table, ...]:
    """Return the product's tables, those that others point to first."""
    names = {
        str(model.__dict__["__tablename__"])
        for model in vars(models).values()
        if isinstance(model, type) and issubclass(model, SQLModel) and "__tablename__" in vars(model)
    }
    return tuple(table for table in SQLModel.metadata.sorted_tables if table.name in names)
