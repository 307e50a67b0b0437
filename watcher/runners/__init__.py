"""What drives the jobs: when, how many at once, in which process.

    embedded    the service: one process, APScheduler, SQLite or PostgreSQL
    once        one round of polls and deliveries, for cron and for trying out

Both use the same parts: `Poller` (fetches run concurrently, one ingester takes whatever has
arrived and commits it in one transaction) and `Couriers` (one at a time a channel, so that after a
kill at most one message a channel is in doubt). The database is the truth: whatever a runner keeps
in memory may be lost at any moment, because the rows say what is due.

APScheduler 3 owns the calendar of the process: the tick (each second: what is due?), retention,
the systemd watchdog. There is no job per source: the schedule is a column.

A broad `except` stands only here: a bug in one poll or delivery must not stop the others. A poll
that outlasts its lease is claimed again and not started again; slow documents are parsed two at a
time, so that the worker threads stay free for the database.
"""
