"""Stories of several entries: what the window keeps, why an entry is where it is, corrections."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
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
    op.add_column("entry", sa.Column("why", TEXT))
    op.add_column("entry", sa.Column("score", sa.Float))
    op.add_column("story", sa.Column("follows", ID))
    op.add_column("story", sa.Column("title_entry_id", ID))
    op.create_table(
        "feature",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("turn", sa.BigInteger, nullable=False),
        sa.Column("told", INSTANT, nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_feature"),
        _of("entry", "entry_id", "feature"),
    )
    op.create_index("ix_feature_turn", "feature", ["turn"])
    op.create_index("ix_feature_told", "feature", ["told"])
    op.create_table(
        "ungrouped",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_ungrouped"),
        _of("entry", "entry_id", "ungrouped"),
    )
    op.create_index("ix_ungrouped_order", "ungrouped", ["rank", "entry_id"])
    op.create_table(
        "correction",
        sa.Column("id", ID, nullable=False),
        sa.Column("turn", sa.BigInteger, nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("verdict", TEXT, nullable=False),
        sa.Column("one", ID, nullable=False),
        sa.Column("other", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_correction"),
        _of("story", "one", "correction"),
        _of("story", "other", "correction"),
    )
    for column in ("turn", "one", "other"):
        op.create_index(f"ix_correction_{column}", "correction", [column])
    op.create_table(
        "turn",
        sa.Column("id", ID, nullable=False),
        sa.Column("last", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_turn"),
    )
