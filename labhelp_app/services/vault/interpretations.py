"""The words of a model about a report, sealed like the report itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from labhelp_app.errors import NotFound
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.vault.envelopes import Slot, open_body, seal_body
from labhelp_app.services.vault.gate import Admission, Body, Purpose, admit, refuse
from labhelp_app.storage.models import Interpretation, Report
from labhelp_app.storage.owned_rows import get_owned, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class OpenInterpretation:
    """An interpretation in clear."""

    id: str
    report_id: str
    cache_index: str
    created_at: datetime
    body: Body


def seal_interpretation(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, body: Body, *, cache_index: str
) -> str:
    """Keep an interpretation of one of the actor's reports and return its id.

    Permission: the owner of the report. Consent: ``medical`` and ``ai``. Audit event: ``interpretation:sealed``.

    Raises:
        NotFound: the report is absent or somebody else's.
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted = _admit_for_report(uow, ctx, actor, report_id, Purpose.INTERPRET, "interpretation:sealed")
    slot = Slot("interpretation", "interpretations", "sealed_body", new_id())
    row = Interpretation(
        id=slot.row_id,
        user_id=admitted.user.id,
        report_id=report_id,
        cache_index=cache_index,
        created_at=ctx.clock.now(),
        sealed_body=seal_body(uow, ctx, admitted, slot, body, "interpretation:sealed"),
    )
    uow.session.add(row)
    uow.session.flush()
    return row.id


def open_interpretations(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    report_id: str,
    purpose: Purpose = Purpose.SHOW_INTERPRETATION,
) -> list[OpenInterpretation]:
    """Return the kept interpretations of one report, newest first, may be empty.

    Permission: the owner of the report. Consent: that of ``purpose``. Audit event: ``interpretation:opened``.

    Raises:
        NotFound: the report is absent or somebody else's.
        Forbidden, AccountBlocked, ConsentMissing, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    admitted = _admit_for_report(uow, ctx, actor, report_id, purpose, "interpretation:opened")
    mine = (col(Interpretation.user_id) == admitted.user.id) & (col(Interpretation.report_id) == report_id)
    query = (
        select(Interpretation)
        .where(mine)
        .order_by(col(Interpretation.created_at).desc(), col(Interpretation.id))
    )
    opened: list[OpenInterpretation] = []
    for row in uow.session.exec(query).all():
        slot = Slot("interpretation", "interpretations", "sealed_body", row.id)
        body = open_body(uow, ctx, admitted, slot, row.sealed_body, "interpretation:opened")
        opened.append(OpenInterpretation(row.id, row.report_id, row.cache_index, row.created_at, body))
    if opened:
        details: dict[str, str | int] = {"purpose": purpose.value, "count": len(opened)}
        object = f"report:{report_id}"
        audit.record(uow, ctx, actor, "interpretation:opened", object=object, details=details, always=True)
    return opened


def rate_interpretation(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, interpretation_id: str, rating: str
) -> None:
    """Seal the person's opinion into the body of one interpretation.

    Permission: the owner of the report. Consent: ``medical``. Audit event: ``interpretation:resealed``.

    Raises:
        NotFound: the report or the interpretation is absent or somebody else's, or they do not belong together.
        Forbidden, ConsentMissing, RecordUnreadable: as ``gate.admit`` and ``open_body``.
    """
    action = "interpretation:resealed"
    admitted = _admit_for_report(uow, ctx, actor, report_id, Purpose.SHOW_INTERPRETATION, action)
    try:
        row = get_owned(uow, Interpretation, admitted.user.id, interpretation_id, to_change=True)
        if row.report_id != report_id:
            raise NotFound
    except NotFound as error:
        refuse(uow, ctx, actor, action, f"interpretation:{interpretation_id}", error)
    slot = Slot("interpretation", "interpretations", "sealed_body", row.id)
    body = open_body(uow, ctx, admitted, slot, row.sealed_body, action)
    row.sealed_body = seal_body(uow, ctx, admitted, slot, body | {"rating": rating}, action)
    uow.session.add(row)
    uow.session.flush()


def _admit_for_report(
    uow: UnitOfWork, ctx: Context, actor: Actor, report_id: str, purpose: Purpose, action: str
) -> Admission:
    admitted = admit(uow, ctx, actor, purpose, action, f"report:{report_id}")
    try:
        get_owned(uow, Report, admitted.user.id, report_id)
    except NotFound as error:
        refuse(uow, ctx, actor, action, f"report:{report_id}", error)
    return admitted
