"""A kept report judged by the rules beside the person's earlier reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from labhelp_app.clinical.assessment import Assessment, assess
from labhelp_app.clinical.changes import PastObservation
from labhelp_app.clinical.patients import Patient
from labhelp_app.errors import NotFound
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.people import patient_of
from labhelp_app.services.report_bodies import KeptReport
from labhelp_app.services.report_shelf import kept_report, kept_reports
from labhelp_app.services.vault import Purpose
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class AssessedReport:
    """One report with what the rules say; ``earlier`` are the reports before it, oldest first."""

    report: KeptReport
    patient: Patient
    assessment: Assessment
    earlier: tuple[KeptReport, ...]


def assessed_report(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, purpose: Purpose
) -> AssessedReport:
    """Open all reports of the actor and judge the one asked for.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``report:opened`` with the count.

    Raises:
        NotFound: absent, foreign or deleted, told apart by nobody.
        ConsentMissing, AccountBlocked, RecordUnreadable: as the vault.
    """
    shelf = kept_reports(uow, ctx, actor, purpose)
    report = next((one for one in shelf if one.id == report_id), None)
    if report is None:
        kept_report(uow, ctx, actor, report_id, purpose)  # refuses and leaves the trace of the refusal
        raise NotFound
    earlier = tuple(one for one in shelf if one.body.taken_on < report.body.taken_on)
    return judge(report, earlier, patient_of(uow, ctx, actor))


def judge(report: KeptReport, earlier: tuple[KeptReport, ...], patient: Patient) -> AssessedReport:
    """Judge an opened report; pure."""
    assessment = assess(
        [row.observation for row in report.body.rows],
        patient,
        report.body.taken_on,
        past_observations(earlier),
        laboratory=report.body.laboratory or None,
    )
    return AssessedReport(report, patient, assessment, earlier)


def past_observations(reports: Iterable[KeptReport]) -> list[PastObservation]:
    """Return every row of earlier reports with its date and laboratory."""
    return [
        PastObservation(row.observation, report.body.taken_on, report.body.laboratory or None)
        for report in reports
        for row in report.body.rows
    ]
