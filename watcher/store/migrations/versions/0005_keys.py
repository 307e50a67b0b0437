"""Keys of entries in half the space: the source is the entry's, and nothing else refers to it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _rebuild()
    else:
        for name in ("fk_entry_key_entry_id", "fk_entry_key_source_id", "pk_entry_key"):
            op.drop_constraint(name, "entry_key")
        op.drop_column("entry_key", "source_id")
        op.create_primary_key("pk_entry_key", "entry_key", ["key", "entry_id"])


def _rebuild() -> None:
    """SQLite changes no primary key of a table."""
    op.create_table(
        "entry_key_new",
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("entry_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("key", "entry_id", name="pk_entry_key"),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO entry_key_new SELECT key, entry_id FROM entry_key")
    op.drop_table("entry_key")
    op.rename_table("entry_key_new", "entry_key")
    op.create_index("ix_entry_key_entry_id", "entry_key", ["entry_id"])
