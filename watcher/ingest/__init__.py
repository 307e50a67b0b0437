"""What arrived -> dedupe -> match -> cluster -> route, decided for a whole batch at once.

    lots      what comes in: the items of one source that arrived together
    lookup    what the database knows of their keys, read in two statements
    batch     lot after lot: which items are new, edited or known
    matching  what watchlists find in them
    updating  what they change of entries that are stored already
    holding   which new items are stored without alerting anybody
    placing   which story each new entry belongs to
    placed    where they are now, and the stories that began with them
    ahead     features of ingested lines, computed before the transaction
    routing   matches -> alerts
    titles    a better title for a story while nobody has been alerted to it

A batch is many lots and becomes one short transaction. Reads come first, in a few statements for
the whole batch; then everything is decided on values; then each table is written once. So a crash
leaves all of a batch or nothing, and the cost of a commit is shared by what arrived together.

First all items are sorted into new, edited and known, then all new entries of the batch are put
into stories, in the order of their times. So the order of arrival within a batch does not matter.
Entries of a first poll are not compared with others here: each gets a story of its own, and the
`group` job compares it later (`grouping.behind`).

New items are matched together, a language at a time: the matcher sifts out those that hold no term
(`match.sieve`) and looks only at the rest. For a source without entries the lookup asks only
whether other sources have the same pages, since nothing else of it can be known. Whether it has
entries is asked of the database, not of the source's row: `ingest` and an interrupted first poll
leave entries without a baseline.

What a first poll of 25 entries costs (CPU by stage in microseconds, +-10 %,
`tests.benchmarks.cycle`):

    fetch 275 · parse 490 (the tree 155) · keys 105, their lookup 40 · match 165 (sifting 90)
    decide 190 · make rows 50 · SQLite inserts 245, commit 100 · garbage collection 10

The inserts fill twelve index places an entry, six of them for its keys. Keeping the keys in the
order of sources helped (`store`). Larger pages, more cache, mmap, fewer checkpoints and sorted keys
did not. Batches of 128 documents would save 30 and make others wait twice as long.
"""

from watcher.ingest.ahead import made_ahead
from watcher.ingest.batch import ingest, ingest_bodies
from watcher.ingest.lots import Body, Counts, Listing, Lot

__all__ = ["Body", "Counts", "Listing", "Lot", "ingest", "ingest_bodies", "made_ahead"]
