"""Counters of attempts, kept in the database so that a restart forgives nobody."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.exc import IntegrityError

from labhelp_app.storage.models import RateBucket
from labhelp_app.storage.unit_of_work import UnitOfWork


def locked_bucket(uow: UnitOfWork, key: str, moment: datetime) -> RateBucket:
    """Return the counter under ``key`` (made if absent), locked against others until the transaction ends."""
    bucket = uow.session.get(RateBucket, key, with_for_update=True, populate_existing=True)
    if bucket is not None:
        return bucket
    try:
        with uow.session.begin_nested():
            bucket = RateBucket(key=key, count=0, window_started_at=moment)
            uow.session.add(bucket)
        return bucket
    except IntegrityError:  # two first attempts at once
        found = uow.session.get(RateBucket, key, with_for_update=True, populate_existing=True)
        if found is None:
            raise
        return found


def forget_bucket(uow: UnitOfWork, key: str) -> None:
    """Remove the counter under ``key`` if there is one."""
    bucket = uow.session.get(RateBucket, key)
    if bucket is not None:
        uow.session.delete(bucket)
