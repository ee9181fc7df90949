"""Walls inside the database: the audit only grows; on PostgreSQL each transaction sees its owner's rows only.

Revision: 0002, after 0001
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWNED = (
    "sessions",
    "consents",
    "drafts",
    "files",
    "file_chunks",
    "reports",
    "interpretations",
    "transfers",
    "requests",
    "notices",
)
"""Tables whose rows belong to the person in ``user_id``."""

CHAINED = "seq, at, actor, actor_role, session_hash, ip_mark, action, object, subject, outcome, reason, details, sealed_sha256, prev_hash, hash"
"""Columns of the audit that never change; an address prefix may only be emptied."""


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _raise_postgresql_walls()
    else:
        _raise_sqlite_walls()


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table in (*OWNED, "users"):
            op.execute(f"DROP POLICY owner_only ON {table}")
            op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        for name in ("changed", "filled_in", "deleted", "truncated"):
            op.execute(f"DROP TRIGGER audit_is_never_{name} ON audit")
        op.execute("DROP FUNCTION refuse_audit_change()")
        return
    for name in ("changed", "filled_in", "deleted"):
        op.execute(f"DROP TRIGGER audit_is_never_{name}")


def _raise_sqlite_walls() -> None:
    refuse = "BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END"
    op.execute(f"CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OF {CHAINED} ON audit {refuse}")
    op.execute(
        "CREATE TRIGGER audit_is_never_filled_in BEFORE UPDATE OF ip_prefix ON audit "
        f"WHEN NEW.ip_prefix <> '' {refuse}"
    )
    op.execute(f"CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit {refuse}")


def _raise_postgresql_walls() -> None:
    op.execute(
        "CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit only grows'; END $$"
    )
    refuse = "EXECUTE FUNCTION refuse_audit_change()"
    op.execute(
        f"CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OF {CHAINED} ON audit FOR EACH ROW {refuse}"
    )
    op.execute(
        "CREATE TRIGGER audit_is_never_filled_in BEFORE UPDATE OF ip_prefix ON audit "
        f"FOR EACH ROW WHEN (NEW.ip_prefix <> '') {refuse}"
    )
    op.execute(f"CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit FOR EACH ROW {refuse}")
    op.execute(f"CREATE TRIGGER audit_is_never_truncated BEFORE TRUNCATE ON audit {refuse}")
    for table in (*OWNED, "users"):
        owner = "id" if table == "users" else "user_id"
        # The service names itself with '*'; a transaction that names nobody sees nothing.
        mine = f"current_setting('app.user_id', true) IN ({owner}, '*')"
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY owner_only ON {table} USING ({mine}) WITH CHECK ({mine})")
