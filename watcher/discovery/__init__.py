"""Discovery: from any page of a site to its best place to poll.

    explore      fetches what may be there, politely, and reads it
    candidates   pure: what each offers (how fresh, how full), and which is the best

The order of looking; each step is taken only if the ones before did not settle it:

1. The address's shape (`parse.known`): a YouTube channel or a GitHub repository needs no look at
   the page.
2. The page: feeds that it advertises, else feeds that it links, else what its text gives away (the
   channel behind a handle, WordPress). At most `MOST_FEEDS` are fetched.
3. robots.txt: the sitemaps that it names, those that look like news first. Only where there are
   none, three addresses are tried, in order, until one answers. No other address is ever guessed.
4. The page itself, as a list of teasers.

What is best: a place that answers and is alive; feeds before news sitemaps before the page; a feed
of this section before one of the whole site; then the newest; then full text before summaries
before headlines. A feed that the site no longer fills loses to anything alive: its newest entry is
older than `DEAD`, while a fresher place or the page itself shows that the site goes on. A feed of
comments comes last.

A page's own feed (`candidates.is_own`) silently replaces the page, in a poll of kind auto and in
`source test`. A feed of the whole site does not: then the page itself is read. Only `source add`,
which shows its offers, ranks such a feed first, with a hint.

"Full" is told by the median length of the texts, counted in letters (an ideograph counts as three,
being a word), so that Chinese feeds are not taken for headlines.

Why not feedfinder2, feedsearch or the like: they guess dozens of addresses a site and fetch by
themselves; none knows sitemaps, freshness or which feed is full.
"""
