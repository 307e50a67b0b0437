"""Watchlists over stored entries: what they would have sent, and which terms add noise.

    origins    stored entries as a plan sees them
    span       how many days the stored entries cover, for rates a day
    replay     what a plan would have sent, and what of that is new or gone
    noise      which terms add noise: counted
    namesakes  words that are spelled like a name and are other words: counted
    lowered    common words typed like names, whose forms are missed: counted
    unmarked   keywords with marks that texts write without: counted
    precision  how many alerts of a watchlist people called good
    candidates the words and pairs of a text that could be excluded
    suggest    words to exclude, of what people called noise
    trial      what each of them would do, by replay

Nothing here is sent or stored. All reads are of one snapshot, the rest is counting.
"""
