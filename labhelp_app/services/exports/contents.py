"""Opening what goes into the export; a record that does not open is named, and the rest still goes out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlmodel import col, select

from labhelp_app.errors import RecordUnreadable
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.vault import OpenDraft, OpenFile, OpenReport, Purpose
from labhelp_app.storage.models import (
    AuditEvent,
    Consent,
    Draft,
    Notice,
    Report,
    RightsRequest,
    Session,
    StoredFile,
    Transfer,
)
from labhelp_app.storage.owned_rows import Owned
from labhelp_app.storage.unit_of_work import UnitOfWork

Json = dict[str, Any]


@dataclass
class Contents:
    """What was opened, and the names of records that did not open (``kind:id``)."""

    profile: Json = field(default_factory=dict[str, Any])
    reports: list[OpenReport] = field(default_factory=list[OpenReport])
    drafts: list[OpenDraft] = field(default_factory=list[OpenDraft])
    files: list[OpenFile] = field(default_factory=list[OpenFile])
    interpretations: list[Json] = field(default_factory=list[Json])
    transfers: list[Json] = field(default_factory=list[Json])
    consents: list[Json] = field(default_factory=list[Json])
    accesses: list[Json] = field(default_factory=list[Json])
    account: dict[str, list[Json]] = field(default_factory=dict[str, list[Json]])
    unreadable: list[str] = field(default_factory=list[str])


def gather(uow: UnitOfWork, ctx: Context, actor: Actor) -> Contents:
    """Open everything of the actor for taking it out.

    Permission: the person. Consent: none, taking one's data out is never gated.
    Audit event: an opening for each record, all with the purpose ``export``.

    Raises:
        SignInRequired, Forbidden: as ``vault.admit``.
    """
    found = Contents(profile=vault.open_profile(uow, ctx, actor, Purpose.EXPORT))
    _reports(uow, ctx, actor, found)
    for file_id in _ids(uow, actor, StoredFile):
        with _named(found, f"file:{file_id}"):
            found.files.append(vault.open_file(uow, ctx, actor, file_id, Purpose.EXPORT))
    for draft_id in _ids(uow, actor, Draft):
        with _named(found, f"draft:{draft_id}"):
            found.drafts.append(vault.open_draft(uow, ctx, actor, draft_id, Purpose.EXPORT))
    for transfer_id in _ids(uow, actor, Transfer):
        with _named(found, f"transfer:{transfer_id}"):
            sent = vault.open_transfer(uow, ctx, actor, transfer_id, Purpose.EXPORT)
            found.transfers.append(
                {**asdict(sent), "at": sent.at.isoformat(), "payload": sent.payload.decode()}
            )
    _consents(uow, ctx, actor, found)
    found.accesses = _accesses(uow, actor)
    found.account = _account(uow, ctx, actor, found)
    return found


class _named:
    """Goes on after a record that does not open, and remembers its name."""

    def __init__(self, found: Contents, name: str) -> None:
        self._found, self._name = found, name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        broken = kind is not None and issubclass(kind, RecordUnreadable)
        if broken:
            self._found.unreadable.append(self._name)
        return broken


def _reports(uow: UnitOfWork, ctx: Context, actor: Actor, found: Contents) -> None:
    for report_id in _ids(uow, actor, Report):
        with _named(found, f"report:{report_id}"):
            found.reports.append(vault.open_report(uow, ctx, actor, report_id, Purpose.EXPORT))
        with _named(found, f"interpretations of report:{report_id}"):
            for one in vault.open_interpretations(uow, ctx, actor, report_id, Purpose.EXPORT):
                found.interpretations.append({**asdict(one), "created_at": one.created_at.isoformat()})


def _consents(uow: UnitOfWork, ctx: Context, actor: Actor, found: Contents) -> None:
    query = select(Consent).where(col(Consent.user_id) == actor.user_id).order_by(col(Consent.number))
    for row in uow.session.exec(query).all():
        with _named(found, f"consent:{row.id}"):
            receipt = vault.open_consent_details(uow, ctx, row)
            plain = row.model_dump(mode="json", exclude={"sealed_details", "user_id"})
            found.consents.append({**plain, "receipt": receipt})


def _account(uow: UnitOfWork, ctx: Context, actor: Actor, found: Contents) -> dict[str, list[Json]]:
    """Return sign-ins, requests and notices; hashes of tokens stay behind, they are no data about anybody."""
    kept: dict[str, list[Json]] = {"sessions": [], "requests": [], "notices": []}
    for session in uow.session.exec(select(Session).where(col(Session.user_id) == actor.user_id)).all():
        with _named(found, f"session:{session.id}"):
            visit = vault.open_visit(uow, ctx, session) if session.sealed_visit else {}
            times = session.model_dump(
                mode="json", include={"created_at", "last_seen_at", "revoked_at", "remember"}
            )
            kept["sessions"].append({**times, "visit": visit})
    for request in uow.session.exec(
        select(RightsRequest).where(col(RightsRequest.user_id) == actor.user_id)
    ).all():
        with _named(found, f"request:{request.id}"):
            words = vault.open_request(uow, ctx, request) if request.sealed_body else {}
            plain = request.model_dump(mode="json", exclude={"id", "user_id", "sealed_body"})
            kept["requests"].append({**plain, "body": words})
    notices = uow.session.exec(select(Notice).where(col(Notice.user_id) == actor.user_id)).all()
    kept["notices"] = [notice.model_dump(mode="json", exclude={"id", "user_id"}) for notice in notices]
    return kept


def _accesses(uow: UnitOfWork, actor: Actor) -> list[Json]:
    query = select(AuditEvent).where(col(AuditEvent.subject) == actor.user_id).order_by(col(AuditEvent.seq))
    kept = {"seq", "at", "actor_role", "action", "object", "outcome", "reason", "details"}
    rows: list[Json] = []
    for event in uow.session.exec(query).all():
        row = event.model_dump(mode="json", include=kept)
        rows.append({**row, "by_you": event.actor == actor.user_id, "details": json.loads(event.details)})
    return rows


def _ids(uow: UnitOfWork, actor: Actor, table: type[Owned]) -> Iterable[str]:
    query = select(table.id).where(col(table.user_id) == actor.user_id).order_by(col(table.id))
    return list(uow.session.exec(query).all())
