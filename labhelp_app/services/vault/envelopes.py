"""Sealing and opening one column of one row, and noticing an old envelope that was put back."""

from __future__ import annotations

from dataclasses import dataclass

from labhelp_app.crypto.sealed import Bound, fingerprint, open_sealed, seal
from labhelp_app.errors import RecordUnreadable
from labhelp_app.services import audit
from labhelp_app.services.context import Context
from labhelp_app.services.vault.gate import Admission, Body, decode, encode, refuse
from labhelp_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a sealed body lives: the name of its kind, its table and column, one row and its version."""

    kind: str
    table: str
    column: str
    row_id: str
    row_version: int = 1

    @property
    def object(self) -> str:
        """The name of the record in the audit chain."""
        return f"{self.kind}:{self.row_id}"

    def bound_to(self, user_id: str) -> Bound:
        """Return the binding of the slot's envelope."""
        return Bound(self.table, self.column, user_id, self.row_id, self.row_version)


def seal_body(
    uow: UnitOfWork, ctx: Context, admitted: Admission, slot: Slot, body: Body, action: str
) -> bytes:
    """Return the envelope of ``body`` for ``slot`` and write its fingerprint into the chain as ``action``."""
    envelope = seal(admitted.key.for_purpose(slot.kind), encode(body), slot.bound_to(admitted.user.id))
    audit.record(
        uow,
        ctx,
        admitted.actor,
        action,
        object=slot.object,
        details={"purpose": admitted.purpose.value, "version": slot.row_version},
        sealed_sha256=fingerprint(envelope),
    )
    return envelope


def open_body(
    uow: UnitOfWork, ctx: Context, admitted: Admission, slot: Slot, envelope: bytes | None, action: str
) -> Body:
    """Return the body in ``slot``.

    Audit event: ``action`` with outcome ``failed`` when it does not open.

    Raises:
        RecordUnreadable: changed, moved, cut, or not the envelope written last (an old one was put back).
    """
    written_last = audit.last_seal(uow, ctx, slot.object)
    return open_checked(uow, ctx, admitted, slot, envelope, action, written_last)


def open_checked(
    uow: UnitOfWork,
    ctx: Context,
    admitted: Admission,
    slot: Slot,
    envelope: bytes | None,
    action: str,
    written_last: str | None,
) -> Body:
    """Return the body in ``slot`` when its envelope has the fingerprint ``written_last``.

    Raises:
        RecordUnreadable: as ``open_body``.
    """
    if envelope is None or fingerprint(envelope) != written_last:
        reason = "not_written_last" if envelope is not None else "record_missing"
        refuse(uow, ctx, admitted.actor, action, slot.object, RecordUnreadable(), reason)
    try:
        return decode(
            open_sealed(admitted.key.for_purpose(slot.kind), envelope, slot.bound_to(admitted.user.id))
        )
    except RecordUnreadable as error:
        refuse(uow, ctx, admitted.actor, action, slot.object, error)
