"""The unique key of entries begins with their source: those of one lie together, found by it."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("entry") as batch:  # SQLite gets a new table, for it changes none
        batch.drop_constraint("uq_entry_identity_source_id", type_="unique")
        batch.create_unique_constraint("uq_entry_source_id_identity", ["source_id", "identity"])
