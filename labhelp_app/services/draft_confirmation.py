"""Confirming a draft: the one moment in which rows become results, once and only once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.exc import IntegrityError

from labhelp_app.clock import civil_date
from labhelp_app.errors import Conflict, InvalidInput, NotFound
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, confirmed_row
from labhelp_app.services.draft_opening import body_of, life_of
from labhelp_app.services.draft_pages import why_not
from labhelp_app.services.draft_settling import Shelf
from labhelp_app.services.known_answers import KnownAnswers
from labhelp_app.services.people import patient_of
from labhelp_app.services.report_bodies import KeptReport, ReportBody
from labhelp_app.services.report_shelf import kept_reports
from labhelp_app.storage.draft_progress import lock_draft, lock_person
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Desk:
    """What confirming works with: one transaction, one person, one draft."""

    uow: UnitOfWork
    ctx: Context
    actor: Actor
    draft: vault.OpenDraft
    body: DraftBody
    history: list[KeptReport]


def confirm(
    ctx: Context, actor: Actor, draft_id: str, attested: bool, *, replace_agreed: bool = False
) -> list[str]:
    """Store every date of the draft as a report and return the ids, oldest date first.

    Where the person decided so, the rows go into a stored report instead (``draft_settling.settle``).
    Repeating it (a double tap, a retry, a second tab) stores nothing more and returns the same ids.
    ``attested``: the person ticked "these are my results"; ``replace_agreed``: that a stored report may go.
    Permission: the owner. Consent: ``medical``.
    Audit event: ``report:sealed`` (or ``report:resealed``) for each, ``draft:resealed``, ``report:opened``,
    ``file:deleted`` for each paper that no report needs any more.

    Raises:
        InvalidInput: the code says what is missing: ``draft_not_attested``, ``draft_not_ready``,
            ``draft_empty``, ``draft_date_missing``, ``draft_row_incomplete``, ``draft_rows_unconfirmed``,
            ``draft_overlap_open``, ``draft_replace_not_agreed``...
        Conflict: the report that this draft was to replace, or the draft, was changed meanwhile.
        NotFound, ConsentMissing, AccountBlocked: as the vault.
    """
    try:
        return _confirm(ctx, actor, draft_id, attested, replace_agreed)
    except (IntegrityError, Conflict) as error:
        # Another tap won the race: its result is ours, if it did confirm the draft.
        done = _confirmed_ids(ctx, actor, draft_id)
        if done is not None:
            return done
        raise Conflict from error


def _confirm(ctx: Context, actor: Actor, draft_id: str, attested: bool, replace_agreed: bool) -> list[str]:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        # The person first: two drafts with the same results, confirmed at once, must see each other.
        lock_person(uow, actor.user_id)
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        body = body_of(draft)
        if draft.status == "confirmed":
            uow.commit()
            return list(body.report_ids)
        if not attested:
            raise InvalidInput("draft_not_attested", field="attested")
        desk = Desk(uow, ctx, actor, draft, body, kept_reports(uow, ctx, actor, vault.Purpose.REVIEW))
        _refuse_what_is_open(desk, replace_agreed)
        report_ids = _store(desk)
        # What was read is now in the reports: the draft keeps only where it went.
        done = replace(DraftBody(), method=body.method, replaces=body.replaces, report_ids=report_ids)
        vault.reseal_draft(uow, ctx, actor, draft_id, done.to_dict(), draft.row_version, status="confirmed")
        uow.commit()
    return list(report_ids)


def _refuse_what_is_open(desk: Desk, replace_agreed: bool) -> None:
    born = patient_of(desk.uow, desk.ctx, desk.actor).birth_date
    known = KnownAnswers.of(desk.history, but=desk.body.replaces)
    problem = why_not(life_of(desk.draft), desk.body, known, civil_date(desk.ctx.clock.now()), born)
    if problem:
        raise InvalidInput(problem, field="draft")
    replaces = any(_choice(desk, part) == "replace" for part in desk.body.parts if known.overlap(part))
    if replaces and not replace_agreed:
        raise InvalidInput("draft_replace_not_agreed", field="replace")


def _store(desk: Desk) -> tuple[str, ...]:
    """Store part by part; what is added to or put in the place of a stored report stays in that report."""
    shelf = Shelf(desk.uow, desk.ctx, desk.actor, desk.history)
    known = KnownAnswers.of(desk.history, but=desk.body.replaces)
    # Of two parts of one day the one that replaces goes first: what it would throw away may be the other's.
    parts = sorted(
        (part for part in desk.body.parts if part.kept),
        key=lambda part: (str(part.taken_on), _choice(desk, part) != "replace"),
    )
    ids: list[str] = []
    for number, part in enumerate(parts):
        fresh, found = _report(desk, part), known.overlap(part)
        choice = _choice(desk, part) if found else ""
        if number == 0 and desk.body.replaces and _replaced(desk, fresh.to_dict()):
            ids.append(desk.body.replaces)
        elif found and choice == "merge":
            shelf.merge(found.report.id, fresh)
            ids.append(found.report.id)
        elif found and choice == "replace":
            shelf.put_in_place(found.report.id, fresh)
            ids.append(found.report.id)
        else:
            sealed = fresh.to_dict()
            ids.append(
                vault.seal_report(desk.uow, desk.ctx, desk.actor, sealed, draft_id=desk.draft.id, part=number)
            )
    _let_papers_go(desk, set(ids))
    return tuple(dict.fromkeys(ids))


def _let_papers_go(desk: Desk, ids: set[str]) -> None:
    """Delete the papers, of this draft and of the reports it changed, that no report names any more."""
    changed = [report for report in desk.history if report.id in ids]
    if not changed or desk.body.replaces:
        return  # nothing but reports of this draft's own, which name all its papers
    papers = [one for report in changed for one in report.body.file_ids]
    papers += vault.file_ids_of(desk.uow, desk.actor, desk.draft.id)
    vault.delete_unnamed_files(desk.uow, desk.ctx, desk.actor, papers)


def _choice(desk: Desk, part: DraftPart) -> str:
    return part.settled.choice if part.settled and not desk.body.replaces else ""


def _replaced(desk: Desk, sealed: vault.Body) -> bool:
    """Put the corrected report in the place of the old one; False when the old one is gone."""
    body = desk.body
    try:
        vault.reseal_report(desk.uow, desk.ctx, desk.actor, body.replaces, sealed, body.replaces_version)
    except NotFound:
        return False
    return True


def _report(desk: Desk, part: DraftPart) -> ReportBody:
    if part.taken_on is None:
        raise InvalidInput("draft_date_missing", field="taken_on")
    papers = desk.body.file_ids
    return ReportBody(
        taken_on=part.taken_on,
        laboratory=part.laboratory,
        way_in=desk.draft.way_in,
        rows=tuple(confirmed_row(row) for row in part.kept),
        file_id=papers[0] if papers else "",
        more_file_ids=papers[1:],
        confirmed_at=desk.ctx.clock.now().isoformat(timespec="seconds"),
    )


def _confirmed_ids(ctx: Context, actor: Actor, draft_id: str) -> list[str] | None:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        uow.commit()
    return list(body_of(draft).report_ids) if draft.status == "confirmed" else None
