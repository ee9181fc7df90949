"""What becomes of results that are stored already: the decision is kept with the draft and carried out once."""

from __future__ import annotations

from dataclasses import replace

from labhelp_app.errors import InvalidInput, NotFound
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import Settled
from labhelp_app.services.draft_opening import body_of, shown
from labhelp_app.services.known_answers import CHOICES, Answer, KnownAnswers, answer_of
from labhelp_app.services.report_bodies import KeptReport, ReportBody, ReportRow
from labhelp_app.services.report_shelf import kept_reports
from labhelp_app.services.view_models import DraftPage
from labhelp_app.storage.draft_progress import lock_draft
from labhelp_app.storage.unit_of_work import UnitOfWork


def settle(ctx: Context, actor: Actor, draft_id: str, report_index: int, choice: str) -> DraftPage:
    """Keep the decision about the stored report of one date: ``merge``, ``replace`` or ``keep``.

    Nothing is done to the report before the draft is confirmed, and the decision can be changed until then.
    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``, ``report:opened``.

    Raises:
        InvalidInput: an unknown choice, or ``draft_not_ready`` and ``draft_finished`` as for other changes.
        NotFound: no such date, or nothing of it is stored (any more). Others as ``edit_row``.
    """
    if choice not in CHOICES:
        raise InvalidInput(field="choice")
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        if draft.status != "ready":
            unread = draft.status in {"queued", "reading", "asking"}
            raise InvalidInput("draft_not_ready" if unread else "draft_finished", field="draft")
        body = body_of(draft)
        if not 0 <= report_index < len(body.parts):
            raise NotFound
        history = kept_reports(uow, ctx, actor, vault.Purpose.REVIEW)
        part = body.parts[report_index]
        found = KnownAnswers.of(history, but=body.replaces).overlap(part)
        if found is None:
            raise NotFound
        decided = replace(part, settled=Settled(choice, found.report.id, found.report.row_version))
        parts = (*body.parts[:report_index], decided, *body.parts[report_index + 1 :])
        changed = replace(body, parts=parts).to_dict()
        version = vault.reseal_draft(uow, ctx, actor, draft_id, changed, draft.row_version)
        page = shown(uow, ctx, actor, replace(draft, row_version=version, body=changed), actor.language)
        uow.commit()
    return page


class Shelf:
    """The stored reports while one draft is confirmed: each is changed in its newest version."""

    def __init__(self, uow: UnitOfWork, ctx: Context, actor: Actor, history: list[KeptReport]) -> None:
        self._uow, self._ctx, self._actor = uow, ctx, actor
        self._reports = {report.id: report for report in history}
        self._touched: set[str] = set()

    def merge(self, report_id: str, fresh: ReportBody) -> None:
        """Add to a report what no report of that day has."""
        kept = self._reports[report_id]
        known = KnownAnswers.of(list(self._reports.values())).answers_on(kept.body.taken_on)
        new = tuple(row for row in fresh.rows if _is_new(row, known))
        if new:
            self._store(report_id, merged(kept.body, fresh, new))

    def put_in_place(self, report_id: str, fresh: ReportBody) -> None:
        """Put ``fresh`` in the place of a report; a second part of the same draft is added to the first."""
        if report_id in self._touched:
            self.merge(report_id, fresh)
        else:
            self._store(report_id, fresh)

    def _store(self, report_id: str, body: ReportBody) -> None:
        kept = self._reports[report_id]
        version = vault.reseal_report(
            self._uow, self._ctx, self._actor, report_id, body.to_dict(), kept.row_version
        )
        self._reports[report_id] = KeptReport(report_id, version, body)
        self._touched.add(report_id)


def merged(kept: ReportBody, fresh: ReportBody, new: tuple[ReportRow, ...]) -> ReportBody:
    """Return the report with ``new`` rows behind its own; each row still points to its own paper."""
    moved = tuple(replace(row, file_id=row.file_id or (fresh.file_id if row.page else "")) for row in new)
    used = {row.file_id for row in moved if row.file_id}
    papers = tuple(one for one in fresh.file_ids if one in used and one not in kept.file_ids)
    if not kept.file_id and papers:
        return replace(kept, rows=(*kept.rows, *moved), file_id=papers[0], more_file_ids=papers[1:])
    return replace(kept, rows=(*kept.rows, *moved), more_file_ids=(*kept.more_file_ids, *papers))


def _is_new(row: ReportRow, known: set[Answer]) -> bool:
    answer = answer_of(row.observation)
    return answer is None or answer not in known
