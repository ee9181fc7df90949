"""Documents come in: one or several become one draft, sealed at once; what was read before is not read unasked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labhelp_app.errors import InvalidInput, NotFound
from labhelp_app.reading.admission import IMAGE_KINDS, FileKind, admit
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.services import rate_limits, reading_queue, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.draft_bodies import DraftBody, Sheet
from labhelp_app.services.draft_opening import body_of
from labhelp_app.services.draft_sheets import MOST_SHEETS, is_full, refused_sheets, takes_sheets, with_sheet
from labhelp_app.storage.draft_progress import lock_draft, lock_person, move_draft, status_of
from labhelp_app.storage.models import Report
from labhelp_app.storage.owned_rows import is_there, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

OPEN = ("queued", "reading", "asking", "ready")
MOST_FILES = MOST_SHEETS
MOST_BYTES = 40 * 1024 * 1024
"""How much may be chosen at once; a single document has its own limit in ``reading.admission``."""

PAGES = IMAGE_KINDS | {FileKind.PDF}
"""Kinds that can be pages of one report; tables and messages of machines are reports of their own."""

MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.JPEG: "image/jpeg",
    FileKind.PNG: "image/png",
    FileKind.WEBP: "image/webp",
    FileKind.HEIC: "image/heic",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.JSON: "application/json",
    FileKind.HL7: "application/hl7-v2",
    FileKind.TEXT: "text/plain; charset=utf-8",
}
"""What a kept document is served as: decided by its content, never by what the browser claimed."""


@dataclass(frozen=True, repr=False, slots=True)
class Document:
    """What was chosen: its bytes and what they are, or the code of why they cannot hold a report."""

    data: bytes
    kind: FileKind | None
    problem: str = ""


def put_file(ctx: Context, actor: Actor, data: bytes, media_hint: str = "") -> str:
    """Take a document, seal it and queue it for reading; return the draft's id.

    The same bytes while their draft is still open lead to that draft and nothing is stored again. Bytes a stored
    report was made of are not read before the person says so (``read_anyway``). ``data`` is the whole document (at
    most 20 MB); ``media_hint``, what the browser called it, is not trusted and not kept.
    Permission: the person. Consent: ``medical``. Audit event: ``draft:sealed``, ``file:sealed``.

    Raises:
        ReadingRefused: empty, too large, or not a kind of file that can hold a report; nothing is kept.
        TooManyAttempts: more than ten in ten minutes. ConsentMissing, AccountBlocked: as the vault.
    """
    del media_hint
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id)
    return _put(ctx, actor, [[Document(data, admit(data))]])[0]


def put_files(ctx: Context, actor: Actor, files: Sequence[bytes], *, together: bool) -> list[str]:
    """Take several documents in the order they were chosen; return the ids of their drafts.

    ``together``: pictures and PDFs are the pages of one report; everything else becomes a draft of its own. One
    that can hold no report is told in its place and does not hold up the others. The same bytes twice count once.
    Permission: the person. Consent: ``medical``. Audit event: ``draft:sealed``, ``file:sealed`` for each.

    Raises:
        InvalidInput: ``files_too_many`` (over ten) or ``files_too_large`` (over 40 MB together).
        ReadingRefused: not one of them can hold a report; nothing is kept.
        TooManyAttempts: fewer drafts are left in these ten minutes than these files make; nothing is counted.
        ConsentMissing, AccountBlocked: as ``put_file``.
    """
    if len(files) > MOST_FILES:
        raise InvalidInput("files_too_many", field="document")
    if sum(len(data) for data in files) > MOST_BYTES:
        raise InvalidInput("files_too_large", field="document")
    documents = [_looked_at(data) for data in dict.fromkeys(files)]
    if all(document.problem for document in documents):
        admit(documents[0].data if documents else b"")  # raises what is wrong with it
    groups = _grouped(documents, together)
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id, times=len(groups))
    return _put(ctx, actor, groups)


def read_anyway(ctx: Context, actor: Actor, draft_id: str) -> str:
    """Read a document that a stored report was made of already; return the draft's id.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:opened``.

    Raises:
        InvalidInput: ``draft_finished`` when nothing of the kind was asked (any more).
        NotFound, ConsentMissing, AccountBlocked: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_draft(uow, actor.user_id, draft_id)
        draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
        if (draft.status, draft.stage) != ("asking", "same_file"):
            raise InvalidInput("draft_finished", field="draft")
        at = ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("asking",), status="queued", stage="queued")
        uow.commit()
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def add_page(ctx: Context, actor: Actor, draft_id: str, data: bytes, number: int = 0) -> str:
    """Add a document to a draft under review, in the place of its refused page ``number`` if given; return its id.

    What was checked and typed stays. The same bytes again change nothing, unless their page was refused and kept:
    then it is read once more.
    Permission: the owner. Consent: ``medical``.
    Audit event: ``draft:resealed``, ``file:sealed``, ``file:deleted`` for a kept document that was replaced.

    Raises:
        ReadingRefused: not a picture or a PDF. InvalidInput: ``draft_not_ready``, ``draft_finished``,
            ``pages_full`` (ten already), ``pages_not_here`` (a correction, a table, a text).
        NotFound, TooManyAttempts, ConsentMissing, AccountBlocked: as the vault and ``put_file``.
    """
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id)
    kind = admit(data)
    if kind not in PAGES:
        raise ReadingRefused(Refusal.WRONG_TYPE)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft = _ready(uow, ctx, actor, draft_id)
        body = body_of(draft)
        refused = dict(refused_sheets(body))
        file_id = vault.file_with(uow, ctx, actor, data, draft_id=draft_id)
        if file_id:  # sent before: read once more where reading it failed, else there is nothing to do
            number = next((n for n, sheet in refused.items() if sheet.file_id == file_id), 0)
            if not number:
                uow.commit()
                return draft_id
        else:
            file_id = _add_file(uow, ctx, actor, draft, Document(data, kind))
            if number in refused and refused[number].file_id:
                vault.delete_file(uow, ctx, actor, refused[number].file_id)
        _queue(uow, ctx, actor, draft, with_sheet(body, file_id, number))
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def read_page_again(ctx: Context, actor: Actor, draft_id: str, number: int) -> str:
    """Read page ``number`` (from 1) of a draft once more, where its document was kept for that; return the draft's id.

    Permission: the owner. Consent: ``medical``. Audit event: ``draft:resealed``.

    Raises:
        NotFound: no such page, or nothing of it was kept. InvalidInput: ``draft_not_ready``, ``draft_finished``.
        TooManyAttempts, ConsentMissing, AccountBlocked: as ``put_file``.
    """
    rate_limits.spend(ctx, rate_limits.UPLOAD, actor.user_id)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft = _ready(uow, ctx, actor, draft_id)
        body = body_of(draft)
        sheet = dict(refused_sheets(body)).get(number)
        if sheet is None or not sheet.file_id:
            raise NotFound
        _queue(uow, ctx, actor, draft, with_sheet(body, sheet.file_id, number))
    reading_queue.submit(ctx, actor.user_id, draft_id)
    return draft_id


def _add_file(uow: UnitOfWork, ctx: Context, actor: Actor, draft: vault.OpenDraft, document: Document) -> str:
    """Seal a further page of a draft and return its id, or say why the draft takes no more."""
    body = body_of(draft)
    if not takes_sheets(body, draft.way_in):
        raise InvalidInput("pages_not_here", field="document")
    if is_full(body):
        raise InvalidInput("pages_full", field="document")
    return _seal_file(uow, ctx, actor, document, draft.id, new_id())


def _ready(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str) -> vault.OpenDraft:
    lock_person(uow, actor.user_id)
    lock_draft(uow, actor.user_id, draft_id)
    draft = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT)
    if draft.status != "ready":
        unread = draft.status in {"queued", "reading", "asking"}
        raise InvalidInput("draft_not_ready" if unread else "draft_finished", field="draft")
    return draft


def _queue(uow: UnitOfWork, ctx: Context, actor: Actor, draft: vault.OpenDraft, body: DraftBody) -> None:
    """Keep the draft as one that waits to be read, its attempts counted anew."""
    vault.reseal_draft(uow, ctx, actor, draft.id, body.to_dict(), draft.row_version, status="queued")
    at = ctx.clock.now()
    move_draft(uow, draft.id, at=at, expected=("queued",), stage="queued", attempts=0)
    uow.commit()


def _looked_at(data: bytes) -> Document:
    try:
        return Document(data, admit(data))
    except ReadingRefused as refused:
        return Document(data, None, refused.code)


def _grouped(documents: Sequence[Document], together: bool) -> list[list[Document]]:
    """Return the documents draft by draft; a refused one stays among the pages it was chosen with."""
    pages = [document for document in documents if document.problem or document.kind in PAGES]
    if not together or all(page.problem for page in pages):
        return [[document] for document in documents]
    return [pages, *([document] for document in documents if document not in pages)]


def _put(ctx: Context, actor: Actor, groups: Sequence[Sequence[Document]]) -> list[str]:
    """Store a draft for each group, all of them or none, and queue what is to be read."""
    with ctx.database.unit_of_work(actor.user_id) as uow:
        lock_person(uow, actor.user_id)
        put: dict[str, bool] = {}
        for group in groups:
            draft_id, is_new = _put_group(uow, ctx, actor, group)
            put[draft_id] = is_new or put.get(draft_id, False)
        uow.commit()
    for draft_id, is_new in put.items():
        if is_new:
            reading_queue.submit(ctx, actor.user_id, draft_id)
    return list(put)


def _put_group(uow: UnitOfWork, ctx: Context, actor: Actor, group: Sequence[Document]) -> tuple[str, bool]:
    """Store one draft with its documents, unless the same ones wait already; return it and whether to read it."""
    earlier = _earlier_drafts(uow, ctx, actor, group)
    waiting = next((one for one in earlier if status_of(uow, actor.user_id, one) in OPEN), "")
    if waiting:
        return waiting, False
    known = next((found for one in earlier if (found := _report_of(uow, ctx, actor, one))), "")
    draft_id = _seal(uow, ctx, actor, group, known)
    return draft_id, status_of(uow, actor.user_id, draft_id) == "queued"


def _earlier_drafts(uow: UnitOfWork, ctx: Context, actor: Actor, group: Sequence[Document]) -> list[str]:
    """Return the drafts that hold every document of the group, oldest first."""
    found = [vault.drafts_with_file(uow, ctx, actor, one.data) for one in group if not one.problem]
    return [one for one in found[0] if all(one in others for others in found)] if found else []


def _seal(uow: UnitOfWork, ctx: Context, actor: Actor, group: Sequence[Document], known: str) -> str:
    status, stage = ("asking", "same_file") if known else ("queued", "queued")
    if all(document.problem for document in group):
        status = stage = "refused"
    sheets = tuple(Sheet("", document.problem) if document.problem else Sheet(new_id()) for document in group)
    body = DraftBody(duplicate_of=known, sheets=sheets if len(sheets) > 1 else ()).to_dict()
    draft_id = vault.seal_draft(uow, ctx, actor, body, way_in="file", status=status, stage=stage)
    if status == "refused":
        code, at = group[0].problem[:32], ctx.clock.now()
        move_draft(uow, draft_id, at=at, expected=("refused",), stage=stage, progress=100, reason=code)
    for document, sheet in zip(group, sheets, strict=True):
        if not document.problem:
            _seal_file(uow, ctx, actor, document, draft_id, sheet.file_id)
    return draft_id


def _seal_file(
    uow: UnitOfWork, ctx: Context, actor: Actor, document: Document, draft_id: str, file_id: str
) -> str:
    if document.kind is None:
        raise ReadingRefused(Refusal.WRONG_TYPE)
    served_as = MEDIA_TYPES[document.kind]
    return vault.seal_file(
        uow, ctx, actor, document.data, draft_id=draft_id, media_type=served_as, file_id=file_id
    )


def _report_of(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str) -> str:
    """Return the first report that is left of an earlier upload of the same bytes, "" when there is none."""
    if status_of(uow, actor.user_id, draft_id) != "confirmed":
        return ""
    body = vault.open_draft(uow, ctx, actor, draft_id, vault.Purpose.READ_DOCUMENT).body
    report_ids = DraftBody.from_dict(body).report_ids if body else ()
    return next((one for one in report_ids if is_there(uow, Report, actor.user_id, one)), "")
