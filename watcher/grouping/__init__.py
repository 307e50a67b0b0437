"""Stories kept: what `cluster` decides on values is decided here on what is stored.

    live         the window in memory, one a process, kept up under the writer lock
    renewing     what an older version kept of entries, made anew
    joining      stories of one transaction that turn out to be one
    behind       first polls, a slice at a time, behind the polls
    again        an entry whose text came later is placed again, once
    corrections  a person's word: split, merge
    unsure       what rests on few words silences no alert
    meaning comparing doubt  pairs that are near by meaning, where the extra is installed

## Why so

- **The window is memory, the table is the truth.** Placing an entry needs the features of those of
  the last days at hand. They are packed in `feature`, read at start, and thrown away in memory
  where a transaction was rolled back. So cost and memory depend on the window, not on the archive.
- **Turns.** A transaction that changes stories has a number (`turn`); rows that it placed or moved
  carry it. Before a process decides, it reads what has a higher number than it knows: what another
  worker placed, what a person corrected. One indexed query, nothing where nobody else wrote. The
  number has a row of its own, because ids are given again where the newest rows are deleted.
- **What came last is the measure of what is old.** An archive of old years is grouped as today's
  news is: the window ends seven days before what nearly all of the last entries tell, and holds
  `MOST` entries at most, those placed last.
- **First polls wait.** A document's whole past, 25 entries and more, would cost a poll more than
  all the rest of it. Such an entry gets a story of its own at once, and is compared behind the
  polls; nobody is told of it before (but by `first_poll: alert`, which therefore does not wait).
  What a watchlist matched goes first, because the summary waits for it. `once` does that and 2,000
  others; the rest is left to the next rounds. What was published before the window began is not
  compared at all. News that comes meanwhile groups a slice first; if its like still waits, there
  is an extra alert, not a missed one, and the stories become one later.
- **The older story stays.** Its id survives; the younger keeps `merged_into`, which always names
  the one that stays now (no chains). Where both have an alert of a watchlist, each channel is told
  once: the younger's notification is folded if it is not sent, or the older's, where only the
  younger's is. What is being sent stays. An alert that told nobody (a quiet first poll, a held
  re-publication) does not silence one that would: it is woken by the first entry that tells the
  event anew, in its own words.
- **Cost does not grow with the archive.** `tests.benchmarks.growth`, all of `ingest` at 5,000 a
  day: 1.4 ms CPU an entry (710 a second) with 10,000 stored, 1.5 with 100,000, 1.5 to 1.7 with a
  million; 183 MB resident, 274 with the 35,000 entries of a week in the window.
- **Corrections are about stories, not texts.** `apart` says that two stories are not one whatever
  comes; an entry that is like both goes to the one that it is more like. The last word counts. An
  alert goes with the entry that made it; a part of a split story that is left without one gets its
  own where an entry matches.

## What it does not do

By wording alone it takes no entry out of a story again (`doubt` may, by meaning, while nobody was
told of it), and it never withdraws an alert. It does not group entries
of first polls that are older than the window.
"""
