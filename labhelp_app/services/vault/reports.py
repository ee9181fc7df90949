"""Confirmed reports: one envelope each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from labhelp_app.clock import civil_date
from labhelp_app.errors import Conflict, NotFound, RecordUnreadable
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.report_bodies import papers_named
from labhelp_app.services.vault.envelopes import Slot, open_body, open_checked, seal_body
from labhelp_app.services.vault.files import delete_file, file_ids_of
from labhelp_app.services.vault.gate import Admission, Body, Purpose, admit, refuse
from labhelp_app.storage.draft_progress import lock_person
from labhelp_app.storage.models import Report, StoredFile
from labhelp_app.storage.owned_rows import get_owned, is_there, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

ACTIVE = "active"


@dataclass(frozen=True)
class OpenReport:
    """A report in clear; ``created_on`` and ``updated_on`` are days in Kazakhstan."""

    id: str
    draft_id: str
    part: int
    status: str
    row_version: int
    created_on: date
    updated_on: date
    body: Body


def seal_report(
    uow: UnitOfWork, ctx: Context, actor: Actor, body: Body, *, draft_id: str, part: int = 0
) -> str:
    """Add a report made from part ``part`` of a draft and return its id.

    Adding the same part of the same draft twice fails in the database (unique), so a retry stores nothing.
    Permission: the person. Consent: ``medical``. Audit event: ``report:sealed``.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
        sqlalchemy.exc.IntegrityError: the part is stored already.
    """
    admitted = admit(uow, ctx, actor, Purpose.STORE_RESULT, "report:sealed", "report")
    today = civil_date(ctx.clock.now())
    slot = Slot("report", "reports", "sealed_body", new_id())
    row = Report(
        id=slot.row_id,
        user_id=admitted.user.id,
        draft_id=draft_id,
        part=part,
        created_on=today,
        updated_on=today,
        sealed_body=seal_body(uow, ctx, admitted, slot, body, "report:sealed"),
    )
    uow.session.add(row)
    uow.session.flush()
    return row.id


def open_report(uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, purpose: Purpose) -> OpenReport:
    """Return one report, whatever its status.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``report:opened``.

    Raises:
        NotFound: absent or somebody else's, told apart by nobody.
        Forbidden, AccountBlocked, ConsentMissing, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    admitted, row = _find(uow, ctx, actor, report_id, purpose, "report:opened")
    body = open_body(uow, ctx, admitted, _slot(row), row.sealed_body, "report:opened")
    _opened(uow, ctx, actor, f"report:{row.id}", purpose, 1)
    return _in_clear(row, body)


def open_reports(uow: UnitOfWork, ctx: Context, actor: Actor, purpose: Purpose) -> list[OpenReport]:
    """Return all active reports of the actor in the order they were stored, may be empty.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``report:opened`` once, with the count.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    admitted = admit(uow, ctx, actor, purpose, "report:opened", "report")
    query = select(Report).where(col(Report.user_id) == admitted.user.id, col(Report.status) == ACTIVE)
    steady = query.order_by(col(Report.created_on), col(Report.id))
    rows = uow.session.exec(steady if uow.read_only else steady.with_for_update(read=True)).all()
    opened = _open_rows(uow, ctx, admitted, rows)
    if opened:
        _opened(uow, ctx, actor, "report", purpose, len(opened))
    return opened


def reseal_report(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, body: Body, row_version: int
) -> int:
    """Replace the body of a report that still has ``row_version``; return the new version.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:resealed``.

    Raises:
        NotFound: absent or somebody else's. Conflict: changed since it was opened.
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted, row = _find(uow, ctx, actor, report_id, Purpose.STORE_RESULT, "report:resealed", to_change=True)
    if row.row_version != row_version:
        raise Conflict
    row.row_version += 1
    row.updated_on = civil_date(ctx.clock.now())
    row.sealed_body = seal_body(uow, ctx, admitted, _slot(row), body, "report:resealed")
    uow.session.add(row)
    uow.session.flush()
    return row.row_version


def mark_report(uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, status: str) -> None:
    """Give a report another status, for example to hide it before it is deleted for good.

    Permission: the owner. Consent: none, a person may always let go. Audit event: ``report:marked``.

    Raises:
        NotFound: absent or somebody else's.
    """
    _, row = _find(uow, ctx, actor, report_id, Purpose.DELETE_RESULT, "report:marked", to_change=True)
    row.status = status
    uow.session.add(row)
    audit.record(uow, ctx, actor, "report:marked", object=f"report:{row.id}", details={"status": status})


def delete_report(uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str) -> None:
    """Delete a report, its interpretations, and those of its originals that no other report names.

    Permission: the owner. Consent: none, a person may always let go.
    Audit event: ``report:deleted``; ``file:deleted`` for each original; ``report:opened`` when others are asked.

    Raises:
        NotFound: absent or somebody else's.
    """
    lock_person(uow, actor.user_id)  # two reports with one paper, deleted at once, must see each other
    admitted, row = _find(uow, ctx, actor, report_id, Purpose.DELETE_RESULT, "report:deleted", to_change=True)
    papers = (*file_ids_of(uow, actor, row.draft_id), *(_papers_of(uow, ctx, admitted, row) or ()))
    uow.session.delete(row)
    uow.session.flush()
    delete_unnamed_files(uow, ctx, actor, papers)
    audit.record(uow, ctx, actor, "report:deleted", object=f"report:{report_id}")


def delete_unnamed_files(uow: UnitOfWork, ctx: Context, actor: Actor, file_ids: Iterable[str]) -> None:
    """Delete those of the originals ``file_ids`` that no report of the person names, whatever its status.

    While a report cannot be opened, nobody knows what it names, and nothing is deleted. The caller holds
    ``lock_person``. Permission: the owner. Consent: none, a person may always let go.
    Audit event: ``report:opened`` with the count, ``file:deleted`` for each.
    """
    admitted = admit(uow, ctx, actor, Purpose.DELETE_RESULT, "file:deleted", "file")
    left = [one for one in dict.fromkeys(file_ids) if is_there(uow, StoredFile, admitted.user.id, one)]
    if not left:
        return
    rows = uow.session.exec(select(Report).where(col(Report.user_id) == admitted.user.id)).all()
    papers = [_papers_of(uow, ctx, admitted, row) for row in rows]
    if rows:
        _opened(uow, ctx, actor, "report", Purpose.DELETE_RESULT, len(rows))
    if None in papers:
        return
    named = {one for some in papers for one in some or ()}
    for file_id in left:
        if file_id not in named:
            delete_file(uow, ctx, actor, file_id)


def _papers_of(uow: UnitOfWork, ctx: Context, admitted: Admission, row: Report) -> tuple[str, ...] | None:
    """Return the originals a report names, ``None`` when it cannot be opened."""
    try:
        return papers_named(open_body(uow, ctx, admitted, _slot(row), row.sealed_body, "report:opened"))
    except RecordUnreadable:
        return None


def _find(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    report_id: str,
    purpose: Purpose,
    action: str,
    *,
    to_change: bool = False,
) -> tuple[Admission, Report]:
    admitted = admit(uow, ctx, actor, purpose, action, f"report:{report_id}")
    try:
        return admitted, get_owned(
            uow, Report, admitted.user.id, report_id, to_change=to_change, steady=not to_change
        )
    except NotFound as error:
        refuse(uow, ctx, actor, action, f"report:{report_id}", error)


def _open_rows(
    uow: UnitOfWork, ctx: Context, admitted: Admission, rows: Sequence[Report]
) -> list[OpenReport]:
    seals = audit.last_seals(uow, ctx, [f"report:{row.id}" for row in rows])
    opened: list[OpenReport] = []
    for row in rows:
        slot = _slot(row)
        last = seals.get(slot.object)
        body = open_checked(uow, ctx, admitted, slot, row.sealed_body, "report:opened", last)
        opened.append(_in_clear(row, body))
    return opened


def _opened(uow: UnitOfWork, ctx: Context, actor: Actor, object: str, purpose: Purpose, count: int) -> None:
    details: dict[str, str | int] = {"purpose": purpose.value, "count": count}
    audit.record(uow, ctx, actor, "report:opened", object=object, details=details, always=True)


def _slot(row: Report) -> Slot:
    return Slot("report", "reports", "sealed_body", row.id, row.row_version)


def _in_clear(row: Report, body: Body) -> OpenReport:
    return OpenReport(
        id=row.id,
        draft_id=row.draft_id,
        part=row.part,
        status=row.status,
        row_version=row.row_version,
        created_on=row.created_on,
        updated_on=row.updated_on,
        body=body,
    )
