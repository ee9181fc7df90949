"""Changes to a draft under review: type, add, remove, split by date; each is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from labhelp_app.clinical.patients import Patient
from labhelp_app.clock import civil_date
from labhelp_app.errors import Conflict, InvalidInput, NotFound
from labhelp_app.reading.drafts import ReadingWarning
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, DraftPart, DraftRow
from labhelp_app.services.draft_opening import body_of, shown
from labhelp_app.services.draft_pages import date_problem
from labhelp_app.services.draft_rows import blank, typed_into
from labhelp_app.services.people import patient_of
from labhelp_app.services.row_checks import judged
from labhelp_app.services.view_models import DraftPage
from labhelp_app.storage.draft_progress import lock_draft
from labhelp_app.storage.owned_rows import new_id

LONGEST_LABORATORY = 120
MOST_TRIES = 12

Change = Callable[[DraftBody, Patient], DraftBody]


def edit_row(
    ctx: Context, actor: Actor, draft_id: str, row_id: str, fields: Mapping[str, str], row_version: int
) -> DraftPage:
    """Type into a row: ``fields`` maps name, analyte (a code), value, unit, range or flag to the text typed.

    The row is judged anew: it turns green only when every cell fits. Texts that are not understood are kept.
    ``row_version`` is the version of the draft the person was looking at.
    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        Conflict: the draft was changed in another tab or on another device; nothing of that is lost.
        InvalidInput: a field or code that does not exist, a text over 200 characters.
        NotFound, ConsentMissing, AccountBlocked: as ``page``.
    """

    def change(row: DraftRow) -> DraftRow:
        return judged(typed_into(row, fields, actor.language), tuple(fields))

    return _change(ctx, actor, draft_id, _on_row(row_id, change), row_version)


def add_row(
    ctx: Context, actor: Actor, draft_id: str, report_index: int = 0, fields: Mapping[str, str] | None = None
) -> DraftPage:
    """Add a row by hand; the unit is prefilled from the catalogue, a range is never invented.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        NotFound: no such date in the draft. InvalidInput, ConsentMissing, AccountBlocked: as ``edit_row``.
    """
    row = judged(typed_into(blank(new_id()), fields or {}, actor.language), tuple(fields or ()))

    def change(part: DraftPart) -> DraftPart:
        return replace(part, rows=(*part.rows, row))

    return _change(ctx, actor, draft_id, _on_part(report_index, change))


def remove_row(ctx: Context, actor: Actor, draft_id: str, row_id: str) -> DraftPage:
    """Take a row out; ``restore_row`` brings it back as it was.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``. Raises: as ``edit_row``.
    """
    return _change(ctx, actor, draft_id, _on_row(row_id, lambda row: replace(row, removed=True)))


def restore_row(ctx: Context, actor: Actor, draft_id: str, row_id: str) -> DraftPage:
    """Bring a removed row back.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``. Raises: as ``edit_row``.
    """
    return _change(ctx, actor, draft_id, _on_row(row_id, lambda row: replace(row, removed=False)))


def confirm_row(ctx: Context, actor: Actor, draft_id: str, row_id: str) -> DraftPage:
    """Say that a row is as on the paper; only a row with a name and an answer can be.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: ``draft_row_incomplete``. Others as ``edit_row``.
    """

    def change(row: DraftRow) -> DraftRow:
        if not row.usable:
            raise InvalidInput("draft_row_incomplete", field="value")
        return replace(row, confirmed=True)

    return _change(ctx, actor, draft_id, _on_row(row_id, change))


def set_date(ctx: Context, actor: Actor, draft_id: str, report_index: int, iso: str) -> DraftPage:
    """Set the day the sample was taken (``yyyy-mm-dd``); "" says that it is not known.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: ``date_not_understood``, ``date_in_future`` or ``date_before_birth``.
        NotFound: no such date in the draft. Others as ``edit_row``.
    """

    def change(body: DraftBody, patient: Patient) -> DraftBody:
        taken_on = _checked_day(ctx, iso, patient) if iso else None
        return _on_part(report_index, lambda part: replace(part, taken_on=taken_on))(body, patient)

    return _change(ctx, actor, draft_id, change)


def set_laboratory(
    ctx: Context, actor: Actor, draft_id: str, report_index: int, laboratory: str
) -> DraftPage:
    """Set or empty the laboratory's name; results are compared within one laboratory.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: a name over 120 characters. NotFound and others as ``edit_row``.
    """
    name = " ".join(laboratory.split())
    if len(name) > LONGEST_LABORATORY:
        raise InvalidInput("text_in_field_too_long", field="laboratory")
    return _change(ctx, actor, draft_id, _on_part(report_index, lambda part: replace(part, laboratory=name)))


def move_row(ctx: Context, actor: Actor, draft_id: str, row_id: str, to: str | int) -> DraftPage:
    """Move a row to another drawing date, which splits the draft into several reports.

    ``to`` is a day (``yyyy-mm-dd``), or the index of a date of the draft; the index after the last one opens
    a new date that is still to be filled in.
    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        InvalidInput: as ``set_date``. NotFound and others as ``edit_row``.
    """

    def change(body: DraftBody, patient: Patient) -> DraftBody:
        row = body.find(row_id)
        if row is None:
            raise NotFound
        source = next(part for part in body.parts if row in part.rows)
        parts = [_without(part, row) for part in body.parts]
        at = to if isinstance(to, int) else _place_of(parts, _checked_day(ctx, to, patient), source)
        if not 0 <= at <= len(parts):
            raise NotFound
        if at == len(parts):
            parts.append(DraftPart(None, source.laboratory, ()))
        parts[at] = replace(parts[at], rows=(*parts[at].rows, row))
        return replace(body, parts=tuple(part for part in parts if part.rows))

    return _change(ctx, actor, draft_id, change)


def say_mine(ctx: Context, actor: Actor, draft_id: str) -> DraftPage:
    """Say that the paper is the person's own although it seemed not to be; it is not asked again.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``. Raises: as ``edit_row``.
    """

    def change(body: DraftBody, patient: Patient) -> DraftBody:
        del patient
        asked = ReadingWarning.POSSIBLY_ANOTHER_PERSON
        return replace(body, warnings=tuple(code for code in body.warnings if code != asked))

    return _change(ctx, actor, draft_id, change)


def _without(part: DraftPart, row: DraftRow) -> DraftPart:
    return replace(part, rows=tuple(own for own in part.rows if own.id != row.id))


def _place_of(parts: list[DraftPart], taken_on: date, source: DraftPart) -> int:
    """Return the place of a date among ``parts``, opening it at the end when it is new."""
    for at, part in enumerate(parts):
        if part.taken_on == taken_on:
            return at
    parts.append(DraftPart(taken_on, source.laboratory, ()))
    return len(parts) - 1


def _change(
    ctx: Context, actor: Actor, draft_id: str, change: Change, row_version: int | None = None
) -> DraftPage:
    """Apply ``change`` to the newest version of the draft and keep it.

    A change that does not depend on what the person saw in a cell is made again on the newer version when
    another tab was faster; with ``row_version`` the person is told instead.
    """
    for _ in range(MOST_TRIES if row_version is None else 1):
        try:
            return _change_once(ctx, actor, draft_id, change, row_version)
        except Conflict:
            continue
    raise Conflict


def _change_once(
    ctx: Context, actor: Actor, draft_id: str, change: Change, row_version: int | None
) -> DraftPage:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id)
        if draft.status != "ready":
            unread = draft.status in {"queued", "reading", "asking"}
            raise InvalidInput("draft_not_ready" if unread else "draft_finished", field="draft")
        if row_version is not None and draft.row_version != row_version:
            raise Conflict
        body = change(body_of(draft), patient_of(uow, ctx, actor))
        version = vault.reseal_draft(uow, ctx, actor, draft_id, body.to_dict(), draft.row_version)
        changed = replace(draft, row_version=version, body=body.to_dict())
        page_now = shown(uow, ctx, actor, changed, actor.language)
        uow.commit()
    return page_now


def _on_row(row_id: str, change: Callable[[DraftRow], DraftRow]) -> Change:
    def apply(body: DraftBody, patient: Patient) -> DraftBody:
        del patient
        if body.find(row_id) is None:
            raise NotFound
        parts = tuple(
            replace(part, rows=tuple(change(row) if row.id == row_id else row for row in part.rows))
            for part in body.parts
        )
        return replace(body, parts=parts)

    return apply


def _on_part(index: int, change: Callable[[DraftPart], DraftPart]) -> Change:
    def apply(body: DraftBody, patient: Patient) -> DraftBody:
        del patient
        if not 0 <= index < len(body.parts):
            raise NotFound
        return replace(body, parts=(*body.parts[:index], change(body.parts[index]), *body.parts[index + 1 :]))

    return apply


def _checked_day(ctx: Context, iso: str, patient: Patient) -> date:
    try:
        taken_on = date.fromisoformat(iso)
    except ValueError:
        raise InvalidInput("date_not_understood", field="taken_on") from None
    problem = date_problem(taken_on, civil_date(ctx.clock.now()), patient.birth_date)
    if problem:
        raise InvalidInput(problem, field="taken_on")
    return taken_on
