"""The store: everything that must outlive the process, in SQLite or PostgreSQL.

    databases/   Store.read and Store.write: the one way to a connection; migrations, locks, backups
    listings/    what the listing commands print
    past/        what happened, for replay and check; retention
    polled/      sources, claimed and polled, and what they say of themselves; pages to be read
    ingested/    writes what polls found: entries, matches, alerts
    grouped/     stories, and which entries tell each
    outgoing/    notifications to be sent, and each attempt
    searching/   the archive's index
    items        an alert ready to render; outlets: how many tell its story
    shapes       what listings have in common
    tables/ core the tables as SQLModel declares them, and as the statements see them
    bulk arrays  writing many rows; comparing with many values
    ids leases   new ids of many rows; who works on a row, and until when

Functions take a connection and values and return values; no row object leaves. The caller holds
the transaction: that is how an entry, its matches, its alerts and the outbox rows commit together.

## Why so

- **SQLAlchemy Core, tables declared with SQLModel.** One set of statements for both databases;
  bulk writes through Core cost a tenth of those through a session. psycopg 3 and sqlite3 drive it.
  All of them (and Alembic) are released several times a year, by projects a decade old.
- **Every BEGIN is ours.** The sqlite3 module begins a transaction only before a change. That allows
  neither a consistent read nor BEGIN IMMEDIATE, and a read that turns into a write fails at once
  with "database is locked". So its transactions are off. Readers get a deferred BEGIN on
  connections that cannot write, the one writing connection gets BEGIN IMMEDIATE, and threads queue
  for it in order instead of polling a locked file. Where another process has it locked, the writer
  asks for 30 s, a moment at a time, so that `hurry` can end it: threads cannot be stopped, and a
  process waits for them at its end.
- **synchronous = FULL.** With NORMAL a power cut leaves the database sound, but loses the commits
  since the last checkpoint, perhaps minutes of them. A lost poll is repeated, but a lost "sent" is
  a message sent twice, and a lost line of `ingest` a lost story. FULL costs 0.7-1.0 ms a commit
  (25 entries: 2.3 ms instead of 1.3, on a virtual disk), under 1 % of a cycle, since commits are
  batched under load. A killed process loses nothing either way.
- **The writer lock.** On PostgreSQL `write()` takes `pg_advisory_xact_lock`, so that two ingesters
  never make two stories of one event. Its transactions are READ COMMITTED on purpose, so that after
  the wait they see what the former holder committed. The outbox claims without the lock, with FOR
  UPDATE SKIP LOCKED. Readers use REPEATABLE READ, so that a listing is of one instant.
- **Instants are integers** (milliseconds): both databases compare them alike.
- **Migrations are the one way to a schema**, also to a fresh one, which costs 0.3 s once (mostly
  Alembic's import). One query without Alembic recognises a database that is up to date: open_store
  then takes 0.01 s. A migration is one transaction on both databases, under the writer lock. An
  existing SQLite file is first copied to `watcher.db.before-REVISION`, and a database that a
  Watcher is running is left alone. Only commands that may create a database upgrade one. On SQLite
  foreign keys are off while a table is rebuilt (dropping the old one would delete what refers to
  it), and checked before the commit.
- **The archive's index may be late, never wrong.** Indexing an entry in FTS5 costs as much as
  storing it (0.1 ms; on PostgreSQL 0.8), so it is no part of a poll: slices of 100 entries are
  indexed between polls, and entries not indexed yet are candidates of every search. The matcher
  decides on candidates, so the index may find too much, but never too little.
- **Our tokens, both databases' indexes.** Neither database's tokenizer treats marks, clitics and
  CJK as the matcher does, so we make the tokens. (FTS5's trigrams would take three times the space
  and could not find two characters.) FTS5 stores the tokens as well: 87 MB beside 103 MB of 100,000
  entries; without them it is 25 MB, but cannot delete an entry before SQLite 3.43. On PostgreSQL it
  is a tsvector with GIN (fastupdate off: its list cost one writer in a hundred 1 s). First 20 hits
  of 100,000 entries: rare words 10 ms, words of most entries 0.2 s, concepts of 500 names 0.3 s
  (`tests.benchmarks.search`).
- **Keys are stored by source.** An entry has hashes of its page, guid and title as keys. Hashes
  scatter over an index, so a batch of 64 first polls touched nearly all its pages, and each commit
  wrote them all to the WAL. Only keys of pages must be found across sources; the others begin with
  their source, so that those of one source lie together: 50 us less a feed to insert, 35 to commit
  (of 110 and 125, at 50,000 entries), and more as an archive grows.
- **Queries rely on no statistics.** SQLite has none until ANALYZE runs, and then prefers wrong
  indexes, so statements are written to leave only the good plan. With 300,000 entries and 60,000
  alerts on a busy machine: claim and record 20 ms, a page of stories or alerts 10 ms, `status`
  0.6 s, deleting 500 stories 0.25 s.

To change the schema: change `tables`, write the next migration by hand (Alembic's autogenerate
shows what is missing), raise `databases.migrate.HEAD`. A test holds the migrations to the tables.

## What it does not do

It decides nothing: callers tell it which entry is new, what an alert is worth and when to retry. It
does not cache. It does not copy PostgreSQL (pg_dump does), nor shrink SQLite files: the space of
deleted stories is used again.
"""

from watcher.store.databases.engine import Store
from watcher.store.databases.opening import open_store

__all__ = ["Store", "open_store"]
