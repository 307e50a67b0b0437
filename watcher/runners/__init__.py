"""What drives the jobs: when, how many at once, in which process.

    embedded    the service: one process, APScheduler, SQLite or PostgreSQL
    once        one round: polls, then pages, then deliveries; for cron and for trying out

    poller      polls of claimed sources (claiming), and what has arrived taken in (ingester)
    reader      pages of entries
    couriers    deliveries
    grouper, embedder, indexer, cleaner   work in the moments between polls
    edits, reload       an edited config: noticed, taken over
    orphans             messages whose channel is not in the config: told
    starting, clockwork repairs at the start, and when the clock is set back
    guarding            ends a service whose database was removed, replaced, or is run by another
    notify              messages to systemd

- **Both runners share their parts.** `Poller` fetches concurrently while one `Ingester` takes
  whatever has arrived and commits it in one transaction. `Couriers` send one message at a time per
  channel, and one in all while every channel answers within two seconds: a kill then usually leaves
  one message in doubt, at worst one per channel.
- **The database is the truth.** A runner may lose what it keeps in memory at any moment, because
  the rows say what is due.
- **APScheduler 3 owns the calendar**: the tick (every second: what is due?), retention, the proof
  of life for systemd. There is no job per source, the schedule is a column. A commit makes a tick
  at once.
- **A clock that is set back** stops a calendar until the old time comes round again. The event
  loop's own clock notices it: the scheduler is woken, and impossible times in the database are
  corrected, as at every start (`store.setback`). Else a source polled while the clock was a year
  ahead would not be polled for a year.
- **Pages are read gently**: one at a time per host, with the pause that its robots.txt asks for,
  and at least twice the time its last answer took (0.2 to 5 s). A round of `once` waits up to 10 s
  for a host and 5 minutes in all; the next round reads the rest. A stop abandons the page being
  fetched.
- **A slow host leaves room to others**: it has only a few polls waiting. `once` leaves a channel
  alone after three failures in a row: a server that stalls costs 40 s a message, and by the end of
  a long queue its first message would be due again.
- **A reload compiles in a thread beside the polls**, which get their turns more often meanwhile
  (`giving_way`): while 100,000 terms compile in 2 s, a round of 100 polls takes 0.2 to 1.2 s
  instead of 0.3 to 2.3. Free memory is returned afterwards (`memory`): 437 MB after twelve edits,
  not 470 to 630.
- **A broad `except` stands only here**: a bug in one poll or delivery must not stop the others. A
  poll that outlasts its lease is not started a second time. Slow documents are parsed two at a
  time, so that worker threads stay free for the database.
"""
