"""Which items of a document are entries that we already have.

An entry has several keys: guid, canonical URL, and title. None is trusted alone: guids change,
repeat within a feed and swap places; some feeds link every item to one page; "Gold price today" is
a new story every morning; guids that count the places of the list are no keys at all. So every item
is compared with every stored entry that shares a key. Pairs that share most keys are settled first,
each stored entry is taken at most once, and a pair that shares only one weak key must agree in
something else too (`sort.plausible`). On pages and in sitemaps the address alone identifies an
entry (`keys_of_page`), for teasers move and are reworded. Items left over are new. When in doubt an
item is new: an extra alert is better than a lost story.

    keys        item -> its keys, identity and content hash
    positions   guids that name places of the list, not entries
    sort        items, known entries -> which item is which entry
    redesign    is what a page lists now another list than before?
    reemission  is this poll a re-publication of old items under new keys?

Near copies and the same event in other words are the business of `cluster`.
"""
