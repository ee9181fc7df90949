"""What the audit forgets in time without losing a link: the networks people came from."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import col, func, select, update

from labhelp_app.services.audit.chain import record
from labhelp_app.services.context import Context
from labhelp_app.storage.models import AuditEvent

ADDRESSES_KEPT = timedelta(days=90)
"""How long address prefixes are kept (policy, clause 4.5)."""


def forget_addresses(ctx: Context) -> int:
    """Empty address prefixes older than 90 days; the chain stays whole. Returns how many events were touched.

    Permission: the service itself. Consent: none. Audit event: ``audit:addresses_forgotten`` with the count.
    """
    with ctx.database.unit_of_work() as uow:
        old = (col(AuditEvent.at) < ctx.clock.now() - ADDRESSES_KEPT) & (col(AuditEvent.ip_prefix) != "")
        count = uow.session.exec(select(func.count()).select_from(AuditEvent).where(old)).one()
        if count:
            uow.session.exec(update(AuditEvent).where(old).values(ip_prefix=""))
            record(uow, ctx, None, "audit:addresses_forgotten", details={"count": count})
        uow.commit()
    return count
