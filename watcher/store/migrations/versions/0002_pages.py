"""Pages and sitemaps as sources, and the pages of entries read for their full text."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXT = sa.String()
INSTANT = sa.BigInteger()  # milliseconds since 1970 UTC
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _of(table: str, column: str, here: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=f"fk_{here}_{column}", ondelete="CASCADE"
    )


def upgrade() -> None:
    op.add_column("source", sa.Column("detour", sa.JSON))
    op.add_column("source", sa.Column("shapes", sa.JSON))
    op.create_table(
        "robots",
        sa.Column("origin", TEXT, nullable=False),
        sa.Column("fetched_at", INSTANT, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("text", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("origin", name="pk_robots"),
    )
    op.create_table(
        "child",
        sa.Column("source_id", ID, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("modified", INSTANT),
        sa.Column("turn", sa.Integer),
        sa.PrimaryKeyConstraint("source_id", "url", name="pk_child"),
        _of("source", "source_id", "child"),
    )
    op.create_table(
        "reading",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("host", TEXT, nullable=False),
        sa.Column("due", INSTANT, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("error", TEXT),
        sa.Column("lease_until", INSTANT),
        sa.Column("lease_owner", TEXT),
        sa.Column("read_at", INSTANT),
        sa.Column("reads", sa.Integer, nullable=False),
        sa.Column("method", TEXT),
        sa.Column("refused", TEXT),
        sa.Column("left_out", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_reading"),
        _of("entry", "entry_id", "reading"),
    )
    op.create_index("ix_reading_queue", "reading", ["state", "due"])
    op.create_table(
        "paragraph",
        sa.Column("source_id", ID, nullable=False),
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("seen", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("source_id", "key", name="pk_paragraph"),
        _of("source", "source_id", "paragraph"),
        sqlite_with_rowid=False,
    )
