"""All confirmed reports of a person in the order of their drawing dates, opened through the vault."""

from __future__ import annotations

from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.report_bodies import KeptReport, ReportBody
from labhelp_app.storage.unit_of_work import UnitOfWork


def kept_reports(uow: UnitOfWork, ctx: Context, actor: Actor, purpose: vault.Purpose) -> list[KeptReport]:
    """Return the actor's active reports, oldest drawing date first, may be empty.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``report:opened`` with the count.

    Raises:
        ConsentMissing, AccountBlocked, RecordUnreadable: as the vault.
    """
    opened = vault.open_reports(uow, ctx, actor, purpose)
    return sorted(map(_kept, opened), key=lambda report: report.order)


def kept_report(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, purpose: vault.Purpose
) -> KeptReport:
    """Return one report of the actor.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``report:opened``.

    Raises:
        NotFound: absent, foreign or deleted, told apart by nobody.
        ConsentMissing, AccountBlocked, RecordUnreadable: as the vault.
    """
    return _kept(vault.open_report(uow, ctx, actor, report_id, purpose))


def _kept(opened: vault.OpenReport) -> KeptReport:
    return KeptReport(opened.id, opened.row_version, ReportBody.from_dict(opened.body))
