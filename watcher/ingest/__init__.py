"""What arrived -> dedupe -> match -> cluster -> route, decided for a whole batch at once.

    lots      what comes in: the items of one source that arrived together
    lookup    what the database knows of their keys, read in two statements
    batch     lot after lot: which items are new, edited or known
    matching  what watchlists find in them
    updating  what they change of entries that are stored already
    holding   what of a poll is seen, but told to nobody
    placing   which story each new entry belongs to
    ahead     what can be made of ingested lines before the transaction
    routing   matches -> alerts
    titles    a better title for a story that nobody was told yet

A batch is many lots and becomes one short transaction. Reads come first, in a few statements for
the whole batch; then everything is decided on values; then each table is written once. So a crash
leaves all of a batch or nothing, and the cost of a commit is shared by what arrived together.

Stories are decided for the whole batch after its items are sorted out, in the order of the time
that each was told, so that the order of arrival within a batch does not matter. What a first poll
brings is not compared with others here: it gets a story of its own, and is grouped behind the
polls (`grouping.behind`).

What is new of a language is matched in one go: the matcher sifts out what holds no term
(`match.sieve`), and only the rest is looked at. Of a source without entries only pages are looked
up, which others may tell: nothing else of it can be known. That is asked of the database, not told
by the source's row, for lines and a first poll that was cut short leave entries without a baseline.

What a first poll of 25 entries costs (CPU by stage, `tests.benchmarks.cycle`, in microseconds; a
shared machine, so a tenth more or less): fetching 275, reading 490 (the tree 155), keys 105,
looking them up 40, matching 165 (90 to sift, the rest for two or three entries that hold terms),
deciding 190, making rows 50, SQLite's inserts 245 and commit 100, the collector 10; twelve places
in indexes an entry, six of them of its keys. What helped there: keys that lie by source
(`store`). What did not: larger pages, more cache, mmap, fewer checkpoints, sorted keys; 128
documents a batch save 30 and make others wait twice as long.
"""

from watcher.ingest.ahead import made_ahead
from watcher.ingest.batch import ingest, ingest_bodies
from watcher.ingest.lots import Body, Counts, Listing, Lot

__all__ = ["Body", "Counts", "Listing", "Lot", "ingest", "ingest_bodies", "made_ahead"]
