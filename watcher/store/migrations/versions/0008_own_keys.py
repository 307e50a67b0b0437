"""Keys that mean something within their source only are kept by source.

Which of the keys at hand are those of pages is not known: all of them are copied, and those of old
entries stay where they were besides. They find nothing wrong there, and go with their entries.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "own_key",
        sa.Column("source_id", ID, nullable=False),
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("entry_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("source_id", "key", "entry_id", name="pk_own_key"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO own_key SELECT entry.source_id, entry_key.key, entry.id FROM entry"
        " JOIN entry_key ON entry_key.entry_id = entry.id"
    )
    op.create_index("ix_own_key_entry_id", "own_key", ["entry_id"])
