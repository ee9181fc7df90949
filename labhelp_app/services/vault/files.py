"""Original documents: sealed in chunks whose number and end are part of the seal, opened only as a whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import col, select

from labhelp_app.crypto.sealed import Bound, fingerprint, open_sealed, seal
from labhelp_app.errors import NotFound, RecordUnreadable
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.vault.gate import Admission, Purpose, admit, refuse
from labhelp_app.storage.models import FileChunk, StoredFile
from labhelp_app.storage.owned_rows import get_owned, is_there, new_id
from labhelp_app.storage.unit_of_work import UnitOfWork

CHUNK_BYTES = 1 << 20
"""How much of a file one chunk holds, in bytes."""


@dataclass(frozen=True, repr=False)
class OpenFile:
    """A document in clear; never written to disk."""

    id: str
    draft_id: str
    media_type: str
    data: bytes

    def __repr__(self) -> str:
        return f"OpenFile({self.id})"


def seal_file(
    uow: UnitOfWork,
    ctx: Context,
    actor: Actor,
    data: bytes,
    *,
    draft_id: str,
    media_type: str,
    file_id: str = "",
) -> str:
    """Add an original document of a draft and return the file's id, ``file_id`` (a fresh one) when given.

    Permission: the person. Consent: ``medical``. Audit event: ``file:sealed``.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted = admit(uow, ctx, actor, Purpose.READ_DOCUMENT, "file:sealed", "file")
    file_id, owner = file_id or new_id(), admitted.user.id
    parts = [data[at : at + CHUNK_BYTES] for at in range(0, len(data), CHUNK_BYTES)] or [b""]
    row = StoredFile(
        id=file_id,
        user_id=owner,
        draft_id=draft_id,
        content_index=ctx.keyring.content_index(admitted.key, data),
        media_type=media_type,
        size=len(data),
        chunks=len(parts),
        created_at=ctx.clock.now(),
    )
    uow.session.add(row)
    uow.session.flush()
    key, prints = admitted.key.for_purpose("file"), hashlib.sha256()
    for number, part in enumerate(parts):
        envelope = seal(key, part, _bound(row, number))
        prints.update(fingerprint(envelope).encode())
        uow.session.add(FileChunk(file_id=file_id, number=number, user_id=owner, sealed_bytes=envelope))
    uow.session.flush()
    details: dict[str, str | int] = {"chunks": len(parts)}
    audit.record(
        uow,
        ctx,
        actor,
        "file:sealed",
        object=f"file:{file_id}",
        details=details,
        sealed_sha256=prints.hexdigest(),
    )
    return file_id


def open_file(uow: UnitOfWork, ctx: Context, actor: Actor, file_id: str, purpose: Purpose) -> OpenFile:
    """Return one document, whole.

    Permission: the owner. Consent: that of ``purpose``. Audit event: ``file:opened``.

    Raises:
        NotFound: absent or somebody else's, told apart by nobody.
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
        RecordUnreadable: a chunk is missing, changed, repeated or in the wrong place.
    """
    admitted = admit(uow, ctx, actor, purpose, "file:opened", f"file:{file_id}")
    try:
        row = get_owned(uow, StoredFile, admitted.user.id, file_id)
    except NotFound as error:
        refuse(uow, ctx, actor, "file:opened", f"file:{file_id}", error)
    try:
        data = b"".join(_open_chunks(uow, admitted, row))
    except RecordUnreadable as error:
        refuse(uow, ctx, actor, "file:opened", f"file:{file_id}", error)
    details: dict[str, str | int] = {"purpose": purpose.value}
    audit.record(uow, ctx, actor, "file:opened", object=f"file:{file_id}", details=details, always=True)
    return OpenFile(row.id, row.draft_id, row.media_type, data)


def open_file_of(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str, purpose: Purpose) -> OpenFile:
    """Return the document of a draft (the first one when there are several).

    Permission, consent, audit event and errors: as ``open_file``.
    """
    ids = file_ids_of(uow, actor, draft_id)
    return open_file(uow, ctx, actor, ids[0] if ids else "", purpose)


def file_ids_of(uow: UnitOfWork, actor: Actor, draft_id: str) -> list[str]:
    """Return the ids of the actor's own documents of a draft, oldest first, may be empty.

    Permission: the owner. Consent: none, nothing is opened. Audit event: none.
    """
    query = select(StoredFile.id).where(
        col(StoredFile.user_id) == actor.user_id, col(StoredFile.draft_id) == draft_id
    )
    return list(uow.session.exec(query.order_by(col(StoredFile.created_at), col(StoredFile.id))).all())


def drafts_with_file(uow: UnitOfWork, ctx: Context, actor: Actor, data: bytes) -> list[str]:
    """Return the draft ids of the actor's earlier files with the same content, oldest first, may be empty.

    Permission: the person. Consent: ``medical``. Audit event: only when refused.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted = admit(uow, ctx, actor, Purpose.READ_DOCUMENT, "file:compared", "file")
    index = ctx.keyring.content_index(admitted.key, data)
    query = select(StoredFile.draft_id).where(
        col(StoredFile.user_id) == admitted.user.id, col(StoredFile.content_index) == index
    )
    found = uow.session.exec(query.order_by(col(StoredFile.created_at), col(StoredFile.id))).all()
    return list(dict.fromkeys(found))


def file_with(uow: UnitOfWork, ctx: Context, actor: Actor, data: bytes, *, draft_id: str) -> str:
    """Return the id of the draft's file with the same content, "" when it has none.

    Permission: the person. Consent: ``medical``. Audit event: only when refused.

    Raises:
        Forbidden, AccountBlocked, ConsentMissing: as ``gate.admit``.
    """
    admitted = admit(uow, ctx, actor, Purpose.READ_DOCUMENT, "file:compared", "file")
    index = ctx.keyring.content_index(admitted.key, data)
    mine = (col(StoredFile.user_id) == admitted.user.id) & (col(StoredFile.draft_id) == draft_id)
    return (
        uow.session.exec(select(StoredFile.id).where(mine, col(StoredFile.content_index) == index)).first()
        or ""
    )


def delete_files_of(uow: UnitOfWork, ctx: Context, actor: Actor, draft_id: str) -> None:
    """Delete the documents of a draft with their chunks.

    Permission: the owner. Consent: none, a person may always let go. Audit event: ``file:deleted`` for each.
    """
    admitted = admit(uow, ctx, actor, Purpose.DELETE_RESULT, "file:deleted", "file")
    for file_id in file_ids_of(uow, admitted.actor, draft_id):
        uow.session.delete(get_owned(uow, StoredFile, admitted.user.id, file_id, to_change=True))
        uow.session.flush()
        audit.record(uow, ctx, actor, "file:deleted", object=f"file:{file_id}")


def delete_file(uow: UnitOfWork, ctx: Context, actor: Actor, file_id: str) -> None:
    """Delete one document with its chunks; one that is gone already is let be.

    Permission: the owner. Consent: none, a person may always let go. Audit event: ``file:deleted``.
    """
    admitted = admit(uow, ctx, actor, Purpose.DELETE_RESULT, "file:deleted", "file")
    if is_there(uow, StoredFile, admitted.user.id, file_id):
        uow.session.delete(get_owned(uow, StoredFile, admitted.user.id, file_id, to_change=True))
        uow.session.flush()
        audit.record(uow, ctx, actor, "file:deleted", object=f"file:{file_id}")


def _open_chunks(uow: UnitOfWork, admitted: Admission, row: StoredFile) -> Iterator[bytes]:
    query = select(FileChunk).where(col(FileChunk.file_id) == row.id, col(FileChunk.user_id) == row.user_id)
    chunks = uow.session.exec(query.order_by(col(FileChunk.number))).all()
    if [chunk.number for chunk in chunks] != list(range(row.chunks)):
        raise RecordUnreadable
    key = admitted.key.for_purpose("file")
    for chunk in chunks:
        # The last chunk is sealed as the last: a cut file does not open even when its row says fewer chunks.
        yield open_sealed(key, chunk.sealed_bytes, _bound(row, chunk.number))


def _bound(row: StoredFile, number: int) -> Bound:
    final = number == row.chunks - 1
    return Bound("file_chunks", "sealed_bytes", row.user_id, row.id, 1, chunk=number, final=final)
