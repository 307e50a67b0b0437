"""The store: everything that must outlive the process, in SQLite or PostgreSQL.

    engine       Store.read and Store.write: the one way to a connection; opening: open_store
    sqlite postgresql                   what is particular to each; urls: what may be shown of them
    tables core  the tables as SQLModel declares them, and as the statements see them
    bulk arrays  many rows, many values in one statement
    migrate      Alembic, run at start; migrations/ holds one file a schema change
    lock backup  one runner a database; consistent copies while it runs
    configured sources hosts            the rows of sources: by the config, claimed, left alone;
                                        source_rows: as values; setback: after a wrong clock
    ids entries edits matches alerts notices    the ingest side: write what polls found
    lookups                             which of what polls found is stored already
    stories grouping ungrouped vectors  stories, and what they are compared by
    merging splitting                   stories that turn out to be one, or two, with their alerts
    robots children readings            what pages need: rules, sitemaps of an index, pages to read
    outbox items                        claim a notification ready to render, record its outcome
    outlets                             how many outlets tell a story
    feedback history made               what people said; what happened, for replay
    listings/                           what the listing commands print
    indexing search search_index        the archive's index: kept up, asked, and its tokens
    retention                           forgets whole stories that nothing needs any more

Functions take a connection and values and return values; no row object leaves. The caller holds
the transaction: that is how an entry, its matches, its alerts and the outbox rows commit together.

## Why so

- **SQLAlchemy Core, tables declared with SQLModel.** One set of statements for both databases;
  bulk writes through Core cost a tenth of those through a session. psycopg 3 and sqlite3 drive it.
  All of them (and Alembic) are released several times a year, by projects a decade old.
- **Every BEGIN is ours.** sqlite3's own transactions begin late, only before a change: neither a
  consistent read nor BEGIN IMMEDIATE is possible with them, and a read that turns into a write
  fails at once with "database is locked". So they are off; readers get a deferred BEGIN on
  connections that cannot write, and the one writing connection gets BEGIN IMMEDIATE. Threads
  queue for it in the pool, in order, instead of polling a locked file.
- **synchronous = FULL.** With WAL, NORMAL keeps the database sound in a power cut, but commits
  since the last checkpoint may be gone, minutes of them. A lost poll is polled again; a lost
  "sent" is a message sent twice, and a line taken by `ingest` is a lost story. Measured on a
  virtual disk: 0.7-1.0 ms more a commit (25 entries: 2.3 ms, with NORMAL 1.3 ms). Commits are
  batched under load, so that is under 1 % of a cycle. A killed process loses nothing with either.
- **The writer lock.** On PostgreSQL `write()` takes `pg_advisory_xact_lock`, so that two ingesters
  never make two stories of one event. Its transactions are READ COMMITTED on purpose: what the
  former holder committed is visible after the wait. The outbox does without the lock and claims
  with FOR UPDATE SKIP LOCKED. Readers use REPEATABLE READ, so that a listing is of one instant.
- **Instants are integers** (milliseconds): both databases compare them alike.
- **Migrations are the one way to a schema**, also to a fresh one: that costs 0.3 s once (most of it
  Alembic's import). A database that is up to date is recognised by one query, without Alembic:
  open_store then takes 0.01 s. A migration is one transaction on both databases, under the writer
  lock; an existing SQLite file is copied to `watcher.db.before-REVISION` first, and a database
  that a Watcher is running is not migrated under it. Only commands that may create a database
  upgrade one; others say so. On SQLite foreign keys are off while tables are rebuilt (dropping
  the old table would delete what refers to it), and checked before the commit.
- **The archive's index is late, and never wrong.** Indexing is no part of a poll: a row in FTS5
  costs as much as the entry (0.1 ms, on PostgreSQL 0.8), so slices of 100 entries are indexed
  between polls, and what is not indexed yet is a candidate of every search. The matcher decides on
  candidates, so an index that finds too much does no harm; one that finds too little would.
- **Our tokens, both databases' indexes.** Neither tokenizer knows marks, clitics and CJK as the
  matcher does, so tokens come ready made: FTS5's trigram tokenizer would hold three times as much
  and could not find two characters. FTS5 keeps the tokens too (87 MB beside 103 MB of 100,000
  entries): without them the index is 25 MB, but before SQLite 3.43 it cannot forget an entry. On
  PostgreSQL, a tsvector with GIN (fastupdate off: its list cost one writer in a hundred 1 s).
  Searched with 100,000 entries, first 20 hits: rare words 10 ms, words of most entries 0.2 s,
  concepts of 500 names 0.3 s (`tests.benchmarks.search`).
- **Keys lie by source.** An entry is known by hashes of its page, guid and title. A hash may lie
  anywhere in an index, so a batch of 64 first polls wrote into nearly all its pages, and each
  commit wrote them all to the WAL. Only pages are asked for at other sources; the other keys
  lead with their source, and lie where its others do: 50 us less a feed to insert, 35 to commit
  (of 110 and 125, at 50,000 entries), and more as an archive grows.
- **No statistics are assumed.** SQLite has none until ANALYZE runs, and then prefers wrong indexes;
  the statements are written so that the good plan is the only one. Measured with 300,000 entries
  and 60,000 alerts on a busy machine: claim and record 20 ms, a page of stories or alerts 10 ms,
  `status` 0.6 s, forgetting 500 stories 0.25 s.

To change the schema: change `tables`, write the next migration by hand (Alembic's autogenerate
shows what is missing), raise `migrate.HEAD`. A test holds the migrations to the tables.

## What it does not do

It decides nothing: which entry is new, what an alert is worth, when to retry is told to it. It
does not cache. It does not copy PostgreSQL (pg_dump does) nor compact SQLite files; space of
forgotten stories is used again.
"""

from watcher.store.engine import Store
from watcher.store.opening import open_store

__all__ = ["Store", "open_store"]
