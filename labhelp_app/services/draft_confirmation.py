"""Confirming a draft: the one moment in which rows become results, once and only once."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.exc import IntegrityError

from labhelp_app.clock import civil_date
from labhelp_app.errors import Conflict, InvalidInput, NotFound
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, confirmed_row
from labhelp_app.services.draft_opening import body_of, life_of
from labhelp_app.services.draft_pages import why_not
from labhelp_app.services.people import patient_of
from labhelp_app.services.report_bodies import ReportBody
from labhelp_app.storage.draft_progress import lock_draft
from labhelp_app.storage.unit_of_work import UnitOfWork


def confirm(ctx: Context, actor: Actor, draft_id: str, attested: bool) -> list[str]:
    """Store every date of the draft as a report and return the ids, oldest date first.

    Repeating it (a double tap, a retry, a second tab) stores nothing more and returns the same ids.
    ``attested``: the person ticked "these are my results".
    Permission: the owner. Consent: ``medical``.
    Audit event: ``report:sealed`` (or ``report:resealed``) for each, ``draft:resealed``.

    Raises:
        InvalidInput: the code says what is missing: ``draft_not_attested``, ``draft_not_ready``,
            ``draft_empty``, ``draft_date_missing``, ``draft_row_incomplete``, ``draft_rows_unconfirmed``...
        Conflict: the report that this draft was to replace, or the draft, was changed meanwhile.
        NotFound, ConsentMissing, AccountBlocked: as the vault.
    """
    try:
        return _confirm(ctx, actor, draft_id, attested)
    except (IntegrityError, Conflict) as error:
        # Another tap won the race: its result is ours, if it did confirm the draft.
        done = _confirmed_ids(ctx, actor, draft_id)
        if done is not None:
            return done
        raise Conflict from error


def _confirm(ctx: Context, actor: Actor, draft_id: str, attested: bool) -> list[str]:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        body = body_of(draft)
        if draft.status == "confirmed":
            uow.commit()
            return list(body.report_ids)
        if not attested:
            raise InvalidInput("draft_not_attested", field="attested")
        born = patient_of(uow, ctx, actor).birth_date
        problem = why_not(life_of(draft), body, civil_date(ctx.clock.now()), born)
        if problem:
            raise InvalidInput(problem, field="draft")
        report_ids = _store(uow, ctx, actor, draft, body)
        # What was read is now in the reports: the draft keeps only where it went.
        done = replace(DraftBody(), method=body.method, replaces=body.replaces, report_ids=report_ids)
        vault.reseal_draft(uow, ctx, actor, draft_id, done.to_dict(), draft.row_version, status="confirmed")
        uow.commit()
    return list(report_ids)


def _store(
    uow: UnitOfWork, ctx: Context, actor: Actor, draft: vault.OpenDraft, body: DraftBody
) -> tuple[str, ...]:
    parts = sorted((part for part in body.parts if part.kept), key=lambda part: str(part.taken_on))
    ids: list[str] = []
    for number, part in enumerate(parts):
        sealed = _report(ctx, draft, body, part).to_dict()
        if number == 0 and body.replaces and _replaced(uow, ctx, actor, body, sealed):
            ids.append(body.replaces)
        else:
            ids.append(vault.seal_report(uow, ctx, actor, sealed, draft_id=draft.id, part=number))
    return tuple(ids)


def _replaced(uow: UnitOfWork, ctx: Context, actor: Actor, body: DraftBody, sealed: vault.Body) -> bool:
    """Put the corrected report in the place of the old one; False when the old one is gone."""
    try:
        vault.reseal_report(uow, ctx, actor, body.replaces, sealed, body.replaces_version)
    except NotFound:
        return False
    return True


def _report(ctx: Context, draft: vault.OpenDraft, body: DraftBody, part: DraftPart) -> ReportBody:
    if part.taken_on is None:
        raise InvalidInput("draft_date_missing", field="taken_on")
    return ReportBody(
        taken_on=part.taken_on,
        laboratory=part.laboratory,
        way_in=draft.way_in,
        rows=tuple(confirmed_row(row) for row in part.kept),
        file_id=body.file_id,
        confirmed_at=ctx.clock.now().isoformat(timespec="seconds"),
    )


def _confirmed_ids(ctx: Context, actor: Actor, draft_id: str) -> list[str] | None:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        uow.commit()
    return list(body_of(draft).report_ids) if draft.status == "confirmed" else None
