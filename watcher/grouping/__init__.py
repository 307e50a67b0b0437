"""Stories kept: what `cluster` decides on values is decided here on what is stored.

    live         the window in memory, one per process, kept up to date under the writer lock
    renewing     features that an older version made, made anew
    joining      stories of one transaction that turn out to be one
    behind       entries of first polls compared, a slice at a time, between polls
    again        an entry placed again, once, when its full text has come
    corrections  by people: split, merge
    parting      entries taken out of a story into one of their own
    unsure       a join that rests on few words must not silence an alert
    meaning comparing doubt  stories joined and parted by meaning, where `semantic` is on

## Why so

- **The window is memory, the table is the truth.** Placing an entry needs the features of all
  entries of the last days. They are packed in the table `feature`, read into memory at the start,
  and read again if a transaction was rolled back. So cost and memory depend on the window, not on
  the archive.
- **Turns.** Every transaction that changes stories has a number (`turn`), which is noted in the
  rows that it placed or moved. Before a process decides, it reads the rows with higher numbers than
  it knows: what another worker placed, what a person corrected. That is one indexed query. The
  counter has a row of its own, because ids are reused after the newest rows are deleted.
- **The window is relative to the last entries**, not to the clock, so that an archive of old years
  is grouped as today's news is. It begins seven days before the time that nearly all of the last
  entries tell of, and holds at most `MOST` entries, those placed last.
- **First polls wait.** Comparing a document's whole past, 25 entries and more, would cost more than
  the rest of its poll. So such an entry gets a story of its own at once and is compared between
  polls; nobody is alerted to it before. (With `first_poll: alert` entries do not wait.) Entries
  that a watchlist matched go first, because the summary waits for them. `once` compares these and
  2,000 others; the next rounds do the rest. Entries published before the window began are not
  compared. When news comes meanwhile, a slice is compared first. If the entries that it resembles
  still wait, there is one alert too many, not one too few, and the stories are joined later.
- **The older story stays** and keeps its id; the younger has `merged_into`, which always names the
  story that stays now (no chains). If both have an alert of a watchlist, each channel gets only
  one: the younger's notification is folded, or the older's if only the younger's was sent. One that
  is being sent stays. An alert that was sent to nobody (a quiet first poll, a held re-publication)
  does not suppress a later one: it is woken by the first entry that reports the event in its own
  words.
- **Cost does not grow with the archive.** `tests.benchmarks.growth`, all of `ingest` at 5,000 a
  day: 1.4 ms CPU an entry (710 a second) with 10,000 stored, 1.5 with 100,000, 1.5 to 1.7 with a
  million; 183 MB resident, 274 with the 35,000 entries of a week in the window.
- **Corrections are about stories, not texts.** `apart` keeps two stories apart whatever comes; an
  entry that resembles both goes to the one it resembles more. The last correction counts. An alert
  moves with the entry that made it. If the other part of a split story is left without an alert, it
  gets one of its own, provided that an entry in it matches.

## What it does not do

It never takes an entry out of a story for its wording (`doubt` may for its meaning, while nobody
was alerted to the story), and it never withdraws an alert. It does not group entries of first polls
that are older than the window.
"""
