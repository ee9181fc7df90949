"""Packing the export: documented JSON, tables, originals, consents, transfers and who looked."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from labhelp_app.i18n import say
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.exports.contents import Contents, gather
from labhelp_app.services.exports.tables import results_tables
from labhelp_app.services.vault import OpenDraft, OpenFile, OpenReport

SCHEMA = Path(__file__).with_name("schema.json")

ENDINGS = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/heic": "heic",
    "text/plain": "txt",
    "text/csv": "csv",
}
"""Endings of originals by media type; anything else keeps its bytes under ``.bin``."""


def archive(ctx: Context, actor: Actor, language: str) -> bytes:
    """Return a ZIP archive of everything kept about the actor.

    Permission: the person, after the password. Consent: none, taking one's data out is never gated.
    Audit event: ``export:made``, and an opening for each record.

    Raises:
        SignInRequired, Forbidden: as ``vault.admit``.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        found = gather(uow, ctx, actor)
        details: dict[str, str | int] = {"reports": len(found.reports), "unreadable": len(found.unreadable)}
        audit.record(uow, ctx, actor, "export:made", object=f"account:{actor.user_id}", details=details)
        uow.commit()
    made_at = ctx.clock.now().isoformat()
    files = _files(found, made_at, language)
    manifest: dict[str, Any] = {
        "format": "labhelp.export",
        "version": 1,
        "made_at": made_at,
        "unreadable": found.unreadable,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in {**files, "manifest.json": _json(manifest)}.items():
            pack.writestr(name, data)
    return packed.getvalue()


def _files(found: Contents, made_at: str, language: str) -> dict[str, bytes]:
    originals = {file.draft_id: original_name(file) for file in reversed(found.files)}
    reports = {
        "format": "labhelp.export.reports",
        "version": 1,
        "made_at": made_at,
        "reports": [_report(report, originals) for report in found.reports],
    }
    return {
        "README.txt": say(language, "privacy.export.readme").encode(),
        "reports.json": _json(reports),
        "reports.schema.json": SCHEMA.read_bytes(),
        **{name: text.encode() for name, text in results_tables(found.reports, language).items()},
        "profile.json": _json(found.profile),
        "drafts.json": _json([_draft(draft) for draft in found.drafts]),
        "consents.json": _json(found.consents),
        "transfers.json": _json(found.transfers),
        "interpretations.json": _json([{"made_by": "ai", **one} for one in found.interpretations]),
        "access.json": _json(found.accesses),
        "account.json": _json(found.account),
        **{original_name(file): file.data for file in found.files},
    }


def original_name(file: OpenFile) -> str:
    """Return the name of an original in the archive: its id, never the name it was uploaded under."""
    return f"originals/{file.id}.{ENDINGS.get(file.media_type, 'bin')}"


def _report(report: OpenReport, originals: dict[str, str]) -> dict[str, Any]:
    return {
        "id": report.id,
        "row_version": report.row_version,
        "created_on": report.created_on.isoformat(),
        "updated_on": report.updated_on.isoformat(),
        "original": originals.get(report.draft_id),
        "body": report.body,
    }


def _draft(draft: OpenDraft) -> dict[str, Any]:
    moments = {"created_at": draft.created_at.isoformat(), "updated_at": draft.updated_at.isoformat()}
    return {name: value for name, value in asdict(draft).items() if name != "user_id"} | moments


def _json(words: Any) -> bytes:
    return json.dumps(words, ensure_ascii=False, indent=1, sort_keys=True).encode()
