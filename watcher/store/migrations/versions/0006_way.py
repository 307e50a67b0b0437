"""How a source is asked, so that a failing one is tried at once when that changes."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("source", sa.Column("way", sa.Integer))
