"""What entries of the window mean, as vectors."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "vector",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("weights", sa.String(), nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
        sa.Column("compared", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_vector"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["feature.entry_id"], name="fk_vector_entry_id", ondelete="CASCADE"
        ),
    )
    waits = sa.text("NOT compared")
    op.create_index(
        "ix_vector_compared", "vector", ["entry_id"], sqlite_where=waits, postgresql_where=waits
    )
