"""Confirmed reports: the history list, the result page, editing, deleting, the original paper."""

from __future__ import annotations

from labhelp_app.errors import NotFound
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, DraftRow, Sheet
from labhelp_app.services.people import patient_of
from labhelp_app.services.report_assessments import assessed_report, judge
from labhelp_app.services.report_bodies import KeptReport, ReportBody
from labhelp_app.services.report_pages import matches, report_card, report_page
from labhelp_app.services.report_shelf import kept_report, kept_reports
from labhelp_app.services.view_models import ReportCard, ReportPage
from labhelp_app.storage.unit_of_work import UnitOfWork


def cards(
    ctx: Context,
    actor: Actor,
    language: str,
    *,
    query: str = "",
    group: str = "",
    only_outside: bool = False,
    year: str = "",
) -> list[ReportCard]:
    """Return the reports that fit the filters, newest first, may be empty.

    ``query``: words found in names of indicators, sections, laboratory or date; ``group``: a section's code;
    ``year``: four digits of the drawing date.
    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened`` with the count.

    Raises:
        ConsentMissing, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        shelf = kept_reports(uow, ctx, actor, vault.Purpose.SHOW_HISTORY)
        patient = patient_of(uow, ctx, actor)
        uow.commit()
    found: list[ReportCard] = []
    for kept in reversed(shelf):
        card = report_card(judge(kept, (), patient), language)  # a card says nothing about change
        fits = (
            (not group or group in card.groups)
            and (not only_outside or card.outside > 0)
            and card.taken_on_iso.startswith(year)
            and matches(card, kept, query, language)
        )
        if fits:
            found.append(card)
    return found


def page(ctx: Context, actor: Actor, report_id: str, language: str, level: str = "simple") -> ReportPage:
    """Return the result page; ``level`` (simple, normal, detailed) sets how much the explanation says.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened``.

    Raises:
        NotFound: absent, foreign or deleted, told apart by nobody.
        ConsentMissing, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        judged = assessed_report(uow, ctx, actor, report_id, vault.Purpose.SHOW_RESULT)
        uow.commit()
    return report_page(judged, language, level)


def reopen(ctx: Context, actor: Actor, report_id: str) -> str:
    """Open a report for correction: a draft that replaces it when confirmed; return the draft's id.

    The report stays as it is until then. A correction already begun is taken up again.
    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened``, ``draft:sealed``.

    Raises:
        NotFound: absent, foreign or deleted. ConsentMissing, AccountBlocked: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        report = kept_report(uow, ctx, actor, report_id, vault.Purpose.REVIEW)
        draft_id = _begun(uow, ctx, actor, report)
        if not draft_id:
            body = _correction(report).to_dict()
            way_in = report.body.way_in if report.body.way_in in {"file", "text"} else "manual"
            draft_id = vault.seal_draft(uow, ctx, actor, body, way_in=way_in, status="ready", stage="ready")
        uow.commit()
    return draft_id


def delete(ctx: Context, actor: Actor, report_id: str) -> None:
    """Delete a report for good, with what a model wrote about it and its paper when no other report needs it.

    Permission: the owner. Consent: none, a person may always let go. Audit event: ``report:deleted``.

    Raises:
        NotFound: absent or foreign, told apart by nobody.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        vault.delete_report(uow, ctx, actor, report_id)
        uow.commit()


def original(ctx: Context, actor: Actor, report_id: str, number: int = 1) -> tuple[bytes, str]:
    """Return the paper a report was read from and its media type; ``number`` counts its papers from 1.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened``, ``file:opened``.

    Raises:
        NotFound: no such report, or it has no paper. ConsentMissing, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        report = kept_report(uow, ctx, actor, report_id, vault.Purpose.SHOW_RESULT)
        papers = report.body.file_ids
        if not 1 <= number <= len(papers):
            raise NotFound
        paper = vault.open_file(uow, ctx, actor, papers[number - 1], vault.Purpose.SHOW_RESULT)
        uow.commit()
    return paper.data, paper.media_type


def _begun(uow: UnitOfWork, ctx: Context, actor: Actor, report: KeptReport) -> str:
    """Return the open correction of this version of the report, "" when there is none."""
    for draft in vault.open_drafts(uow, ctx, actor, ("ready",)):
        body = DraftBody.from_dict(draft.body) if draft.body else DraftBody()
        if body.replaces == report.id and body.replaces_version == report.row_version:
            return draft.id
    return ""


def _correction(report: KeptReport) -> DraftBody:
    body: ReportBody = report.body
    rows = tuple(
        DraftRow(
            id=row.id,
            observation=row.observation,
            page=row.page,
            box=row.box,
            file_id=row.file_id,
            by_hand=row.by_hand,
            edited=row.edited,
            confirmed=True,
        )
        for row in body.rows
    )
    return DraftBody(
        parts=(DraftPart(body.taken_on, body.laboratory, rows),),
        method="correction",
        file_id=body.file_id,
        sheets=tuple(Sheet(paper, "read") for paper in body.file_ids if body.more_file_ids),
        replaces=report.id,
        replaces_version=report.row_version,
    )
