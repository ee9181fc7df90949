"""The tables. Plain columns hold ids, owners, days, states and versions; everything else is sealed."""

# SQLModel takes a plain string for the table name; its declared type says otherwise.
# pyright: reportAssignmentType=false

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import DateTime, Index, LargeBinary, UniqueConstraint
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

# Names for every constraint, so that later revisions can find them on both databases.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A timezone-aware UTC moment on both databases (SQLite keeps no zone of its own)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Refuse naive moments; store UTC."""
        del dialect
        if value is not None and value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Return the moment with its zone."""
        del dialect
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class User(SQLModel, table=True):
    """An account. Names, birth date, sex, e-mail and preferences are in ``sealed_profile``."""

    __tablename__ = "users"
    id: str = Field(primary_key=True, max_length=32)
    email_index: str = Field(unique=True, max_length=64)
    password_hash: str = Field(max_length=80)
    pepper_version: int = 1
    role: str = Field(default="patient", max_length=16)
    status: str = Field(default="active", max_length=16)
    language: str = Field(default="ru", max_length=2)
    wrapped_data_key: bytes | None = Field(default=None, sa_type=LargeBinary)
    kek_version: int = 1
    sealed_profile: bytes | None = Field(default=None, sa_type=LargeBinary)
    row_version: int = 1
    created_at: datetime = Field(sa_type=Moment)
    last_seen_on: date | None = None


class Session(SQLModel, table=True):
    """A signed-in browser. The refresh token is kept only as a hash and rotates on use."""

    __tablename__ = "sessions"
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    refresh_hash: str = Field(unique=True, max_length=64)
    previous_refresh_hash: str | None = Field(default=None, index=True, max_length=64)
    rotated_at: datetime | None = Field(default=None, sa_type=Moment)
    remember: bool = False
    created_at: datetime = Field(sa_type=Moment)
    last_seen_at: datetime = Field(sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
    stepped_up_at: datetime | None = Field(default=None, sa_type=Moment)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)
    sealed_visit: bytes | None = Field(default=None, sa_type=LargeBinary)


class Consent(SQLModel, table=True):
    """One grant or withdrawal, append-only; who, where and with what browser are sealed."""

    __tablename__ = "consents"
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    number: int = 0  # order of the person's acts; two acts can fall into one moment
    purpose: str = Field(max_length=16)
    action: str = Field(max_length=16)
    policy_version: str = Field(max_length=16)
    text_sha256: str = Field(max_length=64)
    language: str = Field(max_length=2)
    method: str = Field(max_length=24)
    at: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    receipt_sha256: str = Field(max_length=64)
    sealed_details: bytes = Field(sa_type=LargeBinary)


class Draft(SQLModel, table=True):
    """A report being read or reviewed; nothing in it is a result until confirmed."""

    __tablename__ = "drafts"
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    status: str = Field(max_length=16)  # queued reading asking ready refused confirmed discarded
    stage: str = Field(default="", max_length=24)
    progress: int = 0
    reason: str | None = Field(default=None, max_length=32)
    way_in: str = Field(max_length=16)  # file text manual
    attempts: int = 0
    row_version: int = 1
    created_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)
    sealed_body: bytes | None = Field(default=None, sa_type=LargeBinary)


class StoredFile(SQLModel, table=True):
    """An original document, sealed in chunks. ``content_index`` is a keyed hash: finds duplicates only."""

    __tablename__ = "files"
    __table_args__ = (Index("ix_files_user_content", "user_id", "content_index"),)
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", max_length=32, ondelete="CASCADE")
    draft_id: str = Field(index=True, max_length=32)
    content_index: str = Field(max_length=64)
    media_type: str = Field(max_length=64)
    size: int
    chunks: int
    created_at: datetime = Field(sa_type=Moment)


class FileChunk(SQLModel, table=True):
    """One sealed part of a stored file; its number and the final flag are bound into the seal."""

    __tablename__ = "file_chunks"
    file_id: str = Field(primary_key=True, foreign_key="files.id", max_length=32, ondelete="CASCADE")
    number: int = Field(primary_key=True)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    sealed_bytes: bytes = Field(sa_type=LargeBinary)


class Report(SQLModel, table=True):
    """A confirmed laboratory report: one sealed envelope with rows, dates and laboratory."""

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("draft_id", "part", name="uq_reports_draft_part"),)
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    draft_id: str = Field(max_length=32)
    part: int = 0
    status: str = Field(default="active", max_length=16)
    row_version: int = 1
    created_on: date
    updated_on: date
    sealed_body: bytes = Field(sa_type=LargeBinary)


class Interpretation(SQLModel, table=True):
    """The words of a model about one report, sealed, with what the person thought of them."""

    __tablename__ = "interpretations"
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    report_id: str = Field(foreign_key="reports.id", index=True, max_length=32, ondelete="CASCADE")
    cache_index: str = Field(index=True, max_length=64)
    created_at: datetime = Field(sa_type=Moment)
    sealed_body: bytes = Field(sa_type=LargeBinary)


class Transfer(SQLModel, table=True):
    """The transfer ledger: one row for each request that left the server; the payload itself is sealed."""

    __tablename__ = "transfers"
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    report_id: str | None = Field(default=None, max_length=32)
    at: datetime = Field(sa_type=Moment)
    recipient: str = Field(max_length=64)
    country: str = Field(max_length=32)
    categories: str = Field(max_length=128)
    consent_id: str = Field(max_length=32)
    model: str = Field(max_length=64)
    prompt_version: str = Field(max_length=16)
    payload_sha256: str = Field(max_length=64)
    outcome: str = Field(max_length=32)
    tokens_in: int | None = None
    tokens_out: int | None = None
    sealed_payload: bytes = Field(sa_type=LargeBinary)


class AuditEvent(SQLModel, table=True):
    """One link of the audit chain, written in the same transaction as the act; ids only, never values.

    ``ip_mark`` is a keyed hash that stays in the chain when ``ip_prefix`` is forgotten after 90 days;
    ``sealed_sha256`` remembers the envelope a write left behind, so that an old one put back is noticed.
    """

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_object_seq", "object", "seq"),)
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Moment)
    actor: str = Field(max_length=32)
    actor_role: str = Field(max_length=16)
    session_hash: str = Field(default="", max_length=16)
    ip_prefix: str = Field(default="", max_length=48)
    ip_mark: str = Field(default="", max_length=32)
    action: str = Field(max_length=48)  # subject:action
    object: str = Field(default="", max_length=48)
    subject: str = Field(default="", index=True, max_length=32)
    outcome: str = Field(max_length=16)
    reason: str = Field(default="", max_length=48)
    details: str = Field(default="{}", max_length=512)
    sealed_sha256: str = Field(default="", max_length=64)
    prev_hash: str = Field(max_length=64)
    hash: str = Field(max_length=64)


class RateBucket(SQLModel, table=True):
    """Attempts counted against one limit; the key is a keyed hash, never an address or e-mail."""

    __tablename__ = "rate_buckets"
    key: str = Field(primary_key=True, max_length=96)
    count: int = 0
    window_started_at: datetime = Field(sa_type=Moment)
    blocked_until: datetime | None = Field(default=None, sa_type=Moment)


class RightsRequest(SQLModel, table=True):
    """A person's request under the law with its number and due date; free text is sealed."""

    __tablename__ = "requests"
    id: str = Field(primary_key=True, max_length=32)
    number: str = Field(unique=True, max_length=24)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    kind: str = Field(max_length=24)
    status: str = Field(max_length=16)
    opened_at: datetime = Field(sa_type=Moment)
    due_on: date
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    sealed_body: bytes | None = Field(default=None, sa_type=LargeBinary)


class Notice(SQLModel, table=True):
    """A message for one person inside the service: a kind and numbers, never medical values."""

    __tablename__ = "notices"
    id: str = Field(primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32, ondelete="CASCADE")
    kind: str = Field(max_length=32)
    details: str = Field(default="{}", max_length=256)
    created_at: datetime = Field(sa_type=Moment)
    read_at: datetime | None = Field(default=None, sa_type=Moment)


class Tombstone(SQLModel, table=True):
    """What is left of an erased account, so that a restored backup can be erased again."""

    __tablename__ = "tombstones"
    user_id: str = Field(primary_key=True, max_length=32)
    erased_at: datetime = Field(sa_type=Moment)
    certificate_sha256: str = Field(max_length=64)


class KeyCheck(SQLModel, table=True):
    """A sealed constant per key version: a wrong or missing master key is noticed before any write."""

    __tablename__ = "key_checks"
    version: int = Field(primary_key=True)
    sealed_constant: bytes = Field(sa_type=LargeBinary)
