"""Runs the revisions on the database of the settings, or on the connection the application hands over."""

from __future__ import annotations

import logging.config
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from labhelp_app.settings import settings
from labhelp_app.storage import models
from labhelp_app.storage.engine import migration_engine

TABLES = SQLModel.metadata


def render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our moment type as the plain type it is in the database, so that revisions stand on their own."""
    del autogen_context
    if kind == "type" and isinstance(item, models.Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and type(item).__name__ == "AutoString":
        return f"sa.String(length={item.length})" if item.length else "sa.String()"
    return False


def run(connection: Connection) -> None:
    """Run the wanted revisions in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=TABLES,
        render_as_batch=True,
        render_item=render_item,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Use the given connection, or open one from the settings."""
    given = context.config.attributes.get("connection")
    if given is not None:
        run(given)
        return
    logging.config.fileConfig(str(context.config.config_file_name), disable_existing_loggers=False)
    engine = migration_engine(settings().database_url)
    with engine.begin() as connection:
        run(connection)
    engine.dispose()


main()
