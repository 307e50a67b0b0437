"""What drives the jobs: when, how many at once, in which process.

    embedded    the service: one process, APScheduler, SQLite or PostgreSQL
    once        one round: polls, then pages, then deliveries; for cron and for trying out

    poller      polls of claimed sources (claiming), and what has arrived taken in (ingester)
    reader      pages of entries
    couriers    deliveries
    grouper, embedder, indexer, cleaner   work in the moments between polls
    edits, reload       the config: noticed, taken over
    starting, notify    what is mended at the start; what systemd is told

Both use the same parts: `Poller` (fetches run concurrently, one `Ingester` takes whatever has
arrived and commits it in one transaction) and `Couriers` (one message at a time a channel, and one
in all while every channel answers within two seconds, so that after a kill as a rule one message is
in doubt, at worst one a channel). The database is the truth: whatever a runner keeps
in memory may be lost at any moment, because the rows say what is due.

APScheduler 3 owns the calendar of the process: the tick (each second: what is due?), retention,
the proof of life for systemd. There is no job per source: the schedule is a column. News of a
commit makes a tick at once. A calendar stands still for as long as the wall clock is set back, so
that is watched by the loop's own clock: the scheduler is woken, and times that cannot be are
corrected, as at every start (`store.setback`); a source polled by a clock a year ahead would be
lost for a year.

`Reader` reads the pages of new entries: one at a time a host, with a pause of what its robots.txt
asks for, and at least twice the time it took to answer (0.2 to 5 s). A round of `once` waits up to
10 s for a host and 5 minutes in all; what is left is read by the next. A stop gives up what is
being fetched: its lease ends at the next start.

A host that is slow, or spaced out by the config, has a few polls waiting and no more, so that it
leaves room to the others. `once` leaves a channel after three failures in a row: a server that
stalls costs 40 s a message, and at the end of a long queue the first would be due again.

`edits` notices that a config file was edited, and `reload` takes it over. It compiles in a thread
beside the polls, which get their turn soon (`giving_way`): of 100,000 terms in 2 s a round of 100
polls takes 0.2 to 1.2 s, 0.3 to 2.3 without that; the service has 437 MB after twelve edits, for
what is free is given back (`memory`), and had 470 to 630.

A broad `except` stands only here: a bug in one poll or delivery must not stop the others. A poll
that outlasts its lease is claimed again and not started again; slow documents are parsed two at a
time, so that the worker threads stay free for the database.
"""
