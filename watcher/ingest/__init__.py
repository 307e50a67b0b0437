"""What arrived -> dedupe -> match -> cluster -> route, decided for a whole batch at once.

    lots      what comes in: the items of one source that arrived together
    lookup    what the database knows of their keys, read in two statements
    batch     lot after lot: which items are new, edited or known; what they match
    holding   what of a poll is seen, but told to nobody
    placing   which story each new entry belongs to
    ahead     what can be made of ingested lines before the transaction
    routing   matches -> alerts, and a better title for a story nobody was told yet

A batch is many lots and becomes one short transaction. Reads come first, in a few statements for
the whole batch; then everything is decided on values; then each table is written once. So a crash
leaves all of a batch or nothing, and the cost of a commit is shared by what arrived together.

Stories are decided for the whole batch after its items are sorted out, in the order of the time
that each was told, so that the order of arrival within a batch does not matter. What a first poll
brings is not compared with others here: it gets a story of its own, and is grouped behind the
polls (`grouping.behind`).

What a first poll of 25 entries costs (CPU by stage, `tests.benchmarks.cycle`, in microseconds; a
shared machine, so a tenth more or less): fetching 360, reading 600 (the tree 140), keys 110,
looking them up 110, matching 500, deciding 250, making rows 140, SQLite's inserts 360 and commit
120, the collector 25. Half of the inserts is keys of entries: three rows each in two indexes.
What did not help there: larger pages, more cache, mmap, fewer checkpoints, sorted keys, keys near
those of their source; larger batches would only make others wait.
"""

from watcher.ingest.ahead import made_ahead
from watcher.ingest.batch import ingest, ingest_bodies
from watcher.ingest.lots import Body, Counts, Listing, Lot

__all__ = ["Body", "Counts", "Listing", "Lot", "ingest", "ingest_bodies", "made_ahead"]
