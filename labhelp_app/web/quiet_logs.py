"""Keeps what people type out of the log: the framework writes event data and error texts into its own.

Reflex logs the payload of an event it cannot read, the value of an argument it cannot convert, and
whatever a browser reports as its error. None of that may reach a log of ours, so warnings and errors of
the framework keep only where they come from and which class of error it was.
"""

from __future__ import annotations

import logging

_LOUD = frozenset(
    {
        "reflex",
        "reflex_base",
        "reflex_components_core",
        "socketio",
        "engineio",
        "asyncio",
        "starlette",
        "uvicorn",
    }
)


def install() -> None:
    """Make every warning and error of the framework a bare place in the code.

    A filter on a logger does not act on its children, and handlers come and go; the record factory is
    the one point that nothing passes by.
    """
    made = logging.getLogRecordFactory()
    if getattr(made, "only_places", False):
        return

    def factory(*args: object, **named: object) -> logging.LogRecord:
        record = made(*args, **named)
        if record.levelno >= logging.WARNING and record.name.split(".")[0] in _LOUD:
            _keep_the_place(record)
        return record

    factory.only_places = True  # pyright: ignore[reportFunctionMemberAccess]
    logging.setLogRecordFactory(factory)


def _keep_the_place(record: logging.LogRecord) -> None:
    kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "told"
    record.msg, record.args = f"{record.name}.{record.funcName}:{record.lineno} {kind}", ()
    record.exc_info = record.exc_text = record.stack_info = None
