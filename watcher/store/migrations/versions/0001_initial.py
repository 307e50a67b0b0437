"""The first tables, as of version 0.1."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.String()
INSTANT = sa.BigInteger()  # milliseconds since 1970 UTC
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # a rowid alias there
# What finds entries by tokens: no database's table is like the other's (see store.search_index).
SEARCH_INDEX = {
    # Only which entries hold a token is asked: no positions, no sizes.
    "sqlite": (
        "CREATE VIRTUAL TABLE search_index USING"
        " fts5(tokens, tokenize = 'ascii', detail = none, columnsize = 0)",
    ),
    "postgresql": (
        "CREATE TABLE search_index (entry_id BIGINT CONSTRAINT pk_search_index PRIMARY KEY"
        " CONSTRAINT fk_search_index_entry_id REFERENCES entry (id) ON DELETE CASCADE,"
        " tokens TSVECTOR NOT NULL)",
        # At once, not in a list that somebody has to wait for at its end.
        "CREATE INDEX ix_search_index_tokens ON search_index USING gin (tokens)"
        " WITH (fastupdate = off)",
    ),
}


def upgrade() -> None:
    op.create_table(
        "host",
        sa.Column("host", TEXT, nullable=False),
        sa.Column("retry_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("host", name="pk_host"),
    )
    op.create_table(
        "notification",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("watchlist", TEXT),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("due", INSTANT, nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("sent", INSTANT),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("first_attempt", INSTANT),
        sa.Column("plain", sa.Boolean, nullable=False),
        sa.Column("reached", sa.JSON),
        sa.Column("error", TEXT),
        sa.Column("message_id", TEXT, nullable=False),
        sa.Column("lease_until", INSTANT),
        sa.Column("lease_owner", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_notification"),
    )
    op.create_index("ix_notification_queue", "notification", ["state", "channel", "due"])
    op.create_index("ix_notification_sent", "notification", ["sent"])

    op.create_table(
        "feedback",
        sa.Column("id", ID, nullable=False),
        sa.Column("alert_id", ID, nullable=False),
        sa.Column("alert_created", INSTANT, nullable=False),
        sa.Column("watchlist", TEXT, nullable=False),
        sa.Column("terms", sa.JSON, nullable=False),
        sa.Column("found", sa.JSON, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("verdict", TEXT, nullable=False),
        sa.Column("note", TEXT),
        sa.Column("created", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_feedback"),
    )
    op.create_index("ix_feedback_alert_id", "feedback", ["alert_id"])

    op.create_table(
        "source",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("canonical_url", TEXT, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("host", TEXT, nullable=False),
        sa.Column("kind", TEXT),
        sa.Column("title", TEXT),
        sa.Column("lang", TEXT),
        sa.Column("next_poll_at", INSTANT),
        sa.Column("asked_until", INSTANT),
        sa.Column("every_s", sa.Float, nullable=False),
        sa.Column("hints", sa.JSON),
        sa.Column("lease_until", INSTANT),
        sa.Column("lease_owner", TEXT),
        sa.Column("last_poll_at", INSTANT),
        sa.Column("last_ok_at", INSTANT),
        sa.Column("baseline_at", INSTANT),
        sa.Column("last_status", sa.Integer),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("gone_at", INSTANT),
        sa.Column("error", TEXT),
        sa.Column("notice", TEXT),
        sa.Column("etag", TEXT),
        sa.Column("last_modified", TEXT),
        sa.Column("full_at", INSTANT),
        sa.Column("body_hash", TEXT),
        sa.Column("moved_to", TEXT),
        sa.Column("moved_since", INSTANT),
        sa.Column("moved_seen", sa.Integer, nullable=False),
        sa.Column("adopted_url", TEXT),
        sa.Column("listed", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
    )
    op.create_index("ix_source_canonical_url", "source", ["canonical_url"])
    op.create_index("ix_source_due", "source", ["active", "next_poll_at"])
    op.create_index("ix_source_name", "source", ["name"])

    op.create_table(
        "story",
        sa.Column("id", ID, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("lang", TEXT),
        sa.Column("lead_entry_id", ID, nullable=False),
        sa.Column("first_seen", INSTANT, nullable=False),
        sa.Column("last_seen", INSTANT, nullable=False),
        sa.Column("merged_into", ID),
        sa.ForeignKeyConstraint(["merged_into"], ["story.id"], name="fk_story_merged_into"),
        sa.PrimaryKeyConstraint("id", name="pk_story"),
    )
    op.create_index("ix_story_first_seen", "story", ["first_seen"])
    op.create_index(
        "ix_story_merged_into",
        "story",
        ["merged_into"],
        sqlite_where=sa.text("merged_into IS NOT NULL"),
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )

    op.create_table(
        "delivery",
        sa.Column("id", ID, nullable=False),
        sa.Column("notification_id", ID, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("started", INSTANT, nullable=False),
        sa.Column("finished", INSTANT),
        sa.Column("ok", sa.Boolean),
        sa.Column("error", TEXT),
        sa.ForeignKeyConstraint(
            ["notification_id"], ["notification.id"], name="fk_delivery_notification_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint(
            "notification_id", "attempt", name="uq_delivery_notification_id_attempt"
        ),
    )
    op.create_table(
        "entry",
        sa.Column("id", ID, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("identity", sa.BigInteger, nullable=False),
        sa.Column("guid", TEXT),
        sa.Column("url", TEXT),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("summary", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("lang", TEXT),
        sa.Column("author", TEXT),
        sa.Column("extra", sa.JSON),
        sa.Column("published", INSTANT),
        sa.Column("first_seen", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT),
        sa.Column("content_hash", sa.BigInteger, nullable=False),
        sa.Column("arrival", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_entry_source_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_entry_story_id"),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.UniqueConstraint("identity", "source_id", name="uq_entry_identity_source_id"),
    )
    op.create_index("ix_entry_first_seen", "entry", ["first_seen"])
    op.create_index("ix_entry_story_id", "entry", ["story_id"])

    op.create_table(
        "notice",
        sa.Column("id", ID, nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("source_id", ID),
        sa.Column("text", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_notice_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
    )
    op.create_index("ix_notice_created", "notice", ["created"])

    op.create_table(
        "alert",
        sa.Column("id", ID, nullable=False),
        sa.Column("watchlist", TEXT, nullable=False),
        sa.Column("story_id", ID, nullable=False),
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("priority", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_alert_entry_id"),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name="fk_alert_story_id"),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
        sa.UniqueConstraint("watchlist", "story_id", name="uq_alert_watchlist_story_id"),
    )
    op.create_index("ix_alert_created", "alert", ["created"])
    op.create_index("ix_alert_entry_id", "alert", ["entry_id"])
    op.create_index("ix_alert_story_id", "alert", ["story_id"])

    op.create_table(
        "entry_key",
        sa.Column("key", sa.BigInteger, nullable=False),
        sa.Column("source_id", ID, nullable=False),
        sa.Column("entry_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_entry_key_entry_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_entry_key_source_id"),
        sa.PrimaryKeyConstraint("key", "source_id", "entry_id", name="pk_entry_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_entry_key_entry_id", "entry_key", ["entry_id"])

    op.create_table(
        "match",
        sa.Column("id", ID, nullable=False),
        sa.Column("watchlist", TEXT, nullable=False),
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("evidence", sa.JSON, nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_match_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_match"),
        sa.UniqueConstraint("watchlist", "entry_id", name="uq_match_watchlist_entry_id"),
    )
    op.create_index("ix_match_entry_id", "match", ["entry_id"])

    op.create_table(
        "revision",
        sa.Column("id", ID, nullable=False),
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("summary", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("replaced_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_revision_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
    )
    op.create_index("ix_revision_entry_id", "revision", ["entry_id"])

    op.create_table(
        "search_entry",
        sa.Column("entry_id", ID, nullable=False),
        sa.Column("told", INSTANT, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_search_entry_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", name="pk_search_entry"),
    )
    op.create_table(
        "search_edit",
        sa.Column("entry_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_search_edit_entry_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", name="pk_search_edit"),
    )
    for statement in SEARCH_INDEX[op.get_context().dialect.name]:
        op.execute(statement)

    op.create_table(
        "placement",
        sa.Column("id", ID, nullable=False),
        sa.Column("alert_id", ID, nullable=False),
        sa.Column("notification_id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["alert_id"], ["alert.id"], name="fk_placement_alert_id"),
        sa.ForeignKeyConstraint(
            ["notification_id"], ["notification.id"], name="fk_placement_notification_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_placement"),
        sa.UniqueConstraint("alert_id", "channel", name="uq_placement_alert_id_channel"),
    )
    op.create_index("ix_placement_notification_id", "placement", ["notification_id"])
